"""What a page tells of a company: sources, age, what is not known, and text that stays text."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.bokmal.dates import format_date, is_stale
from macros.companies.companies import newest, period_text, value_text
from macros.companies.conversion import convert
from macros.kit import build_time
from macros.kit.build_time import build_day
from macros.page_macros import MACROS
from macros.page_macros.context import PageContext
from macros.reading.documents import parse_yaml
from macros.reading.errors import AuthorError
from macros.reading.validation import validate
from macros.schema.company import Company, ExchangeRates

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def built_in_2026(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21


def show(catalog, macro, *arguments, page="selskaper/firma"):
    return str(MACROS[macro](PageContext(catalog, catalog.pages[page]), *arguments))


def text_of(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_the_build_day_is_the_one_given():
    assert build_day() == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("as_of", "stale"),
    [
        ("2024-11-21", False),
        ("2024-11", False),
        ("2024", False),
        ("2024-10-31", True),
        ("2023", True),
        ("2026-11-21", False),
        ("1855", True),
    ],
)
def test_facts_age_after_24_months(as_of, stale):
    assert is_stale(as_of, date(2026, 11, 21)) is stale


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2025", "2025"), ("2025-03", "mars 2025"), ("2025-03-01", "1. mars 2025")],
)
def test_dates_in_words(text, shown):
    assert format_date(text) == shown.replace(" ", "\u00a0")


def test_each_fact_has_its_source_and_age(small):
    shown = text_of(show(small, "company_facts", "firma"))
    for part in (
        (
            "Juridisk enhet Firma AS, org.nr. 982 463 718 Nummeret står i vilkårene "
            "Kilde: Moe AS, 2012 · sist bekreftet 2012 over 24 måneder gammelt"
        ),
        "Enhetsregisteret FIRMA AS (AS) Butikkhandel; 12 ansatte; Gata 1, 0001 OSLO; konkurs",
        "Startet 1950 av Kari Berg Kilde: Berg, 2001 · sist bekreftet 2001 Leder",
        (
            "Leder Per Dahl, daglig leder Kilde: Moe AS, 2012 ; Dahl & Byrået, 2010 · "
            "sist bekreftet desember 2025 Børs"
        ),
        "Ansatte 300 (31. desember 2025) slik det ble oppgitt",
        "Omsetning 150,5 millioner NOK (2025) slik det ble oppgitt: hele konsernet",
        "kilden er udatert",
        "Et annet firma: Har samme navn.",
        "Sist undersøkt 31. januar 2026.",
    ):
        assert part.replace("&", "&amp;") in shown.replace("\u00a0", " "), part


def test_a_brand_has_the_form_of_ownership_of_its_owner(small):
    assert "Eierform Børsnotert" in text_of(show(small, "company_facts", "firma"))
    brand = text_of(show(small, "company_facts", "merke", page="selskaper/merke"))
    assert "Eierform hos eieren Børsnotert" in brand


def test_sources_lead_to_the_list_on_this_page_or_on_the_companys(small):
    here = show(small, "company_facts", "firma")
    assert 'href="./#kilde-moe2012"' in here
    elsewhere = show(small, "company_facts", "firma", page="index")
    assert 'href="selskaper/firma/#kilde-moe2012"' in elsewhere


def test_milestones_stand_in_order_and_planned_ones_say_so(small):
    shown = text_of(show(small, "company_timeline", "firma")).replace("\u00a0", " ")
    assert shown == (
        "1950 Kari Berg starter. Berg, 2001 "
        "juni 2030 planlagt, ikke bekreftet Ny butikk. Moe AS, 2012"
    )


def test_figures_have_a_table_behind_them(small):
    html = show(small, "company_figures", "firma")
    assert html.count("<svg") == 4  # revenue and the split, wide and narrow
    assert html.count("Tallene bak figuren, med kilder") == 2
    assert "company-figures-firma-revenue.csv" in html
    assert "Andel til utlandet" in html
    assert "10 minus 13" in html


@pytest.mark.parametrize(
    ("macro", "arguments", "message"),
    [
        ("company_facts", ["firm"], "det finnes ikke noe selskap «firm»  →  mente du «firma»?"),
        ("company_timeline", ["merke"], "«merke» har ingen milepæler  →  ta makroen bort"),
        ("company_figures", ["merke"], "«merke» har ingen tall  →  ta makroen bort"),
        ("company_overview", ["firma"], "selskapene skal stå i en liste"),
        ("company_overview", [["firma", "firma"]], "et selskap er nevnt mer enn én gang"),
        ("company_measure", [["firma"], "omsetning"], "det finnes ikke noe måltall «omsetning»"),
        ("company_measure", [["merke"], "volume"], "ingen av selskapene har «volume»"),
    ],
)
def test_a_wrong_call_is_told(small, macro, arguments, message):
    with pytest.raises(AuthorError, match=re.escape(message)):
        show(small, macro, *arguments, page="index")


def test_nothing_to_draw_of_an_unidentified_firm(catalog):
    with pytest.raises(AuthorError, match="ingenting er oppgitt om hvem som eier «autosport»"):
        show(catalog, "company_ownership", "autosport", page="index")


def test_the_newest_figure_is_the_reported_one(small, catalog):
    firma = small.companies["firma"].value
    assert value_text(newest(firma, "revenue")) == "150,5\u00a0millioner\u00a0NOK"
    telenor = newest(catalog.companies["telenor"].value, "revenue")
    assert (telenor.period, telenor.basis) == ("2022", "reported")
    nvidia = newest(catalog.companies["nvidia"].value, "revenue")
    assert period_text(nvidia) == "2026 (til 25.\u00a0januar\u00a02026)"


def test_without_rates_nothing_is_converted(catalog):
    figure = newest(catalog.companies["apple"].value, "revenue")
    assert catalog.exchange_rates is None
    assert convert(catalog, figure) is None
    assert "i kroner" not in show(catalog, "company_overview", page="index")


def test_with_a_rate_of_the_year_it_is(wiki):
    wiki.write(
        "data/exchange-rates.yml",
        "rates:\n  - {currency: USD, year: 2025, nok: 10.5, sources: [moe2012]}\n",
    )
    file = "data/companies/firma.yml"
    wiki.write(file, wiki.read(file).replace("currency: NOK", "currency: USD"))
    small = wiki.catalog()
    converted = convert(small, newest(small.companies["firma"].value, "revenue"))
    assert converted.millions == 1580
    assert converted.rate_text == "1\u00a0USD = 10,5\u00a0kr i 2025"
    assert "1580 millioner" in text_of(show(small, "company_overview"))


def test_every_figure_of_every_company_can_be_traced(catalog):
    for company_id, entry in catalog.companies.items():
        pages = [p for p in catalog.pages.values() if getattr(p.meta, "company", "") == company_id]
        for page in pages:
            listed = catalog.references_of(page)
            assert entry.value.all_references <= listed
            assert not entry.value.all_references or "reference_list()" in page.body


def test_dates_outside_git(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(build_time, "last_commit_time", lambda: "0")
    monkeypatch.setenv("MTENK_NOW", "2031-12-31T23:59:59+00:00")
    assert build_day() == date(2031, 12, 31)


def test_the_commented_examples_for_authors_are_right(repo):
    text = (repo / "docs/bidra/selskap.md").read_text("utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    whole = [example for example in examples if "<" not in example]  # the template has blanks
    for example, schema in zip(whole, (Company, ExchangeRates), strict=True):
        document, issues = parse_yaml("example", example)
        assert issues == []
        assert validate(document, schema)[1] == []
