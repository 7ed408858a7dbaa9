"""The one slug function: headings, file names and anchors."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a"}
    | {"đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"}
)


def slugify(text: str, separator: str = "-") -> str:
    """Lower-case ASCII words joined by ``separator``: «Økonomi og år» gives ``okonomi-og-ar``.

    The signature is what Python-Markdown's ``toc.slugify`` asks for.
    """
    lowered = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    return separator.join(words)
