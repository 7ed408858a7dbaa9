"""Charts of a company's figures: which rows they have, and the words that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...bokmal.dates import MONTHS, format_date
from ...bokmal.numbers import NBSP, format_number
from ...companies.companies import basis_text, label_of, series, value_text
from ...schema.company import Company
from ...schema.company_labels import BASES, MEASURES
from ...schema.currencies import currency_name
from ...schema.figure import Figure, Split
from ...schema.labels import join_words
from .bar_chart import MISSING, BarRow, Chart, draw_bars

DRAWN = ("revenue", "net-income", "net-asset-value")
"""Measures that are drawn, where there are figures for two periods or more."""
MOST_SERIES = 4
"""Patterns that can be told apart."""

SCALE_WORDS = {"thousand": "tusen", "million": "millioner", "billion": "milliarder"}


@dataclass(frozen=True)
class KeyEntry:
    """What a pattern stands for."""

    series: int
    text: str


@dataclass(frozen=True)
class FigureChart:
    """A chart for a wide column and for a phone, with its words. ``measure`` names its figures."""

    measure: str
    title: str
    description: str
    note: str
    key: tuple[KeyEntry, ...]
    wide: Chart
    narrow: Chart


def charts(company: Company) -> list[FigureChart]:
    """A chart for each measure, unit and currency with figures for two periods or more."""
    found = []
    for measure in DRAWN:
        kinds: dict[tuple[str, str | None], list[tuple[Figure, ...]]] = {}
        for group in series(company, measure):
            kinds.setdefault((group[0].unit, group[0].currency), []).append(group)
        found += [
            _chart(company, groups[:MOST_SERIES])
            for groups in kinds.values()
            if len({figure.period for group in groups for figure in group}) > 1
        ]
    return found


def _chart(company: Company, groups: Sequence[tuple[Figure, ...]]) -> FigureChart:
    first = groups[0][0]
    rows = _rows(groups)
    wide, narrow = draw_bars(rows)
    title = f"{label_of(first)} i {company.name}, {_counted(first)}"
    return FigureChart(
        measure=first.measure,
        title=title,
        description=f"{title}. {'. '.join(_spoken(row, groups) for row in rows)}.",
        note=_note(groups),
        key=tuple(KeyEntry(n, basis_text(group[0])) for n, group in enumerate(groups)),
        wide=wide,
        narrow=narrow,
    )


def _rows(groups: Sequence[tuple[Figure, ...]]) -> list[BarRow]:
    """Years in order, each figure on a row of its own, and a gap for each year without one."""
    years = [int(figure.period[:4]) for group in groups for figure in group]
    rows = []
    for year in range(min(years), max(years) + 1):
        of_year = [
            BarRow(str(year), figure.value, value_text(figure, with_unit=False), n)
            for n, group in enumerate(groups)
            for figure in group
            if figure.period[:4] == str(year)
        ]
        rows += of_year or [BarRow(str(year), None, MISSING)]
    return rows


def _spoken(row: BarRow, groups: Sequence[tuple[Figure, ...]]) -> str:
    if row.value is None or len(groups) == 1:
        return f"{row.label}: {row.text}"
    return f"{row.label}: {row.text} ({basis_text(groups[row.series][0])})"


def _counted(figure: Figure) -> str:
    """«millioner amerikanske dollar (USD)»."""
    currency = f"{currency_name(figure.currency)} ({figure.currency})" if figure.currency else ""
    return f"{SCALE_WORDS.get(figure.unit, '')} {currency}".strip()


def _note(groups: Sequence[tuple[Figure, ...]]) -> str:
    """When the years end, on what basis, and what may not be compared."""
    figures = [figure for group in groups for figure in group]
    sentences = [_year_end(figures)]
    if len(groups) == 1:
        sentences.append(f"Grunnlag: {basis_text(figures[0])}.")
    else:
        sentences.append("Ulike mønstre er ulike grunnlag og kan ikke leses som én utvikling.")
    years = {int(figure.period[:4]) for figure in figures}
    if len(years) <= max(years) - min(years):
        sentences.append("År uten tall er tomme, ikke null.")
    return " ".join(sentence for sentence in sentences if sentence)


def _year_end(figures: Sequence[Figure]) -> str:
    if any(figure.ends is None for figure in figures):
        days = any(len(figure.period) > len("2025") for figure in figures)
        return "Tallene gjelder ved årsslutt." if days else "Kildene oppgir ikke når året slutter."
    ends = {(figure.ends.month, figure.ends.day) for figure in figures if figure.ends}
    if ends == {(12, 31)}:
        return f"Året slutter 31.{NBSP}desember."
    months = sorted({month for month, _ in ends})
    return f"Regnskapsåret slutter i {join_words([MONTHS[month - 1] for month in months])}."


@dataclass(frozen=True)
class SplitChart:
    """A split drawn, with its words. ``number`` counts from 1 in the company's file."""

    number: int
    title: str
    description: str
    note: str
    wide: Chart
    narrow: Chart


def split_charts(company: Company) -> list[SplitChart]:
    """A chart for each split."""
    return [_split(company, n, split) for n, split in enumerate(company.splits, start=1)]


def _split(company: Company, number: int, split: Split) -> SplitChart:
    unit = f"{NBSP}%" if split.unit == "percent" else ""
    rows = [BarRow(p.name, p.value, format_number(p.value) + unit) for p in split.parts]
    wide, narrow = draw_bars(rows)
    scale = SCALE_WORDS.get(split.unit, "")
    currency = f"{currency_name(split.currency)} ({split.currency})" if split.currency else ""
    counted = f"{scale} {currency}".strip() or "prosent"
    title = f"{split.title} i {company.name} {format_date(split.period)}, {counted}"
    end = f"Året slutter {format_date(split.ends.isoformat())}. " if split.ends else ""
    return SplitChart(
        number=number,
        title=title,
        description=f"{title}. {'. '.join(f'{row.label}: {row.text}' for row in rows)}.",
        note=f"{end}Grunnlag: {BASES[split.basis]}.{f' {split.note}' if split.note else ''}",
        wide=wide,
        narrow=narrow,
    )


def other_measures(company: Company) -> list[str]:
    """Measures with figures that no chart shows."""
    drawn = {chart.measure for chart in charts(company)}
    return [m for m in MEASURES if m not in drawn and any(f.measure == m for f in company.figures)]
