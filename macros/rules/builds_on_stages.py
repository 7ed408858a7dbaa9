"""A model that builds on another tells what became of every stage, of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.labels import join_words
from ..schema.stage_model import Parent, StageLink, StageModel
from .help import Help

NAME = "builds-on-stages"
SCOPE = "data"
HELP = Help(
    "Når en modell bygger på en annen, sier «mapping» hva som skjedde med hvert steg i begge: "
    "likt, nytt navn, delt, slått sammen eller borte.",
)

Fault = tuple[Location, str, str]

_NEEDED = {
    "same": "ett steg i «from» og ett i «to»",
    "renamed": "ett steg i «from» og ett i «to»",
    "split": "ett steg i «from» og flere i «to»",
    "merged": "flere steg i «from» og ett i «to»",
    "absent": "steg i bare én av «from» og «to»",
}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown stage, each uneven link and each stage left out."""
    for model_id, entry in catalog.stage_models.items():
        for i, parent in enumerate(entry.value.builds_on):
            if parent.model == model_id or not catalog.has_model(parent.model):
                continue
            older = catalog.stage_models.get(parent.model)
            for place, message, hint in _faults(
                entry.value, older.value if older else None, parent
            ):
                yield entry.document.issue(("builds_on", i, *place), NAME, message, hint)


def _faults(model: StageModel, older: StageModel | None, parent: Parent) -> Iterator[Fault]:
    """What is wrong; nothing is said of stages of an older model that cannot be read."""
    for j, link in enumerate(parent.mapping):
        place: Location = ("mapping", j)
        if older:
            yield from _unknown((*place, "from"), link.of_parent, older)
        yield from _unknown((*place, "to"), link.own, model)
        if not _is_even(link):
            message = f"«{link.relation}» passer ikke til antall steg i «from» og «to»"
            yield (*place, "relation"), message, f"skriv {_NEEDED[link.relation]}"
    if older:
        yield from _left_out("from", {s for link in parent.mapping for s in link.of_parent}, older)
    yield from _left_out("to", {s for link in parent.mapping for s in link.own}, model)


def _unknown(place: Location, stages: Sequence[str], model: StageModel) -> Iterator[Fault]:
    for k, stage in enumerate(stages):
        if stage not in model.stage_ids:
            hint = spelling_hint(stage, model.stage_ids, "stegene")
            yield (*place, k), f"«{model.id}» har ikke noe steg «{stage}»", hint


def _is_even(link: StageLink) -> bool:
    before, after = len(link.of_parent), len(link.own)
    return {
        "same": before == after == 1,
        "renamed": before == after == 1,
        "split": before == 1 < after,
        "merged": after == 1 < before,
        "absent": bool(before) != bool(after),
    }[link.relation]


def _left_out(side: str, told: set[str], model: StageModel) -> Iterator[Fault]:
    missing = [f"«{stage}»" for stage in model.stage_ids if stage not in told]
    if missing:
        message = f"det står ikke hva som skjedde med {join_words(missing)} i «{model.id}»"
        hint = f"før dem opp i «{side}» under «mapping»; bruk «relation: absent» når de mangler"
        yield (), message, hint
