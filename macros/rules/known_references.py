"""Every reference id that data or front matter names stands in data/references.yml, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..reading.catalog import REFERENCES, Catalog
from ..reading.documents import Document, Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.stage_model import StageModel
from .help import Help

NAME = "unknown-reference"
SCOPE = "data"
HELP = Help(
    "Kilden finnes ikke i data/references.yml, eller står der to ganger.",
    file="docs/begreper/opplevelse.md",
    wrong="references: [berg2001, dahl2010, mo2012]",
    right="references: [berg2001, dahl2010, moe2012]",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown id, and for each id that is given twice."""
    yield from _duplicates(catalog)
    if REFERENCES in catalog.unread:
        return
    for entry in catalog.stage_models.values():
        yield from _unknown(catalog, entry.document, _ids(entry.value))
    for listing in catalog.lists.values():
        ids = [(("reference", "id"), listing.value.reference.id)]
        yield from _unknown(catalog, listing.document, iter(ids))
    for company in catalog.companies.values():
        yield from _unknown(catalog, company.document, iter(company.value.sources_at()))
    for questions in catalog.questions.values():
        asked = enumerate(questions.value.questions)
        sources = ((("questions", i, "reference", "id"), q.reference) for i, q in asked)
        named = ((place, source.id) for place, source in sources if source)
        yield from _unknown(catalog, questions.document, named)
    for page in catalog.pages.values():
        listed = ((("references", i), ref) for i, ref in enumerate(page.meta.references))
        yield from _unknown(catalog, page.document, listed)


def _ids(model: StageModel) -> Iterator[tuple[Location, str]]:
    yield ("reference", "id"), model.reference.id
    for i, source in enumerate(model.sources):
        yield ("sources", i), source
    for i, fact in enumerate(model.facts):
        for j, source in enumerate(fact.sources):
            yield ("facts", i, "sources", j), source
    for i, stage in enumerate(model.stages):
        if stage.source:
            yield ("stages", i, "source", "id"), stage.source.id
    for place, claim in model.backed:
        if claim.source:
            yield (*place, "source", "id"), claim.source.id


def _unknown(
    catalog: Catalog, document: Document, ids: Iterator[tuple[Location, str]]
) -> Iterator[Issue]:
    for location, reference in ids:
        if reference not in catalog.references:
            message = f"det finnes ingen kilde «{reference}»"
            hint = spelling_hint(reference, catalog.references, "kildene i data/references.yml")
            issue = document.issue(location, NAME, message, hint)
            yield replace(issue, cause=f"reference {reference}")


def _duplicates(catalog: Catalog) -> Iterator[Issue]:
    document = catalog.documents.get(REFERENCES)
    seen: set[str] = set()
    for i, entry in enumerate(document.value.get("references", ()) if document else ()):
        reference = entry.get("id") if isinstance(entry, dict) else None
        if document and isinstance(reference, str) and reference in seen:
            message = f"kilden «{reference}» står to ganger"
            hint = "behold bare den ene"
            yield document.issue(("references", i, "id"), "duplicate-reference", message, hint)
        seen.add(str(reference))
