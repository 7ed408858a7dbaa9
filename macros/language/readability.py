"""How many words a text has, and how hard it is to read (LIX). Pure."""

from __future__ import annotations

import re

from ..reading.prose import COVER, WORD

LONG = 6
"""A word with more letters than this counts as long."""

_UNREAD_LINES = re.compile(r"^[ ]*(?:#|\|).*$", re.MULTILINE)
_BLOCK_END = re.compile(r"\n[ ]*\n|\n(?=[ ]*(?:[-*+]|\d+\.)[ ])")
_FULL_STOP = re.compile(r"[.!?:…][»”’\")*_]*(?=\s+[*_\[(«“\"]*[A-ZÆØÅ0-9]|\s*$)")
_ABBREVIATION = re.compile(r"\b(?:bl\.a|ca|dvs|eks|f\.eks|jf|kap|kl|mill|mrd|nr|pkt|s|st|[A-Z])\.$")


def words(text: str) -> list[str]:
    """Words and numbers in a text."""
    return WORD.findall(text)


def lix(text: str) -> float:
    """Words a sentence plus the share of long words; headings and tables are left out.

    Under 30 is very easy, 40 to 50 is ordinary non-fiction, over 60 very hard.
    """
    running = _UNREAD_LINES.sub("\n", text.replace(COVER, ""))
    blocks = [block for block in _BLOCK_END.split(running) if WORD.search(block)]
    found = words(running)
    if not found:
        return 0.0
    long = sum(len(word) > LONG for word in found)
    return len(found) / sum(map(_sentences, blocks)) + 100 * long / len(found)


def _sentences(block: str) -> int:
    """Sentences in a block; what follows the last full stop is one more."""
    ends = [m.end() for m in _FULL_STOP.finditer(block)]
    ends = [end for end in ends if not _ABBREVIATION.search(block[:end])]
    rest = block[ends[-1] :] if ends else block
    return len(ends) + bool(WORD.search(rest))
