"""The command line, one module a command.

May import: authoring, serving and what they may.
"""
