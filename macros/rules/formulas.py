"""Formulas are written as text: LaTeX is not set here."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.page_source import FORMULA, JINJA_COMMENT, RAW, cover, is_judged, issue_at
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import CODE, COMMENT, FENCE
from .help import Help

NAME = "formula"
SCOPE = "page"
HELP = Help(
    "Formler mellom dollartegn blir ikke satt her. Skriv dem som vanlig tekst.",
    wrong="$$\nE = mc^2\n$$",
    right="E = mc²",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each formula in LaTeX."""
    for page in catalog.bodies():
        if "$" not in page.body and "\\" not in page.body:
            continue
        if not is_judged(page.body):
            continue
        text = cover(CODE, cover(FENCE, page.body))
        for pattern in (COMMENT, RAW, JINJA_COMMENT):
            text = cover(pattern, text)
        lines: set[int] = set()
        for match in FORMULA.finditer(text):
            line = text.count("\n", 0, match.start())
            if line in lines:
                continue
            lines.add(line)
            message = f"formelen «{_short(match[0])}» blir ikke satt: LaTeX virker ikke her"
            hint = "skriv regnestykket som tekst, som i: andel = a / b · 100"
            yield issue_at(page, match.start(), NAME, message, hint)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 24 else text[:23] + "…"  # noqa: PLR2004 - enough to find it
