"""Pages among each other: links, anchors, sections and published addresses.

May import: reading and what it may.
"""
