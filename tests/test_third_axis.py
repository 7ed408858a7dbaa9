"""A third axis is data and one page: no code, no template and no other file knows the axes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros import tables
from macros.comparison.workbench.places import chosen_url
from macros.kit.paths import ROOT
from macros.questions.bank import generated

pytestmark = pytest.mark.slow

AXIS = """
  - id: service
    kind: service
    kind_label: Tjeneste
    name: Tjenesteaksen
    caption: Tjenestene lagt ut på de felles leddene
    list_label: Ledd på aksen
    noun: {one: ledd, the: leddet, many: ledd, all: leddene, each: hvert ledd, which: hvilket ledd,
      first_to_last: fra det første til det siste}
    page: stegmodeller/tjenester
    placement_rules: [Å ta imot er inngangen.]
    phases:
      - {id: inngang, name: {nb: Inngang, en: Entry}, definition: Kunden blir tatt imot.}
      - {id: hjelp, name: {nb: Hjelp, en: Help}, definition: Noen svarer på spørsmålet.}
      - {id: avskjed, name: {nb: Avskjed, en: Farewell}, definition: Alt blir avsluttet.}
"""

PAGE = """---
title: Tjenester
kind: comparison
description: Tjenestene i den lille wikien, som bare finnes for å prøve en tredje akse.
---

{{ comparison_workbench(axis="service") }}

{{ alignment(axis="service") }}

{{ coverage(axis="service") }}

{{ phase_table("hjelp", axis="service") }}

{{ ready_made_pairs(axis="service") }}
"""


def _moved(text: str, model: str) -> str:
    """A model of the mapping axis, made into one of the new axis."""
    text = text.replace("kind: process", "kind: service").replace("prosess", model)
    text = text.replace("Prosessen", f"{model.title()}en").replace("Prosess", model.title())
    return text.replace("id: mal,", "id: inngang,").replace("id: tiltak,", "id: hjelp,")


@pytest.fixture
def third(wiki):
    """The small wiki with a third axis, its page and two models on it."""
    wiki.write("data/phases.yml", wiki.read("data/phases.yml").rstrip() + AXIS)
    wiki.write("docs/stegmodeller/tjenester.md", PAGE)
    index = wiki.read("docs/stegmodeller/index.md")
    for model in ("kasse", "skranke"):
        data, page = "data/stage-models/{}.yml", "docs/stegmodeller/{}.md"
        wiki.write(data.format(model), _moved(wiki.read(data.format("prosess")), model))
        wiki.write(page.format(model), _moved(wiki.read(page.format("prosess")), model))
        index += f"\nSe [{model}]({model}.md) og [tjenestene](tjenester.md).\n"
    wiki.write("docs/stegmodeller/index.md", index)
    return wiki


def test_it_has_no_issues(third):
    assert third.issues() == []


def test_tables_and_addresses_are_its_own(third):
    catalog = third.catalog()
    axis, models = catalog.axes["service"], catalog.models_on("service")
    assert [model.id for model in models] == ["kasse", "skranke"]
    table = tables.build(catalog, "alignment", {"axis": "service"})
    assert table.caption == "Tjenestene lagt ut på de felles leddene"
    hrefs = {cell.href for row in table.head for cell in row if cell.text != "Modell"}
    assert hrefs == {"stegmodeller/tjenester/"}
    assert chosen_url(axis, models) == "stegmodeller/tjenester/?modeller=kasse,skranke"
    overview = tables.build(catalog, "overview", {})
    assert ("service", "Tjeneste") in {body.keys["kind"] for body in overview.bodies}


def test_questions_speak_of_it_in_its_own_words(third, catalog):
    words = ("wording", "model_words", "list_tasks")
    asking = replace(third.catalog(), **{name: getattr(catalog, name) for name in words})
    texts = {one.question.id: one.question.text for one in generated(asking)}
    assert texts["kasse-gen-utelater"] == (
        "Hvilke ledd på den felles aksen mangler i Kasseen, slik MTENK leser modellen?"
    )


def test_a_page_for_each_phase_is_asked_for_where_there_is_a_folder(third):
    third.edit(
        "data/phases.yml",
        "page: stegmodeller/tjenester\n",
        "page: stegmodeller/tjenester\n    folder: ledd\n",
    )
    messages = [issue.message for issue in third.issues()]
    assert [one for one in messages if one.endswith("har ingen side") and "fasen" in one] == [
        f"fasen «{phase}» har ingen side" for phase in ("inngang", "hjelp", "avskjed")
    ]


NAMED = re.compile(r"[\"'](?:mapping|process|faser|arbeidssteg|kundereise)[\"'/]")
"""Ids, folders and names of the axes that there are. «journey» may be an argument's default."""


def test_no_code_and_no_template_names_the_axes():
    files = [*(ROOT / "macros").rglob("*.py"), *(ROOT / "macros").rglob("*.html")]
    other_meanings = {
        "macros/schema/stage_model.py",  # «mapping» is a family too
        "macros/schema/labels.py",
        "macros/rules/builds_on_stages.py",  # and what a model says of the one it builds on
        "macros/reading/validation.py",  # «faser» is what an author may call the field «phases»
    }
    found = {
        path.relative_to(ROOT).as_posix(): NAMED.findall(path.read_text("utf-8"))
        for path in files
        if path.relative_to(ROOT).as_posix() not in other_meanings
    }
    assert {name: names for name, names in found.items() if names} == {}
