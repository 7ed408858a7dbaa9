"""Fixtures that the unit tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalog import Catalog, load
from tests.wiki import SMALL, Wiki


@pytest.fixture(scope="session")
def repo() -> Path:
    """Root of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def catalog(repo: Path) -> Catalog:
    """Everything the real wiki is made from."""
    return load(repo)[0]


@pytest.fixture(scope="session")
def small() -> Catalog:
    """Everything the small wiki under tests/small is made from."""
    return load(SMALL)[0]


@pytest.fixture
def wiki(tmp_path: Path) -> Wiki:
    """A small wiki without issues, in a folder of its own."""
    return Wiki.copy_to(tmp_path)
