"""The pages are in our own words: no run of twelve words is from the texts we started with."""

from __future__ import annotations

import pytest

from macros.language.overlap import shared_runs
from macros.reading.prose import COVER, pages_prose

pytestmark = pytest.mark.slow

LENGTH = 12


def test_no_run_of_twelve_words_is_from_a_seed(repo, catalog):
    folder = repo.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the texts that the wiki started from are not here (../shared/seeds)")
    seeds = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.is_file()]
    assert seeds
    found = [
        f"{prose.path}:{prose.place(prose.body + position)[0]} {run}"
        for _, prose in pages_prose(catalog)
        for position, run in shared_runs(prose.text[prose.body :], seeds, LENGTH)
    ]
    assert found == []


def test_a_shared_run_is_found():
    seed = "Kunden går gjennom flere steg, fra behov til kjøp, og så videre til bruk av varen."
    copied = "Vi sier at kunden går gjennom flere steg fra behov til KJØP og så videre. Punktum."
    assert list(shared_runs(copied, [seed], LENGTH)) == [
        (11, "kunden går gjennom flere steg fra behov til kjøp og så videre")
    ]
    assert list(shared_runs(copied.replace("flere", "mange"), [seed], LENGTH)) == []
    covered = copied.replace("fra behov", COVER * 9)
    assert list(shared_runs(covered, [seed], LENGTH)) == []
