"""Fixtures that the unit tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.reading.catalog import Catalog, load
from tests.wiki import SMALL, Wiki

# The tests stand still in time, and so does what they start. «Now» lies beyond every date in data/,
# so that no author's new date is in the future for the tests alone; «mtenk check» looks at the day.
os.environ.setdefault("MTENK_NOW", "2031-06-15T12:00:00+00:00")
os.environ.setdefault("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21

SLOW = "pytestmark = pytest.mark.slow"


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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Give ``make check`` its short run."""
    text = "leave out the files that are marked slow, without reading them"
    parser.addoption("--quick", action="store_true", help=text)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass over what ``--quick`` leaves out; None leaves the choice to pytest."""
    if not config.getoption("--quick"):
        return None
    if collection_path.name in {"site", "browser"}:
        return True
    is_slow = collection_path.suffix == ".py" and SLOW in collection_path.read_text("utf-8")
    return True if is_slow and collection_path != Path(__file__) else None
