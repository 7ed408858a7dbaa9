"""Text that YAML cannot read, or reads twice, gives issues and stops nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from macros.kit.paths import ROOT
from macros.reading.documents import parse_yaml
from macros.reading.validation import validate
from tests.changed_files import SINGLE
from tests.tree_changes import (
    KINDS,
)

pytestmark = pytest.mark.slow


SMALLEST = [
    min((s for s in SINGLE if s.schema is kind.schema), key=lambda s: len(str(s.document.value)))
    for kind in KINDS
    if any(s.schema is kind.schema for s in SINGLE)
]
"""The smallest file of each kind: a fault of syntax takes the slow way through the parser."""


def _broken_texts(text: str) -> Iterator[str]:
    """The text cut off, with lines twice, and with signs that YAML minds, at fixed places."""
    lines = text.split("\n")
    for cut in range(0, len(text), max(1, len(text) // 5)):
        yield text[:cut]
        for sign in ('"', "'", "\t", "&", "*", "{", "[", ": ", "\x00", "\x85", "%", "!"):
            yield text[:cut] + sign + text[cut + 1 :]
    for number in range(0, len(lines), max(1, len(lines) // 5)):
        yield "\n".join([*lines[:number], f"\t{lines[number]}", *lines[number + 1 :]])
        yield "\n".join([*lines[:number], f" {lines[number]}", *lines[number + 1 :]])


@pytest.mark.parametrize("source", SMALLEST, ids=lambda source: source.name)
def test_broken_text_never_stops_the_program(source):
    for text in _broken_texts((ROOT / source.name).read_text("utf-8")):
        document, issues = parse_yaml(source.name, text)
        if document is None:
            assert len(issues) >= 1
        else:
            typed, faults = validate(document, source.schema)
            assert (typed is None) == bool(faults)


_KEY_LINE = re.compile(r"^[ ]*(?:- )?[a-z_]+: [^{\[|>\n]+$", re.MULTILINE)


WITH_KEY_LINES = [s for s in SMALLEST if _KEY_LINE.search((ROOT / s.name).read_text("utf-8"))]
"""All but the ledger of ids, which is one long list."""


@pytest.mark.parametrize("source", WITH_KEY_LINES, ids=lambda source: source.name)
def test_every_key_given_twice_is_noticed(source):
    text = (ROOT / source.name).read_text("utf-8")
    found = list(_KEY_LINE.finditer(text))
    assert len(WITH_KEY_LINES) >= len(SMALLEST) - 1
    for match in found[:: max(1, len(found) // 25)]:
        again = match.group(0).replace("- ", "  ", 1)
        twice = f"{text[: match.end()]}\n{again}{text[match.end() :]}"
        _, issues = parse_yaml(source.name, twice)
        assert [issue.rule for issue in issues] == ["yaml-duplicate-key"], again
