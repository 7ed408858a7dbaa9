"""``company_timeline("telenor")``: the milestones in order, each with its source."""

from __future__ import annotations

from markupsafe import Markup

from ..bokmal.dates import first_day, format_date
from ..citations.bibliography import citation_label
from ..companies.companies import find_company, source_url
from ..reading.errors import AuthorError
from ..schema.company import Milestone
from .context import PageContext


def render(context: PageContext, company: str) -> Markup:
    """Show the milestones from the first to the last."""
    found = find_company(context.catalog, company)
    if not found.milestones:
        raise AuthorError(f"«{company}» har ingen milepæler", "ta makroen bort fra siden")
    listed = context.catalog.references_of(context.page)

    def sources(milestone: Milestone) -> list[tuple[str, str | None]]:
        return [
            (
                citation_label(context.catalog, source)[1:-1],
                f"{context.page.url}#kilde-{source}"
                if source in listed
                else source_url(context.catalog, found, source),
            )
            for source in milestone.sources
        ]

    ordered = sorted(found.milestones, key=lambda milestone: first_day(milestone.when))
    return context.render(
        "company_timeline.html",
        company=found,
        milestones=[(item, format_date(item.when), sources(item)) for item in ordered],
    )
