"""Pages and their lines are of a size that a person may have written and can change again."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.page_source import MAX_BODY, MAX_LINE, is_judged
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "long-line"
SCOPE = "page"
HELP = Help(
    "Siden eller en linje på den er lengre enn noen skriver for hånd.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield one issue for each page that is too large for the other rules to look at."""
    for page in catalog.bodies():
        if is_judged(page.body):
            continue
        lines = page.body.split("\n")
        longest = max(lines, key=len)
        if len(longest) > MAX_LINE:
            line = page.body_line + lines.index(longest)
            message = f"linjen har {len(longest)} tegn, der {MAX_LINE} er nok"
            hint = "del den i avsnitt; et bilde legges som en fil ved siden av siden"
            yield Issue(page.document.path, line, 1, NAME, message, hint)
        else:
            message = f"siden har {len(page.body)} tegn, der {MAX_BODY} er nok"
            hint = "del den i flere sider"
            yield Issue(page.document.path, page.body_line, 1, NAME, message, hint)
