"""What is wrong with YAML as text, before any value is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from ..schema.limits import DEPTH
from .issue import Issue

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast parser where it is there; values are made of its nodes by ``reading`` alone."""


LARGE = 100_000
"""Characters from which the pure Python parser is too slow to be asked."""


def tab_issues(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Yield an issue for each line that is indented with a tab, which YAML forbids."""
    for number, line in enumerate(text.split("\n"), first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            hint = "replace it with two spaces a level"
            column = indent.index("\t") + 1
            yield Issue(path, number, column, "yaml-tab", "a tab is used for indentation", hint)


def feature_issues(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Turn away what the author's YAML does without, before anything is built from it."""
    depth = documents = 0
    anchors: set[str | None] = set()
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        found = _unwanted(event, depth, documents)
        anchor = getattr(event, "anchor", None)
        if found and anchor not in anchors:
            line, column = first_line + event.start_mark.line, event.start_mark.column + 1
            yield Issue(path, line, column, "yaml-feature", *found)
        if depth > DEPTH:
            return
        anchors |= {anchor} - {None}


def _unwanted(event: Any, depth: int, documents: int) -> tuple[str, str] | None:
    if depth > DEPTH:
        return f"nested more than {DEPTH} levels deep", "lay the data out flatter"
    if documents > 1 and isinstance(event, yaml.DocumentStartEvent):
        return "a second document starts here («---»)", "keep one document a file"
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"«{sign}{anchor}» makes an anchor or alias; those are not used here"
        return message, "write the value out, or put it in quotes if the sign is part of the text"
    if tag:
        written = tag.replace("tag:yaml.org,2002:", "!!")
        return f"the tag «{written}» is not used here", "remove it, or quote the text"
    return None


_SYNTAX_HINTS = (
    ("mapping values are not allowed", "put text that holds «: » in double quotes"),
    ("could not find expected ':'", "write «key: value»; check the line above as well"),
    ("expected <block end>", "line the keys up: same indentation on every key of a mapping"),
    ("found unexpected end of stream", "close the quote that was opened"),
    ("character '\\t' that cannot", "replace the tab with spaces"),
    ("cannot start any token", "put text that starts with this sign in double quotes"),
    ("expected a comment or a line break", "put text that starts with > or | in double quotes"),
    ("special characters are not allowed", "remove the invisible control character"),
    ("expected ',' or", "close the bracket from line {start}, and put commas between the items"),
    ("unknown escape character", "use single quotes, or double the backslash"),
)

_SEEN_TOO_LATE = ("unexpected end of stream", "<stream end>", "could not find expected ':'")
"""Problems that the parser notices lines below the place to mend, where the context started."""


def syntax_issue(path: str, text: str, first_line: int) -> Issue:
    """Describe a syntax error. The pure Python parser is asked again, for stable wording.

    A large file would keep it busy for a minute, and is left to the parser that found the fault.
    """
    start = 0
    try:
        list(yaml.parse(text, Loader=yaml.SafeLoader if len(text) < LARGE else LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context_mark and any(sign in str(error.problem) for sign in _SEEN_TOO_LATE):
            mark = error.context_mark
        problem = error.problem or "it cannot be parsed"
        place = (mark.line, mark.column) if mark else (0, 0)
        start = error.context_mark.line if error.context_mark else place[0]
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        problem = str(error.reason)
        place = (before.count("\n"), len(before) - before.rfind("\n") - 1)
    else:  # only libyaml objects
        problem, place = "it cannot be parsed", (0, 0)
    hint = next((hint for sign, hint in _SYNTAX_HINTS if sign in problem), "compare with bidra/")
    hint = hint.format(start=first_line + start)
    message = f"this is not valid YAML: {problem}"
    return Issue(path, first_line + place[0], place[1] + 1, "yaml-syntax", message, hint)
