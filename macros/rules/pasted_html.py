"""No HTML with styles, such as comes along when text is pasted from Word or Google Docs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "pasted-html"
SCOPE = "page"
HELP = Help(
    "Tekst limt inn fra Word og lignende kan ha med stiler. Lim den inn som ren tekst.",
    wrong='<font color="red">Tekst</font>',
    right="**Tekst**",
)

PASTED = re.compile(
    r"<(?:span|p|b|font)\b[^<>]*\b(?:style|face|dir)=[^<>]*>"
    r"|<font\b[^<>]*>|</?o:p\b[^<>]*>|</?[wvm]:\w+[^<>]*>|<!--\[if\b|class=[\"']?Mso\w+"
    r"|(?:&nbsp;[ ]?){2,}|docs-internal-guid|(?:&(?:[lr]dquo|[lr]squo|ldquor);)",
    re.IGNORECASE,
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield one issue a page, at the first place."""
    for page in catalog.bodies():
        if "<" not in page.body and "&" not in page.body:
            continue
        found = list(PASTED.finditer(running_text(page).text))
        if found:
            message = (
                f"siden har HTML som er limt inn fra et annet program («{_short(found[0][0])}»)"
            )
            more = f", {len(found)} steder" if len(found) > 1 else ""
            hint = (
                "lim inn på nytt som ren tekst (Ctrl+Skift+V), og sett overskrifter og lister selv"
            )
            yield issue_at(page, found[0].start(), NAME, message + more, hint)


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"  # noqa: PLR2004 - enough to find it
