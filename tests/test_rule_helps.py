"""Each rule has a page of its own kind in the guide, and its examples fail and pass as they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.reading.catalog import load
from macros.rules import RULES
from macros.rules.help_page import FILE, helps, page_text

NAMES = {name: (part, told) for part, name, told in helps()}
WITH_EXAMPLES = sorted(name for name, (_, told) in NAMES.items() if told.wrong)
BAD = Path(__file__).resolve().parent / "bad"


def test_the_page_is_what_the_rules_say(repo):
    assert (repo / FILE).read_text("utf-8") == page_text()


def test_every_rule_is_explained():
    assert [name for name, (_, told) in NAMES.items() if not told.means] == []
    assert len(NAMES) == len(list(helps()))
    assert len(WITH_EXAMPLES) > 65


@pytest.mark.parametrize("path", sorted(BAD.glob("*.txt")), ids=lambda path: path.stem)
def test_every_name_in_a_message_is_explained(path):
    found = set(re.findall(r"  \[([\w-]+)\]$", path.read_text("utf-8"), re.MULTILINE))
    assert found
    assert found <= NAMES.keys()


def _told(wiki, name):
    catalog, issues = load(wiki.root)
    rules = (rule for rule in RULES if name == rule.NAME)
    return [
        i for i in [*issues, *(i for rule in rules for i in rule.check(catalog))] if i.rule == name
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_fail_and_pass(name, wiki):
    told = NAMES[name][1]
    if told.file:
        assert told.right in wiki.read(told.file)
        assert _told(wiki, name) == []
        text = wiki.read(told.file)
        wiki.write(told.file, text.replace(told.right, told.wrong, 1))
        assert _told(wiki, name)
        return
    page = "docs/begreper/opplevelse.md"
    text = wiki.read(page)
    wiki.write(page, text.replace("Få.\n", f"Få.\n\n{told.right}\n"))
    assert _told(wiki, name) == []
    wiki.write(page, text.replace("Få.\n", f"Få.\n\n{told.wrong}\n"))
    assert _told(wiki, name)
