"""What is kept, and for how long: results, the live catalog, and the last good version."""

from __future__ import annotations

import contextlib

import pytest

from macros.citations.citations import pages_citing
from macros.page_macros.calls import shown
from macros.page_macros.context import PageContext
from macros.reading.catalog import read
from macros.serving.live import LiveCatalog
from macros.serving.memory import Memory
from macros.serving.sound import with_last_good
from macros.wiki.links import pages_linking_to

PAGE = "docs/begreper/kundereise.md"


class Counting:
    """Makes a result from what it reads, and counts how often."""

    def __init__(self, memory, *reads):
        self.memory, self.reads, self.times = memory, reads, 0

    def __call__(self):
        self.times += 1
        for what in self.reads:
            self.memory.read(what)
        return self.times


def test_a_result_is_made_once():
    memory = Memory()
    make = Counting(memory, "a")
    assert [memory.get("x", make), memory.get("x", make)] == [1, 1]


def test_a_result_goes_when_what_it_read_changes():
    memory = Memory()
    make = Counting(memory, "a", "b")
    memory.get("x", make)
    assert memory.drop(["c"]) == {"c"}
    assert memory.get("x", make) == 1
    assert memory.drop(["b"]) == {"b", "x"}
    assert memory.get("x", make) == 2


def test_what_was_made_from_a_result_goes_with_it():
    memory = Memory()
    inner = Counting(memory, "a")

    def outer():
        return memory.get("inner", inner)

    memory.get("inner", inner)
    memory.get("outer", outer)
    assert memory.drop(["a"]) == {"a", "inner", "outer"}
    assert memory.get("outer", outer) == 2


def test_who_goes_on_despite_a_fault_depends_on_what_the_fault_read():
    memory = Memory()

    def fails():
        memory.read("a")
        raise ValueError

    def careful():
        with contextlib.suppress(ValueError):
            memory.get("inner", fails)
        return "without"

    memory.get("outer", careful)
    assert "inner" not in memory
    assert memory.drop(["a"]) == {"a", "outer"}


@pytest.fixture
def live(wiki):
    return LiveCatalog(Memory(), read(wiki.root)[0])


def changed(live, wiki, name, old, new):
    wiki.edit(name, old, new)
    return live.become(read(wiki.root)[0])


def test_only_what_was_read_of_a_page_can_change(live, wiki):
    wiki.write(PAGE, wiki.read(PAGE) + "\nMer.\n")
    assert live.become(read(wiki.root)[0]) == set()


def test_another_sentence_changes_the_text_but_not_the_links_and_works(live, wiki):
    page = live.pages["begreper/kundereise"]
    assert pages_linking_to(live, page.id)
    assert pages_citing(live)
    assert page.meta.title
    assert page.body
    wiki.write(PAGE, wiki.read(PAGE) + "\nMer.\n")
    found = live.become(read(wiki.root)[0])
    assert found == {("aspect", "begreper/kundereise", "body")}
    assert page.body.endswith("Mer.\n")


def test_another_link_changes_what_is_known_of_links(live, wiki):
    before = pages_linking_to(live, "stegmodeller/lag")
    wiki.write(PAGE, wiki.read(PAGE) + "\n[laget](../stegmodeller/lag.md)\n")
    live._memory.drop(live.become(read(wiki.root)[0]))
    after = pages_linking_to(live, "stegmodeller/lag")
    assert {page.id for page in after} - {page.id for page in before} == {"begreper/kundereise"}


def test_data_changes_its_own_part_of_the_catalog(live, wiki):
    found = changed(live, wiki, "data/calculators/klikk.yml", "title: ", "title: Ny ")
    assert found == {("field", "calculators"), ("field", "documents")}


def test_a_live_page_gives_all_that_a_page_does(live):
    page, now = live.pages["begreper/kundereise"], live.now.pages["begreper/kundereise"]
    assert (page.id, page.url, page.file, page.text) == (now.id, now.url, now.file, now.text)
    assert list(page.links()) == list(now.links())
    assert page.headings() == now.headings()


def test_a_macro_is_called_once_until_its_data_change(live, wiki):
    calls = []

    def macro(context: PageContext):
        calls.append(context.page.id)
        return len(context.catalog.calculators)

    page = live.pages["begreper/kundereise"]
    assert shown(live, page, macro) is shown(live, page, macro)
    live._memory.drop(changed(live, wiki, "data/lists/trinn.yml", "title: ", "title: Ny "))
    shown(live, page, macro)
    assert len(calls) == 1
    live._memory.drop(changed(live, wiki, "data/calculators/klikk.yml", "title: ", "title: Ny "))
    shown(live, page, macro)
    assert len(calls) == 2


FILES = (
    PAGE,
    "data/stage-models/reise.yml",
    "data/phases.yml",
    "data/references.yml",
    "data/redirects.yml",
    "data/companies/firma.yml",
    "data/questions/kundereise.yml",
)


@pytest.mark.parametrize("name", FILES)
def test_the_last_good_version_stands_in_for_a_file_with_faults(name, wiki):
    old, _ = read(wiki.root)
    wiki.write(name, "---\n[\n" + wiki.read(name))
    new, issues = read(wiki.root)
    assert issues
    assert name in new.unread
    whole = with_last_good(new, old)
    assert name not in whole.unread
    assert list(whole.pages.items()) == list(old.pages.items())
    assert whole.faulty_pages == {}
    for field in ("axes", "stage_models", "references", "companies", "questions", "redirects"):
        assert getattr(whole, field) == getattr(old, field)


def test_what_is_gone_is_gone(wiki):
    old, _ = read(wiki.root)
    (wiki.root / "data/stage-models/reise.yml").unlink()
    new, _ = read(wiki.root)
    assert with_last_good(new, old).stage_models.keys() == new.stage_models.keys()
