"""A stated claim names its source, an interpreted one its reason; situations are known ones."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import SITUATIONS, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.stage_model import Backed, StageModel, Suitability
from .help import Help

NAME = "backed-claims"
SCOPE = "data"
HELP = Help(
    "Det en kilde sier, har kilden med seg («source»), og det vi leser, har en begrunnelse "
    "(«reason»). Situasjonene under «fits» og «fails» står i data/situations.yml.",
)

Fault = tuple[Location, str, str]


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each claim without backing and each unknown or doubled situation."""
    for entry in catalog.stage_models.values():
        for place, message, hint in _faults(catalog, entry.value):
            yield entry.document.issue(place, NAME, message, hint)


def _faults(catalog: Catalog, model: StageModel) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, claim in model.backed:
        yield from _backing(place, claim)
        if isinstance(claim, Suitability):
            yield from _situation(catalog, place, claim.id)
            if claim.id in seen:
                hint = "behold den ene; en modell kan ikke både passe og ikke passe"
                yield (*place, "id"), f"situasjonen «{claim.id}» står to ganger", hint
            seen.add(claim.id)


def _backing(place: Location, claim: Backed) -> Iterator[Fault]:
    if claim.basis == "stated" and claim.source is None:
        hint = "skriv «source» med «id» og «locator», eller «basis: interpreted» med «reason»"
        yield place, "«basis: stated» mangler kilden som sier det", hint
    if claim.basis == "interpreted" and claim.reason is None:
        hint = "skriv «reason» med hvorfor vi leser det slik"
        yield place, "«basis: interpreted» mangler begrunnelse", hint
    if claim.basis == "stated" and claim.reason is not None:
        hint = "fjern «reason», eller skriv «basis: interpreted»"
        yield (*place, "reason"), "det kilden sier, trenger ingen begrunnelse", hint


def _situation(catalog: Catalog, place: Location, name: str) -> Iterator[Fault]:
    if SITUATIONS in catalog.unread:
        return
    known = catalog.situations.value.ids if catalog.situations else ()
    if name not in known:
        hint = (
            spelling_hint(name, known, "situasjonene") if known else f"før den opp i {SITUATIONS}"
        )
        yield (*place, "id"), f"det finnes ingen situasjon «{name}»", hint
