"""The command line, one module a command.

May import: rules, publish and what they may.
"""
