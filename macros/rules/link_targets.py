"""Links in the text lead to files that exist (where else they may lead: ``page_markup``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import fix_at, place, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Fix, Issue
from ..reading.pages import Link, SourcePage
from ..wiki.link_advice import Advice, files_below, form_fault, page_fault
from .help import Help

NAME = "link"
SCOPE = "page"
HELP = Help(
    "Lenken fører ikke til noen side. Skriv stien til filen, regnet fra mappen til siden "
    "du skriver på.",
    wrong="Se [reisen](kundereisa.md).",
    right="Se [reisen](kundereise.md).",
)

_ADDRESS = re.compile(r"^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*<?([^\s>]+)", re.MULTILINE)
_SPACES = re.compile(r"(?<![!\\])\[[^\[\]]+\]\(([^()<>\n\"']*[^()<>\s\"'][ ]+[^()<>\n\"']*?)[ ]*\)")
_PARTED = re.compile(r"(?<![!\\])\[[^\[\]\n]+\][ ]+\((?=https?:|\.|[\w/-]+\.md)[^()\s]+\)")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each dead or unsafe link."""
    files = files_below(catalog.root / "docs")
    for page in catalog.bodies():
        path = page.document.path
        for link, advice in _faults(files, page):
            cause = f"link {page.resolve(link.target)}" if advice.right is None else ""
            place_of = (link.line, link.column)
            yield Issue(path, *place_of, NAME, advice.message, advice.hint, cause=cause)


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each link where only the form of the address is wrong."""
    files = files_below(catalog.root / "docs")
    for page in catalog.bodies():
        for link, advice in _faults(files, page):
            if advice.right is not None:
                end = link.start + len(link.target)
                what = f"lenken «{link.target}» er nå «{advice.right}»"
                yield fix_at(page, link.start, end, advice.right, what)


def written_links(page: SourcePage) -> Iterator[Link]:
    """Links with their addresses, and the addresses that are written apart."""
    yield from page.links()
    if "]:" in page.body:
        for match in _ADDRESS.finditer(running_text(page).text):
            yield _link(page, match[1], match.start(1))


def _faults(files: frozenset[str], page: SourcePage) -> Iterator[tuple[Link, Advice]]:
    for link in written_links(page):
        found = _fault(files, page, link)
        if found:
            yield link, found
    text = running_text(page).text
    for match in _SPACES.finditer(text):
        yield _link(page, match[1], match.start(1)), _space_fault(match[1])
    for match in _PARTED.finditer(text):
        advice = Advice(
            "det er mellomrom mellom ] og ( i lenken", "skriv [tekst](adresse) uten det"
        )
        yield _link(page, match[0], match.start()), advice


def _space_fault(target: str) -> Advice:
    message = f"adressen «{target}» har mellomrom"
    if target.startswith(("http:", "https:", "www.")):
        return Advice(message, "skriv %20 for hvert mellomrom, eller fjern det")
    return Advice(message, "gi filen et navn uten mellomrom, og skriv det her")


def _fault(files: frozenset[str], page: SourcePage, link: Link) -> Advice | None:
    target = link.target
    form = None if link.scheme == "http" else form_fault(target)
    if form:
        return form
    if link.scheme:
        return None  # the rule for what a page may hold tells of those that are unsafe
    if target.startswith(("#", "//")) or not re.split(r"[?#]", target, maxsplit=1)[0]:
        return None
    return page_fault(files, page, target)


def _link(page: SourcePage, target: str, position: int) -> Link:
    return Link(target, *place(page, position), position)
