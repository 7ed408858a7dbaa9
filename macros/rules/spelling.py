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
from .help import Help

NAME = "spelling"
SCOPE = "text"
HELP = Help(
    "Ordet står ikke i ordlisten. Rett det, sett det i kursiv hvis det er engelsk, eller "
    "legg det til i data/dictionary.txt.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown word and each term that no text needs."""
    if not is_there():
        message = "rettskrivingen er ikke kontrollert, for Hunspell er ikke installert"
        hint = "kjør make check, som installerer det der det finnes"
        yield Issue(DICTIONARY, 1, 1, NAME, message, hint, "warning")
        return
    terms = read_terms(catalog.root, DICTIONARY)
    speller = Speller(terms)
    for prose, text in norwegian_texts(catalog):
        for word, position in speller.unknown(text):
            message = f"«{word}» står ikke i ordlisten"
            yield prose.issue(position, NAME, message, _hint(word))
    if is_whole(catalog):
        for term, line in terms.terms:
            if term not in speller.used:
                message = f"ingen tekst trenger «{term}», som er bokmål eller ikke i bruk"
                yield Issue(terms.path, line, 1, NAME, message, "ta bort linjen")


def _hint(word: str) -> str:
    near = right_for(word)
    if near:
        return f"skriv «{near}»"
    near = suggestion(word)
    if near is None:
        return (
            f"rett ordet, sett det i kursiv hvis det er engelsk, eller legg det til i {DICTIONARY}"
        )
    return f"mente du «{near}»? Er ordet riktig, legg det til i {DICTIONARY}"
