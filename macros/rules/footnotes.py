"""Every footnote is written once and used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import suggest
from .help import Help

NAME = "footnote"
SCOPE = "page"
HELP = Help(
    "Hver fotnote skal skrives én gang og brukes minst én gang.",
    wrong="Tekst.[^note]",
    right="Tekst.[^note]\n\n[^note]: En merknad.",
)

_NOTE = re.compile(r"^[ ]{0,3}\[\^([^\]\n]*)\]:", re.MULTILINE)
_USE = re.compile(r"(?<!\\)\[\^([^\]\n]{0,80})\](?!:)|(?<=\S)(?<!\\)\[\^([^\]\n]{0,80})\](?=:)")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each footnote that is missing, unused or written twice."""
    for page in catalog.bodies():
        if "[^" in page.body:
            yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    text = running_text(page).text
    written: dict[str, int] = {}
    for match in _NOTE.finditer(text):
        if match[1] in written:
            first, _ = text[: written[match[1]]].count("\n") + page.body_line, None
            message = f"fotnoten [^{match[1]}] er skrevet to ganger"
            hint = f"gi den ene et annet navn; den første står på linje {first}"
            yield issue_at(page, match.start(), NAME, message, hint)
        written.setdefault(match[1], match.start())
    used: set[str] = set()
    for match in _USE.finditer(text):
        name = match[1] if match[1] is not None else match[2]
        used.add(name)
        if name not in written:
            near = suggest(name, written)
            hint = f"mente du [^{near}]?" if near else f"skriv «[^{name or 1}]: …» nederst på siden"
            yield issue_at(page, match.start(), NAME, f"fotnoten [^{name}] er ikke skrevet", hint)
    for name, position in written.items():
        if name not in used:
            hint = f"skriv [^{name}] der den hører til, eller slett den"
            yield issue_at(page, position, NAME, f"ingen viser til fotnoten [^{name}]", hint)
