"""The works that the site cites, for reference managers: BibTeX and RIS."""

from __future__ import annotations

from pathlib import Path

from ..bibtex import to_bibtex
from ..catalog import Catalog
from ..citations import pages_citing
from ..ris import to_ris

FILES = (("kilder.bib", "BibTeX"), ("kilder.ris", "RIS"))
"""Files in data/ and what a reader is told of them."""


def write(site: Path, catalog: Catalog) -> None:
    """Write ``data/kilder.bib`` and ``data/kilder.ris``, works in the order of their ids."""
    folder = site / "data"
    folder.mkdir(parents=True, exist_ok=True)
    works = [catalog.references[name].csl() for name in sorted(cited(catalog))]
    for (name, _), convert in zip(FILES, (to_bibtex, to_ris), strict=True):
        text = "".join(convert(work) for work in works)
        (folder / name).write_text(text, encoding="utf-8", newline="")


def cited(catalog: Catalog) -> set[str]:
    """Ids of the works that a page cites and that the bibliography has."""
    return pages_citing(catalog).keys() & catalog.references.keys()
