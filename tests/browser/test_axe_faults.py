"""The examination finds what is wrong, in the palette and at the width where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.browser.axe import examiner
from tests.browser.injecting import inject

WHERE = "generelt/"

LIGHT = {(1440, "light"), (360, "light")}
DARK = {(1440, "dark"), (360, "dark")}

# A look is examined where it is met first.
FIRST_IN_LIGHT = {(1440, "light")}
FIRST_IN_DARK = {(1440, "dark")}


@dataclass(frozen=True)
class Fault:
    """Something wrong, the rule that it breaks and where it does."""

    rule: str
    places: set[tuple[int, str]]
    html: str
    css: str = ""

    def put_in(self, page) -> None:
        inject(page, self.html, self.css)


FAINT_IN_DARK = Fault(
    "color-contrast",
    FIRST_IN_DARK,
    "<p class='x'>Blekt</p>",
    ".x { color: light-dark(#000, #444) }",
)
DEEP = Fault("heading-order", LIGHT, "<h6>Dypt nede</h6><p>Tekst</p>")
FAULTS = {
    "faint in light": Fault(
        "color-contrast",
        FIRST_IN_LIGHT,
        "<p class='x'>Blekt</p>",
        ".x { color: light-dark(#aaa, #fff) }",
    ),
    "faint in dark": FAINT_IN_DARK,
    "faint in dark when narrow": Fault(
        "color-contrast",
        {(360, "dark")},
        "<p class='x'>Blekt</p>",
        "@media (max-width: 40rem) { .x { color: light-dark(#000, #444) } }",
    ),
    "ground of another in dark": Fault(
        "color-contrast",
        FIRST_IN_DARK,
        "<div class='x'><p>Ulesbart</p></div>",
        ".x { background: light-dark(#fff, #ddd) }",
    ),
    "link told by colour in dark": Fault(
        "link-in-text-block",
        FIRST_IN_DARK,
        "<p class='x'>En lang tekst med <a href='#x'>en lenke</a> inne i setningen</p>",
        ".mt-prose .x a { color: light-dark(#0a665f, #b9c4c1) }"
        "@media (prefers-color-scheme: dark) { .mt-prose .x a { text-decoration: none } }",
    ),
    "nameless when narrow": Fault(
        "button-name",
        {(360, "light")},
        "<button class='x'><span></span></button>",
        ".x span { display: block; width: 3rem; height: 3rem }"
        "@media (min-width: 40rem) { .x { display: none } }",
    ),
    "small targets": Fault(
        "target-size",
        LIGHT,
        "<div class='x'><button>a</button><button>b</button></div>",
        ".x button { width: 9px; height: 9px; overflow: hidden; font-size: 1px }",
    ),
    "heading too deep": DEEP,
    "wider in dark": Fault(
        "palette-changes-shape",
        DARK,
        "<p class='x'>Bredere</p>",
        "@media (prefers-color-scheme: dark) { .x { padding: 1rem } }",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(browser, site_url, fault):
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        fault.put_in(look.page)
        found = look.examine()
    assert {one.rule for one in found} == {fault.rule}
    assert {(one.width, one.palette) for one in found} == fault.places


def test_a_thorough_examination_runs_all_rules_in_dark(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        DEEP.put_in(look.page)
        found = look.examine(thoroughly=True)
    assert {(one.width, one.palette) for one in found} == LIGHT | DARK


def test_what_was_right_before_does_not_hide_what_is_wrong(browser, site_url):
    """What was learnt on one page is used on the next."""
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        assert look.examine() == []
        before = len(look.seen)
        look.visit(site_url + WHERE)
        FAINT_IN_DARK.put_in(look.page)
        assert {one.rule for one in look.examine()} == {"color-contrast"}
        assert len(look.seen) == before + 2


def in_frame(page, html, css=""):
    """Put a fault into the footer."""
    inject(page, html, css)
    page.evaluate("document.querySelector('body > footer').append(document.querySelector('.x'))")


def test_the_frame_is_passed_over_where_its_looks_are_known(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        assert look.examine() == []
        look.visit(site_url + WHERE)
        in_frame(look.page, "<p class='x'><img src='/mtenk/x.png'></p>")
        assert look.examine() == []
        assert {one.rule for one in look.examine(thoroughly=True)} == {"image-alt"}


def test_a_new_look_in_the_frame_is_examined(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        assert look.examine() == []
        look.visit(site_url + WHERE)
        in_frame(look.page, FAINT_IN_DARK.html, FAINT_IN_DARK.css)
        assert {one.rule for one in look.examine()} == {"color-contrast"}


def test_what_is_wrong_with_a_page_as_a_whole_is_found_without_its_frame(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + WHERE)
        assert look.examine() == []
        look.visit(site_url + WHERE)
        look.page.evaluate("document.title = ''")
        assert {one.rule for one in look.examine()} == {"document-title"}
