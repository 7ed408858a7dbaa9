"""What the schema says of its fields is found by itself: shown texts, and choices."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from annotated_types import MinLen

from macros.reading.documents import parse_yaml
from macros.reading.schema_keys import choices_at, has_shown, is_shown
from macros.reading.validation import validate
from macros.schema.base import Bokmal, Form, Strict, Text


class _Leaf(Strict):
    kind: Literal["a"]
    told: Bokmal | None = None
    code: Text | None = None


class _Twig(Strict):
    kind: Literal["b"]
    listed: Annotated[tuple[Bokmal, ...], MinLen(1)]
    colour: Literal["red", "blue"] | None = None


class _Tree(Strict):
    leaves: tuple[_Leaf | _Twig, ...] = ()
    named: dict[str, Annotated[Bokmal, MinLen(2)]]
    rows: tuple[dict[str, Bokmal], ...] = ()
    id: Annotated[str, Form("id_form", "^[a-z]+$")] = "x"


class _Bare(Strict):
    leaves: tuple[Text, ...] = ()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (("leaves", 3, "told"), True),
        (("leaves", 3, "listed", 0), True),
        (("leaves", 3, "code"), False),
        (("leaves", 3, "kind"), False),
        (("named", "what"), True),
        (("rows", 1, "name"), True),
        (("id",), False),
        (("gone",), False),
    ],
)
def test_a_new_text_is_found_by_its_mark(place, expected):
    assert is_shown(_Tree, place) is expected


def test_a_schema_without_shown_texts_is_passed_over():
    assert has_shown(_Tree)
    assert not has_shown(_Bare)


def test_choices_are_those_of_the_type():
    assert choices_at(_Tree, ("leaves", 0, "colour")) == ["red", "blue"]
    assert choices_at(_Tree, ("id",)) == []


def test_a_fault_of_form_has_its_type_and_not_that_of_another():
    document, _ = parse_yaml("x.yml", "id: Æ\nnamed: {a: Ord}\n")
    _, (issue,) = validate(document, _Tree)
    assert issue.message == "«id» er «Æ», som ikke kan være et kortnavn"
    document, _ = parse_yaml("x.yml", "id: [a]\nnamed: {a: Ord}\n")
    _, (issue,) = validate(document, _Tree)
    assert issue.message == "«id» skal være en tekst, ikke en liste"
