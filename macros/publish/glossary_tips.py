"""Definitions on the first mention of a term in each page's text."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from ..glossary.glossary import Name, all_names, definition, title_parts
from ..glossary.term_tips import Terms, mark_terms, terms_of, unmark
from ..reading.catalog import Catalog, derived
from ..reading.pages import SourcePage
from ..rendering.rendering import render
from .built_pages import BuiltPage


def marked(catalog: Catalog, page: BuiltPage) -> str:
    """Return the page's HTML with its terms marked, and no others."""
    terms, own = _names(catalog)
    source = page.source
    ours = {source.id, *own.get(source.id, ())}
    return mark_terms(unmark(page.html), terms, ours, partial(_link, source))


@derived
def _names(catalog: Catalog) -> tuple[Terms, dict[str, list[str]]]:
    """All terms, and the keys of the names that each page has."""
    own: dict[str, list[str]] = {}
    for name in all_names(catalog):
        own.setdefault(name.page.id, []).append(name.key)
    return terms_of(catalog), own


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
