"""The question bank for other programs, under eksamen/nedlasting/."""

from __future__ import annotations

from ..addresses import urls
from ..questions.downloads import FORMATS
from ..questions.downloads.entries import practice_bank
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make the file of every format."""
    bank = practice_bank(site.catalog, site.address or "")
    for one in FORMATS:
        yield urls.practice_file(one.FILE), one.content(bank)
