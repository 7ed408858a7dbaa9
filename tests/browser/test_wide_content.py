"""What authors write is never wider than the page and looks like ours; on paper tabs have names."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from tests.browser.injecting import inject
from tests.built_site import ROOT

GUIDE = "bidra/slik-skriver-du/"
EMPTY = "document.querySelector('.mt-prose').replaceChildren()"
WORD = "Markedsføringskommunikasjon"
WIDE = f"""## Bred

| {" | ".join([WORD] * 14)} |
|{"---|" * 14}
| {" | ".join([WORD] * 14)} |

![Bredt](../../assets/img/icon-512.png)

- [x] Gjort

https://example.org/{"lang-adresse-" * 20}

> [!NOTE]
> | {" | ".join([WORD] * 14)} |
> |{"---|" * 14}
> | {" | ".join([WORD] * 14)} |
"""


@pytest.fixture
def wide():
    """HTML of the text above."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    options = {
        "extensions": config["markdown_extensions"],
        "extension_configs": config["mdx_configs"],
    }
    return Markdown(**options).convert(WIDE)


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_a_wide_table_or_picture_scrolls_in_its_frame(browser, site_url, wide, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(site_url + GUIDE)
    page.evaluate(EMPTY)
    inject(page, wide)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    frames = page.locator(".mt-table__frame")
    assert frames.count() == 2
    for frame in frames.all():
        assert frame.evaluate("node => node.scrollWidth > node.clientWidth")
        assert frame.get_attribute("tabindex") == "0"
        assert frame.get_attribute("aria-label").startswith("Tabell: Bred")
    box, prose = (page.locator(name).bounding_box() for name in (".mt-prose input", ".mt-prose"))
    assert box["x"] >= prose["x"]
    page.close()


def test_warnings_have_a_colour_of_their_own(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + GUIDE)
    colours = [
        page.locator(f".mt-prose .admonition.{kind}").first.evaluate(
            "node => getComputedStyle(node).borderLeftColor"
        )
        for kind in ("tip", "warning")
    ]
    assert colours[0] != colours[1]
    page.close()


def test_tabs_have_their_names_on_paper(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + GUIDE)
    page.emulate_media(media="print")
    blocks = page.locator(".tabbed-block")
    names = [
        block.evaluate("node => getComputedStyle(node, '::before').content")
        for block in blocks.all()
    ]
    assert names == ['"For kunden"', '"For bedriften"']
    assert all(block.is_visible() for block in blocks.all())
    page.close()
