"""llms.txt, as llmstxt.org has it: what there is to read, and the address of its Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from ...reading.catalog import Catalog
from ...reading.pages import SourcePage
from ...wiki.print_order import is_printed
from ...wiki.sections import section_of, section_title
from .converter import escape

INDEX = "llms.txt"
WHOLE = "llms-full.txt"
PAGE = "index.md"

NAME = "MTENK"
FRONT_PAGE = "index"
ABOUT = (
    "Lenkene fører til sidene som Markdown, på bokmål. Alle sidene samlet står i [{whole}]({url}). "
    "Tekstene er fri bruk etter CC BY 4.0: Oppgi MTENK og adressen til siden."
)
LOOK_UP = "Oppslag"
OPTIONAL = "Optional"
"""A name that the form reserves for what can be left out."""

ABOUT_THE_WIKI = frozenset({"bidra"})


def llms_txt(catalog: Catalog, pages: Sequence[SourcePage], root: str) -> str:
    """Return the file for pages in the order given; ``root`` is the site's address."""
    front = catalog.pages.get(FRONT_PAGE)
    lines = [f"# {NAME}", ""]
    if front:
        lines += [f"> {escape(front.meta.description)}", ""]
    lines += [ABOUT.format(whole=WHOLE, url=root + WHOLE), ""]
    for title, members in _groups(catalog, pages).items():
        lines += [f"## {escape(title)}", "", *(_line(page, root) for page in members), ""]
    return "\n".join(lines)


def _groups(catalog: Catalog, pages: Sequence[SourcePage]) -> dict[str, list[SourcePage]]:
    """Sections in order, then the pages that are sections of their own, then what is optional."""
    sections = [section_of(page.id) for page in pages]
    groups: dict[str, list[SourcePage]] = {}
    last: dict[str, list[SourcePage]] = {LOOK_UP: [], OPTIONAL: []}
    for page, section in zip(pages, sections, strict=True):
        if page.id == FRONT_PAGE:
            continue
        if not is_printed(page.id) or section in ABOUT_THE_WIKI:
            last[OPTIONAL].append(page)
        elif sections.count(section) == 1:
            last[LOOK_UP].append(page)
        else:
            groups.setdefault(section_title(catalog, section), []).append(page)
    return groups | {title: members for title, members in last.items() if members}


def _line(page: SourcePage, root: str) -> str:
    return f"- [{escape(page.meta.title)}]({root}{page.url}{PAGE}): {escape(page.meta.description)}"
