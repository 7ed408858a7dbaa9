"""A wiki of as many pages as one likes, made from ours: new titles, ids and works, links kept."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import count, islice
from pathlib import Path

import yaml

from macros.kit.paths import ROOT

VOWELS = "aeiouyæøå"
NOT_COPIED = ("aliases", "abbreviations", "english", "builds_on", "questions")
"""Front matter that must be the only one of its kind, and so cannot be in a copy too."""

_PRACTICE = re.compile(r"\{\{ (?:practice|data_table)\([^)]*\) \}\}")
_NO_PRACTICE = "Oppgaver og lister står på siden som denne er laget av."
_CITE = re.compile(r'(?<=cite\(")[^"]+(?=")')
_BESIDE = re.compile(r"(?<=\]\()([\w-]+)\.md(?=[#)])")


def make_wiki(folder: Path, pages: int) -> int:
    """Make a wiki with about so many pages in a new folder, committed to git; tell how many."""
    listed = _git(ROOT, "ls-files", "-z").stdout.decode().strip("\0").split("\0")
    for name in listed:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    have = len(list((folder / "docs").rglob("*.md")))
    added = _add_concepts(folder, max(pages - have, 0))
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all")
    author = ("-c", "user.name=Eksempel", "-c", "user.email=eksempel@example.org")
    _git(folder, *author, "commit", "--quiet", "--message=Start")
    return have + added


def _add_concepts(folder: Path, wanted: int) -> int:
    docs = folder / "docs"
    concepts = {
        path.relative_to(docs).with_suffix("").as_posix(): path.read_text("utf-8")
        for path in sorted(docs.glob("*/begreper/*.md"))
        if "\nkind: concept\n" in path.read_text("utf-8")
    }
    works = folder / "data" / "references.yml"
    references = yaml.safe_load(works.read_text("utf-8"))
    own = {work["id"]: work for work in references["references"]}
    nav: dict[str, list[str]] = {}
    cited: set[tuple[str, int]] = set()
    copies = ((turn, name) for turn in count(1) for name in concepts)
    made = list(islice(copies, wanted))
    for turn, name in made:
        beside = {other for number, other in made if number == turn}
        text, ids = _copy(concepts[name], turn, beside, own)
        (docs / f"{name}-{turn}.md").write_text(text, "utf-8")
        nav.setdefault(name, []).append(f"{name}-{turn}.md")
        cited.update((work, turn) for work in ids)
    references["references"] += [_work(own[work], turn) for work, turn in sorted(cited)]
    works.write_text(yaml.safe_dump(references, allow_unicode=True, sort_keys=False), "utf-8")
    _add_to_navigation(folder / "mkdocs.yml", nav)
    return wanted


def _copy(
    text: str, turn: int, beside: set[str], works: Mapping[str, object]
) -> tuple[str, set[str]]:
    """The page under another name, and the works that it cites."""
    _, front, body = text.split("---\n", 2)
    meta = {key: value for key, value in yaml.safe_load(front).items() if key not in NOT_COPIED}
    meta["title"] = f"{_turned(meta['title'], turn)} {turn}"
    meta["related"] = [f"{i}-{turn}" if i in beside else i for i in meta.get("related", ())]
    cited = {work for work in meta.get("references", ()) if work in works}
    meta["references"] = [f"{work}-{turn}" for work in meta.get("references", ())]
    body = _PRACTICE.sub(_NO_PRACTICE, body)
    body = _CITE.sub(lambda match: f"{match[0]}-{turn}" if match[0] in works else match[0], body)
    names = {name.rpartition("/")[2] for name in beside}
    body = _BESIDE.sub(lambda m: f"{m[1]}-{turn}.md" if m[1] in names else m[0], body)
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n{body}", cited


def _work(work: dict[str, object], turn: int) -> dict[str, object]:
    """A work of its own: no two may have the same name or address."""
    other = {**deepcopy(work), "id": f"{work['id']}-{turn}"}  # else YAML would only refer to it
    other["title"] = f"{_turned(str(work['title']), turn)} {turn}"
    if "DOI" in work:
        other["DOI"] = f"{work['DOI']}.{turn}"
    if "URL" in work:
        other["URL"] = f"{work['URL']}{'&' if '?' in str(work['URL']) else '?'}kopi={turn}"
    for key in ("ISBN", "ISSN", "PMID"):
        other.pop(key, None)
    return other


def _turned(text: str, turn: int) -> str:
    by = turn % len(VOWELS)
    other = VOWELS[by:] + VOWELS[:by]
    return text.translate(str.maketrans(VOWELS + VOWELS.upper(), other + other.upper()))


def _add_to_navigation(config: Path, copies: Mapping[str, list[str]]) -> None:
    config.write_text("".join(_with_copies(config.read_text("utf-8"), copies)), "utf-8")


def _with_copies(text: str, copies: Mapping[str, list[str]]) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        yield line
        entry = re.fullmatch(r"( *)- (\S+)\.md\n", line)
        for name in copies.get(entry[2], ()) if entry else ():
            yield f"{entry[1]}- {name}\n" if entry else ""


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
