"""Marks that git leaves where two people have changed the same lines."""

from __future__ import annotations

import re

from .issue import Issue
from .pages import FENCE

_MARK = re.compile(
    r"^(?:(<{7})(?: .*)?|(>{7})(?: .*)?|(\|{7})(?: .*)?|(={7}))[ \t]*$", re.MULTILINE
)


def _is_quoted(text: str, start: int) -> bool:
    """Whether a line of seven «>» goes on with a quotation, as deep as its author wants it."""
    return text[:start].rpartition("\n\n")[2].rstrip("\n").rpartition("\n")[2].startswith(">")


def conflict_issues(path: str, text: str) -> list[Issue]:
    """One issue a conflict. Nothing else in such a file can be judged, since it is there twice."""
    lines = (
        FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text) if "```" in text else text
    )
    marks = list(_MARK.finditer(lines))
    if not any(mark[1] or mark[2] for mark in marks):
        return []
    starts = [mark for mark in marks if mark[1]]
    ends = [mark for mark in marks if mark[2] and not _is_quoted(lines, mark.start())]
    issues = []
    for start in starts or ends:
        line = text.count("\n", 0, start.start()) + 1
        message = f"her står merker etter en sammenslåing i git («{start[0].strip()[:12]}»)"
        hint = (
            "behold den teksten som skal gjelde, og slett linjene med <<<<<<<, ======= og >>>>>>>"
        )
        issues.append(Issue(path, line, 1, "conflict", message, hint))
    return issues
