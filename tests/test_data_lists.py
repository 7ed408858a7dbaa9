"""Lists from data/: every row has every column, and no other."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.slow

LIST = """\
id: smart
title: Bokstavene
reference: {id: first2000, locator: s. 1}
ordered: true
columns:
  - {key: name, label: Bokstav}
  - {key: summary, label: Betydning}
rows:
  - {name: S, summary: Bestemt.}
  - {name: M, summary: Målbart.}
"""


@pytest.fixture
def with_list(wiki):
    reference = next(iter(wiki.catalog().references))
    wiki.write("data/lists/smart.yml", LIST.replace("first2000", reference))
    assert wiki.issues() == []
    return wiki


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("{name: M, summary: Målbart.}", "{name: M}", (10, 5), "raden mangler «summary»"),
        ("summary: Målbart.}", "sumary: Målbart.}", (10, 15), "det finnes ingen kolonne «sumary»"),
        ("{id: ", "{id: x", (3, 17), "det finnes ingen kilde"),
    ],
)
def test_a_fault_is_named_at_its_place(with_list, old, new, place, message):
    with_list.edit("data/lists/smart.yml", old, new)
    found = {(i.line, i.column): i.message for i in with_list.issues()}
    assert found[place].startswith(message)


def test_macro_names_are_no_front_matter_keys():
    # The macros plugin puts a page's front matter over the macros: a «references» key hid a macro.
    from macros.page_macros import MACROS
    from macros.schema.page import PAGE_KINDS

    keys = {key for schema in PAGE_KINDS.values() for key in schema.model_fields}
    assert not keys & set(MACROS)
