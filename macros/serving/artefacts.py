"""Which step of the build makes a file of the site, told from the file's address."""

from __future__ import annotations

import re

from ..publish import (
    bibliography_files,
    cards,
    feed,
    markdown_pages,
    practice_files,
    print_pages,
    public_data,
    question_bank,
    redirects,
    search_index,
    sitemap,
    table_downloads,
    workbench_data,
)
from ..publish.built_site import Artefact

BY_ADDRESS: tuple[tuple[str, Artefact], ...] = (
    (r"data/tabeller/", table_downloads),
    (r"data/kilder\.", bibliography_files),
    (r"data/stegmodeller[./]", public_data),
    (r"data/", workbench_data),
    (r"eksamen/bank/", question_bank),
    (r"eksamen/nedlasting/", practice_files),
    (r"utskrift/", print_pages),
    (r"search/", search_index),
    (r"feed\.xml$", feed),
    (r"(sitemap\.xml|robots\.txt)$", sitemap),
    (r"assets/kort/", cards),
    (r"(.*/)?index\.md$|llms(-full)?\.txt$", markdown_pages),
    (r".*/index\.html$", redirects),
)
"""Beginnings of addresses; the first that fits counts. A test holds them to what is built."""


def artefact_of(name: str) -> Artefact | None:
    """The step that makes this file, if any does."""
    return next((made for start, made in BY_ADDRESS if re.match(start, name)), None)
