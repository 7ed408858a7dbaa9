"""The command line, one module a command.

May import: serving, rules, publish and what they may.
"""
