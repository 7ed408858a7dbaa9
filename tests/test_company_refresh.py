"""``mtenk companies refresh`` against a server that plays the registers."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.brreg import client as client_module
from macros.brreg.client import USER_AGENT, Client, RegisterError
from macros.catalog import load
from tests.registers import UNIT, Script, accounts, playing

FILE = "data/companies/firma.yml"
REFERENCES = """  - id: brreg-enhetsregisteret
    type: dataset
    title: Enhetsregisteret
  - id: brreg-regnskapsregisteret
    type: dataset
    title: Regnskapsregisteret
"""


@pytest.fixture
def registers():
    with playing() as server:
        server.unit(UNIT)
        server.accounts([accounts()])
        yield server


@pytest.fixture
def waits(monkeypatch):
    """Seconds that would have been slept."""
    slept = []
    monkeypatch.setattr(client_module.time, "sleep", slept.append)
    monkeypatch.setattr(Client, "sleep", staticmethod(slept.append))
    original = Client.__init__

    def patched(self, *arguments, **options):
        original(self, *arguments, **{"sleep": slept.append, **options})

    monkeypatch.setattr(Client, "__init__", patched)
    return slept


@pytest.fixture
def run(wiki, registers, waits):
    for extra in ("merke", "fjord", "kai"):
        (wiki.root / f"data/companies/{extra}.yml").unlink(missing_ok=True)
    wiki.write("data/references.yml", wiki.read("data/references.yml") + REFERENCES)

    def call(*arguments, api=None):
        address = registers.address if api is None else api
        options = ["--root", str(wiki.root), "--api", address]
        return CliRunner().invoke(main, ["companies", "refresh", *arguments, *options])

    call.wiki = wiki
    return call


def test_the_diff_is_shown_and_nothing_written(run, registers):
    before = run.wiki.read(FILE)
    result = run("firma")
    assert result.exit_code == 0, result.output
    assert "-  employees: 12" in result.output
    assert "+  employees: 421" in result.output
    assert "+  address: Snarøyveien 30, 1360 FORNEBU" in result.output
    assert "+    value: 72.543" in result.output
    assert "Nothing is written; add --write" in result.output
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
    today = datetime.now(UTC).date().isoformat()
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


HANG_UP = 0
FAULTS = {
    "unknown": (404, "Enhetsregisteret has no entity with the number 982463718", 1),
    "gone": (410, "Enhetsregisteret has no entity with the number 982463718", 1),
    "busy": (429, "the register asks us to wait (429); try again later", 4),
    "broken": (500, "the register has a fault of its own (500); try again later", 4),
    "unavailable": (503, "the register has a fault of its own (503); try again later", 4),
    "forbidden": (403, "the register says no (403)", 1),
    "no words": (HANG_UP, "no connection", 4),
    "no JSON": (b"<html>Vedlikehold</html>", "the answer is not JSON", 1),
    "half JSON": (b'{"navn": "FIRMA', "the answer is not JSON", 1),
    "not UTF-8": (b'{"navn": "\xff"}', "the answer is not JSON", 1),
    "deep JSON": (b"[" * 100_000, "the answer is not JSON", 1),
    "a list": ([UNIT], "input should be a valid dictionary", 1),
    "nothing": (None, "input should be a valid dictionary", 1),
    "no name": ({**UNIT, "navn": None}, "navn: input should be a valid string", 1),
    "people as text": ({**UNIT, "antallAnsatte": "mange"}, "antallAnsatte: ", 1),
    "another": ({**UNIT, "organisasjonsnummer": "976967631"}, "the answer is about 976967631", 1),
    "elsewhere": ("https://example.org/", "sends us on to another host, example.org", 1),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_and_the_file_is_unchanged(run, registers, name):
    answer, message, calls = FAULTS[name]
    before = (run.wiki.root / FILE).read_bytes()
    registers.unit(answer)
    result = run("firma", "--write")
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert f"{FILE}: unchanged: " in result.output
    assert message in result.output
    assert "Traceback" not in result.output
    assert "0 of 1 companies answered for. Nothing is written." in result.output
    assert (run.wiki.root / FILE).read_bytes() == before
    assert len(registers.calls) == calls
    leftovers = [p.name for p in (run.wiki.root / "data/companies").iterdir() if p.name[0] == "."]
    assert leftovers == []


@pytest.mark.parametrize("answer", [500, {"feil": 1}, [1], [{**accounts(), "valuta": "kroner"}]])
def test_faults_of_the_other_register_are_told_too(run, registers, answer):
    before = run.wiki.read(FILE)
    registers.accounts(answer)
    result = run("firma", "--write")
    assert result.exit_code == 1
    assert "regnskapsregisteret/regnskap/982463718" in result.output
    assert run.wiki.read(FILE) == before


def test_it_waits_longer_each_time_and_as_long_as_asked(run, registers, waits):
    registers.unit(Script(503, 503, UNIT))
    assert run("firma").exit_code == 0
    assert [wait for wait in waits if wait >= 1] == [1.0, 2.0]
    waits.clear()
    registers.unit(Script(429, UNIT))
    assert run("firma").exit_code == 0
    assert 7.0 in waits


def test_one_request_at_a_time_with_a_pause(run, registers, waits):
    shutil.copy(run.wiki.root / FILE, run.wiki.root / "data/companies/firma2.yml")
    run.wiki.edit("data/companies/firma2.yml", "id: firma", "id: firma2")
    result = run()
    assert "2 of 2 companies answered for" in result.output
    assert len(registers.calls) == 4
    assert registers.most_busy == 1
    assert waits == [client_module.PAUSE] * 3


def test_no_network(run):
    result = run("firma", "--write", api="http://127.0.0.1:9")
    assert result.exit_code == 1
    assert "no connection" in result.output


def test_no_answer_in_time(waits):
    client = Client("http://127.0.0.1:9")

    def slow(_):
        raise TimeoutError("timed out")

    client._fetch = slow
    with pytest.raises(RegisterError, match="no answer within 10 seconds"):
        client.get("x")
    assert waits[0] == 1.0


@pytest.mark.parametrize("api", ["file:///etc/passwd", "ftp://example.org", "data.brreg.no"])
def test_only_web_addresses_are_asked(run, api):
    result = run("firma", api=api)
    assert result.exit_code == 2
    assert f"«{api}» is not a web address" in result.output


def test_too_long_an_answer_is_not_read(run, registers, monkeypatch):
    monkeypatch.setattr(client_module, "MAX_BYTES", 1_000)
    registers.unit(b" " * 2_000)
    result = run("firma")
    assert "the answer is longer than" in result.output


def test_an_unknown_company(run):
    result = run("firm")
    assert result.exit_code == 2
    assert "there is no sound company «firm»  →  did you mean «firma»?" in result.output


def test_a_company_without_a_number(run):
    run.wiki.edit(FILE, '  number: "982463718"\n', "")
    result = run("firma")
    assert result.exit_code == 2
    assert "«firma» has no Norwegian organisation number" in result.output


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

    from macros.brreg.renewal import _yaml

    for path in sorted((repo / "data/companies").glob("*.yml")):
        text, out, yaml = path.read_text("utf-8"), StringIO(), _yaml()
        yaml.dump(yaml.load(text), out)
        assert out.getvalue() == text, path.name
