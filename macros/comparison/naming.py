"""What models, stages and phases are called inside a sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from ..schema.labels import join_words
from ..schema.phase import Axis
from ..schema.stage_model import Stage, StageModel

READING = "slik vi leser det"
"""The mark of what rests on our reading and not on what a source says."""

_NUMBERS = (
    *("null", "ett", "to", "tre", "fire", "fem", "seks"),
    *("sju", "åtte", "ni", "ti", "elleve", "tolv"),
)


def name_of(model: StageModel) -> str:
    """Name of a model in a sentence: what stands before a parenthesis in its title."""
    return model.name.nb.partition(" (")[0]


def quoted(stages: Iterable[Stage], last: str = "og") -> str:
    """«Oppmerksomhet» og «Interesse», by their names in bokmål."""
    return join_words([f"«{stage.name.nb}»" for stage in stages], last)


def phase_word(axis: Axis, phase_id: str) -> str:
    """A phase in one word: «bruk og etterkjøp» is «bruk», so that lists of phases stay clear."""
    return axis.phase(phase_id).name.nb.lower().partition(" og ")[0]


def phase_words(axis: Axis, phase_ids: Iterable[str]) -> str:
    """«behov, kjøp og bruk», in the order of the axis."""
    wanted = set(phase_ids)
    return join_words([phase_word(axis, one) for one in axis.phase_ids if one in wanted])


def number_word(count: int) -> str:
    """«fire», for things of neuter gender; figures above twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def by_age(one: StageModel, other: StageModel) -> tuple[StageModel, StageModel]:
    """The older first, so that what is said of a pair does not hang on who is named first."""
    first, second = sorted((one, other), key=lambda m: (m.year is None, m.year or 0, m.id))
    return first, second


def has_same_name(one: Stage, other: Stage) -> bool:
    """Whether two stages share a name, in the source or in bokmål."""
    return bool(names_of(one) & names_of(other))


def names_of(stage: Stage) -> frozenset[str]:
    """Every name of a stage, folded. The English one is our translation, so it does not count."""
    return frozenset(name.casefold() for name in _written(stage))


def common_name(one: Stage, other: Stage) -> str:
    """The name that two stages share, as the first writes it: in bokmål if they can."""
    return next(name for name in _written(one) if name.casefold() in names_of(other))


def written_as(stage: Stage, names: frozenset[str]) -> str:
    """The first of a stage's names that is among some folded ones, as it is written."""
    return next(name for name in _written(stage) if name.casefold() in names)


def _written(stage: Stage) -> tuple[str, ...]:
    """Names in bokmål and in the source; «Bevissthet (Awareness)» is two."""
    parts = (part.strip(" )") for part in stage.name.original.split("("))
    return tuple(dict.fromkeys((stage.name.nb, stage.name.original, *filter(None, parts))))


def sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def marked(words: str, *, is_reading: bool) -> str:
    """Words as a sentence, with the mark of a reading when they are one."""
    return sentence(f"{words}, {READING}" if is_reading else words)
