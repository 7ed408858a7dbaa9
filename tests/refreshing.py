"""Fixtures: a wiki whose companies are renewed from a server that plays the registers."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.companies.register import client as client_module
from macros.companies.register.client import Client
from tests.registers import UNIT, accounts, playing

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
