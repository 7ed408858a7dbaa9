"""The checks beside the server: a process of its own, so that a page never waits for them.

It answers each line it is given with the issues there are now, as one line of JSON, and ends when
nobody can ask any more. What it has read of unchanged files it keeps.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from ..reading.issue import Issue, sort_issues
from ..rules.checking import all_issues, text_issues, without_echoes

_POLITE = 5
"""The server's own work comes first."""


def everything(root: Path) -> list[Issue]:
    """What ``mtenk check`` tells."""
    found = all_issues(root)
    return sort_issues([*found, *without_echoes(found, text_issues(root))])


def answer(root: Path) -> None:
    """Answer until there are no more lines."""
    os.nice(_POLITE)
    for _ in sys.stdin:
        sys.stdout.write(json.dumps([asdict(issue) for issue in everything(root)]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    answer(Path(sys.argv[1]))
