"""What is judged of running text: language, spelling, signs, length, repetition.

May import: reading and what it may.
"""
