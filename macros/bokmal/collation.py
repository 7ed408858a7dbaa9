"""Norwegian alphabetical order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def collate(text: str, *, nordic: bool = True) -> str:
    """Key for Norwegian alphabetical order: æ, ø and å last, other accents and signs left out.

    In ``nordic`` text «aa» is the old way to write å, as in Aaberge; in other languages it is not.
    """
    lowered = unicodedata.normalize("NFC", text).lower()
    if nordic:
        lowered = lowered.replace("aa", "å")
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
    unaccented = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.sub(r"[^0-9a-z{|}]+", " ", unaccented).strip()


# «{», «|» and «}» are the three characters after z.
_LETTERS = str.maketrans(
    {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"}
    | {"đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"}
)


def sorted_norwegian(texts: Iterable[str]) -> list[str]:
    """Texts in Norwegian alphabetical order."""
    return sorted(texts, key=collate)
