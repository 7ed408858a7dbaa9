"""How pages' Markdown is read: the habits that work, and the text that rules look at.

May import: trust and what it may.
"""
