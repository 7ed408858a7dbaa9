"""No cell of any CSV file is a formula, in Python and in JavaScript alike."""

from __future__ import annotations

import ast
import csv
import io
import json
import shutil
import subprocess

import pytest

from macros.kit.csv_file import inert, records_to_csv

RUN = (
    *("=1+1", '=HYPERLINK("https://a.example","b")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)"),
    *(
        "\t=1",
        "\r=1",
        "\n=1",
        "-",
        "--1",
        "+a",
        "-1-1",
        "\uff1d1",
        "\uff0ba",
        "-5 kr",
    ),
)
"""What a spreadsheet would run or try to."""

LEFT = (
    *("", "a", "a=b", "5", "-5", "+5", "-5,5", "-1.5", "-1 000", "-1\u00a0000,5", "-5 %", "-5e3"),
    *("a=1", " =1", "\u2013", "\u22125", "1. a", 5, -5, -2.5, 0, None),
)
"""Numbers, and what no spreadsheet runs."""


@pytest.mark.parametrize("value", RUN)
def test_what_a_spreadsheet_would_run_is_text(value):
    assert inert(value) == f"'{value}"


@pytest.mark.parametrize("value", LEFT)
def test_numbers_and_harmless_texts_stay(value):
    assert inert(value) == value


def test_every_cell_of_a_file_is_inert():
    raw = records_to_csv([{"=a": "=1+1", "b": -5}, {"=a": "-5", "b": "@x"}])
    rows = list(csv.reader(io.StringIO(raw[1:], newline="")))
    assert rows == [["'=a", "b"], ["'=1+1", "-5"], ["-5", "'@x"]]


def test_javascript_does_the_same(repo):
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not on this machine; tests/browser tries it in the browser")
    module = (repo / "docs/assets/js/workbench/cells.js").as_uri()
    values = [*RUN, *LEFT]
    script = (
        f"import {{ inert }} from {json.dumps(module)};"
        f"console.log(JSON.stringify({json.dumps(values)}.map(inert)))"
    )
    done = subprocess.run(
        [node, "--input-type=module", "-e", script], capture_output=True, check=True, text=True
    )
    assert json.loads(done.stdout) == [inert(value) for value in values]


def test_there_is_one_writer(repo):
    """A new file of comma-separated values goes the same way."""
    writers = [
        path.name
        for path in sorted((repo / "macros").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import) and any(name.name == "csv" for name in node.names)
    ]
    assert writers == ["csv_file.py"]
    scripts = [p for p in (repo / "docs/assets/js").rglob("*.js") if "text/csv" in p.read_text()]
    assert [path.name for path in scripts] == ["element.js"]
    assert '"text/csv", files.toCsv(' in scripts[0].read_text("utf-8")
