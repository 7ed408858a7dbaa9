"""The running text of a page: its source with all that is not Markdown covered by spaces.

Lines and columns are kept, so that a place in the running text is that place in the body. Each
cover stands for a fault that has a message of its own, or for what is no fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..reading.issue import Fix, Issue
from ..reading.pages import CODE, COMMENT, FENCE, SourcePage

RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
JINJA_COMMENT = re.compile(r"\{#.{0,5000}?#\}|\{#[^\n]*", re.DOTALL)
MACRO = re.compile(r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}", re.DOTALL)
FORMULA = re.compile(
    r"\$\$.{0,2000}?\$\$"
    r"|\\\((?:(?!\\\))[^\n])*[=^_+*/](?:(?!\\\))[^\n])*\\\)"
    r"|\\\[(?:(?!\\\])[^\n])*[=^_+*/](?:(?!\\\])[^\n])*\\\]"
    r"|\\(?:frac|dfrac|sqrt|sum|prod|int|cdot|times|text|mathrm|begin|end|left|right|alpha|beta|pi|Delta)\b"
    r"(?:[ ]?\{+[^{}\n]*\}+)*"
    r"|(?<![\w$\\])\$(?=[^\s$])(?=[^$\n]*[\\^_=*])[^$\n]*(?<=\S)\$(?![\w$])",
    re.DOTALL,
)
OPEN_FENCE = re.compile(r"^[ \t]*(?:>[ ]?)*[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)


MAX_BODY = 50_000
MAX_LINE = 3_000
"""Five times what the largest page and the longest line of a wiki have; more is no text."""


def is_judged(body: str) -> bool:
    """Whether a body is of a size that a person may have written, so that rules look at it."""
    return len(body) <= MAX_BODY and all(len(line) <= MAX_LINE for line in body.split("\n"))


@dataclass(frozen=True)
class RunningText:
    """Body of a page where only running text is left, and the place of a fence without an end."""

    text: str
    open_fence: int | None


def running_text(page: SourcePage) -> RunningText:
    """Cover code, comments, macros and formulas, and all that follows a fence without an end."""
    return _running(page.body)


@lru_cache(maxsize=4096)
def _running(body: str) -> RunningText:
    if not is_judged(body):
        return RunningText(blank(body), None)
    text = cover(FENCE, body)
    fence = OPEN_FENCE.search(text)
    if fence:
        text = text[: fence.start()] + blank(text[fence.start() :])
    text = cover(CODE, text)
    for pattern in (COMMENT, RAW, JINJA_COMMENT, FORMULA, MACRO):
        text = cover(pattern, text)
    return RunningText(text, fence.start(1) if fence else None)


def without_formulas(page: SourcePage) -> str:
    """Body in which the macro engine sees no formula and no comment, which are told of apart."""
    if not is_judged(page.body):
        return page.body
    outside = cover(RAW, page.body)
    spans = [match.span() for match in JINJA_COMMENT.finditer(outside)]
    spans += [match.span() for match in FORMULA.finditer(cover(CODE, cover(FENCE, outside)))]
    text = list(page.body)
    for start, end in spans:
        text[start:end] = blank(page.body[start:end])
    return "".join(text)


def place(page: SourcePage, position: int) -> tuple[int, int]:
    """Line in the file and column, from 1, of a position in the body."""
    start = page.body.rfind("\n", 0, position) + 1
    return page.body_line + page.body.count("\n", 0, position), position - start + 1


def cover(pattern: re.Pattern[str], text: str) -> str:
    """Put spaces over every match; line breaks stay."""
    return pattern.sub(lambda match: blank(match.group(0)), text)


def blank(text: str) -> str:
    """As many spaces, with the line breaks."""
    return re.sub(r"[^\n]", " ", text)


def issue_at(page: SourcePage, position: int, rule: str, message: str, hint: str) -> Issue:
    """Make an issue that points at a position in the body."""
    return Issue(page.document.path, *place(page, position), rule, message, hint)


def fix_at(page: SourcePage, start: int, end: int, new: str, what: str = "") -> Fix:
    """Make a repair of what stands between two positions in the body."""
    offset = page.body_start
    return Fix(page.document.path, offset + start, offset + end, new, what)
