"""Whatever an author's file holds, reading it gives a value or an issue, and never a traceback."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bokmal.slugs import slugify
from macros.kit.formula import FormulaError, parse_formula
from macros.questions.show import show
from macros.reading.catalog import load
from macros.reading.documents import Document, decode, parse_yaml
from macros.reading.pages import parse_page
from macros.reading.validation import validate
from macros.rules import (
    RULES,
    question_formulas,
    question_parameters,
    question_placeholders,
    question_tolerance,
)
from macros.schema.question import Mistake, Numeric, Parameter, QuestionFile
from macros.schema.stage_model import StageModel
from tests.wiki import SMALL

pytestmark = pytest.mark.slow

steady = settings(max_examples=60, deadline=None, derandomize=True, database=None)

PARTS = yaml.safe_load(Path(__file__).with_name("fuzz_parts.yml").read_text("utf-8"))


def _joined(kind):
    return st.lists(st.sampled_from(PARTS[kind]), max_size=40).map("".join)


def _in_text(text: str, line: int, column: int) -> bool:
    lines = text.split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@steady
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_one_issue(raw):
    text, issues = decode("file", raw)
    assert (text is None) == (len(issues) == 1)
    assert all(1 <= issue.line <= raw.count(b"\n") + 1 for issue in issues)


@steady
@given(st.one_of(st.text(max_size=200), _joined("yaml")))
def test_any_text_is_a_document_or_issues(text):
    document, issues = parse_yaml("file", text)
    assert document is not None or issues
    if document is not None:
        typed, faults = validate(document, StageModel)
        assert (typed is None) == bool(faults)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple) | st.dictionaries(st.text(max_size=8), inner)
    ),
    max_leaves=6,
)


@steady
@given(st.dictionaries(st.sampled_from([*StageModel.model_fields, "x"]), values, max_size=9))
def test_any_value_is_a_model_or_issues(value):
    typed, faults = validate(Document("file", value, {(): (1, 1)}, {}), StageModel)
    assert (typed is None) == bool(faults)


KEYS = [*Numeric.model_fields, "options", "pairs", "items", "gaps", "kind", "kind", "kin", "x"]
KINDS = ["single", "numeric", "matching", "cloze", "x"]
asked = st.dictionaries(st.sampled_from(KEYS), values | st.sampled_from(KINDS), max_size=9)


@steady
@given(st.lists(asked | values, max_size=3).map(tuple))
def test_any_value_is_questions_or_issues(questions):
    value = {"page": "a", "questions": questions}
    typed, faults = validate(Document("file", value, {(): (1, 1)}, {}), QuestionFile)
    assert (typed is None) == bool(faults)


NUMERIC = (question_formulas, question_parameters, question_placeholders, question_tolerance)
limits = st.floats(allow_nan=False) | st.integers(-9, 9).map(float)


@steady
@given(limits, limits, limits.filter(lambda x: x > 0), _joined("formula"), st.text("ab{}_ 1"))
def test_any_numbers_are_drawn_and_shown_or_refused(low, high, step, formula, text):
    question = Numeric(
        id="q",
        kind="numeric",
        text=f"Hva er {{a}}{text}?",
        difficulty=1,
        goal="apply",
        anchor="a",
        parameters=(Parameter(id="a", min=low, max=high, step=step),),
        formula=f"a{formula}".strip(),
        decimals=1,
        tolerance=0.1,
        feedback=f"x{text}.",
        mistakes=(Mistake(formula=f"1{formula}a", feedback="Nei."),),
    )
    if not [fault for judge in NUMERIC for fault in judge.faults(question)]:
        assert "{a}" not in show(question).text


FRONT_MATTER = f"---\ntitle: T\nkind: concept\ndescription: {'x' * 60}\nreviewed: 2026-01-31\n---\n"


@pytest.fixture(scope="module")
def page_rules():
    return [rule for rule in RULES if rule.SCOPE == "page"]


@steady
@given(_joined("page"))
def test_any_page_is_checked_and_its_issues_are_in_it(page_rules, body):
    catalog, _ = load(SMALL)
    text = FRONT_MATTER.replace("reviewed", "references: [berg2001]\nreviewed") + body
    page, issues = parse_page("docs/x.md", "x.md", text)
    assert issues == []
    alone = replace(catalog, pages={page.id: page})
    for rule in page_rules:
        for issue in rule.check(alone):
            if issue.path == "docs/x.md":
                assert _in_text(text, issue.line, issue.column), issue


@steady
@given(st.text(max_size=200))
def test_any_text_is_a_page_or_issues(text):
    for source in (text, f"---\n{text}\n---\n", f"---\n{text}"):
        page, issues = parse_page("docs/x.md", "x.md", source)
        assert page is not None or issues


@steady
@given(st.text(max_size=60))
def test_any_text_has_a_slug(text):
    slug = slugify(text)
    assert slug == slugify(slug)
    assert slug.isascii()
    assert not slug.startswith("-")


@steady
@given(st.one_of(st.text(max_size=40), _joined("formula")))
def test_any_formula_is_worked_out_or_refused(text):
    with suppress(FormulaError):
        formula = parse_formula(text)
        formula.value(dict.fromkeys(formula.names, 0.0))
