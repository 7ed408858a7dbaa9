"""Stage models beside each other: alignment, nearness, coverage, the workbench.

May import: reading and what it may.
"""
