"""Stages are mapped to known phases, in the axis's order, each with its basis explained."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import PHASES, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.phase import Axis
from ..schema.stage_model import OTHER, Stage
from .help import Help

NAME = "stage-phases"
SCOPE = "data"
HELP = Help(
    "Et steg plasseres i faser som finnes, i rekkefølgen de har på aksen, og med "
    "grunnlaget oppgitt.",
    file="data/stage-models/reise.yml",
    wrong="{id: brk, basis: stated}",
    right="{id: bruk, basis: stated}",
)


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
            hint = "ta bort «phases», eller gi modellen slaget til en akse"
            yield ("phases",), "en modell av slaget other har ingen akse", hint
        return
    yield from _missing_or_double(stage)
    yield from _unknown(axis, stage)
    yield from _order(axis, stage)
    yield from _reasons(stage)


def _missing_or_double(stage: Stage) -> Iterator[Fault]:
    if not stage.phases and not stage.off_axis:
        hint = "legg til «phases», eller forklar med «off_axis» hvorfor det ligger utenfor aksen"
        yield (), f"steget «{stage.id}» har ingen faser", hint
    if stage.phases and stage.off_axis:
        hint = "behold «phases» eller «off_axis», ikke begge"
        yield ("off_axis",), f"steget «{stage.id}» har faser og ligger samtidig utenfor aksen", hint


def _unknown(axis: Axis, stage: Stage) -> Iterator[Fault]:
    for i, placement in enumerate(stage.phases):
        if placement.id not in axis.phase_ids:
            message = f"det finnes ingen fase «{placement.id}» på aksen «{axis.id}»"
            hint = spelling_hint(placement.id, axis.phase_ids, "fasene")
            yield ("phases", i, "id"), message, hint
    for i, activity in enumerate(stage.activities):
        for j, phase_id in enumerate(activity.phases):
            if phase_id not in axis.phase_ids:
                message = f"det finnes ingen fase «{phase_id}» på aksen «{axis.id}»"
                hint = spelling_hint(phase_id, axis.phase_ids, "fasene")
                yield ("activities", i, "phases", j), message, hint


def _order(axis: Axis, stage: Stage) -> Iterator[Fault]:
    known = [p.id for p in stage.phases if p.id in axis.phase_ids]
    ranks = [axis.phase_ids.index(phase_id) for phase_id in known]
    if ranks != sorted(set(ranks)):
        right = ", ".join(phase for phase in axis.phase_ids if phase in known)
        hint = f"skriv hver fase én gang, i aksens rekkefølge: {right}"
        yield ("phases",), f"fasene til «{stage.id}» står i feil rekkefølge eller to ganger", hint


def _reasons(stage: Stage) -> Iterator[Fault]:
    for i, placement in enumerate(stage.phases):
        if placement.basis == "interpreted" and not placement.reason:
            hint = "legg til «reason: …» med grunnen til at vi leser det slik"
            yield ("phases", i), f"den tolkede fasen «{placement.id}» mangler begrunnelse", hint
        if placement.basis == "stated" and placement.reason:
            hint = "ta bort «reason», eller skriv «basis: interpreted»"
            yield (
                ("phases", i, "reason"),
                "en fase som kilden selv sier, trenger ingen begrunnelse",
                hint,
            )
