"""`mtenk serve`: pages rendered when they are asked for, with the build's own functions.

May import: page_macros, publish and what they may.
"""
