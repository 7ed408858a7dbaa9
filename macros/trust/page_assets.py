"""Which files may lie beside the pages under docs/, and how large: everything here is published.

An engine copies whatever it finds, so what is not on the list must not be there at all. Nothing
is followed on the way: no link, no pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os import DirEntry
from pathlib import Path, PurePosixPath

from ..reading.issue import Issue
from ..reading.source_files import walk
from . import svg_faults

RULE = "page-asset"


@dataclass(frozen=True)
class Kind:
    """A kind of file: how many bytes it may have, the way to fewer, and how such a file begins."""

    size: int
    shrink: str
    starts: tuple[bytes, ...] = (b"",)


_SMALLER = (
    "skaler det ned til høyst 1600 piksler i bredden, og lagre det som WebP (i GIMP: Bilde, "
    "Skaler bilde; så Fil, Eksporter som .webp)"
)
_SIMPLER = "forenkle tegningen, eller lagre den som WebP"
_THEME = "del den i flere filer"

PICTURES = {
    ".avif": Kind(500_000, _SMALLER),
    ".gif": Kind(500_000, _SMALLER, (b"GIF8",)),
    ".jpeg": Kind(500_000, _SMALLER, (b"\xff\xd8\xff",)),
    ".jpg": Kind(500_000, _SMALLER, (b"\xff\xd8\xff",)),
    ".png": Kind(500_000, _SMALLER, (b"\x89PNG\r\n\x1a\n",)),
    ".svg": Kind(200_000, _SIMPLER),
    ".webp": Kind(500_000, _SMALLER, (b"RIFF",)),
}
"""What may lie beside any page."""

THEME = {suffix: Kind(200_000, _THEME) for suffix in (".css", ".js", ".json", ".txt", "")}
"""What the theme is made of, in its own folders."""

THEME_FOLDERS = ("assets/css/", "assets/js/", "assets/vendor/")
THEME_FILES = {"site.webmanifest", "sw.js"}

PAGES = {".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn"}
"""What engines take for pages; another rule tells which of them are."""


def asset_issues(root: Path) -> Iterator[Issue]:
    """Yield an issue for each file under docs/ that must not be there, or not so."""
    docs = root / "docs"
    if docs.is_symlink():
        yield _issue("docs", *_LINK)
        return
    for entry in walk(docs):
        file = PurePosixPath(Path(entry.path).relative_to(docs).as_posix())
        path, hidden = f"docs/{file}", any(part.startswith(".") for part in file.parts)
        found = _not_a_file(entry, hidden=hidden)
        if found:
            yield _issue(path, *found)
        elif not hidden and file.suffix.lower() not in PAGES and str(file) not in THEME_FILES:
            yield from _issues_of(path, Path(entry.path), file)


def _issue(path: str, message: str, hint: str, line: int = 1) -> Issue:
    return Issue(path, line, 1, RULE, message, hint)


_LINK = ("her ligger en snarvei (symbolsk lenke)", "legg selve filen her, eller fjern snarveien")


def _not_a_file(entry: DirEntry[str], *, hidden: bool) -> tuple[str, str] | None:
    if entry.is_symlink():  # an editor's lock is a hidden link to nowhere
        return None if hidden and not Path(entry.path).is_dir() else _LINK
    if not entry.is_file(follow_symlinks=False):
        return f"«{entry.name}» er ikke en vanlig fil", "fjern den"
    return None


def _issues_of(path: str, source: Path, file: PurePosixPath) -> Iterator[Issue]:
    kind = _kind(file)
    if kind is None:
        message = f"filer av slaget «{file.suffix or file.name}» kan ikke ligge her"
        yield _issue(path, message, _hint(file.suffix))
        return
    size = source.lstat().st_size
    if size > kind.size:
        message = f"filen er på {-(-size // 1000)} kB; den kan være på høyst {kind.size // 1000} kB"
        yield _issue(path, message, kind.shrink)
        return
    content = source.read_bytes()
    if not content.startswith(kind.starts):
        message = f"innholdet i «{file.name}» er ikke det som endelsen sier"
        yield _issue(path, message, "lagre bildet på nytt i et bildeprogram")
    if file.suffix == ".svg":
        for line, message, hint in svg_faults.faults(content):
            yield _issue(path, message, hint, line)


def _kind(file: PurePosixPath) -> Kind | None:
    if str(file).startswith(THEME_FOLDERS) and file.suffix in THEME:
        return THEME[file.suffix]
    return PICTURES.get(file.suffix)


def _hint(suffix: str) -> str:
    if suffix.lower() in PICTURES:
        return f"skriv endelsen med små bokstaver: «{suffix.lower()}»"
    if suffix.lower() in {".html", ".htm", ".xhtml"}:
        return "skriv siden som Markdown, i en fil som slutter på .md"
    return f"ta den bort; ved siden av sidene kan det ligge bilder: {', '.join(sorted(PICTURES))}"
