"""Which lines begin another block than a paragraph. Pure."""

from __future__ import annotations

import re

LONGEST = 1000
"""Lines of a block that are looked through for others, so that no page takes minutes."""

STASHED = re.compile(r" {0,3}\x02wzxhzdk:\d+\x03 *$")
"""The stand-in for a block that is done already: code, and HTML."""

_OTHER = re.compile(r" {0,3}(?:#{1,6}[ ]|>)|(?:!!!|\?\?\?\+?|===[+!]*) ?[\w\"]")
_QUOTE = re.compile(r" {0,3}>")
_PIPE_ROW = re.compile(r"[^|\\]*(?:\\.[^|\\]*)*\|")
_TABLE_RULE = re.compile(
    r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$|^ {0,3}:?-+:? *(?:\| *:?-+:? *)+$"
)


def starts_other(line: str) -> bool:
    """Whether a line begins a heading, a quotation, a box, a tab, or code."""
    return bool(_OTHER.match(line) or STASHED.match(line))


def is_quote(line: str) -> bool:
    """Whether a line is part of a quotation."""
    return bool(_QUOTE.match(line))


def starts_table(line: str, below: str) -> bool:
    """Whether a line is the head of a table, as the line below it says."""
    return bool(_PIPE_ROW.match(line) and _TABLE_RULE.match(below)) and not _TABLE_RULE.match(line)


def is_table_row(line: str) -> bool:
    """Whether a line may be a row of a table."""
    return bool(_PIPE_ROW.match(line))


def indent(line: str) -> int:
    """Spaces before the text."""
    return len(line) - len(line.lstrip(" "))
