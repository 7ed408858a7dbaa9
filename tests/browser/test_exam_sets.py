"""Exam papers on A4: all of it, nothing of the screen, and nothing cut off at the edge."""

from __future__ import annotations

import io

import pikepdf
import pytest

A4 = (595, 842)
WIDTH = 673  # of A4 in CSS pixels, less the margins of print.css
MOST_PAGES = 9


@pytest.fixture
def paper(browser, site_url):
    page = browser.new_page(viewport={"width": WIDTH, "height": 1000})
    page.emulate_media(media="print")
    yield lambda name: page.goto(f"{site_url}eksamen/{name}/") and page
    page.close()


@pytest.mark.parametrize("name", ["sett-a", "sett-b", "sett-c", "sett-a-fasit"])
def test_a_paper_fits_its_sheets(paper, name):
    page = paper(name)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    tasks = page.locator(".mt-paper__task")
    assert tasks.count() == 22
    assert all(task.is_visible() for task in tasks.all())
    assert not page.locator(".mt-nav, .mt-header").locator("visible=true").count()
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as pdf:
        assert 2 <= len(pdf.pages) <= MOST_PAGES
        box = pdf.pages[0].mediabox
        assert [float(box[2]), float(box[3])] == pytest.approx(A4, abs=2)


def test_tasks_are_numbered_on_and_have_room_for_answers(paper):
    page = paper("sett-a")
    styles = "e => getComputedStyle(e).listStyleType"
    lists = page.locator(".mt-paper__tasks")
    assert [one.evaluate(styles) for one in lists.all()] == ["decimal", "decimal"]
    assert lists.nth(1).get_attribute("start") == "21"
    for lines in page.locator(".mt-paper__lines").all():
        box = lines.bounding_box()
        assert box
        assert box["height"] > 90
    name = page.locator(".mt-paper__name > span").first.bounding_box()
    assert name
    assert name["width"] > 200
