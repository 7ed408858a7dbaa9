"""What is wrong with the address in a link, and what to write instead.

Advice that names an address is such that the fault is gone when it is followed.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from ..reading.pages import SourcePage
from ..reading.validation import suggest

_DOMAIN = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:no|com|org|net|eu|se|dk|uk|de|io|edu|gov|info|dev|ai|wiki))"
    r"(?=[/?#:]|$)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_END = re.compile(r"[?#].*$", re.DOTALL)


@dataclass(frozen=True)
class Advice:
    """Message, hint, and the address to write where there is no doubt about it."""

    message: str
    hint: str
    right: str | None = None


def files_below(docs: Path) -> frozenset[str]:
    """Every file below docs/ with its path from there, as it is spelt."""
    found = (path for path in docs.rglob("*") if path.is_file())
    return frozenset(path.relative_to(docs).as_posix() for path in found)


def form_fault(target: str) -> Advice | None:
    """What is wrong with an address whatever it leads to."""
    if target.startswith("mailto:"):
        return _mail_fault(target)
    if _MAIL.fullmatch(target):
        right = f"mailto:{target}"
        return Advice("e-postadressen mangler «mailto:»", f"skriv {right}", right)
    broken = re.match(r"(https?)(?::/(?!/)|//|:(?!/)|;//|:///+)/*", target, re.IGNORECASE)
    if broken:
        right = f"https://{target[broken.end() :]}"
        return Advice(
            f"«{broken[0]}» er ikke en riktig start på en adresse", f"skriv {right}", right
        )
    return None


def _mail_fault(target: str) -> Advice | None:
    address = target.removeprefix("mailto:").lstrip("/")
    if _MAIL.fullmatch(_END.sub("", address)) and not target.startswith("mailto:/"):
        return None
    message = f"«{target}» er ikke en e-postadresse"
    if _MAIL.fullmatch(address):
        return Advice(message, f"skriv mailto:{address}", f"mailto:{address}")
    return Advice(message, "skriv mailto:navn@eksempel.no, uten mellomrom")


def page_fault(files: frozenset[str], page: SourcePage, target: str) -> Advice | None:
    """What is wrong with an address in the wiki; None when there is such a file."""
    path = _END.sub("", target)
    end = target[len(path) :]
    clean = unquote(path.replace("\\", "/"))
    found = _right_path(files, page, clean)
    if found == clean and "\\" not in path:
        return None
    if found is not None:
        right = found + end
        return Advice(_spelling(path, found, target), f"skriv {right}", right)
    if _DOMAIN.match(path):
        right = f"https://{target}"
        return Advice("adressen mangler https://", f"skriv {right}", right)
    if clean.startswith("/"):
        message = f"«{target}» begynner øverst i nettstedet"
        return Advice(message, "skriv stien fra denne siden, som ../ki/index.md")
    file = _resolve(page, clean)
    if file.startswith(".."):
        return Advice(f"lenken «{target}» fører ut av docs/", "lenk til en side")
    near = _near(files, page, file)
    hint = f"mente du {near}{end}?" if near else "rett stien, som regnes fra mappen til denne siden"
    return Advice(f"lenken «{target}» fører ikke til noen side", hint)


def _spelling(path: str, right: str, target: str) -> str:
    if "\\" in path:
        return f"«{target}» har omvendt skråstrek"
    if path.startswith("/"):
        return f"«{target}» begynner øverst i nettstedet"
    if path.casefold() == right.casefold():
        return f"«{target}» har andre store og små bokstaver enn filen"
    return f"«{target}» er ikke navnet på en fil"


def _right_path(files: frozenset[str], page: SourcePage, path: str) -> str | None:
    """The path as it should be written, where only its form is wrong."""
    is_absolute = path.startswith("/")
    file = path.lstrip("/") if is_absolute else _resolve(page, path)
    stem = re.sub(r"\.html?$", "", file.rstrip("/"))
    forms = [file, f"{stem}.md", f"{stem}/index.md"]
    if stem in {".", ""}:
        forms = [file, "index.md"]
    elif stem.endswith("index"):
        forms.append(f"{stem[:-5]}index.md".lstrip("/"))
    for form in forms:
        if form in files:
            return path if form == file and not is_absolute else relative(page, form)
    folded = _folded(files)
    for form in forms:
        if form.casefold() in folded:
            return relative(page, folded[form.casefold()])
    return None


@lru_cache(maxsize=2)
def _folded(files: frozenset[str]) -> dict[str, str]:
    return {file.casefold(): file for file in sorted(files)}


def _near(known: frozenset[str], page: SourcePage, file: str) -> str | None:
    """The file that was probably meant: of the same name elsewhere, or of nearly the same here."""
    files = [f for f in sorted(known) if f.endswith(posixpath.splitext(file)[1] or ".md")]
    name = _name(file)
    same = [f for f in files if _name(f) == name and name != "index"]
    if len(same) == 1:
        return relative(page, same[0])
    folder = posixpath.dirname(file)
    here = {_name(f): f for f in files if posixpath.dirname(f) == folder}
    names = here or {_name(f): f for f in files}
    for choices in (names, {_name(f): f for f in files}):
        near = suggest(name, choices)
        if near:
            return relative(page, choices[near])
    return None


def _name(file: str) -> str:
    """Name without its ending; an introduction has that of its folder."""
    path = posixpath.splitext(file)[0].removesuffix("/index")
    return posixpath.basename(path).casefold()


def relative(page: SourcePage, file: str) -> str:
    """Path to a file as it is written on a page."""
    return posixpath.relpath(file, posixpath.dirname(page.file) or ".")


def _resolve(page: SourcePage, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
