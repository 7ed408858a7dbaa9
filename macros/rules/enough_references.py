"""Concepts rest on three works or more, and pages that state facts say where they are from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..citations.citations import works_on
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from .help import Help

NAME = "too-few-references"
SCOPE = "wiki"
HELP = Help(
    "Et begrep bygger på minst tre verk, og en side med årstall eller andeler skal si hvor "
    "de er fra.",
    file="docs/begreper/opplevelse.md",
    wrong="references: [berg2001]",
    right="references: [berg2001, dahl2010, moe2012]",
)

LEAST = 3
"""Fewest references of a concept page."""

KINDS_WITH_FACTS = {"concept", "phase", "section", "stage-model"}
"""Comparisons are left out: the works stand in their tables."""

_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_FACT = re.compile(
    r"(?<![\w.,/-])(?:1[5-9]\d\d|20[0-4]\d)(?![\d/-]|[.,]\d)|\d+(?:,\d+)?\s(?:%|prosent\b)"
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each concept with too few works, and for each fact without any."""
    for page in catalog.pages.values():
        works = works_on(catalog, page)
        if page.meta.kind == "concept" and len(works) < LEAST:
            message = f"siden har {len(works)} kilde{'r' if len(works) != 1 else ''}"
            hint = f"bygg et begrep på minst {LEAST} verk"
            yield page.document.issue(("references",), NAME, message, hint)
        elif page.meta.kind in KINDS_WITH_FACTS and not works:
            yield from _unsupported_fact(page)


def _unsupported_fact(page: SourcePage) -> Iterator[Issue]:
    """Point at the first year or share."""
    text = _MACRO.sub(lambda call: re.sub(r"[^\n]", " ", call.group(0)), page.text)
    match = _FACT.search(text)
    if match:
        line = page.body_line + text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        message = f"«{match.group(0)}» er en opplysning, og siden har ingen kilder"
        hint = "oppgi hvor den er fra, eller skriv om så ingenting blir påstått"
        yield Issue(page.document.path, line, column, NAME, message, hint)
