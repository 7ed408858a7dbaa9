"""Why the engine cannot start, in an author's words."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from click import ClickException
from mkdocs.exceptions import MkDocsException

from ..reading.issue import Issue
from ..trust.page_assets import asset_issues

CONFIG = "mkdocs.yml"

_PLACE = re.compile(r"line (\d+), column (\d+)")
_KEY = re.compile(r"Config value '(\w+)'")


@contextmanager
def told_by_the_engine() -> Iterator[list[str]]:
    """What the engine says meanwhile, kept from the terminal: the checks tell of faults."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    log, listener = logging.getLogger("mkdocs"), Listener(logging.ERROR)
    log.addHandler(listener)
    before, log.propagate = log.propagate, False
    try:
        yield said
    finally:
        log.removeHandler(listener)
        log.propagate = before


def configuration_faults(
    root: Path, error: BaseException, said: Sequence[str] = ()
) -> tuple[Issue, ...]:
    """Files that may not be published, else a line on the configuration."""
    is_ours = isinstance(error, ClickException) and not isinstance(error, MkDocsException)
    files = tuple(asset_issues(root)) if is_ours else ()
    return files or (_fault(root, "\n".join([*said, str(error)])),)


def _fault(root: Path, said: str) -> Issue:
    places, key = _PLACE.findall(said), _KEY.search(said)
    line, column = (int(n) for n in places[-1]) if places else (1, 1)
    if places:
        message = "oppsettet kan ikke leses slik det står nå"
        hint = "se på linjen og den over: innrykk, kolon og anførselstegn"
    elif key:
        line = _line_of(root / CONFIG, key[1])
        message = f"«{key[1]}» i oppsettet er ikke slik motoren kan bruke det"
        hint = "se på navn, innrykk og verdi"
    else:
        message = "nettstedet kan ikke settes opp slik det står nå"
        hint = "angre den siste endringen her"
    return Issue(
        CONFIG, line, column, "configuration", message, f"{hint}; til da gjelder det forrige"
    )


def _line_of(path: Path, key: str) -> int:
    lines = path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else []
    found = (number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:"))
    return next(found, 1)
