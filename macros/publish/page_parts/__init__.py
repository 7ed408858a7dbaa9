"""Parts of a page that its theme cannot know: one module a part, each put in at its mark.

A template leaves the mark, such as ``<!--mt:updated-->``; the module ``updated`` here renders what
stands there instead. A page that was filled before has no marks left, so filling it again changes
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ...kit.discovery import modules_with
from ...reading.catalog import Catalog
from ..built_pages import BuiltPage
from .context import PartContext

Part = Callable[[PartContext], str]

PARTS: Mapping[str, Part] = {
    module.__name__.rsplit(".", 1)[-1]: module.part
    for module in modules_with(__name__, list(__path__), "part")
}
"""Name of the mark to what is put there. The HTML comes from a template."""

_MARK = re.compile(f"<!--mt:({'|'.join(PARTS)})-->")


def filled(catalog: Catalog, page: BuiltPage) -> str:
    """Return the page's HTML with every part in its place."""
    context = PartContext(catalog, page)

    def put(match: re.Match[str]) -> str:
        return PARTS[match.group(1)](context)

    return _MARK.sub(put, page.html)
