"""Downloads of tables: CSV and JSON that say what the table on the page says."""

from __future__ import annotations

import csv
import io
import json
from html import escape

import pytest

from macros import tables
from macros.publish import table_downloads
from tests.artefacts import write_files

TABLES = (
    ("alignment", {"models": ["reise", "trakt"]}),
    ("alignment", {"models": ["reise"], "hide_empty": True}),
    ("alignment", {"axis": "mapping"}),
    ("axis-mapping", {"model": "trakt"}),
    ("company-figures", {"company": "firma", "measures": ["revenue"]}),
    ("company-measure", {"companies": ["firma"], "measure": "revenue"}),
    ("company-overview", {}),
    ("company-split", {"company": "firma", "number": 1}),
    ("coverage", {"axis": "journey"}),
    ("data-list", {"data_list": "trinn"}),
    ("overview", {}),
    ("overview", {"kind": "journey"}),
    ("phase", {"phase": "kjop", "axis": "journey"}),
    ("side-by-side", {"models": ["trakt", "reise"]}),
    ("stage-by-stage", {"one": "reise", "other": "trakt"}),
)


def element(name, arguments):
    return f'<mtenk-table data-table="{name}" data-arguments="{escape(json.dumps(arguments))}">'


@pytest.fixture
def site(tmp_path, small):
    """Pages that hold every table type, one of them twice."""
    for number, (name, arguments) in enumerate([*TABLES, TABLES[0]]):
        page = tmp_path / list(small.pages.values())[number].url / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        table = f"<table></table></mtenk-table>{element('overview', {})}</mtenk-table>"
        page.write_text(f"<main>{element(name, arguments)}{table}</main>", "utf-8")
    (tmp_path / "404.html").write_text("<main>Ingen tabell.</main>", "utf-8")
    write_files(table_downloads, tmp_path, small)
    return tmp_path


def test_every_table_type_is_tried():
    assert {name for name, _ in TABLES} == set(tables.BUILDERS)


def test_each_table_has_its_own_files(site, small):
    ids = {tables.build(small, name, arguments).id for name, arguments in TABLES}
    assert len(ids) == len(TABLES)
    names = {path.name for path in (site / "data/tabeller").iterdir()}
    assert names == {f"{name}{ending}" for name in ids for ending in (".csv", ".json")}


@pytest.mark.parametrize(("name", "arguments"), TABLES)
def test_the_files_hold_the_records(site, small, name, arguments):
    table = tables.build(small, name, arguments)
    folder = site / "data/tabeller"
    raw = (folder / f"{table.id}.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")  # for Excel
    assert raw.count(b"\n") == raw.count(b"\r\n") == len(table.records) + 1
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    as_text = [{k: "" if v is None else str(v) for k, v in r.items()} for r in table.records]
    assert rows == as_text
    content = json.loads((folder / f"{table.id}.json").read_text("utf-8"))
    assert content["rows"] == [dict(record) for record in table.records]
    assert content["columns"] == list(table.columns)
    assert (content["table"], content["caption"]) == (name, table.caption)


def test_odd_text_survives_the_round_trip():
    text = 'a "b", c;\nd\r\ne\t=1+1 æøå \u202e'
    raw = table_downloads.records_to_csv([{"x": text, "y": None}])
    assert list(csv.DictReader(io.StringIO(raw[1:], newline=""))) == [{"x": text, "y": ""}]


def test_a_table_without_rows(tmp_path, wiki):
    """Such as the overview of a kind of which there is no model."""
    (wiki.root / "data/stage-models/lag.yml").unlink()
    write_files(table_downloads, tmp_path, wiki.catalog())
    (tmp_path / "index.html").write_text(element("overview", {"kind": "other"}), "utf-8")
    write_files(table_downloads, tmp_path, wiki.catalog())
    content = json.loads((tmp_path / "data/tabeller/overview-other.json").read_text("utf-8"))
    assert content["rows"] == []


def test_two_tables_with_one_id_stop_the_build(tmp_path, small, monkeypatch):
    monkeypatch.setattr(tables.base.Table, "id", "samme")
    (tmp_path / "index.html").write_text(element("overview", {}) + element("coverage", {}), "utf-8")
    with pytest.raises(ValueError, match="to ulike tabeller har navnet «samme»"):
        write_files(table_downloads, tmp_path, small)


def test_long_ids_are_shortened_but_stay_apart(small):
    def table(models):
        empty = tables.build(small, "overview", {})
        return type(empty)("alignment", {"models": models}, "", (), (), ())

    names = [f"en-modell-med-et-langt-navn-{number}" for number in range(9)]
    ids = {table(names[:count]).id for count in range(2, 9)}
    assert len(ids) == 7
    assert all(len(name) <= 70 for name in ids)
