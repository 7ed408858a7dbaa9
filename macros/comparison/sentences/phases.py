"""Phases that only one of two models covers, apart as the source states them or we read them."""

from __future__ import annotations

from collections.abc import Iterator

from ...schema.labels import join_words
from ...schema.phase import Axis
from ...schema.stage_model import Stage, StageModel
from ..coverage import basis_of
from ..naming import marked, name_of, phase_word, quoted


def only(one: StageModel, other: StageModel, axis: Axis) -> Iterator[str]:
    """Yield up to two sentences a model, or one when the models cover the same phases."""
    told = [*_only(one, other, axis), *_only(other, one, axis)]
    yield from told
    if not told and any(basis_of(one, phase) != "absent" for phase in axis.phase_ids):
        yield _the_same(one, other, axis)


def lacking(one: StageModel, other: StageModel, axis: Axis) -> list[str]:
    """Phases that the first covers and the second does not."""
    return [p for p in axis.phase_ids if basis_of(one, p) != "absent" == basis_of(other, p)]


def _only(one: StageModel, other: StageModel, axis: Axis) -> Iterator[str]:
    missing = lacking(one, other, axis)
    stated = [phase for phase in missing if basis_of(one, phase) == "stated"]
    read = [phase for phase in missing if phase not in stated]
    for phases, is_read in ((stated, False), (read, True)):
        if phases:
            also = "også " if is_read and stated else ""
            covered = _with_stages(one, axis, phases)
            words = f"{name_of(one)} dekker {also}{covered}, som {name_of(other)} ikke har"
            yield marked(words, is_reading=is_read)


def _with_stages(model: StageModel, axis: Axis, phases: list[str]) -> str:
    """«lojalitet («Bond») og anbefaling («Advocate»)»."""
    return join_words(
        [f"{phase_word(axis, phase)} ({quoted(_stages(model, phase))})" for phase in phases]
    )


def _stages(model: StageModel, phase: str) -> list[Stage]:
    """The stages that cover a phase on its best basis."""
    basis = basis_of(model, phase)
    return [s for s in model.stages if any((p.id, p.basis) == (phase, basis) for p in s.phases)]


def _the_same(one: StageModel, other: StageModel, axis: Axis) -> str:
    names = f"{name_of(one)} og {name_of(other)}"
    is_read = any(
        basis_of(model, phase) not in {"stated", "absent"}
        for model in (one, other)
        for phase in axis.phase_ids
    )
    return marked(f"{names} dekker de samme {axis.noun.all}", is_reading=is_read)
