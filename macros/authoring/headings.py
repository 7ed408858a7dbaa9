"""What follows when a heading gets other words: its address changes with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bokmal.slugs import slugify
from ..reading.catalog import PHASES, QUESTIONS, Catalog
from ..reading.issue import Fix
from ..reading.pages import Heading, SourcePage
from ..wiki.anchors import anchors, plain
from .changes import Changes, RefusedError
from .mentions import Naming, renamed
from .names import page_named
from .page_links import turned_heading
from .redirecting import redirected
from .renaming import page_edits

_OWN_ID = re.compile(r"#([\w-]+)")
_END = re.compile(r"[ \t]*(?:\{:?[ ]*[^{}]*\})?[ \t]*#*[ \t]*$")


def heading_named(catalog: Catalog, name: str) -> tuple[SourcePage, str]:
    """Page and address of the heading that «page#address» or «page#Words of it» means."""
    where, mark, what = name.partition("#")
    if not mark or not what:
        message = f"«{name}» sier ikke hvilken overskrift"
        raise RefusedError(message, "skriv siden, # og adressen til overskriften, som ki#kritikk")
    page = catalog.pages[page_named(catalog, where)]
    known = anchors(page)
    anchor = what if what in known else slugify(what)
    if anchor not in known:
        message = f"siden {page.id} har ingen overskrift «{what}»"
        raise RefusedError(message, f"velg en av: {', '.join(known)}" if known else "")
    return page, anchor


def rename_heading(catalog: Catalog, name: str, words: str) -> Changes:
    """Give a heading other words, and let its old address lead to it still."""
    page, old = heading_named(catalog, name)
    words = words.strip().lstrip("#").strip()
    new = slugify(plain(words))
    if not new or "\n" in words:
        raise RefusedError("overskriften må ha ord i seg, på én linje", "skriv den på nytt")
    if re.search(r"\{[{%#]", words):
        raise RefusedError("overskriften kan ikke ha makroer i seg", "skriv den uten { og %")
    heading = _heading(page, old)
    own = _OWN_ID.search(heading.text[len(_without_end(heading.text)) :])
    edit = _written(page, heading, words)
    if own or new == old:
        return Changes((edit,))
    if new in anchors(page):
        message = f"siden {page.id} har en overskrift med adressen #{new} fra før"
        raise RefusedError(message, "velg andre ord")
    return Changes((edit,)) + readdressed(catalog, page, old, new)


def readdressed(catalog: Catalog, page: SourcePage, old: str, new: str) -> Changes:
    """What follows when the address of a heading is another."""
    _refuse_shared(catalog, page, old)
    here, there = f"{page.id}#{old}", f"{page.id}#{new}"
    edits = [
        *page_edits(catalog, {}, turned_heading(page.file, old, new)),
        *_questions(catalog, page, old, new),
    ]

    def turn(address: str) -> str:
        return there if address == here else address

    return Changes(tuple(edits)) + redirected(catalog, turn, [(here, there)], free=[there])


def _heading(page: SourcePage, anchor: str) -> Heading:
    return page.headings()[list(anchors(page)).index(anchor)]


def _without_end(text: str) -> str:
    return _END.sub("", text)


def _written(page: SourcePage, heading: Heading, words: str) -> Fix:
    """Edit of the heading's words, where its marks and attributes stay."""
    lines = page.body.split("\n")
    line = heading.line - page.body_line
    before = sum(len(one) + 1 for one in lines[:line])
    old = _without_end(heading.text)
    start = page.body_start + before + lines[line].index(old)
    return Fix(page.document.path, start, start + len(old), words)


def _questions(catalog: Catalog, page: SourcePage, old: str, new: str) -> Iterator[Fix]:
    """Questions that are answered under the heading."""
    files = [stem for stem, entry in catalog.questions.items() if entry.value.page == page.id]
    naming = Naming(
        values=tuple((f"{QUESTIONS}/{stem}.yml", "questions/*/anchor") for stem in files)
    )
    yield from renamed(catalog, naming, old, new)


def _refuse_shared(catalog: Catalog, page: SourcePage, anchor: str) -> None:
    """A heading that all pages of an axis' phases share stays the same on all."""
    for axis in catalog.axes.values():
        if axis.names_anchor == anchor and page.id.startswith(f"stegmodeller/{axis.folder}/"):
            message = f"alle sidene i stegmodeller/{axis.folder} har denne overskriften"
            raise RefusedError(message, f"se names_anchor i {PHASES}, og la den stå")
