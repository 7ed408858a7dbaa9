"""New pages and data from the guide's templates; what is left to write is told of, and no more."""

from __future__ import annotations

import re
import shutil

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.authoring import look_up
from macros.rules import blanks
from macros.rules.checking import all_issues, text_issues, without_echoes
from tests.wiki import Wiki

pytestmark = pytest.mark.slow

STILL_TO_WRITE = {"blank", "word-count", "question-coverage", "practice", "unused-reference"}


@pytest.fixture
def whole(repo, tmp_path):
    """The wiki itself, in a folder of its own."""
    for name in ("data", "docs"):
        ignored = shutil.ignore_patterns("assets")
        shutil.copytree(repo / name, tmp_path / name, ignore=ignored)
    shutil.copy2(repo / "mkdocs.yml", tmp_path)
    return Wiki(tmp_path)


def _new(wiki, *arguments):
    return CliRunner().invoke(main, ["new", *arguments, "--root", str(wiki.root)])


def _issues(wiki):
    found = all_issues(wiki.root)
    return {
        (i.path, i.rule, i.message)
        for i in [*found, *without_echoes(found, text_issues(wiki.root))]
    }


COMMANDS = [
    ("concept", "Økonomi: en prøve", "--folder", "ki"),
    ("company", "Åpent Selskap"),
    ("stage-model", "Min modell på norsk"),
    ("comparison", "To modeller"),
    ("question", "Hva måler CPC?", "--page", "cpc"),
    ("question", "Hva er en regresjon?", "--page", "ki/begreper/machine-learning"),
    ("reference", "Boken om alt"),
    ("redirect", "gammel/side", "--to", "cpc#kritikk"),
]


def test_what_is_made_lacks_only_its_texts(whole):
    before = _issues(whole)
    menu = whole.read("mkdocs.yml")
    for arguments in COMMANDS:
        result = _new(whole, *arguments)
        assert result.exit_code == 0, result.output
    left = _issues(whole) - before
    no_questions = ("docs/ki/begreper/okonomi-en-prove.md", "macro")
    others = {(path, rule) for path, rule, _ in left if rule not in STILL_TO_WRITE}
    assert others <= {no_questions}
    assert (whole.root / "docs/ki/begreper/okonomi-en-prove.md").is_file()
    assert (whole.root / "data/companies/apent-selskap.yml").is_file()
    added = set(whole.read("mkdocs.yml").split("\n")) - set(menu.split("\n"))
    assert added == {
        "          - ki/begreper/okonomi-en-prove.md",
        "          - selskaper/massive/apent-selskap.md",
        "          - stegmodeller/min-modell-pa-norsk.md",
        "          - stegmodeller/sammenligning/to-modeller.md",
    }


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("concept", "CPC"), "siden markedsforing/begreper/cpc finnes fra før"),
        (("concept", "Aux"), "er et navn som er opptatt av systemet"),
        (("concept", "!!"), "har ingen bokstaver eller tall"),
        (("concept", "Ny", "--folder", "finnes-ikke"), "det finnes ingen mappe"),
        (("concept",), "det nye må ha et navn"),
        (("company", "Telenor"), "selskapet «telenor» finnes fra før"),
        (("question", "Hva?"), "et spørsmål hører til en side"),
        (("question", "Hva?", "--page", "kart"), "ikke av et slag som har spørsmål"),
        (("reference", "X", "--name", "lemon2016"), "kilden «lemon2016» finnes fra før"),
        (("redirect", "markedsforing", "--to", "ki"), "er adressen til en side"),
        (("redirect", "Å/b", "--to", "ki"), "kan ikke være en adresse"),
        (("redirect", "a", "--to", "ki#finnes-ikke"), "har ingen overskrift"),
    ],
)
def test_what_cannot_be_made_is_one_line(whole, arguments, line):
    result = _new(whole, *arguments)
    assert (result.exit_code, result.output.count("\n")) == (1, 1), result.output
    assert line in result.output


def test_the_commands_of_the_guide_are_those_that_are(repo, whole):
    """Every command that the guide shows is run as it stands, but for those that ask a register."""
    shown = [
        line.strip()
        for page in sorted((repo / "docs/bidra").glob("*.md"))
        for line in page.read_text("utf-8").split("\n")
        if line.strip().startswith("./mtenk ")
    ]
    wanted = [line for line in shown if not re.search(r"--doi|--isbn|--number|companies", line)]
    assert len(wanted) >= 8
    for line in sorted(wanted, key=lambda line: " new " in line):
        arguments = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', line)][1:]
        if "gammelt-navn" in line:
            arguments[2] = "markedsforing/begreper/csr"
        more = [] if arguments[0] == "new" else ["--yes"]
        result = CliRunner().invoke(main, [*arguments, *more, "--root", str(whole.root)])
        assert result.exit_code == 0, (line, result.output)


def test_a_work_is_read_from_a_register_that_answers():
    answer = {
        "message": {
            "type": "journal-article",
            "title": ["A title: of it"],
            "author": [{"family": "Ås", "given": "B."}],
            "issued": {"date-parts": [[2016, 11]]},
            "page": "69-96",
        }
    }
    found = look_up.by_doi(lambda _: answer, "10.1/x")
    assert look_up.id_of(found, "A") == "as2016"
    assert found["page"] == "69–96"
    assert look_up.by_doi(lambda _: None, "10.1/x") == {}
    assert look_up.by_isbn(lambda _: {"ISBN:82": {"title": "T"}}, "8-2")["title"] == "T"
    assert look_up.by_isbn(lambda _: [], "82") == {}


@pytest.mark.parametrize(
    ("text", "is_blank"),
    [
        ("<Tekst>", True),
        ("<to setninger om det>", True),
        ("<verk-1>", True),
        ("<seksjon/begreper/en-annen>", True),
        ("<span class=a>", False),
        ("<Span>", False),
        ("<br/>", False),
        ("<https://example.org>", False),
        ("</p>", False),
        ("3 < 4 > 2", False),
    ],
)
def test_what_a_blank_is(text, is_blank):
    assert bool(list(blanks._blanks(text))) is is_blank
