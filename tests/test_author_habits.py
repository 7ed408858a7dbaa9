"""What authors write from habit, each alone on a page: tests/golden/authors.

A case is the body of a page of the small wiki and the whole list of what the rules for pages say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from macros.page_text.page_source import running_text
from macros.page_text.rendered import rendered
from macros.reading.pages import parse_page
from macros.rules import RULES, boxes, macro_calls
from macros.wiki.anchors import anchors

GOLDEN = Path(__file__).resolve().parent / "golden" / "authors"

HEAD = """---
title: Prøve
kind: page
description: En beskrivelse som er lang nok til at den holder målet på femti tegn.
---
"""

FIRST_LINE = HEAD.count("\n")

CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted(GOLDEN.glob("*.yml"))
    for number, case in enumerate(yaml.safe_load(path.read_text("utf-8")), 1)
]


def page_of(body):
    page, issues = parse_page("docs/begreper/prove.md", "begreper/prove.md", HEAD + body)
    assert issues == []
    return page


def found(small, body):
    """Issues of the rules for pages, lines counted in the body."""
    page = page_of(body)
    wiki = replace(small, pages={**small.pages, page.id: page})
    alone = replace(small, pages={page.id: page})
    return [
        f"{issue.line - FIRST_LINE}:{issue.column} {issue.rule}: {issue.message} → {issue.hint}"
        for rule in RULES
        if rule.SCOPE == "page"
        for issue in sorted(rule.check(alone if rule is macro_calls else wiki))
        if issue.path == page.document.path
    ]


@pytest.mark.parametrize("case", CASES)
def test_golden(case, small):
    assert sorted(found(small, case["body"])) == sorted(case.get("issues", []))


def test_running_text_keeps_every_place():
    body = "`a` **b** <!-- c\n\nd --> {{ e }} $$f$$\n\n```\ng\n```\n\n~~~ h\ni\n"
    text = running_text(page_of(body)).text
    assert len(text) == len(body)
    assert [i for i, sign in enumerate(body) if sign == "\n"] == [
        i for i, sign in enumerate(text) if sign == "\n"
    ]
    assert text.split() == ["**b**"]


ADVICE = re.compile(r"^(\d+):(\d+) (link|anchor|own-address): .* → (?:skriv|mente du) (\S+?)\??$")


def _advised():
    """Each body with a hint that names an address to write, and where."""
    for path in sorted(GOLDEN.glob("*.yml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            for line in case.get("issues", []):
                match = ADVICE.match(line)
                if match and "navn@" not in line and "[tekst]" not in line:
                    yield pytest.param(case["body"], match, id=f"{path.stem}-{match[4]}")


@pytest.mark.parametrize(("body", "match"), list(_advised()))
def test_an_address_that_is_advised_is_right(small, body, match):
    """Written in the place of the wrong one, it leaves no fault there."""
    lines = body.split("\n")
    row, column = int(match[1]) - 1, int(match[2]) - 1
    old = re.match(r"[^)>\s]+", lines[row][column:])[0]
    new = old[: old.index("#")] + match[4] if match[3] == "anchor" else match[4]
    lines[row] = lines[row][:column] + new + lines[row][column + len(old) :]
    place = f"{match[1]}:{match[2]} "
    assert [line for line in found(small, "\n".join(lines)) if line.startswith(place)] == []


STARTS = [
    "!!! merk",
    "!!! Obs",
    '??? tips "Mer"',
    "!!! warning",
    "!!! note Viktig å huske",
    "!!! note «Viktig»",
    '!!! note "Viktig',
    "=== Fane",
    "!!! note 'Enkle'",
]


@pytest.mark.parametrize("start", STARTS)
def test_a_box_that_is_advised_is_right(small, start):
    [line] = found(small, f"{start}\n    Tekst.\n")
    advised = line.partition(" → skriv ")[2]
    assert found(small, f"{advised}\n    Tekst.\n") == []


def test_boxes_have_their_titles_from_the_hints(small):
    for kind, title in boxes.KINDS.items():
        assert found(small, f'!!! {kind} "{title}"\n    Tekst.\n') == []


def test_footnotes_are_norwegian():
    html = rendered(page_of("Tekst[^1] og[^1].\n\n[^1]: En note.\n")).html
    assert "Tilbake til fotnote 1 i teksten" in html
    assert "Jump back" not in html


def test_every_page_of_the_wiki_is_rendered_as_by_the_site(catalog):
    """No text is lost on the way: each heading of each page has its address."""
    for page in catalog.pages.values():
        assert set(anchors(page)) <= rendered(page).ids
