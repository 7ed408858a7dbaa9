"""A work in RIS, which EndNote, Zotero and the like read. Pure: CSL-JSON fields in, text out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .apa import Work

_TYPES = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "legislation": "STAT",
    "motion_picture": "MPCT",
    "paper-conference": "CPAPER",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""Type of a kind of work; others are ``GEN``."""

_TAGS = {
    "title": "TI",
    "container-title": "T2",
    "event-title": "C1",
    "collection-title": "T3",
    "publisher": "PB",
    "publisher-place": "CY",
    "edition": "ET",
    "volume": "VL",
    "issue": "IS",
    "number": "M1",
    "genre": "M3",
    "ISBN": "SN",
    "DOI": "DO",
    "URL": "UR",
    "language": "LA",
    "note": "N1",
}

END = "\r\n"


def to_ris(work: Work) -> str:
    """Write one record. Every value is on one line, so that none can pass for a tag."""
    kind = _TYPES.get(work["type"], "GEN")
    lines = [("TY", kind), ("ID", work["id"]), *_lines(work), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}{END}" for tag, value in lines) + END


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    for role, tag in (("author", "AU"), ("editor", "ED")):
        yield from ((tag, _name(person)) for person in work.get(role, ()))
    for field, tag in _TAGS.items():
        if field in work:
            yield tag, work[field]
    if "issued" in work:
        yield "PY", f"{work['issued']['date-parts'][0][0]}"
        yield "DA", _date(work["issued"])
    if "accessed" in work:
        yield "Y2", _date(work["accessed"])
    pages = re.split(r"\s*[-–]\s*", work.get("page", ""), maxsplit=1)
    yield from ((tag, page) for tag, page in zip(("SP", "EP"), pages, strict=False) if page)


def _name(person: Mapping[str, str]) -> str:
    if "literal" in person:
        return person["literal"]
    return ", ".join(person[part] for part in ("family", "given") if part in person)


def _date(when: Mapping[str, Any]) -> str:
    """«2016/11/21/», with empty places for what is not known."""
    parts = [f"{part:02}" for part in when["date-parts"][0]]
    return "/".join([*parts, "", "", ""][:4])
