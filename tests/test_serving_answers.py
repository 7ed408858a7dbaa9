"""What the server answers a browser: pages, faults, the channel, and whom it turns away."""

from __future__ import annotations

import asyncio

import pytest

from macros.reading.issue import Issue
from macros.serving.banner import FOLDER, without_channel
from macros.serving.changes import Change, Kind, kind_of
from macros.serving.hosts import is_meant_for_us
from macros.serving.telling import Telling
from tests.serving_wiki import client_of, configured, served

PAGE = "docs/begreper/kundereise.md"
ADDRESS = "/mtenk/begreper/kundereise/"

pytestmark = pytest.mark.slow


@pytest.fixture
def wiki(wiki):
    return configured(wiki)


@pytest.fixture
def server(wiki):
    return served(wiki.root)


@pytest.fixture
def client(server):
    with client_of(server) as client:
        yield client


def test_a_page_comes_with_the_channel_and_is_else_what_the_wiki_shows(server, client):
    answer = client.get(ADDRESS)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert f'src="/mtenk/{FOLDER}/serve.js" data-page="begreper/kundereise"' in answer.text
    shown = server.wiki.show("begreper/kundereise/index.html")
    assert without_channel(answer.text) == shown.content.decode()


def test_ways_to_a_page(client):
    assert client.get("/").headers["location"] == "/mtenk/"
    assert client.get(ADDRESS.rstrip("/")).headers["location"].endswith(ADDRESS)
    assert client.get(f"{ADDRESS}index.html").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/mtenk/ingen/",
        "/annet",
        "/mtenk/mkdocs.yml",
        "/mtenk/../mkdocs.yml",
        "/mtenk/%2e%2e/mkdocs.yml",
        "/mtenk/..%2fmkdocs.yml",
        "/mtenk//etc/passwd",
        "/mtenk/index.md/../../mkdocs.yml",
        "/mtenk/begreper/kundereise.md",
        f"/mtenk/{FOLDER}/../app.py",
        f"/mtenk/{FOLDER}/annet",
    ],
)
def test_nothing_but_the_sites_own_addresses_is_answered(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Fant ikke siden" in answer.text


def test_a_link_out_of_the_docs_is_not_followed(wiki, server, client):
    (wiki.root / "docs/hemmelig.txt").write_text("x")
    server.wiki.start()
    assert client.get("/mtenk/hemmelig.txt").status_code in {200, 404}
    (wiki.root / "docs/hemmelig.txt").unlink()
    (wiki.root / "docs/hemmelig.txt").symlink_to(wiki.root / "mkdocs.yml")
    assert client.get("/mtenk/hemmelig.txt").status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "[x"])
def test_a_request_that_came_by_another_name_is_turned_away(client, host):
    answer = client.get(ADDRESS, headers={"host": host})
    assert answer.status_code == 421
    assert "Kundereise" not in answer.text


@pytest.mark.parametrize(
    ("host", "bound", "meant"),
    [
        ("localhost:8000", "127.0.0.1", True),
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("[::1]:8000", "::1", True),
        ("maskin.local:1", "maskin.local", True),
        ("192.168.1.7:8000", "0.0.0.0", True),
        ("evil.example", "0.0.0.0", False),
        ("192.168.1.7", "127.0.0.1", False),
        ("localhost.evil.example", "127.0.0.1", False),
    ],
)
def test_hosts(host, bound, meant):
    assert is_meant_for_us(host, bound) == meant


def test_a_fault_is_told_on_every_page_the_pages_own_first(server, client):
    own = Issue(PAGE, 12, 3, "x", "her er noe <galt>", "rett det")
    other = Issue("data/phases.yml", 1, 1, "x", "der er noe galt", "rett det også")
    server._checked = (other, own)
    text = client.get(ADDRESS).text
    line = "docs/begreper/kundereise.md:12:3  her er noe &lt;galt&gt;  →  rett det"
    assert "2 feil i wikien, 1 på denne siden" in text
    assert text.index(line) < text.index("data/phases.yml:1:1  der er noe galt")
    assert "2 feil i wikien</strong>" in client.get("/mtenk/").text
    assert "2 feil i wikien</strong>" in client.get("/mtenk/ingen/").text
    assert line in client.get(f"/mtenk/{FOLDER}/faults?page=begreper/kundereise").text


def test_without_faults_there_is_no_banner(client):
    assert "mtenk-serve__" not in client.get(ADDRESS).text
    assert "feil i wikien" not in client.get(ADDRESS).text
    assert client.get(f"/mtenk/{FOLDER}/faults?page=begreper/kundereise").text == ""


def test_a_page_with_a_fault_shows_its_last_good_version(wiki, server, client):
    before = without_channel(client.get(ADDRESS).text)
    wiki.write(PAGE, wiki.read(PAGE) + '\n{{ makroen("x") }}\n')
    assert ("begreper/kundereise" in server.wiki.changed([PAGE]).pages) is True
    after = client.get(ADDRESS).text
    assert "Siden kan ikke vises slik den er skrevet nå" in after
    assert "Macro Rendering Error" not in after
    assert "Traceback" not in after
    assert without_channel(after) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (PAGE, '{{ makroen("x") }}'),
        (PAGE, "{{ cite( }}"),
        (PAGE, "<script>alert(1)</script>"),
    ],
)
def test_a_server_starts_with_a_page_that_cannot_be_shown(wiki, name, text):
    wiki.write(name, f"{wiki.read(name)}\n{text}\n")
    server = served(wiki.root)
    with client_of(server) as client:
        answer = client.get(ADDRESS)
        assert answer.status_code == 200
        assert "Siden kan ikke vises slik den er skrevet nå" in answer.text
        assert "<h1>Kundereise</h1>" in answer.text
        assert "Error" not in without_channel(answer.text).partition("<article")[2]
        assert client.get("/mtenk/begreper/kontaktpunkt/").status_code == 200


@pytest.mark.parametrize("broken", ["---\ntitle: [\n---\n", "", "---\ntitle: x\n", "\x00"])
def test_a_server_starts_with_a_page_that_cannot_be_read(wiki, broken):
    wiki.write(PAGE, broken)
    server = served(wiki.root)
    assert PAGE in {fault.path for fault in server.wiki.faults}
    with client_of(server) as client:
        for address in (ADDRESS, "/mtenk/", "/mtenk/stegmodeller/reise/"):
            answer = client.get(address)
            assert answer.status_code == 200
            assert f"{PAGE}:" in answer.text
            assert "Macro Rendering Error" not in answer.text


BROKEN_CONFIGS = {
    "site_name: [\n": "mkdocs.yml:2:1  oppsettet kan ikke leses",
    "site_name: x\nplugins: 3\n": "mkdocs.yml:2:1  «plugins» i oppsettet",
    "": "mkdocs.yml:1:1  ",
}


@pytest.mark.parametrize("config", BROKEN_CONFIGS)
def test_a_broken_configuration_is_told_and_the_last_good_one_stays(wiki, server, client, config):
    good = wiki.read("mkdocs.yml")
    before = without_channel(client.get(ADDRESS).text)
    wiki.write("mkdocs.yml", config)
    assert server.wiki.changed(["mkdocs.yml"]).pages is None
    text = client.get(ADDRESS).text
    assert BROKEN_CONFIGS[config] in text
    assert without_channel(text) == before
    wiki.write(PAGE, wiki.read(PAGE) + "\nMer om den nye.\n")
    server.wiki.changed([PAGE])
    assert "Mer om den" in client.get(ADDRESS).text
    assert BROKEN_CONFIGS[config] in client.get(ADDRESS).text
    wiki.write("mkdocs.yml", good)
    server.wiki.changed(["mkdocs.yml"])
    assert "mkdocs.yml:" not in client.get(ADDRESS).text


@pytest.mark.parametrize("config", BROKEN_CONFIGS)
def test_a_server_starts_with_a_broken_configuration(wiki, config):
    good = wiki.read("mkdocs.yml")
    wiki.write("mkdocs.yml", config)
    server = served(wiki.root)
    with client_of(server) as client:
        answer = client.get("/")
        assert answer.status_code == 503
        assert BROKEN_CONFIGS[config] in answer.text
        assert "Wikien kan ikke vises ennå" in answer.text
        assert f'src="/{FOLDER}/serve.js"' in answer.text
        wiki.write("mkdocs.yml", good)
        assert server.wiki.changed(["mkdocs.yml"]).pages is None
        assert client.get(ADDRESS).status_code == 200


def test_a_sentence_concerns_its_own_page_alone(wiki, server, client):
    for address in server.wiki.addresses():
        client.get(f"/mtenk/{address}")
    wiki.write(PAGE, wiki.read(PAGE) + "\nMer om den nye.\n")
    assert server.wiki.changed([PAGE]) == Change(frozenset({"begreper/kundereise"}))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("docs/a/b.md", Kind.SOURCE),
        ("data/phases.yml", Kind.SOURCE),
        ("data/dictionary.txt", Kind.INPUT),
        ("docs/assets/css/base.css", Kind.STYLE),
        ("docs/assets/js/reading.js", Kind.ASSET),
        ("docs/a/b.webp", Kind.ASSET),
        ("overrides/main.html", Kind.TEMPLATE),
        ("macros/rendering/templates/term.html", Kind.TEMPLATE),
        ("macros/kit/cache.py", Kind.CODE),
        ("mkdocs.yml", Kind.CONFIG),
        ("docs/.b.md.swp", Kind.OTHER),
        ("docs/b.md~", Kind.OTHER),
        ("macros/kit/__pycache__/cache.cpython-311.pyc", Kind.OTHER),
        ("data/schema/company.schema.json", Kind.OTHER),
        ("README.md", Kind.OTHER),
    ],
)
def test_kinds_of_files(name, kind):
    assert kind_of(name) == kind


async def _told(change, *pages):
    telling = Telling("1")
    channels = [telling.events(page) for page in pages]
    for channel in channels:
        assert await anext(channel) == 'event: run\ndata: "1"\n\n'
    telling.tell(change)
    telling.tell_of_faults()
    telling.close()
    return [[event.split("\n")[0] async for event in channel] for channel in channels]


def test_pages_are_told_what_concerns_them():
    page, styles, faults = "event: page", "event: styles", "event: faults"
    told = asyncio.run(_told(Change(frozenset({"a"})), "a", "b"))
    assert told == [[page, faults], [faults]]
    assert asyncio.run(_told(Change(pages=None), "a")) == [[page, faults]]
    told = asyncio.run(_told(Change(frozenset({"b"}), styles=True), "a", "b"))
    assert told == [[styles, faults], [page, faults]]
