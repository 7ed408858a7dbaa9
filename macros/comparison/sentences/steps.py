"""What became of each stage: the same, renamed, split, merged or absent. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...schema.labels import join_words
from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..matching import Match, match
from ..naming import common_name, marked, name_of, quoted, sentence
from ..order import is_ordered


def steps(one: StageModel, other: StageModel) -> Iterator[str]:
    """Yield sentences on the stages; as descent tells of them where one builds on the other."""
    if one.id in other.parent_ids or other.id in one.parent_ids:
        parent, child = (one, other) if one.id in other.parent_ids else (other, one)
        yield from _descent(parent, child)
    else:
        yield from _likeness(one, other)


def _descent(parent: StageModel, child: StageModel) -> Iterator[str]:
    yield f"{name_of(child)} bygger på {name_of(parent)}."
    told = match(parent, child)
    for is_read in (False, True):
        found = [m for m in told if (m.basis == "interpreted") == is_read]
        for words in _became(parent, child, found):
            yield marked(words, is_reading=is_read)


def _became(parent: StageModel, child: StageModel, found: Sequence[Match]) -> Iterator[str]:
    old, new = name_of(parent), name_of(child)
    kept = [stage for m in found if m.relation == "same" for stage in m.other]
    if kept:
        yield f"{new} beholder {quoted(kept)} fra {old}"
    renamed = [_names(m) for m in found if m.relation == "renamed"]
    if renamed:
        pairs = join_words([f"{before} er blitt {after}" for before, after in renamed])
        yield f"{new} har nye navn på ledd fra {old}: {pairs}"
    for m in found:
        if m.relation == "split":
            parts = quoted(m.other, last="og så" if is_ordered(child) else "og")
            yield f"{new} deler {quoted(m.one)} fra {old} i {parts}"
        elif m.relation == "merged":
            yield f"{new} slår sammen {quoted(m.one)} fra {old} til {quoted(m.other)}"
    gone = [stage for m in found if m.relation == "absent" for stage in m.one]
    added = [stage for m in found if m.relation == "absent" for stage in m.other]
    if gone:
        yield f"{new} har ikke med {quoted(gone)} fra {old}"
    if added:
        yield f"{new} legger til {quoted(added)}, som {old} ikke har"


def _names(renamed: Match) -> tuple[str, str]:
    """The old and the new name; as the sources write them where bokmål has one word for both."""
    (before,), (after,) = renamed.one, renamed.other
    if before.name.nb == after.name.nb:
        return f"«{before.name.original}»", f"«{after.name.original}»"
    return f"«{before.name.nb}»", f"«{after.name.nb}»"


def _likeness(one: StageModel, other: StageModel) -> Iterator[str]:
    told = match(one, other)
    for is_read in (False, True):
        found = [m for m in told if (m.basis == "interpreted") == is_read]
        for words in _beside(one, other, found):
            yield marked(words, is_reading=is_read)


def _beside(one: StageModel, other: StageModel, found: Sequence[Match]) -> Iterator[str]:
    mine, theirs = name_of(one), name_of(other)
    same = [m for m in found if m.relation == "same"]
    if same:
        yield f"både {mine} og {theirs} har {join_words([_common_name(m) for m in same])}"
    renamed = [m for m in found if m.relation == "renamed"]
    if renamed:
        answers = "svarer til" if len(renamed) == 1 else "svarer i tur og orden til"
        before = quoted(stage for m in renamed for stage in m.one)
        after = quoted(stage for m in renamed for stage in m.other)
        yield f"{before} i {mine} {answers} {after} i {theirs}"
    for m in found:
        if m.relation in {"split", "merged", "regrouped"}:
            yield f"der {mine} har {quoted(m.one)}, har {theirs} {quoted(m.other)}"


def _common_name(same: Match) -> str:
    (one,), (other,) = same.one, same.other
    return f"«{common_name(one, other)}»"


def alone(one: StageModel, other: StageModel, told: str) -> Iterator[str]:
    """Yield sentences on stages on the axis without a counterpart that ``told`` does not name."""
    absent = [m for m in match(one, other) if m.relation == "absent" and not m.is_told]
    for model, rival, side in ((one, other, 0), (other, one, 1)):
        for is_read in (False, True):
            stages = [
                stage
                for m in absent
                for stage in (m.one, m.other)[side]
                if (m.basis == "interpreted") == is_read
                and stage.phases
                and quoted([stage]) not in told
            ]
            if stages:
                words = f"{quoted(stages)} i {name_of(model)} har ikke noe motstykke i "
                yield marked(words + name_of(rival), is_reading=is_read)


def outside(model: StageModel, other: StageModel, axis: Axis, told: str) -> Iterator[str]:
    """Yield a sentence on the stages off the axis that ``told`` does not name already."""
    matched = {s.id for m in match(model, other) if m.is_told for s in m.one}
    stages = [
        stage
        for stage in model.stages
        if not stage.phases and stage.id not in matched and quoted([stage]) not in told
    ]
    if stages:
        yield sentence(f"i {name_of(model)} ligger {quoted(stages)} utenfor {axis.noun.all}")
