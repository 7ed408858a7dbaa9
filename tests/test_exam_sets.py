"""Exam papers: alike in form, nothing in common, and a key that fits."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from lxml import html

from macros.page_macros import exam_set, exam_set_key
from macros.page_macros.context import PageContext
from macros.questions.bank import bank
from macros.questions.exam_sets import (
    KINDS,
    LEVELS,
    LONG,
    SETS,
    SHORT,
    draw_sets,
    exam_sets,
    points,
    shares,
)
from macros.questions.show import show
from macros.reading.errors import AuthorError
from macros.schema.question import Cloze, Matching, Multiple, Numeric, Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def papers(catalog):
    return exam_sets(catalog)


@pytest.mark.parametrize("name", SETS)
def test_a_paper_has_what_it_should_of_each_sort(catalog, papers, name):
    paper = papers[name]
    assert (len(paper.short), len(paper.long)) == (SHORT, LONG)
    assert Counter(asked.question.kind for asked in paper.short) == KINDS
    counts = Counter(one.section for one in bank(catalog) if one.question.kind != "open")
    assert Counter(asked.found.section for asked in paper.short) == shares(counts)
    levels = Counter(asked.question.difficulty for asked in paper.short)
    assert all(abs(levels[level] - count) <= 2 for level, count in LEVELS.items())
    pages = [asked.found.page for asked in paper.all]
    assert len(set(pages)) == len(pages)
    assert len({asked.found.section for asked in paper.long}) == LONG


def test_no_question_stands_on_two_papers(papers):
    ids = [asked.question.id for paper in papers.values() for asked in paper.all]
    assert len(ids) == len(set(ids)) == len(SETS) * (SHORT + LONG)


def test_the_papers_are_worth_about_the_same(papers):
    worth = [paper.points for paper in papers.values()]
    assert max(worth) - min(worth) <= 12
    for asked in (asked for paper in papers.values() for asked in paper.all):
        question = asked.question
        assert asked.points == points(question) > 0
        if isinstance(question, Open):
            assert asked.points == sum(criterion.points for criterion in question.rubric)
        elif isinstance(question, Multiple | Matching):
            assert asked.points == len(asked.shown.answer)
        elif isinstance(question, Cloze):
            assert asked.points == len(asked.shown.why)


def test_the_easy_ones_come_first(papers):
    for paper in papers.values():
        levels = [asked.question.difficulty for asked in paper.short]
        assert levels == sorted(levels)


def test_the_same_bank_gives_the_same_papers(catalog, papers):
    again = exam_sets(replace(catalog))
    assert again is not papers
    assert again == papers


def test_one_question_less_changes_little(catalog, papers):
    gone = papers["a"].short[0].question.id
    after = draw_sets(one for one in bank(catalog) if one.question.id != gone)
    kept = 0
    for name in SETS:
        before = {asked.question.id for asked in papers[name].all}
        kept += len(before & {asked.question.id for asked in after[name].all})
    assert kept >= 0.8 * len(SETS) * (SHORT + LONG)


def test_a_paper_has_numbers_of_its_own(papers):
    asked = [one for paper in papers.values() for one in paper.short]
    drawn = [one for one in asked if isinstance(one.question, Numeric) and one.question.parameters]
    assert drawn
    for paper in papers.values():
        for one in paper.all:
            assert one.shown == show(one.question, f"{one.question.id}#sett-{paper.name}")
    assert any(one.shown.text != show(one.question).text for one in drawn)


def test_shares_follow_the_roots_and_leave_nobody_out():
    assert shares({"stor": 400, "middels": 100, "liten": 1}, 10) == {
        "stor": 6,
        "middels": 3,
        "liten": 1,
    }
    assert sum(shares({"a": 9, "b": 4, "c": 4}, 20).values()) == 20


# On the pages


def _page(catalog, macro, name, *parts):
    context = PageContext(catalog, catalog.pages[f"eksamen/sett-{name}"])
    shown = [macro.render(context, name), *(macro.render(context, name, part) for part in parts)]
    return html.fromstring(f"<main>{''.join(shown)}</main>")


@pytest.mark.parametrize("name", SETS)
def test_the_paper_asks_all_questions_and_answers_none(catalog, papers, name):
    page = _page(catalog, exam_set, name, "short", "long")
    tasks = page.xpath("//li[@class='mt-paper__task']")
    assert len(tasks) == SHORT + LONG
    assert [e.get("start") for e in page.xpath("//ol[@class='mt-paper__tasks']")] == [
        None,
        str(SHORT + 1),
    ]
    for task, asked in zip(tasks, papers[name].all, strict=True):
        text = " ".join(task.text_content().split())
        assert f"({asked.points} poeng)" in text
        choices = [e.text_content() for e in task.xpath(".//ol[@type='A']/li")]
        if asked.question.kind != "true-false":
            assert choices == list(asked.shown.choices)
        lefts = [e.text for e in task.xpath(".//ol[@class='mt-paper__lefts']/li")]
        assert [left.strip() for left in lefts] == list(asked.shown.lefts)
        for why in asked.shown.why:
            assert why.text not in text
        if asked.question.kind == "cloze":
            blanks = task.xpath(".//p[@class='mt-paper__text']/span[@class='mt-paper__blank']")
            assert len(blanks) == len(asked.question.gaps)
            assert "___" not in text
    assert f"I alt {papers[name].points} poeng" in page.text_content()


@pytest.mark.parametrize("name", SETS)
def test_the_key_answers_all_questions(catalog, papers, name):
    page = _page(catalog, exam_set_key, name)
    tasks = page.xpath("//li[@class='mt-paper__task']")
    for task, asked in zip(tasks, papers[name].all, strict=True):
        text = task.text_content()
        for part in asked.shown.key.split(", "):
            assert part in text
        for why in asked.shown.why:
            if why.right and asked.question.kind != "matching":
                assert why.text in text
        for criterion, _ in asked.shown.criteria:
            assert criterion in text
        (link,) = task.xpath(".//a/@href")
        assert link == f"../../{catalog.pages[asked.found.page].url}#{asked.question.anchor}"


def test_an_unknown_paper_is_the_authors_mistake(catalog):
    context = PageContext(catalog, catalog.pages["eksamen"])
    with pytest.raises(
        AuthorError, match="det finnes ikke noe eksamenssett «d»  →  skriv «a», «b» eller «c»"
    ):
        exam_set.render(context, "d")
    with pytest.raises(AuthorError, match="ingen del «1»  →  skriv «short» eller «long»"):
        exam_set.render(context, "a", "1")


def test_too_small_a_bank_is_the_authors_mistake(small):
    context = PageContext(small, small.pages["index"])
    for macro in (exam_set, exam_set_key):
        with pytest.raises(AuthorError, match="det er for få oppgaver til eksamenssettet «a»"):
            macro.render(context, "a")
