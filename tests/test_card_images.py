"""Cards: every title fits and can be read, and a card is drawn once."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from macros.drawings.cards import drawing
from macros.drawings.cards.design import FONTS, LABEL_FONT, TITLE_FONT, colours, font, logo
from macros.drawings.cards.drawing import LEADING, TITLE_BOX, TITLE_SIZES, Words, card, fitted_title
from macros.drawings.cards.fitting import fit
from macros.kit import cache
from macros.publish import cards
from macros.wiki.sections import section_title
from tests.artefacts import write_files
from tests.test_vendored import faults

LONG = "Markedsføringskommunikasjonsstrategiutviklingsprosessen og alt som følger med den " * 3
NO_GLYPH = "\ue000"


def image(words):
    return Image.open(io.BytesIO(card(words)))


def is_drawn(path, sign):
    missing = font(path, 40).getmask(NO_GLYPH)
    return sign.isspace() or bytes(font(path, 40).getmask(sign)) != bytes(missing)


@pytest.mark.parametrize("folder", sorted(FONTS.iterdir()), ids=lambda folder: folder.name)
def test_the_fonts_are_as_written_down(folder):
    assert faults(folder) == []
    assert "Open Font License" in (folder / "LICENSE").read_text("utf-8")


def test_the_fonts_have_every_sign_that_is_written(catalog):
    said = [cards.words_of(catalog, page) for page in catalog.pages.values()]
    titles = {sign for words in said for sign in words.title}
    labels = {sign for words in said for sign in words.kind + words.section}
    assert {sign for sign in titles | set("æøåÆØÅ«»–…’") if not is_drawn(TITLE_FONT, sign)} == set()
    assert {sign for sign in labels | set("æøåÆØÅ") if not is_drawn(LABEL_FONT, sign)} == set()
    assert not is_drawn(TITLE_FONT, "\ue001")


@pytest.mark.parametrize("title", ["A", "Kundereise", LONG, "x" * 400, "– " * 90])
def test_a_title_fits_however_long(title):
    fitted = fitted_title(title)
    width, height = TITLE_BOX
    assert all(font(TITLE_FONT, fitted.size).getlength(line) <= width for line in fitted.lines)
    assert len(fitted.lines) * fitted.size * LEADING <= height
    assert fitted.size in TITLE_SIZES


def test_real_titles_are_whole_and_large(catalog):
    fitted = {page.meta.title: fitted_title(page.meta.title) for page in catalog.pages.values()}
    for title, found in fitted.items():
        assert " ".join(found.lines).replace("\u00a0", " ") == title.replace("\u00a0", " ")
        assert found.size >= 56, title


def measure(text, size):
    return len(text) * size


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [
        ("ab cd", 2, ("ab cd",)),
        ("ab cd ef", 2, ("ab cd", "ef")),
        ("aaa b c", 2, ("aaa", "b c")),  # rather than one short word on the last line
        ("ab – cd", 2, ("ab\u00a0–", "cd")),
        ("abcdefghij", 1, ("abcdefghij",)),
        ("abcdefghijkl", 1, ("abcdefghij", "kl")),  # broken, since nothing smaller will do
        ("ab cd ef gh ij kl mn op", 1, ("ab cd ef", "gh ij kl", "mn op")),
        ("x" * 70, 1, ("x" * 10, "x" * 10, "x" * 10, "x" * 9 + "…")),
    ],
)
def test_fitting(text, size, lines):
    found = fit(text, measure, (10, 4), (2, 1), 1)
    assert (found.size, found.lines) == (size, lines)


def test_a_card_is_a_small_picture_in_the_colours_of_the_site():
    drawn = image(Words("Kundereise", "Begrep", "Stegmodeller"))
    assert drawn.size == (1200, 630)
    assert len(card(Words(LONG, "Begrep", LONG))) < 25_000
    found = {colour for _, colour in drawn.convert("RGB").getcolors()}
    assert {colours()[name] for name in ("ground", "ink-strong", "accent", "ink-quiet")} <= found


def test_nothing_is_drawn_outside_the_margins():
    plain = image(Words("", "", "")).convert("RGB")
    full = image(Words(LONG, "Sammenligning", LONG)).convert("RGB")
    for box in ((0, 0, drawing.MARGIN - 2, 630), (1200 - 60, 0, 1200, 630), (0, 600, 1200, 630)):
        assert full.crop(box).tobytes() == plain.crop(box).tobytes()


def test_the_logo_is_the_one_in_the_header(repo):
    html = (repo / "overrides/partials/logo.html").read_text("utf-8")
    mark = logo()
    path = "M" + " ".join(f"{x:g} {y:g}" for x, y in mark.line)
    assert f'd="{path}"' in html
    assert html.count("<circle") == len(mark.line)


def test_the_same_words_give_the_same_bytes():
    words = Words("Kundereise", "Begrep", "Stegmodeller")
    assert card(words) == card(words)
    assert card(words) != card(Words("Kundereisen", "Begrep", "Stegmodeller"))


@pytest.fixture
def site(tmp_path, small, monkeypatch):
    monkeypatch.setattr(cache, "CACHE", tmp_path / "cache")
    for page in small.pages.values():
        path = tmp_path / "site" / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    return tmp_path / "site"


def test_every_page_has_its_card_and_it_is_drawn_once(site, small, monkeypatch):
    write_files(cards, site, small)
    names = {path.name for path in (site / cards.FOLDER).iterdir()}
    assert len(names) == len(small.pages)
    assert {"index.png", "begreper--kundereise.png"} <= names
    drawn = []
    monkeypatch.setattr(cards, "card", drawn.append)
    write_files(cards, site, small)
    assert drawn == []


def test_another_design_is_drawn_anew(site, small, monkeypatch):
    write_files(cards, site, small)
    drawn = []
    monkeypatch.setattr(cards, "_design", lambda: "another")
    monkeypatch.setattr(cards, "card", lambda words: drawn.append(words) or b"")
    write_files(cards, site, small)
    assert len(drawn) == len(set(drawn)) == len(small.pages)


def test_a_card_says_where_the_page_belongs(small):
    kundereise = small.pages["begreper/kundereise"]
    section = section_title(small, "begreper")
    assert cards.words_of(small, kundereise) == Words("Kundereise", "Begrep", section)
    assert cards.words_of(small, small.pages["begreper"]).section == ""
    assert cards.words_of(small, small.pages["index"]).section == cards.ABOUT_THE_WIKI
