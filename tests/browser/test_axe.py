"""No page breaks a rule of WCAG 2.2 AA or a best practice that axe knows, in either palette.

While a page is open it is squeezed as well (reflow.py): what is lost in a narrow window, or when
letters are large, and what is too small to hit.
"""

from __future__ import annotations

import pytest

from tests.browser.axe import addresses, examiner, first_of_each_kind
from tests.browser.reflow import squeeze

CHUNKS = 16  # so that the processes of a run share the pages


@pytest.fixture(scope="module")
def look(browser):
    """One examiner for all chunks: what it learnt on one page is used on the next."""
    with examiner(browser) as one:
        yield one


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_page_breaks_a_rule(look, site, site_url, chunk):
    pages = addresses(site)
    thorough = first_of_each_kind(pages)
    wrong = {}
    for address in list(pages)[chunk::CHUNKS]:
        look.visit(site_url + address)
        found = [str(violation) for violation in look.examine(thoroughly=address in thorough)]
        if found := found + squeeze(look.page):
            wrong[address] = found
    assert wrong == {}


def test_every_page_is_among_them(site, catalog):
    pages = addresses(site)
    assert {page.url for page in catalog.pages.values()} | {"404.html"} <= set(pages)
    kinds = {"concept", "company", "stage-model", "phase", "section", "utskrift"}
    assert kinds <= set(pages.values())


def test_rules_that_are_off_unless_named_are_run(look):
    look.visit("about:blank")
    rules = look.rules()
    assert {"target-size", "color-contrast", "link-in-text-block", "region"} <= set(rules)
    assert len(rules) == len(set(rules)) > 80
