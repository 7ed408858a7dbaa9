"""One clock, which can be set to another moment."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from macros.kit import build_time
from macros.kit.build_time import build_day, today
from macros.kit.clock import now


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2028-02-29T12:00:00+00:00", datetime(2028, 2, 29, 12, tzinfo=UTC)),
        ("2028-01-01T00:30:00+01:00", datetime(2027, 12, 31, 23, 30, tzinfo=UTC)),
    ],
)
def test_it_is_set(monkeypatch, text, moment):
    monkeypatch.setenv("MTENK_NOW", text)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert now() == moment
    assert today() == moment.date()


def test_it_goes_when_it_is_not_set(monkeypatch):
    monkeypatch.delenv("MTENK_NOW")
    first = now()
    assert first.tzinfo is UTC
    assert now() >= first


def test_a_build_for_a_later_day_counts_as_today(monkeypatch):
    monkeypatch.setenv("MTENK_NOW", "2020-01-01T00:00:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    assert today() == build_day() == date(2026, 11, 21)


def test_outside_git_pages_are_built_for_today(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(build_time, "last_commit_time", lambda: "0")
    monkeypatch.setenv("MTENK_NOW", "2028-02-29T23:59:59+00:00")
    assert build_day() == date(2028, 2, 29)


def test_nothing_else_asks_for_the_time(repo):
    """What compares with times of files asks the machine, and says so by time.time()."""
    asks = re.compile(r"\b(?:date\.today|datetime\.(?:now|utcnow|today))\(")
    found = {
        path.relative_to(repo).as_posix()
        for folder in ("macros", "tests")
        for path in (repo / folder).rglob("*.py")
        if asks.search(path.read_text("utf-8"))
    }
    assert found == {"macros/kit/clock.py"}
