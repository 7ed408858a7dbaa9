"""Phases that two sources put in opposite order. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..naming import marked, name_of, phase_word, phase_words
from ..order import agreement

Pairs = Sequence[tuple[str, str]]


def sequence(one: StageModel, other: StageModel, axis: Axis) -> Iterator[str]:
    """Yield a sentence for each phase that stands on the other side of some others."""
    found = agreement(one, other, axis)
    left = list(found.against) if found else []
    while left:
        moved = _most_moved(left, axis)
        later = [after for phase, after in left if phase == moved]
        earlier = [phase for phase, after in left if after == moved]
        for rest, words in ((later, ("før", "etter")), (earlier, ("etter", "før"))):
            if rest:
                told = (
                    f"i {name_of(one)} kommer {phase_word(axis, moved)} "
                    f"{words[0]} {phase_words(axis, rest)}, i {name_of(other)} {words[1]}"
                )
                yield marked(told, is_reading=_is_reading((one, other), {moved, *rest}))
        left = [pair for pair in left if moved not in pair]


def _most_moved(pairs: Pairs, axis: Axis) -> str:
    count = Counter(phase for pair in pairs for phase in pair)
    return min(count, key=lambda phase: (-count[phase], axis.phase_ids.index(phase)))


def _is_reading(models: Sequence[StageModel], phases: set[str]) -> bool:
    """Whether any stage lies on one of the phases by our reading."""
    return any(
        placement.id in phases and placement.basis != "stated"
        for model in models
        for stage in model.stages
        for placement in stage.phases
    )
