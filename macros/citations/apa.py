"""Norwegian APA 7 (Norsk APA-manual) for one work: entry, in-text citation and place in the list.

citeproc-py writes both after the style data/csl/apa-nb.csl. It is given text without markup: what
should be a link or an opening bracket travels as a character from Unicode's private use area, and
becomes HTML here, after everything else has been escaped. citeproc-py does not tell works by the
same authors in the same year apart either, so the letters («1925a») are worked out here.

A work is a mapping with CSL-JSON fields, as in data/references.yml. Nothing is fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from citeproc import (
    VARIABLES,
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc.source.json import CiteProcJSON
from markupsafe import Markup, escape

from ..bokmal.collation import collate
from ..kit.cache import key_of
from ..kit.memo import Memo
from ..kit.paths import ROOT

Work: TypeAlias = Mapping[str, Any]
"""One work: CSL-JSON fields such as ``title``, ``author`` and ``issued``."""

SortKey: TypeAlias = tuple[tuple[str, ...], int, str]

STYLE = ROOT / "data" / "csl" / "apa-nb.csl"

_ITALIC, _ITALIC_END, _LINK, _LINK_END, _LESS_THAN = "\ue000\ue001\ue002\ue003\ue004"
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ue000-\uf8ff]")
_LINKED = re.compile(f"{_LINK}(.*?){_LINK_END}")
_SPARE_FULL_STOP = re.compile(rf"([?!]{_ITALIC_END}?|\.{_ITALIC_END})\.(?=\s|$)")
_HYPHEN_IN_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_URL_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"
_WORDS_OF_A_LONG_TITLE = 4


def format_entry(work: Work, year_suffix: str = "") -> Markup:
    """Write the work as it stands in the reference list.

    ``year_suffix`` is its letter from ``year_suffixes``, if it has one. Titles are in ``<i>``, DOI
    and web addresses are links, and all text that was given is escaped.
    """
    return _entry(_serialised(work), year_suffix)


def citation_label(work: Work, locator: str | None = None, year_suffix: str = "") -> str:
    """Write the citation in the text: «(Lemon & Verhoef, 2016, s. 72)», as plain text.

    A work without an author is named by its title, shortened if it is long. ``locator`` is the
    place in the work, in words; a hyphen between figures in it becomes a dash.
    """
    core = _core(_serialised(work), year_suffix)
    place = _HYPHEN_IN_RANGE.sub("–", locator.strip()) if locator else ""
    return f"({core}, {place})" if place else f"({core})"


def year_suffixes(works: Iterable[Work]) -> dict[str, str]:
    """Give a, b, c … by id to the works whose citations would else be the same.

    Letters follow the order of the titles, over the whole bibliography, so that a work has the same
    letter on every page. A work that needs none is left out.
    """
    alike: dict[str, list[Work]] = {}
    for work in _may_be_alike(works):
        alike.setdefault(citation_label(work), []).append(work)
    return {
        work["id"]: _letters(number)
        for group in alike.values()
        if len(group) > 1
        for number, work in enumerate(sorted(group, key=lambda work: (sort_key(work), work["id"])))
    }


def _may_be_alike(works: Iterable[Work]) -> Iterator[Work]:
    """Works that share their year and the name that comes first: only theirs can be cited alike.

    Writing a citation takes milliseconds, and there are hundreds of works.
    """
    groups: dict[tuple[str, int | None], list[Work]] = {}
    for work in works:
        authors = work.get("author") or ()
        first = (authors[0].get("family") or authors[0].get("literal", "")) if authors else ""
        name = first or ("" if work.get("editor") else _short_title(str(work["title"])))
        groups.setdefault((name.strip().casefold(), _year(work)), []).append(work)
    for group in groups.values():
        if len(group) > 1:
            yield from group


def sort_key(work: Work) -> SortKey:
    """Order of the reference list: authors, else title; undated first, then year; title."""
    nordic = work.get("language") in {None, "nb", "nn", "da"}
    title = collate(str(work["title"]), nordic=nordic)
    title_as_ordered = re.sub(r"^(?:the|an?) ", "", title) if not nordic else title
    people = work.get("author") or work.get("editor") or ()
    names = tuple(_name_key(person, nordic=nordic) for person in people)
    return names or (title_as_ordered,), _year(work) or 0, title_as_ordered


class _Formatter:
    """What citeproc-py asks of an output format. Only italics are used by the style."""

    preformat: Callable[[str], str] = str
    Oblique = Bold = Light = Underline = Superscript = Subscript = SmallCaps = str

    @staticmethod
    def Italic(text: object) -> str:  # noqa: N802 - citeproc-py's name
        return f"{_ITALIC}{text}{_ITALIC_END}"


@lru_cache(maxsize=1)
def _style() -> Any:
    return CitationStylesStyle(str(STYLE), locale="nb-NO", validate=False)


def texts_of(work: Work, year_suffix: str = "") -> dict[str, Callable[[], str]]:
    """What is kept of a work in ``MEMO``, by key: its entry, and the core of its citations."""
    serialised = _serialised(work)
    return {
        _key("entry", serialised, year_suffix): lambda: _written_entry(serialised, year_suffix),
        _key("core", serialised, year_suffix): lambda: _written_core(serialised, year_suffix),
    }


def _code() -> str:
    return key_of([Path(__file__).read_bytes(), STYLE.read_bytes(), version("citeproc-py")])


MEMO = Memo("citations", _code)
"""What citeproc-py wrote; it takes milliseconds for each work, and works seldom change."""


def _key(kind: str, serialised: str, year_suffix: str) -> str:
    return key_of([kind, serialised, year_suffix])


@lru_cache(maxsize=10_000)
def _entry(serialised: str, year_suffix: str) -> Markup:
    key = _key("entry", serialised, year_suffix)
    html = MEMO.get(key, lambda: _written_entry(serialised, year_suffix))
    return Markup(html)  # noqa: S704 - escaped when it was written; the tags are our own


def _written_entry(serialised: str, year_suffix: str) -> str:
    bibliography, _ = _bibliography(serialised, year_suffix)
    text = _SPARE_FULL_STOP.sub(r"\1", str(bibliography.bibliography()[0]))
    html = _LINKED.sub(_link, str(escape(text.replace(_LESS_THAN, "<"))))
    return html.replace(_ITALIC, "<i>").replace(_ITALIC_END, "</i>")


@lru_cache(maxsize=10_000)
def _core(serialised: str, year_suffix: str) -> str:
    """Author and year, as between the parentheses of a citation."""
    key = _key("core", serialised, year_suffix)
    return MEMO.get(key, lambda: _written_core(serialised, year_suffix))


def _written_core(serialised: str, year_suffix: str) -> str:
    bibliography, citation = _bibliography(serialised, year_suffix)
    text = str(bibliography.cite(citation, lambda _: None))
    return text.replace(_LESS_THAN, "<")


def _bibliography(serialised: str, year_suffix: str) -> tuple[Any, Any]:
    prepared = _prepared(json.loads(serialised), year_suffix)
    bibliography = CitationStylesBibliography(_style(), CiteProcJSON([prepared]), _Formatter)
    citation = Citation([CitationItem("work")])
    bibliography.register(citation)
    return bibliography, citation


def _serialised(work: Work) -> str:
    return json.dumps(dict(work), sort_keys=True, ensure_ascii=False)


def _prepared(work: dict[str, Any], year_suffix: str) -> dict[str, Any]:
    """Turn our fields into what citeproc-py knows, and clean all text."""
    fields: dict[str, Any] = _cleaned(work) | {"id": "work"}
    title = fields["title"]
    authors = fields.get("author") or ()
    if not authors:
        fields["title-short"] = _short_title(title)
    if fields["type"] in _NAMED_BY_AUTHOR:
        names = [author.get("literal") for author in authors]
        for key in ("container-title", "publisher"):
            if key in fields and fields[key] in names:
                del fields[key]
    address = _address(fields.pop("DOI", None), fields.pop("URL", None))
    if address:
        fields["URL"] = f"{_LINK}{address}{_LINK_END}"
    for key in ("volume", "issue"):
        if key in fields:
            fields[key] = _HYPHEN_IN_RANGE.sub("–", str(fields[key]))
    if "event-title" in fields:
        fields["event"] = fields.pop("event-title")
    if year_suffix:
        fields["year-suffix"] = year_suffix
    return {key: value for key, value in fields.items() if key in _KNOWN and value}


_NAMED_BY_AUTHOR = {"book", "dataset", "post", "report", "software", "standard", "webpage"}
"""Kinds whose publisher is left out when it is the author."""

_KNOWN = {"id", "type"} | {name.replace("_", "-") for name in VARIABLES}
"""The fields that citeproc-py takes without a warning."""


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        text = " ".join(_NOT_TEXT.sub("", value).split())
        return text.replace("<", _LESS_THAN)
    if isinstance(value, dict):
        return {key: _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return value


def _short_title(title: str) -> str:
    """Main title, or the first words of a long one, with quotes that fit within quotes."""
    main = title.split(": ", 1)[0]
    words = main.split(" ")
    if len(words) > _WORDS_OF_A_LONG_TITLE + 1:
        main = " ".join(words[:_WORDS_OF_A_LONG_TITLE])
    shortened = main if main == title else f"{main.rstrip(',;:–- ')} …"
    return shortened.replace("«", "\N{LEFT SINGLE QUOTATION MARK}").replace("»", "’")


def _address(doi: str | None, url: str | None) -> str | None:
    if doi:
        return "https://doi.org/" + re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi)
    return url


def _link(match: re.Match[str]) -> str:
    shown = match.group(1)
    address = unescape(shown)
    if not address.lower().startswith(("https://", "http://")):
        return shown
    return f'<a href="{escape(quote(address, safe=_URL_CHARACTERS))}">{shown}</a>'


def _name_key(person: Mapping[str, str], *, nordic: bool) -> str:
    """Family names come first: «Berg, Kari» before «Berg Hansen, Kari»."""
    parts = (person.get(key, "") for key in ("literal", "family", "given"))
    return "  ".join(collate(part, nordic=nordic) for part in parts if part)


def _year(work: Work) -> int | None:
    issued = work.get("issued")
    return int(issued["date-parts"][0][0]) if issued else None


def _letters(number: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + last)
