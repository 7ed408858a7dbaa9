"""The package of cards in Anki's own library: nothing doubles, nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from lxml import html

from macros.questions.downloads import anki_deck
from macros.questions.downloads.entries import practice_bank
from macros.questions.types import BankQuestion
from macros.schema.question import Cloze
from tests.nasty_questions import NASTY, with_nasty_questions

pytestmark = pytest.mark.slow

ROOT = "https://example.org/w/"
EARLY, LATE = "1795305600", "1795305660"


@pytest.fixture(scope="module")
def real(catalog):
    return practice_bank(catalog, ROOT)


@pytest.fixture
def collection(tmp_path):
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


@pytest.fixture
def imported(collection, tmp_path, monkeypatch):
    """Imports a bank as it was published at a moment; tells how many notes are new and renewed."""

    def run(bank, moment=EARLY):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        path = tmp_path / anki_deck.FILE
        path.write_bytes(anki_deck.content(bank))
        request = ImportAnkiPackageRequest(
            package_path=str(path), options=ImportAnkiPackageOptions()
        )
        log = collection.import_anki_package(request).log
        faults = [log.conflicting, log.missing_notetype, log.missing_deck, log.empty_first_field]
        assert not any(faults)
        return len(log.new), len(log.updated)

    return run


def notes(collection):
    return [collection.get_note(number) for number in collection.find_notes("")]


def cards_of(entry):
    return len(entry.question.gaps) if isinstance(entry.question, Cloze) else 1


def test_the_whole_bank_is_imported(collection, imported, real):
    count = len(real.entries)
    assert imported(real) == (count, 0)
    assert collection.note_count() == count
    assert collection.card_count() == sum(map(cards_of, real.entries))
    assert collection.get_empty_cards().notes == []
    message, sound = collection.fix_integrity()
    assert sound, message
    entries = {entry.question.id: entry for entry in real.entries}
    for note in notes(collection):
        assert all(field.strip() for field in note.fields), note.fields
        entry = entries.pop(note["Id"])
        assert set(note.tags) == set(anki_deck.tags(entry))
        assert note.guid == anki_deck.guid(entry)
        assert f'href="{entry.address}"' in note["Les mer"]
        decks = {collection.decks.name(card.did) for card in note.cards()}
        assert decks == {f"MTENK::{entry.section}::{entry.origin}"}
        assert len(note.cards()) == cards_of(entry)
    assert not entries


def test_what_is_asked_and_answered_is_on_the_cards(collection, imported, small):
    bank = practice_bank(small, ROOT)
    imported(bank)
    entries = {entry.question.id: entry for entry in bank.entries}
    for note in notes(collection):
        entry = entries[note["Id"]]
        card = note.cards()[0]
        front, back = (
            html.fromstring(side).text_content() for side in (card.question(), card.answer())
        )
        assert entry.kind in front
        if entry.question.kind != "cloze":
            assert entry.shown.text in front
            assert all(line in back for line in entry.shown.answer)
        else:
            assert "[...]" in front
        assert all(why.text in back for why in entry.shown.why)
        assert not any(why.text in front for why in entry.shown.why)


def counts(collection):
    """Notes, cards, decks and kinds of note."""
    decks, models = collection.decks.all_names_and_ids(), collection.models.all_names_and_ids()
    return collection.note_count(), collection.card_count(), len(decks), len(models)


def test_a_second_import_changes_no_count(collection, imported, real):
    imported(real)
    before = counts(collection)
    assert imported(real) == (0, 0)
    assert counts(collection) == before
    assert imported(real, LATE)[0] == 0
    assert counts(collection) == before


def changed(bank, name, **fields):
    """The bank with one question changed."""
    entries = []
    for entry in bank.entries:
        if entry.question.id == name:
            question = entry.question.model_copy(update=fields)
            shown = replace(entry.shown, text=question.text)
            found = BankQuestion(question, entry.found.page, entry.found.generator)
            entries.append(replace(entry, found=found, shown=shown))
        else:
            entries.append(entry)
    return replace(bank, entries=tuple(entries))


def test_a_mended_question_is_renewed_and_keeps_its_history(collection, imported, small):
    bank, name = practice_bank(small, ROOT), "kundereise-rekkefolge"
    imported(bank)
    (number,) = collection.find_cards(f"Id:{name}")
    card = collection.get_card(number)
    card.ivl, card.reps = 17, 3
    collection.update_card(card)
    new, renewed = imported(changed(bank, name, text="Sett dem i orden."), LATE)
    assert new == 0
    assert renewed >= 1
    assert collection.note_count() == len(bank.entries)
    card = collection.get_card(number)
    assert "Sett dem i orden." in card.question()
    assert "Sett delene i rekkefølge." not in card.question()
    assert (card.ivl, card.reps) == (17, 3)


def test_a_question_with_another_id_is_known_again(collection, imported, small):
    bank, name = practice_bank(small, ROOT), "kundereise-rekkefolge"
    imported(bank)
    imported(changed(bank, name, id="kundereise-orden", aliases=(name,)), LATE)
    assert collection.note_count() == len(bank.entries)
    assert not collection.find_notes(f"Id:{name}")
    assert len(collection.find_notes("Id:kundereise-orden")) == 1


def test_without_the_alias_it_would_be_a_new_card(collection, imported, small):
    bank = practice_bank(small, ROOT)
    imported(bank)
    imported(changed(bank, "kundereise-rekkefolge", id="kundereise-orden"), LATE)
    assert collection.note_count() == len(bank.entries) + 1


def test_nasty_texts_are_shown_as_they_are(collection, imported, small, monkeypatch):
    made = with_nasty_questions(small, monkeypatch)
    bank = practice_bank(replace(small), ROOT)
    assert imported(bank)[0] == len(bank.entries)
    for question in made:
        (number,) = collection.find_notes(f"Id:{question.id}")
        cards = collection.get_note(number).cards()
        assert len(cards) == (2 if question.kind == "cloze" else 1)
        for card in cards:
            for side in (card.question(), card.answer()):
                assert NASTY in html.fromstring(side).text_content()
