"""What the generators lean on: wording, tables of tasks, and data that is missing or has faults."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
import yaml

from macros.language.hunspell import is_there
from macros.language.spelling import Speller
from macros.language.typography import faults
from macros.questions.bank import askable, generated
from macros.questions.material.alike import are_alike, shared
from macros.reading.pages import parse_page
from macros.reading.term_lists import DICTIONARY, read_terms
from tests.raw_wiki import Truth

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(catalog):
    return list(generated(catalog))


@pytest.fixture(scope="module")
def truth(repo):
    return Truth.read(repo)


# Language


_SKIPPED = {"id", "anchor", "formula", "kind", "goal", "reference"}


def _texts(value):
    if isinstance(value, str):
        yield re.sub(r"\{\w+\}", "12", value)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in _SKIPPED:
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _foreign_words(truth):
    """Words that the data itself says are not bokmål."""
    texts = [
        stage["name"][key]
        for model in truth.models.values()
        for stage in model["stages"]
        for key in ("original", "en")
    ]
    for found in truth.lists.values():
        keys = [column["key"] for column in found["columns"] if column.get("language")]
        texts += [row[key] for row in found["rows"] for key in keys]
    return {word for text in texts for word in re.findall(r"[\w-]+", text)}


@pytest.mark.skipif(not is_there(), reason="there is no build of Hunspell here")
def test_every_word_is_spelt_right(catalog, made, truth):
    speller, foreign = Speller(read_terms(catalog.root, DICTIONARY)), _foreign_words(truth)
    unknown = {
        (word, found.question.id)
        for found in made
        for text in _texts(found.question.model_dump())
        for word, _ in speller.unknown(text)
        if word not in foreign
    }
    assert unknown == set()


def test_signs_are_as_norwegian_has_them(made):
    found = {
        (one.question.id, fault.message)
        for one in made
        for text in _texts(one.question.model_dump())
        for fault in faults(text)
    }
    assert found == set()


def test_sentences_are_whole(made):
    for found in made:
        for text in _texts(found.question.model_dump()):
            assert "  " not in text, text
            assert ".." not in text, text
            assert ". ." not in text, text
        assert found.question.text[-1] in ".?»", found.question.text
        assert found.question.text[0].isupper() or found.question.text[0] in "«{"


# The templates: that nothing is told of what is not there, rules see to


def _tasks(catalog):
    tasks = catalog.list_tasks.value
    return (*tasks.match, *tasks.pick, *tasks.rank)


def _sums(catalog):
    return [task for entry in catalog.sums.values() for task in entry.value.sums]


def test_every_list_is_asked_about_or_has_a_reason(catalog):
    asked = {task.list for task in _tasks(catalog)}
    assert asked | catalog.list_tasks.value.not_asked.keys() == catalog.lists.keys()


def test_every_calculator_is_used(catalog):
    assert {task.calculator for task in _sums(catalog)} == catalog.calculators.keys()


def test_every_task_gives_a_question(catalog, made):
    counts = Counter(found.generator for found in made)
    left_out = catalog.model_words.value.not_asked.questions
    lists = [name for name in left_out if "-gen-liste-" in name]
    assert counts["lists"] + len(lists) == len(_tasks(catalog))
    assert counts["sums"] == len(_sums(catalog))


def test_what_is_left_out_would_else_be_asked(catalog, made):
    everything = {found.question.id for found in askable(catalog)}
    left_out = catalog.model_words.value.not_asked.questions
    assert everything - {found.question.id for found in made} == left_out.keys()
    assert all(len(reason) > 10 for reason in left_out.values())


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Kunden søker etter varen", "Informasjonssøk", set()),
        ("Et søk på nettet", "Informasjonssøk", {"søk"}),
        ("Kunden kjøper", "Kjøpsbeslutning", {"kjøper"}),
        ("Ønsket blir sterkere", "Ønske", {"ønsket"}),
        ("Kunden og kunder", "Kunde", set()),
        ("Handling", "Hender", set()),
    ],
)
def test_words_are_alike_in_any_form(one, other, words):
    assert shared(one, other) == words
    assert are_alike(one, other) == bool(words)


# Bad data


EMPTY = ("axes", "stage_models", "lists", "calculators", "pages", "references")


@pytest.mark.parametrize("field", EMPTY)
def test_missing_data_gives_fewer_questions_and_no_traceback(catalog, made, field):
    rest = list(generated(replace(catalog, **{field: {}})))
    assert (len(rest) < len(made)) == (field != "references")


def test_a_file_that_cannot_be_read_is_passed_over(catalog, made):
    without = catalog.without(["data/phases.yml", "data/stage-models/aida.yml"])
    ids = {found.question.id for found in generated(without)}
    assert "aida-gen-rekkefolge" not in ids
    assert "aisas-gen-rekkefolge" in ids


@pytest.fixture
def asking(small, catalog):
    """The small wiki with the templates of the real one."""
    return replace(
        small,
        wording=catalog.wording,
        model_words=catalog.model_words,
        list_tasks=catalog.list_tasks,
    )


@pytest.mark.parametrize("field", ["wording", "model_words", "list_tasks"])
def test_without_all_templates_nothing_is_made(catalog, field):
    assert list(generated(replace(catalog, **{field: None}))) == []


def test_stages_that_look_alike_are_not_asked_about(asking):
    assert list(generated(asking))
    (entry,) = (one for name, one in asking.stage_models.items() if name == "reise")
    stages = [s.model_copy(update={"name": entry.value.stages[0].name}) for s in entry.value.stages]
    model = entry.value.model_copy(update={"stages": tuple(stages), "shape": "linear"})
    models_ = {**asking.stage_models, "reise": replace(entry, value=model)}
    for found in generated(replace(asking, stage_models=models_)):
        texts = [item.text for item in getattr(found.question, "items", ())]
        assert len(set(texts)) == len(texts)


def test_a_phase_that_nobody_knows_is_passed_over(asking):
    entry = asking.stage_models["reise"]
    stage = entry.value.stages[0]
    placement = stage.phases[0].model_copy(update={"id": "borte"})
    stages = (stage.model_copy(update={"phases": (placement,)}), *entry.value.stages[1:])
    model = entry.value.model_copy(update={"stages": stages})
    models_ = {**asking.stage_models, "reise": replace(entry, value=model)}
    ids = {found.question.id for found in generated(replace(asking, stage_models=models_))}
    assert not [name for name in ids if name.startswith("reise-gen-fase-")]


def test_a_page_with_an_odd_name_has_no_questions(catalog):
    page = catalog.pages["stegmodeller/aida"]
    name = "stegmodeller/Å lese.md"
    odd, _ = parse_page(f"docs/{name}", name, f"---\n{_matter(page)}---\n{page.body}")
    pages = {one: found for one, found in catalog.pages.items() if one != page.id}
    made = generated(replace(catalog, pages={**pages, odd.id: odd}))
    assert not [found for found in made if found.page == odd.id]


def _matter(page):
    fields = page.meta.model_dump(mode="json", exclude_none=True)
    return yaml.safe_dump(fields, allow_unicode=True)


def test_a_list_with_holes_is_passed_over(catalog):
    entry = catalog.lists["peso"]
    rows = ({"name": "Betalt"}, *entry.value.rows[1:])
    broken = replace(entry, value=entry.value.model_copy(update={"rows": rows}))
    made = generated(replace(catalog, lists={**catalog.lists, "peso": broken}))
    assert not [found for found in made if "-liste-peso-" in found.question.id]


def test_a_calculator_with_other_numbers_is_passed_over(catalog):
    entry = catalog.calculators["cpc"]
    inputs = tuple(one.model_copy(update={"id": f"other_{one.id}"}) for one in entry.value.inputs)
    broken = replace(entry, value=entry.value.model_copy(update={"inputs": inputs}))
    made = generated(replace(catalog, calculators={**catalog.calculators, "cpc": broken}))
    assert not [found for found in made if "-regn-cpc-" in found.question.id]
