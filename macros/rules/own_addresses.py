"""Pages of the wiki are linked to by their files, never by the address they are published under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import fix_at, issue_at, running_text
from ..page_text.site_markdown import site_config
from ..reading.catalog import Catalog
from ..reading.issue import Fix, Issue
from ..reading.pages import SourcePage
from ..wiki.link_advice import relative
from .help import Help

NAME = "own-address"
SCOPE = "page"
HELP = Help(
    "Lenk til sidene i wikien med stien til filen, ikke med adressen på nettet. Da blir "
    "lenken rettet når siden flytter.",
    wrong="[Kundereisen](https://mtenk.github.io/mtenk/begreper/kundereise/)",
    right="[Kundereisen](kundereise.md)",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each published address of a page."""
    for page, match, right in _found(catalog):
        message = f"«{match[0]}» er adressen wikien blir publisert på"
        hint = f"skriv {right}" if _is_link(page, match) else f"skriv [tekst]({right})"
        if right is None:
            hint = "lenk til siden med stien til filen, som ../ki/index.md"
        yield issue_at(page, match.start(), NAME, message, hint)


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each such link to a page that is there."""
    for page, match, right in _found(catalog):
        if right and _is_link(page, match):
            what = f"lenken «{match[0]}» er nå «{right}»"
            yield fix_at(page, match.start(), match.end(), right, what)


def _found(catalog: Catalog) -> Iterator[tuple[SourcePage, re.Match[str], str | None]]:
    address = str(site_config().get("site_url") or "")
    bare = address.rpartition("://")[2].rstrip("/")
    path, end = r"(?:[^\s)>\]\"'#?]*[^\s)>\]\"'#?.,;:!])?", r"[?#][^\s)>\]\"']*"
    pattern = re.compile(rf"https?://{re.escape(bare)}(?:/({path})({end})?)?(?![\w.-])")
    for page in catalog.bodies() if bare else ():
        if bare not in page.body:
            continue
        for match in pattern.finditer(running_text(page).text):
            name = (match[1] or "").rstrip("/").removesuffix("/index.html").removesuffix(".html")
            found = catalog.pages.get(name or "index")
            right = relative(page, found.file) + (match[2] or "") if found else None
            if found is None and re.search(r"\.\w+$", name):
                continue  # a file that is made for readers to fetch
            yield page, match, right


def _is_link(page: SourcePage, match: re.Match[str]) -> bool:
    return page.body[: match.start()].endswith(("](", "](<"))
