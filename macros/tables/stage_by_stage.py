"""Two models stage by stage: same, renamed, split, merged or absent, and who says so."""

from __future__ import annotations

from ..addresses import urls
from ..comparison.matching import Match, match
from ..comparison.naming import name_of
from ..reading.catalog import Catalog
from ..schema.labels import DIVIDED, FOUNDATIONS
from ..schema.stage_model import Stage, StageModel
from .base import Body, Cell, Row, Scalar, Table, TextCell
from .models import choose_models

NAME = "stage-by-stage"


def build(catalog: Catalog, one: str, other: str) -> Table:
    """Set the stages of two models beside each other; they must share an axis."""
    (first, second), _ = choose_models(catalog, (one, other), None, least=2)
    found = match(first, second)
    head = (
        TextCell(text=name_of(first), href=urls.model(first), scope="col"),
        TextCell(text="Forhold", scope="col"),
        TextCell(text=name_of(second), href=urls.model(second), scope="col"),
        TextCell(text="Grunnlag", scope="col"),
    )
    return Table(
        name=NAME,
        arguments={"one": one, "other": other},
        caption=f"{name_of(first)} og {name_of(second)} steg for steg",
        head=(head,),
        bodies=(Body(tuple(_row(first, second, m) for m in found)),),
        records=tuple(_record(first, second, m) for m in found),
        is_searchable=False,
    )


def _row(one: StageModel, other: StageModel, found: Match) -> Row:
    cells: tuple[Cell, ...] = (
        TextCell(text=_numbered(one, found.one)),
        TextCell(text=DIVIDED[found.relation]),
        TextCell(text=_numbered(other, found.other)),
        TextCell(text=FOUNDATIONS[found.basis], note=found.reason or ""),
    )
    return cells


def _numbered(model: StageModel, stages: tuple[Stage, ...]) -> str:
    """«5 Bruk, 6 Vurdering etter bruk», or a dash for what the model does not have."""
    return ", ".join(f"{model.stage_ids.index(s.id) + 1} {s.name.nb}" for s in stages) or "–"


def _record(one: StageModel, other: StageModel, found: Match) -> dict[str, Scalar]:
    return {
        "model": one.id,
        "stages": " ".join(stage.id for stage in found.one),
        "relation": found.relation,
        "other_model": other.id,
        "other_stages": " ".join(stage.id for stage in found.other),
        "basis": found.basis,
        "reason": found.reason or "",
        "source": found.source.id if found.source else "",
        "locator": (found.source.locator or "") if found.source else "",
    }
