"""The address of a work is one that a reader can follow: https, or http where there is no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "reference-address"
SCOPE = "wiki"
HELP = Help(
    "Adressen til et verk skal være hele nettadressen, med https:// foran.",
    file="data/references.yml",
    wrong="URL: example.org/kunden",
    right="URL: https://example.org/kunden",
)

_ADDRESS = re.compile(
    r"https?://[^\s/?#@:\"'<>\\]+\.[^\s/?#@:\"'<>\\]+(?::\d+)?(?:[/?#][^\s\"<>\\]*)?"
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each address of another kind, or none."""
    document = catalog.documents.get(REFERENCES)
    if document is None:
        return
    for i, reference in enumerate(catalog.references.values()):
        if reference.URL is not None and not _ADDRESS.fullmatch(reference.URL):
            yield document.issue(("references", i, "URL"), NAME, *_fault(reference.URL))


def _fault(address: str) -> tuple[str, str]:
    scheme = _SCHEME.match(address)
    if scheme is None:
        return f"adressen «{address}» mangler https://", f"skriv https://{address.lstrip('/')}"
    if scheme[1] not in {"http", "https"}:
        message = f"adressen «{address}» begynner med «{scheme[0]}»"
        return message, "bare https:// og http:// kan brukes; skriv adressen til en nettside"
    message = f"«{address}» er ikke en hel adresse"
    return message, "kopier den fra adressefeltet i nettleseren, uten mellomrom"
