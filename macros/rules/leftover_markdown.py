"""No Markdown is left over in what readers see: a sign of it means that something did not work."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from ..page_text.page_source import issue_at, running_text
from ..page_text.rendered import rendered
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.prose import COVER
from . import boxes, footnotes, link_targets, pictures, reference_links, table_cells
from .help import Help

NAME = "leftover-markdown"
SCOPE = "page"
HELP = Help(
    "Tegn som skulle blitt til uthevinger, lenker eller lister, står igjen i den ferdige teksten.",
    wrong="Dette er **viktig.",
    right="Dette er **viktig**.",
)

MOST = 50
"""As many places of one sign are looked at on a page."""

SAY_MORE = (boxes, footnotes, link_targets, pictures, reference_links, table_cells)


@dataclass(frozen=True)
class Sign:
    """What may be left over, what to say of it, and the rules that say more of the same."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    told_by: Collection[str] = ()


def _sign(pattern: str, message: str, hint: str, *told_by: str) -> Sign:
    return Sign(re.compile(pattern, re.MULTILINE), message, hint, told_by)


SIGNS = (
    _sign(
        r"\*\*|(?<!\w)__(?=[^\W_])",
        "her blir «{0}» stående og synes i teksten",
        "sett ** helt inntil den fete teksten, foran og bak, i samme avsnitt (vise stjerner: \\*)",
    ),
    _sign(
        r"(?<![\w*])\*(?=[^\W\d])|(?<![\w_/])_(?=[^\W\d_])",
        "her blir «{0}» stående og synes i teksten",
        "avslutt kursiven med samme tegn inntil teksten, eller skriv \\{0}",
    ),
    _sign(
        r"(?<![\[!])\[\[(?!\[)[^\]\n]*\]?\]?",
        "«{0}» blir ikke til en lenke",
        "skriv [tekst](stien til siden.md)",
    ),
    _sign(
        r"!\[\[[^\]\n]*\]?\]?",
        "«{0}» blir ikke til et bilde",
        "skriv ![hva det viser](stien til bildet.png)",
    ),
    _sign(
        r"!\[(?!\[)",
        "bildet ble ikke til et bilde",
        "skriv ![hva det viser](fil.png), uten mellomrom",
        pictures.NAME,
    ),
    _sign(
        r"\]\(",
        "lenken ble ikke til en lenke",
        "skriv [tekst](adresse) på én linje, med ) til slutt",
        link_targets.NAME,
        pictures.NAME,
    ),
    _sign(r"\]\[", "lenken ble ikke til en lenke", "skriv [tekst](adresse)", reference_links.NAME),
    _sign(r"\[\^", "fotnoten ble ikke til en fotnote", "skriv [^1] og [^1]: …", footnotes.NAME),
    _sign(
        r"^[ ]*\|?[ :]*-{2,}[ :]*\|.*$|^[ ]*\|[^|\n]+\|.*$",
        "tabellen ble ikke til en tabell",
        "sett en tom linje over den, og |---|---| under hodet",
        table_cells.NAME,
    ),
    _sign(
        r"^[ ]*[-*+][ ]+(?:\[[ xX]?\][ ]*)?\S",
        "her ble «{0}» ikke til et punkt i en liste",
        "sett en tom linje over listen, og rykk underpunkter inn med fire mellomrom",
    ),
    _sign(
        r"^[ ]*#{1,6}[ ]+\S",
        "her ble «#» ikke til en overskrift",
        "sett # først på linjen, uten mellomrom foran",
    ),
    _sign(
        r"(?:!!!|\?\?\?)[+ ]*[\w\"]|^[ ]*===[ ]*[\"«“]",
        "her ble «{0}» ikke til en boks",
        'skriv !!! note "Merk" først på en linje, med en tom linje over',
        boxes.NAME,
    ),
    _sign(
        r"\[!\w+\]",
        "«{0}» blir ikke til en boks",
        'skriv !!! note "Merk" og fire mellomrom foran hver linje i boksen',
    ),
    _sign(
        r"(?<![\w:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])",
        "«{0}» blir ikke til et smilefjes",
        "lim inn selve tegnet, eller fjern det",
    ),
    _sign(
        r"~~",
        "her blir «~~» stående og synes i teksten",
        "sett ~~ helt inntil teksten, foran og bak, eller ta tegnene bort",
    ),
    _sign(
        r"==(?=[^\s=])|(?<=[^\s=])==(?!=)",
        "her blir «==» stående og synes i teksten",
        "sett == helt inntil teksten, foran og bak, eller ta tegnene bort",
    ),
    _sign(
        r"`",
        "her blir «`» stående og synes i teksten",
        "avslutt koden med samme tegn i samme avsnitt",
    ),
    _sign(
        r"\{:[^}\n]*\}?|(?<=\S)\{[ ]?[.#][\w-]+[^}\n]*\}",
        "«{0}» virker ikke her og synes i teksten",
        "sett den rett etter det den gjelder, på samme linje, eller fjern den",
    ),
    _sign(
        r"^[ ]*[-=_]{3,}[ ]*$", "streken blir stående og synes i teksten", "sett en tom linje over"
    ),
    _sign(
        r"%%",
        "her blir «%%» stående, og det som skulle være skjult, synes i teksten",
        "fjern notatet, eller skriv <!-- notatet --> for å skjule det",
    ),
    _sign(
        r"(?<=[ ])\^[A-Za-z][\w-]*$",
        "merket «{0}» blir stående og synes i teksten",
        "slett det, og lenk til en overskrift i stedet",
    ),
    _sign(
        r"'{3}",
        "her blir «{0}» stående og synes i teksten",
        "skriv **teksten** for fet skrift",
    ),
    _sign(
        r"^[ ]*={2,6}[ ]+\S.*[ ]={2,6}[ ]*$",
        "her ble «{0}» ikke til en overskrift",
        "skriv ## og overskriften, uten = foran og bak",
    ),
    _sign(
        r"^[ ]*•(?=[ \t])",
        "her ble «{0}» ikke til et punkt i en liste",
        "skriv - og mellomrom i stedet for tegnet",
    ),
    _sign(r"^[ ]*>[ ]*\S", "her ble «>» ikke til et sitat", "sett en tom linje over sitatet"),
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each sign of Markdown that a reader would see."""
    for page in catalog.bodies():
        text = rendered(page).text
        for sign in SIGNS:
            if sign.pattern.search(text):
                yield from _of_sign(page, text, sign, _told_elsewhere(catalog, page, sign))


def _told_elsewhere(catalog: Catalog, page: SourcePage, sign: Sign) -> set[int]:
    """Lines on or beside which a rule that says more about the sign has found a fault."""
    rules = [rule for rule in SAY_MORE if rule.NAME in sign.told_by]
    alone = replace(catalog, pages={page.id: page}, faulty_pages={})
    lines = {issue.line for rule in rules for issue in rule.check(alone)}
    return {line + step for line in lines for step in (-1, 0, 1)}


def _of_sign(page: SourcePage, text: str, sign: Sign, elsewhere: set[int]) -> Iterator[Issue]:
    """One issue a line, and one for lines that follow each other."""
    at, last = 0, -1
    for match in islice(sign.pattern.finditer(text), MOST):
        at = _find(page, text, match, at)
        shown = " ".join(match[0].split())[:24]
        issue = issue_at(page, at, NAME, sign.message.format(shown), sign.hint.format(shown))
        at += 1
        if issue.line not in elsewhere and issue.line > last + 1:
            yield issue
        last = issue.line


def _find(page: SourcePage, text: str, match: re.Match[str], start: int) -> int:
    """Where in the body the sign stands: the first place from a position on with the same text."""
    source = running_text(page).text
    mark = match[0].lstrip()
    first = match.start() + len(match[0]) - len(mark)
    following = re.split(rf"[\n{COVER}]", text[first : first + 40])[0]
    for length in (40, 16, 6, 0):
        snippet = following[: max(length, len(mark.rstrip()))]
        for offset in (start, 0):
            position = source.find(snippet, offset)
            if position != -1:
                return position
    return 0
