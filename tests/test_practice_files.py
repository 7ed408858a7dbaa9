"""The bank for other programs: every question in every file, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.kit import build_time
from macros.page_macros import practice_downloads
from macros.page_macros.context import PageContext
from macros.publish import practice_files
from macros.questions import bank as bank_module
from macros.questions.bank import bank, by_page
from macros.questions.downloads import (
    FORMATS,
    anki_deck,
    json_bank,
    moodle_gift,
    spreadsheet,
)
from macros.questions.downloads.entries import practice_bank
from macros.questions.show import show
from macros.reading.errors import AuthorError
from macros.schema.question import Cloze
from tests.artefacts import write_files
from tests.nasty_questions import NASTY, with_nasty_questions

pytestmark = pytest.mark.slow

FOLDER = "eksamen/nedlasting"
ROOT = "https://example.org/w/"
TITLE = re.compile(r"^::([a-z0-9-]+)::\[html\]", re.MULTILINE)


@pytest.fixture(scope="module")
def real(catalog):
    return practice_bank(catalog, ROOT)


@pytest.fixture
def nasty(small, monkeypatch):
    with_nasty_questions(small, monkeypatch)
    return practice_bank(replace(small), ROOT)


@pytest.fixture(autouse=True)
def moment(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def parts(entry):
    """Ids that a format has which makes a question of every gap."""
    gaps = len(entry.question.gaps) if isinstance(entry.question, Cloze) else 1
    if gaps == 1:
        return [entry.question.id]
    return [f"{entry.question.id}-{number}" for number in range(1, gaps + 1)]


# All formats


def test_every_question_is_in_every_file(real):
    ids = [entry.question.id for entry in real.entries]
    assert len(ids) == len(bank(real.catalog)) == len(set(ids)) > 0
    gift = moodle_gift.content(real).decode()
    assert TITLE.findall(gift) == [part for entry in real.entries for part in parts(entry)]
    assert [row["id"] for row in rows(real)] == ids
    pages = json.loads(json_bank.content(real))["pages"]
    assert [question["id"] for page in pages for question in page["questions"]] == ids
    notes = [note for deck in anki_deck.decks(real) for note in deck.notes]
    assert Counter(note.fields[-1] for note in notes) == Counter(ids)
    assert len({note.guid for note in notes}) == len(ids)


def test_no_two_questions_get_the_same_name_in_moodle(real):
    names = Counter(part for entry in real.entries for part in parts(entry))
    assert [name for name, count in names.items() if count > 1] == []


def test_what_is_written_twice_is_the_same_to_the_byte(catalog, tmp_path):
    for name in ("one", "two"):
        write_files(practice_files, tmp_path / name, replace(catalog))
    for one in FORMATS:
        first, second = (tmp_path / name / FOLDER / one.FILE for name in ("one", "two"))
        assert first.read_bytes() == second.read_bytes()
    written = {path.name for path in (tmp_path / "one" / FOLDER).iterdir()}
    assert written == {one.FILE for one in FORMATS}


def test_addresses_are_those_of_the_built_site(small, tmp_path):
    (tmp_path / "index.html").write_text(f'<link rel="canonical" href="{ROOT}">', "utf-8")
    write_files(practice_files, tmp_path, small)
    for name in (spreadsheet.FILE, json_bank.FILE):
        assert ROOT in (tmp_path / FOLDER / name).read_text("utf-8")
    address = rf"{ROOT}begreper/kundereise/#hva-er-en-kundereise"
    gift = (tmp_path / FOLDER / moodle_gift.FILE).read_text("utf-8").replace("\\", "")
    assert f'<a href="{address}">' in gift


def test_a_question_keeps_the_name_that_it_had_first(small):
    first = {e.question.id: e.first_id for e in practice_bank(small, ROOT).entries}
    assert first["kundereise-hva-er-det"] == "kundereise-definisjon"
    assert first["kundereise-drof"] == "kundereise-drof"


def test_what_is_built_later_is_newer(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305601")
    assert build_time.build_seconds() == 1_795_305_601
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(build_time, "last_commit_time", lambda: "1795304239")
    assert build_time.build_seconds() == 1_795_304_239


def test_without_git_it_is_as_new_as_its_day(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr(build_time, "build_day", lambda: date(2026, 11, 21))
    assert build_time.build_seconds() == 1_795_219_200


# Spreadsheet and JSON


def rows(found):
    text = spreadsheet.content(found).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_all_that_there_is_to_know(small):
    table = rows(practice_bank(small, ROOT))
    assert spreadsheet.content(practice_bank(small, ROOT)).startswith(b"\xef\xbb\xbf")
    row = next(row for row in table if row["id"] == "kundereise-koble")
    assert (row["del"], row["side"], row["slag"]) == ("Begreper", "Kundereise", "Koble sammen")
    assert (row["vanskegrad"], row["læringsmål"]) == ("Vanskelig", "Forstå")
    assert row["opphav"] == "Skrevet for hånd"
    assert row["kobles til"].split("\n") == ["1. Dag", "2. Natt", "3. Vinter"]
    assert sorted(line[3:] for line in row["valg"].split("\n")) == ["Lys", "Mørke", "Snø", "Støv"]
    letters = {line[3:]: line[0] for line in row["valg"].split("\n")}
    assert row["fasit"] == f"1{letters['Lys']}, 2{letters['Mørke']}, 3{letters['Snø']}"
    assert row["riktig svar"].split("\n")[0] == "Dag – Lys"
    assert "Galt: Støv: Støv hører ingen steder hjemme." in row["forklaring"].split("\n")
    assert row["les mer"] == f"{ROOT}begreper/kundereise/#kundereise-i-praksis"
    opened = next(row for row in table if row["id"] == "kundereise-drof")
    assert "Sier når reisen slutter. (2 poeng)" in opened["forklaring"]
    cited = next(row for row in table if row["id"] == "kundereise-hva-er-det")
    assert cited["kilde"] == "(Berg, 2001, s. 1–2)"


def test_nasty_texts_survive_in_the_table(nasty):
    asked = {row["id"]: row["spørsmål"] for row in rows(nasty)}
    for entry in nasty.entries:
        assert asked[entry.question.id] == show(entry.question).text
    assert sum(NASTY in text for text in asked.values()) == 8


def test_the_json_is_the_bank_page_by_page(real):
    whole = json.loads(json_bank.content(real))
    assert [page["page"]["id"] for page in whole["pages"]] == list(by_page(real.catalog))
    assert whole["address"] == ROOT


# Anki (test_practice_files_anki.py opens the package)


def test_the_package_is_deterministic_and_has_no_times_of_its_own(small):
    package = anki_deck.content(practice_bank(small, ROOT))
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_decks_and_models_have_numbers_of_their_own(real):
    decks = list(anki_deck.decks(real))
    numbers = [deck.deck_id for deck in decks]
    assert len(set(numbers)) == len(numbers) > 1
    assert all(1 << 30 <= number < 1 << 31 for number in numbers)
    assert {deck.name.split("::")[0] for deck in decks} == {"MTENK"}
    for deck in decks:
        origins = {note.tags[-1] for note in deck.notes}
        assert len(origins) == 1


def test_numbers_that_readers_decks_hang_on_do_not_change(small):
    """Whoever changes these makes readers' cards double, so they must be changed on purpose."""
    assert anki_deck._deck_number("markedsforing", False) == 1650281956
    assert anki_deck._deck_number("markedsforing", True) == 1690206358
    assert (anki_deck.QUESTION_MODEL, anki_deck.CLOZE_MODEL) == (1_795_304_001, 1_795_304_002)
    fields = ("Svar", "Forklaring", "Les mer", "Slag", "Id")
    assert [*anki_deck.QUESTION_FIELDS] == ["Spørsmål", *fields]
    assert [*anki_deck.CLOZE_FIELDS] == ["Tekst", *fields]
    entry = next(e for e in practice_bank(small, ROOT).entries if e.question.aliases)
    assert anki_deck.guid(entry) == "K|O>`%SQF4"


# On the page


def test_the_page_lists_the_files_with_what_is_in_them(catalog, real):
    context = PageContext(catalog, catalog.pages["eksamen"])
    page = html.fromstring(str(practice_downloads.render(context)))
    links = page.xpath("//li/a")
    assert [a.get("href") for a in links] == [f"nedlasting/{one.FILE}" for one in FORMATS]
    notes = [note.text for note in page.xpath("//li/span")]
    gaps = sum(len(parts(entry)) for entry in real.entries)
    assert notes == [
        f"mtenk.apkg, {gaps} kort",
        f"mtenk.gift.txt, {gaps} oppgaver",
        f"mtenk-oppgaver.csv, {len(real.entries)} spørsmål",
        f"mtenk-oppgaver.json, {len(real.entries)} spørsmål",
    ]
    assert f"Alle {len(real.entries)} spørsmålene er med i hver fil" in page.text_content()


def test_without_questions_there_is_nothing_to_list(small, monkeypatch):
    monkeypatch.setattr(bank_module, "GENERATORS", {})
    empty = replace(small, questions={})
    with pytest.raises(AuthorError, match="det finnes ingen oppgaver å laste ned"):
        practice_downloads.render(PageContext(empty, empty.pages["index"]))
