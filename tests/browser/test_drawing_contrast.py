"""Words in drawings stand out from what is drawn behind them, in both palettes."""

from __future__ import annotations

from pathlib import Path

import pytest

PROBE = (Path(__file__).resolve().parent / "probes/drawings.js").read_text("utf-8")
PALETTES = ("light", "dark")
STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# One page for each kind of drawing.
PAGES = (
    "stegmodeller/aida/",
    "stegmodeller/tidslinje/",
    "stegmodeller/sammenlign/?modeller=aida,race",
    "selskaper/massive/telenor/",
    "markedsforing/",
    "kart/",
)


@pytest.fixture(params=[1440, 360])
def page(browser, request):
    size = {"width": request.param, "height": 900}
    context = browser.new_context(viewport=size, reduced_motion="reduce", service_workers="block")
    context.add_init_script(PROBE)
    yield context.new_page()
    context.close()


def faint(page) -> list[str]:
    """Words that do not stand out, in either palette."""
    found = []
    for palette in PALETTES:
        page.emulate_media(color_scheme=palette)
        found += [f"{palette} {one}" for one in page.evaluate("mtenkDrawings.faint()")]
    return found


@pytest.mark.parametrize("address", PAGES)
def test_words_stand_out(page, site_url, address):
    page.goto(site_url + address, wait_until="load")
    assert page.evaluate("mtenkDrawings.count()") > 3
    assert faint(page) == []


@pytest.mark.parametrize(
    ("css", "palettes"),
    [
        ("svg text, svg tspan { fill: light-dark(#999, #fff) !important }", {"light"}),
        ("svg text, svg tspan { fill: light-dark(#000, #444) !important }", {"dark"}),
        ("svg path { fill: light-dark(#333, #eee) !important; fill-opacity: 1 }", set(PALETTES)),
        ("svg text { opacity: 0.3 }", set(PALETTES)),
    ],
)
def test_faint_words_are_found(page, site_url, css, palettes):
    page.goto(site_url + PAGES[0], wait_until="load")
    page.evaluate(STYLE, css)
    assert {one.split()[0] for one in faint(page)} == palettes
