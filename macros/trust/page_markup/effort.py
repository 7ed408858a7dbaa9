"""Whether Markdown would take very long over a page: it reads some things again and again.

No page that is written to be read comes near these limits.
"""

from __future__ import annotations

import re

MAX_TAGS = 2000
MAX_LINES = 3000
MAX_RUN = 200
MAX_BRACKET_STEPS = 3_000_000
"""Signs that are read while the ends of brackets are looked for, one by one."""
MAX_SIGN_STEPS = 200_000_000
"""Signs that are read while the ends of emphasis and code are looked for, faster."""

_BLOCK = re.compile(r"\n[ \t]*\n")
_BRACKET = re.compile(r"[\[\]()]")
_RUN = re.compile(rf"([<\[(`*_{{>!-])(?:\s*\1){{{MAX_RUN}}}")
_CLOSES = {"]": "[", ")": "("}


def is_too_hard(source: str) -> bool:
    """Whether the page is beyond a limit."""
    if source.count("<") > MAX_TAGS or source.count("\n") > MAX_LINES or _RUN.search(source):
        return True
    brackets = signs = 0
    for block in _BLOCK.split(source):
        brackets += _bracket_steps(block)
        signs += len(block) * sum(map(block.count, "`*_"))
    return brackets > MAX_BRACKET_STEPS or signs > MAX_SIGN_STEPS


def _bracket_steps(block: str) -> int:
    """Sum of the distances from each bracket to its end, or to that of the block."""
    steps = 0
    opened: dict[str, list[int]] = {"[": [], "(": []}
    for bracket in _BRACKET.finditer(block):
        sign, at = bracket.group(0), bracket.start()
        if sign in opened:
            opened[sign].append(at)
        elif opened[_CLOSES[sign]]:
            steps += at - opened[_CLOSES[sign]].pop()
    return steps + sum(len(block) - at for starts in opened.values() for at in starts)
