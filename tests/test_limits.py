"""Whatever its size or shape, a file ends in one issue, with little memory and no traceback."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from click import ClickException

import macros
from macros.page_macros import registering
from macros.reading.documents import parse_yaml
from macros.reading.page_limits import limit_issues
from macros.schema import limits
from macros.schema.limits import INDENT, ITEMS, LINE, MARKERS, OPEN, PARTS, TEXT, WORD
from macros.trust.refusal import refuse
from tests.hostile_sizes import CASES, HEAD, PAGE
from tests.wiki import SMALL

pytestmark = pytest.mark.slow

LONG = 300
"""Seconds after which the run is given up, on a machine however busy. It takes about ten."""


@pytest.fixture(scope="module")
def found(repo, tmp_path_factory):
    """The messages for the one file of each case."""
    folder = tmp_path_factory.mktemp("hostile")
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile_sizes", str(SMALL), str(folder)],
        cwd=repo,
        capture_output=True,
        check=False,
        text=True,
        timeout=LONG,
    )
    rows = dict(json.loads(line) for line in done.stdout.splitlines())
    return rows, done.stderr


@pytest.mark.parametrize("name", CASES)
def test_it_ends_in_one_issue(name, found):
    rows, fault = found
    assert name in rows, fault
    assert len(rows[name]) == 1, rows[name][:5]
    assert CASES[name][2] in rows[name][0]
    assert not rows[name][0].endswith("-> ")


AT_THE_LIMIT = {
    "line": "a " * (LINE // 2),
    "word": "a" * WORD,
    "open": "[" * OPEN + "]" * OPEN,
    "open-again": ("(" * OPEN + ")" * OPEN + "\n") * 20,
    "comments": "<!-- a <!-- b -->\n" * (OPEN * 2),
    "closed-too-often": ")" * 500 + "]" * 500,
    "elements": "<b>" * OPEN + "</b>" * OPEN,
    "never-closed": "<br>\n<img src='a'>\n<https://a.example>\n" * (OPEN * 2),
    "indent": " " * INDENT + "a",
    "markers": "> " * MARKERS + "a",
    "rule": "- " * 40 + "\n" + "*" * 80 + "\n",
    "headings": "# a\n" * PARTS,
    "less": "3 < 4\n" * 500,
    "table": "|" + "---|" * 200,
}


@pytest.mark.parametrize("name", AT_THE_LIMIT)
def test_what_is_at_the_limit_is_read(name):
    assert limit_issues("docs/a.md", AT_THE_LIMIT[name]) == []


def test_the_place_is_where_it_goes_too_far():
    text = "a\n\nb " + "[" * (OPEN + 1)
    (issue,) = limit_issues("docs/a.md", text)
    assert (issue.line, issue.column) == (3, 3 + OPEN)


def test_values_at_the_limit_are_read():
    text = f"a: [{'b, ' * ITEMS}]\nc: {{d: [{'b, ' * ITEMS}]}}\ne: {'f' * TEXT}\n"
    document, issues = parse_yaml("data/a.yml", text)
    assert document
    assert issues == []
    assert parse_yaml("data/a.yml", text.replace("c: {d: [", "c: {d: [b, "))[0] is None


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("page-")])
def test_no_page_beyond_the_limits_reaches_an_engine(wiki, monkeypatch, name):
    """Plain «mkdocs build» asks for the macros before it looks for pages."""
    file, text, sign = CASES[name]
    assert file == PAGE
    wiki.write(PAGE, text)
    monkeypatch.setattr(registering, "ROOT", wiki.root)
    with pytest.raises(ClickException, match=re.escape(sign)):
        macros.define_env(None)


def test_files_that_may_not_be_published_do_not_reach_an_engine(wiki, monkeypatch):
    monkeypatch.setattr(registering, "ROOT", wiki.root)
    (wiki.root / "docs/ring").symlink_to(".")
    wiki.write("docs/side.html", "<p>")
    with pytest.raises(ClickException) as stopped:
        macros.define_env(None)
    assert "docs/ring:1:1  her ligger en snarvei" in stopped.value.message
    assert "docs/side.html:1:1  filer av slaget" in stopped.value.message


def test_other_faults_are_shown_by_the_engine(wiki):
    """A draft may have them while its author looks at it."""
    wiki.write(PAGE, HEAD.replace("kind: page", "kind: ukjent"))
    assert wiki.issues()
    refuse(wiki.root, wiki.issues())


def test_the_guide_tells_every_limit(repo):
    guide = (repo / "docs/bidra/grenser.md").read_text("utf-8")
    guide = re.sub(r"(?<=\d)\u00a0(?=\d)", "", guide)
    for name, value in vars(limits).items():
        if name.isupper():
            shown = value // 1000 if name.endswith("BYTES") else value
            assert re.search(rf"\b{shown}\b", guide), f"{name} is not told"
