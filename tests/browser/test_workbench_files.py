"""What can be taken along from the workbench: links, Markdown, files, drawings."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

PAIR = "?modeller=aida,mckinsey-cdj"
SVG = "{http://www.w3.org/2000/svg}"


def test_copy_link_and_markdown(bench):
    bench.open(PAIR)
    bench.share("Kopier lenke").click()
    expect(bench.page.get_by_text("Lenken er kopiert")).to_be_visible()
    assert _clipboard(bench) == bench.page.url
    bench.share("Kopier som Markdown").click()
    expect(bench.page.get_by_text("kopiert som Markdown")).to_be_visible()
    copied = _clipboard(bench)
    table = [line for line in copied.splitlines() if line.startswith("|")]
    assert {line.count(" | ") for line in table if "---" not in line} == {9}
    assert copied.count("1 Oppmerksomhet (*Attention*), kilden sier") == 1
    assert copied.count("4 Kjøpsøyeblikket (*Moment of purchase*)") == 2, "it covers two phases"
    assert "AIDA ender i «Handling» (kjøp)" in copied
    assert bench.page.url in copied


def test_downloads_hold_the_chosen_rows(bench):
    bench.open("?modeller=race,aida")
    whole = bench.page.request.get(f"{bench.url}data/tabeller/alignment-journey.json").json()
    wanted = [r for model in ("race", "aida") for r in whole["rows"] if r["model"] == model]
    name, text = _download(bench, "Last ned JSON")
    assert name == "race-aida.json"
    assert json.loads(text)["columns"] == whole["columns"]
    assert json.loads(text)["rows"] == wanted
    name, text = _download(bench, "Last ned CSV")
    assert name == "race-aida.csv"
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows == [{k: "" if v is None else str(v) for k, v in row.items()} for row in wanted]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_drawing_stands_alone(bench, width):
    bench.page.set_viewport_size({"width": width, "height": 800})
    bench.open("?modeller=race,aida&forskjeller=vis")
    name, text = _download(bench, "Last ned SVG")
    assert name == "race-aida.svg"
    root = ET.fromstring(text.split("?>", 1)[1])
    assert root.get("viewBox")
    words = " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))
    for word in ("AIDA", "RACE", "Oppmerksomhet", "Bevissthet", "vår tolkning"):
        assert word in words
    assert not [node for node in root.iter() if "class" in node.attrib or "style" in node.attrib]
    bars = [node for node in root.iter(f"{SVG}rect") if node.get("height") == "11"]
    assert {node.get("fill") for node in bars} >= {"url(#mt-hatch-journey)"}
    assert all(node.get("fill") for node in root.iter(f"{SVG}text"))
    assert "var(" not in text
    assert bench.page.locator(".mt-lanes--export").count() == 0


def test_everything_works_offline_after_loading(bench):
    bench.open(PAIR)
    bench.page.context.set_offline(True)
    bench.page.locator(".mt-picker summary").click()
    bench.box("zmot").click()
    bench.agrees("aida", "mckinsey-cdj", "zmot")
    expect(bench.page.locator(".mt-view__pairs .mt-pair")).to_have_count(3)
    _, text = _download(bench, "Last ned JSON")
    assert {row["model"] for row in json.loads(text)["rows"]} == {"aida", "mckinsey-cdj", "zmot"}


def test_download_that_cannot_be_made_is_explained(bench):
    bench.page.route("**/data/tabeller/*.json", lambda route: route.abort())
    bench.open(PAIR)
    bench.share("Last ned CSV").click()
    expect(bench.page.get_by_text("filen ble ikke laget")).to_be_visible()


def _clipboard(bench):
    return bench.page.evaluate("navigator.clipboard.readText()")


def _download(bench, name):
    button = bench.share(name)
    with bench.page.expect_download() as waiting:
        button.click()
    file = waiting.value
    return file.suggested_filename, file.path().read_bytes().decode("utf-8")
