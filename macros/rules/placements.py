"""Placements follow the decision table of the author guide: what is said there, is checked here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import PHASES, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..schema.phase import Axis, Phase
from ..schema.stage_model import Placement, Stage, StageModel
from .help import Help

NAME = "placement"
SCOPE = "data"
HELP = Help(
    "Et steg plasseres i en fase når det beskriver innholdet i fasen. Sier kilden det, er det "
    "`basis: stated`; leser vi det slik, er det `basis: interpreted` med en grunn som taler "
    "for.",
)

Fault = tuple[Location, str, str]

_AGAINST = re.compile(
    r"\bmen\b|\bmangler\b|\bskiller ikke\b|\bikke noe\b|\buten (å være )?egne?t?\b|\bikke som\b",
    re.IGNORECASE,
)
"""Words of a reason that says what is missing, where it should say what is there."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each placement whose basis or reason contradicts the table."""
    if PHASES in catalog.unread:
        return
    for entry in catalog.stage_models.values():
        axis = catalog.axis_of(entry.value)
        for i, stage in enumerate(entry.value.stages):
            for j, placement in enumerate(stage.phases):
                place = ("stages", i, "phases", j)
                for key, message, hint in _faults(axis, entry.value, stage, placement):
                    yield entry.document.issue((*place, *key), NAME, message, hint)


def _faults(
    axis: Axis | None, model: StageModel, stage: Stage, placement: Placement
) -> Iterator[Fault]:
    if model.names_only and placement.basis == "stated":
        hint = "skriv «basis: interpreted» med «reason», eller fjern «names_only»"
        yield ("basis",), "kilden gir bare navnene på stegene og kan ikke si fasen", hint
    if axis and placement.id in axis.phase_ids and not model.names_only:
        called = _name_of(axis.phase(placement.id), stage)
        if called and placement.basis == "interpreted":
            message = f"steget heter «{called}», som er et navn på fasen, og er likevel tolket"
            hint = (
                "skriv «basis: stated» når steget beskriver fasen, "
                f"ellers fjern navnet fra «also_called» i {PHASES}"
            )
            yield ("basis",), message, hint
    found = _AGAINST.search(placement.reason or "")
    if found:
        message = f"begrunnelsen taler mot plasseringen («{found.group()}»)"
        hint = "skriv hva i kilden som taler for den, eller fjern plasseringen"
        yield ("reason",), message, hint


def _name_of(phase: Phase, stage: Stage) -> str | None:
    """The stage's name, if it is one of the phase's names."""
    names = {name.casefold() for name in (phase.name.nb, phase.name.en, *phase.also_called)}
    own = (stage.name.original, stage.name.nb, stage.name.en)
    return next((name for name in own if name.casefold() in names), None)
