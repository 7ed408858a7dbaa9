"""What the workbench says of the models on an axis: of each, and of every pair."""

from __future__ import annotations

import json
from typing import Any

from ..comparison.coverage import basis_of
from ..comparison.friends import FalseFriends, false_friends
from ..comparison.matching import Match
from ..comparison.naming import name_of, phase_word, phase_words
from ..comparison.workbench.pairs import Pair, all_pairs
from ..comparison.workbench.places import words_url
from ..schema.labels import DIVIDED, FOUNDATIONS
from ..schema.phase import Axis
from ..schema.stage_model import StageModel
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make one file an axis, with its phases, its models by id and its pairs by id."""
    for axis in site.catalog.axes.values():
        models = site.catalog.models_on(axis.id)
        content = {
            "axis": axis.id,
            "phases": [[phase.id, phase_word(axis, phase.id)] for phase in axis.phases],
            "relations": DIVIDED,
            "foundations": FOUNDATIONS,
            "models": {model.id: _model(model, axis) for model in models},
            "pairs": {pair.id: _pair(pair) for pair in all_pairs(models, axis)},
        }
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        yield words_url(axis), f"{text}\n".encode()


def _model(model: StageModel, axis: Axis) -> dict[str, Any]:
    """Name, names of the stages, and on what basis it covers each of its phases."""
    bases = {phase: basis_of(model, phase) for phase in axis.phase_ids}
    return {
        "name": name_of(model),
        "stages": [stage.name.nb for stage in model.stages],
        "covers": {phase: basis for phase, basis in bases.items() if basis != "absent"},
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "models": [pair.one.id, pair.other.id],
        "likeness": list(pair.likeness),
        "differences": list(pair.differences),
        "steps": [_step(pair, found) for found in pair.matches],
        "friends": [_friends(pair, found) for found in false_friends(pair.one, pair.other)],
    }


def _step(pair: Pair, found: Match) -> list[Any]:
    """Relation, places of the stages of either model from 0, who says so, and why."""
    return [
        found.relation,
        [pair.one.stage_ids.index(stage.id) for stage in found.one],
        [pair.other.stage_ids.index(stage.id) for stage in found.other],
        found.basis,
        found.reason or "",
    ]


def _friends(pair: Pair, found: FalseFriends) -> dict[str, Any]:
    outside = f"utenfor {pair.axis.noun.all}"
    means = (
        phase_words(pair.axis, [p.id for p in stage.phases]) or outside
        for stage in (found.one, found.other)
    )
    return {"name": found.name, "means": list(means), "reading": found.is_reading}
