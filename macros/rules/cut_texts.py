"""No text in data or front matter is cut off at « #», which starts a comment.

A comment after a value stands after two spaces; after one space it is taken for a part of the text.
Values that are one plain word, a number or a date are no texts and may have any comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..reading.catalog import Catalog
from ..reading.documents import decode, split_front_matter
from ..reading.issue import Issue
from ..reading.yaml_faults import LOADER
from .help import Help

NAME = "cut-text"
SCOPE = "data"
HELP = Help(
    "Et mellomrom og tegnet # starter en kommentar, så resten av teksten blir borte. Sett "
    "teksten i anførselstegn.",
    file="docs/begreper/opplevelse.md",
    wrong="title: Opplevelse i uke # 12",
    right="title: Opplevelse",
)

TEXT_KEYS = {
    "answers", "author", "definition", "description", "en", "explanation", "feedback", "label",
    "left", "model_answer", "name", "nb", "note", "original", "reason", "right", "summary", "text",
    "title", "trade", "why",
}  # fmt: skip
"""Keys whose value is a text even when it is one word in small letters."""

_NO_TEXT = re.compile(
    r"[a-z0-9]+(?:[-_/.:][a-z0-9]+)*|[-+]?[\d.,]+|\d{4}-\d\d(?:-\d\d)?|https?://\S+"
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each text that a comment follows after one space."""
    for name in [*catalog.documents, *(page.document.path for page in catalog.bodies())]:
        path = catalog.root / name
        raw = path.read_bytes() if path.is_file() else b""
        if b" #" not in raw:
            continue
        text, _ = decode(name, raw)
        matter, first = text or "", 1
        if name.startswith("docs/"):
            matter, first = split_front_matter(text or "")[0] or "", 2
        if " #" in matter:
            yield from check_text(name, matter, first)


def check_text(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Yield an issue for each text in YAML that a comment cuts off."""
    lines = text.split("\n")
    for key, node in _plain_values(yaml.compose(text, Loader=LOADER), ""):
        line, column = node.end_mark.line, node.end_mark.column
        rest = lines[line][column:] if line < len(lines) else ""
        if not re.match(r"[ ]#", rest) or _is_no_text(key, str(node.value)):
            continue
        place = (first_line + line, column + 2)
        written = f"{node.value}{rest.rstrip()}"
        message = f"teksten «{_short(str(node.value))}» slutter der, for « #» starter en kommentar"
        sign = "'" if '"' in written else '"'
        hint = f"sett hele teksten i anførselstegn: {sign}{_short(written)}{sign}"
        hint += " (eller sett to mellomrom foran # hvis det er en kommentar)"
        yield Issue(path, *place, NAME, message, hint)


def _is_no_text(key: str, value: str) -> bool:
    return key not in TEXT_KEYS and _NO_TEXT.fullmatch(value) is not None


def _plain_values(node: Any, key: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _plain_values(value, str(name.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _plain_values(item, key)
    elif isinstance(node, yaml.ScalarNode) and not node.style and node.value:
        yield key, node


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - one line of a terminal
