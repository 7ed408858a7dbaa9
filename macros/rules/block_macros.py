"""A macro that makes a block stands alone on its line, between empty lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_macros import MACROS
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..trust.page_template import parse
from .help import Help

NAME = "block-macro"
SCOPE = "page"
HELP = Help(
    "En makro som lager en tabell, en figur eller en liste, må stå alene på linjen, med en "
    "tom linje over og under.",
    wrong='Her er den: {{ cards("begreper") }}',
    right='Her er den:\n\n{{ cards("begreper") }}',
)

INLINE = {"cite"}

_NAMES = frozenset(MACROS)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each block that would break the paragraph or list around it."""
    for page in catalog.bodies():
        yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    template = parse(page.body, _NAMES)
    text = page.text
    for call in template.calls:
        if call.name in INLINE or text[call.start] != "{":  # inline, or shown as code
            continue
        if _is_alone_before(text, call.start) and _is_alone_after(text, call.end):
            continue
        line, column = template.place(call.start)
        message = f"{call.name}() lager en blokk, som ikke kan stå inne i annen tekst"
        hint = "sett den på en egen linje, med en tom linje over og under"
        yield Issue(page.document.path, page.body_line + line - 1, column, NAME, message, hint)


def _is_alone_before(text: str, start: int) -> bool:
    """Whether nothing stands before it on its line, nor on the line above."""
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return not text[line:start].strip() and not text[above:line].strip()


def _is_alone_after(text: str, end: int) -> bool:
    """Whether nothing stands after it on its line, nor on the line below."""
    line = text.find("\n", end)
    if line < 0:
        return not text[end:].strip()
    below = text.find("\n", line + 1)
    return not text[end : below if below >= 0 else len(text)].strip()
