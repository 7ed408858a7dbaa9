"""Every word is bokmål or stands in data/dictionary.txt, which holds no word in vain."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.hunspell import is_there, suggestion
from ..language.languages import norwegian_texts
from ..language.misspellings import right_for
from ..language.spelling import Speller
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import is_whole
from ..reading.term_lists import DICTIONARY, read_terms

NAME = "spelling"
SCOPE = "text"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown word and each term that no text needs."""
    if not is_there():
        message = "the spelling is not checked, since Hunspell is not installed"
        hint = "run make check, which installs it where there is a build of it"
        yield Issue(DICTIONARY, 1, 1, NAME, message, hint, "warning")
        return
    terms = read_terms(catalog.root, DICTIONARY)
    speller = Speller(terms)
    for prose, text in norwegian_texts(catalog):
        for word, position in speller.unknown(text):
            message = f"«{word}» is not in the dictionary"
            yield prose.issue(position, NAME, message, _hint(word))
    if is_whole(catalog):
        for term, line in terms.terms:
            if term not in speller.used:
                message = f"no text needs «{term}», which is bokmål or not used"
                yield Issue(terms.path, line, 1, NAME, message, "remove the line")


def _hint(word: str) -> str:
    near = right_for(word)
    if near:
        return f"write «{near}»"
    near = suggestion(word)
    if near is None:
        return f"mend it, put it in italics if it is English, or add it to {DICTIONARY}"
    return f"did you mean «{near}»? If it is right, add it to {DICTIONARY}"
