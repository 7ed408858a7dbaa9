"""Stages are mapped to known phases, in the axis's order, each with its basis explained."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import PHASES, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.phase import Axis
from ..schema.stage_model import OTHER, Stage

NAME = "stage-phases"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield the issues of every stage's mapping."""
    if PHASES in catalog.unread:
        return
    for entry in catalog.stage_models.values():
        axis = catalog.axis_of(entry.value)
        if axis is None and entry.value.kind != OTHER:
            continue
        for i, stage in enumerate(entry.value.stages):
            for location, message, hint in _faults(axis, stage):
                place = ("stages", i, *location)
                yield entry.document.issue(place, NAME, message, hint)


Fault = tuple[Location, str, str]


def _faults(axis: Axis | None, stage: Stage) -> Iterator[Fault]:
    if axis is None:
        if stage.phases:
            hint = "remove «phases», or give the model the kind of an axis"
            yield ("phases",), "a model of the kind other has no axis", hint
        return
    yield from _missing_or_double(stage)
    yield from _unknown(axis, stage)
    yield from _order(axis, stage)
    yield from _reasons(stage)


def _missing_or_double(stage: Stage) -> Iterator[Fault]:
    if not stage.phases and not stage.off_axis:
        hint = "add «phases», or say why it lies outside the axis with «off_axis»"
        yield (), f"the stage «{stage.id}» has no phases", hint
    if stage.phases and stage.off_axis:
        hint = "keep «phases» or «off_axis», not both"
        yield ("off_axis",), f"the stage «{stage.id}» has phases and is off the axis", hint


def _unknown(axis: Axis, stage: Stage) -> Iterator[Fault]:
    for i, placement in enumerate(stage.phases):
        if placement.id not in axis.phase_ids:
            message = f"there is no phase «{placement.id}» on the axis «{axis.id}»"
            hint = spelling_hint(placement.id, axis.phase_ids, "phases")
            yield ("phases", i, "id"), message, hint
    for i, activity in enumerate(stage.activities):
        for j, phase_id in enumerate(activity.phases):
            if phase_id not in axis.phase_ids:
                message = f"there is no phase «{phase_id}» on the axis «{axis.id}»"
                hint = spelling_hint(phase_id, axis.phase_ids, "phases")
                yield ("activities", i, "phases", j), message, hint


def _order(axis: Axis, stage: Stage) -> Iterator[Fault]:
    known = [p.id for p in stage.phases if p.id in axis.phase_ids]
    ranks = [axis.phase_ids.index(phase_id) for phase_id in known]
    if ranks != sorted(set(ranks)):
        right = ", ".join(phase for phase in axis.phase_ids if phase in known)
        hint = f"give each once, in the axis's order: {right}"
        yield ("phases",), f"the phases of «{stage.id}» are out of order or given twice", hint


def _reasons(stage: Stage) -> Iterator[Fault]:
    for i, placement in enumerate(stage.phases):
        if placement.basis == "interpreted" and not placement.reason:
            hint = "add «reason: …» with why we read it so"
            yield ("phases", i), f"the interpreted phase «{placement.id}» has no reason", hint
        if placement.basis == "stated" and placement.reason:
            hint = "remove «reason», or write «basis: interpreted»"
            yield ("phases", i, "reason"), "a stated phase needs no reason", hint
