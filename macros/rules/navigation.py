"""The menu in mkdocs.yml has every page once, and nothing else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

import yaml

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import suggest
from ..reading.yaml_faults import LOADER
from ..wiki.link_advice import files_below
from .help import Help

NAME = "navigation"
SCOPE = "wiki"
HELP = Help(
    "Menyen i mkdocs.yml skal ha hver side én gang, og bare sider som finnes.",
)

FILE = "mkdocs.yml"

Place = tuple[int, int]


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each page that the menu lacks, and each entry without a page."""
    path = catalog.root / FILE
    if not path.is_file():
        return
    entries = list(_entries(_nav(path.read_text("utf-8"))))
    if not entries:
        return
    files = {file for file in files_below(catalog.root / "docs") if file.endswith(".md")}
    seen: dict[str, Place] = {}
    for file, place in entries:
        if re.match(r"[a-z]+:|/", file):
            continue
        if file in seen:
            message = f"siden «{file}» står to ganger i menyen"
            hint = f"slett den ene; den første står på linje {seen[file][0]}"
            yield Issue(FILE, *place, NAME, message, hint)
        elif file not in files:
            message = f"menyen har «{file}», som ikke finnes under docs/"
            yield Issue(
                FILE, *place, NAME, message, _entry_hint(file, files, {f for f, _ in entries})
            )
        seen.setdefault(file, place)
    for file in sorted(files - seen.keys()):
        if not _is_hidden(file):
            message = "siden står ikke i menyen, så ingen finner den"
            yield Issue(f"docs/{file}", 1, 1, NAME, message, _page_hint(file, seen))


def _nav(text: str) -> yaml.Node | None:
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return None
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == "nav"), None)


def _entries(node: yaml.Node | None) -> Iterator[tuple[str, Place]]:
    """Files in the menu, each with its line and column."""
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value), (node.start_mark.line + 1, node.start_mark.column + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _entries(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _entries(value)


def _is_hidden(file: str) -> bool:
    return any(part.startswith(".") for part in file.split("/"))


def _entry_hint(file: str, files: set[str], named: set[str]) -> str:
    missing = sorted(files - named) or sorted(files)
    same = [f for f in missing if posixpath.basename(f) == posixpath.basename(file)]
    near = same[0] if len(same) == 1 else suggest(file, missing)
    return f"mente du {near}?" if near else "slett linjen, eller lag siden"


def _page_hint(file: str, seen: dict[str, Place]) -> str:
    """Name the line of the menu after which the page belongs."""
    folder = posixpath.dirname(file)
    while True:
        there = [place for f, place in seen.items() if posixpath.dirname(f) == folder]
        if there or not folder:
            break
        folder = posixpath.dirname(folder)
    line = max(there, default=(1, 1))[0]
    return f"skriv «- {file}» under nav: i {FILE}, for eksempel etter linje {line}"
