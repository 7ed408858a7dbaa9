"""Objects to HTML through templates, the only place where tags are written.

May import: reading and what it may.
"""
