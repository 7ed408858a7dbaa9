"""Every redirect leads from an address that is free, straight to a page, and is given once."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.rendered import rendered
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import suggest
from ..schema.redirect import Redirect
from ..wiki.anchors import anchors
from .anchors_exist import ids_of_macros
from .help import Help

NAME = "redirect"
SCOPE = "wiki"
HELP = Help(
    "En gammel adresse fører rett til en side som finnes, og står bare én gang.",
    file="data/redirects.yml",
    wrong="to: begreper/kundereisen\n",
    right="to: begreper/kundereise\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each redirect that goes wrong."""
    entry = catalog.redirects
    if entry is None:
        return
    targets = {redirect.from_: redirect.to for redirect in entry.value.redirects}
    seen: set[str] = set()
    for i, redirect in enumerate(entry.value.redirects):
        address = redirect.from_
        heading_fault = _heading_fault(catalog, redirect) if redirect.old_heading else None
        if heading_fault:
            yield entry.document.issue(("redirects", i, "from"), NAME, *heading_fault)
        elif catalog.has_page(address):
            message = f"«{address}» er adressen til en side"
            hint = "ta den bort, eller flytt siden"
            yield entry.document.issue(("redirects", i, "from"), NAME, message, hint)
        elif address in seen:
            message = f"«{address}» står to ganger"
            hint = "behold den som fører til riktig side"
            yield entry.document.issue(("redirects", i, "from"), NAME, message, hint)
        seen.add(address)
        found = None if redirect.old_heading else _target_fault(catalog, targets, redirect)
        if found:
            yield entry.document.issue(("redirects", i, "to"), NAME, *found)


def _heading_fault(catalog: Catalog, redirect: Redirect) -> tuple[str, str] | None:
    """An old heading is an extra address on the page where it was, so that page must be there."""
    page_id = redirect.from_.partition("#")[0]
    page = catalog.pages.get(page_id)
    if page is None:
        if catalog.has_page(page_id):
            return None
        return f"det finnes ingen side «{page_id}»", "skriv siden der overskriften sto"
    if redirect.page != page_id:
        message = f"«{redirect.from_}» fører til en annen side"
        return message, f"skriv en overskrift på samme side: to: {page_id}#…"
    if redirect.old_heading in rendered(page).ids:
        return f"«{redirect.from_}» er adressen til en overskrift", "stryk videresendingen"
    known = anchors(page)
    if redirect.anchor and redirect.anchor[1:] not in known:
        near = suggest(redirect.anchor[1:], known)
        hint = f"mente du {page_id}#{near}?" if near else f"skriv «to: {page_id}»"
        return f"siden «{page_id}» har ingen overskrift «{redirect.anchor}»", hint
    return None


def _target_fault(
    catalog: Catalog, targets: dict[str, str], redirect: Redirect
) -> tuple[str, str] | None:
    target = redirect.page
    if catalog.has_page(target):
        return _anchor_fault(catalog, redirect)
    chain = [redirect.from_]
    while target in targets and target not in chain and not catalog.has_page(target):
        chain.append(target)
        target = targets[target].partition("#")[0]
    if target in chain:
        if redirect.from_ != min(chain[chain.index(target) :]):
            return None  # one line for all of the ring
        ring = " → ".join([*chain[chain.index(target) :], target])
        return f"videresendingene går i ring: {ring}", "la en av dem føre til en side som finnes"
    if len(chain) > 1 and catalog.has_page(target):
        right = targets[chain[-1]]
        return f"«{redirect.page}» er selv omadressert", f"skriv «to: {right}»"
    if len(chain) > 1:  # told of where it leads astray
        return None
    return f"det finnes ingen side «{target}»", _page_hint(catalog, target)


def _anchor_fault(catalog: Catalog, redirect: Redirect) -> tuple[str, str] | None:
    page, anchor = catalog.pages.get(redirect.page), redirect.anchor[1:]
    if page is None or not anchor or anchor in rendered(page).ids:
        return None
    made = ids_of_macros(catalog, page.id)
    if made is None or anchor in made:
        return None
    near = suggest(anchor, sorted(rendered(page).ids))
    hint = f"mente du {page.id}#{near}?" if near else f"skriv «to: {page.id}»"
    return f"siden «{page.id}» har ingen overskrift med adressen «#{anchor}»", hint


def _page_hint(catalog: Catalog, target: str) -> str:
    """The page of the same name elsewhere, or of nearly the same address."""
    same = [page for page in catalog.pages if page.rpartition("/")[2] == target.rpartition("/")[2]]
    near = same[0] if len(same) == 1 else suggest(target, sorted(catalog.pages))
    return f"mente du «{near}»?" if near else "skriv stien til siden under docs/, uten .md"
