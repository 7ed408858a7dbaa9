"""What registers on the network know of a work; nothing when they cannot be asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from ..bokmal.slugs import slugify

Get = Callable[[str], Any]
"""Reads an address and gives what its JSON holds, or None."""

KINDS = {"book-chapter": "chapter", "book": "book", "monograph": "book", "report": "report"}
SECONDS = 8
LARGEST = 2_000_000


def from_network(address: str) -> Any:
    """Ask once, for a short while; None when there is no answer that can be read."""
    request = Request(address, headers={"Accept": "application/json", "User-Agent": "mtenk"})  # noqa: S310 - https, written here
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return json.loads(answer.read(LARGEST))
    except (URLError, OSError, ValueError):
        return None


def by_doi(get: Get, doi: str) -> dict[str, Any]:
    """Fields of a work, as lines of YAML hold them, from Crossref."""
    found = get(f"https://api.crossref.org/works/{quote(doi, safe='/')}")
    work = found.get("message") if isinstance(found, dict) else None
    if not isinstance(work, dict) or not work.get("title"):
        return {}
    kind = {"journal-article": "article-journal", "book-chapter": "chapter"}.get(
        str(work.get("type"))
    )
    names = (one for one in work.get("author", []) if isinstance(one, dict))
    people = [one for one in names if one.get("family")]
    dates = (work.get("issued") or {}).get("date-parts") or [[None]]
    return _present(
        {
            "type": kind
            or ("book" if work.get("type") in {"book", "monograph"} else "article-journal"),
            "title": work["title"][0],
            "family": people[0]["family"] if people else None,
            "author": [(p["family"], p.get("given", "")) for p in people],
            "year": dates[0][0],
            "container-title": next(iter(work.get("container-title") or []), None),
            "volume": work.get("volume"),
            "issue": work.get("issue"),
            "page": str(work["page"]).replace("-", "–") if work.get("page") else None,
            "publisher": work.get("publisher"),
            "DOI": doi,
        }
    )


def by_isbn(get: Get, isbn: str) -> dict[str, Any]:
    """Fields of a book from Open Library."""
    number = re.sub(r"[^0-9Xx]", "", isbn)
    found = get(f"https://openlibrary.org/api/books?bibkeys=ISBN:{number}&format=json&jscmd=data")
    book = found.get(f"ISBN:{number}") if isinstance(found, dict) else None
    if not isinstance(book, dict) or not book.get("title"):
        return {}
    names = [str(one.get("name", "")).rpartition(" ") for one in book.get("authors", [])]
    year = re.search(r"\d{4}", str(book.get("publish_date", "")))
    return _present(
        {
            "type": "book",
            "title": book["title"],
            "family": names[0][2] if names else None,
            "author": [(family, given) for given, _, family in names],
            "year": year[0] if year else None,
            "publisher": next((one.get("name") for one in book.get("publishers", [])), None),
            "ISBN": isbn,
        }
    )


def _present(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def id_of(fields: Mapping[str, Any], title: str) -> str:
    """Id of a work: its first author and year, else its title."""
    if fields.get("family") and fields.get("year"):
        return f"{slugify(str(fields['family']))}{fields['year']}"
    return "-".join(slugify(title).split("-")[:4])
