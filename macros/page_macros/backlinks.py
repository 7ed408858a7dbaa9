"""``backlinks()``: the pages that link to this one, computed from the sources."""

from __future__ import annotations

from markupsafe import Markup

from ..wiki.links import pages_linking_to
from .context import PageContext


def render(context: PageContext) -> Markup:
    """List the pages whose text or ``related`` list leads here."""
    return context.render(
        "backlinks.html", pages=pages_linking_to(context.catalog, context.page.id)
    )
