"""Whether a generated question is true: worked out anew from the raw files, by other means.

Nothing here uses the generators, the typed data or the comparison. One function a generator.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from tests.generated_truth_data import definitions, lists, sums
from tests.raw_wiki import Truth, names_of, quoted, split, stage_of, stems


def check(truth: Truth, generator: str, page: str, question: Any) -> None:
    """Raise AssertionError when a question is not true."""
    ORACLES[generator](truth, page, question)


def stage_order(truth: Truth, page: str, question: Any) -> None:
    model = truth.model(page)
    assert model["shape"] in {"linear", "funnel", "loop", "diamonds"}
    stages = [stage for stage in model["stages"] if not stage.get("always_on")]
    names = [stage["name"]["nb"] for stage in stages]
    assert len(set(names)) == len(names)
    asked = [item.text for item in question.items]
    assert asked == [name for name in names if name in asked]
    places = [names.index(name) for name in asked]
    assert places == list(range(places[0], places[0] + len(asked)))
    assert len(asked) == len(names) or "rett etter hverandre" in question.text
    first, last = model["stages"][0], model["stages"][-1]
    if last.get("loops_to") == first["id"]:
        assert f"«{first['name']['nb']}»" in question.text
    for item in question.items:
        assert stage_of(model, item.text)["summary"] in item.feedback


def which_model(truth: Truth, page: str, question: Any) -> None:
    name, (right, wrong) = quoted(question.text), split(question)
    (right,) = right
    assert truth.named(right) is truth.model(page)
    stage = stage_of(truth.named(right), name)
    for other in truth.models.values():
        if other is not truth.named(right):
            assert name not in {one["name"]["nb"] for one in other["stages"]}
    groups = [
        {n.casefold() for n in (*phase["name"].values(), *phase.get("also_called", ()))}
        for axis in truth.axes.values()
        for phase in axis["phases"]
    ]
    for other in wrong:
        for one in truth.named(other)["stages"]:
            for mine in names_of(stage):
                for theirs in names_of(one):
                    assert SequenceMatcher(None, mine, theirs).ratio() < 0.85, (mine, theirs)
                    assert not stems(mine) & stems(theirs), (mine, theirs)
                    assert not any({mine, theirs} <= group for group in groups), (mine, theirs)


def phase_of_stage(truth: Truth, page: str, question: Any) -> None:
    model, (right, wrong) = truth.model(page), split(question)
    stage, phases = stage_of(model, quoted(question.text)), truth.phases(model)
    placed = {phases[placement["id"]]: placement for placement in stage["phases"]}
    assert right == placed.keys()
    assert wrong <= set(phases.values()) - placed.keys()
    assert (question.kind == "single") == (len(right) == 1)
    assert bool(re.search(r"[Hh]vilke\b", question.text)) == (len(right) > 1)
    bases = {placement["basis"] for placement in placed.values()}
    assert (
        bases
        == {
            "ifølge kilden?" in question.text: {"stated"},
            "Kilden sier ikke" in question.text: {"interpreted"},
            "dels på kilden og dels på MTENKs" in question.text: {"stated", "interpreted"},
        }[True]
    )
    for option in question.options:
        if option.correct:
            is_stated = placed[option.text]["basis"] == "stated"
            start = "Ja, kilden sier det: " if is_stated else "Ja, slik tolker MTENK det: "
            why = stage["summary"] if is_stated else placed[option.text]["reason"]
            assert option.feedback == start + why
        else:
            assert option.feedback.startswith("Nei, der ")


def missing_phases(truth: Truth, page: str, question: Any) -> None:
    model, (right, wrong) = truth.model(page), split(question)
    bases = truth.bases(model)
    assert right <= set(truth.phases(model).values()) - bases.keys()
    assert wrong <= bases.keys()
    for option in question.options:
        if not option.correct:
            assert bases[option.text] & {"stated", "interpreted"}
            is_stated = "stated" in bases[option.text]
            assert ("Kilden sier det selv" in option.feedback) == is_stated
            assert ("MTENKs tolkning" in option.feedback) == (not is_stated)


def comparisons(truth: Truth, page: str, question: Any) -> None:
    other = truth.models[question.id.partition("-gen-mer-enn-")[2]]
    mine, theirs = truth.bases(truth.model(page)), truth.bases(other)
    right, wrong = split(question)
    only = mine.keys() - theirs.keys()
    assert right <= only
    assert wrong.isdisjoint(only)
    assert wrong <= set(truth.phases(other).values())
    assert all(bases & {"stated", "interpreted"} for bases in map(mine.get, right))


def stage_meanings(truth: Truth, page: str, question: Any) -> None:
    model, stages = truth.model(page), []
    for pair in question.pairs:
        stages.append(stage_of(model, re.sub(r" \([^()]*\)$", "", pair.left)))
        assert [s for s in model["stages"] if s["summary"] == pair.right] == [stages[-1]]
    for pair in question.pairs:
        for stage in model["stages"]:
            assert not stems(pair.right) & stems(stage["name"]["nb"]), pair.right


def stage_details(truth: Truth, page: str, question: Any) -> None:
    model = truth.model(page)
    for pair in question.pairs:
        homes = [
            stage["name"]["nb"]
            for stage in model["stages"]
            for text in (
                *(activity["nb"] for activity in stage.get("activities", ())),
                *stage.get("questions_firm", ()),
            )
            if text.casefold() == pair.left.casefold()
        ]
        assert homes == [pair.right]
        assert not stems(pair.left) & stems(pair.right)


def phase_definitions(truth: Truth, page: str, question: Any) -> None:
    (right,), wrong = split(question)
    meta = truth.pages[page]
    phases = {phase["name"]["nb"]: phase for phase in truth.axes[meta["axis"]]["phases"]}
    assert phases[right]["id"] == meta["phase"]
    assert phases[right]["definition"] == quoted(question.text)
    assert all(phases[name]["definition"] != phases[right]["definition"] for name in wrong)
    assert not stems(phases[right]["definition"]) & stems(right)


def phase_names(truth: Truth, page: str, question: Any) -> None:
    phase = truth.pages[page]["phase"]
    models = [truth.named(pair.left) for pair in question.pairs]
    for pair, model in zip(question.pairs, models, strict=True):
        there = [
            (stage["name"]["nb"], placement["basis"])
            for stage in model["stages"]
            for placement in stage.get("phases", ())
            if placement["id"] == phase
        ]
        assert there == [(pair.right, "stated")]
        for other in models:
            names = {stage["name"]["nb"] for stage in other["stages"]}
            assert other is model or pair.right not in names


def origins(truth: Truth, page: str, question: Any) -> None:
    model, ((right,), wrong) = truth.model(page), split(question)
    year, author = str(model["year"]), model["author"]
    is_sure = not model.get("year_note") and not model.get("year_to")
    others = [m for m in truth.models.values() if m is not model and m["author"]]
    if question.text.startswith("Hvilket år"):
        assert (right, is_sure) == (year, True)
        assert all(abs(int(one) - int(year)) >= 5 for one in wrong)
        return
    has_year = "når kom modellen" in question.text
    assert not has_year or is_sure
    assert right == (f"{author}, {year}" if has_year else author)
    told = " ".join((*(f["text"] for f in model.get("facts", ())), *model.get("notes", ()), author))
    for text in wrong:
        matches = [
            m
            for m in others
            if text[0].lower() + text[1:]
            in {name[0].lower() + name[1:] for name in (m["author"], f"{m['author']}, {m['year']}")}
        ]
        assert matches, text
        name = re.sub(r", \d{4}$", "", text)
        surnames = {part.split()[-1] for part in re.split(r",| og |\(|\)", name) if part.split()}
        assert not any(surname in told for surname in surnames), (surnames, told)
        assert not has_year or not text.endswith(year)


def by_age(truth: Truth, page: str, question: Any) -> None:
    assert page == "stegmodeller/tidslinje"
    models = [truth.named(item.text) for item in question.items]
    for before, after in pairwise(models):
        assert (before.get("year_to") or before["year"]) < after["year"]


ORACLES = {
    "by_age": by_age,
    "comparisons": comparisons,
    "definitions": definitions,
    "lists": lists,
    "missing_phases": missing_phases,
    "origins": origins,
    "phase_definitions": phase_definitions,
    "phase_names": phase_names,
    "phase_of_stage": phase_of_stage,
    "stage_details": stage_details,
    "stage_meanings": stage_meanings,
    "stage_order": stage_order,
    "sums": sums,
    "which_model": which_model,
}
