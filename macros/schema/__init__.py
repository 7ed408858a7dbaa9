"""The frozen types of all that is read, and the words that readers see for their values.

May import: nothing of ours.
"""
