"""Who says that a model covers a phase, counted. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..reading.catalog import Catalog
from ..schema.base import Citation
from ..schema.phase import Axis
from ..schema.stage_model import StageModel

STRENGTH = ("stated", "interpreted", "unsourced")
"""Bases from the best founded to the least."""


def basis_of(model: StageModel, phase_id: str) -> str:
    """Best basis on which any stage covers the phase; «absent» when none does."""
    found = {p.basis for stage in model.stages for p in stage.phases if p.id == phase_id}
    return next((basis for basis in STRENGTH if basis in found), "absent")


def source_of(model: StageModel, phase_id: str) -> Citation | None:
    """Where the stage with that basis stands; None when no stage covers the phase."""
    basis = basis_of(model, phase_id)
    return next(
        (
            stage.source or model.reference
            for stage in model.stages
            for placement in stage.phases
            if (placement.id, placement.basis) == (phase_id, basis)
        ),
        None,
    )


def count_bases(models: Sequence[StageModel], axis: Axis) -> Counter[str]:
    """Number of (model, phase) pairs on each basis."""
    return Counter(basis_of(model, phase.id) for model in models for phase in axis.phases)


def unsourced_share(catalog: Catalog) -> float:
    """Share of all covered (model, phase) pairs that have no source, from 0 to 1."""
    total: Counter[str] = Counter()
    for axis in catalog.axes.values():
        total += count_bases(catalog.models_on(axis.id), axis)
    covered = sum(total[basis] for basis in STRENGTH)
    return total["unsourced"] / covered if covered else 0.0
