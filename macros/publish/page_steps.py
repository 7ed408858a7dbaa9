"""From a page as an engine rendered it to the page that readers get, before the site is sealed.

A pure function of the catalog and one page, so that a server may complete a page when it is asked
for, several processes may share the work, and a result may be kept under what it was made from.
"""

from __future__ import annotations

from ..reading.catalog import Catalog
from . import glossary_tips, page_parts
from .built_pages import BuiltPage


def completed(catalog: Catalog, page: BuiltPage) -> BuiltPage:
    """Return the page with the tips on its terms and the parts that its theme cannot know."""
    marked = page.with_html(glossary_tips.marked(catalog, page))
    return marked.with_html(page_parts.filled(catalog, marked))
