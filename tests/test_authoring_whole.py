"""New names, other places and removals in a copy of the whole wiki: nothing is left broken."""

from __future__ import annotations

import shutil
from itertools import count

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.authoring.renaming import rename_page
from macros.authoring.writing import write
from macros.questions.bank import bank
from macros.reading.catalog import load
from macros.rules.checking import all_issues, text_issues
from tests.wiki import Wiki

pytestmark = pytest.mark.slow


@pytest.fixture
def whole(repo, tmp_path):
    """The wiki itself, in a folder of its own."""
    for name in ("data", "docs"):
        shutil.copytree(repo / name, tmp_path / name)
    shutil.copy2(repo / "mkdocs.yml", tmp_path)
    return Wiki(tmp_path)


def _issues(wiki):
    return {(i.path, i.message) for i in [*all_issues(wiki.root), *text_issues(wiki.root)]}


def _ids(wiki):
    questions = bank(load(wiki.root)[0])
    return {name for q in questions for name in (q.question.id, *q.question.aliases)}


def _done(wiki, *arguments):
    result = CliRunner().invoke(main, [*arguments, "--yes", "--root", str(wiki.root)])
    assert result.exit_code == 0, result.output


RENAMES = [
    ("rename", "page", "markedsforing/begreper/cpc", "klikkpris"),
    ("rename", "stage-model", "aida", "aida-modellen"),
    ("rename", "phase", "journey/kjop", "kjopet"),
    ("rename", "stage", "mckinsey-cdj/active-evaluation", "evaluering"),
    ("rename", "company", "telenor", "telenor-asa"),
    ("rename", "reference", "lemon2016", "lemon-verhoef2016"),
    ("rename", "question", "aida-trakten", "trakten"),
    ("rename", "heading", "agil-metodikk#scrum", "Scrum og sprinter"),
    ("move", "page", "markedsforing/begreper/big-data", "ki/begreper"),
]


def test_each_new_name_and_place_leaves_the_wiki_as_clean(whole):
    before, ids = _issues(whole), _ids(whole)
    for arguments in RENAMES:
        _done(whole, *arguments)
    assert _issues(whole) - before == set()
    catalog = load(whole.root)[0]
    leads = {r.from_: r.to for r in catalog.redirects.value.redirects}
    assert leads["markedsforing/begreper/cpc"] == "markedsforing/begreper/klikkpris"
    assert leads["stegmodeller/aida"] == "stegmodeller/aida-modellen"
    assert leads["stegmodeller/faser/kjop"] == "stegmodeller/faser/kjopet"
    assert leads["selskaper/massive/telenor"] == "selskaper/massive/telenor-asa"
    assert leads["markedsforing/begreper/big-data"] == "ki/begreper/big-data"
    scrum = "effektivisering/begreper/agil-metodikk"
    assert leads[f"{scrum}#scrum"] == f"{scrum}#scrum-og-sprinter"
    assert {name for name in ids - _ids(whole) if not name.endswith("-gen-begreper")} == set()


REMOVALS = [
    ("page", "markedsforing/begreper/safe", "--instead", "markedsforing/begreper/seo"),
    ("company", "nammo", "--instead", "selskaper/massive/kongsberg#om-selskapet"),
    ("question", "sns-boyd-ellison", "--why", "Siden sier ikke lenger noe om dette."),
]


def test_what_is_removed_leaves_the_wiki_as_clean(whole):
    before = _issues(whole)
    question = next(iter(load(whole.root)[0].questions["sns"].value.questions)).id
    for kind, name, *more in REMOVALS:
        _done(whole, "remove", kind, question if kind == "question" else name, *more)
    assert _issues(whole) - before == set()
    leads = {r.from_: r.to for r in load(whole.root)[0].redirects.value.redirects}
    assert leads["markedsforing/begreper/safe"] == "markedsforing/begreper/seo"
    assert leads["selskaper/massive/nammo"] == "selskaper/massive/kongsberg#om-selskapet"


def test_every_concept_can_get_another_name_in_turn(whole):
    before, ids = _issues(whole), _ids(whole)
    numbers = count()
    concepts = [p.id for p in load(whole.root)[0].pages.values() if p.meta.kind == "concept"]
    for page in concepts:
        name = f"{page.rsplit('/', 1)[-1]}-{next(numbers)}"
        write(whole.root, rename_page(load(whole.root)[0], page, name))
    assert _issues(whole) - before == set()
    catalog = load(whole.root)[0]
    leads = {r.from_: r.to for r in catalog.redirects.value.redirects}
    assert all(leads[page] in catalog.pages and page not in catalog.pages for page in concepts)
    assert {name for name in ids - _ids(whole) if not name.endswith("-gen-begreper")} == set()
