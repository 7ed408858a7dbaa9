"""The practice page's form and its list of pages with questions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from macros.page_macros import practice_overview, practice_page
from macros.page_macros.context import PageContext
from macros.questions.bank import bank, by_page
from macros.reading.errors import AuthorError
from macros.schema.labels import DIFFICULTIES, QUESTION_KINDS


@pytest.fixture(scope="module")
def context(catalog):
    return PageContext(catalog, catalog.pages["eksamen"])


def soup(html):
    return BeautifulSoup(str(html), "lxml")


def test_the_form_offers_every_section_kind_and_difficulty(context, catalog):
    form = soup(practice_page.render(context)).find("form")
    values = {
        name: [box["value"] for box in form.find_all("input", attrs={"name": name})]
        for name in ("sections", "kinds", "difficulties")
    }
    assert values["kinds"] == list(QUESTION_KINDS)
    assert values["difficulties"] == [str(level) for level in DIFFICULTIES]
    assert values["sections"] == list(dict.fromkeys(one.section for one in bank(catalog)))


def test_every_page_with_questions_is_listed_with_their_number(context, catalog):
    rows = soup(practice_overview.render(context)).select(".mt-bank__list > li")
    counts = [int(row.select_one(".mt-note").text) for row in rows]
    assert len(rows) == len(by_page(catalog))
    assert sum(counts) == len(bank(catalog))


def test_a_link_leads_to_the_questions_where_the_page_has_them(context):
    links = soup(practice_overview.render(context)).select(".mt-bank__list a")
    cpc = next(link["href"] for link in links if "/cpc/" in link["href"])
    assert cpc == "../markedsforing/begreper/cpc/#ov-pa-dette"


@pytest.mark.parametrize("macro", [practice_page, practice_overview])
def test_a_wiki_without_questions_is_told(small, macro):
    page = next(iter(small.pages.values()))
    empty = replace(small, pages={}, questions={})
    assert not bank(empty)
    with pytest.raises(AuthorError, match="det finnes ingen oppgaver"):
        macro.render(PageContext(empty, page))
