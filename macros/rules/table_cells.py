"""Every row of a table has as many cells as its head; what is too much would vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from .help import Help

NAME = "table-cells"
SCOPE = "page"
HELP = Help(
    "En rad kan ikke ha flere celler enn hodet, for det som er for mye, blir borte.",
    wrong="År | Tall\n--- | ---\n2021 | 6 | 7",
    right="År | Tall\n--- | ---\n2021 | 6",
)

_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BORDER = re.compile(r"(?<!\\)\|")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each row that is longer or shorter than the head."""
    for page in catalog.bodies():
        if "|" in page.body:
            yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    lines = running_text(page).text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for number in range(1, len(lines)):
        if "|" not in lines[number - 1] or "|" not in lines[number]:
            continue
        if not _RULE.match(lines[number]):
            continue
        head = _cells(lines[number - 1])
        if _cells(lines[number]) != head:
            message = (
                f"streken under hodet har {_count(_cells(lines[number]))} der hodet har {head},"
                " så dette blir ingen tabell"
            )
            hint = "skriv |---| én gang for hver kolonne"
            yield issue_at(page, starts[number] + _indent(lines[number]), NAME, message, hint)
            continue
        for row in range(number + 1, len(lines)):
            if not lines[row].strip() or "|" not in lines[row]:
                break
            if _cells(lines[row]) != head:
                position = starts[row] + _indent(lines[row])
                yield issue_at(page, position, NAME, *_fault(lines[row], head))


def _fault(row: str, head: int) -> tuple[str, str]:
    count = _cells(row)
    message = f"raden har {_count(count)} der hodet har {head}"
    if "||" in row:
        return message, "to streker på rad gir en tom celle: fjern den ene, eller fyll cellen"
    if count > head:
        hint = "det som er for mye, forsvinner: fjern det, eller gi hodet en kolonne til"
        return message, f"{hint} (en strek i teksten skrives \\|)"
    return message, "skriv en tom celle for hver kolonne som mangler: | |"


def _cells(line: str) -> int:
    """Count cells; borders at the two ends make none."""
    text = line.strip(" \t>")
    inner = len(_BORDER.findall(text)) + 1
    return inner - text.startswith("|") - bool(re.search(r"(?<!\\)\|$", text))


def _count(cells: int) -> str:
    return "1 celle" if cells == 1 else f"{cells} celler"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
