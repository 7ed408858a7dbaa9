"""What is worked out of company data, and the register that it is renewed from.

May import: reading and what it may.
"""
