"""From a page as an engine rendered it to the page that readers get, before the site is sealed.

A pure function of the catalog and one page, so that a server may complete a page when it is asked
for, several processes may share the work, and a result may be kept under what it was made from.
"""

from __future__ import annotations

from ..reading.catalog import Catalog
from . import glossary_tips, old_headings, page_parts
from .built_pages import BuiltPage


def completed(catalog: Catalog, page: BuiltPage) -> BuiltPage:
    """Return the page with tips on terms, old addresses, and what its theme cannot know."""
    marked = page.with_html(glossary_tips.marked(catalog, page))
    marked = marked.with_html(old_headings.marked(catalog, marked))
    return marked.with_html(page_parts.filled(catalog, marked))
