"""Rules for the language: the smallest wrong page has its issue, and the right one has none."""

from __future__ import annotations

import pytest

from macros.__main__ import main
from macros.language.readability import lix, words
from macros.rules import RULES
from macros.rules.checking import text_issues
from macros.rules.fixing import fix_all
from tests.wiki import Wiki

FRONT_MATTER = """---
title: En side
kind: {kind}
description: En side som bare er til for at prøvene skal ha noe å lese her.
{more}---
"""
COMPANY = "company: x\nreviewed: 2026-11-21\n"
CONCEPT = "references: []\nreviewed: 2026-11-21\n"


def found(wiki: Wiki, rule: str) -> list[str]:
    """«line:column message» for the issues of one rule, with the file when it is not the page."""
    return [
        ("" if issue.path == "docs/side.md" else f"{issue.path} ")
        + f"{issue.line}:{issue.column} {issue.message}"
        for issue in text_issues(wiki.root)
        if issue.rule == rule
    ]


@pytest.fixture
def bare(tmp_path) -> Wiki:
    """A wiki with nothing but what a test writes."""
    return Wiki(tmp_path)


def write(wiki: Wiki, body: str, kind: str = "page", more: str = "", file: str = "side") -> None:
    wiki.write(f"docs/{file}.md", FRONT_MATTER.format(kind=kind, more=more) + body)


def test_every_rule_for_the_language_is_tested_here():
    """The two for questions are in test_question_rules."""
    text_rules = {rule.NAME for rule in RULES if rule.SCOPE == "text"}
    assert text_rules - {"question-coverage", "question-id-listed"} == {
        "language",
        "readability",
        "shared-paragraph",
        "spelling",
        "typography",
        "word-count",
        "word-list",
    }


@pytest.mark.parametrize(
    ("kind", "more", "count", "limit"),
    [
        ("concept", CONCEPT, 599, "minst 600"),
        ("concept", CONCEPT, 600, None),
        ("concept", CONCEPT, 1400, None),
        ("concept", CONCEPT, 1401, "høyst 1400"),
        ("stage-model", f"model: x\n{CONCEPT}", 349, "minst 350"),
        ("stage-model", f"model: x\n{CONCEPT}", 5000, None),
        ("company", COMPANY, 399, "minst 400"),
        ("company", COMPANY, 400, None),
        ("company", COMPANY, 1001, "høyst 1000"),
        ("page", "", 1, None),
    ],
)
def test_word_counts(bare, kind, more, count, limit):
    write(bare, "ord\n" * count, kind, more)
    line = 6 + more.count("\n")
    message = f"{line}:1 siden har {count} egne ord; en side av slaget {kind} skal ha {limit}"
    assert found(bare, "word-count") == ([message] if limit else [])


def test_only_the_authors_own_words_are_counted(bare):
    body = 'To ord {{ cite("x", "s. 1") }} <!-- ikke dette --> `heller ikke`\n\n```\nkode\n```\n'
    write(bare, body + "[lenke](en/side.md){.klasse}", "concept", CONCEPT)
    assert "har 3 egne ord" in found(bare, "word-count")[0]


def test_readability(bare):
    hard = "Virksomhetsorganisasjonens markedsføringskommunikasjon karakteriseres gjennomgående. "
    write(bare, hard * 4)
    assert found(bare, "readability") == [
        "6:1 lesbarhetstallet (LIX) er 104; det skal være høyst 55"
    ]
    write(bare, "Her er en kort setning. " * 4)
    assert found(bare, "readability") == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("En to tre fire.", 4),
        ("En to. Tre fire.", 2),
        ("En sammensetning.", 2 + 50),
        ("- en to\n- tre fire", 2),
        ("# Overskrift\n\n| a | b |\n\nEn to.", 2),
        ("Se f.eks. Ola og A. Berg her.", 7),
        ("Hun har ca. 20 varer i dag.", 7),
        ("", 0),
    ],
)
def test_lix(text, figure):
    assert lix(text) == figure


def test_a_compound_with_a_hyphen_is_one_word():
    assert words("CPC-annonse koster 2,50 kr.") == ["CPC-annonse", "koster", "2", "50", "kr"]


def test_shared_paragraphs(bare):
    paragraph = "Dette avsnittet har tolv ord, og det står på mer enn én side."
    write(bare, f"Først.\n\n{paragraph}\n", file="en")
    write(bare, f"{paragraph.upper()}\n", file="to")
    message = "avsnittet er det samme som i docs/en.md, linje 8"
    assert found(bare, "shared-paragraph") == [f"docs/to.md 6:1 {message}"]
    write(bare, "Et helt annet avsnitt som også har minst tolv ord i seg, i alt.", file="to")
    assert found(bare, "shared-paragraph") == []
    write(bare, "Kort avsnitt.", file="en")
    write(bare, "Kort avsnitt.", file="to")
    assert found(bare, "shared-paragraph") == []


def test_a_paragraph_may_stand_twice_on_one_page_in_a_list(bare):
    paragraph = "Dette avsnittet har tolv ord, og det står to ganger på én side."
    write(bare, f"{paragraph}\n\n{paragraph}\n")
    assert found(bare, "shared-paragraph") == []


def test_spelling(bare):
    write(bare, "Kundreisen er `kundreise`, [kunde](kundreise.md) og *customer*{lang=en}.\n")
    assert found(bare, "spelling") == ["6:1 «Kundreisen» står ikke i ordlisten"]
    write(bare, "Kundereisen er `kundreise`, [kunde](kundreise.md) og *customer*{lang=en}.\n")
    assert found(bare, "spelling") == []


def test_spelling_of_title_and_description(bare):
    write(bare, "Tekst.")
    bare.edit("docs/side.md", "title: En side", 'title: "En kundreise"')
    bare.edit("docs/side.md", "prøvene", "prøvvene")
    assert found(bare, "spelling") == [
        "2:12 «kundreise» står ikke i ordlisten",
        "4:45 «prøvvene» står ikke i ordlisten",
    ]


def test_spelling_of_data(wiki):
    name = "data/phases.yml"
    old = next(line for line in wiki.read(name).split("\n") if "definition:" in line)
    wiki.edit(name, old, old.split(":")[0] + ": Kunden kjøpper noe.")
    line = wiki.read(name).split("\n").index(old.split(":")[0] + ": Kunden kjøpper noe.") + 1
    column = len(old.split(":")[0]) + len(": Kunden ") + 1
    assert f"{name} {line}:{column} «kjøpper» står ikke i ordlisten" in found(wiki, "spelling")


def test_a_misspelling_gets_a_suggestion(bare):
    write(bare, "Kunden handlre her.")
    hints = [issue.hint for issue in text_issues(bare.root)]
    assert hints == ["mente du «handler»? Er ordet riktig, legg det til i data/dictionary.txt"]


def test_the_dictionary_holds_only_what_is_needed(bare):
    write(bare, "McKinsey og McKinseys CPC-er, kjent som «big data».")
    bare.write("data/dictionary.txt", "# Ord\nbig data\nCPC\nkunde\nMcKinsey\nXerox\n")
    assert found(bare, "spelling") == [
        "data/dictionary.txt 4:1 ingen tekst trenger «kunde», som er bokmål eller ikke i bruk",
        "data/dictionary.txt 6:1 ingen tekst trenger «Xerox», som er bokmål eller ikke i bruk",
    ]


def test_a_phrase_in_the_dictionary_does_not_allow_its_words(bare):
    write(bare, "Mye big data, men lite data som er big.")
    bare.write("data/dictionary.txt", "big data\n")
    assert found(bare, "spelling") == ["6:36 «big» står ikke i ordlisten"]


def test_without_hunspell_there_is_a_warning(bare, monkeypatch):
    monkeypatch.setattr("macros.rules.spelling.is_there", lambda: False)
    write(bare, "Her er en kundreise.")
    assert [issue.level for issue in text_issues(bare.root)] == ["warning"]


def test_word_lists_are_sorted_and_hold_each_term_once(bare):
    bare.write("data/english-terms.txt", "# Terms\nattention\n\nchurn\nbias\nchurn\nøre\nåre\n")
    assert found(bare, "word-list") == [
        "data/english-terms.txt 5:1 «bias» kommer før «churn» i alfabetet",
        "data/english-terms.txt 6:1 «churn» står også på linje 4",
    ]
    bare.write("data/english-terms.txt", "attention\nchurn\n")
    assert found(bare, "word-list") == []


def test_typography(bare):
    write(bare, 'Han sa "ja" - og solgte 20 000.\n')
    message = '" er ikke et norsk anførselstegn'
    assert found(bare, "typography") == [
        f"6:8 {message}",
        f"6:11 {message}",
        "6:13 bindestrek er brukt som tankestrek",
        "6:25 tallet kan bli delt over to linjer",
    ]
    write(bare, "Han sa «ja» – og solgte 20\u00a0000.\n")
    assert found(bare, "typography") == []


def test_fix_mends_what_is_safe_and_reports_the_rest(bare, invoke):
    write(bare, 'Han sa "ja" - og solgte 20 000 kr. Hun sa "nei.\n\nFerdig…\n')
    result = invoke(main, "check", "--fix", "--root", str(bare.root))
    assert bare.read("docs/side.md").endswith(
        'Han sa "ja" – og solgte 20\u00a0000\u00a0kr. Hun sa "nei.\n\nFerdig…\n'
    )
    assert result.output.count("er ikke et norsk anførselstegn") == 3
    before = bare.read("docs/side.md")
    assert "Rettet 0 steder" in invoke(main, "check", "--fix", "--root", str(bare.root)).output
    assert bare.read("docs/side.md") == before


def test_fix_keeps_line_endings_and_code(bare):
    write(bare, "Tekst...\n\n```\nkode...\n```\n")
    bare.write("docs/side.md", bare.read("docs/side.md").replace("\n", "\r\n"))

    assert len(fix_all(bare.root)) == 1
    raw = (bare.root / "docs/side.md").read_bytes().decode()
    assert raw.endswith("Tekst…\r\n\r\n```\r\nkode...\r\n```\r\n")


def test_foreign_words(bare):
    write(bare, "Det heter *customer joruney*, *support*, *kunde* og *Geist*{lang=de}.\n")
    assert found(bare, "language") == [
        "6:12 «customer joruney» i kursiv er ikke bokmål, og ikke kjent som engelsk",
        "6:32 «support» i kursiv kan være bokmål eller engelsk",
    ]
    write(bare, "Det heter *customer journey*, *support*{lang=nb} og *kunde*.\n")
    bare.write("data/english-terms.txt", "customer journey\n")
    assert found(bare, "language") == []


def test_terms_that_no_page_has_are_reported(bare):
    write(bare, "Det heter *customer journey*.\n")
    bare.write("data/english-terms.txt", "churn\ncustomer journey\n")
    assert found(bare, "language") == ["data/english-terms.txt 1:1 ingen side har «churn» i kursiv"]


@pytest.fixture
def invoke():
    """Run a command of the command line."""
    from click.testing import CliRunner

    return lambda command, *arguments: CliRunner().invoke(command, arguments)


def test_fix_takes_spaces_at_the_end_of_lines_away(wiki):
    page = "docs/begreper/opplevelse.md"
    text = wiki.read(page)
    kept = "Et avsnitt  \nsom brytes.\n\n```text\nkode  \n\n```\n"
    wiki.write(page, text.replace("Få.\n", f"Få. \nMer.   \n \t\n{kept}"))
    assert len([line for line in fix_all(wiki.root) if "mellomrom sist" in line]) == 3
    assert wiki.read(page) == text.replace("Få.\n", f"Få.\nMer.\n\n{kept}")
