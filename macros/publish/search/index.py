"""The files of the index, from names and texts. Pure: the same pages give the same bytes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .compounds import Splitter, dictionary
from .names import NamedPage, kind_labels, offered
from .page_text import Section, joined
from .words import STOP_WORDS, fold, lower_words

TEXT_SIZE = 7_500
"""Characters of a page's text in one file, at most. A longer text is several."""

SHARD_SIZE = 16_000
"""Characters of one piece of the list of words, about."""

SHORTEST_WORD = 2
MOST_COUNTED = 4
"""A word that stands more often in a text counts no more."""

Postings = dict[int, int]
"""Number of a text to how much the word counts there: 1 to 4, and 4 more when a heading has it."""


@dataclass(frozen=True)
class IndexedPage:
    """A page with the sections of its text."""

    named: NamedPage
    sections: tuple[Section, ...]


def index_files(pages: Sequence[IndexedPage]) -> dict[str, str]:
    """Path below search/ to content, for the pages in this order."""
    texts = [_texts(page) for page in pages]
    shards = list(_shards(_entries(texts)))
    folder = f"words/{_digest(content for _, content in shards)}"
    files = {f"{folder}/{number}.json": content for number, (_, content) in enumerate(shards)}
    for page, runs in zip(pages, texts, strict=True):
        for number, run in enumerate(runs):
            content = [[section.anchor, section.heading, section.text] for section in run]
            files[f"text/{page.named.id}/{number}.json"] = _json(content)
    named = [page.named for page in pages]
    names = {
        "words": folder,
        "starts": [first for first, _ in shards],
        "stop": sorted(STOP_WORDS),
        "kinds": kind_labels(),
        "offered": offered(named),
        "pages": [_row(page, len(runs)) for page, runs in zip(named, texts, strict=True)],
    }
    return {"names.json": _json(names), **files}


def _texts(page: IndexedPage) -> list[list[Section]]:
    """A page's text in pieces. In each the description stands first, without address or heading."""
    lead = Section("", "", page.named.description)
    return [[lead, *run] for run in joined(page.sections, TEXT_SIZE)]


def _row(page: NamedPage, texts: int) -> list[Any]:
    """Title, address, kind, and, where there are any, other names and the number of texts."""
    address = page.url if page.url != f"{page.id}/" else 0
    row: list[Any] = [page.title, page.id, page.rank, "|".join(page.names), texts, address]
    defaults: list[Any] = ["", "", -1, "", 1, 0]
    while row[-1] == defaults[len(row) - 1]:
        row.pop()
    return row


def _entries(
    texts: Iterable[list[list[Section]]],
) -> tuple[dict[str, Postings], dict[str, Postings]]:
    """Words, and last parts of compounds, with the texts that have them."""
    as_written: dict[str, Postings] = {}
    for number, run in enumerate(run for runs in texts for run in runs):
        for word, weight in _count(run).items():
            as_written.setdefault(word, {})[number] = weight
    splitter = Splitter(dictionary(), as_written)
    words: dict[str, Postings] = {}
    parts: dict[str, Postings] = {}
    for word, postings in as_written.items():
        _post(words, fold(word), postings)
        for ending in splitter.endings(word):
            _post(parts, fold(ending), postings)
    return words, parts


def _post(entries: dict[str, Postings], word: str, postings: Postings) -> None:
    if len(word) >= SHORTEST_WORD and word not in STOP_WORDS:
        known = entries.setdefault(word, {})
        for number, weight in postings.items():
            known[number] = max(weight, known.get(number, 0))


def _count(run: Iterable[Section]) -> Mapping[str, int]:
    """Every word of a text with its weight."""
    counts: Counter[str] = Counter()
    in_headings: set[str] = set()
    for section in run:
        counts.update(lower_words(section.text))
        in_headings.update(lower_words(section.heading))
    words = counts.keys() | in_headings
    return {
        word: min(max(counts[word], 1), MOST_COUNTED) + (MOST_COUNTED if word in in_headings else 0)
        for word in words
    }


def _shards(
    entries: tuple[dict[str, Postings], dict[str, Postings]],
) -> Iterator[tuple[str, str]]:
    """Pieces of the sorted words: the first word of each, and its content."""
    words, parts = entries
    piece: tuple[dict[str, str], dict[str, str]] = ({}, {})
    first, size = "", 0
    for key in sorted(words.keys() | parts.keys()):
        if size > SHARD_SIZE:
            yield first, _json(piece)
            piece, first, size = ({}, {}), key, 0
        for kind, postings in enumerate((words.get(key), parts.get(key))):
            if postings:
                piece[kind][key] = _packed(postings)
                size += len(key) + len(piece[kind][key]) + 6
    yield first, _json(piece)


def _packed(postings: Postings) -> str:
    """«b3aa1»: the distance from the number before in letters to base 26, then the weight."""
    packed, before = [], 0
    for number in sorted(postings):
        packed.append(f"{_letters(number - before)}{postings[number]}")
        before = number
    return "".join(packed)


@lru_cache(maxsize=4096)
def _letters(number: int) -> str:
    more, last = divmod(number, 26)
    return (_letters(more) if more else "") + chr(ord("a") + last)


def _digest(contents: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(contents).encode()).hexdigest()[:8]


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
