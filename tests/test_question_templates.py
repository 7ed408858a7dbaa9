"""Templates of generated questions: what they name is there, and their text is read like any."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from macros.language.hunspell import is_there
from macros.reading.catalog import TEMPLATES, derived
from macros.reading.loader import Entry
from macros.reading.validation import validate
from macros.rules import template_lists, template_models, template_sums
from macros.rules.checking import text_issues

pytestmark = pytest.mark.slow

FREE = (
    ("lists", "list_tasks", template_lists, ("not_asked",)),
    ("models", "model_words", template_models, ("nouns",)),
    ("models", "model_words", template_models, ("noun_of_family",)),
    ("models", "model_words", template_models, ("noun_of_model",)),
    ("models", "model_words", template_models, ("names",)),
    ("models", "model_words", template_models, ("not_asked", "origin")),
    ("models", "model_words", template_models, ("not_asked", "order")),
    ("models", "model_words", template_models, ("not_asked", "questions")),
    ("wording", "wording", template_models, ("stage_meanings", "of_kind")),
    ("wording", "wording", template_models, ("stage_meanings", "of_family")),
    ("wording", "wording", template_models, ("stage_order", "of_model")),
)
"""Mappings whose keys are names of other things: file, part of the catalog, rule and place."""


def _misspelt(tree, place):
    if not place:
        return {f"{key}{key[-1]}": value for key, value in tree.items()}
    return {**tree, place[0]: _misspelt(tree[place[0]], place[1:])}


@pytest.mark.parametrize(("name", "part", "rule", "place"), FREE)
def test_every_misspelt_name_is_told_of(catalog, name, part, rule, place):
    entry = getattr(catalog, part)
    document = replace(entry.document, value=_misspelt(entry.document.value, place))
    typed, faults = validate(document, type(entry.value))
    assert faults == []
    issues = list(rule.check(replace(catalog, **{part: Entry(typed, document)})))
    names = document.value
    for key in place:
        names = names[key]
    told = " ".join(issue.message for issue in issues)
    assert [one for one in names if f"«{one}»" not in told] == []
    assert {issue.path for issue in issues} == {f"{TEMPLATES}/{name}.yml"}


def test_every_misspelt_number_of_a_sum_is_told_of(catalog):
    (name, entry), *_ = catalog.sums.items()
    for key in ("calculator", "unknown", "page"):
        value = entry.value.model_copy(
            update={
                "sums": tuple(one.model_copy(update={key: "ukjent"}) for one in entry.value.sums)
            }
        )
        changed = replace(catalog, sums={name: replace(entry, value=value)})
        issues = [one for one in template_sums.check(changed) if "«ukjent»" in one.message]
        assert len(issues) == len(value.sums)


@pytest.mark.parametrize("name", ["lists", "models", "wording"])
def test_a_file_that_is_missing_beside_the_others_is_told_of(repo, wiki, name):
    shutil.copytree(repo / TEMPLATES, wiki.root / TEMPLATES)
    path = f"{TEMPLATES}/{name}.yml"
    (wiki.root / path).unlink()
    found = [issue for issue in wiki.issues() if issue.rule == "template-files"]
    assert [(issue.path, issue.message) for issue in found] == [(path, "filen mangler")]


@pytest.mark.skipif(not is_there(), reason="there is no build of Hunspell here")
def test_the_words_are_spelt_and_the_signs_are_right(repo, wiki):
    shutil.copytree(repo / TEMPLATES, wiki.root / TEMPLATES)
    path = f"{TEMPLATES}/wording.yml"
    wiki.edit(path, "Koble begrepet til forklaringen.", 'Koble begreppet til "forklaringen".')
    line = wiki.read(path).split("begreppet")[0].count("\n") + 1
    found = {(i.line, i.rule) for i in text_issues(wiki.root) if i.path == path}
    assert {(line, "spelling"), (line, "typography")} <= found


def test_what_is_derived_from_a_catalog_is_made_once_for_each(small):
    calls = []

    @derived
    def counted(catalog):
        calls.append(catalog)
        return len(catalog.pages)

    other = replace(small, pages={})
    assert (counted(small), counted(small), counted(other)) == (len(small.pages),) * 2 + (0,)
    assert calls == [small, other]
