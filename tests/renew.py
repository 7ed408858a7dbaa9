"""Write the expected parts of golden rules, tables, questions and bad wikis: python -m tests.renew

What is written is what the code says now, right or wrong: read the diff before you keep it.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from click.testing import CliRunner

from macros import tables
from macros.__main__ import main
from macros.commands import check
from macros.questions.bank import generated
from macros.reading import issue
from macros.reading.catalog import load
from macros.reading.errors import AuthorError
from tests.grids import rows_as_text
from tests.test_bad import BAD, NAMES, make_bad
from tests.test_command_words import HELP, everything_said
from tests.test_generated_questions import FEWEST_OF_EACH, GENERATED, summary
from tests.test_golden import _short as _reading_issue
from tests.test_golden import read_case
from tests.test_rules import CASES, apply, short
from tests.wiki import SMALL, Wiki


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(key: str, lines: list[str]) -> str:
    items = "".join(f"  - {_quoted(line)}\n" for line in lines)
    return f"{key}:\n{items}" if lines else f"{key}: []\n"


def _rewrite(path: Path, last_kept: str, rest: str) -> None:
    """Keep the file up to the line that starts with ``last_kept``, and put ``rest`` after it."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    end = next(i for i, line in enumerate(lines) if line.startswith(last_kept))
    path.write_text("".join(lines[: end + 1]) + rest, "utf-8")


def renew_rules() -> None:
    """Issues of the cases in golden/rules."""
    for path in CASES:
        text = path.read_text("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            wiki = Wiki.copy_to(Path(folder))
            apply(wiki, yaml.safe_load(text)["edits"])
            issues = [short(issue) for issue in wiki.issues()]
        path.write_text(text[: text.index("\nissues:") + 1] + _list("issues", issues), "utf-8")


def renew_reading() -> None:
    """Issues of the cases in golden/reading."""
    for path in sorted((BAD.parent / "golden" / "reading").glob("*.yml")):
        case = yaml.safe_load(path.read_text("utf-8"))
        if "issues" in case:
            issues = [_reading_issue(issue) for issue in read_case(case)[1]]
            _rewrite_issues(path, issues)


def _rewrite_issues(path: Path, issues: list[str]) -> None:
    """Put other issues in a case, and keep what stands before and after."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line.startswith("issues:"))
    end = start + 1
    while end < len(lines) and lines[end].startswith((" ", "-")):
        end += 1
    path.write_text(
        "".join(lines[:start]) + _list("issues", issues) + "".join(lines[end:]), "utf-8"
    )


def renew_tables() -> None:
    """Rows and records of the cases in golden/tables; the columns of the records stay."""
    catalog = load(SMALL)[0]
    for path in sorted((BAD.parent / "golden" / "tables").glob("*.yml")):
        case = yaml.safe_load(path.read_text("utf-8"))
        try:
            table = tables.build(catalog, case["table"], case["arguments"])
        except AuthorError as error:
            _rewrite(path, "arguments:", f"error: {_quoted(str(error))}\n")
            continue
        columns = case["records"][0].split(" | ") if case.get("records") else table.columns
        _rewrite(path, "arguments:", _table_as_text(table, columns))


def _table_as_text(table: Any, columns: Any) -> str:
    text = f"id: {table.id}\ncaption: {_quoted(table.caption)}\n"
    text += _list("head", rows_as_text(table.head)) + "bodies:\n"
    for body in table.bodies:
        first, *rest = rows_as_text(body.rows)
        text += f"  - - {_quoted(first)}\n" + "".join(f"    - {_quoted(row)}\n" for row in rest)
    if table.filters:
        text += f"filters: [{', '.join(chosen.key for chosen in table.filters)}]\n"
    rows = [" | ".join(str(record[key]) for key in columns) for record in table.records]
    return text + _list("records", [" | ".join(columns), *rows])


def renew_bad() -> None:
    """The expected lists beside the bad wikis."""
    for name in NAMES:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / name
            make_bad(name, root)
            with (
                mock.patch.object(check, "text_issues", return_value=[]),
                mock.patch.object(issue, "MOST_ALIKE", 1000),
            ):
                output = CliRunner().invoke(main, ["check", "--root", str(root)]).output
        (BAD / f"{name}.txt").write_text(output, "utf-8")


def renew_generated() -> None:
    """The generated questions that the golden file names, and the first ones of a new generator."""
    text = GENERATED.read_text("utf-8")
    head = text[: text.index("\n", text.rindex("\n# ") + 1) + 1]
    named = {name for questions in yaml.safe_load(text).values() for name in questions}
    found: dict[str, dict[str, Any]] = {}
    made = sorted(
        generated(load(BAD.parent.parent)[0]), key=lambda one: one.question.id not in named
    )
    for one in made:
        questions = found.setdefault(str(one.generator), {})
        if one.question.id in named or len(questions) < FEWEST_OF_EACH:
            questions[one.question.id] = summary(one)
    content = yaml.safe_dump(
        dict(sorted(found.items())), allow_unicode=True, sort_keys=False, width=100
    )
    GENERATED.write_text(head + content, "utf-8")


def renew_commands() -> None:
    """The help of the command line, and what it says of wrong calls."""
    HELP.write_text(everything_said(), "utf-8")


if __name__ == "__main__":
    renew_commands()
    renew_rules()
    renew_reading()
    renew_tables()
    renew_bad()
    renew_generated()
