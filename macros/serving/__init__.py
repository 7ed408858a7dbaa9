"""`mtenk serve`: pages rendered when they are asked for, with the build's own functions.

May import: rules, publish and what they may.
"""
