"""A sum knows just the numbers of its calculator. Rules for questions judge the rest of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.calculator import Calculator
from ..schema.question_sums import RESULT, Sum
from .help import Help

NAME = "template-sums"
SCOPE = "wiki"
HELP = Help(
    "En regneoppgave bruker bare tallene til kalkulatoren sin.",
)

Fault = tuple[Location, str, str]


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each calculator, page and number that is not found or not used."""
    if any(name.startswith("data/calculators/") for name in catalog.unread):
        return
    for entry in catalog.sums.values():
        for i, task in enumerate(entry.value.sums):
            for location, message, hint in _faults(catalog, task):
                yield entry.document.issue(("sums", i, *location), NAME, message, hint)


def _faults(catalog: Catalog, task: Sum) -> Iterator[Fault]:
    calculator = catalog.calculators.get(task.calculator)
    if calculator is None:
        hint = spelling_hint(task.calculator, catalog.calculators, "kalkulatorene")
        yield ("calculator",), f"kalkulatoren «{task.calculator}» finnes ikke", hint
    else:
        yield from _numbers(task, calculator.value)
    pages = {page.rsplit("/", 1)[-1] for page in catalog.pages}
    if task.page is not None and task.page not in pages:
        yield (
            ("page",),
            f"siden «{task.page}» finnes ikke",
            spelling_hint(task.page, pages, "sidene"),
        )


def _numbers(task: Sum, calculator: Calculator) -> Iterator[Fault]:
    known = {RESULT, *(one.id for one in calculator.inputs)}
    used: dict[Location, str] = {("unknown",): task.unknown}
    used |= {("parameters", i, "id"): one.id for i, one in enumerate(task.parameters)}
    used |= {(key, name): name for key in ("given", "against") for name in getattr(task, key)}
    for location, name in used.items():
        if name not in known:
            hint = spelling_hint(name, known, "tallene")
            yield location, f"kalkulatoren har ikke noe tall «{name}»", hint
    for name in sorted(known - task.numbers) if task.numbers <= known else ():
        hint = "la det bli trukket («parameters»), eller regn det ut («given»)"
        yield (), f"kalkulatoren trenger også tallet «{name}»", hint
