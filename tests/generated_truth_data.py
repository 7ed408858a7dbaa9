"""Oracles for questions about lists, definitions and sums: see generated_truth.py."""

from __future__ import annotations

import re
from typing import Any

from macros.questions.draw import values
from tests.raw_wiki import Raw, Truth, split, stems

DRAWS = 60

GIVEN = {
    "antall-virtuelle-maskiner-minne-til-hver": {"hypervisor": "8"},
    "nps-av-prosenter": {"passives": "100 - promoters - detractors"},
}
"""Numbers that the wording fixes."""

DIFFERENCES = {
    "ave-virkningen-av-multiplikatoren": {"multiplier": "1"},
    "ventetid-i-ko-korteste-jobb-forst": {"first": "second", "second": "first"},
}
"""Sums that ask how much less it is with these numbers instead."""


def definitions(truth: Truth, page: str, question: Any) -> None:
    pages = {
        meta["title"].partition(" – ")[0]: meta
        for meta in truth.pages.values()
        if meta["kind"] == "concept"
    }
    assert question.pairs[0].left == truth.pages[page]["title"].partition(" – ")[0]
    said = [pair.right.removeprefix("… ") for pair in question.pairs]
    for pair, text in zip(question.pairs, said, strict=True):
        meta = pages[pair.left]
        start, found, _ = meta["description"].partition(text)
        assert found
        assert "." not in start.replace("(COI)", "")
        for name in (meta["title"], *meta.get("aliases", ()), *meta.get("abbreviations", ())):
            assert not re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE), (name, text)
        for other in said:
            assert other == text or len(stems(other) & stems(text)) <= 2, (other, text)
        for other in question.pairs:
            is_own = other is pair
            assert is_own or not stems(other.left.partition(" (")[0]) & stems(text), text


def lists(truth: Truth, page: str, question: Any) -> None:
    rest = question.id.partition("-gen-liste-")[2]
    name = max((one for one in truth.lists if rest.startswith(f"{one}-")), key=len)
    assert re.search(rf"data_table\(\"{name}\"\)", truth.bodies[page])
    found = truth.lists[name]
    if question.kind == "ordering":
        assert found["ordered"] is True
        assert any(
            [row[column["key"]] for row in found["rows"]] == [item.text for item in question.items]
            for column in found["columns"]
        )
    elif question.kind == "matching":
        _matched(found, question)
    else:
        _picked(found, question)


def _matched(found: Raw, question: Any) -> None:
    keys = [column["key"] for column in found["columns"]]
    rows = found["rows"]
    fits = [
        (left, right)
        for left in keys
        for right in keys
        if left != right
        and all(
            [r for r in rows if r[left] == p.left] == [r for r in rows if r[right] == p.right] != []
            for p in question.pairs
        )
    ]
    assert fits
    for _, right in fits:
        column = {row[right].casefold().rstrip(".") for row in rows}
        assert all(item.text.casefold().rstrip(".") not in column for item in question.extra)


def _picked(found: Raw, question: Any) -> None:
    right, wrong = split(question)
    shown = found["columns"][0]["key"]
    rows = {row[shown]: row for row in found["rows"]}
    assert right | wrong <= rows.keys()
    for column in found["columns"][1:]:
        given = {rows[name][column["key"]] for name in right}
        value = next(iter(given))
        everyone = {name for name, row in rows.items() if row[column["key"]] == value}
        told = stems(question.text) & stems(column["label"] if value == "ja" else value)
        if len(given) == 1 and told and everyone == right:
            return
    raise AssertionError(f"no column of {found['id']} tells {right} from the others")


def sums(truth: Truth, page: str, question: Any) -> None:
    rest = question.id.partition("-gen-regn-")[2]
    name = max((one for one in truth.calculators if rest.startswith(f"{one}-")), key=len)
    assert re.search(rf"calculator\(\"{name}\"\)", truth.bodies[page])
    found = truth.calculators[name]
    inputs = {one["id"]: one for one in found["inputs"]}
    drawn = {parameter.id for parameter in question.parameters}
    given = GIVEN.get(rest, {})
    (unknown,) = {"result", *inputs} - drawn - given.keys()
    unit = found["result"].get("unit") if unknown == "result" else inputs[unknown].get("unit")
    assert question.unit == unit
    for number in range(DRAWS):
        numbers = dict(values(f"truth-{number}", question.parameters))
        answer = _worked(question.formula, numbers)
        known = {**numbers, unknown: answer}
        known |= {one: _worked(formula, known) for one, formula in given.items()}
        result = _worked(found["formula"], known)
        if rest in DIFFERENCES:
            instead = {k: _worked(formula, known) for k, formula in DIFFERENCES[rest].items()}
            result -= _worked(found["formula"], {**known, **instead})
        assert abs(result - known["result"]) < 1e-6 * max(1, abs(result)), (numbers, answer)
        assert answer > 0
        assert question.decimals or abs(answer - round(answer)) < 1e-6, (numbers, answer)
        assert unit != "%" or answer <= 100
        for mistake in question.mistakes:
            assert "{" in mistake.feedback or len(mistake.feedback) > 20


def _worked(formula: str, numbers: dict[str, float]) -> float:
    assert re.fullmatch(r"[\w\s.+*/()-]+", formula)
    return float(eval(formula, {"__builtins__": {}}, numbers))
