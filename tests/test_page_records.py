"""What is known of a page while it is rendered is kept, and no macro call is rendered twice."""

from __future__ import annotations

from dataclasses import replace

from macros.page_macros import MACROS, stage_model_overview
from macros.page_macros.calls import shown
from macros.rules.checking import all_issues
from macros.tables import recording
from macros.tables.page_record import PageRecord, ShownTable


def test_a_call_is_rendered_once_for_the_checks_and_the_page(wiki, monkeypatch):
    wiki.edit(
        "docs/begreper/index.md", "---\n\n", '---\n\n{{ stage_model_overview("journey") }}\n\n'
    )
    made = []
    render = stage_model_overview.render

    def counted(*given, **options):
        made.append(given[1:])
        return render(*given, **options)

    counted.__module__ = render.__module__
    monkeypatch.setitem(MACROS, "stage_model_overview", counted)
    assert all_issues(wiki.root) == []
    catalog = wiki.catalog()
    page = catalog.pages["begreper"]
    found = shown(catalog, page, counted, ["journey"])
    assert made == [("journey",)]
    assert found.tables == (ShownTable("overview", '{"kind": "journey"}'),)
    other = shown(catalog, catalog.pages["index"], counted, ["journey"])
    assert other.html != found.html, "links are as seen from the page"
    shown(catalog, page, counted, [], {"kind": "journey"})
    shown(replace(catalog), page, counted, ["journey"])
    assert len(made) == 4


def test_tables_are_recorded_in_the_order_they_are_shown():
    records = {"a": PageRecord()}
    one, other = ShownTable("overview", "{}"), ShownTable("coverage", "{}")
    recording.add_tables(records, "a", (one,))
    recording.add_tables(records, "a", (other,))
    recording.add_tables(records, "an engine without records", (one,))
    assert records == {"a": PageRecord(tables=(one, other))}
