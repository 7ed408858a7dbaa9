"""Definitions on the first mention of a term in each page's text."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from markupsafe import Markup

from ..catalog import Catalog
from ..glossary import Name, all_names, definition, title_parts
from ..pages import SourcePage
from ..rendering import render
from ..term_tips import mark_terms, terms_of, unmark


def write(site: Path, catalog: Catalog) -> None:
    """Mark the terms on every page that is built from a source."""
    terms = terms_of(catalog)
    for page in catalog.pages.values():
        path = site / page.url / "index.html"
        if not path.is_file():
            continue
        before = path.read_bytes().decode()
        own = {page.id, *(name.key for name in all_names(catalog) if name.page.id == page.id)}
        after = mark_terms(unmark(before), terms, own, partial(_link, page))
        if after != before:
            path.write_bytes(after.encode())


def _link(page: SourcePage, name: Name, html: str) -> str:
    """Write the link to a name's page around what stands on this page, which is HTML already."""
    return render(
        "term.html",
        page.url,
        page=name.page,
        title=title_parts(name.page)[0],
        definition=definition(name.page),
        english=name.english,
        text=Markup(html),  # noqa: S704 - comes from the built page
    )
