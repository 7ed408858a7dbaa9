"""What git knows of each file: when it was changed, and by whom. ``git.py`` does the asking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

COMMIT = "\x01"
"""What a commit begins with in the log, where everything else is a status or a path."""

LOG_FORMAT = "--format=%x01%H%x00%ct%x00%aN"
"""Hash, second of the commit, and the author's name as the mailmap has it."""


@dataclass(frozen=True)
class Change:
    """A file was changed at a moment (when the change entered the history) by an author."""

    when: datetime
    author: str


@dataclass(frozen=True)
class Fault:
    """Why the history cannot be told, and what to do."""

    message: str
    hint: str


@dataclass(frozen=True, eq=False)
class History:
    """Changes of each file, newest first; a file that was never committed has none.

    With a ``fault`` nothing is known, and nothing must be said.
    """

    files: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    fault: Fault | None = None


@dataclass(frozen=True)
class Touch:
    """What a commit did to a file: git's letter, its name afterwards, and before if renamed."""

    status: str
    path: str
    old: str | None = None


@dataclass(frozen=True)
class Commit:
    """A commit and what it touched."""

    hash: str
    change: Change
    touches: tuple[Touch, ...]


def parse_log(log: str) -> Iterator[Commit]:
    """Commits in the order of ``git log -z --name-status`` with LOG_FORMAT.

    A line break, of which versions of git write different numbers, may stand before a status.
    """
    tokens = iter(log.split("\0"))
    head: tuple[str, Change] | None = None
    touches: list[Touch] = []
    for token in tokens:
        word = token.lstrip("\n")
        if word.startswith(COMMIT):
            if head:
                yield Commit(*head, tuple(touches))
            when = datetime.fromtimestamp(int(next(tokens)), UTC)
            head, touches = (word.removeprefix(COMMIT), Change(when, _name(next(tokens)))), []
        elif word.startswith("R"):
            old = next(tokens)
            touches.append(Touch(word, next(tokens), old))
        elif word:
            touches.append(Touch(word, next(tokens)))
    if head:
        yield Commit(*head, tuple(touches))


def _name(text: str) -> str:
    """Return an author's name without signs that no page or feed may hold."""
    return "".join(char for char in text if char.isprintable()).strip()


def changes_by_file(
    commits: Iterable[Commit], passed_over: frozenset[str] = frozenset()
) -> dict[str, tuple[Change, ...]]:
    """Changes of each file under its present name, from commits newest first.

    Moving a file without a change to it is no change, and neither is what a commit that is
    ``passed_over`` did to files that were there before.
    """
    found: defaultdict[str, list[Change]] = defaultdict(list)
    names: dict[str, str | None] = {}  # a former name to the present one; None: no file of today
    for commit in commits:
        former: dict[str, str | None] = {}
        for touch in commit.touches:
            present = names.get(touch.path, touch.path)
            if touch.status == "D":
                if present not in found:
                    former[touch.path] = None
                continue
            if touch.old is not None:
                former.setdefault(touch.path, None)
                former[touch.old] = present
            if present is not None and _counts(commit, touch, passed_over):
                found[present].append(commit.change)
        names |= former
    return {path: _newest_first(changes) for path, changes in found.items()}


def _newest_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: change.when, reverse=True))


def _counts(commit: Commit, touch: Touch, passed_over: frozenset[str]) -> bool:
    if touch.status == "A":
        return True
    return touch.status != "R100" and commit.hash not in passed_over
