"""Owners are known, own no more than there is, and no chain of parents goes in a ring."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.company import Company

NAME = "company-owner"
SCOPE = "data"

ALL = 100.0
"""Per cent of the shares."""
SLACK = 0.05
"""What rounding may add."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown owner, each ring and each sum over 100 per cent."""
    for company_id, entry in catalog.companies.items():
        yield from _check_parent(catalog, company_id, entry)
        yield from _check_owners(catalog, entry)
        yield from _check_kind(entry)


def _check_parent(catalog: Catalog, company_id: str, entry: Entry[Company]) -> Iterator[Issue]:
    parent = entry.value.parent
    if parent is None:
        return
    if not catalog.has_company(parent):
        hint = spelling_hint(parent, catalog.companies, "company ids")
        yield entry.document.issue(("parent",), NAME, f"there is no company «{parent}»", hint)
    elif company_id in _chain(catalog, parent):
        message = f"the parents of «{company_id}» lead back to itself"
        hint = "write «parent: null» for the one that belongs to no other"
        yield entry.document.issue(("parent",), NAME, message, hint)


def _chain(catalog: Catalog, company_id: str) -> list[str]:
    """The company and its parents, up to the top or to where the ring closes."""
    found: list[str] = []
    current: str | None = company_id
    while current is not None and current in catalog.companies and current not in found:
        found.append(current)
        current = catalog.companies[current].value.parent
    return found


def _check_owners(catalog: Catalog, entry: Entry[Company]) -> Iterator[Issue]:
    total = 0.0
    for i, owner in enumerate(entry.value.owners):
        total += owner.share_percent or 0.0
        if owner.id == entry.value.id:
            message, hint = f"«{owner.id}» owns itself", "name the owner, or remove «id»"
            yield entry.document.issue(("owners", i, "id"), NAME, message, hint)
        elif owner.id and not catalog.has_company(owner.id):
            hint = spelling_hint(owner.id, catalog.companies, "company ids")
            message = f"there is no company «{owner.id}»"
            yield entry.document.issue(("owners", i, "id"), NAME, message, hint)
    if total > ALL + SLACK:
        message = f"the owners have {total:g} per cent of the shares together"
        hint = "check the shares, and whether they hold for the same day"
        yield entry.document.issue(("owners",), NAME, message, hint)


def _check_kind(entry: Entry[Company]) -> Iterator[Issue]:
    company = entry.value
    if company.kind == "unidentified" and (company.legal or company.figures or company.owners):
        message = "an unidentified firm has a legal entity, figures or owners"
        hint = "write «kind: company» or «kind: brand», or remove them"
        yield entry.document.issue(("kind",), NAME, message, hint)
    elif company.kind != "unidentified" and company.legal is None:
        message = f"the {company.kind} «{company.id}» has no legal entity"
        hint = "give «legal» with its name and source, or write «kind: unidentified»"
        yield entry.document.issue(("legal",), NAME, message, hint)
    if company.kind == "brand" and company.subsidiaries:
        hint = "move them to the company that owns them"
        yield entry.document.issue(("subsidiaries",), NAME, "a brand owns no companies", hint)
