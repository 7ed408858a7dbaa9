"""Run everything that can be known from data/ and docs/ without building the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .. import rules
from ..kit.workers import beside
from ..language.hunspell import remember
from ..reading.catalog import Catalog, load
from ..reading.issue import Issue, sort_issues
from . import blanks, macro_calls


def all_issues(root: Path) -> list[Issue]:
    """Issues of reading, of the schema and of every rule, sorted.

    The rules for pages see only sound data, so that a fault in a file is reported there and not
    again on every page that shows it.
    """
    catalog, found = load(root)
    faults = [*found, *_issues_of("data", catalog)]
    sound = catalog.without(issue.path for issue in faults)
    tried, others = beside(lambda: list(macro_calls.check(sound)), lambda: _others(catalog, sound))
    return _but_for_blanks([*faults, *tried, *others])


def _but_for_blanks(issues: list[Issue]) -> list[Issue]:
    """Leave out what else is wrong on a line that is still to be written."""
    blank = {(issue.path, issue.line) for issue in issues if issue.rule == blanks.NAME}
    return sort_issues(i for i in issues if i.rule == blanks.NAME or (i.path, i.line) not in blank)


def _others(catalog: Catalog, sound: Catalog) -> list[Issue]:
    """What the rules say that need no macro to be called. What a macro gave is used again."""
    return [*_issues_of("wiki", catalog), *_issues_of("page", sound, but=macro_calls)]


def _issues_of(scope: str, catalog: Catalog, but: object = None) -> Iterator[Issue]:
    judging = (rule for rule in rules.RULES if scope == rule.SCOPE and rule is not but)
    return (issue for rule in judging for issue in rule.check(catalog))


SPEAK_FIRST = {
    "blank",
    "box",
    "formula",
    "html-address",
    "leftover-markdown",
    "macro",
    "own-address",
    "page-markup",
    "pasted-html",
    "picture",
    "link",
    "reference-link",
    "swallowed-text",
}
"""Rules that find what is no language at all; on their lines the language is not judged."""


def without_echoes(issues: Iterable[Issue], texts: Iterable[Issue]) -> Iterator[Issue]:
    """Issues of the language, but for those that only speak of another fault of the same place."""
    lines, codes = set(), {}
    for issue in issues:
        if issue.rule in SPEAK_FIRST:
            lines.add((issue.path, issue.line))
        elif issue.rule == "unclosed-fence":
            codes[issue.path] = issue.line
    for issue in texts:
        in_code = issue.path in codes and issue.line >= codes[issue.path]
        if issue.rule not in LANGUAGE or not (in_code or (issue.path, issue.line) in lines):
            yield issue


LANGUAGE = {"spelling", "typography"}


def text_issues(root: Path) -> list[Issue]:
    """Issues of the language, which do not stop a build: spelling, signs, length and the like."""
    catalog, _ = load(root)
    issues = sort_issues(_issues_of("text", catalog))
    remember()
    return issues
