"""``mtenk companies refresh`` against a server that plays the registers."""

# ruff: noqa: F401, F811 - fixtures are imported

from __future__ import annotations

import pytest

from macros.companies.register.client import USER_AGENT
from macros.kit.clock import now
from macros.reading.catalog import load
from tests.refreshing import FILE, registers, run, waits
from tests.registers import UNIT, accounts

pytestmark = pytest.mark.slow


def test_the_diff_is_shown_and_nothing_written(run, registers):
    before = run.wiki.read(FILE)
    result = run("firma")
    assert result.exit_code == 0, result.output
    assert "-  employees: 12" in result.output
    assert "+  employees: 421" in result.output
    assert "+  address: Snarøyveien 30, 1360 FORNEBU" in result.output
    assert "+    value: 72.543" in result.output
    assert "Ingenting er skrevet; legg til --write" in result.output
    assert run.wiki.read(FILE) == before
    assert [path for path, _ in registers.calls] == [
        "/enhetsregisteret/api/enheter/982463718",
        "/regnskapsregisteret/regnskap/982463718",
    ]
    assert {agent for _, agent in registers.calls} == {USER_AGENT}


def test_writing_keeps_comments_order_and_all_else(run):
    before = run.wiki.read(FILE).splitlines()
    result = run("firma", "--write")
    assert result.exit_code == 0, result.output
    after = run.wiki.read(FILE).splitlines()
    today = now().date().isoformat()
    assert "kind: company # et eget selskap" in after
    assert after[:14] == before[:14]
    start, end = after.index("registered:"), after.index("subsidiaries:")
    assert after[start:end] == [
        "registered:",
        "  name: FIRMA AS",
        "  form: AS",
        '  industry_code: "61.100"',
        "  industry: Kabelbasert telekommunikasjon",
        "  address: Snarøyveien 30, 1360 FORNEBU",
        "  employees: 421",
        "  sources: [brreg-enhetsregisteret]",
        f"  as_of: {today}",
    ]
    added = [line for line in after if line not in before and after.index(line) > end]
    assert added[:2] == ["    value: 72.543", "    scope: FIRMA AS, selskapet alene"]
    rest = [line for line in before if line not in before[before.index("registered:") :][:10]]
    assert [line for line in rest if line not in after] == []
    assert [i for i in run.wiki.issues() if i.path.startswith("data/")] == []


def test_a_second_time_changes_nothing(run):
    run("firma", "--write")
    before = run.wiki.read(FILE)
    result = run("firma", "--write")
    assert result.exit_code == 0
    assert "@@" not in result.output
    assert run.wiki.read(FILE) == before


def test_a_figure_for_the_same_year_is_renewed(run, registers):
    run("firma", "--write")
    count = run.wiki.read(FILE).count("- measure:")
    registers.accounts([accounts(aarsresultat=9000000)])
    run("firma", "--write")
    text = run.wiki.read(FILE)
    assert text.count("- measure:") == count
    assert "value: 9\n" in text
    assert "value: 8.141\n" not in text


def test_group_and_company_are_kept_apart(run, registers):
    registers.accounts([accounts(), accounts("KONSERN", driftsresultat={}), accounts("ANNET")])
    run("firma", "--write")
    text = run.wiki.read(FILE)
    assert text.count("scope: FIRMA AS, selskapet alene") == 2
    assert text.count("scope: FIRMA AS, konsernet") == 1  # no revenue: the line is left out


def test_accounts_that_are_not_of_this_company_or_no_year_are_passed_over(run, registers):
    other = {**accounts(), "virksomhet": {"organisasjonsnummer": "976967631"}}
    winding_up = {**accounts(), "avviklingsregnskap": True}
    registers.accounts([other, winding_up])
    run("firma", "--write")
    assert "selskapet alene" not in run.wiki.read(FILE)


def test_no_accounts_are_no_fault(run, registers):
    registers.accounts(404)
    result = run("firma", "--write")
    assert result.exit_code == 0, result.output
    assert "employees: 421" in run.wiki.read(FILE)


def test_a_company_that_is_gone_says_so(run, registers):
    registers.unit({**UNIT, "slettedato": "2026-01-31", "antallAnsatte": None})
    registers.accounts(404)
    run("firma", "--write")
    text = run.wiki.read(FILE)
    assert "  status: slettet 2026-01-31\n" in text
    assert "  employees: 12" not in text


def test_an_unknown_company(run):
    result = run("firm")
    assert result.exit_code == 2
    assert (
        "det finnes ikke noe selskap uten feil som heter «firm»  →  mente du «firma»?"
        in result.output
    )


def test_a_company_without_a_number(run):
    run.wiki.edit(FILE, '  number: "982463718"\n', "")
    result = run("firma")
    assert result.exit_code == 2
    assert "«firma» har ikke noe norsk organisasjonsnummer" in result.output


def test_hostile_text_from_a_register_is_text(run, registers):
    name = 'A: "#{{ x }}" & <b>\n- ' + "\u202e" + "B"
    registers.unit({**UNIT, "navn": name})
    result = run("firma", "--write")
    assert result.exit_code == 0, result.output
    assert "\u202e" not in result.output
    company = load(run.wiki.root)[0].companies["firma"].value
    assert company.registered.name == " ".join(name.split())


def test_windows_line_ends_stay(run):
    path = run.wiki.root / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("firma", "--write").exit_code == 0
    raw = path.read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_a_new_block_comes_after_the_legal_entity(run):
    text = run.wiki.read(FILE)
    start, end = text.index("registered:"), text.index("subsidiaries:")
    run.wiki.write(FILE, text[:start] + text[end:])
    assert run("firma", "--write").exit_code == 0
    after = run.wiki.read(FILE)
    assert after.index("legal:") < after.index("registered:") < after.index("subsidiaries:")


def test_figures_are_made_where_there_were_none(run):
    text = run.wiki.read(FILE)
    start, end = text.index("figures:"), text.index("splits:")
    run.wiki.write(FILE, text[:start] + text[end:])
    result = run("firma", "--write")
    assert result.exit_code == 0, result.output
    after = run.wiki.read(FILE)
    assert after.index("owners:") < after.index("figures:") < after.index("splits:")


def test_the_real_files_come_back_as_they_are(repo):
    """Written anew, only what is renewed is changed."""
    from io import StringIO

    from macros.companies.register.renewal import _yaml

    for path in sorted((repo / "data/companies").glob("*.yml")):
        text, out, yaml = path.read_text("utf-8"), StringIO(), _yaml()
        yaml.dump(yaml.load(text), out)
        assert out.getvalue() == text, path.name
