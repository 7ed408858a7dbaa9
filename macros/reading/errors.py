"""A mistake in what an author wrote in a page, as opposed to a fault in the program."""

from __future__ import annotations


class AuthorError(Exception):
    """What is wrong with a macro call, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep both parts apart, so that ``mtenk check`` can print them as an issue."""
        super().__init__(f"{message}  →  {hint}")
        self.message = message
        self.hint = hint


class FaultyDataError(AuthorError):
    """What the call names is there but has faults, which are reported at their own place."""

    def __init__(self, name: str) -> None:
        """Name the file that must be mended first."""
        super().__init__(f"{name} har feil", "kjør «make check» for å se alle feilene")
