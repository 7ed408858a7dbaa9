"""A question of each kind with every sign that some format reads as its own, in all its texts."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from macros.questions import bank as bank_module
from macros.questions.types import GeneratedQuestion
from macros.reading.catalog import Catalog
from macros.schema.question import Question

PAGE = "begreper/kundereise"
NASTY = r"=a ~b #c {d} :e:: \f \n //g -> h [html] <i>&amp;</i> %50% * {{c1::x}} {=1} «»"

TEXTS = {"text", "feedback", "feedback_true", "feedback_false", "left", "right", "model_answer"}
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def nasty_questions(small: Catalog) -> list[Question]:
    """Those of the small wiki, made nasty."""
    written = small.questions["kundereise"].value.questions
    return [_nasty(question) for question in written]


def with_nasty_questions(small: Catalog, monkeypatch: Any) -> list[Question]:
    """Let the bank of a catalog that is in no cache have them too."""
    made = nasty_questions(small)

    def generate(_: Catalog) -> list[GeneratedQuestion]:
        return [GeneratedQuestion(PAGE, question) for question in made]

    monkeypatch.setattr(bank_module, "GENERATORS", {"nasty": generate})
    return made


def _nasty(question: Question) -> Question:
    data = _spoiled(question.model_dump(mode="json"))
    data |= {"id": f"{question.id}-nasty", "aliases": []}
    return _QUESTION.validate_json(TypeAdapter(dict).dump_json(data))


def _spoiled(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _spoiled(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_spoiled(part, key) for part in value]
    if key in TEXTS or key == "answers":
        return f"{value} {NASTY}"
    return value
