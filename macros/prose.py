"""The author's own words, cut out of pages and data with their places kept.

A text is as long as the file it is from: what is not the author's words (keys, code, macros,
targets of links) is covered by ``COVER``, so that a place in the text is that place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .catalog import PHASES, Catalog
from .issue import Issue
from .pages import CODE, COMMENT, FENCE, SourcePage
from .reading import Location, decode, split_front_matter

COVER = "\ufffc"
"""Stands for what is no text: neither a space nor a letter nor a full stop."""

WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")

PAGE_FIELDS = ("title", "description")
"""Front matter that readers see as text."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_TEXT = (
    COMMENT,
    re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL),
    re.compile(r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),  # the target of a link
    re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$", re.MULTILINE),
    re.compile(r"<(?:https?:|mailto:)[^>\n]*>|https?://[^\s)]+"),
    re.compile(r"</?[a-zA-Z][^>\n]*>|&#?\w+;"),
    re.compile(r"\[\^[^\]\n]+\]:?"),
    re.compile(r"(?<=[\w*_)\]”»`\ufffc])\{:?[ ]*[#.\w][^{}\n]*\}"),  # attributes
)
_BOX = re.compile(
    r"^([ ]*(?:!!!|\?\?\?\+?|===\+?)[ \w]*\"?)(.*?)(\"?)[ ]*$", re.MULTILINE
)  # the start of a box or a tab, with its title
_HOLES = re.compile(r"(?<!\{)\{[a-z][a-z0-9_]*\}(?!\})|_{3,}")
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


@lru_cache(maxsize=2)
def all_prose(catalog: Catalog) -> tuple[Prose, ...]:
    """Every page and every data file with texts in it."""
    pages = (page_prose(catalog.root, page) for page in catalog.pages.values())
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
    spans = _spans(matter or "", lambda location, _: location[0] in PAGE_FIELDS)
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
    for path, is_shown in _choosers(catalog):
        source = _source(catalog.root, path)
        text = _keep(source, _spans(source, is_shown))
        yield Prose(path, source, cover(_HOLES, text), len(source))


Chooser = Callable[[Location, str], bool]
"""Whether a value is a text in bokmål, by its place and by the key it stands under."""

_MODEL_KEYS = {"author", "nb", "notes", "off_axis", "part", "questions", "questions_firm"}
_MODEL_KEYS |= {"reason", "summary", "text", "timebox", "touchpoints", "year_note"}
_CALCULATOR_KEYS = {"explanation", "formula_text", "label", "title", "unit"}
_COMPANY_KEYS = {"not_confirmed", "note", "role", "scope", "summary", "text", "trade"}
_QUESTION_KEYS = {"answers", "feedback", "feedback_false", "feedback_true", "left", "model_answer"}
_QUESTION_KEYS |= {"right", "text", "unit", "why"}
_PHASE_KEYS = {"definition", "name", "nb", "placement_rules"}


def _choosers(catalog: Catalog) -> Iterator[tuple[str, Chooser]]:
    for model in catalog.stage_models.values():
        yield model.document.path, _by_key(_MODEL_KEYS)
    for calculator in catalog.calculators.values():
        yield calculator.document.path, _by_key(_CALCULATOR_KEYS)
    for company in catalog.companies.values():
        yield company.document.path, _by_key(_COMPANY_KEYS)
    for entry in catalog.lists.values():
        foreign = {c.key for c in entry.value.columns if c.language not in {None, "nb"}}
        columns = {c.key for c in entry.value.columns}
        yield entry.document.path, _by_key({"title", "label", *columns} - foreign)
    for questions in catalog.questions.values():
        yield questions.document.path, _by_key(_QUESTION_KEYS)
    if catalog.question_ids:
        yield catalog.question_ids.document.path, _by_key(_QUESTION_KEYS)
    if catalog.axes:
        yield PHASES, _by_key(_PHASE_KEYS)


def _by_key(keys: set[str]) -> Chooser:
    return lambda _, key: key in keys


def _spans(text: str, is_shown: Chooser) -> Iterator[tuple[int, int]]:
    """Start and end of each chosen text in a YAML file."""
    return _node_spans(yaml.compose(text, Loader=_LOADER), (), is_shown)


def _node_spans(node: Any, location: Location, is_shown: Chooser) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _node_spans(value, (*location, str(key.value)), is_shown)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _node_spans(item, (*location, index), is_shown)
    elif isinstance(node, yaml.ScalarNode):
        key = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
        if is_shown(location, key):
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
