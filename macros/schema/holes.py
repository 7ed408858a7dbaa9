"""Wording with holes that a program fills: «Sett {all} i {model} i rekkefølge.»"""

from __future__ import annotations

import re

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_HOLE = re.compile(r"\{([A-Za-z_]+)\}")
_BRACE = re.compile(r"[{}]")


def holes(*names: str) -> AfterValidator:
    """Text with just these names in braces, each at least once; a type's annotation."""

    def check(text: str) -> str:
        shown = _HOLE.findall(text)
        for hole in shown:
            if hole not in names:
                raise _fault("har «{hole}», som det ikke finnes noe å sette inn for", hole, names)
        for name in names:
            if name not in shown:
                raise _fault("mangler «{hole}»", name, names)
        if _BRACE.search(_HOLE.sub("", text)):
            raise _fault("har en krøllparentes som står alene", "", names)
        return text

    return AfterValidator(check)


def _fault(message: str, hole: str, names: tuple[str, ...]) -> PydanticCustomError:
    listed = ", ".join(f"{{{name}}}" for name in names)
    hint = f"bruk {listed}, hver av dem minst én gang" if names else "skriv teksten uten { og }"
    return PydanticCustomError("told", message, {"hole": f"{{{hole}}}", "hint": hint})
