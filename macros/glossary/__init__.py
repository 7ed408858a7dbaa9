"""Terms, and the tips shown on them.

May import: language, wiki and what they may.
"""
