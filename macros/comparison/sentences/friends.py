"""Names that lead astray: the same word for different things. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...schema.phase import Axis
from ...schema.stage_model import Stage, StageModel
from ..friends import MisleadingName, false_friends, misleading_names
from ..naming import marked, name_of, phase_word, phase_words, quoted
from .phases import lacking


def friends(one: StageModel, other: StageModel, axis: Axis) -> Iterator[str]:
    """Yield a sentence for each name that the models use of different things."""
    told: set[str] = set()
    for pair in false_friends(one, other):
        told |= {pair.one.id, pair.other.id}
        words = (
            f"«{pair.name}» er ikke det samme: I {name_of(one)} er det {_about(axis, pair.one)}, "
            f"i {name_of(other)} {_about(axis, pair.other)}"
        )
        yield marked(words, is_reading=pair.is_reading)
    for model, rival in ((one, other), (other, one)):
        for name in misleading_names(model, axis, lacking(rival, model, axis)):
            if name.stage.id not in told:
                told.add(name.stage.id)
                words = (
                    f"{_called(name)} i {name_of(model)} er {_about(axis, name.stage)} "
                    f"og ikke {phase_word(axis, name.phase)}"
                )
                is_read = any(p.basis != "stated" for p in name.stage.phases)
                yield marked(words, is_reading=is_read)


def _called(name: MisleadingName) -> str:
    """The name that misleads, and the one that the other sentences use of the stage."""
    usual = quoted([name.stage])
    return usual if usual == f"«{name.name}»" else f"«{name.name}» ({usual})"


def _about(axis: Axis, stage: Stage) -> str:
    return phase_words(axis, [p.id for p in stage.phases]) or f"utenfor {axis.noun.all} på aksen"
