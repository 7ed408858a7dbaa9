"""Real data files, broken in one place at a time: an issue each time, never a traceback.

The first files of a kind are changed in many ways, now and then as text that goes through the
reader, and then meet the rules too. The files beside this one break ids and front matter, all of
one depth at a time, and the text itself.
"""

from __future__ import annotations

import pytest

from macros.reading.catalog import REFERENCES
from macros.schema.reference import References
from tests.changed_files import SINGLE, SOURCES, unnoticed
from tests.tree_changes import (
    KINDS,
    changes_of,
)

pytestmark = pytest.mark.slow


FIRST = [
    source
    for kind in KINDS
    for source in [source for source in SINGLE if source.schema is kind.schema][:2]
]
"""Two files of each kind, which are changed in more ways."""


@pytest.mark.parametrize("source", FIRST, ids=lambda source: source.name)
def test_every_change_of_a_data_file_is_noticed(source):
    tree = source.document.value
    assert source.issues(tree, as_text=True) == []
    assert unnoticed(source, changes_of(tree, source.schema)) == []


def test_every_change_of_a_reference_is_noticed():
    """One entry at a time: the whole file each time would take minutes."""
    source = next(source for source in SOURCES if source.name == REFERENCES)
    for entry in source.document.value["references"][:8]:
        tree = {"references": (entry,)}
        assert source.issues(tree, as_text=False) == []
        assert unnoticed(source, changes_of(tree, References)) == []
