"""The command line, one module a command.

May import: authoring and what it may.
"""
