"""Hold a document against a schema type; every fault becomes an issue with its place."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .documents import Document, Location
from .issue import Issue
from .schema_keys import choices_at, in_document, keys_at, kinds_at
from .value_words import describe, value_message

Model = TypeVar("Model", bound=BaseModel)

NEAR = 0.75
"""How alike two names are, of 1, when one is taken for a slip in the other."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})

IN_NORWEGIAN = {
    "tittel": "title",
    "navn": "name",
    "slag": "kind",
    "type": "kind",
    "beskrivelse": "description",
    "kilder": "references",
    "referanser": "references",
    "kilde": "source",
    "forkortelser": "abbreviations",
    "engelsk": "english",
    "relatert": "related",
    "selskap": "company",
    "modell": "model",
    "fase": "phase",
    "akse": "axis",
    "år": "year",
    "tekst": "text",
    "sammendrag": "summary",
    "steg": "stages",
    "faser": "phases",
    "forfatter": "author",
    "spørsmål": "questions",
}
"""What authors call fields whose names are English."""

MAX_CHOICES = 16
"""More than this are not listed in a hint."""


def validate(document: Document, schema: type[Model]) -> tuple[Model | None, list[Issue]]:
    """Return the typed value, or None and an issue for every fault."""
    try:
        return schema.model_validate(document.value), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
    renamed = set(_renamed(schema, details))
    told = (detail for detail in details if not _follows(detail, renamed))
    return None, sorted({_issue(document, schema, detail) for detail in told})


def _renamed(schema: type[BaseModel], details: Iterable[ErrorDetails]) -> Iterator[Location]:
    """Yield the place that each misspelt field would have under its right name."""
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, name = detail["loc"]
            meant = field_meant(str(name), keys_at(schema, tuple(above)))
            if meant:
                yield (*above, meant)


def _follows(detail: ErrorDetails, renamed: Collection[Location]) -> bool:
    """Whether a fault is gone when others are mended.

    A list is called too short when its items have faults of their own, and a field is called
    missing when its name is misspelt.
    """
    if detail["type"] == "missing":
        return detail["loc"] in renamed
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def field_meant(name: str, fields: Collection[str]) -> str | None:
    """The field that an author means by a name that is none: its Norwegian name, or misspelt."""
    translated = IN_NORWEGIAN.get(name.casefold())
    return translated if translated in fields else suggest(name, sorted(fields))


def suggest(wrong: str, right: Iterable[str]) -> str | None:
    """Nearest right spelling, if one is near; capitals and æ, ø, å count as no difference."""
    spelt: dict[str, str] = {}
    for name in right:
        spelt.setdefault(_plain(name), name)
    near = difflib.get_close_matches(_plain(wrong), spelt, n=1, cutoff=NEAR)
    return spelt[near[0]] if near else None


def _plain(name: str) -> str:
    return name.casefold().translate(_LETTERS)


def spelling_hint(wrong: str, right: Iterable[str], what: str) -> str:
    """Say which spelling was probably meant, else list what there is to choose from."""
    choices = sorted(right)
    if not choices:
        return f"det er ingenting å velge blant ennå; legg først inn {what}"
    near = suggest(wrong, choices)
    if near:
        return f"mente du «{near}»?"
    if len(choices) > MAX_CHOICES:
        return f"finn den rette blant {what}"
    return f"velg blant {what}: {', '.join(choices)}"


def _issue(document: Document, schema: type[BaseModel], detail: ErrorDetails) -> Issue:
    location = in_document(schema, detail["loc"])
    kind = detail["type"]
    name = str(location[-1]) if location else "filen"
    if kind == "extra_forbidden":
        line, column = document.key_at(*location)
        message, hint = _unknown_field(name, keys_at(schema, detail["loc"][:-1]))
        return Issue(document.path, line, column, "unknown-key", message, hint)
    line, column = document.at(*location)
    sign = document.with_line_break.get(location)
    if kind == "text_untrimmed" and sign:
        message = f"teksten i {_label(location)} slutter med et linjeskift"
        hint = f"skriv «{sign}-» i stedet for «{sign}»"
        return Issue(document.path, line, column, "wrong-value", message, hint)
    if kind == "missing":
        line, column = document.at(*location[:-1])
        message, hint = f"«{name}» mangler", f"legg til en linje «{name}: …» her"
        return Issue(document.path, line, column, "missing-key", message, hint)
    if kind.startswith("union_tag"):
        return _kind_issue(document, schema, detail)
    if kind == "literal_error":
        choices = choices_at(schema, location)
        message, hint = _choice_message(_label(location), detail["input"], choices)
    elif kind == "told":  # by a validator of our own, hint included
        message, hint = f"{_label(location)} {detail['msg']}", detail["ctx"]["hint"]
    else:
        message, hint = value_message(_label(location), kind, detail)
    return Issue(document.path, line, column, "wrong-value", message, hint)


def _kind_issue(document: Document, schema: type[BaseModel], detail: ErrorDetails) -> Issue:
    """Tell that a mapping of several kinds names none of them; its other keys cannot be judged."""
    location, value = in_document(schema, detail["loc"]), detail["input"]
    kinds = kinds_at(schema, detail["loc"])
    if "kind" in value:
        message = f"«kind» er {describe(value['kind'])}, som ikke er en av verdiene"
        hint = spelling_hint(str(value["kind"]), kinds, "verdiene")
        return document.issue((*location, "kind"), "wrong-value", message, hint)
    unknown = sorted(value.keys() - keys_at(schema, detail["loc"]))
    near = next((name for name in unknown if field_meant(name, {"kind"})), None)
    if near:
        line, column = document.key_at(*location, near)
        message, hint = _unknown_field(near, {"kind"})
        return Issue(document.path, line, column, "unknown-key", message, hint)
    hint = f"legg til en linje «kind: …», med en av disse: {', '.join(kinds)}"
    return document.issue(location, "missing-key", "«kind» mangler", hint)


def _unknown_field(name: str, fields: Collection[str]) -> tuple[str, str]:
    meant = field_meant(name, fields)
    hint = f"mente du «{meant}»?" if meant else spelling_hint(name, fields, "feltene")
    return f"det finnes ikke noe felt «{name}» her", hint


def _label(location: Location) -> str:
    """«year», or «item 2 of «aliases»» for what stands in a list."""
    key = next((str(part) for part in reversed(location) if isinstance(part, str)), "filen")
    last = location[-1] if location else key
    return f"ledd {last + 1} i «{key}»" if isinstance(last, int) else f"«{key}»"


def _choice_message(label: str, value: Any, choices: list[str]) -> tuple[str, str]:
    message = f"{label} er {describe(value)}, som ikke er en av verdiene"
    return message, spelling_hint(str(value), choices, "verdiene")
