"""How works are cited and listed, and written for other programs.

May import: reading and what it may.
"""
