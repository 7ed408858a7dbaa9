"""The author's own words, cut out of pages and data with their places kept.

A text is as long as the file it is from: what is not the author's words (keys, code, macros,
targets of links) is covered by ``COVER``, so that a place in the text is that place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from ..schema.data_list import DataList
from .catalog import Catalog, derived
from .documents import Location, decode, split_front_matter
from .issue import Issue
from .pages import CODE, COMMENT, FENCE, SourcePage
from .schema_keys import has_shown, is_shown

COVER = "\ufffc"
"""Stands for what is no text: neither a space nor a letter nor a full stop."""

WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_TEXT = (
    COMMENT,
    re.compile(r"\{%.{0,200}?%\}|\{\{.{0,2000}?\}\}", re.DOTALL),
    re.compile(r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),  # the target of a link
    re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$", re.MULTILINE),
    re.compile(r"<(?:https?:|mailto:)[^>\n]*>|https?://[^\s)]+|\bwww\.\w[^\s)]*"),
    re.compile(r"^[ ]*(?:>[ ]?)+\[!\w+\][-+]?|(?<=[-*+.] )\[[ xX]\](?= )", re.MULTILINE),
    re.compile(r"</?[a-zA-Z][^>\n]*>|&#?\w+;"),
    re.compile(r"\[\^[^\]\n]+\]:?"),
    re.compile(r"(?<=[\w*_)\]”»`\ufffc])\{:?[ ]*[#.\w][^{}\n]*\}"),  # attributes
)
_BOX = re.compile(
    r"^([ ]*(?:!!!|\?\?\?\+?|===\+?)[ \w]*\"?)(.*?)(\"?)[ ]*$", re.MULTILINE
)  # the start of a box or a tab, with its title
_HOLES = re.compile(r"(?<!\{)\{[A-Za-z][a-z0-9_]*\}(?!\})|_{3,}")
"""What a question leaves open: numbers to be drawn, and gaps to be filled."""

_TABLE_RULE = re.compile(r"^[ ]*\|?[ :|-]*-[ :|-]*$", re.MULTILINE)


@dataclass(frozen=True)
class Prose:
    """The words in one file. ``page`` is None for data; ``body`` is where the front matter ends."""

    path: str
    source: str
    text: str
    body: int = 0
    page: SourcePage | None = None

    def place(self, position: int) -> tuple[int, int]:
        """Line and column, from 1, of a position."""
        start = self.source.rfind("\n", 0, position) + 1
        return self.source.count("\n", 0, position) + 1, position - start + 1

    def issue(self, position: int, rule: str, message: str, hint: str) -> Issue:
        """Make an issue that points at a position."""
        return Issue(self.path, *self.place(position), rule, message, hint)


def is_whole(catalog: Catalog) -> bool:
    """Whether every file that is there could be read, so that nothing is missing from the texts."""
    return not any((catalog.root / name).exists() for name in catalog.unread)


@derived
def all_prose(catalog: Catalog) -> tuple[Prose, ...]:
    """Every page and every data file with texts in it."""
    pages = (page_prose(catalog.root, page) for page in catalog.bodies())
    return (*pages, *data_prose(catalog))


def pages_prose(catalog: Catalog) -> Iterator[tuple[SourcePage, Prose]]:
    """Every page with its words."""
    return ((prose.page, prose) for prose in all_prose(catalog) if prose.page)


def page_prose(root: Path, page: SourcePage) -> Prose:
    """Title, description and body of a page."""
    source = _source(root, page.document.path)
    matter, body, _ = split_front_matter(source)
    start = len(source) - len(body)
    offset = source.find("\n") + 1
    readable = matter if matter and page.document.value else ""
    spans = _spans(readable, _chooser(type(page.meta), frozenset()))
    shown = _keep(source[:start], ((a + offset, b + offset) for a, b in spans))
    return Prose(page.document.path, source, shown + cover_markup(body), start, page)


def cover_markup(body: str) -> str:
    """Cover what is no text in the body of a page, keeping its length and its lines."""
    text = cover(CODE, cover(FENCE, body))
    for pattern in _NO_TEXT:
        text = cover(pattern, text)
    text = _BOX.sub(
        lambda box: covered(box[1]) + box[2] + covered(box[0][box.end(2) - box.start() :]), text
    )
    return cover(_TABLE_RULE, text)


def cover(pattern: re.Pattern[str], text: str) -> str:
    """Put ``COVER`` over every match; line breaks stay."""
    return pattern.sub(lambda match: covered(match.group(0)), text)


def covered(text: str) -> str:
    """As many signs, none of them text."""
    return re.sub(r"[^\n]", COVER, text)


def data_prose(catalog: Catalog) -> Iterator[Prose]:
    """Texts in data that readers see, those in bokmål."""
    for path, is_chosen in _choosers(catalog):
        source = _source(catalog.root, path)
        text = _keep(source, _spans(source, is_chosen))
        yield Prose(path, source, cover(_HOLES, text), len(source))


Chooser = Callable[[Location], bool]
"""Whether a value is a text in bokmål, by its place."""


def _choosers(catalog: Catalog) -> Iterator[tuple[str, Chooser]]:
    """Files with texts that the schema marks as shown."""
    foreign = {entry.document.path: _foreign(entry.value) for entry in catalog.lists.values()}
    for path, schema in catalog.schemas.items():
        if path not in catalog.unread and has_shown(schema):
            yield path, _chooser(schema, foreign.get(path, frozenset()))


def _chooser(schema: type[BaseModel], foreign: frozenset[str]) -> Chooser:
    return lambda place: (
        is_shown(schema, place) and not (place[0] == "rows" and place[2] in foreign)
    )


def _foreign(found: DataList) -> frozenset[str]:
    """Columns of a list in other languages."""
    return frozenset(one.key for one in found.columns if one.language not in {None, "nb"})


def _spans(text: str, is_chosen: Chooser) -> Iterator[tuple[int, int]]:
    """Start and end of each chosen text in a YAML file."""
    return _node_spans(yaml.compose(text, Loader=_LOADER), (), is_chosen)


def _node_spans(node: Any, location: Location, is_chosen: Chooser) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _node_spans(value, (*location, str(key.value)), is_chosen)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _node_spans(item, (*location, index), is_chosen)
    elif isinstance(node, yaml.ScalarNode) and is_chosen(location):
        quote = 1 if node.style in {"'", '"'} else 0
        yield node.start_mark.index + quote, node.end_mark.index - quote


def _keep(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Cover everything but the spans."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [covered(text[end:start]), text[start:stop]]
        end = stop
    return "".join([*parts, covered(text[end:])])


def _source(root: Path, path: str) -> str:
    text, _ = decode(path, (root / path).read_bytes())
    return text or ""
