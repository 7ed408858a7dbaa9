"""A question and its answer in words: for a page without scripts, a card or a printed key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..bokmal.numbers import with_unit
from ..kit.formula import parse_formula
from ..schema.question import (
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
from .draw import mixed_order, order, values
from .numbers import answer_to, fill

GAP = "___"
LETTERS = "ABCDEFGHIJKLMNOP"
TRUE, FALSE = "Sant", "Usant"


@dataclass(frozen=True)
class Why:
    """What the feedback says about a part of the answer. ``right`` is None for what is neither."""

    about: str
    text: str
    right: bool | None = None


@dataclass(frozen=True)
class Shown:
    """A question as it is shown, with numbers drawn and choices shuffled.

    ``choices`` are lettered A, B, C …: options, things to order, or right-hand sides. ``lefts`` are
    numbered 1, 2, 3 …. ``answer`` says in words what is right, a line each; ``key`` says it by
    letters and numbers. ``criteria`` are how an open answer is marked.
    """

    text: str
    answer: tuple[str, ...]
    key: str
    choices: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()
    why: tuple[Why, ...] = ()
    criteria: tuple[tuple[str, int], ...] = ()


def show(question: Question, seed: str | None = None) -> Shown:
    """Draw numbers and orders, from the question's id when there is no other seed."""
    chosen = seed or question.id
    if isinstance(question, Single | Multiple):
        return _choice(question, chosen)
    if isinstance(question, TrueFalse):
        return _true_false(question)
    if isinstance(question, Ordering):
        return _ordering(question, chosen)
    if isinstance(question, Matching):
        return _matching(question, chosen)
    if isinstance(question, Numeric):
        return _numeric(question, chosen)
    return _cloze(question) if isinstance(question, Cloze) else _open(question)


def _choice(question: Single | Multiple, seed: str) -> Shown:
    options = [question.options[i] for i in order(f"{seed}:options", len(question.options))]
    right = [i for i, option in enumerate(options) if option.correct]
    return Shown(
        text=question.text,
        answer=tuple(options[i].text for i in right),
        key=_letters(right),
        choices=tuple(option.text for option in options),
        why=tuple(Why(option.text, option.feedback, option.correct) for option in options),
    )


def _true_false(question: TrueFalse) -> Shown:
    word = TRUE if question.answer else FALSE
    why = (
        Why(TRUE, question.feedback_true, question.answer),
        Why(FALSE, question.feedback_false, not question.answer),
    )
    return Shown(question.text, (word,), word, choices=(TRUE, FALSE), why=why)


def _ordering(question: Ordering, seed: str) -> Shown:
    mixed = mixed_order(f"{seed}:items", len(question.items))
    return Shown(
        text=question.text,
        answer=tuple(item.text for item in question.items),
        key=_letters(mixed.index(i) for i, _ in enumerate(question.items)),
        choices=tuple(question.items[i].text for i in mixed),
        why=tuple(Why(item.text, item.feedback) for item in question.items),
    )


def _matching(question: Matching, seed: str) -> Shown:
    rights = [*(pair.right for pair in question.pairs), *(item.text for item in question.extra)]
    mixed = mixed_order(f"{seed}:rights", len(rights))
    places = [mixed.index(i) for i, _ in enumerate(question.pairs)]
    pairs = [f"{pair.left} – {pair.right}" for pair in question.pairs]
    why = [Why(text, p.feedback, True) for text, p in zip(pairs, question.pairs, strict=True)]
    return Shown(
        text=question.text,
        answer=tuple(pairs),
        key=", ".join(f"{n}{LETTERS[place]}" for n, place in enumerate(places, start=1)),
        choices=tuple(rights[i] for i in mixed),
        lefts=tuple(pair.left for pair in question.pairs),
        why=(*why, *(Why(item.text, item.feedback, False) for item in question.extra)),
    )


def _numeric(question: Numeric, seed: str) -> Shown:
    drawn = values(seed, question.parameters)
    answer = with_unit(answer_to(question, drawn), question.unit, question.decimals)
    why = [Why(answer, fill(question, question.feedback, drawn), True)]
    for mistake in question.mistakes:
        value = parse_formula(mistake.formula).value(drawn)
        wrong = with_unit(value, question.unit, question.decimals)
        why.append(Why(wrong, fill(question, mistake.feedback, drawn), False))
    text = fill(question, question.text, drawn)
    return Shown(text, (answer,), answer, why=tuple(why))


def _cloze(question: Cloze) -> Shown:
    parts = question.text.split(GAP)
    firsts = [gap.answers[0] for gap in question.gaps]
    whole = "".join(text + word for text, word in zip(parts, [*firsts, ""], strict=True))
    why = tuple(Why(_also(gap.answers), gap.feedback, True) for gap in question.gaps)
    return Shown(question.text, (whole,), ", ".join(firsts), why=why)


def _also(answers: Sequence[str]) -> str:
    """«kostnad (også: annonsekostnad)»."""
    others = ", ".join(answers[1:])
    return f"{answers[0]} (også: {others})" if others else answers[0]


def _open(question: Open) -> Shown:
    criteria = tuple((criterion.text, criterion.points) for criterion in question.rubric)
    return Shown(question.text, (question.model_answer,), "", criteria=criteria)


def _letters(places: Iterable[int]) -> str:
    return ", ".join(LETTERS[place] for place in places)
