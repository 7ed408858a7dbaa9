"""Where each model begins and ends, in the source's own order. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...schema.phase import Axis
from ...schema.stage_model import Stage, StageModel
from ..naming import READING, name_of, phase_words, quoted, sentence
from ..order import ends

_WORDS = (("begynner med", "med"), ("ender i", "i"))


def ends_of(one: StageModel, other: StageModel, axis: Axis) -> Iterator[str]:
    """Yield a sentence for the beginning and one for the end, where no phase is common to both."""
    first, second = ends(one), ends(other)
    if first is None or second is None:
        return
    for mine, theirs, (verb, again) in zip(first, second, _WORDS, strict=True):
        if _phases(mine).isdisjoint(_phases(theirs)):
            yield sentence(
                f"{name_of(one)} {verb} {_placed(axis, mine)}, "
                f"{name_of(other)} {again} {_placed(axis, theirs)}"
            )


def _phases(stage: Stage) -> set[str]:
    return {placement.id for placement in stage.phases}


def _placed(axis: Axis, stage: Stage) -> str:
    """«Handling» (kjøp); what we read is marked, and stated phases come first."""
    stated = [p.id for p in stage.phases if p.basis == "stated"]
    read = [p.id for p in stage.phases if p.basis != "stated"]
    parts = [phase_words(axis, stated)] if stated else []
    parts += [f"{phase_words(axis, read)}, {READING}"] if read else []
    outside = f"utenfor {axis.noun.all} på aksen"
    return f"{quoted([stage])} ({'; '.join(parts) or outside})"
