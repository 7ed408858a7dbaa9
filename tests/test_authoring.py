"""New names, other places and removals in a small wiki: what changes, and what stays."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.authoring.changes import Changes, RefusedError
from macros.authoring.writing import edited, write
from macros.publish.built_pages import BuiltPage
from macros.publish.old_headings import marked
from macros.reading.issue import Fix
from macros.tables.page_record import PageRecord

MENU = "nav:\n  - index.md # først\n  - Begreper:\n      - begreper/kundereise.md\n"


def _run(wiki, *arguments):
    return CliRunner().invoke(main, [*arguments, "--root", str(wiki.root)])


def _done(wiki, *arguments):
    before = {(i.path, i.message) for i in wiki.issues()}
    result = _run(wiki, *arguments, "--yes")
    assert result.exit_code == 0, result.output
    assert [i for i in wiki.issues() if (i.path, i.message) not in before] == []
    return result.output


def _files(wiki):
    return {
        p.relative_to(wiki.root).as_posix(): p.read_bytes()
        for p in sorted(wiki.root.rglob("*"))
        if p.is_file() and ".cache" not in p.parts and ".git" not in p.parts
    }


def test_a_page_gets_another_name(wiki):
    wiki.write("mkdocs.yml", MENU)
    output = _done(wiki, "rename", "page", "kundereise", "reisen")
    assert "flytter   docs/begreper/kundereise.md  →  docs/begreper/reisen.md" in output
    assert "flytter   data/questions/kundereise.yml  →  data/questions/reisen.yml" in output
    assert wiki.read("mkdocs.yml") == MENU.replace("kundereise", "reisen")
    assert "from: begreper/kundereise\n    to: begreper/reisen\n" in wiki.read("data/redirects.yml")
    assert "id: kundereise-drof" in wiki.read("data/questions/reisen.yml")


def test_there_and_back_leaves_all_but_the_redirect(wiki):
    wiki.write("mkdocs.yml", MENU)
    before = _files(wiki)
    _done(wiki, "rename", "page", "kundereise", "reisen")
    _done(wiki, "rename", "page", "reisen", "kundereise")
    after = _files(wiki)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed <= {"data/redirects.yml", "data/question-ids.yml"}
    assert "from: begreper/kundereise" not in wiki.read("data/redirects.yml")


def test_every_kind_of_address_follows(wiki):
    page = "docs/stegmodeller/index.md"
    text = wiki.read(page)
    wiki.write(
        page,
        f'{text}\n[a](../begreper/kundereise.md#x "t") ![b](../begreper/kundereise.md)\n'
        '[c][d] <a href="../begreper/kundereise/#x">e</a> `[f](../begreper/kundereise.md)`\n\n'
        "[d]: ../begreper/kundereise.md\n",
    )
    assert _run(wiki, "rename", "page", "kundereise", "reisen", "--yes").exit_code == 0
    added = wiki.read(page).removeprefix(text)
    assert '[a](../begreper/reisen.md#x "t") ![b](../begreper/reisen.md)' in added
    assert '<a href="../begreper/reisen/#x">e</a> `[f](../begreper/kundereise.md)`' in added
    assert "[d]: ../begreper/reisen.md\n" in added


def test_a_heading_gets_other_words_and_keeps_its_old_address(wiki):
    page = "docs/index.md"
    wiki.write(page, wiki.read(page) + "\n## Om dette {: .a }\n\nSe [her](#om-dette).\n")
    _done(wiki, "rename", "heading", "index#Om dette", "Om *wikien*")
    assert "## Om *wikien* {: .a }\n\nSe [her](#om-wikien)." in wiki.read(page)
    assert "from: index#om-dette\n    to: index#om-wikien" in wiki.read("data/redirects.yml")
    catalog = wiki.catalog()
    html = '<h1>A</h1><h2 class="a" id="om-wikien">Om</h2>'
    built = BuiltPage(catalog.pages["index"], html, PageRecord())
    assert marked(catalog, built) == html.replace(
        '"om-wikien">', '"om-wikien"><span id="om-dette"></span>'
    )


def test_a_question_gets_another_id_and_answers_to_the_old(wiki):
    _done(wiki, "rename", "question", "kundereise-drof", "aa-drof")
    assert "id: aa-drof\n    aliases: [kundereise-drof]\n" in wiki.read(
        "data/questions/kundereise.yml"
    )
    assert "  - aa-drof\n" in wiki.read("data/question-ids.yml")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("page", "kundereise", "Kundereise"), "kan ikke være et navn  →  skriv kundereise"),
        (("page", "kundereise", "con"), "er et navn som er opptatt av systemet"),
        (("page", "finnes-ikke", "a"), "det finnes ingen side «finnes-ikke»"),
        (("page", "index", "a"), "er innledningen til en mappe"),
        (("page", "kundereise", "a" * 61), "er lengre enn 60 tegn"),
        (("heading", "kundereise#finnes-ikke", "a"), "har ingen overskrift «finnes-ikke»"),
        (("heading", "kundereise", "a"), "sier ikke hvilken overskrift"),
        (("question", "kundereise-drof", "x y"), "kan ikke være et navn  →  skriv x-y"),
        (("reference", "finnes-ikke", "a"), "kilden «finnes-ikke» finnes ikke"),
    ],
)
def test_what_cannot_be_is_one_line_and_changes_nothing(wiki, arguments, line):
    before = _files(wiki)
    result = _run(wiki, "rename", *arguments, "--yes")
    assert result.exit_code == 1
    assert line in result.output
    assert result.output.count("\n") == 1
    assert _files(wiki) == before


def test_nothing_is_done_unasked(wiki):
    before = _files(wiki)
    result = _run(wiki, "rename", "page", "kundereise", "reisen")
    assert result.exit_code == 1
    assert "ingen har svart ja" in result.output
    assert _files(wiki) == before


def test_unsaved_work_stops_it(wiki):
    wiki.write("mkdocs.yml", MENU)
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "a")):
        subprocess.run([*git, *command], cwd=wiki.root, check=True)
    wiki.write("docs/begreper/kundereise.md", wiki.read("docs/begreper/kundereise.md") + "\n")
    result = _run(wiki, "rename", "page", "kundereise", "reisen", "--yes")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert "endringer som ikke er lagret i git" in result.output


def test_line_ends_and_byte_marks_stay():
    raw = b"\xef\xbb\xbfa: x\r\nb: x\r\n"
    assert edited(raw, [Fix("a", 8, 9, "ny")]) == b"\xef\xbb\xbfa: x\r\nb: ny\r\n"
    assert edited(raw, [Fix("a", 5, 5, "c: z\n")]) == b"\xef\xbb\xbfa: x\r\nc: z\r\nb: x\r\n"


def test_when_a_file_cannot_be_written_nothing_is(wiki, monkeypatch):
    before = _files(wiki)
    right = Path.replace

    def failing(self, target):
        if self.name == "b.md" and "new" in self.parts:
            raise OSError(28, "No space left on device")
        return right(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    changes = Changes(
        created={"docs/a.md": "a", "docs/b.md": "b"}, removed=frozenset({"docs/index.md"})
    )
    with pytest.raises(RefusedError, match="ingenting er endret"):
        write(wiki.root, changes)
    assert _files(wiki) == before
