"""The small wiki with one text in every field that takes one."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from dataclasses import replace

from macros.reading.catalog import load
from macros.reading.documents import Document
from macros.reading.validation import validate
from macros.schema.calculator import Calculator
from macros.schema.company import Company
from macros.schema.data_list import DataList
from macros.schema.page import PAGE_KINDS, FrontMatter
from macros.schema.phase import Phases
from macros.schema.question import QuestionFile
from macros.schema.reference import References
from macros.schema.stage_model import StageModel
from tests.wiki import SMALL, Wiki

HOSTILE = (
    "<script>alert(1)</script> \"a\" 'b' | **c** __d__ `e` [f](g) </td></div> <!-- h "
    "{{ 7*7 }} {% raw %} {# i #} & &amp; \\* \u202e\u200f 1. # x"
)
HARMLESS = (
    "en vanlig tekst uten noe å merke seg, og lang nok til å stå i enhver beskrivelse av en ting"
)
FORBIDDEN_IN_TITLES = re.compile(r"\{[{%#]")

HELD_TO_A_FORM = {"formula", "DOI", "ISBN", "URL"}
"""Fields in which a rule takes no other text."""

MUST_STAY = re.compile(r"\{[a-z]+\}|___")
"""What a question's text must hold: numbers to be drawn, and gaps."""


def _schemas():
    return (
        ("data/calculators/*.yml", Calculator),
        ("data/companies/*.yml", Company),
        ("data/lists/*.yml", DataList),
        ("data/phases.yml", Phases),
        ("data/questions/*.yml", QuestionFile),
        ("data/references.yml", References),
        ("data/stage-models/*.yml", StageModel),
    )


def _leaves(value, location=()):
    """Places of all texts in a value tree."""
    if isinstance(value, str):
        yield location
    elif isinstance(value, dict | tuple):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, (*location, part))


def _at(value, location):
    for part in location:
        value = value[part]
    return value


def _filled(value, location, text):
    if not location:
        return text
    part, *rest = location
    if isinstance(value, dict):
        return {k: _filled(v, rest, text) if k == part else v for k, v in value.items()}
    return tuple(_filled(v, rest, text) if i == part else v for i, v in enumerate(value))


class _Filler:
    """Puts numbered copies of a text into every field that takes it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.numbers = itertools.count(100)
        self.fields = Counter()

    def fill(self, document: Document, schema):
        value = document.value
        for location in _leaves(value):
            if location[-1] in HELD_TO_A_FORM:
                continue
            kept = MUST_STAY.findall(_at(value, location))
            text = " ".join([f"F{next(self.numbers)} {self.text}", *kept])
            if location == ("title",) and issubclass(schema, FrontMatter):
                text = FORBIDDEN_IN_TITLES.sub("{", text)  # what is left is as bad
            tried = _filled(value, location, text)
            if validate(replace(document, value=tried), schema)[0] is not None:
                value = tried
                self.fields[".".join(p for p in location if isinstance(p, str))] += 1
        return value


def make(root, text):
    """The small wiki with the text in every field, as a catalog without issues."""
    wiki, filler = Wiki.copy_to(root), _Filler(text)
    small = load(SMALL)[0]
    for pattern, schema in _schemas():
        for path in sorted(SMALL.glob(pattern)):
            name = path.relative_to(SMALL).as_posix()
            value = filler.fill(small.documents[name], schema)
            wiki.write(name, json.dumps(value, ensure_ascii=False))
    for page in small.pages.values():
        value = filler.fill(page.document, PAGE_KINDS[page.meta.kind])
        matter = json.dumps(value, ensure_ascii=False)
        wiki.write(f"docs/{page.file}", f"---\n{matter}\n---\n{page.body}")
    assert {issue.rule for issue in wiki.issues()} <= {"invisible-sign"}
    return wiki.catalog(), filler.fields
