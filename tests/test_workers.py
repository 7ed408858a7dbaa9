"""Work shared among processes gives what one would give, and the kept texts are the right ones."""

from __future__ import annotations

import os

import pytest

from macros.kit import cache, workers
from macros.kit.memo import Memo
from macros.kit.workers import beside, shared

THINGS = list(range(23))


@pytest.fixture(params=[1, 2, 3])
def cores(request, monkeypatch):
    monkeypatch.setattr(workers, "cores", lambda: request.param)
    return request.param


@pytest.mark.usefixtures("cores")
def test_results_come_in_the_order_of_the_things():
    assert shared(lambda n: n * n, THINGS) == [n * n for n in THINGS]
    assert shared(lambda n: n, []) == []
    assert shared(lambda n: n, THINGS[:2]) == THINGS[:2]


def test_the_work_is_done_in_as_many_processes_as_there_are_cores(cores):
    assert len(set(shared(lambda _: os.getpid(), THINGS))) == cores


@pytest.mark.usefixtures("cores")
def test_what_a_worker_cannot_do_or_give_is_done_here():
    here = os.getpid()

    def fails_elsewhere(number):
        if os.getpid() != here:
            raise ValueError(number)
        return number

    assert shared(fails_elsewhere, THINGS) == THINGS
    given = shared(lambda n: lambda: n, THINGS)  # a function cannot travel between processes
    assert [give() for give in given] == THINGS


@pytest.mark.usefixtures("cores")
def test_a_fault_here_is_raised_and_leaves_no_process():
    with pytest.raises(ZeroDivisionError):
        shared(lambda n: 1 // n, THINGS)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("cores")
def test_what_is_done_here_may_differ_and_all_are_counted():
    told = []
    assert set(shared(lambda _: "there", THINGS, here=lambda _: "here", told=told.append)) <= {
        "here",
        "there",
    }
    assert told == sorted(told)
    assert told[-1] == len(THINGS)


@pytest.mark.usefixtures("cores")
def test_two_things_are_done_beside_each_other():
    assert beside(lambda: "here", lambda: "there") == ("here", "there")
    here = os.getpid()
    assert beside(lambda: 1, lambda: 2 if os.getpid() == here else 1 // 0) == (1, 2)


def test_a_memo_keeps_what_is_asked_for_and_forgets_the_rest(monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "CACHE", tmp_path)
    memo = Memo("texts", lambda: "code")
    assert [memo.get(key, key.upper) for key in "ab"] == ["A", "B"]
    memo.keep("a")
    again = Memo("texts", lambda: "code")
    assert again.missing("ab") == ["b"]
    assert again.get("a", lambda: pytest.fail("made again")) == "A"
    assert Memo("texts", lambda: "other code").missing("ab") == ["a", "b"]


def test_a_memo_that_holds_nonsense_is_empty(monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "CACHE", tmp_path)
    cache.write("texts", "code", b"{")
    assert Memo("texts", lambda: "code").get("a", lambda: "A") == "A"
