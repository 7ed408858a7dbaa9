"""What a template asks the author to write is written: no «<Tekst>» is left.

Other rules would say much of such a line that is not to the point, so this one speaks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import RAW, cover, issue_at
from ..reading.catalog import Catalog
from ..reading.documents import decode
from ..reading.issue import Issue
from ..reading.pages import CODE, COMMENT, FENCE
from ..trust.page_markup.allowed import ELEMENTS, KNOWN
from .help import Help

NAME = "blank"
SCOPE = "data"
HELP = Help(
    "Malene har plasser å fylle ut, med spisse klammer rundt. Her står en slik plass igjen. "
    "Skriv det som skal stå der, og ta bort klammene.",
)

BLANK = re.compile(
    r"<((?=[A-ZÆØÅ0-9]|[a-zæøå]+[. ]|[a-z-]+/[a-z]|(?:verk|modell)-\d)[^<>\n=\"@:]*)>"
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each blank in data and on pages, those in code left out."""
    for path in catalog.documents:
        text = decode(path, (catalog.root / path).read_bytes())[0] or ""
        if "<" in text:
            yield from _in_data(path, text)
    for page in catalog.bodies():
        head = page.document.path
        if "<" in page.body:
            for match in _blanks(_outside_code(page.body)):
                yield issue_at(page, match.start(), NAME, *_words(match[1]))
        raw = decode(head, (catalog.root / head).read_bytes())[0] or ""
        yield from _in_data(head, raw[: page.body_start])


def _outside_code(text: str) -> str:
    for pattern in (FENCE, CODE, COMMENT, RAW):
        text = cover(pattern, text)
    return text


def _in_data(path: str, text: str) -> Iterator[Issue]:
    for number, line in enumerate(text.split("\n"), 1):
        for match in () if line.lstrip().startswith("#") else _blanks(line):
            yield Issue(path, number, match.start() + 1, NAME, *_words(match[1]))


def _blanks(text: str) -> Iterator[re.Match[str]]:
    found = BLANK.finditer(text)
    return (match for match in found if _first_word(match[1]) not in {*KNOWN, *ELEMENTS})


def _first_word(what: str) -> str:
    return re.split(r"[^\w-]", what, maxsplit=1)[0].lower()


def _words(what: str) -> tuple[str, str]:
    return f"her er det ikke skrevet noe ennå: {what}", f"bytt ut <{what}>, også tegnene < og >"
