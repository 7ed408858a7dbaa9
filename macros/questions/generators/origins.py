"""Who set this model up, and when? Only where the data is sure of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...catalog import Catalog
from ...schema.stage_model import StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, mixed, right, single, wrong
from ..material.models import ORIGIN, name_of, pages_of_models, with_capital

WRONG, NEAR, YEARS_APART = 3, 6, 6

_NAME = re.compile(r"[A-ZÆØÅ]\w{3,}")

UNASKED: Mapping[str, str] = {
    "aida": "the origin is disputed",
    "aidas": "nobody knows who it was",
    "cdp-sju": "nobody knows in which edition five steps became seven",
    "edelman-2010": "the name says who, and the year is no matter for an exam",
    "gartner-b2b": "the name says who, and the year is no matter for an exam",
    "hubspot-svinghjul": "the name says who, and the year is no matter for an exam",
    "kjoperreisen-hubspot": "the name says who, and there is no year",
    "localo-ni-trinn": "a text with no year by an author few know",
    "localo-sju-stadier": "a text with no year by an author few know",
    "mckinsey-cdj": "the name says who, and the year is no matter for an exam",
    "mtenk-fire-faser": "the name says who, and there is no year",
    "nng-fem-steg": "the name says who, and there is no year",
    "solfir-fem": "the name says who, and the year is no matter for an exam",
}
"""Models that are not asked about, with the reason."""


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question for each model with a known author or year."""
    models = [model for model, _ in pages_of_models(catalog) if model.id not in UNASKED]
    for model, page in pages_of_models(catalog):
        if model not in models or not model.author:
            continue
        about = About(page, ORIGIN, "opphav", 2, "remember")
        siblings = [other for other in models if not _is_kin(model, other)]
        if not _is_named_after(model):
            others = [other for other in siblings if not _is_named_after(other)]
            question = _who(about, model, others)
        else:
            question = _when(about, model, siblings)
        if question:
            yield question


def _is_kin(model: StageModel, other: StageModel) -> bool:
    """Whether the other model, or those behind it, had a hand in the model."""
    if other is model or not other.author:
        return True
    told = (*(fact.text for fact in model.facts), *model.notes, model.summary, model.author or "")
    return any_alike([_without_place(other.author)], told)


def _is_named_after(model: StageModel) -> bool:
    """Whether the model's name says whose it is."""
    return any_alike([model.author or ""], [model.name.nb, name_of(model)])


def _who(about: About, model: StageModel, others: Sequence[StageModel]) -> Made:
    has_year = _sure_year(model) is not None
    drawn = _drawn(about, model, [o for o in others if _fits(o, model, has_year)])
    texts = [_signed(one, with_year=has_year) for one in (model, *drawn)]
    if len(drawn) < WRONG or not differ(texts):
        return None
    text = f"Hvem står bak {name_of(model)}{', og når kom modellen' if has_year else ''}?"
    options = [right(texts[0], f"Ja. {_told(model)}")]
    options += [wrong(t, _not_him(other)) for t, other in zip(texts[1:], drawn, strict=True)]
    return single(about, text, options)


def _fits(other: StageModel, model: StageModel, has_year: bool) -> bool:
    """Whether the other can be an option: signed in the same way, and not of the same year."""
    years = _sure_year(other), _sure_year(model)
    if not has_year:
        return True
    return years[0] is not None and years[0] != years[1]


def _when(about: About, model: StageModel, others: Sequence[StageModel]) -> Made:
    year = _sure_year(model)
    if year is None:
        return None
    drawn: list[StageModel] = []
    for other in mixed(about, sorted(others, key=lambda o: _distance(model, o))):
        taken = [year, *(_sure_year(one) or year for one in drawn)]
        theirs = _sure_year(other)
        if theirs and all(abs(theirs - one) >= YEARS_APART for one in taken):
            drawn.append(other)
    if len(drawn) < WRONG:
        return None
    options = [right(str(year), f"Ja. Bak modellen står {model.author}. {_told(model)}")]
    options += [wrong(str(_sure_year(other)), _not_then(other)) for other in drawn[:WRONG]]
    return single(about, f"Hvilket år er {name_of(model)} fra?", options)


def _drawn(about: About, model: StageModel, others: Sequence[StageModel]) -> list[StageModel]:
    """Some of the nearest models, each by other people."""
    chosen: list[StageModel] = []
    for other in mixed(about, sorted(others, key=lambda o: _distance(model, o))[:NEAR]):
        authors = [one.author or "" for one in chosen]
        if len(chosen) < WRONG and not any_alike([other.author or ""], authors):
            chosen.append(other)
    return chosen


def _distance(model: StageModel, other: StageModel) -> tuple[bool, bool, int, str]:
    years = abs((model.year or 0) - (other.year or 0))
    return model.kind != other.kind, model.family != other.family, years, other.id


def _sure_year(model: StageModel) -> int | None:
    """Year of a model when nothing has to be said about it."""
    return model.year if model.year_to is None and model.year_note is None else None


def _without_place(author: str) -> str:
    return author.partition(" (")[0]


def _signed(model: StageModel, *, with_year: bool) -> str:
    author = with_capital(model.author or "")
    return f"{author}, {_sure_year(model)}" if with_year else author


def _told(model: StageModel) -> str:
    """What the wiki tells first of those behind the model."""
    names = _NAME.findall(model.author or "")
    facts = (f.text for f in model.facts if any(name in f.text for name in names))
    return next(facts, model.summary)


def _not_him(other: StageModel) -> str:
    year = _sure_year(other)
    when = f" ({year})" if year else ""
    return (
        f"Nei. {with_capital(other.author or '')} står bak {name_of(other)}{when}. {other.summary}"
    )


def _not_then(other: StageModel) -> str:
    return f"Nei. {_sure_year(other)} er året for {name_of(other)}. {other.summary}"
