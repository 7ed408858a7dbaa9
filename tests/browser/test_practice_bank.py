"""Every question of the bank can be answered, and every kind by mouse, touch and keyboard alone.

What a device does differs from kind to kind, not from question to question: all devices answer the
shortest and the longest question of each kind. Every question is then answered in the page, through
the same views, by controls that must be in sight and in reach.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from macros.questions.bank import bank
from tests.browser.desk import Desk
from tests.browser.injecting import style
from tests.browser.presses import by_keyboard, by_mouse, by_touch

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WAYS = {
    "mouse": (by_mouse, {}),
    "keyboard": (by_keyboard, {}),
    "touch": (by_touch, PHONE),
}
RIGHT = (1, "right")


@pytest.fixture
def desk(browser, site_url, catalog, request):
    """A desk for one way of answering; nothing may go wrong in the page."""
    press, options = WAYS[getattr(request, "param", "mouse")]
    context = browser.new_context(service_workers="block", **options)
    desk = Desk(context.new_page(), site_url, catalog, press)
    yield desk
    context.close()
    assert desk.faults == []


def examples(catalog) -> list[str]:
    """The shortest and the longest question of each kind."""
    kinds = defaultdict(list)
    for one in bank(catalog):
        kinds[type(one.question)].append(one.question)
    assert len(kinds) == 8
    return [
        pick(kind, key=lambda one: len(str(one))).id
        for kind in kinds.values()
        for pick in (min, max)
    ]


@pytest.mark.parametrize("desk", WAYS, indirect=True)
def test_every_kind_gives_all_its_points(desk, catalog):
    found = {name: desk.answered(name) for name in examples(catalog)}
    assert {name: judged for name, judged in found.items() if judged != RIGHT} == {}


def test_every_question_gives_all_its_points(desk, catalog):
    names = [one.question.id for one in bank(catalog)]
    found = desk.answered_in_page(names)
    assert list(found) == names
    assert {name: judged for name, judged in found.items() if judged != RIGHT} == {}


def test_the_desk_tells_a_wrong_answer(desk, catalog):
    """Some of each kind, so that the tests above can fail."""
    by_hand = {name: desk.answered(name, right=False) for name in examples(catalog)}
    in_page = desk.answered_in_page(examples(catalog), right=False)
    for name, (score, verdict) in by_hand.items():
        assert score < 1, name
        assert verdict not in {"right", RIGHT}, name
    assert in_page == by_hand


def test_a_control_out_of_reach_is_told(desk, catalog):
    style(desk.page, ".mt-ask :is(input, textarea, select, button) { display: none }")
    found = desk.answered_in_page(examples(catalog))
    assert all(
        score == 0 and verdict.startswith("Error: out of reach")
        for score, verdict in found.values()
    )
