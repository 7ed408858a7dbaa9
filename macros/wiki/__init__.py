"""Pages among each other: links, anchors, sections and the print order.

May import: reading and what it may.
"""
