"""What is wrong with an author's file, where, and what to do about it; and the only printer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
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
    cause: str = field(default="", compare=False)
    """What other issues follow from as well: those with the same cause are told of as one."""


@dataclass(frozen=True, order=True)
class Fix:
    """A repair that is safe: put other text between two places of a file."""

    path: str
    start: int
    end: int
    new: str
    what: str = field(default="", compare=False)
    """What it does, in the author's words; empty where the texts say it best."""


def sort_issues(issues: Iterable[Issue]) -> list[Issue]:
    """Order by file, line and column, each issue once."""
    return sorted(set(issues))


def format_text(issues: Iterable[Issue]) -> str:
    """One line an issue: ``path:line:col  what is wrong  →  what to do  [rule]``."""
    shown = fold_alike(fold(sort_issues(issues)))
    return "".join(f"{shown_line(issue)}\n" for issue in shown)


FOLDED_FROM = 4
"""As many issues with one cause are shown as one; fewer are shown one by one."""


def fold(issues: list[Issue]) -> list[Issue]:
    """Show the first of the issues that follow from one cause, with how many more there are."""
    count = Counter(issue.cause for issue in issues if issue.cause)
    shown, told = [], set()
    for issue in issues:
        if count[issue.cause] < FOLDED_FROM:
            shown.append(issue)
        elif issue.cause not in told:
            told.add(issue.cause)
            more = f" (og {count[issue.cause] - 1} andre steder av samme grunn)"
            shown.append(replace(issue, message=issue.message + more))
    return shown


MOST_ALIKE = 20
"""As many issues of one rule in one file are shown; of the rest only the number."""


def fold_alike(issues: list[Issue]) -> list[Issue]:
    """Let the last that is shown of too many issues of one rule in one file speak for the rest."""
    count = Counter((issue.path, issue.rule) for issue in issues)
    shown, told = [], Counter[tuple[str, str]]()
    for issue in issues:
        kind = (issue.path, issue.rule)
        told[kind] += 1
        if told[kind] < MOST_ALIKE or count[kind] == MOST_ALIKE:
            shown.append(issue)
        elif told[kind] == MOST_ALIKE:
            where = "på denne siden" if issue.path.endswith(".md") else "i denne filen"
            more = f" (og {count[kind] - MOST_ALIKE} til av samme slag {where})"
            shown.append(replace(issue, message=issue.message + more))
    return shown


def shown_line(issue: Issue) -> str:
    """One issue as one line, without its end."""
    mark = "" if issue.level == "error" else "advarsel: "
    place = f"{issue.path}:{issue.line}:{issue.column}"
    text = f"{place}  {mark}{issue.message}  →  {issue.hint}  [{issue.rule}]"
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _visible(char: str) -> str:
    """Line breaks, control characters and the like as escapes, so that an issue is one line."""
    return char.encode("unicode_escape").decode()


def format_json(issues: Iterable[Issue]) -> str:
    """Return a JSON list of issue objects, sorted like the text."""
    rows = [asdict(issue) for issue in sort_issues(issues)]
    for row in rows:
        del row["cause"]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def format_github(issues: Iterable[Issue]) -> str:
    """Workflow commands, which GitHub shows at the changed lines of a pull request."""
    return "".join(f"{_annotation(issue)}\n" for issue in sort_issues(issues))


def _annotation(issue: Issue) -> str:
    values = {"file": issue.path, "line": issue.line, "col": issue.column, "title": issue.rule}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{issue.level} {properties}::{_data(f'{issue.message}  →  {issue.hint}')}"


def _data(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def has_errors(issues: Iterable[Issue]) -> bool:
    """Tell whether any issue must stop a build."""
    return any(issue.level == "error" for issue in issues)
