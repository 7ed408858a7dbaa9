"""The search index: words, compounds, the text of pages, and the files that are written."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from macros.publish import search_index
from macros.publish.built_pages import article_of
from macros.publish.search.compounds import Splitter, dictionary
from macros.publish.search.index import SHARD_SIZE, TEXT_SIZE, IndexedPage, index_files
from macros.publish.search.names import NamedPage, named_page
from macros.publish.search.page_text import Section, joined, sections_in
from macros.publish.search.words import (
    STOP_WORDS,
    fold,
    lower_words,
    whole_words,
    without_addresses,
)
from tests.artefacts import write_files

PAGE = """<!doctype html><html lang="nb"><body><nav>Meny</nav><main><article>
<nav>Brødsmule</nav><header><h1>Tittel</h1><p>Ingress</p></header><div class="mt-prose">
<p>Før <em>kunde</em>reisen.</p><script>skript</script>
<h2 id="a">Hva er <code>a</code>?<a class="headerlink" href="#a">#</a></h2>
<p>Tekst om a.</p><table><tr><td>En</td><td>To</td></tr></table>
<h2 id="tom">Tom</h2>
<h2 id="b">Steg</h2><ol><li id="steg-1">Først <ul><li>del</li></ul></li><li id="steg-2">Så</li></ol>
<p>Etterpå.</p><h3 id="c">Under</h3><p>Dypt.</p>
<div data-search-exclude><h2 id="d">Liste</h2><p>Utelatt</p></div><p hidden>Skjult</p>
</div><footer>Fot</footer></article></main></body></html>"""


def found_on(html):
    return [(one.anchor, one.heading, one.text) for one in sections_in(article_of(html))]


def test_a_page_is_read_by_its_headings():
    assert found_on(PAGE) == [
        ("", "", "Før kundereisen."),
        ("a", "Hva er a?", "Tekst om a. En To"),
        ("b", "Steg", "Etterpå."),
        ("steg-1", "Steg", "Først del"),
        ("steg-2", "Steg", "Så"),
        ("c", "Under", "Dypt."),
    ]


def test_a_heading_with_text_only_further_down_is_kept():
    html = '<article><h2 id="a">A</h2><h3 id="b">B</h3><p>Tekst</p><h2 id="c">C</h2></article>'
    assert found_on(html) == [("a", "A", ""), ("b", "B", "Tekst")]


def test_a_page_without_an_article_has_no_text():
    assert found_on("<html><body><p>Tekst</p></body></html>") == []


def test_web_addresses_are_no_text():
    assert without_addresses("Se https://a.no/b-c?d=e (og www.f.no).").split() == ["Se", "(og"]
    html = "<article><p>Les <a>http://a.no/ord</a> nå.</p></article>"
    assert found_on(html) == [("", "", "Les nå.")]


def test_soft_hyphens_and_signs_in_two_parts_do_not_split_a_word():
    soft, apart = "kunde\u00adreise\u00adkart", "a\u030apenhet"
    assert whole_words(f"{soft} {apart}") == "kundereisekart åpenhet"
    assert fold(soft) == "kundereisekart"
    assert fold(apart) == fold("åpenhet") == "apenhet"
    assert list(lower_words(f"{soft} {apart.upper()}")) == ["kundereisekart", "åpenhet"]
    html = f"<article><h2 id='a'>{apart}</h2><p>Ordet {soft}</p></article>"
    assert found_on(html) == [("a", "åpenhet", "Ordet kundereisekart")]


def test_long_texts_are_cut_between_sections_and_words():
    five = "ord ord ord ord ord"
    sections = [Section("a", "A", "x" * 6), Section("b", "B", five), Section("c", "C", "y")]
    runs = joined(sections, 10)
    assert [[s.anchor for s in run] for run in runs] == [["a"], ["b"], ["b", "b"], ["c"]]
    assert all(sum(len(s.text) for s in run) <= 10 for run in runs)
    assert " ".join(s.text for run in runs for s in run if s.anchor == "b") == five
    assert joined([], 10) == [[]]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kjøp", "kjop"),
        ("ÆRE", "aere"),
        ("Påvirkning", "pavirkning"),
        ("Idé", "ide"),
        ("Gößler", "gossler"),
        ("a\u030angre", "angre"),
    ],
)
def test_folding(text, folded):
    assert fold(text) == folded


def test_words():
    assert list(lower_words("E-post, B2B og 20\u00a0000 kr: «Være»")) == [
        *("e", "post", "b2b", "og", "20", "000", "kr", "være")
    ]
    assert all(word == fold(word) for word in STOP_WORDS)


@pytest.mark.parametrize(
    ("word", "endings"),
    [
        ("endringsledelse", ["ledelse"]),
        ("kundereisekart", ["reisekart", "kart"]),
        ("ullundertøyet", ["undertøyet", "tøyet"]),
        ("xyzledelse", []),
        ("bedrift", []),
        ("kort", []),
        ("b2bkunde", []),
    ],
)
def test_compounds_of_known_words_are_taken_apart(word, endings):
    known = ["endring", "ledelse", "kunde", "reise", "kart", "ull", "under", "tøyet", "drift"]
    assert Splitter(known).endings(word) == endings


def test_the_bokmal_dictionary_is_known():
    endings = Splitter(dictionary()).endings("endringsledelse")
    assert "ledelse" in endings
    assert len(dictionary()) > 100_000


def test_names_come_from_front_matter_and_data(small):
    phase = named_page(small, small.pages["stegmodeller/faser/kjop"])
    assert phase.title not in phase.names
    axis = small.axes["journey"].phase("kjop")
    assert {axis.name.en, *axis.also_called} <= set(phase.names)
    model = named_page(small, small.pages["stegmodeller/reise"])
    assert small.stage_models["reise"].value.name.en in (*model.names, model.title)
    company = named_page(small, small.pages["selskaper/firma"])
    assert set(small.companies["firma"].value.aliases) <= {*company.names, company.title}


def page(name, *sections, title=None, names=()):
    named = NamedPage(name, f"{name}/", title or name, "Omtale.", names, 0)
    return IndexedPage(named, tuple(Section(*section) for section in sections))


def read(files):
    """Everything as the reader's browser puts it together: names, words, parts of compounds."""
    names = json.loads(files["names.json"])
    words, parts = {}, {}
    for number, start in enumerate(names["starts"]):
        piece = json.loads(files[f"{names['words']}/{number}.json"])
        keys = sorted([*piece[0], *piece[1]])
        later = names["starts"][number + 1 :]
        assert start <= keys[0], "a word is sought in the piece before"
        assert not later or keys[-1] < later[0], "a word is sought in the piece after"
        words |= {word: unpack(postings) for word, postings in piece[0].items()}
        parts |= {part: unpack(postings) for part, postings in piece[1].items()}
    return names, words, parts


def unpack(postings):
    number, found = 0, {}
    for letters, weight in re.findall(r"([a-z]+)(\d)", postings):
        step = 0
        for letter in letters:
            step = step * 26 + ord(letter) - ord("a")
        number += step
        found[number] = int(weight)
    return found


def test_words_lead_to_texts_with_weights():
    pages = [
        page("a", ("x", "Ledelse", "En kunde. Kunde, kunde!")),
        page("b", ("", "", "Endringsledelse for en kunde " + "kunde " * 9)),
    ]
    _, words, parts = read(index_files(pages))
    assert words["kunde"] == {0: 3, 1: 4}
    assert words["ledelse"] == {0: 5}
    assert words["omtale"] == {0: 1, 1: 1}
    assert parts["ledelse"] == {1: 1}
    assert "for" not in words
    assert "ledelse" not in parts or 0 not in parts["ledelse"]


def test_many_and_far_texts_keep_their_numbers():
    having = [0, 25, 26, 999]
    pages = [page(f"p{n}", ("", "", "ord" if n in having else "x1")) for n in range(1000)]
    _, words, _ = read(index_files(pages))
    assert list(words["ord"]) == having


def test_pieces_are_small_and_texts_have_their_files():
    long = " ".join(f"ord{n}" for n in range(6000))
    files = index_files([page("a", ("x", "X", long)), page("b", title="Bé", names=("c",))])
    names, words, _ = read(files)
    assert len(words) > 6000
    pieces = [len(content) for name, content in files.items() if name.startswith("words/")]
    assert max(pieces) < SHARD_SIZE * 1.1
    texts = [name for name in files if name.startswith("text/a/")]
    assert len(texts) == names["pages"][0][4] > 1
    for name in texts:
        rows = json.loads(files[name])
        assert rows[0] == ["", "", "Omtale."]
        assert sum(len(text) for _, _, text in rows) <= TEXT_SIZE + len("Omtale.")
    assert names["pages"][1] == ["Bé", "b", 0, "c"]


def test_the_index_is_the_same_each_time_and_named_by_its_words():
    pages = [page("a", ("x", "X", "en to tre fire")), page("b", ("y", "Y", "fem seks"))]
    assert index_files(pages) == index_files(pages)
    folder = json.loads(index_files(pages)["names.json"])["words"]
    other = [pages[0], replace(pages[1], sections=(Section("y", "Y", "fem sju"),))]
    assert json.loads(index_files(other)["names.json"])["words"] != folder


def test_publishing_takes_the_place_of_the_engines_index(tmp_path, small):
    for name in ("search/search_index.json", "search/words/old/0.json", "search.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}", "utf-8")
    built = tmp_path / "begreper/kundereise/index.html"
    built.parent.mkdir(parents=True)
    built.write_text(PAGE, "utf-8")
    write_files(search_index, tmp_path, small)
    first = {path: path.read_bytes() for path in (tmp_path / "search").rglob("*.json")}
    names = {path.relative_to(tmp_path / "search").parts[0] for path in first}
    assert names == {"names.json", "text", "words"}
    assert not (tmp_path / "search.json").exists()
    assert not (tmp_path / "search/words/old").exists()
    content = json.loads((tmp_path / "search/names.json").read_text("utf-8"))
    assert [row[1] for row in content["pages"]] == ["begreper/kundereise"]
    assert "steg-1" in (tmp_path / "search/text/begreper/kundereise/0.json").read_text("utf-8")
    write_files(search_index, tmp_path, small)
    assert first == {path: path.read_bytes() for path in (tmp_path / "search").rglob("*.json")}
