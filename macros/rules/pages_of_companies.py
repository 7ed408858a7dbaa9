"""Each company has its page under selskaper/, and each such page has its company."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import spelling_hint
from ..schema.page import CompanyPage
from .help import Help

NAME = "page-of-company"
SCOPE = "wiki"
HELP = Help(
    "Hvert selskap har en side i selskaper/, og hver slik side har et selskap.",
    file="docs/selskaper/merke.md",
    wrong="company: merket",
    right="company: merke",
)

FOLDER = "selskaper/"

_FACTS = re.compile(r"\{\{\s*company_facts\(\s*[\"']([^\"']*)[\"']")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each company without a page, and for each page that tells of another."""
    pages: dict[str, list[SourcePage]] = {}
    for page in catalog.pages.values():
        if isinstance(page.meta, CompanyPage):
            pages.setdefault(page.meta.company, []).append(page)
            yield from _check_page(catalog, page, page.meta.company)
    if any(name.startswith(f"docs/{FOLDER}") for name in catalog.unread):
        return
    for company_id, entry in catalog.companies.items():
        for extra in pages.get(company_id, [])[1:]:
            message = f"«{company_id}» har alt en side: {pages[company_id][0].id}"
            yield extra.document.issue(("company",), NAME, message, "behold bare én av dem")
        if company_id not in pages:
            message = f"selskapet «{company_id}» har ingen side"
            hint = f"skriv docs/{FOLDER}…/{company_id}.md (kind: company)"
            yield entry.document.issue(("id",), NAME, message, hint)


def _check_page(catalog: Catalog, page: SourcePage, company_id: str) -> Iterator[Issue]:
    if not catalog.has_company(company_id):
        hint = spelling_hint(company_id, catalog.companies, "selskapene")
        message = f"det finnes ikke noe selskap «{company_id}»"
        yield page.document.issue(("company",), NAME, message, hint)
        return
    if not (page.id.startswith(FOLDER) and page.id.endswith(f"/{company_id}")):
        hint = f"flytt den til docs/{FOLDER}…/{company_id}.md, eller rett «company»"
        message = f"siden til «{company_id}» ligger et annet sted"
        yield page.document.issue(("company",), NAME, message, hint)
    if company_id not in _FACTS.findall(page.text):
        message = "siden viser ikke fakta om selskapet"
        hint = f'legg til «{{{{ company_facts("{company_id}") }}}}» under det første avsnittet'
        yield page.document.issue(("company",), NAME, message, hint)
