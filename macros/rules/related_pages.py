"""``related`` names pages that exist, each once, and not the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import suggest
from .help import Help

NAME = "related"
SCOPE = "page"
HELP = Help(
    "«related» nevner sider som finnes, hver av dem én gang og aldri siden selv.",
    file="docs/begreper/opplevelse.md",
    wrong="related: [begreper/kundereisen]",
    right="related: [begreper/kundereise]",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each wrong entry."""
    for page in catalog.pages.values():
        seen: set[str] = set()
        for i, related in enumerate(page.meta.related):
            if not catalog.has_page(related):
                near = _without_index(catalog, related) or suggest(related, catalog.pages)
                hint = f"mente du «{near}»?" if near else "skriv stien under docs/ uten .md"
                message = f"det finnes ingen side «{related}»"
                yield page.document.issue(("related", i), NAME, message, hint)
            elif related in {page.id, *seen}:
                what = "er siden selv" if related == page.id else "står to ganger"
                message = f"«{related}» {what}"
                yield page.document.issue(("related", i), NAME, message, "ta det bort")
            seen.add(related)


def _without_index(catalog: Catalog, page_id: str) -> str | None:
    """«ki» for «ki/index», which is how a folder's own page is often written."""
    folder = page_id.removesuffix("/index")
    return folder if catalog.has_page(folder) else None
