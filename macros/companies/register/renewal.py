"""Put what the registers say into a company's data file, and leave the rest as it stands."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from ...reading.documents import parse_yaml
from ...reading.validation import validate
from ...schema.company import Company
from .client import RegisterError
from .shapes import Accounts, Unit

UNIT_SOURCE = "brreg-enhetsregisteret"
ACCOUNTS_SOURCE = "brreg-regnskapsregisteret"
KINDS = {"SELSKAP": "selskapet alene", "KONSERN": "konsernet"}
"""What accounts of a type cover; other types are not read."""
MILLION = 1_000_000
WIDTH = 10_000
"""Lines are not broken anew."""


def renewed(text: str, unit: Unit, accounts: Sequence[Accounts], today: date) -> str:
    """The file with the answers in it; RegisterError when that would not be a valid file."""
    yaml = _yaml()
    try:
        data = yaml.load(text)
    except YAMLError as error:
        raise RegisterError("datafilen kan ikke leses; kjør «./mtenk check»") from error
    if not isinstance(data, CommentedMap):
        raise RegisterError("datafilen beskriver ikke et selskap; kjør «./mtenk check»")
    _set_register(data, unit, today)
    for one in accounts:
        _set_figures(data, unit, one, today)
    out = io.StringIO()
    yaml.dump(data, out)
    _must_be_valid(out.getvalue())
    return out.getvalue()


def _yaml() -> Any:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), _null)
    yaml.representer.ignore_aliases = lambda _: True  # the same day twice is written twice
    return yaml


def _null(representer: Any, _value: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _must_be_valid(text: str) -> None:
    document, issues = parse_yaml("den nye filen", text)
    if document:
        _, faults = validate(document, Company)
        issues += faults
    if issues:
        raise RegisterError(f"den nye filen ville fått en feil: {issues[0].message}")


def _set_register(data: CommentedMap, unit: Unit, today: date) -> None:
    """The block «registered», which holds what Enhetsregisteret says; placed after «legal»."""
    fields: dict[str, Any] = {
        "name": unit.navn,
        "form": unit.organisasjonsform.kode,
        "industry_code": unit.naeringskode1.kode if unit.naeringskode1 else None,
        "industry": unit.naeringskode1.beskrivelse if unit.naeringskode1 else None,
        "address": unit.forretningsadresse.text if unit.forretningsadresse else None,
        "employees": unit.antallAnsatte,
        "status": _status(unit),
    }
    block = data.get("registered")
    if not isinstance(block, CommentedMap):
        block = CommentedMap()
        keys = list(data)
        place = keys.index("legal") + 1 if "legal" in keys else len(keys)
        data.insert(place, "registered", block)
    before = {key: block.get(key) for key in fields}
    for key, value in fields.items():
        if value in {None, ""}:
            block.pop(key, None)
        else:
            block[key] = value
    if before != {key: block.get(key) for key in fields} or "as_of" not in block:
        block["sources"] = _flow([UNIT_SOURCE])
    block["as_of"] = today
    for key in ("sources", "as_of"):
        block.move_to_end(key)


def _status(unit: Unit) -> str | None:
    if unit.slettedato:
        return f"slettet {unit.slettedato.isoformat()}"
    return "konkurs" if unit.konkurs else None


def _set_figures(data: CommentedMap, unit: Unit, one: Accounts, today: date) -> None:
    covers = KINDS.get(one.regnskapstype)
    if covers is None:
        return
    scope = f"{unit.navn}, {covers}"
    for measure, value in (("revenue", one.revenue), ("net-income", one.result)):
        if value is not None:
            _set_figure(data, _figure(measure, value, one, scope, today))


def _figure(measure: str, value: float, one: Accounts, scope: str, today: date) -> CommentedMap:
    end = one.regnskapsperiode.tilDato
    figure = CommentedMap()
    figure["measure"] = measure
    figure["value"] = _number(value / MILLION)
    figure["unit"] = "million"
    figure["currency"] = one.valuta
    figure["period"] = end.year
    figure["ends"] = end
    figure["basis"] = "reported"
    figure["scope"] = scope
    figure["sources"] = _flow([ACCOUNTS_SOURCE])
    figure["as_of"] = today
    return figure


def _set_figure(data: CommentedMap, figure: CommentedMap) -> None:
    """Renew the figure that holds for the same, or add it at the end of the list."""
    if not isinstance(data.get("figures"), CommentedSeq):
        keys = list(data)
        later = [keys.index(key) for key in _AFTER_FIGURES if key in keys]
        data.insert(min(later, default=len(keys)), "figures", CommentedSeq())
    same = ("measure", "scope", "basis", "currency")
    for old in data["figures"]:
        is_same = isinstance(old, dict) and all(old.get(key) == figure[key] for key in same)
        if is_same and str(old.get("period")) == str(figure["period"]):
            old.update(figure)
            return
    data["figures"].append(figure)


_AFTER_FIGURES = ("splits", "milestones", "facts", "candidates", "not_confirmed")


def _number(value: float) -> int | float:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def _flow(items: list[str]) -> CommentedSeq:
    sequence = CommentedSeq(items)
    sequence.fa.set_flow_style()
    return sequence
