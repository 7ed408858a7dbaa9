"""Sums to be worked out: a case, numbers to draw, and typical wrong roads.

What is asked for is any number of a calculator in data/calculators, so that a formula is used both
ways. ``formula`` is checked against the calculator's own by tests/test_generated_questions.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...schema.question import Difficulty, Goal

RESULT = "result"
"""Stands for what the calculator works out, beside the ids of its inputs."""

Range = tuple[float, float, float]
"""Least, most and step."""


@dataclass(frozen=True)
class Sum:
    """One case.

    ``unknown`` is the number asked for, and its unit is the calculator's. ``ranges`` are drawn, and
    ``given`` are numbers that follow from those. With ``against`` the answer is how much less the
    calculator gives when these inputs are put in instead.
    """

    calculator: str
    what: str
    text: str
    unknown: str
    formula: str
    ranges: Mapping[str, Range]
    feedback: str
    mistakes: tuple[tuple[str, str], ...]
    decimals: int = 0
    given: Mapping[str, str] = field(default_factory=dict)
    against: Mapping[str, str] = field(default_factory=dict)
    page: str | None = None
    difficulty: Difficulty = 2
    goal: Goal = "apply"
