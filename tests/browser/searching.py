"""The search dialog as a reader meets it, for the tests that drive it."""

from __future__ import annotations

PAGE = "markedsforing/begreper/aida/"
PAUSE = 400  # milliseconds for the texts of the hits to be asked for


def hits(page):
    return page.locator(".mt-search__results .mt-search__item > .mt-search__hit:first-child")


def search(page, query):
    """Write a query, and wait until its last hits are shown."""
    if not page.get_by_role("dialog").is_visible():
        page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Søkeord")
    field.fill(query)
    page.evaluate("() => document.querySelector('mtenk-search').searching")
    return field


def status(page):
    return page.locator(".mt-search__status")


def is_focused(locator):
    return locator.evaluate("node => node === document.activeElement")
