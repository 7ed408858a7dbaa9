"""What authors have done for them: new pages and data, and new names with all that follows.

Each task gives ``Changes``: every edit, move and removal it needs. Only ``writing`` touches files.

May import: rules, publish and what they may.
"""
