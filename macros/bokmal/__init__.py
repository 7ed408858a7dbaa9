"""What is Norwegian about letters, numbers and dates.

May import: kit.
"""
