"""Read author-written text into values that know their line.

YAML is read as the authors mean it: only ``true``/``false``, ``null`` and plain numbers are
other than text, so that ``no``, ``on`` and dates stay what was typed. Anchors, aliases and tags
are turned away, since no author needs them and they can blow a small file up without bound.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..schema.limits import BIBLIOGRAPHY_BYTES, DATA_BYTES, ITEMS, LONG_LIST, PAGE_BYTES, TEXT
from .issue import Issue
from .yaml_faults import LOADER, feature_issues, syntax_issue, tab_issues

Location = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+([eE][-+]?[0-9]+)?")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """A parsed YAML mapping with the place of every key and value (line, column from 1)."""

    path: str
    value: dict[str, Any]
    values_at: Mapping[Location, tuple[int, int]] = field(repr=False)
    keys_at: Mapping[Location, tuple[int, int]] = field(repr=False)
    with_line_break: Mapping[Location, str] = field(default_factory=dict, repr=False)
    """Texts that end in a line break since they are written with > or |, each with its sign."""

    def at(self, *location: str | int) -> tuple[int, int]:
        """Place of the value at ``location``, or of its nearest enclosing value."""
        for end in range(len(location), -1, -1):
            place = self.values_at.get(location[:end])
            if place:
                return place
        return (1, 1)

    def key_at(self, *location: str | int) -> tuple[int, int]:
        """Place of the key that holds ``location``, or of its nearest enclosing value."""
        return self.keys_at.get(location) or self.at(*location[:-1])

    def issue(self, location: Location, rule: str, message: str, hint: str) -> Issue:
        """Make an issue that points at the value at ``location``."""
        line, column = self.at(*location)
        return Issue(self.path, line, column, rule, message, hint)


def _most_bytes(path: str) -> int:
    """The most bytes that a file may have."""
    if path.endswith("data/references.yml"):
        return BIBLIOGRAPHY_BYTES
    return PAGE_BYTES if path.endswith(".md") else DATA_BYTES


def decode(path: str, raw: bytes) -> tuple[str | None, list[Issue]]:
    """Return the text of a file, or one issue that says why it cannot be read."""
    limit = _most_bytes(path)
    if len(raw) > limit:
        message = f"filen er på mer enn {limit // 1000} kB, som er det meste den kan være på"
        return None, [Issue(path, 1, 1, "limit", message, "del den i flere mindre filer")]
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raw = error.object
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        message = f"tegnet her er ikke lagret som UTF-8 (byte 0x{raw[error.start]:02x})"
        hint = "lagre filen som UTF-8 i skriveprogrammet"
        return None, [Issue(path, line, column, "encoding", message, hint)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def parse_yaml(path: str, text: str, first_line: int = 1) -> tuple[Document | None, list[Issue]]:
    """Parse one YAML mapping; ``first_line`` is the file's line on which ``text`` starts."""
    if not text.strip():
        message, hint = f"{_what(first_line)} er tom", "skriv innholdet, eller slett filen"
        return None, [Issue(path, first_line, 1, "yaml-empty", message, hint)]
    issues = list(tab_issues(path, text, first_line))
    if issues:
        return None, issues
    try:
        issues = list(feature_issues(path, text, first_line))
        if issues:
            return None, issues
        node = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return None, [syntax_issue(path, text, first_line)]
    builder = _Builder(path, first_line)
    if not isinstance(node, yaml.MappingNode):
        return None, [builder.not_a_mapping(node)]
    return builder.document(node), builder.issues


def _what(first_line: int) -> str:
    return "filen" if first_line == 1 else "feltlisten øverst"


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Split a page into (front matter or None, body, line on which the body starts)."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return None, text, 1
    return match.group(1), text[match.end() :], match.group(0).count("\n") + 1


class _TooLargeError(Exception):
    """What is beyond the limits, so that the file is read no further."""

    def __init__(self, node: yaml.Node, message: str, hint: str) -> None:
        self.node, self.message, self.hint = node, message, hint


def _stop_when_too_large(node: yaml.Node, location: Location) -> None:
    size = len(node.value)
    if isinstance(node, yaml.ScalarNode):
        if size > TEXT:
            message = f"teksten har {size} tegn; den kan ha høyst {TEXT}"
            raise _TooLargeError(node, message, "kort den ned, eller del den")
        return
    limit = LONG_LIST if len(location) == 1 else ITEMS
    if size > limit:
        message = f"listen har {size} ledd; den kan ha høyst {limit}"
        raise _TooLargeError(node, message, "ta bort ledd, eller del dataene i flere filer")


class _Builder:
    """Turns YAML nodes into plain values, tuples for lists, and notes every position."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.issues: list[Issue] = []
        self.values_at: dict[Location, tuple[int, int]] = {}
        self.keys_at: dict[Location, tuple[int, int]] = {}
        self.with_line_break: dict[Location, str] = {}

    def place(self, node: yaml.Node) -> tuple[int, int]:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1

    def not_a_mapping(self, node: yaml.Node | None) -> Issue:
        if node is None:
            kind, place = "bare kommentarer", (self.first_line, 1)
        else:
            kind = "en liste" if isinstance(node, yaml.SequenceNode) else "én enkelt verdi"
            place = self.place(node)
        what = _what(self.first_line)
        message = f"{what} er {kind}; den skal ha linjer på formen «navn: verdi»"
        hint = "begynn helt til venstre med navnet på et felt og et kolon"
        return Issue(self.path, *place, "yaml-mapping", message, hint)

    def document(self, node: yaml.MappingNode) -> Document | None:
        """Everything with its places; None, and that fault alone, when it is too large."""
        try:
            value = self.build(node, ())
        except _TooLargeError as error:
            self.issues.clear()
            self._issue(self.place(error.node), "limit", error.message, error.hint)
            return None
        return Document(self.path, value, self.values_at, self.keys_at, self.with_line_break)

    def build(self, node: yaml.Node, location: Location) -> Any:
        self.values_at[location] = self.place(node)
        _stop_when_too_large(node, location)
        if isinstance(node, yaml.MappingNode):
            if location and _is_double_brace(node):
                hint = "sett tekst med krøllparenteser i anførselstegn"
                self._issue(self.place(node), "yaml-key", "«{{» leses ikke som tekst her", hint)
                return "{{ … }}"
            return self._mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.build(item, (*location, i)) for i, item in enumerate(node.value))
        if not isinstance(node, yaml.ScalarNode):
            return None
        if node.style in {">", "|"} and str(node.value).endswith("\n"):
            self.with_line_break[location] = str(node.style)
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = self.place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                hint = "skriv et vanlig ord foran kolonet"
                self._issue(
                    place, "yaml-key", "det som står foran kolonet, skal være et navn", hint
                )
                continue
            key = str(key_node.value)
            if key in result:
                first = self.keys_at[(*location, key)][0]
                hint = f"behold bare én av dem; den første står på linje {first}"
                self._issue(place, "yaml-duplicate-key", f"«{key}» står to ganger", hint)
                continue
            self.keys_at[(*location, key)] = place
            result[key] = self.build(value_node, (*location, key))
        return result

    def _issue(self, place: tuple[int, int], rule: str, message: str, hint: str) -> None:
        self.issues.append(Issue(self.path, *place, rule, message, hint))


def _is_double_brace(node: yaml.MappingNode) -> bool:
    return bool(node.flow_style) and any(isinstance(k, yaml.MappingNode) for k, _ in node.value)


def _scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    text = str(node.value)
    if node.style:  # quoted or block text; libyaml gives an empty style for plain text
        return text
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text) and len(text) <= 15:  # noqa: PLR2004 - beyond any figure here
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
