"""How long ago a page was changed, and the front page's search, with script and without."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import expect

PAGE = "markedsforing/begreper/kundereise/"
LINE = (
    '<p>Sist oppdatert <time class="mt-time" id="prove" datetime="2026-05-31T23:30:00+02:00"'
    ' title="31. mai 2026 kl. 23.30">31. mai 2026</time></p>'
)


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="nb-NO", timezone_id="Europe/Oslo")
    page = context.new_page()
    yield page
    context.close()


def open_as_changed_in_may(page, site_url, now):
    """Open a page with a line that tells a moment of our choosing, at another such moment."""
    page.clock.set_fixed_time(datetime.fromisoformat(now))

    def with_line(route):
        answer = route.fetch()
        body = answer.text().replace("</h1>", f"</h1>{LINE}", 1)
        route.fulfill(response=answer, body=body)

    page.route(site_url + PAGE, with_line)
    page.goto(site_url + PAGE)
    return page.locator("#prove")


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-05-31T23:59:00+02:00", "i dag"),
        ("2026-06-01T00:10:00+02:00", "i går"),
        ("2026-06-02T12:00:00+02:00", "i forgårs"),
        ("2026-06-09T12:00:00+02:00", "for 9 dager siden"),
        ("2026-06-30T12:00:00+02:00", "for 4 uker siden"),
        ("2026-07-30T12:00:00+02:00", "for 8 uker siden"),
        ("2026-07-31T12:00:00+02:00", "for 2 måneder siden"),
        ("2026-11-30T12:00:00+01:00", "for 5 måneder siden"),
        ("2026-12-01T12:00:00+01:00", "for 6 måneder siden"),
        ("2028-04-30T12:00:00+02:00", "for 22 måneder siden"),
        ("2028-05-31T12:00:00+02:00", "for 2 år siden"),
        ("2026-05-30T12:00:00+02:00", "31. mai 2026"),  # the clock is wrong
    ],
)
def test_how_long_ago_it_was(page, site_url, now, told):
    time = open_as_changed_in_may(page, site_url, now)
    expect(time).to_have_text(told)
    expect(time).to_have_attribute("datetime", "2026-05-31T23:30:00+02:00")
    expect(time).to_have_attribute("title", "31. mai 2026 kl. 23.30")


def test_paper_has_the_day_itself(page, site_url):
    time = open_as_changed_in_may(page, site_url, "2026-12-01T12:00:00+01:00")
    expect(time).to_have_text("for 6 måneder siden")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(time).to_have_text("31. mai 2026")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(time).to_have_text("for 6 måneder siden")


def test_the_front_pages_field_opens_the_search(page, site_url):
    page.goto(site_url)
    field = page.get_by_role("button", name="Søk etter begrep eller modell")
    field.press("Enter")
    expect(page.get_by_role("dialog", name="Søk i wikien")).to_be_visible()
    page.keyboard.type("kundereise")
    expect(page.locator(".mt-search__results a").first).to_contain_text("Kundereise")
    page.get_by_role("button", name="Lukk").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field).to_be_focused()


def test_without_script_the_front_page_has_no_dead_field_and_keeps_its_links(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url)
    expect(page.locator(".mt-hero__field")).to_be_hidden()
    assert page.locator(".mt-hero__search").bounding_box() is None, "it takes up room"
    expect(page.get_by_role("link", name="Sammenlign modeller", exact=True)).to_be_visible()
    context.close()


def test_every_page_tells_of_the_feed(page, site_url):
    for address in ("", PAGE, "finnes-ikke/og-ikke-her/"):
        page.goto(site_url + address)
        href = page.locator("link[type='application/atom+xml']").evaluate("link => link.href")
        answer = page.request.get(href) if address != "finnes-ikke/og-ikke-her/" else None
        assert href.endswith("/feed.xml")
        assert answer is None or (answer.ok and "<feed " in answer.text())
