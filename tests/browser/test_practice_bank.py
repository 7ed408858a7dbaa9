"""Every question of the bank can be answered: by mouse, by touch and by keyboard alone."""

from __future__ import annotations

import pytest

from macros.questions.bank import bank
from tests.browser.desk import Desk
from tests.browser.presses import by_keyboard, by_mouse, by_touch

pytestmark = pytest.mark.slow

CHUNKS = 2  # so that the processes of a run share the questions
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WAYS = {
    "mouse": (by_mouse, {}),
    "keyboard": (by_keyboard, {}),
    "touch": (by_touch, PHONE),
}


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("way", WAYS)
def test_every_question_gives_all_its_points(browser, site_url, catalog, way, chunk):
    press, options = WAYS[way]
    context = browser.new_context(service_workers="block", **options)
    desk = Desk(context.new_page(), site_url, catalog, press)
    wrong = {}
    for name in [one.question.id for one in bank(catalog)][chunk::CHUNKS]:
        found = desk.answered(name)
        if found != (1, "right"):
            wrong[name] = found
    context.close()
    assert wrong == {}
    assert desk.faults == []


def test_the_desk_tells_a_wrong_answer(browser, site_url, catalog):
    """One of each kind, so that the test above can fail."""
    context = browser.new_context(service_workers="block")
    desk = Desk(context.new_page(), site_url, catalog, by_mouse)
    first = {type(one.question): one.question.id for one in reversed(bank(catalog))}
    assert len(first) == 8
    for name in first.values():
        score, verdict = desk.answered(name, right=False)
        assert score < 1, name
        assert verdict != "right", name
    context.close()
