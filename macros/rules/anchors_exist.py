"""A link to a heading, on this page or another, leads to one that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from ..bokmal.slugs import slugify
from ..page_macros import MACROS
from ..page_macros.context import PageContext
from ..page_text.page_source import fix_at, without_formulas
from ..page_text.rendered import rendered
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..reading.issue import Fix, Issue
from ..reading.pages import Link, SourcePage, page_id
from ..reading.validation import suggest
from ..trust.page_template import parse
from .help import Help
from .link_targets import written_links

NAME = "anchor"
SCOPE = "page"
HELP = Help(
    "Lenken fører til en overskrift som ikke finnes. Adressen til en overskrift er teksten "
    "med små bokstaver, bindestrek for mellomrom og `ae`, `o` og `a` for æ, ø og å.",
    wrong="Se [kritikken](#kritiken).",
    right="Se [kritikken](#kritikk).",
)

MOST_LISTED = 6
_ID = re.compile(r"\sid=[\"']?([^\"'\s>]+)")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each link to a heading that is not there."""
    for page, link, target, anchor in _dead(catalog):
        where = "på denne siden" if target is page else f"på docs/{target.file}"
        message = f"det er ingen overskrift med adressen «#{anchor}» {where}"
        place, cause = (link.line, link.column), f"anchor {target.file}#{anchor}"
        hint = _hint(target, anchor)
        yield Issue(page.document.path, *place, NAME, message, hint, cause=cause)


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair where the heading is there and only its address is written otherwise."""
    for page, link, target, anchor in _dead(catalog):
        right = slugify(unquote(anchor))
        if right in rendered(target).ids:
            start = link.start + link.target.index("#") + 1
            end = link.start + len(link.target)
            what = f"lenken til «#{anchor}» er nå «#{right}»"
            yield fix_at(page, start, end, right, what)


def _dead(catalog: Catalog) -> Iterator[tuple[SourcePage, Link, SourcePage, str]]:
    pages = {page.id: page for page in catalog.bodies()}
    for page in pages.values():
        for link in written_links(page) if "#" in page.body else ():
            target = _target(pages, page, link)
            anchor = link.target.partition("#")[2]
            if target is None or not anchor or unquote(anchor) in rendered(target).ids:
                continue
            made = _ids_of(catalog, target)
            if made is not None and unquote(anchor) not in made:
                yield page, link, target, anchor


def _ids_of(catalog: Catalog, page: SourcePage) -> frozenset[str] | None:
    """Addresses made by macros; a page whose front matter has faults has none without a call."""
    if page.id not in catalog.pages and "{{" not in page.text:
        return frozenset()
    return ids_of_macros(catalog, page.id)


def _target(pages: dict[str, SourcePage], page: SourcePage, link: Link) -> SourcePage | None:
    if "#" not in link.target or link.scheme:
        return None
    if link.target.startswith("#"):
        return page
    file = page.resolve(link.target)
    found = pages.get(page_id(file)) if file else None
    return found if found and found.file == file else None


def _hint(target: SourcePage, anchor: str) -> str:
    known = sorted(i for i in rendered(target).ids if not re.match(r"fn(?:ref)?:|__", i))
    slug = slugify(unquote(anchor))
    near = slug if slug in known else suggest(slug or anchor, known)
    if near:
        return f"mente du #{near}?"
    if not known:
        return "ta bort # og det som står etter: siden har ingen overskrifter"
    if len(known) <= MOST_LISTED:
        return f"skriv en av: {', '.join(f'#{i}' for i in known)}"
    return "adressen er overskriften med små bokstaver og bindestrek mellom ordene (æ → ae, ø → o)"


@lru_cache(maxsize=64)
def ids_of_macros(catalog: Catalog, page_of: str) -> frozenset[str] | None:
    """Addresses in what the macros of a page make; None when one of them has faults."""
    page = catalog.pages.get(page_of)
    if page is None:
        return None
    template = parse(without_formulas(page), frozenset(MACROS))
    if template.faults:
        return None
    context = PageContext(catalog, page)
    try:
        html = [
            str(MACROS[call.name](context, *call.arguments, **dict(call.options)))
            for call in template.calls
        ]
    except (AuthorError, TypeError):
        return None
    return frozenset(found for part in html for found in _ID.findall(part))
