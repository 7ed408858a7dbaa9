"""Style sheets and scripts as they are sent: few requests, and names that change with the content.

A browser may keep such a file for as long as it likes and still never shows a page with old styles.
The scripts are modules that import each other by relative address, so the whole folder gets the
new name and every import stays right.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import rcssmin

from .built_site import BuiltSite

CSS = "assets/css"
JS = "assets/js"

UNUSED = ("assets/javascripts", "assets/stylesheets")
"""What Material copies along for its own templates, which this theme does not use."""

_LINK = re.compile(
    r'<link rel="stylesheet"(?P<print> media="print")?'
    rf' href="(?P<root>[^"]*){CSS}/(?P<name>[\w-]+)\.css">\s*'
)
_RUN = re.compile(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _LINK.pattern)})+")


def write(site: BuiltSite) -> None:
    """Make one sheet of those that are linked in a row, and rename what pages load.

    A site that is done already has no folder of scripts by the plain name, and is left as it is.
    """
    if not (site.folder / JS).is_dir():
        return
    for folder in UNUSED:
        shutil.rmtree(site.folder / folder, ignore_errors=True)
    runs = {names for html in site.html.values() for names in _runs(html)}
    sheets = _write_sheets(site.folder, runs)
    scripts = _rename_scripts(site.folder)
    site.each_html(partial(with_names, sheets, scripts))


def with_names(sheets: Mapping[tuple[str, ...], str], scripts: str, html: str) -> str:
    """Return a page that links sheets and scripts by the names that they are sent under."""
    fresh = _RUN.sub(lambda run: _link(run.group(0), sheets), html)
    return re.sub(rf'(?<=["/]){JS}/', f"{scripts}/", fresh)


def _runs(html: str) -> Iterable[tuple[str, ...]]:
    return (_names(run.group(0)) for run in _RUN.finditer(html))


def _names(run: str) -> tuple[str, ...]:
    """Names of the sheets in a run of links, those for printers marked."""
    return tuple(link["name"] + ("@print" if link["print"] else "") for link in _LINK.finditer(run))


def _link(run: str, sheets: Mapping[tuple[str, ...], str]) -> str:
    first = _LINK.match(run)
    root = first["root"] if first else ""
    return f'<link rel="stylesheet" href="{root}{CSS}/{sheets[_names(run)]}">\n'


def _write_sheets(site: Path, runs: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Write a sheet for each run of links, and remove the files they are made of."""
    folder = site / CSS
    parts = sorted(folder.glob("*.css"))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in parts}
    for path in parts:
        path.unlink()
    names = {}
    for run in runs:
        content = rcssmin.cssmin("\n".join(_text(link, texts) for link in run))
        names[run] = f"{run[0]}.{_hash([content.encode()])}.css"
        (folder / names[run]).write_text(content, encoding="utf-8")
    return names


def _text(link: str, texts: Mapping[str, str]) -> str:
    text = texts[link.removesuffix("@print")]
    return f"@media print{{{text}}}" if link.endswith("@print") else text


def _rename_scripts(site: Path) -> str:
    files = sorted(path for path in (site / JS).rglob("*") if path.is_file())
    parts = (part for path in files for part in (path.name.encode(), path.read_bytes()))
    new = f"{JS}-{_hash(parts)}"
    (site / JS).rename(site / new)
    return new


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:10]
