"""Every table on the site can be downloaded, and says the same as the page."""

from __future__ import annotations

import csv
import json
from urllib.parse import urljoin

import pytest

from macros import tables


@pytest.fixture(scope="session")
def shown_tables(documents):
    """(address, element) of every generated table."""
    return [
        (address, element)
        for address, page in documents.items()
        for element in page.xpath("//mtenk-table")
    ]


def test_there_are_tables(shown_tables):
    assert {element.get("data-table") for _, element in shown_tables} == set(tables.BUILDERS)


def test_csv_and_json_hold_the_records_of_the_table(site, shown_tables, catalog):
    for address, element in shown_tables:
        arguments = json.loads(element.get("data-arguments"))
        table = tables.build(catalog, element.get("data-table"), arguments)
        files = [
            site / urljoin(f"http://site/{address}", href).removeprefix("http://site/")
            for href in element.xpath(".//*[@class='mt-table__downloads']//a/@href")
        ]
        assert [file.suffix for file in files] == [".csv", ".json"]
        with files[0].open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert rows == [_as_text(record) for record in table.records]
        assert json.loads(files[1].read_text())["rows"] == [dict(row) for row in table.records]


def test_every_table_is_accessible(shown_tables):
    for address, element in shown_tables:
        assert element.xpath("string(.//caption)"), address
        assert element.xpath(".//th[@scope]"), address
        assert not element.xpath(".//th[not(@scope)]"), address
        frame = element.xpath(".//*[@role='region']")[0]
        assert frame.get("tabindex") == "0"
        assert element.xpath(f".//*[@id='{frame.get('aria-labelledby')}']"), address


def _as_text(record):
    return {key: "" if value is None else str(value) for key, value in record.items()}
