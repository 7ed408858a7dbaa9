"""The bank as a package of cards for Anki: a deck a section, and in it one for each origin.

Anki knows a note again by its guid, a kind of note and a deck by their numbers. All of them hang on
ids that never change, so a reader who imports a newer package gets cards renewed, not doubled.
"""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from itertools import count as count_from

import genanki
from markupsafe import escape

from ...bokmal.slugs import slugify
from ...kit.build_time import build_seconds
from ...rendering.rendering import render
from ...schema.question import Cloze
from ..draw import hash_text
from ..show import GAP, LETTERS
from .entries import Entry, PracticeBank

FILE = "mtenk.apkg"
LABEL = "Kort for Anki"
UNIT = "kort"
PER_GAP = True

ROOT = "MTENK"

QUESTION_MODEL, CLOZE_MODEL = 1_795_304_001, 1_795_304_002
"""Numbers of the two kinds of note. With other fields in them, they must be new numbers."""

_FIELDS = ("Svar", "Forklaring", "Les mer", "Slag", "Id")
QUESTION_FIELDS = ("Spørsmål", *_FIELDS)
CLOZE_FIELDS = ("Tekst", *_FIELDS)

_DECKS_FROM = 1 << 30
"""Numbers of decks lie above this, as genanki advises."""

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def content(bank: PracticeBank) -> bytes:
    """Give the package, the same bytes whenever the same is built."""
    package = genanki.Package(list(decks(bank)))
    moment = build_seconds()
    connection = sqlite3.connect(":memory:")
    try:
        package.write_to_db(connection.cursor(), moment, count_from(moment * 1000))
        connection.commit()
        collection = connection.serialize()
    finally:
        connection.close()
    return _zipped({"collection.anki2": collection, "media": b"{}"})


def decks(bank: PracticeBank) -> Iterator[genanki.Deck]:
    """Decks in the order of the bank, each with its notes."""
    models = _models()
    found: dict[tuple[str, bool], genanki.Deck] = {}
    for entry in bank.entries:
        key = (entry.found.section, entry.found.generated)
        if key not in found:
            name = "::".join([ROOT, entry.section.replace("::", ":"), entry.origin])
            about = f"Spørsmål fra MTENK (CC BY 4.0). {bank.address}"
            found[key] = genanki.Deck(_deck_number(*key), name, about)
        found[key].add_note(_note(models, entry))
    yield from found.values()


def guid(entry: Entry) -> str:
    """By which Anki knows the note again, also when the question has been given another id."""
    return str(genanki.guid_for("mtenk", entry.first_id))


def tags(entry: Entry) -> list[str]:
    """Tags that can be opened like folders in Anki."""
    stem = entry.found.page.rsplit("/", 1)[-1]
    return [
        f"mtenk::del::{entry.found.section}::{stem}",
        f"mtenk::slag::{slugify(entry.kind)}",
        f"mtenk::vanskegrad::{slugify(entry.difficulty)}",
        f"mtenk::læringsmål::{slugify(entry.goal)}",
        f"mtenk::opphav::{slugify(entry.origin)}",
    ]


def _deck_number(section: str, generated: bool) -> int:
    origin = "generated" if generated else "written"
    return _DECKS_FROM + hash_text(f"{section} {origin}") % _DECKS_FROM


def _note(models: dict[str, genanki.Model], entry: Entry) -> genanki.Note:
    question = entry.question
    if isinstance(question, Cloze):
        model, first = models["cloze"], _cloze_text(question)
    else:
        model, first = models["question"], _field("question", entry)
    rest = [_field(name, entry) for name in ("answer", "explanation", "more")]
    return genanki.Note(
        model=model,
        fields=[first, *rest, entry.kind, question.id],
        guid=guid(entry),
        tags=tags(entry),
    )


def _field(name: str, entry: Entry) -> str:
    return str(render(f"anki/{name}.html", "", entry=entry, letters=LETTERS))


def _cloze_text(question: Cloze) -> str:
    """Text with Anki's own marks around what is to be filled in, a card each."""
    words = [
        f"{{{{c{number}::{_without_marks(gap.answers[0])}}}}}"
        for number, gap in enumerate(question.gaps, start=1)
    ]
    parts = map(_without_marks, question.text.split(GAP))
    return "".join(text + word for text, word in zip(parts, [*words, ""], strict=True))


def _without_marks(text: str) -> str:
    """HTML in which nothing is taken for a mark of Anki's."""
    html = str(escape(text))
    for sign in "{}:":
        html = html.replace(sign, f"&#{ord(sign)};")
    return html


def _models() -> dict[str, genanki.Model]:
    return {
        "question": _model(QUESTION_MODEL, "MTENK spørsmål", QUESTION_FIELDS, "question"),
        "cloze": _model(CLOZE_MODEL, "MTENK fyll inn", CLOZE_FIELDS, "cloze"),
    }


def _model(number: int, name: str, fields: tuple[str, ...], kind: str) -> genanki.Model:
    sides = {"qfmt": f"{kind}_front", "afmt": f"{kind}_back"}
    sources = {key: str(render(f"anki/{side}.html", "")) for key, side in sides.items()}
    return genanki.Model(
        number,
        name,
        fields=[{"name": field} for field in fields],
        templates=[{"name": name, **sources}],
        css=str(render("anki/card.css", "")),
        model_type=genanki.Model.CLOZE if kind == "cloze" else genanki.Model.FRONT_BACK,
    )


def _zipped(files: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return whole.getvalue()
