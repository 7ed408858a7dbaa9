"""Questions answered by choosing: on the page of all models and in the workbench's picker."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.raw_wiki import Truth

pytestmark = pytest.mark.slow


@pytest.fixture
def page(browser):
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def journeys(repo):
    return [m for m in Truth.read(repo).models.values() if m["kind"] == "journey"]


def covering(models, phase, *bases):
    wanted = bases or ("stated", "interpreted", "unsourced")
    return {
        model["id"]
        for model in models
        for stage in model["stages"]
        for placed in stage.get("phases", ())
        if placed["id"] == phase and placed["basis"] in wanted
    }


def shown(page: Page) -> set[str]:
    boxes = page.locator(".mt-picker__list > li:not([hidden]) input").all()
    return {str(box.get_attribute("value")) for box in boxes}


def test_the_picker_tells_who_has_a_phase_in_two_actions(page, site_url, journeys):
    page.goto(f"{site_url}stegmodeller/sammenlign/", wait_until="networkidle")
    wanted = covering(journeys, "lojalitet")
    facets = page.locator(".mt-picker__facets")
    facets.get_by_label("Fase").select_option("lojalitet")
    assert shown(page) == wanted
    expect(facets.locator("select[data-key=phase] option:checked")).to_have_text(
        f"Lojalitet ({len(wanted)})"
    )
    facets.get_by_label("Grunnlag").select_option("interpreted")
    assert covering(journeys, "lojalitet", "interpreted") >= shown(page)
    assert shown(page).isdisjoint(covering(journeys, "lojalitet", "stated"))


@pytest.mark.parametrize("word", ["anbefaling", "gjenkjøp"])
def test_the_picker_knows_phases_by_all_their_names(page, site_url, journeys, word):
    page.goto(f"{site_url}stegmodeller/sammenlign/", wait_until="networkidle")
    page.get_by_label("Finn en modell").fill(word)
    phase = {"anbefaling": "anbefaling", "gjenkjøp": "lojalitet"}[word]
    assert shown(page) >= covering(journeys, phase)


def test_the_picker_knows_years(page, site_url, journeys):
    page.goto(f"{site_url}stegmodeller/sammenlign/", wait_until="networkidle")
    page.get_by_label("Finn en modell").fill("2010")
    assert shown(page) >= {model["id"] for model in journeys if model["year"] == 2010}


def test_a_subscription_firm_finds_its_models_on_the_library_page(page, site_url, repo):
    page.goto(f"{site_url}stegmodeller/", wait_until="networkidle")
    wanted = {
        model["name"]["nb"]
        for model in Truth.read(repo).models.values()
        if "abonnement" in {claim["id"] for claim in model.get("fits", ())}
    }
    table = page.locator("mtenk-table[data-table=overview]")
    table.locator("select[data-key=fits]").select_option("abonnement")
    names = table.locator("tbody:not([hidden]) th a").all_inner_texts()
    assert set(names) == wanted
    assert any("AARRR" in name for name in wanted)
    expect(table.locator(".mt-table__count")).to_contain_text(f"{len(wanted)} av ")
