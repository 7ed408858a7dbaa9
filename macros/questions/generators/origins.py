"""Who set this model up, and when? Only where the data is sure of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...reading.catalog import Catalog
from ...schema.stage_model import StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, mixed, right, single, wrong
from ..material.models import ORIGIN, pages_of_models, with_capital
from ..material.phrases import Phrases

WRONG, NEAR, YEARS_APART = 3, 6, 6

_NAME = re.compile(r"[A-ZÆØÅ]\w{3,}")


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question for each model with a known author or year."""
    left_out = phrases.models.not_asked.origin
    models = [model for model, _ in pages_of_models(catalog) if model.id not in left_out]
    for model, page in pages_of_models(catalog):
        if model not in models or not model.author:
            continue
        about = About(page, ORIGIN, "opphav", 2, "remember")
        siblings = [other for other in models if not _is_kin(model, other)]
        if not _is_named_after(phrases, model):
            others = [other for other in siblings if not _is_named_after(phrases, other)]
            question = _who(phrases, about, model, others)
        else:
            question = _when(phrases, about, model, siblings)
        if question:
            yield question


def _is_kin(model: StageModel, other: StageModel) -> bool:
    """Whether the other model, or those behind it, had a hand in the model."""
    if other is model or not other.author:
        return True
    told = (*(fact.text for fact in model.facts), *model.notes, model.summary, model.author or "")
    return any_alike([_without_place(other.author)], told)


def _is_named_after(phrases: Phrases, model: StageModel) -> bool:
    """Whether the model's name says whose it is."""
    return any_alike([model.author or ""], [model.name.nb, phrases.name_of(model)])


def _who(phrases: Phrases, about: About, model: StageModel, others: Sequence[StageModel]) -> Made:
    has_year = _sure_year(model) is not None
    drawn = _drawn(about, model, [o for o in others if _fits(o, model, has_year)])
    texts = [_signed(one, with_year=has_year) for one in (model, *drawn)]
    if len(drawn) < WRONG or not differ(texts):
        return None
    wording = phrases.wording.origins
    text = wording.who_and_when if has_year else wording.who
    options = [right(texts[0], wording.right.format(told=_told(model)))]
    options += [
        wrong(told, _not_him(phrases, other)) for told, other in zip(texts[1:], drawn, strict=True)
    ]
    return single(about, text.format(model=phrases.name_of(model)), options)


def _fits(other: StageModel, model: StageModel, has_year: bool) -> bool:
    """Whether the other can be an option: signed in the same way, and not of the same year."""
    years = _sure_year(other), _sure_year(model)
    if not has_year:
        return True
    return years[0] is not None and years[0] != years[1]


def _when(phrases: Phrases, about: About, model: StageModel, others: Sequence[StageModel]) -> Made:
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
    wording = phrases.wording.origins
    why = wording.right_year.format(author=model.author, told=_told(model))
    options = [right(str(year), why)]
    options += [wrong(str(_sure_year(other)), _not_then(phrases, other)) for other in drawn[:WRONG]]
    return single(about, wording.when.format(model=phrases.name_of(model)), options)


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


def _not_him(phrases: Phrases, other: StageModel) -> str:
    wording, year = phrases.wording.origins, _sure_year(other)
    author, name = with_capital(other.author or ""), phrases.name_of(other)
    if not year:
        return wording.wrong.format(Author=author, model=name, summary=other.summary)
    return wording.wrong_dated.format(Author=author, model=name, year=year, summary=other.summary)


def _not_then(phrases: Phrases, other: StageModel) -> str:
    return phrases.wording.origins.wrong_year.format(
        year=_sure_year(other), model=phrases.name_of(other), summary=other.summary
    )
