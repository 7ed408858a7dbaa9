"""Each file that lies beside the pages is used by one of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..trust.page_assets import PICTURES
from ..wiki.link_advice import files_below
from .help import Help
from .link_targets import written_links
from .pictures import file_of, pictures

NAME = "unused-file"
SCOPE = "wiki"
HELP = Help(
    "Ingen side bruker filen. Vis den på en side, eller fjern den.",
)

OF_THE_SITE = {"CNAME", "favicon.ico", "robots.txt", "site.webmanifest", "sw.js"}
"""Files that the site has for its own use."""

_ATTRIBUTE = re.compile(r"\s(?:href|src|srcset|poster)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each file that no page has a link to."""
    files = sorted(file for file in files_below(catalog.root / "docs") if _is_beside_pages(file))
    read = {page.document.path for page in catalog.bodies()}
    if not files or any(name.startswith("docs/") and name not in read for name in catalog.unread):
        return
    used = {file for page in catalog.bodies() for file in _files_of(page)}
    for file in files:
        if file not in used:
            hint = "vis den på en side, som ![Hva det viser](fil.png), eller slett filen"
            yield Issue(f"docs/{file}", 1, 1, NAME, "ingen side bruker filen", hint)


def _is_beside_pages(file: str) -> bool:
    parts = file.split("/")
    if parts[0] == "assets" or file in OF_THE_SITE or any(part.startswith(".") for part in parts):
        return False
    return PurePosixPath(file).suffix.lower() in PICTURES  # others are refused by another rule


def _files_of(page: SourcePage) -> Iterator[str]:
    for link in written_links(page):
        file = page.resolve(link.target)
        if file:
            yield unquote(file)
    for picture in pictures(page):
        yield file_of(page, picture.source)
    if "<" in page.body:
        for target in _ATTRIBUTE.findall(page.text):
            for start in (posixpath.dirname(page.file), page.url):
                yield posixpath.normpath(posixpath.join(start, unquote(target)))
