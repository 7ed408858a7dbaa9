"""What the service worker is told: the shell, every file, and a version that follows them."""

from __future__ import annotations

import json

import pytest

from macros.publish import offline
from macros.publish.built_site import BuiltSite
from macros.reading.catalog import Catalog

PAGE = '<!doctype html><html lang="nb"><link rel="stylesheet" href="assets/css/a.1.css">'
FILES = {
    "index.html": PAGE,
    "side/index.html": PAGE.replace("assets", "../assets"),
    "404.html": PAGE,
    "side/index.md": "# Side",
    "utskrift/side/index.html": PAGE,
    "assets/css/a.1.css": "a{}",
    "assets/css/b.2.css": "b{}",
    "assets/img/logo.svg": "<svg/>",
    "assets/js-1/main.js": "x()",
    "assets/js-1/offline/answers.js": "y()",
    "assets/js-1/offline/download.js": "y()",
    "assets/js-1/workbench/main.js": "z()",
    "data/sammenlign.json": "{}",
    "data/tabeller/alignment-x.json": "{}",
    "data/tabeller/annen.json": "{}",
    "mtenk.pdf": "%PDF",
    "assets/vendor/ts-fsrs/1/ts-fsrs.js": "w()",
    "kilder/index.html": PAGE.replace("assets", "../assets"),
    "sw.js": "// worker",
}


@pytest.fixture
def site(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def told(site):
    offline.write(BuiltSite.read(site, Catalog(root=site)))
    text = (site / offline.FILES).read_text("utf-8")
    return json.loads(text.removeprefix("self.MTENK_FILES = ").rstrip(";\n"))


def test_the_shell_is_what_every_page_needs(site):
    shell = told(site)
    assert [entry["url"] for entry in shell["shell"]] == [
        "assets/css/a.1.css",
        "assets/img/logo.svg",
        "assets/js-1/main.js",
        "assets/js-1/offline/answers.js",
        "assets/js-1/offline/download.js",
        "assets/js-1/workbench/main.js",
        "assets/vendor/ts-fsrs/1/ts-fsrs.js",
    ]
    assert shell["parts"] == ["assets/js-1/offline/answers.js", "assets/js-1/offline/download.js"]


def test_what_is_within_reach_from_every_page_is_told_where_it_is_there(site):
    assert told(site)["quick"] == ["kilder/"]


def test_the_list_holds_what_is_read_and_nothing_else(site):
    told(site)
    files = json.loads((site / offline.LIST).read_text("utf-8"))["files"]
    assert [file["url"] for file in files] == [
        "assets/css/a.1.css",
        "assets/css/b.2.css",
        "assets/img/logo.svg",
        "assets/js-1/main.js",
        "assets/js-1/offline/answers.js",
        "assets/js-1/offline/download.js",
        "assets/js-1/workbench/main.js",
        "assets/vendor/ts-fsrs/1/ts-fsrs.js",
        "data/sammenlign.json",
        "data/tabeller/alignment-x.json",
        "./",
        "kilder/",
        "side/",
    ]
    size = json.loads((site / offline.SIZE).read_text("utf-8"))
    assert size["files"] == len(files)
    assert size["bytes"] > len(files)


def test_a_second_run_changes_nothing(site):
    first = told(site)
    assert told(site) == first
    assert (site / "index.html").read_text("utf-8").count("data-offline") == 1


@pytest.mark.parametrize(
    ("name", "is_new"),
    [("side/index.html", True), ("data/sammenlign.json", True), ("mtenk.pdf", False)],
)
def test_the_version_follows_what_readers_see(site, name, is_new):
    before = told(site)["version"]
    (site / name).write_text("annet", "utf-8")
    assert (told(site)["version"] != before) is is_new


def test_a_site_without_a_worker_is_left_alone(site):
    (site / "sw.js").unlink()
    offline.write(BuiltSite.read(site, Catalog(root=site)))
    assert (site / "index.html").read_text("utf-8") == PAGE
    assert not (site / offline.LIST).exists()
