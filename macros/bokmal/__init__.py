"""What is Norwegian about letters, numbers and dates.

May import: nothing of ours.
"""
