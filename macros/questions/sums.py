"""Questions of sums in data/question-templates: what is drawn, worked out and told."""

from __future__ import annotations

import re
from typing import Any

from ..bokmal.numbers import NBSP
from ..schema.question import Numeric
from ..schema.question_sums import Sum

_UNIT = re.compile(r"(?<=[}\d]) (?=(?:%|kr|GB|ms)(?!\w))")


def tied(text: str) -> str:
    """The text with numbers and units held together."""
    return _UNIT.sub(NBSP, text)


def numeric_fields(task: Sum) -> dict[str, Any]:
    """Fields of a numeric question that a sum has by itself."""
    return {
        "kind": "numeric",
        "parameters": task.parameters,
        "formula": task.formula,
        "decimals": task.decimals,
        "tolerance": 10**-task.decimals if task.decimals else 0.5,
        "feedback": tied(task.feedback),
        "mistakes": tuple(
            one.model_copy(update={"feedback": tied(one.feedback)}) for one in task.mistakes
        ),
    }


def numeric_of(task: Sum) -> Numeric:
    """The sum as a question that stands nowhere yet, for rules to judge."""
    return Numeric(
        id=f"regn-{task.calculator}-{task.what}",
        text=tied(task.text),
        difficulty=task.difficulty,
        goal=task.goal,
        anchor="regn",
        **numeric_fields(task),
    )
