"""The server after a change shows what a server started after the change shows."""

from __future__ import annotations

import pytest

from tests.serving_wiki import configured, everything, served
from tests.wiki import Wiki

pytestmark = pytest.mark.slow

PAGE = "docs/begreper/kundereise.md"


def edited(name, old, new):
    def change(wiki):
        text = wiki.read(name)
        assert old in text, f"{name} holds no «{old}»"
        wiki.write(name, text.replace(old, new, 1))
        return [name]

    return change


def added(name, text):
    def change(wiki):
        old = wiki.read(name) if (wiki.root / name).exists() else ""
        wiki.write(name, old + text)
        return [name]

    return change


def gone(name):
    def change(wiki):
        (wiki.root / name).unlink()
        return [name]

    return change


NEW_PAGE = """---
title: Rabarbra
kind: concept
description: Rabarbra er en plante som spises.
references: []
aliases: [Rabarbraen]
---

Rabarbra leder til [kundereisen](kundereise.md).
"""

CHANGES = {
    "a sentence": added(PAGE, "\nEnda en setning om kontaktpunkter.\n"),
    "a heading": added(PAGE, "\n## En ny overskrift\n\nMed tekst.\n"),
    "a link": added(
        PAGE, "\nSe [laget](../stegmodeller/lag.md) og [firmaet](../selskaper/firma.md).\n"
    ),
    "a title": edited(PAGE, "title: ", "title: Ny "),
    "a description": edited(PAGE, "description: ", "description: Altså, "),
    "front matter that has a fault": edited(PAGE, "kind: concept", "kind: conseptet"),
    "a macro that is none": added(PAGE, '\n{{ makroen("x") }}\n'),
    "a table on another page": added(PAGE, '\n{{ data_table("trinn") }}\n'),
    "a page more": added("docs/begreper/rabarbra.md", NEW_PAGE),
    "a page less": gone("docs/selskaper/merke.md"),
    "a model": edited("data/stage-models/reise.yml", "nb: ", "nb: Ny "),
    "a model with a fault": edited("data/stage-models/reise.yml", "id: ", "id: ["),
    "the axes": edited("data/phases.yml", "label: ", "label: Ny "),
    "a work": edited("data/references.yml", "title: ", "title: Ny "),
    "a company": edited("data/companies/firma.yml", "name: ", "name: Ny "),
    "a list": edited("data/lists/trinn.yml", "label: ", "label: Ny "),
    "a calculator": edited("data/calculators/klikk.yml", "label: ", "label: Ny "),
    "a question": edited("data/questions/kundereise.yml", "text: ", "text: Altså, "),
    "an old address": added("data/redirects.yml", "# en kommentar\n"),
    "the configuration": edited("mkdocs.yml", "example.org", "example.com"),
}
WITH_FAULTS = {"front matter that has a fault", "a macro that is none", "a model with a fault"}


@pytest.mark.parametrize("name", CHANGES)
def test_no_result_outlives_what_it_was_made_from(name, wiki: Wiki):
    configured(wiki)
    server = served(wiki.root)
    before = everything(server.wiki)
    server.wiki.changed(CHANGES[name](wiki))
    after = everything(server.wiki)
    if name in WITH_FAULTS:  # a new server has no last good version to show
        assert before.keys() == after.keys()
        return
    fresh = everything(served(wiki.root).wiki)
    assert after.keys() == fresh.keys()
    assert [one for one in fresh if after[one] != fresh[one]] == []
    assert name == "an old address" or before != after


@pytest.mark.parametrize("name", sorted(WITH_FAULTS))
def test_what_has_a_fault_stays_as_it_was_until_it_is_mended(name, wiki: Wiki):
    configured(wiki)
    server = served(wiki.root)
    before = everything(server.wiki)
    files = {one: wiki.read(one) for one in (PAGE, "data/stage-models/reise.yml")}
    changed = CHANGES[name](wiki)
    server.wiki.changed(changed)
    assert server.wiki.faults or "macro" in name
    assert everything(server.wiki) == before
    for one in changed:
        wiki.write(one, files[one])
    server.wiki.changed(changed)
    assert server.wiki.faults == ()
    assert everything(server.wiki) == before
