"""Hold a document against a schema type; every fault becomes an issue with its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .documents import Document, Location
from .issue import Issue
from .schema_keys import choices_at, in_document, keys_at, kinds_at

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "string_type": ("text", "put the value in double quotes"),
    "int_type": ("a whole number", "write it without quotes, spaces or decimals"),
    "float_type": ("a number", "write it with a point for decimals and without quotes"),
    "bool_type": ("true or false", "write true or false without quotes"),
    "tuple_type": ("a list", "put each item on a line of its own that starts with «- »"),
    "dict_type": ("a mapping", "write «key: value» lines, indented under the key"),
    "model_type": ("a mapping", "write «key: value» lines, indented under the key"),
    "model_attributes_type": ("a mapping", "write «key: value» lines, indented under the key"),
    "date_type": ("a date", "write it as 2026-01-31"),
}


MAX_CHOICES = 16
"""More than this are not listed in a hint."""


def validate(document: Document, schema: type[Model]) -> tuple[Model | None, list[Issue]]:
    """Return the typed value, or None and an issue for every fault."""
    try:
        return schema.model_validate(document.value), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
    issues = {_issue(document, schema, detail) for detail in details if not _follows(detail)}
    return None, sorted(issues)


def _follows(detail: ErrorDetails) -> bool:
    """Whether a list is called too short only because its items have faults of their own."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def suggest(wrong: str, right: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Nearest right spelling, if one is near."""
    near = difflib.get_close_matches(wrong, list(right), n=1, cutoff=cutoff)
    return near[0] if near else None


def spelling_hint(wrong: str, right: Iterable[str], what: str) -> str:
    """Say which spelling was probably meant, else list what there is to choose from."""
    choices = sorted(right)
    if not choices:
        return f"there are no {what} to choose from yet"
    near = suggest(wrong, choices)
    if near:
        return f"did you mean «{near}»?"
    if len(choices) > MAX_CHOICES:
        return f"look it up among the {len(choices)} {what}"
    return f"choose one of the {what}: {', '.join(choices)}"


def _issue(document: Document, schema: type[BaseModel], detail: ErrorDetails) -> Issue:
    location = in_document(schema, detail["loc"])
    kind = detail["type"]
    name = str(location[-1]) if location else "the file"
    if kind == "extra_forbidden":
        line, column = document.key_at(*location)
        allowed = keys_at(schema, detail["loc"][:-1])
        hint = spelling_hint(name, allowed, "keys")
        return Issue(document.path, line, column, "unknown-key", f"unknown key «{name}»", hint)
    line, column = document.at(*location)
    sign = document.with_line_break.get(location)
    if kind == "text_untrimmed" and sign:
        message = f"teksten i {_label(location)} slutter med et linjeskift"
        hint = f"skriv «{sign}-» i stedet for «{sign}»"
        return Issue(document.path, line, column, "wrong-value", message, hint)
    if kind == "missing":
        line, column = document.at(*location[:-1])
        message, hint = f"«{name}» is missing", f"add a line «{name}: …» here"
        return Issue(document.path, line, column, "missing-key", message, hint)
    if kind.startswith("union_tag"):
        return _kind_issue(document, schema, detail)
    if kind == "literal_error":
        choices = choices_at(schema, location)
        message, hint = _choice_message(_label(location), detail["input"], choices)
    elif kind == "told":  # by a validator of our own, hint included
        message, hint = f"{_label(location)} {detail['msg']}", detail["ctx"]["hint"]
    else:
        message, hint = _value_message(_label(location), kind, detail)
    return Issue(document.path, line, column, "wrong-value", message, hint)


def _kind_issue(document: Document, schema: type[BaseModel], detail: ErrorDetails) -> Issue:
    """Tell that a mapping of several kinds names none of them; its other keys cannot be judged."""
    location, value = in_document(schema, detail["loc"]), detail["input"]
    kinds = kinds_at(schema, detail["loc"])
    if "kind" in value:
        message = f"«kind» is {describe(value['kind'])}, which is not one of its values"
        hint = spelling_hint(str(value["kind"]), kinds, "values")
        return document.issue((*location, "kind"), "wrong-value", message, hint)
    near = suggest("kind", sorted(value.keys() - keys_at(schema, detail["loc"])))
    if near:
        line, column = document.key_at(*location, near)
        message, hint = f"unknown key «{near}»", "did you mean «kind»?"
        return Issue(document.path, line, column, "unknown-key", message, hint)
    message, hint = "«kind» is missing", f"add a line «kind: …», one of: {', '.join(kinds)}"
    return document.issue(location, "missing-key", message, hint)


def _label(location: Location) -> str:
    """«year», or «item 2 of «aliases»» for what stands in a list."""
    key = next((str(part) for part in reversed(location) if isinstance(part, str)), "the file")
    last = location[-1] if location else key
    return f"item {last + 1} of «{key}»" if isinstance(last, int) else f"«{key}»"


def _value_message(label: str, kind: str, detail: ErrorDetails) -> tuple[str, str]:
    """What is wrong with a value, and what to do, by pydantic's kind of error."""
    if kind in _EXPECTED and detail["input"] is None:
        return f"{label} is empty", "write the value, or remove the line if it may be left out"
    if kind in _EXPECTED:
        expected, hint = _EXPECTED[kind]
        if expected == "text" and isinstance(detail["input"], tuple | dict):
            hint = "write it as one text"
        return f"{label} must be {expected}, not {describe(detail['input'])}", hint
    if kind in {"too_short", "too_long"} and isinstance(detail["input"], str):
        kind = f"string_{kind}"
    if kind in _SIZES:
        return _size_message(label, kind, detail)
    if kind in _PLAIN:
        message, hint = _PLAIN[kind]
        return message.format(label=label, value=describe(detail["input"])), hint
    return f"{label}: {detail['msg']}", "see the commented example under docs/bidra/"


_PLAIN = {
    "text_empty": ("{label} is empty", "write the text, or remove the line"),
    "text_untrimmed": (
        "{label} has white space around the text",
        "remove the spaces inside the quotes",
    ),
    "date_form": (
        "{label} is {value}, which is not a date",
        "write a day that exists, in the form 2026-01-31",
    ),
    "partial_date_form": (
        "{label} is {value}, which is not a date",
        "write a year, a month or a day that exists: 2025, 2025-12 or 2025-12-31",
    ),
    "number_form": (
        "{label} is {value}, which is not a number from a register",
        "write its digits in quotes, without spaces",
    ),
    "currency_form": (
        "{label} is {value}, which is not a currency",
        "write its three capital letters, such as NOK, USD or SEK",
    ),
    "address_form": (
        "{label} is {value}, which is not a web address",
        "write all of it, from https://, without spaces or quotes",
    ),
    "id_form": (
        "{label} is {value}, which is not an id",
        "use small letters a–z, digits and single hyphens (æ → ae, ø → o, å → a)",
    ),
    "name_form": (
        "{label} is {value}, which is not a name for a formula",
        "use small letters a–z, digits and underscores, a letter first",
    ),
    "anchor_form": (
        "{label} is {value}, which is not the address of a heading",
        "write the heading in small letters a–z, digits and hyphens (æ → ae, ø → o, å → a)",
    ),
    "page_form": (
        "{label} is {value}, which is not a page",
        "write its path under docs/ without .md, such as markedsforing/begreper/aida",
    ),
    "text_macro": (
        "{label} would be read as a macro",
        "write it without «{{», «{%» and «{#»",
    ),
    "text_control": ("{label} holds a control character", "remove the invisible character"),
    "person_name": ("{label} has no name", "give a person «family», and an institution «literal»"),
}

_SIZES = {
    "string_too_short": ("has too few characters", "min_length", "lengthen it"),
    "string_too_long": ("has too many characters", "max_length", "shorten it"),
    "too_short": ("has too few items", "min_length", "add to the list"),
    "too_long": ("has too many items", "max_length", "take some away"),
    "greater_than_equal": ("is too small", "ge", "check the number"),
    "less_than_equal": ("is too large", "le", "check the number"),
    "greater_than": ("is too small", "gt", "check the number"),
}


def _size_message(label: str, kind: str, detail: ErrorDetails) -> tuple[str, str]:
    words, key, hint = _SIZES[kind]
    value, limit = detail["input"], detail["ctx"][key]
    size = value if key in {"ge", "gt", "le"} else len(value)
    bound = {"max_length": "at most", "le": "at most", "gt": "more than"}.get(key, "at least")
    return f"{label} {words}: {size}, where {bound} {limit} is right", hint


def _choice_message(label: str, value: Any, choices: list[str]) -> tuple[str, str]:
    message = f"{label} is {describe(value)}, which is not one of its values"
    return message, spelling_hint(str(value), choices, "values")


def describe(value: Any) -> str:
    """Show a value in a message: short, and lists and mappings by their kind."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, tuple | list):
        return "a list"
    text = str(value)
    short = text if len(text) <= 40 else text[:37] + "…"  # noqa: PLR2004 - one line of a terminal
    return f"«{short}»" if isinstance(value, str) else short
