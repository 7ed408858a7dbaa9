"""Rules for questions that are no reason not to build: the ledger of ids, and questions enough."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.reading.catalog import QUESTION_IDS, Entry
from macros.reading.documents import parse_yaml
from macros.reading.prose import data_prose
from macros.reading.schema_keys import kinds_at
from macros.reading.validation import validate
from macros.rules import RULES, question_coverage, question_ids_listed, spelling, typography
from macros.rules.fixing import fix_all
from macros.schema.question import QuestionFile

pytestmark = pytest.mark.slow

FILE = "data/questions/kundereise.yml"


def _told(rule, wiki):
    return [f"{i.path}:{i.line} {i.message}" for i in rule.check(wiki.catalog())]


def test_the_small_wiki_is_right(wiki):
    assert _told(question_ids_listed, wiki) == []
    assert _told(question_coverage, wiki) == []
    assert len(fix_all(wiki.root)) == 0


def test_a_new_id_is_told_of_and_listed(wiki):
    wiki.edit(
        FILE, "id: kundereise-drof", "id: kundereise-a-drofte\n    aliases: [kundereise-drof]"
    )
    message = "«kundereise-a-drofte» står ikke i data/question-ids.yml"
    assert _told(question_ids_listed, wiki) == [f"{FILE}:93 {message}"]
    before = wiki.read(QUESTION_IDS)
    assert len(fix_all(wiki.root)) == 1
    assert _told(question_ids_listed, wiki) == []
    added = "  - kundereise-a-drofte\n"
    assert wiki.read(QUESTION_IDS).replace(added, "") == before
    assert wiki.issues() == []


def test_a_former_id_is_listed_too(wiki):
    wiki.edit(FILE, "[kundereise-definisjon]", "[kundereise-definisjon, kundereise-ord]")
    assert _told(question_ids_listed, wiki) == [
        f"{FILE}:5 «kundereise-ord» står ikke i data/question-ids.yml"
    ]


def test_order_is_told_of_and_mended(wiki):
    wiki.edit(QUESTION_IDS, "  - kundereise-drof\n", "")
    wiki.edit(QUESTION_IDS, "ids:\n", "ids:\n  - kundereise-drof\n")
    wiki.edit(QUESTION_IDS, "  - kundereise-koble\n", "  - kundereise-koble\n" * 2)
    assert _told(question_ids_listed, wiki) == [
        f"{QUESTION_IDS}:3 «kontaktpunkt-er-det-dyrt» står på feil plass",
        f"{QUESTION_IDS}:14 «kundereise-koble» står to ganger",
    ]
    fix_all(wiki.root)
    assert _told(question_ids_listed, wiki) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Hode\nids: []\n", "# Hode\nids:\n  - {}\n"),
        ("ids: [zebra]\nretired:\n  - {id: zebra, why: Å.}\n", "ids:\n  - {}\n  - zebra\nretired:"),
        ("retired: []\nids:\n  - zebra\n", "retired: []\nids:\n  - {}\n  - zebra\n"),
        ("ids: []", "ids:\n  - {}"),
        ("ids: []\r\nretired: []\r\n", "ids:\r\n  - {}\r\nretired: []\r\n"),
    ],
)  # fmt: skip
def test_the_ledger_is_mended_in_every_form(wiki, before, after):
    wiki.write(QUESTION_IDS, before)
    names = sorted(q.id for e in wiki.catalog().questions.values() for q in e.value.questions)
    names = sorted([*names, "kundereise-definisjon"])
    assert len(fix_all(wiki.root)) == 1
    end = "\r\n" if "\r" in before else "\n"
    text = (wiki.root / QUESTION_IDS).read_bytes().decode()
    assert text.startswith(after.replace("{}", f"{end}  - ".join(names)))
    assert _told(question_ids_listed, wiki) == []


def test_a_ledger_that_is_missing_is_told_of_once(wiki):
    (wiki.root / QUESTION_IDS).unlink()
    assert _told(question_ids_listed, wiki) == [
        f"{QUESTION_IDS}:1 listen over oppgavenes kortnavn mangler"
    ]
    assert len(fix_all(wiki.root)) == 0


def test_a_ledger_that_cannot_be_read_is_left_alone(wiki):
    wiki.write(QUESTION_IDS, "ids: Æ\n")
    assert _told(question_ids_listed, wiki) == []
    assert len(fix_all(wiki.root)) == 0


def test_an_id_in_a_file_that_cannot_be_read_is_not_gone(wiki):
    wiki.edit(FILE, "kind: open", "kind: opne")
    assert [issue.rule for issue in wiki.issues()] == ["wrong-value"]


def test_a_concept_with_too_few_questions(wiki):
    text = wiki.read("data/questions/opplevelse.yml")
    wiki.write(
        "data/questions/opplevelse.yml", text[: text.index("  - id: opplevelse-er-det-dyrt")]
    )
    (wiki.root / "data/questions/kontaktpunkt.yml").unlink()
    needed = "oppgaver; det trengs minst 4"
    assert _told(question_coverage, wiki) == [
        f"docs/begreper/kontaktpunkt.md:2 begrepet har 0 {needed}",
        f"docs/begreper/opplevelse.md:2 begrepet har 3 {needed}",
    ]


def test_questions_that_cannot_be_read_are_not_missing(wiki):
    wiki.edit(FILE, "kind: open", "kind: opne")
    assert _told(question_coverage, wiki) == []


def test_a_wiki_without_questions_needs_none(wiki):
    for path in (wiki.root / "data/questions").iterdir():
        path.unlink()
    (wiki.root / "data/questions").rmdir()
    assert _told(question_coverage, wiki) == []


def test_the_language_of_questions_is_checked(wiki):
    wiki.edit(FILE, "feedback: Det er en tur.", "feedback: Det er en tturr på 20 000 m.")
    wiki.edit(FILE, "left: Natt", "left: Nnatt")
    wiki.edit(FILE, "answers: [mål]", "answers: [mmål]")
    wiki.edit(FILE, "model_answer: Reisen", "model_answer: Rreisen")
    spelt = [line for line in _told(spelling, wiki) if FILE in line]
    words = ("tturr", "Nnatt", "mmål", "Rreisen")
    assert [line.split(" ")[1] for line in spelt] == [f"«{word}»" for word in words]
    signs = [line for line in _told(typography, wiki) if FILE in line]
    assert signs == [f"{FILE}:19 tallet kan bli delt over to linjer"]


def test_gaps_and_numbers_to_be_drawn_are_no_words(wiki):
    prose = next(prose for prose in data_prose(wiki.catalog()) if prose.path == FILE)
    assert "___" not in prose.text
    assert "{meter}" not in prose.text
    assert "meter på" in prose.text.replace("\ufffc", "")
    assert "kundereise-drof" not in prose.text
    assert "hva-er-en-kundereise" not in prose.text


def test_the_example_in_the_guide_is_right(repo, catalog):
    guide = (repo / "docs/bidra/oppgave.md").read_text("utf-8")
    example = re.search(r"```yaml\n(# yaml-language-server.*?)```", guide, re.DOTALL).group(1)
    document, issues = parse_yaml("data/questions/cpc.yml", example)
    value, faults = validate(document, QuestionFile)
    assert (issues, faults) == ([], [])
    kinds = [question.kind for question in value.questions]
    assert sorted(kinds) == sorted(kinds_at(QuestionFile, ("questions", 0)))
    questions = {"cpc": Entry(value, document)}
    for rule in RULES:
        if rule.__name__.rsplit(".", 1)[-1].startswith("question_") and rule.SCOPE != "text":
            found = rule.check(replace(catalog, questions=questions, question_ids=None))
            assert list(found) == []
