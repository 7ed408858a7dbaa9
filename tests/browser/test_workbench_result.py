"""What the workbench shows and gives: table, chart, words, print, without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.bench import GRID, PATH, turned

PAIR = "?modeller=aida,mckinsey-cdj"
SETS = (
    "aida,lavidge-steiner",
    "aida,mckinsey-cdj",
    "teleperformance-fem-trinn,gartner-b2b,race,hubspot-svinghjul,lemon-verhoef,localo-sju-stadier",
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("models", SETS)
def test_turning_keeps_every_place(bench, models):
    bench.open(f"?modeller={models}")
    rows = bench.grid()
    bench.button("Bytt rader og kolonner").click()
    columns = bench.grid()
    assert (rows[0][0], columns[0][0]) == ("TH|col|Modell", "TH|col|Fase")
    assert turned(rows)[0][1:] == columns[0][1:]
    assert turned(rows)[1:] == columns[1:]
    assert all(len(row) == len(columns[0]) for row in columns)
    bench.button("Bytt rader og kolonner").click()
    assert bench.grid() == rows
    ids = bench.page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def _plain(grid):
    """The grid without the difference between a header of a <colgroup> and of its columns."""
    return [[text.replace("|colgroup|", "|col|") for text in row] for row in grid]


def test_turned_table_is_the_one_that_python_makes(bench):
    page = bench.page
    page.goto(f"{bench.url}stegmodeller/sammenligning/ferdige-par/")
    made = {
        section.locator("a.mt-pairs__open").get_attribute("href"): section.locator("table").first
        for section in page.locator(".mt-pair").all()[:4]
    }
    grids = {href.split("?")[1]: table.evaluate(GRID) for href, table in made.items()}
    for query, grid in grids.items():
        bench.open(f"?{query}&visning=kolonner")
        assert _plain(bench.grid()) == _plain(grid)


def test_differences_are_said_not_only_coloured(bench):
    bench.open(PAIR)
    bench.button("Vis forskjeller").click()
    marked = bench.table.locator("thead th.mt-uneven").all_inner_texts()
    assert any("Vurdering" in text and "bare McKinsey" in text for text in marked)
    assert not any("Bevissthet" in text for text in marked)
    assert bench.page.locator(".mt-lanes__head .mt-lanes__differs:visible").count() == len(marked)
    bench.button("Vis forskjeller").click()
    assert bench.table.locator(".mt-uneven").count() == 0


def test_empty_phases_can_be_hidden(bench):
    bench.open("?modeller=aida,lavidge-steiner")
    whole = bench.grid()
    bench.button("Skjul tomme faser").click()
    left = bench.grid()
    empty = [
        column
        for column in range(1, len(whole[0]))
        if all("dekkes ikke" in row[column] for row in whole[1:])
    ]
    assert empty
    assert left == [[cell for x, cell in enumerate(row) if x not in empty] for row in whole]


def test_cells_lead_to_stage_and_source(bench):
    bench.open(PAIR)
    cell = bench.table.locator("td.mt-stage").first
    for link in (".mt-stage__name", ".mt-stage__source"):
        address = cell.locator(link).evaluate("link => link.href")
        other = bench.page.context.new_page()
        other.goto(address)
        assert other.locator(f"[id='{address.split('#')[1]}']").count() == 1
        other.close()


def test_words_for_every_pair(bench):
    bench.open("?modeller=aida,mckinsey-cdj,race")
    expect(bench.page.locator(".mt-view__pairs .mt-pair")).to_have_count(3)
    assert "Alle tre dekker kjøp" in bench.page.locator(".mt-view__words").inner_text()
    assert bench.page.locator(".mt-view__sources li").count() == 3


def test_words_that_cannot_be_fetched(bench):
    bench.page.route("**/data/sammenlign-journey.json", lambda route: route.abort())
    bench.open(PAIR)
    expect(bench.page.get_by_text("Setningene kunne ikke hentes")).to_be_visible()
    bench.page.unroute("**/data/sammenlign-journey.json")
    bench.button("Fjern AIDA").click()
    bench.page.locator(".mt-picker summary").click()
    bench.box("race").click()
    expect(bench.page.locator(".mt-view__pairs .mt-pair")).to_have_count(1)


def test_print_shows_chart_table_and_sources_only(bench):
    bench.open(PAIR)
    bench.page.emulate_media(media="print")
    for part in (".mt-lanes", ".mt-view__table table", ".mt-view__sources li"):
        assert bench.page.locator(part).first.is_visible(), part
    for part in (".mt-picker", ".mt-workbench__tools", ".mt-chosen", ".mt-workbench__all"):
        assert not bench.page.locator(part).is_visible(), part
    assert not bench.page.locator("#slik-bruker-du-den").is_visible()
    fold = bench.table.locator("details").first
    bench.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert fold.get_attribute("open") is not None
    bench.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert fold.get_attribute("open") is None
    whole = bench.page.locator(".mt-view__table .mt-table__frame")
    assert whole.evaluate("frame => frame.scrollHeight <= frame.clientHeight + 1")


def test_without_javascript(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PATH + PAIR)
    assert page.locator("mtenk-table tbody").count() > 20
    assert page.locator(".mt-workbench__noscript").is_visible()
    assert not page.locator(".mt-workbench__controls").is_visible()
    assert not page.locator(".mt-pairs__open").first.is_visible()
    page.locator(".mt-pairs__plain").first.click()
    assert page.locator(".mt-pair table").count() > 10
    assert page.url.split("#")[1].startswith("par-")
    context.close()


@pytest.mark.parametrize("query", ["", PAIR])
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_jumps_while_loading(browser, site_url, query, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => window.shift += e.value))
          .observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(site_url + PATH + query, wait_until="networkidle")
    assert page.evaluate("window.shift") == 0
    context.close()


def test_no_inline_script_handler_or_style(browser, site_url):
    page = browser.new_page(java_script_enabled=False)
    page.goto(site_url + PATH)
    found = page.locator("mtenk-workbench").evaluate(
        """(node) => [node, ...node.querySelectorAll("*")].flatMap((e) => e.getAttributeNames())
          .filter((name) => name === "style" || name.startsWith("on"))"""
    )
    assert found == []
    page.close()
