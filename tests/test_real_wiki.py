"""The wiki itself."""

from __future__ import annotations

import pytest

from macros.reading.issue import format_text, has_errors
from macros.rules.checking import all_issues

pytestmark = pytest.mark.slow


def test_the_wiki_has_no_issues(repo):
    issues = all_issues(repo)
    assert not has_errors(issues), f"\n{format_text(issues)}"
