"""A figure is not hundreds of times its neighbour: that is a slip of the unit, not growth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..schema.company import Company
from ..schema.company_labels import MEASURES, SCALES
from ..schema.figure import Figure
from .help import Help

NAME = "company-neighbour"
SCOPE = "data"
HELP = Help(
    "Et tall som er flere hundre ganger så stort som året før, har nok feil enhet.",
    file="data/companies/firma.yml",
    wrong="value: 150.5\n    unit: billion",
    right="value: 150.5\n    unit: million",
)

TIMES = 500
"""From here on a thousand has gone astray. No known series grows by more than 20 in a step."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each figure that leaps from the one before it."""
    for entry in catalog.companies.values():
        yield from _check_company(entry)


def _check_company(entry: Entry[Company]) -> Iterator[Issue]:
    figures = entry.value.figures
    series: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if figure.unit != "percent":
            series[figure.measure, figure.label, figure.scope, figure.currency].append(i)
    for indexes in series.values():
        for before, after in pairwise(sorted(indexes, key=lambda i: figures[i].period)):
            times = _times(figures[before], figures[after])
            if times >= TIMES:
                measure = MEASURES[figures[after].measure]
                periods = f"{figures[after].period} og {figures[before].period}"
                message = f"av «{measure}» for {periods} er den ene {times:.0f} ganger den andre"
                line = entry.document.at("figures", before)[0]
                hint = f"se etter om «unit» er riktig her og på linje {line}"
                yield entry.document.issue(("figures", after, "value"), NAME, message, hint)


def _times(one: Figure, other: Figure) -> float:
    sizes = sorted(abs(figure.value) * SCALES.get(figure.unit, 1) for figure in (one, other))
    return sizes[1] / sizes[0] if sizes[0] else 0.0
