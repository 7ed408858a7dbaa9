"""What goes wrong with a register is told in words, and the data file stays as it was."""

# ruff: noqa: F401, F811 - fixtures are imported

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from macros.companies.register import client as client_module
from macros.companies.register.client import Client, RegisterError
from tests.refreshing import FILE, registers, run, waits
from tests.registers import UNIT, Meeting, Script, accounts

pytestmark = pytest.mark.slow

HANG_UP = 0
FAULTS = {
    "unknown": (404, "Enhetsregisteret har ingen enhet med nummeret 982463718", 1),
    "gone": (410, "Enhetsregisteret har ingen enhet med nummeret 982463718", 1),
    "busy": (429, "registeret ber oss vente (429); prøv igjen senere", 4),
    "broken": (500, "registeret har en feil hos seg selv (500); prøv igjen senere", 4),
    "unavailable": (503, "registeret har en feil hos seg selv (503); prøv igjen senere", 4),
    "forbidden": (403, "registeret sier nei (403)", 1),
    "no words": (HANG_UP, "ingen forbindelse", 4),
    "no JSON": (b"<html>Vedlikehold</html>", "svaret er ikke JSON", 1),
    "half JSON": (b'{"navn": "FIRMA', "svaret er ikke JSON", 1),
    "not UTF-8": (b'{"navn": "\xff"}', "svaret er ikke JSON", 1),
    "deep JSON": (b"[" * 100_000, "svaret er ikke JSON", 1),
    "a list": ([UNIT], "verdien er ikke av det slaget", 1),
    "nothing": (None, "verdien er ikke av det slaget", 1),
    "no name": ({**UNIT, "navn": None}, "navn: verdien er ikke av det slaget", 1),
    "people as text": ({**UNIT, "antallAnsatte": "mange"}, "antallAnsatte: ", 1),
    "another": ({**UNIT, "organisasjonsnummer": "976967631"}, "svaret gjelder 976967631", 1),
    "elsewhere": ("https://example.org/", "sender oss videre til et annet sted, example.org", 1),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_and_the_file_is_unchanged(run, registers, name):
    answer, message, calls = FAULTS[name]
    before = (run.wiki.root / FILE).read_bytes()
    registers.unit(answer)
    result = run("firma", "--write")
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert f"{FILE}: uendret: " in result.output
    assert message in result.output
    assert "Traceback" not in result.output
    assert "Registrene svarte for 0 av 1 selskaper. Ingenting er skrevet." in result.output
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
    assert "Registrene svarte for 2 av 2 selskaper" in result.output
    assert len(registers.calls) == 4
    assert registers.most_busy == 1
    assert waits == [client_module.PAUSE] * 3


def test_the_register_of_the_tests_can_tell_two_at_a_time(registers):
    path = "enhetsregisteret/api/enheter/982463718"
    registers.unit(Meeting(UNIT, 2))
    clients = [Client(registers.address, sleep=lambda _: None) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda client: client.get(path), clients)) == [UNIT, UNIT]
    assert registers.most_busy == 2


def test_no_network(run):
    result = run("firma", "--write", api="http://127.0.0.1:9")
    assert result.exit_code == 1
    assert "ingen forbindelse" in result.output


def test_no_answer_in_time(waits):
    client = Client("http://127.0.0.1:9")

    def slow(_):
        raise TimeoutError("timed out")

    client._fetch = slow
    with pytest.raises(RegisterError, match="ikke noe svar på 10 sekunder"):
        client.get("x")
    assert waits[0] == 1.0


@pytest.mark.parametrize("api", ["file:///etc/passwd", "ftp://example.org", "data.brreg.no"])
def test_only_web_addresses_are_asked(run, api):
    result = run("firma", api=api)
    assert result.exit_code == 2
    assert f"«{api}» er ikke en nettadresse" in result.output


def test_too_long_an_answer_is_not_read(run, registers, monkeypatch):
    monkeypatch.setattr(client_module, "MAX_BYTES", 1_000)
    registers.unit(b" " * 2_000)
    result = run("firma")
    assert "svaret er på mer enn" in result.output
