"""Links in the text lead to files that exist (where else they may lead: ``page_markup``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..catalog import Catalog
from ..issue import Issue
from ..pages import Link, SourcePage
from ..validation import suggest

NAME = "link"
SCOPE = "page"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each dead or unsafe link."""
    docs = catalog.root / "docs"
    files = [page.file for page in catalog.pages.values()]
    for page in catalog.pages.values():
        for link in page.links():
            found = _fault(docs, files, page, link)
            if found:
                path = page.document.path
                yield Issue(path, link.line, link.column, NAME, *found)


def _fault(docs: Path, files: list[str], page: SourcePage, link: Link) -> tuple[str, str] | None:
    target = link.target
    if link.scheme or target.startswith("//"):
        return None
    if target.startswith("/"):
        return (
            f"«{target}» starts at the root",
            "write it relative to this page, such as ../ki/index.md",
        )
    file = page.resolve(target)
    if file is None:
        return None
    if file.startswith(".."):
        return f"the link «{target}» leads out of docs/", "link to a page"
    if (docs / file).is_file():
        return None
    return _dead(docs, files, target, file)


def _dead(docs: Path, files: list[str], target: str, file: str) -> tuple[str, str]:
    for ending in (".md", "/index.md"):
        if (docs / f"{file}{ending}").is_file():
            path = re.split(r"[?#]", target, maxsplit=1)[0]
            right = f"{path.rstrip('/')}{ending}{target[len(path) :]}"
            return f"«{target}» does not name a file", f"write {right}"
    near = suggest(file, files)
    hint = (
        f"did you mean docs/{near}?" if near else "check the path, counted from this page's folder"
    )
    return f"the link «{target}» leads to no page", hint
