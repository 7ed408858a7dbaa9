"""The calculator works the formula out again as the reader types, in Norwegian numbers."""

from __future__ import annotations

import pytest

PAGE = "markedsforing/begreper/conversions/"


@pytest.fixture
def calculator(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + PAGE, wait_until="load")
    yield page.locator("mtenk-calculator").first
    page.close()


def test_the_example_is_filled_in(calculator):
    assert calculator.locator("form").is_visible()
    assert (
        calculator.locator("output").inner_text()
        == calculator.page.locator(".mt-calculator .mt-facts div:last-child dd").first.inner_text()
    )


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1 234,50", 1234.5),
        ("1.234,50", 1234.5),
        ("1234.5", 1234.5),
        ("\u22122", -2),
        ("20 000", 20000),
    ],
)
def test_norwegian_numbers_are_read(calculator, typed, number):
    script = """([typed]) => import(new URL("norwegian-numbers.js",
        [...document.scripts].find(s => s.src.includes("mtenk-calculator")).src))
        .then(m => m.parseNumber(typed))"""
    assert calculator.page.evaluate(script, [typed]) == number


def test_what_is_no_number_is_told(calculator):
    field = calculator.locator("input").first
    field.fill("mange")
    assert field.get_attribute("aria-invalid") == "true"
    assert calculator.locator("output").inner_text().startswith("Skriv tall")
    field.fill("10")
    assert field.get_attribute("aria-invalid") == "false"


def test_without_javascript_the_example_stands(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    assert page.locator(".mt-calculator .mt-facts").first.is_visible()
    assert not page.locator("mtenk-calculator form").first.is_visible()
    context.close()
