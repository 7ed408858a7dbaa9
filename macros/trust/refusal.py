"""What must not even reach the site engine: it would read, follow or copy it without a look.

``mtenk build`` checks everything first. An engine that is started alone comes by here, before it
looks for files.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from click import ClickException

from ..reading.issue import Issue, format_text, sort_issues
from ..reading.page_limits import RULE
from .page_assets import asset_issues


def refuse(root: Path, reading: Iterable[Issue]) -> None:
    """Stop with all of it when a page is too large to be read, or a file may not be published."""
    too_large = [issue for issue in reading if issue.rule == RULE]
    issues = sort_issues([*too_large, *asset_issues(root)])
    if issues:
        raise ClickException(f"nettstedet bygges ikke\n{format_text(issues)}")
