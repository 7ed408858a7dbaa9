"""Diagrams in a browser: one of the two drawings shows, its text is large enough and fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.drawings.text import text_width
from macros.page_macros import stage_model_diagram, stage_model_timeline
from macros.page_macros.context import PageContext
from macros.reading.catalog import load

ROOT = Path(__file__).resolve().parents[2]
STYLES = ("tokens", "base", "typography", "content", "models", "diagrams")

MEASURE = """() => {
  const shown = [...document.querySelectorAll('.mt-diagram svg')].filter(
    (svg) => svg.checkVisibility());
  return shown.map((svg) => ({
    kind: svg.classList[1].split('--')[1],
    name: svg.querySelector('title').textContent,
    scale: svg.getScreenCTM().a,
    width: svg.getBoundingClientRect().width,
    lines: [...svg.querySelectorAll('tspan:not([font-size])')].map((line) => ({
      text: line.textContent,
      size: parseFloat(getComputedStyle(line).fontSize),
      width: line.getComputedTextLength(),
    })),
  }));
}"""


@pytest.fixture(scope="module")
def document():
    """All diagrams on one page, with the site's own styles."""
    catalog, _ = load(ROOT)
    blocks = [
        stage_model_diagram.render(
            PageContext(catalog, catalog.pages[f"stegmodeller/{model.id}"]), model.id
        )
        for model in catalog.models()
    ]
    blocks.append(stage_model_timeline.render(PageContext(catalog, catalog.pages["stegmodeller"])))
    folder = ROOT / "docs" / "assets" / "css"
    styles = "".join((folder / f"{name}.css").read_text("utf-8") for name in STYLES)
    head = (
        f"<!doctype html><html lang=nb><meta charset=utf-8><title>x</title><style>{styles}</style>"
    )
    return f"{head}<main class='mt-prose' style='margin: 0 16px'>{''.join(blocks)}</main>"


@pytest.mark.parametrize(("viewport", "kind"), [(360, "narrow"), (640, "narrow"), (1440, "wide")])
def test_text_is_readable_and_as_wide_as_estimated(browser, document, viewport, kind):
    context = browser.new_context(
        java_script_enabled=True, viewport={"width": viewport, "height": 800}
    )
    page = context.new_page()
    page.set_content(document)
    pictures = page.evaluate(MEASURE)
    context.close()
    assert {picture["kind"] for picture in pictures} == {kind}
    assert (
        len({picture["name"] for picture in pictures}) == len(pictures) == document.count("<figure")
    )
    for picture in pictures:
        assert picture["width"] <= viewport - 32
        for line in picture["lines"]:
            assert line["size"] * picture["scale"] >= 12, (picture["name"], line)
            assert line["width"] <= text_width(line["text"], line["size"]) + 0.5, line


def test_every_stage_is_reached_with_the_keyboard(browser, document):
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.set_content(document)
    expected = page.locator(".mt-diagram").nth(0).locator("svg:visible a").count()
    reached = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('href')"))
    links = page.locator(".mt-diagram").nth(0).locator("svg:visible a")
    assert reached == [links.nth(n).get_attribute("href") for n in range(expected)]
    page.close()
