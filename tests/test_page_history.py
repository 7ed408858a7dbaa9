"""When pages were changed and by whom, and how readers are told."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html

from macros.history.page_history import changes_by_day, files_of, latest_changes, page_histories
from macros.page_macros.context import PageContext
from macros.page_macros.front_page import render as front_page
from macros.page_macros.recent_changes import render as recent_changes
from macros.publish.page_parts import authors, updated
from macros.publish.page_parts.context import PartContext
from macros.reading.errors import AuthorError
from tests.artefacts import page_of
from tests.repository import Repository

pytestmark = pytest.mark.slow

OLA = "Ola Nordmann <ola@example.org>"
CONCEPT = "begreper/kundereise"


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """Neither this machine's settings nor a repository above the test's folder."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def repository(wiki):
    """The small wiki, committed on the last day of 2025."""
    repository = Repository.new(wiki.root)
    repository.commit("2025-12-31")
    return repository


def change(repository, name, when, by=OLA):
    path = repository.root / name
    path.write_text(f"{path.read_text('utf-8')}\n", "utf-8")
    repository.commit(when, by)


def history(wiki, page_id):
    return page_histories(wiki.catalog()).get(page_id)


def shown(catalog, macro, *arguments, page="index", **options):
    return html.fromstring(
        str(macro(PageContext(catalog, catalog.pages[page]), *arguments, **options))
    )


def texts(elements):
    return [" ".join(element.text_content().split()) for element in elements]


def part(catalog, module, page_id):
    return str(module.part(PartContext(catalog, page_of(catalog, page_id))))


@pytest.mark.parametrize(
    ("page", "files"),
    [
        ("index", []),
        ("stegmodeller/reise", ["data/stage-models/reise.yml"]),
        ("stegmodeller/faser/behov", []),
        ("selskaper/firma", ["data/companies/firma.yml"]),
        (
            CONCEPT,
            [
                "data/questions/kundereise.yml",
                "data/lists/trinn.yml",
                "data/calculators/klikk.yml",
            ],
        ),
    ],
)
def test_the_files_that_a_page_is_made_of(small, page, files):
    source = small.pages[page]
    assert list(files_of(small, source)) == [f"docs/{source.file}", *files]
    assert all((small.root / name).is_file() for name in files)


def test_a_page_is_as_new_as_the_newest_of_its_files(wiki, repository):
    change(repository, "data/companies/firma.yml", "2026-02-01")
    change(repository, "data/references.yml", "2026-03-01")  # shared by all: changes no page
    found = history(wiki, "selskaper/firma")
    assert f"{found.first:%Y-%m-%d} {found.last:%Y-%m-%d}" == "2025-12-31 2026-02-01"
    assert found.authors == ("Kari Nordmann", "Ola Nordmann")
    assert f"{history(wiki, CONCEPT).last:%Y-%m-%d}" == "2025-12-31"


def test_one_commit_is_one_change_however_many_of_the_files_it_touched(wiki, repository):
    assert len(history(wiki, CONCEPT).changes) == 1


def test_a_page_is_not_older_than_its_text_though_its_data_is(wiki):
    page = "docs/selskaper/firma.md"
    text = wiki.read(page)
    (wiki.root / page).unlink()
    repository = Repository.new(wiki.root)
    repository.commit("2025-12-31")
    wiki.write(page, text)
    assert history(wiki, "selskaper/firma") is None
    wiki.write(page, f"{text}\n")
    repository.commit("2026-02-01")
    catalog = wiki.catalog()
    days = [
        (day, change.is_new)
        for day, changes in changes_by_day(catalog, 999)
        for change in changes
        if change.page.id == "selskaper/firma"
    ]
    assert days == [(date(2026, 2, 1), True)]
    assert latest_changes(catalog, 1)[0].is_new


def test_the_last_changes_each_page_once(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01")
    change(repository, "data/companies/firma.yml", "2026-03-01")
    change(repository, f"docs/{CONCEPT}.md", "2026-04-01")
    change(repository, "docs/index.md", "2026-05-01")  # the front page is no news
    catalog = wiki.catalog()
    found = [(c.page.id, f"{c.when:%d.%m}", c.is_new) for c in latest_changes(catalog, 2)]
    assert found == [(CONCEPT, "01.04", False), ("selskaper/firma", "01.03", False)]
    every = latest_changes(catalog, 999)
    assert len(every) == len(catalog.pages) - 1
    unchanged = [c for c in every if c.page.id not in {CONCEPT, "selskaper/firma"}]
    assert all(c.is_new for c in unchanged)
    assert CONCEPT not in {c.page.id for c in latest_changes(catalog, 999, CONCEPT)}


def test_pages_of_one_moment_stand_by_title_in_norwegian_order(wiki, repository):
    for name, title in (("firma", "Ære"), ("merke", "Økt")):
        wiki.edit(f"docs/selskaper/{name}.md", f"title: {name.capitalize()}", f"title: {title}")
    wiki.edit("docs/selskaper/index.md", "title: ", "title: Z ")
    repository.commit("2026-02-01")
    titles = [c.page.meta.title for c in latest_changes(wiki.catalog(), 3)]
    assert [title[0] for title in titles] == ["Z", "Æ", "Ø"]


def test_changes_by_day_are_new_on_the_first_day_only(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2025-12-31")
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01T08:00:00Z")
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01T22:30:00Z")
    change(
        repository, "data/companies/firma.yml", "2026-02-01T23:30:00Z"
    )  # the day after, in Norway
    days = changes_by_day(wiki.catalog(), 999)
    told = {day.isoformat(): {c.page.id: c.is_new for c in changes} for day, changes in days}
    assert list(told) == ["2026-02-02", "2026-02-01", "2025-12-31"]
    assert told["2026-02-02"] == {"selskaper/firma": False}
    assert told["2026-02-01"] == {CONCEPT: False}
    assert told["2025-12-31"][CONCEPT] is True


def test_the_macro_lists_pages_with_what_happened_and_when(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2026-06-30T22:15:00Z")
    listed = shown(wiki.catalog(), recent_changes, 2)
    assert texts(listed.xpath(".//li"))[0] == "Kundereise endret 1.\xa0juli\xa02026".replace(
        "\xa0", " "
    )
    assert listed.xpath(".//li[1]/a/@href") == ["begreper/kundereise/"]
    [time] = listed.xpath(".//li[1]//time")
    assert time.get("datetime") == "2026-07-01T00:15:00+02:00"
    assert time.get("title") == "1.\xa0juli\xa02026 kl.\xa000.15"
    assert "ny side" in texts(listed.xpath(".//li"))[1]


def test_the_macro_lists_by_day(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01")
    listed = shown(wiki.catalog(), recent_changes, 3, by_day=True)
    assert listed.xpath(".//h3/@id") == ["2026-02-01", "2025-12-31"]
    assert texts(listed.xpath(".//ul[1]/li")) == ["Kundereise endret"]
    assert len(listed.xpath(".//li")) == 3


@pytest.mark.parametrize("number", [0, -1, "5", 2.5, True, None])
def test_the_macro_wants_a_number(small, number):
    with pytest.raises(AuthorError, match="er ikke et antall endringer"):
        shown(small, recent_changes, number)


def test_without_a_history_nothing_is_told_as_a_fact(wiki):
    catalog = wiki.catalog()
    listed = shown(catalog, recent_changes, 5)
    assert "uten endringshistorikk" in listed.text_content()
    assert not listed.xpath(".//time | .//li")
    assert part(catalog, updated, CONCEPT) == part(catalog, authors, CONCEPT) == ""


def test_before_the_first_commit_no_page_is_published(wiki):
    Repository.new(wiki.root)
    catalog = wiki.catalog()
    assert "Ingen andre sider er publisert" in shown(catalog, recent_changes, 5).text_content()
    assert part(catalog, updated, CONCEPT) == '<p class="mt-updated">Ikke publisert ennå</p>'
    assert part(catalog, authors, CONCEPT) == ""


def test_the_parts_of_a_page(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01")
    catalog = wiki.catalog()
    line = html.fromstring(part(catalog, updated, CONCEPT))
    assert texts([line]) == ["Sist oppdatert 1. februar 2026"]
    assert line.xpath("time/@datetime") == ["2026-02-01T13:00:00+01:00"]
    assert part(catalog, authors, CONCEPT) == "<p>Bidrag fra Kari Nordmann og Ola Nordmann</p>"


def test_where_one_account_has_made_everything_its_name_is_not_told(wiki):
    Repository.new(wiki.root).commit("2026-01-01")
    catalog = wiki.catalog()
    assert "Sist oppdatert" in part(catalog, updated, CONCEPT)
    assert part(catalog, authors, CONCEPT) == ""


def test_a_hostile_name_is_escaped(wiki, repository):
    change(repository, f"docs/{CONCEPT}.md", "2026-02-01", 'x"&{{ y }} <x@example.org>')
    assert "x&#34;&amp;{{ y }}" in part(wiki.catalog(), authors, CONCEPT)


def test_the_front_page_shows_only_what_is_there(small):
    page = shown(small, front_page)
    assert len(page.xpath(".//h1")) == 1
    assert page.xpath(".//p[@class='mt-lead']")[0].text == small.pages["index"].meta.description
    assert not page.xpath(".//*[@class='mt-hero__calls']")
    assert texts(page.xpath(".//*[@class='mt-holdings']/li")) == ["4 stegmodeller", "2 selskaper"]


def test_the_front_page_leads_to_practice_and_the_workbench(wiki):
    for name in ("eksamen/index", "stegmodeller/sammenlign", "ordliste"):
        wiki.write(f"docs/{name}.md", wiki.read("docs/begreper/index.md"))
    page = shown(wiki.catalog(), front_page)
    calls = page.xpath(".//*[@class='mt-hero__calls']//a/@href")
    assert calls == ["eksamen/", "stegmodeller/sammenlign/"]
    told = texts(page.xpath(".//*[@class='mt-holdings']/li"))
    assert told[0] == "3 begreper"
    assert re.fullmatch(r"\d+ øvingsspørsmål", told[3])
