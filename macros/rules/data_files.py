"""Under data/ lie only files that the wiki reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..reading.catalog import TEMPLATES, Catalog
from ..reading.issue import Issue
from ..reading.source_files import walk
from .help import Help

NAME = "data-file"
SCOPE = "data"
HELP = Help(
    "I mappen data/ ligger bare filer som wikien leser.",
)

FOLDERS = {"calculators", "companies", "lists", "questions", "stage-models"}
MACHINE_MADE: dict[str, tuple[str, ...]] = {
    "csl": (".csl",),
    "hunspell": (".aff", ".dic", "COPYING", "README.md"),
    "schema": (".schema.json",),
}
FILES = {
    "exchange-rates.yml",
    "dictionary.txt",
    "english-terms.txt",
    "phases.yml",
    "question-ids.yml",
    "ratchet.yml",
    "redirects.yml",
    "references.yml",
    "situations.yml",
}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each stray file, which would be ignored in silence."""
    data = catalog.root / "data"
    if data.is_symlink():
        yield _link("data")
        return
    for entry in walk(data):
        path = Path(entry.path)
        name = path.relative_to(catalog.root).as_posix()
        if _is_hidden(path):
            continue
        if entry.is_symlink():
            yield _link(name)
        elif not entry.is_file():
            yield Issue(name, 1, 1, NAME, f"«{path.name}» er ikke en vanlig fil", "fjern den")
        elif not _is_read(catalog, path.relative_to(data)):
            message = f"«{path.name}» blir ikke brukt her"
            yield Issue(name, 1, 1, NAME, message, _hint(path))


def _link(name: str) -> Issue:
    message = "her ligger en snarvei (symbolsk lenke)"
    return Issue(name, 1, 1, NAME, message, "legg selve filen her, eller fjern snarveien")


def _is_hidden(path: Path) -> bool:
    """Whether the file belongs to an editor or to the system."""
    return path.name.startswith(".")


def _is_read(catalog: Catalog, path: Path) -> bool:
    if path.parts[0] == Path(TEMPLATES).name:
        name = f"data/{path.as_posix()}"
        return name in catalog.documents or name in catalog.unread
    if path.parts[0] in MACHINE_MADE:
        return path.name.endswith(MACHINE_MADE[path.parts[0]])
    if len(path.parts) == 1:
        return path.name in FILES
    return len(path.parts) == 2 and path.parts[0] in FOLDERS and path.suffix == ".yml"  # noqa: PLR2004 - folder/file


def _hint(path: Path) -> str:
    if path.suffix == ".yml":
        return (
            f"flytt den til mappen for sitt slag ({', '.join(sorted(FOLDERS))}), eller ut av data/"
        )
    if path.suffix.lower() in {".yaml", ".yml", ".json"}:
        return f"kall den {path.stem}.yml hvis den er data, eller flytt den ut av data/"
    return "flytt den ut av data/"
