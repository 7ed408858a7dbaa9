"""What is wrong with an author's file, where, and what to do about it; and the only printer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Issue:
    """One fault. ``line`` and ``column`` count from 1; ``path`` is relative to the repository."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str
    level: Level = "error"


@dataclass(frozen=True, order=True)
class Fix:
    """A repair that is safe: put other text between two places of a file."""

    path: str
    start: int
    end: int
    new: str


def sort_issues(issues: Iterable[Issue]) -> list[Issue]:
    """Order by file, line and column, each issue once."""
    return sorted(set(issues))


def format_text(issues: Iterable[Issue]) -> str:
    """One line an issue: ``path:line:col  what is wrong  →  what to do``."""
    return "".join(f"{_text_line(issue)}\n" for issue in sort_issues(issues))


def _text_line(issue: Issue) -> str:
    mark = "" if issue.level == "error" else "warning: "
    text = f"{issue.path}:{issue.line}:{issue.column}  {mark}{issue.message}  →  {issue.hint}"
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _visible(char: str) -> str:
    """Line breaks, control characters and the like as escapes, so that an issue is one line."""
    return char.encode("unicode_escape").decode()


def format_json(issues: Iterable[Issue]) -> str:
    """Return a JSON list of issue objects, sorted like the text."""
    rows = [asdict(issue) for issue in sort_issues(issues)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def has_errors(issues: Iterable[Issue]) -> bool:
    """Tell whether any issue must stop a build."""
    return any(issue.level == "error" for issue in issues)
