"""Pages lie in files whose names are addresses: slugs, ending in .md, one file an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..bokmal.slugs import slugify
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import page_id
from .help import Help

NAME = "page-file"
SCOPE = "page"
HELP = Help(
    "Navnet på filen blir adressen til siden: små bokstaver a–z, tall og bindestrek, og "
    ".md til slutt.",
)

SUFFIXES = {".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn"}
"""What MkDocs reads as pages; only the first is read here, so only it may be used."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name that is no slug, and each page that another would hide."""
    docs = catalog.root / "docs"
    seen: dict[str, str] = {}
    for path in sorted(docs.rglob("*")):
        file = path.relative_to(docs)
        if path.suffix.lower() not in SUFFIXES or _is_hidden(file):
            continue
        yield from _check_name(file)
        name = f"docs/{file.as_posix()}"
        twin = seen.setdefault(page_id(file.as_posix()), name)
        if twin != name:
            message = f"siden har samme adresse som {twin}"
            yield Issue(name, 1, 1, NAME, message, "behold bare én av de to filene")


def _is_hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def _check_name(file: Path) -> Iterator[Issue]:
    parts = [*file.parts[:-1], file.stem]
    right = Path(*(slugify(part) or "side" for part in parts)).as_posix() + ".md"
    if file.suffix != ".md" or not all(_SLUG.fullmatch(part) for part in parts):
        message = f"«{file.as_posix()}» kan ikke være en adresse"
        yield Issue(f"docs/{file.as_posix()}", 1, 1, NAME, message, f"kall den {right}")
