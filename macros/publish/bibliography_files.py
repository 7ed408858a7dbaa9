"""The works that the site cites, for reference managers: BibTeX and RIS."""

from __future__ import annotations

from ..addresses import BIBLIOGRAPHY_FILES, urls
from ..citations.bibtex import to_bibtex
from ..citations.citations import pages_citing
from ..citations.ris import to_ris
from ..reading.catalog import Catalog
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make ``data/kilder.bib`` and ``data/kilder.ris``, works in the order of their ids."""
    works = [site.catalog.references[name].csl() for name in sorted(cited(site.catalog))]
    for (name, _), convert in zip(BIBLIOGRAPHY_FILES, (to_bibtex, to_ris), strict=True):
        yield urls.bibliography_file(name), "".join(convert(work) for work in works).encode()


def cited(catalog: Catalog) -> set[str]:
    """Ids of the works that a page cites and that the bibliography has."""
    return pages_citing(catalog).keys() & catalog.references.keys()
