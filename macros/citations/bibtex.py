"""A work in BibTeX, for LaTeX and reference managers. Pure: CSL-JSON fields in, text out.

Text is UTF-8, as biber and new reference managers read it; only what TeX would take as a command is
written another way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from .apa import Work

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
"""Entry type of a kind of work; others are ``misc``."""

_CONTAINER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHER = {"techreport": "institution", "phdthesis": "school"}
_LANGUAGES = {
    "nb": "norsk",
    "nn": "nynorsk",
    "da": "danish",
    "sv": "swedish",
    "en": "english",
    "de": "german",
    "fr": "french",
    "ja": "japanese",
}
_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {"\\": r"{\textbackslash}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}"}
    | {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
)
_ADDRESS_SIGNS = "!#$&'()*+,/:;=?@[]~%-._"


def to_bibtex(work: Work) -> str:
    """Write one entry. Titles keep their capitals, and institutions are not taken for persons."""
    kind = _TYPES.get(work["type"], "misc")
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work, kind).items())
    return f"@{kind}{{{work['id']},\n{fields}}}\n\n"


def _fields(work: Work, kind: str) -> dict[str, str]:
    text = {key: _text(value) for key, value in work.items() if isinstance(value, str)}
    fields = {
        "author": _people(work.get("author", ())),
        "editor": _people(work.get("editor", ())),
        "title": f"{{{text['title']}}}",
        **_date(work.get("issued")),
        _CONTAINER.get(kind, "howpublished"): text.get("container-title", ""),
        "series": text.get("collection-title", ""),
        _PUBLISHER.get(kind, "publisher"): text.get("publisher", ""),
        "address": text.get("publisher-place", ""),
        "type": text.get("genre", ""),
        "edition": text.get("edition", ""),
        "volume": text.get("volume", ""),
        "number": text.get("issue") or text.get("number", ""),
        "pages": re.sub(r"(?<=\w)\s*[-–]\s*(?=\w)", "--", text.get("page", "")),
        "doi": _address(work.get("DOI", "")),
        "isbn": text.get("ISBN", ""),
        "url": _address(work.get("URL", "")),
        "urldate": _day(work.get("accessed")),
        "langid": _LANGUAGES.get(work.get("language", ""), ""),
        "note": text.get("note", ""),
    }
    return {name: value for name, value in fields.items() if value}


def _people(people: Any) -> str:
    return " and ".join(
        f"{{{_text(person['literal'])}}}"
        if "literal" in person
        else ", ".join(_name(person[part]) for part in ("family", "given") if part in person)
        for person in people
    )


def _name(text: str) -> str:
    """Part of a name; braces keep «and» and commas within from parting it."""
    plain = _text(text)
    return f"{{{plain}}}" if re.search(r",|\band\b", plain) else plain


def _date(when: Mapping[str, Any] | None) -> dict[str, str]:
    """Year and month; BibTeX knows no day."""
    parts = when["date-parts"][0] if when else ()
    return {name: str(part) for name, part in zip(("year", "month"), parts, strict=False)}


def _day(when: Mapping[str, Any] | None) -> str:
    """«2026-11-21», as far as it is known."""
    return "-".join(f"{part:02}" for part in when["date-parts"][0]) if when else ""


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_SIGNS)


def _address(text: str) -> str:
    """A DOI or web address, which is taken as it stands: nothing may close the field."""
    return quote("".join(text.split()), safe=_ADDRESS_SIGNS)
