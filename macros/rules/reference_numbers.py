"""DOI and ISBN are well formed, and the check digit of an ISBN is right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import isbn
from stdnum.exceptions import InvalidChecksum, ValidationError

from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "reference-number"
SCOPE = "wiki"
HELP = Help(
    "Skriv `DOI` uten https://doi.org/ foran, og se over sifrene i et ISBN.",
    file="data/references.yml",
    wrong="DOI: https://doi.org/10.1000/funnel",
    right="DOI: 10.1000/funnel",
)

_DOI = re.compile(r"10\.\d{4,9}(\.\d+)*/[^\s<>\"{}|\\^`]+")
_ENDS_IN_SIGN = re.compile(r"[.,;:]$")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each number that cannot be right."""
    document = catalog.documents.get(REFERENCES)
    if document is None:
        return
    for i, reference in enumerate(catalog.references.values()):
        faults = {"DOI": _doi_fault(reference.DOI), "ISBN": _isbn_fault(reference.ISBN)}
        for field, fault in faults.items():
            if fault:
                yield document.issue(("references", i, field), NAME, *fault)


def _doi_fault(doi: str | None) -> tuple[str, str] | None:
    if doi is None or (_DOI.fullmatch(doi) and not _ENDS_IN_SIGN.search(doi)):
        return None
    inside = _DOI.search(doi)
    if inside:
        right = _ENDS_IN_SIGN.sub("", inside.group(0))
        return f"DOI-en «{doi}» har med mer enn nummeret", f"skriv {right}"
    return (
        f"«{doi}» er ikke en DOI",
        "kopier den fra verket; den begynner med 10. og har en skråstrek",
    )


def _isbn_fault(number: str | None) -> tuple[str, str] | None:
    if number is None:
        return None
    try:
        isbn.validate(number)
    except InvalidChecksum:
        return f"kontrollsifferet i ISBN «{number}» er feil", "sammenlign med boken"
    except ValidationError:
        return f"«{number}» er ikke et ISBN", "skriv de 10 eller 13 sifrene; bindestreker er greit"
    return None
