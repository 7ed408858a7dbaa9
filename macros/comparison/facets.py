"""What readers choose models by: phase and basis, time, form, side and what they suit. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..schema.labels import BASES, PERSPECTIVES, SHAPES
from ..schema.phase import Axis
from ..schema.situation import Situation
from ..schema.stage_model import StageModel
from .coverage import basis_of

PERIODS = (
    ("for-1950", "før 1950", 1950),
    ("1950-1999", "1950–1999", 2000),
    ("2000-2009", "2000–2009", 2010),
    ("2010-2019", "2010–2019", 2020),
    ("fra-2020", "2020 og senere", 2101),
)
UNDATED = ("udatert", "udatert")


@dataclass(frozen=True)
class Facet:
    """A choice. ``within``: it tells of each value of another facet, as the basis of a phase."""

    key: str
    label: str
    choices: tuple[tuple[str, str], ...]
    within: str | None = None

    @property
    def as_json(self) -> dict[str, object]:
        """As the page's script reads it."""
        within = {"within": self.within} if self.within else {}
        return {"key": self.key, "label": self.label, "choices": self.choices, **within}


def facets(
    models: Sequence[StageModel], axes: Sequence[Axis], situations: Sequence[Situation]
) -> tuple[Facet, ...]:
    """The facets that tell some of the models from others, with the choices that any fits."""
    made = (
        Facet("phase", "Fase", tuple((p.id, p.name.nb) for axis in axes for p in axis.phases)),
        Facet("basis", "Grunnlag", tuple(BASES.items()), within="phase"),
        Facet("period", "Tid", (*((key, label) for key, label, _ in PERIODS), UNDATED)),
        Facet("shape", "Form", tuple(SHAPES.items())),
        Facet("perspective", "Perspektiv", tuple(PERSPECTIVES.items())),
        Facet("fits", "Passer til", tuple((s.id, s.label) for s in situations)),
        Facet("fails", "Passer dårlig til", tuple((s.id, s.label) for s in situations)),
    )
    held = [values(model, axes) for model in models]
    used = (_used(facet, held) for facet in made)
    return tuple(facet for facet in used if len(facet.choices) > 1)


def values(model: StageModel, axes: Sequence[Axis]) -> Mapping[str, tuple[str, ...]]:
    """A model's values, by facet; a phase's basis stands after a slash."""
    phases = [p for axis in axes for p in axis.phase_ids if basis_of(model, p) != "absent"]
    return {
        "phase": tuple(f"{phase}/{basis_of(model, phase)}" for phase in phases),
        "period": (_period(model.year),),
        "shape": (model.shape,),
        "perspective": (model.perspective,),
        "fits": tuple(claim.id for claim in model.fits),
        "fails": tuple(claim.id for claim in model.fails),
    }


def _period(year: int | None) -> str:
    if year is None:
        return UNDATED[0]
    return next(key for key, _, end in PERIODS if year < end)


def _used(facet: Facet, held: Sequence[Mapping[str, tuple[str, ...]]]) -> Facet:
    place = 1 if facet.within else 0
    found = {
        value.split("/")[place] for model in held for value in model[facet.within or facet.key]
    }
    return Facet(
        facet.key, facet.label, tuple(c for c in facet.choices if c[0] in found), facet.within
    )
