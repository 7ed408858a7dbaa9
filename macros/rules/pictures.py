"""Pictures are there, lie in the wiki, have a name that is an address and say what they show."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

from ..bokmal.slugs import slugify
from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import suggest
from ..wiki.link_advice import files_below, relative
from .help import Help

NAME = "picture"
SCOPE = "page"
HELP = Help(
    "Bildet finnes ikke, hentes fra et annet sted, eller mangler en tekst som sier hva det viser.",
    wrong="![Et kart](kart.png)",
    right="Et kart over reisen.",
)

WIDEST = 1600
"""Pixels: twice the column of text, for the sharpest screens."""

DECORATIVE = "pynt"
"""Class that an author gives a picture that says nothing."""

_PICTURE = re.compile(
    r"(?<!\\)!\[((?:[^\[\]]|\[[^\[\]\n]*\])*)\]"
    r"\([ ]*<?([^)>\"']*?)>?[ ]*(?:\"[^\"]*\"|'[^']*')?[ ]*\)"
    r"(\{[^}\n]*\})?"
)
_TAG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_NO_ALT = re.compile(
    r"(?:bilde|bildet|image|img|photo|foto|screenshot|skjermbilde|picture|figur|untitled)?"
    r"[-_ \d().]*(?:\.(?:png|jpe?g|gif|webp|svg))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Picture:
    """A picture in a page's text; ``alt`` is None when nothing is said about it at all."""

    source: str
    alt: str | None
    start: int
    is_decorative: bool
    is_html: bool = False


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each fault of each picture."""
    docs = catalog.root / "docs"
    files = files_below(docs)
    for page in catalog.bodies():
        for picture in pictures(page):
            for message, hint in _faults(docs, files, page, picture):
                yield issue_at(page, picture.start, NAME, message, hint)


def pictures(page: SourcePage) -> Iterator[Picture]:
    """Pictures in Markdown and in HTML."""
    if "![" not in page.body and "<img" not in page.body.lower():
        return
    text = running_text(page).text
    for match in _PICTURE.finditer(text):
        alt = page.body[match.start(1) : match.end(1)]
        yield Picture(match[2], alt, match.start(), f".{DECORATIVE}" in (match[3] or ""))
    for tag in _TAG.finditer(text):
        classes = (_attribute(tag[0], "class") or "").split()
        address, shown = _attribute(tag[0], "src"), _attribute(tag[0], "alt")
        yield Picture(address or "", shown, tag.start(), DECORATIVE in classes, is_html=True)


def _attribute(tag: str, name: str) -> str | None:
    match = re.search(rf"\s{name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", tag, re.IGNORECASE)
    return next((group for group in match.groups() if group is not None), "") if match else None


def file_of(page: SourcePage, source: str) -> str:
    """File below docs/ that a picture is in."""
    path = unquote(re.split(r"[?#]", source, maxsplit=1)[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))


def _faults(
    docs: Path, files: frozenset[str], page: SourcePage, picture: Picture
) -> Iterator[tuple[str, str]]:
    source = picture.source
    if not source:
        yield "bildet har ingen adresse", "skriv stien til bildet, som ![Hva det viser](bilde.png)"
        return
    yield from _alt_faults(picture)
    if picture.is_html:
        return  # the rules for HTML tell of its address
    if re.match(r"(?:https?:)?//|data:", source, re.IGNORECASE):
        return  # the rule for what a page may hold tells of it
    file = file_of(page, source)
    if file in files:
        yield from _file_faults(docs, file)
    else:
        yield f"bildet «{source}» finnes ikke", _near(files, page, file)


def _alt_faults(picture: Picture) -> Iterator[tuple[str, str]]:
    if picture.is_decorative or (picture.is_html and picture.alt is None):
        return
    decorative = f"er det bare pynt, skriv ![](bilde.png){{ .{DECORATIVE} }}"
    alt = (picture.alt or "").strip()
    if not alt:
        hint = f"skriv hva det viser, mellom ![ og ]; {decorative}"
        yield "bildet har ingen tekst for den som ikke ser det", hint
    elif _NO_ALT.fullmatch(alt) or alt == posixpath.basename(picture.source):
        yield f"«{alt}» sier ikke hva bildet viser", f"skriv det, mellom ![ og ]; {decorative}"


def _file_faults(docs: Path, file: str) -> Iterator[tuple[str, str]]:
    name = posixpath.basename(file)
    stem, ending = posixpath.splitext(name)
    if stem != slugify(stem) or ending != ending.lower():
        right = f"{slugify(stem) or 'bilde'}{ending.lower()}"
        message = f"filnavnet «{name}» har mellomrom, store bokstaver eller andre tegn"
        yield message, f"gi filen navnet {right}, og skriv det her"
    size = _size(docs / file)
    if size and size[0] > WIDEST:
        message = f"bildet er {size[0]} × {size[1]} piksler, mer enn siden kan vise"
        yield message, f"gjør det {WIDEST} piksler bredt"


def _size(path: Path) -> tuple[int, int] | None:
    stat = path.stat()
    return _size_of(path, stat.st_mtime_ns)


@lru_cache(maxsize=1024)
def _size_of(path: Path, _stamp: int) -> tuple[int, int] | None:
    try:
        with Image.open(path) as image:
            return image.size
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError):
        return None  # a drawing, or no picture at all


def _near(files: frozenset[str], page: SourcePage, file: str) -> str:
    name = posixpath.basename(file)
    pictures_of = {f for f in sorted(files) if not f.endswith(".md")}
    here = {posixpath.basename(f): f for f in sorted(pictures_of)}
    folded = {f.casefold(): f for f in pictures_of}
    if file.casefold() in folded:
        return f"skriv {relative(page, folded[file.casefold()])}"
    near = suggest(name, here)
    if near:
        return f"mente du {relative(page, here[near])}?"
    return "legg filen i docs/, og skriv stien fra mappen til denne siden"
