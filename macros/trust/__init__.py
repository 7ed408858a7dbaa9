"""What pages and the files beside them may hold, since they come from strangers.

May import: reading and what it may.
"""
