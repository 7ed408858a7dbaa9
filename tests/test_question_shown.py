"""Questions on pages and in the files for scripts: all that is needed, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from macros.kit.formula import Formula
from macros.page_macros import practice
from macros.page_macros.context import PageContext
from macros.publish import question_bank
from macros.questions import as_json
from macros.questions import bank as bank_module
from macros.questions.bank import bank
from macros.questions.draw import values
from macros.questions.numbers import fill
from macros.questions.show import show
from macros.questions.types import BankQuestion
from macros.schema.question import Single
from macros.wiki.anchors import anchors_of_pages
from tests.artefacts import write_files

pytestmark = pytest.mark.slow


@pytest.fixture
def alone(small, monkeypatch):
    """The small wiki without generated questions."""
    monkeypatch.setattr(bank_module, "GENERATORS", {})
    return replace(small)  # a catalog that is not in any cache


# On the page


def _texts(value):
    """Every text of a question that a reader sees."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"id", "kind", "goal", "anchor", "aliases", "reference", "formula"}:
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _shown_on(catalog, page_id):
    html = practice.render(PageContext(catalog, catalog.pages[page_id]))
    return BeautifulSoup(str(html), "lxml")


def test_the_page_has_every_text_of_its_questions(alone):
    shown = _shown_on(alone, "begreper/kundereise")
    text = " ".join(shown.text.split())
    for question in alone.questions["kundereise"].value.questions:
        drawn = values(question.id, question.parameters) if question.kind == "numeric" else None
        for part in _texts(question.model_dump()):
            wanted = fill(question, part, drawn) if drawn else part
            missing = [piece for piece in wanted.split("___") if piece not in text]
            assert missing == [], question.id


def test_the_page_leads_to_the_bank_and_to_what_teaches_the_answers(alone):
    shown = _shown_on(alone, "begreper/kundereise")
    assert (
        shown.find("mtenk-practice")["data-bank"] == "../../eksamen/bank/begreper/kundereise.json"
    )
    headings = anchors_of_pages(alone)["begreper/kundereise"]
    links = [link["href"] for link in shown.select(".mt-answer__more > a")]
    assert len(links) == 8
    assert {link.removeprefix("#") for link in links} <= headings.keys()
    assert shown.select_one(".mt-cite")["href"] == "#kilde-berg2001"


def test_answers_are_closed_and_in_words(alone):
    shown = _shown_on(alone, "begreper/kundereise")
    assert not shown.select("details[open]")
    marks = [mark.text for mark in shown.select(".mt-question")[0].select(".mt-answer__mark")]
    assert sorted(marks) == ["Galt", "Galt", "Riktig"]


def test_the_right_option_stands_anywhere(catalog):
    singles = [found.question for found in bank(catalog) if isinstance(found.question, Single)]
    first = sum(show(question).key == "A" for question in singles)
    assert 0.1 < first / len(singles) < 0.5


# Published


def test_the_index_has_what_is_needed_to_choose(alone):
    index = as_json.index(alone)
    assert index["sections"] == [{"id": "begreper", "title": "Begreper"}]
    assert index["aliases"] == {"kundereise-definisjon": "kundereise-hva-er-det"}
    page = index["pages"][1]
    assert {key: page[key] for key in ("id", "title", "url", "section", "kind", "file")} == {
        "id": "begreper/kundereise",
        "title": "Kundereise",
        "url": "begreper/kundereise/",
        "section": "begreper",
        "kind": "concept",
        "file": "eksamen/bank/begreper/kundereise.json",
    }
    assert page["questions"][0] == {
        "id": "kundereise-hva-er-det",
        "kind": "single",
        "difficulty": 1,
        "goal": "remember",
    }


FIELDS = {
    "single": {"options"},
    "multiple": {"options"},
    "true-false": {"answer", "feedback_true", "feedback_false"},
    "ordering": {"items"},
    "matching": {"pairs", "extra"},
    "numeric": {
        "parameters",
        "formula",
        "unit",
        "decimals",
        "tolerance",
        "feedback",
        "mistakes",
    },
    "cloze": {"gaps"},
    "open": {"model_answer", "rubric"},
}


def test_a_question_has_the_fields_of_its_kind(alone):
    content = as_json.page(alone, "begreper/kundereise")
    assert content["version"] == as_json.VERSION
    shared = {"id", "kind", "text", "difficulty", "goal", "more"}
    for question in content["questions"]:
        assert question.keys() - {"source"} == shared | FIELDS[question["kind"]]
    first = content["questions"][0]
    assert first["more"] == {
        "url": "begreper/kundereise/#hva-er-en-kundereise",
        "title": "Hva er en kundereise?",
    }
    assert first["source"] == {"id": "berg2001", "label": "(Berg, 2001, s. 1–2)"}


def test_what_is_empty_is_left_out(alone):
    question = alone.questions["kundereise"].value.questions[4]
    assert question.kind == "matching"
    bare = question.model_copy(update={"extra": ()})
    shown = as_json.question_json(alone, BankQuestion(bare, "begreper/kundereise"))
    assert "extra" not in shown


def test_formulas_are_published_as_postfix(alone):
    numeric = as_json.page(alone, "begreper/kundereise")["questions"][5]
    assert numeric["formula"] == ["meter", "minutter", "/"]
    drawn = {"meter": 1000.0, "minutter": 10.0}
    assert Formula(tuple(numeric["formula"])).value(drawn) == 100
    assert numeric["mistakes"][0]["formula"] == ["minutter", "meter", "/"]


def test_the_bank_is_written_in_full(catalog, tmp_path):
    write_files(question_bank, tmp_path, catalog)
    index = json.loads((tmp_path / as_json.INDEX).read_text("utf-8"))
    assert sum(len(page["questions"]) for page in index["pages"]) == len(bank(catalog))
    assert {page["section"] for page in index["pages"]} == {s["id"] for s in index["sections"]}
    for page in index["pages"]:
        content = json.loads((tmp_path / page["file"]).read_text("utf-8"))
        assert content["page"] == {key: page[key] for key in content["page"]}
        listed = [question["id"] for question in page["questions"]]
        assert [question["id"] for question in content["questions"]] == listed
        headings = anchors_of_pages(catalog)[page["id"]]
        for question in content["questions"]:
            address, anchor = question["more"]["url"].split("#")
            assert (address, headings[anchor]) == (page["url"], question["more"]["title"])
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json")}
    assert files == {as_json.INDEX, *(page["file"] for page in index["pages"])}


def test_two_builds_write_the_same(catalog, tmp_path):
    for name in ("one", "two"):
        write_files(question_bank, tmp_path / name, replace(catalog))
    for path in (tmp_path / "one").rglob("*.json"):
        other = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == other.read_bytes()
