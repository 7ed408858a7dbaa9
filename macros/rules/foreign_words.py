"""What stands in italics is bokmål, or known to be in another language, and so read out right."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.hunspell import is_english, is_there
from ..language.languages import Italics, italics, key_of, languages
from ..language.spelling import Speller
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import WORD, Prose, is_whole, pages_prose
from ..reading.term_lists import DICTIONARY, ENGLISH_TERMS, read_terms
from .help import Help

NAME = "language"
SCOPE = "text"
HELP = Help(
    "Det som står i kursiv, skal være bokmål eller et fremmedord som wikien kjenner, så "
    "det blir lest opp riktig.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each phrase in italics of no known language, and each term in vain."""
    known = languages(catalog)
    used: set[str] = set()
    speller = Speller(read_terms(catalog.root, DICTIONARY)) if is_there() else None
    for _, prose in pages_prose(catalog):
        for phrase in italics(prose):
            if phrase.lang is None and known.of(phrase.text):
                used |= {*known.parts(phrase.text)}
            elif phrase.lang is None and speller:
                yield from _check_phrase(prose, phrase, speller)
    if is_whole(catalog):
        for term, line in read_terms(catalog.root, ENGLISH_TERMS).terms:
            if key_of(term) not in used:
                message = f"ingen side har «{term}» i kursiv"
                yield Issue(ENGLISH_TERMS, line, 1, NAME, message, "ta bort linjen")


def _check_phrase(prose: Prose, phrase: Italics, speller: Speller) -> Iterator[Issue]:
    words = WORD.findall(phrase.text)
    if not all(map(speller.knows, words)):
        message = f"«{phrase.text}» i kursiv er ikke bokmål, og ikke kjent som engelsk"
        hint = f"legg det til i {ENGLISH_TERMS}, eller oppgi språket: *…*{{lang=de}}"
    elif words and all(is_english(word.lower()) or is_english(word) for word in words):
        message = f"«{phrase.text}» i kursiv kan være bokmål eller engelsk"
        hint = f"legg det til i {ENGLISH_TERMS} hvis det er engelsk; skriv ellers *…*{{lang=nb}}"
    else:
        return
    yield prose.issue(phrase.start, NAME, message, hint)
