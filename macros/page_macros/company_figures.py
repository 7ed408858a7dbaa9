"""``company_figures("telenor")``: charts with the tables behind them, and all other figures."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..companies.companies import find_company
from ..drawings.charts.company_charts import charts, other_measures, split_charts
from ..reading.errors import AuthorError
from .context import PageContext


def render(context: PageContext, company: str) -> Markup:
    """Show revenue, result and splits as charts, and the rest as a table."""
    found = find_company(context.catalog, company)
    if not found.figures and not found.splits:
        raise AuthorError(f"«{company}» har ingen tall", "ta makroen bort fra siden")
    drawn = charts(found)
    shown: set[str] = set()
    pairs = []
    for chart in drawn:  # the table of a measure stands under the first of its charts
        table = "" if chart.measure in shown else _table(context, company, [chart.measure])
        pairs.append((chart, table))
        shown.add(chart.measure)
    rest = other_measures(found)
    return context.render(
        "company_figures.html",
        company=found,
        charts=pairs,
        splits=[
            (chart, context.table("company-split", company=company, number=chart.number))
            for chart in split_charts(found)
        ],
        rest=_table(context, company, rest) if rest else "",
    )


def _table(context: PageContext, company: str, measures: Sequence[str]) -> Markup:
    return context.table("company-figures", company=company, measures=tuple(measures))
