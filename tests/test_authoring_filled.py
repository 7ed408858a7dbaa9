"""A page and its questions from the guide's templates are right when their blanks are filled in."""

from __future__ import annotations

import re
import shutil

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.rules.checking import all_issues, text_issues, without_echoes
from tests.wiki import Wiki

pytestmark = pytest.mark.slow

WORKS = ("lemon2016", "farris2010", "aaker1991")

TIMES = ["morgenen", "kvelden", "våren", "sommeren", "høsten", "vinteren", "mandagen", "fredagen"]
ACTS = ["åpner", "lukker", "vasker", "maler", "kjøper", "måler", "flytter", "bytter"]
THINGS = ["vinduet", "døren", "bordet", "stolen", "lampen", "hyllen"]
SENTENCES = [
    f"Om {time} {act} de {thing} før de går videre til neste rom."
    for time in TIMES
    for act in ACTS
    for thing in THINGS
]

SAID = {
    "<Begrepet er … – én setning på 50 til 160 tegn som sier hva det er>": (
        "Vinduet er det kundene ser fra gaten, og som får dem til å gå inn."
    ),
    "<et annet navn>": "gatevindu",
    "<seksjon/begreper/en-annen-side>": "markedsforing/begreper/cpc",
    "<Overskriften>": "kritikk",
    "<Slaget modell>": "effects",
    "<stegmodeller/en-annen>": "stegmodeller/aida",
    "<Bransjen>": "retail",
    "<Året>": "2016",
    "<Den som laget modellen>": "Kari Nordmann",
    "<Stedet i verket>": "s. 1",
    "<Navnet på engelsk>": "Window",
    "<Eieren>": "Kari Nordmann",
    "<Omsetningen i millioner>": "10",
    "<Fasen>": "vurdering",
    "<Navnet i registeret>": "Vindu AS",
    "<Nummeret i registeret>": "999999999",
    "<Det riktige svaret>": "Gaten",
    "<Et galt svar>": "Lageret",
    "<Et annet galt svar>": "Kontoret",
}


@pytest.fixture
def whole(repo, tmp_path):
    """The wiki itself, in a folder of its own."""
    for name in ("data", "docs"):
        ignored = shutil.ignore_patterns("assets")
        shutil.copytree(repo / name, tmp_path / name, ignore=ignored)
    shutil.copy2(repo / "mkdocs.yml", tmp_path)
    return Wiki(tmp_path)


def _issues(wiki):
    found = all_issues(wiki.root)
    texts = without_echoes(found, text_issues(wiki.root))
    return {(i.path, i.rule, i.message) for i in [*found, *texts]}


def _new(wiki, *arguments):
    result = CliRunner().invoke(main, ["new", *arguments, "--root", str(wiki.root)])
    assert result.exit_code == 0, result.output


def _fill(wiki, file, long):
    """Put something in every blank, and change nothing else."""
    sentences, names = iter(SENTENCES), iter(("Gaten", "Gaten", "Døren", "Døren"))

    def put(match):
        blank = match[0]
        if work := re.fullmatch(r"<verk-(\d)>", blank):
            return WORKS[int(work[1]) - 1]
        if place := re.fullmatch(r"<(s\. \d+|\d{4}-\d\d-\d\d)>", blank):
            return place[1]
        if blank in ("<Navnet i kilden>", "<Navnet på bokmål>"):
            return next(names)
        if blank.startswith("<Én setning på 50 til 160 tegn"):
            return "Vinduet er det kundene ser fra gaten, og som får dem til å gå inn."
        return SAID.get(blank) or " ".join(next(sentences) for _ in range(long))

    wiki.write(file, re.sub(r"<[^<>\n]+>", put, wiki.read(file)))


MADE = [
    ("concept", "markedsforing/begreper/vindu", None, 12),
    ("stage-model", "stegmodeller/vindu", "stage-models", 12),
    ("company", "selskaper/massive/vindu", "companies", 18),
]


@pytest.mark.parametrize(("kind", "page", "data", "long"), MADE, ids=[made[0] for made in MADE])
def test_what_is_made_is_right_when_it_is_filled_in(whole, kind, page, data, long):
    """With its questions, which can be made when the page can be read."""
    before = _issues(whole)
    _new(whole, kind, "Vindu")
    if data:
        _fill(whole, f"data/{data}/vindu.yml", 1)
    _fill(whole, f"docs/{page}.md", long)
    if kind != "company":
        for number in ("første", "andre", "tredje", "fjerde"):
            _new(whole, "question", f"Hva gjør de {number} kundene?", "--page", page)
        _fill(whole, "data/questions/vindu.yml", 1)
    assert _issues(whole) - before == set()
