"""``bibliography()``: every work that a page cites, A–Å, with the pages that cite it."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import BIBLIOGRAPHY_FILES
from ..bokmal.alphabet import by_letter
from ..citations.bibliography import FormattedEntry, format_entries, sort_text
from ..citations.citations import pages_citing
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show all cited works under the letter that they are sorted by."""
    catalog = context.catalog
    citing = pages_citing(catalog)
    place = {entry.id: n for n, entry in enumerate(format_entries(catalog, citing))}

    def order(entry: FormattedEntry) -> str:
        return f"{sort_text(catalog, entry.id)[:1]}{place[entry.id]:06}"

    letters = by_letter(format_entries(catalog, citing), key=order)
    return context.render(
        "bibliography.html",
        letters=letters,
        citing=citing,
        count=len(place),
        files=BIBLIOGRAPHY_FILES,
    )
