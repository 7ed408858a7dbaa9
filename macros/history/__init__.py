"""When pages were changed and by whom, from git.

May import: reading and what it may.
"""
