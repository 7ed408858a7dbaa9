"""Each rule that can stop a build, on a wiki that is right but for one change: tests/golden/rules.

A case is a list of edits of the small wiki and the whole list of issues that must follow: those of
the fault, and none that only follow from it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from macros.rules import RULES, macro_calls

pytestmark = pytest.mark.slow

AUTHORS = Path(__file__).resolve().parent / "golden" / "authors"

CASES = sorted((Path(__file__).resolve().parent / "golden" / "rules").glob("*.yml"))


def apply(wiki, edits):
    """Change the wiki as a case says."""
    for edit in edits:
        path = wiki.root / edit["file"]
        if "from" in edit:
            wiki.edit(edit["file"], edit["from"], edit["to"])
        elif "write" in edit:
            wiki.write(edit["file"], edit["write"])
        elif "link" in edit:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(edit["link"])
        else:
            assert edit["delete"]
            path.unlink()


def short(issue):
    """An issue on one line, with its rule."""
    place = f"{issue.path}:{issue.line}:{issue.column}"
    if issue.level == "warning":
        place = f"{place} warning:"
    return f"{place} {issue.rule}: {issue.message} → {issue.hint}"


TRIES_MACROS = re.compile(r"axes|macro|nothing|unreadable|unsound")
"""Cases in which the macros of all pages are tried too, which takes most of the time."""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path, wiki, monkeypatch):
    case = yaml.safe_load(path.read_text("utf-8"))
    if not TRIES_MACROS.match(path.stem):
        monkeypatch.setattr(macro_calls, "check", lambda _: iter(()))
    apply(wiki, case["edits"])
    assert [short(issue) for issue in wiki.issues()] == case["issues"]


def test_every_rule_has_a_case():
    """Here, or in a test of its own that names the module; those of language have their own."""
    issues = [line for path in CASES for line in yaml.safe_load(path.read_text("utf-8"))["issues"]]
    for path in (path for path in AUTHORS.glob("*.yml")):
        cases = yaml.safe_load(path.read_text("utf-8"))
        issues += [line for case in cases for line in case.get("issues", [])]
    shown = {re.match(r"\S+ (?:warning: )?([a-z-]+): ", line).group(1) for line in issues}
    texts = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    for rule in (rule for rule in RULES if rule.SCOPE != "text"):
        module = rule.__name__.rsplit(".", 1)[-1]
        named = any(re.search(rf"\b{module}\b", text) for text in texts)
        assert rule.NAME in shown or named, f"no test shows what {module} finds"


def test_rules_are_named_once():
    names = [rule.NAME for rule in RULES]
    assert len(names) == len(set(names))
    assert {rule.SCOPE for rule in RULES} <= {"data", "page", "text", "wiki"}
    assert all(rule.__doc__ for rule in RULES)
