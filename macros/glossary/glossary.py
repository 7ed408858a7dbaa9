"""The glossary: every name that a page goes by, with a definition of one sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..bokmal.alphabet import Letter, by_letter
from ..bokmal.collation import collate
from ..bokmal.slugs import slugify
from ..language.languages import Languages, languages
from ..reading.catalog import Catalog, derived
from ..reading.pages import SourcePage

KINDS = ("concept", "stage-model")
"""Kinds of pages whose names are terms. A name that several claim belongs to the first kind."""

MOST_WORDS, FEW_WORDS = 7, 3
"""Words of a sentence that are taken for its subject, with and without «er» after them."""

CLEAR_LENGTH = 8
"""Letters of a single word that hardly means two things."""

NameKind = Literal["term", "alias", "abbreviation"]

_PARENTHESIS = re.compile(r"(.+?) \(([^()]+)\)")
_SENTENCE = re.compile(r".*?[.!?](?=\s+[A-ZÆØÅ«0-9]|$)", re.DOTALL)
_ABBREVIATED = re.compile(r"(?:\b(?:bl\.a|ca|dvs|eks|f\.eks|jf|kl|nr|osv|pkt|s|st)|\b[A-ZÆØÅ])\.$")


@dataclass(frozen=True)
class Name:
    """One name of a page. ``defined`` tells that the page's definition is a definition of it."""

    text: str
    kind: NameKind
    page: SourcePage
    english: bool
    defined: bool

    @property
    def key(self) -> str:
        """What makes two names the same."""
        return _key(self.text)

    @property
    def order(self) -> str:
        """Place in the alphabet: «aa» is å in Norwegian words, but not in AARRR."""
        return collate(self.text, nordic=not self.english and not self.text.isupper())


@dataclass(frozen=True)
class Entry:
    """A line of the glossary. The first of ``names`` is shown; each leads to its own page."""

    names: tuple[Name, ...]
    anchor: str

    @property
    def name(self) -> Name:
        """The name shown."""
        return self.names[0]

    @property
    def is_term(self) -> bool:
        """Whether the definition stands here, and not under another name."""
        return self.name.kind == "term"


def glossary(catalog: Catalog) -> tuple[Letter[Entry], ...]:
    """All names under their letters, those of the same wording in one entry."""
    alike: dict[str, list[Name]] = {}
    for name in all_names(catalog):
        alike.setdefault(name.key, []).append(name)
    groups = sorted(alike.values(), key=lambda names: (names[0].order, names[0].key))
    anchors: set[str] = set()
    entries = [Entry(_one_a_page(names), _anchor(names[0], anchors)) for names in groups]
    return by_letter(entries, key=lambda entry: entry.name.order)


@derived
def all_names(catalog: Catalog) -> tuple[Name, ...]:
    """Every name of every page: terms before other names, and concepts before models."""
    known = languages(catalog)
    pages = (page for page in catalog.pages.values() if page.meta.kind in KINDS)
    names = (name for page in pages for name in names_of(page, known))
    return tuple(
        sorted(
            names,
            key=lambda name: (name.kind != "term", KINDS.index(name.page.meta.kind), name.page.id),
        )
    )


def names_of(page: SourcePage, known: Languages) -> Iterator[Name]:
    """Title without a known name in parentheses, that name, other names, and abbreviations.

    What the definition defines is the title, and any name that stands before its verb:
    «Annonseverdi, eller AVE, er …». Other names only tell where to read, so that «responstid» is
    not explained with what customer care is.
    """
    title, (short, other) = page.meta.title, title_parts(page)
    kinds: dict[str, NameKind] = {short: "term"}
    for text in (*((other,) if other else ()), *page.meta.abbreviations, *page.meta.aliases):
        kinds.setdefault(text, "abbreviation" if text in page.meta.abbreviations else "alias")
    subject = _subject(definition(page))
    seen: set[str] = set()
    for text, kind in kinds.items():
        is_term = kind == "term"
        english = text in page.meta.english or (is_term and title in page.meta.english)
        english = english or (kind != "abbreviation" and known.of(text) == "en")
        defined = is_term or text == other or (_is_clear(text) and _stands_in(text, subject))
        name = Name(text, kind, page, english, defined)
        if name.key not in seen:
            seen.add(name.key)
            yield name


def title_parts(page: SourcePage) -> tuple[str, str | None]:
    """«Cost Per Click (CPC)» gives both names; a parenthesis that is no name stays in the title."""
    match = _PARENTHESIS.fullmatch(page.meta.title)
    if match is None:
        return page.meta.title, None
    given = (*page.meta.abbreviations, *page.meta.aliases)
    known = next((name for name in given if _key(name) == _key(match.group(2))), None)
    return (match.group(1), known) if known else (page.meta.title, None)


def _key(text: str) -> str:
    return " ".join(text.casefold().replace("'", "’").split())


def definition(page: SourcePage) -> str:
    """First sentence of the page's description."""
    text = page.meta.description
    ends = (match.end() for match in _SENTENCE.finditer(text))
    return text[: next((end for end in ends if not _ABBREVIATED.search(text[:end])), len(text))]


def _subject(sentence: str) -> str:
    """Words that a sentence defines: those before «er», or the first when it has another verb."""
    before, verb, _ = sentence.partition(" er ")
    words = before.split()
    return " ".join(words if verb and len(words) <= MOST_WORDS else words[:FEW_WORDS])


def _is_clear(text: str) -> bool:
    """Whether a name is no short everyday word, such as «tjener», which may mean something else."""
    return not text.islower() or not text.isalpha() or len(text) >= CLEAR_LENGTH


def _stands_in(text: str, sentence: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", sentence, re.IGNORECASE))


def _one_a_page(names: list[Name]) -> tuple[Name, ...]:
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.page.id, name)
    return tuple(first.values())


def _anchor(name: Name, taken: set[str]) -> str:
    base = f"ord-{slugify(name.text) or 'tegn'}"
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    anchor = next(found for found in (base, *numbered) if found not in taken)
    taken.add(anchor)
    return anchor
