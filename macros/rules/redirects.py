"""Every redirect leads from an address that is free, straight to a page, and is given once."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..issue import Issue
from ..validation import spelling_hint

NAME = "redirect"
SCOPE = "wiki"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each redirect that goes wrong."""
    entry = catalog.redirects
    if entry is None:
        return
    targets = {redirect.from_: redirect.to for redirect in entry.value.redirects}
    seen: set[str] = set()
    for i, redirect in enumerate(entry.value.redirects):
        address = redirect.from_
        if catalog.has_page(address):
            message = f"«{address}» is the address of a page"
            hint = "remove the redirect, or move the page"
            yield entry.document.issue(("redirects", i, "from"), NAME, message, hint)
        elif address in seen:
            message = f"«{address}» is given twice"
            hint = "keep the one that leads to the right page"
            yield entry.document.issue(("redirects", i, "from"), NAME, message, hint)
        seen.add(address)
        found = _target_fault(catalog, targets, redirect.to)
        if found:
            yield entry.document.issue(("redirects", i, "to"), NAME, *found)


def _target_fault(catalog: Catalog, targets: dict[str, str], target: str) -> tuple[str, str] | None:
    if catalog.has_page(target):
        return None
    if target in targets:
        return f"«{target}» is itself redirected", f"write «to: {targets[target]}»"
    return f"there is no page «{target}»", spelling_hint(target, catalog.pages, "pages")
