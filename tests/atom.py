"""What RFC 4287 asks of a feed, as far as ours uses it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = ("id", "title", "updated")
AT_MOST_ONCE = ("published", "summary", "subtitle", "generator", "rights")
KNOWN = {*ONCE, *AT_MOST_ONCE, "author", "link", "category", "entry"}


def faults(feed: bytes) -> list[str]:
    """What is wrong with a feed, in words."""
    root = etree.fromstring(feed)
    if root.tag != f"{ATOM}feed":
        return [f"the document is <{root.tag}>"]
    found = list(_of(root, "feed"))
    if not _links(root, "self"):
        found.append("feed: no link to itself")
    entries = root.findall(f"{ATOM}entry")
    for number, entry in enumerate(entries, 1):
        found += _of(entry, f"entry {number}")
        if not _links(entry, "alternate"):
            found.append(f"entry {number}: no link to its page")
        if root.find(f"{ATOM}author") is None and entry.find(f"{ATOM}author") is None:
            found.append(f"entry {number}: no author")
    times = Counter(entry.findtext(f"{ATOM}id") for entry in entries)
    return found + [f"«{name}» is the id of {n} entries" for name, n in times.items() if n > 1]


def _of(element: etree._Element, name: str) -> Iterator[str]:
    children = Counter(str(child.tag).removeprefix(ATOM) for child in element)
    yield from (f"{name}: unknown {tag}" for tag in children if tag not in KNOWN)
    yield from (f"{name}: {children[tag]} {tag}" for tag in ONCE if children[tag] != 1)
    yield from (f"{name}: {children[tag]} {tag}" for tag in AT_MOST_ONCE if children[tag] > 1)
    if not _is_absolute(element.findtext(f"{ATOM}id", "")):
        yield f"{name}: the id is no address in full"
    for tag in ("updated", "published"):
        yield from (
            f"{name}: {tag} is no moment" for m in _texts(element, tag) if not _is_moment(m)
        )
    for author in element.findall(f"{ATOM}author"):
        if not author.findtext(f"{ATOM}name", "").strip():
            yield f"{name}: an author without a name"
    for link in element.findall(f"{ATOM}link"):
        if not _is_absolute(link.get("href", "")):
            yield f"{name}: a link without an address in full"
    kinds = Counter((k.get("type"), k.get("hreflang")) for k in _links(element, "alternate"))
    yield from (f"{name}: {n} alternate links of a kind" for n in kinds.values() if n > 1)
    if any(not category.get("term") for category in element.findall(f"{ATOM}category")):
        yield f"{name}: a category without a term"


def _links(element: etree._Element, relation: str) -> list[etree._Element]:
    return [link for link in element.findall(f"{ATOM}link") if link.get("rel") == relation]


def _texts(element: etree._Element, tag: str) -> list[str]:
    return [child.text or "" for child in element.findall(f"{ATOM}{tag}")]


def _is_absolute(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme and parts.netloc) and not set(address) & set(' <>"')


def _is_moment(text: str) -> bool:
    try:
        return "T" in text and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
