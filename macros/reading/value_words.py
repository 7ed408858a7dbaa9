"""What is wrong with a value of a field, and what to do, in the author's words."""

from __future__ import annotations

from typing import Any

from pydantic_core import ErrorDetails

_EXPECTED = {
    "string_type": ("en tekst", "sett verdien i anførselstegn"),
    "int_type": ("et helt tall", "skriv det uten anførselstegn, mellomrom og desimaler"),
    "float_type": ("et tall", "skriv det med punktum foran desimalene og uten anførselstegn"),
    "bool_type": ("true (ja) eller false (nei)", "skriv true eller false, uten anførselstegn"),
    "tuple_type": ("en liste", "sett hvert ledd på sin egen linje, med «- » foran"),
    "dict_type": (
        "en gruppe felter",
        "skriv linjer på formen «navn: verdi», med innrykk under feltet",
    ),
    "model_type": (
        "en gruppe felter",
        "skriv linjer på formen «navn: verdi», med innrykk under feltet",
    ),
    "model_attributes_type": (
        "en gruppe felter",
        "skriv linjer på formen «navn: verdi», med innrykk under feltet",
    ),
    "date_type": ("en dato", "skriv den slik: 2026-01-31"),
}


def value_message(label: str, kind: str, detail: ErrorDetails) -> tuple[str, str]:
    """What is wrong with a value, and what to do, by pydantic's kind of error."""
    if kind in _EXPECTED and detail["input"] is None:
        return f"{label} er tom", "skriv verdien, eller ta bort linjen hvis feltet ikke trengs"
    if kind in _EXPECTED:
        expected, hint = _EXPECTED[kind]
        if expected == "en tekst" and isinstance(detail["input"], tuple | dict):
            hint = "skriv det som én tekst"
        return f"{label} skal være {expected}, ikke {describe(detail['input'])}", hint
    if kind in {"too_short", "too_long"} and isinstance(detail["input"], str):
        kind = f"string_{kind}"
    if kind in _SIZES:
        return _size_message(label, kind, detail)
    if kind in _PLAIN:
        message, hint = _PLAIN[kind]
        return message.format(label=label, value=describe(detail["input"])), hint
    return f"{label} har en verdi som ikke kan stå der", "se eksempelet under docs/bidra/"


_PLAIN = {
    "text_empty": ("{label} er tom", "skriv teksten, eller ta bort linjen"),
    "text_untrimmed": (
        "{label} har mellomrom rundt teksten",
        "ta bort mellomrommene innenfor anførselstegnene",
    ),
    "date_form": (
        "{label} er {value}, som ikke er en dato",
        "skriv en dag som finnes, slik: 2026-01-31",
    ),
    "partial_date_form": (
        "{label} er {value}, som ikke er en dato",
        "skriv et år, en måned eller en dag som finnes: 2025, 2025-12 eller 2025-12-31",
    ),
    "number_form": (
        "{label} er {value}, som ikke er et nummer fra et register",
        "skriv sifrene i anførselstegn, uten mellomrom",
    ),
    "currency_form": (
        "{label} er {value}, som ikke er en valuta",
        "skriv de tre store bokstavene, for eksempel NOK, USD eller SEK",
    ),
    "address_form": (
        "{label} er {value}, som ikke er en nettadresse",
        "skriv hele adressen, fra https://, uten mellomrom og anførselstegn",
    ),
    "id_form": (
        "{label} er {value}, som ikke kan være et kortnavn",
        "bruk små bokstaver a–z, tall og enkle bindestreker (æ → ae, ø → o, å → a)",
    ),
    "name_form": (
        "{label} er {value}, som ikke kan stå i en formel",
        "bruk små bokstaver a–z, tall og understrek, med en bokstav først",
    ),
    "anchor_form": (
        "{label} er {value}, som ikke er adressen til en overskrift",
        "skriv overskriften med små bokstaver a–z, tall og bindestreker (æ → ae, ø → o, å → a)",
    ),
    "page_form": (
        "{label} er {value}, som ikke er en side",
        "skriv stien under docs/ uten .md, for eksempel markedsforing/begreper/aida",
    ),
    "text_macro": (
        "{label} ville blitt lest som en makro",
        "skriv uten «{{», «{%» og «{#»",
    ),
    "text_control": ("{label} har et usynlig styretegn", "fjern det usynlige tegnet"),
    "person_name": (
        "{label} har ikke noe navn",
        "gi en person «family» og en institusjon «literal»",
    ),
}

_SIZES = {
    "string_too_short": ("har for få tegn", "min_length", "skriv mer"),
    "string_too_long": ("har for mange tegn", "max_length", "kort det ned"),
    "too_short": ("har for få ledd", "min_length", "legg til flere ledd"),
    "too_long": ("har for mange ledd", "max_length", "ta bort noen"),
    "greater_than_equal": ("er for lite", "ge", "se over tallet"),
    "less_than_equal": ("er for stort", "le", "se over tallet"),
    "greater_than": ("er for lite", "gt", "se over tallet"),
}


def _size_message(label: str, kind: str, detail: ErrorDetails) -> tuple[str, str]:
    words, key, hint = _SIZES[kind]
    value, limit = detail["input"], detail["ctx"][key]
    size = value if key in {"ge", "gt", "le"} else len(value)
    bound = {"max_length": "høyst", "le": "høyst", "gt": "mer enn"}.get(key, "minst")
    return f"{label} {words}: {size}; det skal være {bound} {limit}", hint


def describe(value: Any) -> str:
    """Show a value in a message: short, and lists and mappings by their kind."""
    if value is None:
        return "tom"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "en gruppe felter"
    if isinstance(value, tuple | list):
        return "en liste"
    text = str(value)
    short = text if len(text) <= 40 else text[:37] + "…"  # noqa: PLR2004 - one line of a terminal
    return f"«{short}»" if isinstance(value, str) else short
