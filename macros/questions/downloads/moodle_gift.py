r"""The bank in Moodle's GIFT format, as its importer reads it (question/format/gift/format.php).

Texts are HTML, except where Moodle takes plain text: what is typed into a short answer, and the
right-hand sides of a matching. Moodle splits a question at ``~ = # { } :`` before it looks at the
rest, so these are escaped wherever they stand in a text.

What GIFT has no kind for becomes the nearest: an ordering is a matching of places and things, each
gap of a cloze is a short answer of its own with the other gaps filled in, and what was to be drawn
in a numeric question is drawn once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from markupsafe import escape

from ...bokmal.slugs import slugify
from ...kit.formula import parse_formula
from ...rendering.rendering import render
from ...schema.question import (
    Cloze,
    Gap,
    Matching,
    Multiple,
    Numeric,
    Option,
    Ordering,
    Single,
    TrueFalse,
)
from ..draw import order, values
from ..numbers import answer_to, fill
from ..show import GAP
from .entries import Entry, PracticeBank

FILE = "mtenk.gift.txt"
LABEL = "GIFT for Moodle"
UNIT = "oppgaver"
PER_GAP = True

ROOT = "MTENK"

_CONTROL = re.compile(r"[\\~=#{}:]")
_SPACE = re.compile(r"[ \t\r\n]+")


def content(bank: PracticeBank) -> bytes:
    """Questions by category: the section, and in it the page."""
    blocks = [f"// Spørsmål fra MTENK, {bank.address} (CC BY 4.0)"]
    for category, entries in groupby(bank.entries, key=_category):
        blocks.append(f"$CATEGORY: {category}")
        blocks += [block for entry in entries for block in questions(entry)]
    return "\n\n".join([*blocks, ""]).encode()


def questions(entry: Entry) -> Iterator[str]:
    """What Moodle makes of a question: one, or one a gap."""
    question = entry.question
    if isinstance(question, Cloze):
        for number, gap in enumerate(question.gaps):
            name = f"{question.id}-{number + 1}" if len(question.gaps) > 1 else question.id
            text = _with_one_gap(question, number)
            yield _block(entry, name, text, _short_answers(gap), gap.feedback)
    else:
        yield _block(entry, question.id, _text(entry), _answers(entry))


def _answers(entry: Entry) -> Iterable[str]:
    answers: Iterable[str] = []  # what is written freely has none
    match entry.question:
        case Single() as question:
            answers = _single(question)
        case Multiple() as question:
            answers = _multiple(question)
        case TrueFalse() as question:
            answers = [_true_false(question)]
        case Numeric() as question:
            answers = _numeric(question)
        case Matching() as question:
            pairs = [(pair.left, pair.right) for pair in question.pairs]
            answers = _matching([*pairs, *(("", item.text) for item in question.extra)])
        case Ordering() as question:
            items = enumerate(question.items, start=1)
            answers = _matching((f"Nr. {place}", item.text) for place, item in items)
    return answers


def _text(entry: Entry) -> str:
    question = entry.question
    if isinstance(question, Numeric) and question.unit:
        return f"{entry.shown.text} (Svar i {question.unit}.)"
    return entry.shown.text


def _block(
    entry: Entry, name: str, text: str, answers: Iterable[str], feedback: str | None = None
) -> str:
    """A question with no empty line in it, since that would end it."""
    tags = [slugify(tag) for tag in (entry.kind, entry.difficulty, entry.goal, entry.origin)]
    closing = render("gift/feedback.html", "", entry=entry, feedback=feedback)
    lines = [
        " ".join([f"// [id:{name}]", *(f"[tag:{tag}]" for tag in tags)]),
        f"::{escaped(name)}::[html]{in_html(text)} {{",
        *(f"\t{answer}" for answer in answers),
        f"\t####{escaped(closing)}",
        "}",
    ]
    return "\n".join(lines)


def _shuffled(question: Single | Multiple) -> Sequence[Option]:
    """Options as the page shows them, for a Moodle that does not shuffle."""
    places = order(f"{question.id}:options", len(question.options))
    return [question.options[place] for place in places]


def _single(question: Single) -> Iterator[str]:
    for option in _shuffled(question):
        sign = "=" if option.correct else "~"
        yield f"{sign}{in_html(option.text)}#{in_html(option.feedback)}"


def _multiple(question: Multiple) -> Iterator[str]:
    """To tick all is worth nothing, as is to tick none."""
    right = sum(option.correct for option in question.options)
    wrong = len(question.options) - right
    for option in _shuffled(question):
        weight = _percent(right) if option.correct else f"-{_percent(wrong)}"
        yield f"~%{weight}%{in_html(option.text)}#{in_html(option.feedback)}"


def _percent(parts: int) -> str:
    """A share of the whole with the five decimals that Moodle knows it by."""
    return f"{100 / parts:.5f}".rstrip("0").rstrip(".")


def _true_false(question: TrueFalse) -> str:
    """What is told to those who are wrong comes first."""
    replies = [question.feedback_false, question.feedback_true]
    wrong, right = replies if question.answer else replies[::-1]
    return f"{str(question.answer).upper()}#{in_html(wrong)}#{in_html(right)}"


def _numeric(question: Numeric) -> Iterator[str]:
    """Give the right answer, the known mistakes, and what to say to all others."""
    drawn = values(question.id, question.parameters)
    told = in_html(fill(question, question.feedback, drawn))
    yield f"#\n\t={_range(question, 100, answer_to(question, drawn))}#{told}"
    for mistake in question.mistakes:
        value = parse_formula(mistake.formula).value(drawn)
        feedback = in_html(fill(question, mistake.feedback, drawn))
        yield f"={_range(question, 0, value)}#{feedback}"
    yield f"~#{told}"


def _range(question: Numeric, percent: int, value: float) -> str:
    return f"%{percent}%{_plain_number(value)}:{_plain_number(question.tolerance)}"


def _plain_number(value: float) -> str:
    """Write without an exponent, which the format does not have."""
    return f"{value:.10f}".rstrip("0").rstrip(".")


def _matching(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for left, right in pairs:
        yield f"={in_html(left)} -> {escaped(right)}"


def _short_answers(gap: Gap) -> Iterator[str]:
    """Moodle reads a star as «whatever», unless there is a backslash before it."""
    for answer in gap.answers:
        typed = answer.replace("*", "\\*").replace("->", "→")
        yield f"=%100%{escaped(typed)}"


def _with_one_gap(question: Cloze, number: int) -> str:
    """Text with this gap open and the others filled in."""
    words = [gap.answers[0] for gap in question.gaps]
    words[number] = "_____"
    parts = question.text.split(GAP)
    return "".join(text + word for text, word in zip(parts, [*words, ""], strict=True))


def _category(entry: Entry) -> str:
    """Path in Moodle's question bank; a slash in a name is written twice."""
    names = [ROOT, *(name.replace("/", "//") for name in (entry.section, entry.page))]
    return "/".join(names)


def in_html(text: str) -> str:
    """Write a plain text as HTML. What looks like an arrow is no longer one for Moodle."""
    return escaped(escape(text))


def escaped(text: str) -> str:
    """Let no sign of a text be taken for one of the format's own; one line."""
    return _CONTROL.sub(r"\\\g<0>", _SPACE.sub(" ", text))
