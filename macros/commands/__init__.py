"""The subcommands of ``mtenk``: one module a command."""
