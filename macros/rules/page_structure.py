"""Pages of a kind have the same headings in the same order, and no heading without text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import Heading, SourcePage
from ..reading.validation import suggest
from .help import Help

NAME = "page-structure"
SCOPE = "page"
HELP = Help(
    "Sider av samme slag har de samme overskriftene i samme rekkefølge, og det står noe "
    "under hver av dem.",
    file="docs/begreper/opplevelse.md",
    wrong="## Kritik\n",
    right="## Kritikk\n",
)

NO_TEXT = " \t-=*_"
"""White space and the signs that draw a line."""

LINKS_HERE = r"Sider som lenker hit"
PRACTICE = r"Øv på dette"
REFERENCES = r"Referanser"

STRUCTURES: dict[str, Sequence[tuple[str, bool]]] = {
    "concept": (
        (r"Hva (er|betyr) .+\?", True),
        (r"Grunnleggende prinsipper", True),
        (r"Hvordan (fungerer|beregnes|brukes|måles) .+\?", True),
        (r".+ i praksis", True),
        (r"Kritikk", True),
        (r"Relevans i dag", True),
        (PRACTICE, True),
        (REFERENCES, True),
        (LINKS_HERE, True),
    ),
    "stage-model": (
        (r"Hvor modellen kommer fra", True),
        (r"Hva modellen sier", True),
        (r"Stegene", True),
        (r"På den felles aksen", False),
        (r"Når modellen hjelper", True),
        (r"Hva modellen utelater", True),
        (r"Slektninger", True),
        (r"Kritikk", True),
        (PRACTICE, False),
        (REFERENCES, True),
        (LINKS_HERE, True),
    ),
    "phase": (
        (r"Hva kjennetegner fasen\?|Hva gjøres i steget\?", True),
        (r"Hva modellene kaller (fasen|steget)", True),
        (r"Kontaktpunkter og spørsmål", False),
        (r"Tiltak|Verktøy og metoder", True),
        (r"Et norsk eksempel", True),
        (PRACTICE, False),
        (REFERENCES, False),
        (LINKS_HERE, True),
    ),
    "company": (
        (r"Om selskapet", True),
        (r"Forretningsmodell", True),
        (r"Historie", False),
        (r"Marked og kommunikasjon", True),
        (r"Tall", False),
        (r"Hva kan vi lære\?", True),
        (PRACTICE, False),
        (REFERENCES, False),
        (LINKS_HERE, True),
    ),
}
"""Second-level headings a kind: pattern, and whether the page must have it."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each missing, unknown or misplaced heading and each empty section."""
    for page in catalog.bodies():
        headings = page.headings()
        yield from _levels(page, headings)
        yield from _empty_sections(page, headings)
        structure = None if "kind" in page.faulty else STRUCTURES.get(page.meta.kind)
        if structure:
            yield from _sections(page, structure, headings)


def _levels(page: SourcePage, headings: list[Heading]) -> Iterator[Issue]:
    above = 1
    for heading in headings:
        if heading.underlined:
            message = f"streken under gjør «{heading.text}» til en overskrift"
            yield _issue(page, heading, message, "sett en tom linje mellom dem, eller skriv «## …»")
        elif heading.level == 1:
            message = f"overskriften «{heading.text}» er på øverste nivå"
            yield _issue(page, heading, message, "bruk «##»; tittelen kommer fra «title» øverst")
        elif heading.level > above + 1:
            message = f"overskriften «{heading.text}» hopper over et nivå"
            yield _issue(page, heading, message, f"bruk {'#' * (above + 1)}")
        above = heading.level


def _empty_sections(page: SourcePage, headings: list[Heading]) -> Iterator[Issue]:
    lines = page.shown.split("\n")
    for index, heading in enumerate(headings):
        following = headings[index + 1] if index + 1 < len(headings) else None
        end = following.line - page.body_line if following else len(lines)
        text = "".join(lines[heading.line - page.body_line + 1 : end]).strip(NO_TEXT)
        goes_on = heading.underlined or (following and following.level > heading.level)
        if not text and not goes_on:
            message = f"det står ingenting under «{heading.text}»"
            yield _issue(page, heading, message, "skriv avsnittet, eller ta bort overskriften")


def _sections(
    page: SourcePage, structure: Sequence[tuple[str, bool]], headings: list[Heading]
) -> Iterator[Issue]:
    """Second-level headings that are unknown, given twice, out of order or missing."""
    found: dict[int, Heading] = {}
    for heading in headings:
        if heading.level != 2 or heading.underlined:  # noqa: PLR2004 - H2
            continue
        rank = _rank(structure, heading.text)
        if rank is None:
            message = f"«{heading.text}» hører ikke til sider av slaget {page.meta.kind}"
            yield _issue(page, heading, message, _heading_hint(structure, heading.text))
        elif rank in found:
            message = f"«{heading.text}» og «{found[rank].text}» er samme avsnitt"
            yield _issue(page, heading, message, "samle dem under én overskrift")
        else:
            found[rank] = heading
    yield from _order(page, found)
    for rank, part in enumerate(structure):
        if part[1] and rank not in found:
            message = f"overskriften «{_readable(part)}» mangler"
            yield page.document.issue(
                (), NAME, message, "legg den til, i rekkefølgen fra sidemalen"
            )


def _order(page: SourcePage, found: dict[int, Heading]) -> Iterator[Issue]:
    """Yield an issue for each of the fewest headings that must move, given their ranks."""
    chains: list[list[int]] = []
    for rank in found:
        below = [chain for chain in chains if chain[-1] < rank]
        chains.append([*max(below, key=len, default=[]), rank])
    in_order = max(chains, key=len, default=[])
    for rank in found.keys() - set(in_order):
        before = max((other for other in in_order if other < rank), default=None)
        place = "først" if before is None else f"etter avsnittet «{found[before].text}»"
        message = f"«{found[rank].text}» står på feil plass"
        yield _issue(page, found[rank], message, f"sett den {place}")


def _heading_hint(structure: Sequence[tuple[str, bool]], text: str) -> str:
    """Name the heading that was probably meant, else those that there are."""
    known = [_readable(part) for part in structure]
    near = suggest(text, known)
    return f"mente du «{near}»?" if near else f"bruk «###» under en av disse: {', '.join(known)}"


def _rank(structure: Sequence[tuple[str, bool]], text: str) -> int | None:
    return next((i for i, (p, _) in enumerate(structure) if re.fullmatch(p, text)), None)


def _readable(part: tuple[str, bool]) -> str:
    return part[0].replace(r"\?", "?").replace(".+", "…").replace("|", " / ")


def _issue(page: SourcePage, heading: Heading, message: str, hint: str) -> Issue:
    return Issue(page.document.path, heading.line, 1, NAME, message, hint)
