"""What is said about braces that a page may not hold: the one place for these words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ...reading.validation import spelling_hint

Words = tuple[str, str]
"""Message and hint."""

WAY_OUT = "skal krøllparentesene vises som tekst, sett dem mellom {% raw %} og {% endraw %}"
_CALLS = (
    "skriv {{ navn(…) }} med tekst i anførselstegn, tall, True, False, None eller lister av det"
)

KNOWN_STATEMENTS: Mapping[str, Words] = {}
"""Tags of other programs that authors bring along, by name, with what to write here instead."""


def statement_fault(name: str) -> Words:
    """Words on ``{% name … %}``."""
    if name in KNOWN_STATEMENTS:
        return KNOWN_STATEMENTS[name]
    if name in {"raw", "endraw"}:
        return "merket «{% … %}» står ikke riktig", "skriv {% raw %} foran og {% endraw %} etter"
    return f"«{{% {name} %}}» kan ikke brukes i sider", f"ta det bort ({WAY_OUT})"


def unclosed_raw_fault() -> Words:
    """Words on ``{% raw %}`` without an end."""
    hint = "sett {% endraw %} der krøllparentesene slutter å være tekst"
    return "«{% raw %}» lukkes aldri", hint


def comment_fault() -> Words:
    """Words on ``{# … #}``."""
    hint = f"skriv <!-- … -->; er det et navn å lenke til, skriv {{: #navn }} ({WAY_OUT})"
    return "merknader i «{# … #}» kan ikke brukes i sider", hint


def name_fault(name: str, names: Collection[str]) -> Words:
    """Words on a macro that there is not."""
    hint = spelling_hint(name, names, "makroene")
    return f"det finnes ingen makro «{name}»", f"{hint} ({WAY_OUT})"


def value_fault(name: str) -> Words:
    """Words on a name where a value should stand."""
    return f"«{name}» er ingen verdi", f'sett tekst i anførselstegn: "{name}" ({WAY_OUT})'


def token_fault(sign: str) -> Words:
    """Words on a sign that has no place in a macro call."""
    if sign in {'"', "'"}:
        message = (
            "teksten som begynner her, er for lang, lukkes aldri eller har en omvendt skråstrek"
        )
        return message, "sett samme anførselstegn foran og bak, på under 1000 tegn"
    hint = f"{_CALLS} ({WAY_OUT})"
    if sign == "}}":
        hint = "lukk parentesen foran: skriv {{ navn(…) }}"
    elif sign[:1].isalnum():
        hint = f"mangler det et anførselstegn eller et komma foran? {hint}"
    return f"«{sign}» kan ikke stå her i en makro", hint


def no_macro_fault() -> Words:
    """Words on braces that hold something else than a call."""
    return "bare makroer kan stå mellom «{{» og «}}»", f"{_CALLS} ({WAY_OUT})"
