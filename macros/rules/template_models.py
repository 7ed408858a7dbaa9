"""What templates say of models, families, kinds and nouns is said of those that are there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..questions.bank import askable
from ..questions.material.phrases import phrases_of
from ..reading.catalog import PHASES, STAGE_MODELS, Catalog
from ..reading.documents import Document, Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.labels import FAMILIES
from ..schema.question_models import ModelWords
from .help import Help

NAME = "template-models"
SCOPE = "wiki"
HELP = Help(
    "Det malene sier om modeller og slag, gjelder modeller og slag som finnes.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name that is not found."""
    if any(name.startswith((STAGE_MODELS, PHASES)) for name in catalog.unread):
        return
    if catalog.model_words:
        yield from _words(catalog, catalog.model_words.document, catalog.model_words.value)
    if catalog.wording:
        document, wording = catalog.wording.document, catalog.wording.value
        order, meanings = wording.stage_order, wording.stage_meanings
        place = ("stage_order", "of_model")
        yield from _keys(document, place, order.of_model, catalog.stage_models, "models")
        place = ("stage_meanings", "of_kind")
        yield from _keys(document, place, meanings.of_kind, catalog.kinds, "slagene")
        place = ("stage_meanings", "of_family")
        yield from _keys(document, place, meanings.of_family, FAMILIES, "families")


def _words(catalog: Catalog, document: Document, words: ModelWords) -> Iterator[Issue]:
    models, not_asked = catalog.stage_models, words.not_asked
    of_models = {
        ("names",): words.names,
        ("noun_of_model",): words.noun_of_model,
        ("not_asked", "origin"): not_asked.origin,
        ("not_asked", "order"): not_asked.order,
    }
    for place, named in of_models.items():
        yield from _keys(document, place, named, models, "models")
    yield from _keys(document, ("noun_of_family",), words.noun_of_family, FAMILIES, "families")
    for i, line in enumerate(words.timelines):
        for j, model in enumerate(line.models):
            where = ("timelines", i, "models", j)
            yield from _unknown(document, where, model, models, "models")
    yield from _nouns(document, words)
    if phrases_of(catalog) and not catalog.unread:
        ids = {one.question.id for one in askable(catalog)}
        place = ("not_asked", "questions")
        yield from _keys(document, place, not_asked.questions, ids, "questions")


def _nouns(document: Document, words: ModelWords) -> Iterator[Issue]:
    used: dict[Location, str] = {("noun",): words.noun}
    used |= {("noun_of_family", key): noun for key, noun in words.noun_of_family.items()}
    used |= {("noun_of_model", key): noun for key, noun in words.noun_of_model.items()}
    for place, noun in used.items():
        yield from _unknown(document, place, noun, words.nouns, "nouns")
    for noun in words.nouns:
        if noun not in used.values():
            hint = "bruk det i «noun_of_family» eller «noun_of_model», eller fjern det"
            message = f"ordet «{noun}» er ikke i bruk"
            line, column = document.key_at("nouns", noun)
            yield Issue(document.path, line, column, NAME, message, hint)


def _keys(
    document: Document, place: Location, named: Iterable[str], known: Collection[str], what: str
) -> Iterator[Issue]:
    for name in named:
        if name not in known:
            line, column = document.key_at(*place, name)
            hint = spelling_hint(name, known, what)
            yield Issue(document.path, line, column, NAME, f"«{name}» finnes ikke", hint)


def _unknown(
    document: Document, place: Location, name: str, known: Collection[str], what: str
) -> Iterator[Issue]:
    if name not in known:
        hint = spelling_hint(name, known, what)
        yield document.issue(place, NAME, f"«{name}» finnes ikke", hint)
