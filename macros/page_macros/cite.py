"""``cite("lemon2016", "s. 72")``: a citation in the text, linked to the reference list."""

from __future__ import annotations

from markupsafe import Markup

from ..citations.bibliography import citation_label
from ..reading.catalog import REFERENCES
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.validation import spelling_hint
from ..rendering.rendering import inline
from .context import PageContext


def render(context: PageContext, reference: str, locator: str | None = None) -> Markup:
    """Write «(Lemon & Verhoef, 2016, s. 72)»."""
    check(context, reference, locator)
    label = citation_label(context.catalog, reference, locator)
    return inline(context.render("cite.html", id=reference, label=label))


def check(context: PageContext, reference: str, locator: str | None = None) -> None:
    """Raise AuthorError when the work is unknown or not on the page's list."""
    if locator is not None and not isinstance(locator, str):
        raise AuthorError(
            "stedet i verket skal være tekst", f'sett det i anførselstegn: "{locator}"'
        )
    if reference not in context.catalog.references:
        if REFERENCES in context.catalog.unread:
            raise FaultyDataError(REFERENCES)
        hint = spelling_hint(reference, context.catalog.references, "kildene i data/references.yml")
        raise AuthorError(f"det finnes ingen kilde «{reference}»", hint)
    if reference not in context.catalog.references_of(context.page):
        model = getattr(context.page.meta, "model", None)
        if model and model not in context.catalog.stage_models:
            raise FaultyDataError(f"stegmodellen «{model}»")
        company = getattr(context.page.meta, "company", None)
        if company and company not in context.catalog.companies:
            raise FaultyDataError(f"selskapet «{company}»")
        hint = f"legg «{reference}» til under «references» øverst på siden"
        raise AuthorError(f"kilden «{reference}» står ikke i sidens kildeliste", hint)
