"""``mtenk check --fix`` and the forms that issues are written in."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.reading.issue import Issue, fold, format_github, format_json, format_text
from macros.rules import cut_texts, long_lines
from macros.rules.checking import all_issues, without_echoes
from macros.rules.fixing import fix_all

PAGE = "docs/begreper/opplevelse.md"

MENDED = {
    "[a](Kundereise.md)": "[a](kundereise.md)",
    "[a](..\\begreper\\kundereise.md)": "[a](../begreper/kundereise.md)",
    "[a](..\\stegmodeller\\Reise.md#kritikk)": "[a](../stegmodeller/reise.md#kritikk)",
    "[a](kundereise.html)": "[a](kundereise.md)",
    "[a](../stegmodeller/)": "[a](../stegmodeller/index.md)",
    "[a](/stegmodeller/reise.md)": "[a](../stegmodeller/reise.md)",
    "[a](www.example.org/x)": "[a](https://www.example.org/x)",
    "[a](nrk.no)": "[a](https://nrk.no)",
    "[a](https:/example.org)": "[a](https://example.org)",
    "[a](ola@example.no)": "[a](mailto:ola@example.no)",
    "[a](kundereise.md#Kritikk)": "[a](kundereise.md#kritikk)",
    "[a](https://mtenk.github.io/mtenk/begreper/kundereise/#kritikk)": "[a](kundereise.md#kritikk)",
}


def _put(wiki, text):
    wiki.edit(PAGE, "## Kritikk\n", f"## Kritikk\n\n{text}\n")


@pytest.mark.parametrize(("wrong", "right"), list(MENDED.items()))
def test_links_are_mended_and_told_of(wiki, wrong, right):
    _put(wiki, wrong)
    assert [issue.path for issue in wiki.issues()] == [PAGE]
    told = fix_all(wiki.root)
    assert right in wiki.read(PAGE)
    assert len(told) == 1
    assert told[0].startswith(f"{PAGE}:30:")
    assert right[4:-1].rpartition("#")[2] in told[0]
    assert wiki.issues() == []


@pytest.mark.parametrize("sign", [">", "|"])
def test_a_line_break_at_the_end_is_mended(wiki, sign):
    wiki.edit(PAGE, "title: Opplevelse\n", f"title: {sign}\n  Opplevelse\n")
    wiki.edit("data/companies/firma.yml", "summary: ", f"summary: {sign}\n  ")
    assert {issue.rule for issue in wiki.issues()} == {"wrong-value"}
    told = fix_all(wiki.root)
    assert told == [
        f"data/companies/firma.yml:6:11  «{sign}» er nå «{sign}-»",
        f"{PAGE}:2:9  «{sign}» er nå «{sign}-»",
    ]
    assert wiki.issues() == []


def test_what_is_in_doubt_is_left_alone(wiki):
    _put(wiki, "[a](kundereis.md) [b](#finnes-ikke) [c](min side.md) | a || b |")
    before = wiki.read(PAGE)
    assert fix_all(wiki.root) == []
    assert wiki.read(PAGE) == before


def test_windows_line_ends_stay(wiki):
    _put(wiki, "[a](Kundereise.md)")
    wiki.write(PAGE, wiki.read(PAGE).replace("\n", "\r\n"))
    fix_all(wiki.root)
    assert "[a](kundereise.md)\r\n" in (wiki.root / PAGE).read_bytes().decode()


def test_fix_says_what_it_did(wiki):
    _put(wiki, "[a](Kundereise.md)")
    result = CliRunner().invoke(main, ["check", "--fix", "--root", str(wiki.root)])
    assert f"rettet  {PAGE}:30:5  lenken «Kundereise.md» er nå «kundereise.md»\n" in result.output
    assert "Rettet 1 sted.\n" in result.output


def _issues(count, cause="en grunn"):
    return [Issue("a.md", n, 1, "link", f"feil {n}", "rett", cause=cause) for n in range(count)]


def test_what_follows_from_one_cause_is_told_once():
    [line] = format_text(_issues(25)).splitlines()
    assert line == "a.md:0:1  feil 0 (og 24 andre steder av samme grunn)  →  rett  [link]"
    assert len(format_text(_issues(3)).splitlines()) == 3
    alike = format_text(_issues(25, cause="")).splitlines()
    assert len(alike) == 20
    assert "feil 19 (og 5 til av samme slag på denne siden)  →" in alike[-1]
    assert len(fold([*_issues(4), *_issues(4, "en annen")])) == 2


def test_links_to_a_page_that_is_gone_are_told_of_once(wiki):
    _put(wiki, " ".join(["[a](borte.md)", "[b](../begreper/borte.md)"] * 3))
    text = format_text(wiki.issues())
    assert text.count("\n") == 1
    assert "(og 5 andre steder av samme grunn)" in text


def test_machines_are_told_of_every_place():
    assert len(json.loads(format_json(_issues(25)))) == 25
    assert len(format_github(_issues(25)).splitlines()) == 25


def test_annotations_are_escaped():
    issue = Issue("docs/a,b:c%.md", 3, 7, "link", "100 % feil:\nto", "rett, nå", "warning")
    assert format_github([issue]) == (
        "::warning file=docs/a%2Cb%3Ac%25.md,line=3,col=7,title=link::"
        "100 %25 feil:%0Ato  →  rett, nå\n"
    )


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_every_form_tells_the_same(wiki, form):
    _put(wiki, "[a](Kundereise.md)")
    result = CliRunner().invoke(main, ["check", "--format", form, "--root", str(wiki.root)])
    assert result.exit_code == 1
    assert "har andre store og små bokstaver enn filen" in result.output
    assert ("::error file=docs/begreper/opplevelse.md,line=30,col=5" in result.output) == (
        form == "github"
    )


def test_the_spelling_does_not_speak_for_another_rule(wiki):
    issues = [Issue("a.md", 3, 1, "leftover-markdown", "x", "y")]
    issues += [Issue("b.md", 5, 1, "unclosed-fence", "x", "y")]
    texts = [Issue(path, n, 1, "spelling", "ord", "z") for path in ("a.md", "b.md") for n in (3, 6)]
    other = Issue("a.md", 3, 1, "words", "få ord", "z")
    kept = [(i.path, i.line, i.rule) for i in without_echoes(issues, [*texts, other])]
    assert kept == [("a.md", 6, "spelling"), ("b.md", 3, "spelling"), ("a.md", 3, "words")]


def test_a_page_with_a_faulty_front_matter_is_read_on(wiki):
    wiki.edit(PAGE, "kind: concept", "kind: konsept")
    _put(wiki, 'Et **ord og [[en lenke]] og {{ cite("finnes") }}.')
    found = [issue.rule for issue in all_issues(wiki.root) if issue.path == PAGE]
    assert sorted(found) == ["leftover-markdown", "leftover-markdown", "macro", "page-kind"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [("a " * 1500 + "a", 30, "linjen har 3001 tegn"), ("a b\n" * 13000, 9, "siden har 52")],
)
def test_what_is_too_large_is_one_issue(wiki, text, line, message):
    _put(wiki, text)
    [issue] = [issue for issue in all_issues(wiki.root) if issue.rule == long_lines.NAME]
    assert (issue.path, issue.line) == (PAGE, line)
    assert issue.message.startswith(message)


def test_templates_of_the_guide_are_not_cut(repo):
    """Who fills in a template keeps its comments, which stand after two spaces where need be."""
    pages = (repo / "docs" / "bidra").glob("*.md")
    for path in sorted(page for page in pages if page.name != "feil.md"):
        for block in re.findall(
            r"^```ya?ml[^\n]*\n(.*?)^```", path.read_text(), re.DOTALL | re.MULTILINE
        ):
            text = re.sub(r"^---$", "", block, flags=re.MULTILINE)
            assert list(cut_texts.check_text(path.name, text, 1)) == []


def test_a_page_without_a_readable_front_matter_is_read_on(wiki):
    wiki.edit(PAGE, "kind: concept", "kind: [concept")
    _put(wiki, "Et **ord.")
    found = [issue.rule for issue in all_issues(wiki.root) if issue.path == PAGE]
    assert found == ["yaml-syntax", "leftover-markdown"]
