"""Whatever models say, the comparison of them is a table without holes, and loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import tables
from macros.comparison.align import align
from macros.reading.catalog import Entry, load
from tests.grids import holes_and_overlaps
from tests.wiki import SMALL

pytestmark = pytest.mark.slow

CATALOG = load(SMALL)[0]
AXIS = CATALOG.axes["journey"]
BASES = ("stated", "interpreted", "unsourced")

placements = st.lists(
    st.tuples(st.sampled_from(AXIS.phase_ids), st.sampled_from(BASES)),
    max_size=len(AXIS.phases),
    unique_by=lambda placed: placed[0],
)
"""The phases that a stage covers, in any order."""


def _model(name, stages):
    """A model with these placements, else like one of the small wiki's."""
    like = CATALOG.stage_models["reise"]
    made = tuple(
        like.value.stages[0].model_copy(
            update={
                "id": f"steg-{number}",
                "phases": tuple(
                    like.value.stages[0].phases[0].model_copy(update={"id": phase, "basis": basis})
                    for phase, basis in phases
                ),
            }
        )
        for number, phases in enumerate(stages)
    )
    value = like.value.model_copy(update={"id": name, "stages": made})
    return Entry(value, like.document)


catalogs = st.lists(st.lists(placements, min_size=2, max_size=6), min_size=2, max_size=3).map(
    lambda models: replace(
        CATALOG,
        stage_models={f"m{n}": _model(f"m{n}", stages) for n, stages in enumerate(models)},
    )
)
steady = settings(max_examples=60, deadline=None, derandomize=True, database=None)


@steady
@given(catalogs, st.booleans())
def test_tables_have_no_holes(catalog, hide_empty):
    models = list(catalog.stage_models)
    for name in ("alignment", "side-by-side"):
        table = tables.build(catalog, name, {"models": models, "hide_empty": hide_empty})
        assert holes_and_overlaps(table) == []
    for phase in AXIS.phase_ids:
        assert holes_and_overlaps(tables.build(catalog, "phase", {"phase": phase})) == []
    for model in models:
        assert holes_and_overlaps(tables.build(catalog, "axis-mapping", {"model": model})) == []


@steady
@given(catalogs)
def test_every_placement_is_in_one_span_and_one_record(catalog):
    models = catalog.models()
    alignment = align(models, AXIS)
    for row in alignment.rows:
        shown = [
            (span.stage.id, placement.id, placement.basis)
            for lane in row.lanes
            for span in lane
            for placement in span.placements
        ]
        said = [(s.id, p.id, p.basis) for s in row.model.stages for p in s.phases]
        assert sorted(shown) == sorted(said)
        assert {AXIS.phase_ids[gap] for gap in row.gaps} == {*AXIS.phase_ids} - {
            p for _, p, _ in said
        }
        records = tables.build(catalog, "alignment", {"models": [row.model.id]}).records
        placed = [(r["stage"], r["phase"], r["basis"]) for r in records if r["basis"] != "absent"]
        assert sorted(placed) == sorted(said)
        assert [r["phase"] for r in records if r["basis"] == "absent"] == [
            AXIS.phase_ids[gap] for gap in row.gaps
        ]


@steady
@given(catalogs)
def test_lanes_are_as_few_as_can_be(catalog):
    for row in align(catalog.models(), AXIS).rows:
        deepest = max(
            sum(span.start <= column < span.end for lane in row.lanes for span in lane)
            for column in range(len(AXIS.phases))
        )
        assert len(row.lanes) == deepest
