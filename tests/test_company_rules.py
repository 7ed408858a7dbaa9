"""What is wrong with a company's data is told once, at its line, to the letter.

The rules are company_dates, company_figures, company_numbers, company_owners, exchange_rates and
pages_of_companies; the schema says what is missing. Cases start from the small wiki's «firma».
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros import dates

FILE = "data/companies/firma.yml"

CASES = {
    "a wrong check digit": (
        ('"982463718"', '"982463719"'),
        "17:11 company-number: «982463719» is not a number in the register of Norge: "
        "wrong check digit → compare it with the source, digit by digit",
    ),
    "a number with spaces": (
        ('"982463718"', '"982 463 718"'),
        "17:11 wrong-value: «number» is «982 463 718», which is not a number from a register → "
        "write its digits in quotes, without spaces",
    ),
    "a number from a country that is not checked": (
        ('country: "NO"\n    number: "976967631"', 'country: US\n    number: "976967631"'),
        "34:13 company-number: numbers from USA cannot be checked here → "
        "leave «number» out, and name the entity alone",
    ),
    "a figure without a period": (
        ("    period: 2023\n    ends: 2023-12-31\n    basis: reported", "    basis: reported"),
        "64:5 missing-key: «period» is missing → add a line «period: …» here",
    ),
    "a figure without a basis": (
        ("    basis: derived\n", ""),
        "96:5 missing-key: «basis» is missing → add a line «basis: …» here",
    ),
    "a figure without a unit": (
        ("    unit: persons\n", ""),
        "106:5 missing-key: «unit» is missing → add a line «unit: …» here",
    ),
    "a figure without a source": (
        ("    basis: estimate\n    sources: [moe2012]\n", "    basis: estimate\n"),
        "113:5 missing-key: «sources» is missing → add a line «sources: …» here",
    ),
    "a figure with an empty list of sources": (
        ("    basis: estimate\n    sources: [moe2012]\n", "    basis: estimate\n    sources: []\n"),
        "119:14 wrong-value: «sources» has too few items: 0, where at least 1 is right → "
        "add to the list",
    ),
    "a figure that does not say when its source spoke": (
        ("    basis: estimate\n    sources: [moe2012]\n    as_of: null\n",
         "    basis: estimate\n    sources: [moe2012]\n"),
        "113:5 missing-key: «as_of» is missing → add a line «as_of: …» here",
    ),
    "a sum of money without a currency": (
        ("unit: million\n    currency: NOK\n    period: 2025\n    ends: 2025-12-31\n    basis: derived",
         "unit: million\n    period: 2025\n    ends: 2025-12-31\n    basis: derived"),
        "98:11 company-figure: the sum of money «net-income» has no currency → "
        "add «currency: …», the one that the source uses",
    ),
    "people in a currency": (
        ("    unit: persons\n", "    unit: persons\n    currency: NOK\n"),
        "109:15 company-figure: a figure in «persons» has no currency → "
        "remove «currency», or mend «unit»",
    ),
    "an unknown currency": (
        ("    currency: NOK\n    parts:", "    currency: NKO\n    parts:"),
        "127:15 company-figure: there is no currency «NKO» → did you mean «NOK»?",
    ),
    "a currency in small letters": (
        ("    currency: NOK\n    parts:", "    currency: nok\n    parts:"),
        "127:15 wrong-value: «currency» is «nok», which is not a currency → "
        "write its three capital letters, such as NOK, USD or SEK",
    ),
    "a year twice on the same basis": (
        ("    period: 2025\n    ends: 2025-12-31\n    basis: reported\n    scope: hele konsernet\n",
         "    period: 2023\n    ends: 2023-12-31\n    basis: reported\n    scope: hele konsernet\n"),
        "79:13 company-figure: the figure for 2023 is given twice on the same basis → keep one, "
        "or tell them apart with «basis» or «scope»; the first is on line 64",
    ),
    "a period that ends in another year": (
        ("    period: 2025\n    ends: 2025-12-31\n    basis: reported\n    scope: hele konsernet\n",
         "    period: 2025\n    ends: 2024-12-31\n    basis: reported\n    scope: hele konsernet\n"),
        "80:11 company-figure: the period 2025 does not end on 2024-12-31 → "
        "write the last day of the financial year that «period» names",
    ),
    "a derived figure that does not say how": (
        ("    how: 10 minus 13\n", ""),
        "102:12 company-figure: the derived figure does not say how it was worked out → "
        "add «how: …», the sum that gives the figure",
    ),
    "a figure of no known measure without a label": (
        ("    label: Andel til utlandet\n", ""),
        "113:14 company-figure: a figure of the measure «other» has no label → "
        "add «label: …», what the figure is called on the page",
    ),
    "less than nobody": (
        ("    value: 300\n", "    value: -300\n"),
        "107:12 company-figure: there cannot be -300 of anything → mend the value",
    ),
    "shares of more than the whole": (
        ("    unit: million\n    currency: NOK\n    parts:", "    unit: percent\n    parts:"),
        "128:7 company-figure: the parts add up to 150.5 per cent → mend the shares",
    ),
    "a part twice": (
        ("{name: Tang,", "{name: Ting,"),
        "129:7 company-figure: a part is given twice → give each part its own name",
    ),
    "an unknown parent": (
        ("parent: null", "parent: firmaet"),
        "11:9 company-owner: there is no company «firmaet» → did you mean «firma»?",
    ),
    "an unknown owner": (
        ("  - name: Familien Berg\n", "  - name: Familien Berg\n    id: merket\n"),
        "59:9 company-owner: there is no company «merket» → did you mean «merke»?",
    ),
    "a company that owns itself": (
        ("  - name: Familien Berg\n", "  - name: Familien Berg\n    id: firma\n"),
        "59:9 company-owner: «firma» owns itself → name the owner, or remove «id»",
    ),
    "owners of more than everything": (
        ("owners:\n", "owners:\n  - {name: Per, share_percent: 40.5, sources: [moe2012], as_of: 2025}\n"),
        "58:3 company-owner: the owners have 100.5 per cent of the shares together → "
        "check the shares, and whether they hold for the same day",
    ),
    "an owner of more than everything": (
        ("share_percent: 60", "share_percent: 101"),
        "59:20 wrong-value: «share_percent» is too large: 101, where at most 100 is right → "
        "check the number",
    ),
    "an owner of nothing": (
        ("share_percent: 60", "share_percent: 0"),
        "59:20 wrong-value: «share_percent» is too small: 0, where more than 0 is right → "
        "check the number",
    ),
    "an unknown source": (
        ("sources: [moe2012, dahl2010]", "sources: [moe2012, dahl2011]"),
        "49:22 unknown-reference: there is no reference «dahl2011» → did you mean «dahl2010»?",
    ),
    "a future date": (
        ("  as_of: 2025-12\n", "  as_of: 2027-12\n"),
        "50:10 company-date: «as_of» is 2027-12, which is in the future → "
        "mend the date; a milestone to come is given with «planned: true»",
    ),
    "a milestone to come that is not said to be planned": (
        ("    planned: true\n", ""),
        "138:11 company-date: «when» is 2030-06, which is in the future → "
        "mend the date; a milestone to come is given with «planned: true»",
    ),
    "a company from the future": (
        ("year: 1950", "year: 2050"),
        "42:9 company-date: the company is founded in 2050, which is in the future → mend the year",
    ),
    "no date": (
        ("since: 1999-05", "since: 1999-13"),
        "54:10 wrong-value: «since» is «1999-13», which is not a date → "
        "write a year, a month or a day that exists: 2025, 2025-12 or 2025-12-31",
    ),
    "no web address": (
        ("website: https://example.org/firma", "website: http://example.org"),
        "12:10 wrong-value: «website» is «http://example.org», which is not a web address → "
        "write all of it, from https://, without spaces or quotes",
    ),
    "a company without a legal entity": (
        ('legal:\n  name: Firma AS\n  country: "NO"\n  number: "982463718"\n  sources: [moe2012]\n'
         "  as_of: 2012\n  note: Nummeret står i vilkårene.\n", "legal: null\n"),
        "14:8 company-owner: the company «firma» has no legal entity → "
        "give «legal» with its name and source, or write «kind: unidentified»",
    ),
    "an unidentified firm that is known": (
        ("kind: company # et eget selskap", "kind: unidentified"),
        "5:7 company-owner: an unidentified firm has a legal entity, figures or owners → "
        "write «kind: company» or «kind: brand», or remove them",
    ),
    "a brand with companies": (
        ("kind: company # et eget selskap", "kind: brand"),
        "32:3 company-owner: a brand owns no companies → move them to the company that owns them",
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_2026(monkeypatch):
    monkeypatch.setattr(dates, "build_day", lambda: date(2026, 11, 21))
    for module in ("company_dates", "exchange_rates"):
        monkeypatch.setattr(f"macros.rules.{module}.today", lambda: date(2026, 11, 21))


def told(wiki):
    return [
        f"{i.path} {i.line}:{i.column} {i.rule}: {i.message} → {i.hint}" for i in wiki.issues()
    ]


@pytest.mark.parametrize("name", CASES)
def test_one_issue_with_its_line(wiki, name):
    (old, new), expected = CASES[name]
    wiki.edit(FILE, old, new)
    assert told(wiki) == [f"{FILE} {expected}"]


def test_parents_in_a_ring(wiki):
    wiki.edit(FILE, "parent: null", "parent: merke")
    hint = "write «parent: null» for the one that belongs to no other"
    assert told(wiki) == [
        f"{FILE} 11:9 company-owner: the parents of «firma» lead back to itself → {hint}",
        "data/companies/merke.yml 9:9 company-owner: the parents of «merke» lead back to itself "
        f"→ {hint}",
    ]


def test_a_company_without_a_page(wiki):
    (wiki.root / "docs/selskaper/merke.md").unlink()
    wiki.edit("docs/selskaper/firma.md", "related:\n  - selskaper/merke\n", "")
    found = [line for line in told(wiki) if "page-of-company" in line]
    assert found == [
        "data/companies/merke.yml 2:5 page-of-company: the company «merke» has no page → "
        "write docs/selskaper/…/merke.md (kind: company)"
    ]


def test_a_page_of_an_unknown_company(wiki):
    wiki.edit("docs/selskaper/merke.md", "company: merke", "company: merket")
    found = [line for line in told(wiki) if "page-of-company" in line]
    assert [re.sub(r" → .*", "", line) for line in found] == [
        "data/companies/merke.yml 2:5 page-of-company: the company «merke» has no page",
        "docs/selskaper/merke.md 4:10 page-of-company: the page does not show the company's facts",
        "docs/selskaper/merke.md 4:10 page-of-company: there is no company «merket»",
    ]


def test_two_pages_of_a_company(wiki):
    wiki.edit("docs/selskaper/merke.md", "company: merke", "company: firma")
    found = [line for line in told(wiki) if "«firma» has a page already" in line]
    assert found == [
        "docs/selskaper/merke.md 4:10 page-of-company: «firma» has a page already: "
        "selskaper/firma → keep one of them"
    ]


def test_exchange_rates(wiki):
    wiki.write(
        "data/exchange-rates.yml",
        "rates:\n"
        "  - {currency: USD, year: 2020, nok: 9.4, sources: [moe2012]}\n"
        "  - {currency: USD, year: 2020, nok: 9.5, sources: [moe2013]}\n"
        "  - {currency: NOK, year: 2027, nok: 1, sources: [moe2012]}\n"
        "  - {currency: SEK, year: 2025, nok: 0, sources: [moe2012]}\n",
    )
    file = "data/exchange-rates.yml"
    assert told(wiki)[0] == (
        f"{file} 5:38 wrong-value: «nok» is too small: 0, where more than 0 is right → "
        "check the number"
    )
    wiki.edit(file, "nok: 0,", "nok: 1.05,")
    assert told(wiki) == [
        f"{file} 3:27 exchange-rate: the rate of USD for 2020 is given twice → keep one of them",
        f"{file} 3:53 exchange-rate: there is no reference «moe2013» → did you mean «moe2012»?",
        f"{file} 4:16 exchange-rate: there is no rate for «NOK» in kroner → "
        "write the three letters of a foreign currency, such as USD",
        f"{file} 4:27 exchange-rate: 2027 is in the future → mend the year",
    ]
