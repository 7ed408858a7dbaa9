"""HTML in pages is what the lists allow: nothing that runs, fetches, or swallows the page."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_macros import MACROS
from ..page_text.page_source import place
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..trust.page_markup import markup_faults
from ..trust.page_template import parse
from . import pasted_html
from .help import Help

NAME = "page-markup"
SCOPE = "page"
HELP = Help(
    "HTML i sider kan bare være det listen over tillatte tagger har, og hver tagg må lukkes.",
    wrong="Trykk på <button>Send</button>.",
    right="Trykk på «Send».",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each tag, attribute and address that a page may not hold."""
    names = frozenset(MACROS)
    for page in catalog.bodies():
        yield from _check_page(page, names)


def _check_page(page: SourcePage, names: frozenset[str]) -> Iterator[Issue]:
    template = parse(page.body, names)
    pasted = {place(page, match.start())[0] for match in pasted_html.PASTED.finditer(page.text)}
    for fault in markup_faults(template):
        line, column = template.place(fault.position)
        line += page.body_line - 1
        if line in pasted:
            continue  # told of as one
        yield Issue(page.document.path, line, column, NAME, fault.message, fault.hint)
