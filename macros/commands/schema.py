"""``mtenk schema``: write the JSON Schemas that editors use, from the Python types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from ..kit.paths import ROOT
from ..reading.catalog import PHASES
from ..reading.loader import Loader
from ..rules.help_page import FILE, page_text
from ..schema.calculator import Calculator
from ..schema.company import Company, ExchangeRates
from ..schema.data_list import DataList
from ..schema.phase import Phases
from ..schema.question import QuestionFile, QuestionIds
from ..schema.question_lists import ListTasks
from ..schema.question_models import ModelWords
from ..schema.question_sums import Sums
from ..schema.question_wording import Wording
from ..schema.ratchet import Ratchet
from ..schema.redirect import Redirects
from ..schema.reference import References
from ..schema.situation import Situations
from ..schema.stage_model import OTHER, StageModel

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "calculator": Calculator,
    "company": Company,
    "data-list": DataList,
    "exchange-rates": ExchangeRates,
    "phases": Phases,
    "question-ids": QuestionIds,
    "question-lists": ListTasks,
    "question-models": ModelWords,
    "question-sums": Sums,
    "question-wording": Wording,
    "questions": QuestionFile,
    "ratchet": Ratchet,
    "redirects": Redirects,
    "references": References,
    "situations": Situations,
    "stage-model": StageModel,
}


@click.command(
    help="Lag data/schema/ og docs/bidra/feil.md på nytt.",
    options_metavar="[VALG]",
)
def schema() -> None:
    """Renew data/schema/*.schema.json."""
    for name in SCHEMAS:
        path = schema_path(ROOT, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(schema_text(name), encoding="utf-8")
        click.echo(f"Skrev {path.relative_to(ROOT)}")
    (ROOT / FILE).write_text(page_text(), encoding="utf-8")
    click.echo(f"Skrev {FILE}")


def schema_path(root: Path, name: str) -> Path:
    """Where a schema lies."""
    return root / "data" / "schema" / f"{name}.schema.json"


def schema_text(name: str) -> str:
    """Return the JSON Schema of a kind of data file."""
    content: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    content |= SCHEMAS[name].model_json_schema(by_alias=True)
    if SCHEMAS[name] is StageModel:
        content["properties"]["kind"]["enum"] = _kinds()
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _kinds() -> list[str]:
    """Kinds of stage models that an editor offers: those of the axes, and the others."""
    phases = Loader(ROOT).value(PHASES, Phases)
    return [*(axis.kind for axis in phases.axes), OTHER] if phases else [OTHER]
