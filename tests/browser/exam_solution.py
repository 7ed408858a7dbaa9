"""Answers to every kind of question, right or wrong, as the texts that are chosen or typed.

Right answers come from Python's own drawing of the question with the seed of the page, so each
numeric answer also proves that the two languages draw alike.
"""

from __future__ import annotations

from macros.questions.show import show
from macros.schema.question import (
    Cloze,
    Matching,
    Multiple,
    Numeric,
    Open,
    Ordering,
    Question,
    Single,
    TrueFalse,
)


def solution(question: Question, seed: str, *, right: bool = True) -> list[str]:
    """What is chosen, in order where there is one, or typed into each field."""
    match question:
        case Matching():
            return _turned([pair.right for pair in question.pairs], right=right)
        case Ordering():
            return _turned(list(show(question, seed).answer), right=right)
        case Numeric():
            return list(show(question, seed).answer) if right else ["123456789"]
        case Cloze():
            typed = (f" {gap.answers[0].upper()}. " for gap in question.gaps)
            return list(typed) if right else ["helt noe annet"] * len(question.gaps)
        case Open():
            return ["Et svar med egne ord." if right else "Vet ikke."]
        case _:
            return _options(question, seed, right=right)


def _turned(texts: list[str], *, right: bool) -> list[str]:
    return texts if right else [*texts[1:], texts[0]]


def _options(question: Question, seed: str, *, right: bool) -> list[str]:
    assert isinstance(question, Single | Multiple | TrueFalse)
    shown = show(question, seed)
    texts = [text for text in shown.choices if (text in shown.answer) == right]
    return texts if isinstance(question, Multiple) else texts[:1]
