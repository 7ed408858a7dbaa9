"""What is said about HTML that a page may not hold: the one place for these words."""

from __future__ import annotations

from collections.abc import Mapping

from .allowed import KNOWN, SCHEMES

Words = tuple[str, str]
"""Message and hint."""

TAKE_OUT = "ta det bort"

KNOWN_TAGS: Mapping[str, Words] = {}
"""Tags of other programs that authors bring along, by name, with what to write here instead."""

_BETTER = {
    "iframe": "lenk til innholdet",
    "font": "skriv uten farger og skrifter; utseendet er felles for alle sider",
    "center": "skriv uten; utseendet er felles for alle sider",
    "video": "lenk til filmen",
    "audio": "lenk til opptaket",
    "svg": "legg tegningen i en fil under docs/assets/ og vis den som bilde",
}


def element_fault(name: str) -> Words:
    """Words on an element that pages do not have: the one place where a tag is told unknown."""
    if name in KNOWN_TAGS:
        return KNOWN_TAGS[name]
    if name in KNOWN:
        return (
            f"taggen <{name}> kan ikke brukes i sider",
            f"{_BETTER.get(name, TAKE_OUT)} ({_as_text(name)})",
        )
    return f"<{name}> er ingen tagg som sider kan ha", f"rett navnet; {_as_text(name)}"


def _as_text(name: str) -> str:
    return f"skal den vises som tekst, skriv den som kode: `<{name}>`"


def unclosed(name: str) -> Words:
    """Words on a tag without an end."""
    return (
        f"taggen <{name}> lukkes aldri",
        f"sett </{name}> der den skal slutte; {_as_text(name)}",
    )


def swallowing(name: str) -> Words:
    """Words on a tag that makes all after it vanish, and has no place here anyhow."""
    hint = f"ta den bort; {_as_text(name)}"
    return f"taggen <{name}> lukkes aldri, og resten av siden forsvinner i den", hint


def unopened(name: str) -> Words:
    """Words on an end without a tag."""
    return (
        f"</{name}> lukker en tagg som aldri ble åpnet",
        f"ta den bort, eller sett <{name}> foran",
    )


def attribute_fault(element: str, name: str) -> Words:
    """Words on an attribute that the element may not have."""
    if name == "style":
        hint = "ta den bort; utseendet er felles for alle sider"
    elif name.startswith("on"):
        hint = "ta den bort; sider kan ikke kjøre kode"
    else:
        hint = TAKE_OUT.replace("det", "den")
    return f"egenskapen «{name}» kan ikke brukes på <{element}>", hint


def address_fault(value: str, scheme: str, *, of_picture: bool) -> Words | None:
    """Words on an address that leads where a page may not lead; None when it is fine."""
    if of_picture and scheme:
        hint = "legg bildet under docs/ og vis til det derfra"
        return f"bildet «{_short(value)}» hentes fra et annet sted enn wikien", hint
    if scheme == "http":
        return f"adressen «{_short(value)}» er ikke kryptert", "skriv https:"
    if scheme == "//":
        return f"adressen «{_short(value)}» mangler https:", "skriv hele adressen, fra https:"
    if scheme and scheme not in SCHEMES:
        hint = "lenk til en side her eller til en adresse som begynner med https:"
        return f"en adresse kan ikke begynne med «{scheme}:»", hint
    return None


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:60]}…"  # noqa: PLR2004 - one line of a terminal


TOO_HARD: Words = (
    "siden har for mange tagger og klammer til at den kan leses",
    "del den opp, eller ta bort det som ikke er tekst",
)
COMMENT: Words = ("merknaden «<!--» lukkes aldri", "sett --> der den slutter")
CUT_OFF: Words = ("en tagg slutter midt i", "sett > etter taggen, eller skriv &lt; for tegnet")
MACRO_IN_TAG: Words = ("en makro kan ikke stå inne i en tagg", "sett den utenfor tegnene < og >")
NO_ALT: Words = (
    "bildet har ingen tekst for dem som ikke ser det",
    'skriv alt="…" med hva det viser',
)
