"""The map of all pages, the map of a section, and pages that nothing leads to."""

from __future__ import annotations

import math
import re
from itertools import permutations

import pytest
from lxml import html

from macros.drawings.maps.arcs import FONT, WIDTH, draw_arcs
from macros.drawings.maps.circle import draw_circle
from macros.drawings.maps.order import order_by_links
from macros.drawings.text import text_width
from macros.page_macros import MACROS, section_map
from macros.page_macros.context import PageContext
from macros.reading.errors import AuthorError
from macros.wiki.links import outgoing

pytestmark = pytest.mark.slow

EDGES = [("a", "e"), ("b", "c"), ("c", "d"), ("a", "c")]


def _shown(catalog, macro, *arguments):
    context = PageContext(catalog, catalog.pages["index"])
    return html.fromstring(str(MACROS[macro](context, *arguments)))


def _length(order, edges):
    return sum(abs(order.index(one) - order.index(other)) for one, other in edges)


def test_the_order_is_the_same_each_time_and_as_short_as_can_be():
    order = order_by_links("abcde", EDGES)
    assert sorted(order) == list("abcde")
    assert order == order_by_links("abcde", reversed([(b, a) for a, b in EDGES]))
    assert _length(order, EDGES) == min(_length(p, EDGES) for p in permutations("abcde"))
    assert order_by_links([], []) == []
    assert order_by_links(["x"], [("x", "x")]) == ["x"]


def test_the_circle_has_every_page_once_without_overlap():
    groups = [
        {f"{group}-{n}": f"Side {n}" for n in range(size)} for group, size in enumerate((3, 1, 40))
    ]
    circle = draw_circle([*groups, {}], [("0-0", "2-5"), ("0-0", "0-0"), ("0-0", "nowhere")])
    points = [point for sector in circle.sectors for point in sector.points]
    assert [point.id for point in points] == [name for group in groups for name in group]
    near = zip(points, [*points[1:], points[0]], strict=True)
    assert all(math.dist((p.x, p.y), (q.x, q.y)) >= 14 for p, q in near)
    assert all(-90 <= point.turn <= 90 for point in points), "no title stands on its head"
    assert all(math.hypot(point.x, point.y) < circle.reach for point in points)
    assert points[0].curves.count("M") == 1


def test_an_empty_circle_can_be_drawn():
    assert draw_circle([], []).sectors == ()


def test_long_titles_are_cut_in_the_circle():
    circle = draw_circle([{"a": "Ord " * 50}], [])
    assert circle.sectors[0].points[0].label == "Ord Ord Ord Ord Ord Or…"


def test_the_column_fits_a_phone():
    titles = {
        "a": "Kort",
        "b": "Disentangling Metrics – how to make sense of the metrics",
        "c": "C",
    }
    arcs = draw_arcs(titles, [("a", "b"), ("b", "a"), ("c", "a")])
    assert FONT >= 12
    assert arcs.width == WIDTH <= 328, "360 pixels less the page's margins"
    for row in arcs.rows:
        assert row.height >= 24, "a target for a thumb"
        for line, y in row.lines:
            assert arcs.text_left + text_width(line.shown, FONT) <= WIDTH
            assert row.top < y < row.top + row.height
    assert [row.arcs.count("M") for row in arcs.rows] == [2, 1, 1]
    numbers = [float(n) for row in arcs.rows for n in re.findall(r"-?\d+(?:\.\d+)?", row.arcs)]
    assert min(numbers) > -40
    bulges = [
        0.75 * (float(x) - 92) + 92 for row in arcs.rows for x in re.findall(r"C(-?\d+)", row.arcs)
    ]
    assert min(bulges) >= 0, "no arc leaves the drawing"


def test_the_whole_map_shows_every_page_and_link(catalog):
    page = _shown(catalog, "link_map")
    svg = page.xpath("//*[local-name()='svg']")[0]
    drawn = svg.xpath(".//*[local-name()='a']/@href")
    listed = page.xpath("//ul[contains(@class, 'mt-map__list')]/li/details/p[1]/a/@href")
    assert sorted(drawn) == sorted(listed) == sorted(p.url or "./" for p in catalog.pages.values())
    links = sum(len(outgoing(p) & catalog.pages.keys()) for p in catalog.pages.values())
    assert sum(path.count("M") for path in svg.xpath(".//*[@class='mt-map__links']/@d")) == links
    shown = page.xpath("//ul[contains(@class, 'mt-map__list')]//p[position() > 1]/a")
    assert len(shown) == 2 * links
    assert svg.xpath("./*[local-name()='title']/text()")
    sizes = {int(size) for size in svg.xpath(".//*[local-name()='text']/@font-size")}
    assert min(sizes) >= 12
    width = svg.get("width")
    assert svg.get("viewBox" if svg.get("viewBox") else "viewbox").split()[2] == width, "full size"


def test_the_map_of_a_section(catalog):
    page = _shown(catalog, "section_map", "markedsforing")
    concepts = {
        p.url
        for p in catalog.pages.values()
        if p.meta.kind == "concept" and p.id.startswith("markedsforing/")
    }
    for drawing in page.xpath("//*[local-name()='svg']"):
        assert set(drawing.xpath(".//*[local-name()='a']/@href")) == concepts
    assert set(page.xpath("//details//li/a[1]/@href")) == concepts
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_section_with_two_concepts_has_no_map(wiki):
    catalog = wiki.catalog()
    with pytest.raises(AuthorError, match="«stegmodeller» har 0 begrepssider"):
        _shown(catalog, "section_map", "stegmodeller")
    assert _shown(catalog, "section_map", "begreper").xpath("//*[local-name()='svg']")


def test_hostile_titles_are_escaped(wiki):
    wiki.edit("docs/begreper/kundereise.md", "title: Kundereise", 'title: "<script>\'\\"&"')
    catalog = wiki.catalog()
    context = PageContext(catalog, catalog.pages["index"])
    for macro, arguments in (("link_map", ()), ("section_map", ("begreper",))):
        shown = str(MACROS[macro](context, *arguments))
        assert "<script" not in shown
        assert "&lt;script&gt;" in shown


def _orphans(wiki):
    return [issue.path for issue in wiki.issues() if issue.rule == "orphan"]


ORPHAN = """---
title: Alene
kind: page
description: En side som ingen annen side i den lille wikien fører til.
---

{}
"""


def test_a_page_that_nothing_leads_to_is_found(wiki):
    wiki.write("docs/annet/alene.md", ORPHAN.format("Se [meg](alene.md)."))
    assert _orphans(wiki) == ["docs/annet/alene.md"]


@pytest.mark.parametrize(
    "text",
    ["Se [siden](annet/alene.md).", '{{ cards("annet") }}'],
    ids=["link", "cards"],
)
def test_a_link_or_a_card_is_enough(wiki, text):
    wiki.write("docs/annet/alene.md", ORPHAN.format("Alene."))
    wiki.write("docs/index.md", f"{wiki.read('docs/index.md')}\n{text}\n")
    assert _orphans(wiki) == []


def test_related_is_enough(wiki):
    wiki.write("docs/annet/alene.md", ORPHAN.format("Alene."))
    wiki.edit("docs/index.md", "related: [", "related: [annet/alene, ")
    assert _orphans(wiki) == []


def test_the_cards_of_the_start_page_are_the_sections(wiki):
    wiki.write("docs/alene.md", ORPHAN.format("Alene."))
    shown = _shown(wiki.catalog(), "cards", "").xpath("//a/@href")
    assert "stegmodeller/" in shown
    assert "alene/" not in shown


def test_a_section_map_draws_the_most_joined_and_lists_all(wiki, monkeypatch):
    whole = _shown(wiki.catalog(), "section_map", "begreper")
    monkeypatch.setattr(section_map, "MOST", 2)
    shown = _shown(wiki.catalog(), "section_map", "begreper")
    dots = ".//*[local-name()='circle']"
    assert len(shown.xpath(dots)) == 4  # two, in each of both drawings
    assert len(whole.xpath(dots)) == 6
    assert len(shown.xpath("//li")) == len(whole.xpath("//li")) == 3
    assert "de 2 av 3 begreper" in shown.xpath("string(//figcaption)")
