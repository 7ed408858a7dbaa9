"""The ledger of ids, data/question-ids.yml, has every id once, in order. Mends itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml

from ..questions.ledger import ids_in_use
from ..reading.catalog import QUESTION_IDS, Catalog, Entry
from ..reading.documents import decode
from ..reading.issue import Fix, Issue
from ..schema.question import QuestionIds
from .help import Help

NAME = "question-id-listed"
SCOPE = "text"
HELP = Help(
    "Listen data/question-ids.yml skal ha hvert kortnavn én gang, i rekkefølge. «./mtenk "
    "check --fix» retter den.",
)

_HINT = "kjør ./mtenk check --fix, som gjør det"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each id that the ledger lacks, or that is not in its place there.

    No reason not to build: a question must be seen before its id is for ever.
    """
    ledger = catalog.question_ids
    if ledger is None:
        if catalog.questions and QUESTION_IDS not in catalog.unread:
            hint = "skriv «ids: []» i den, og kjør ./mtenk check --fix"
            yield Issue(QUESTION_IDS, 1, 1, NAME, "listen over oppgavenes kortnavn mangler", hint)
        return
    for name, (stem, place) in ids_in_use(catalog).items():
        if name not in ledger.value.ids:
            document = catalog.questions[stem].document
            yield document.issue(place, NAME, f"«{name}» står ikke i {QUESTION_IDS}", _HINT)
    for i, (before, name) in enumerate(pairwise(ledger.value.ids), start=1):
        if name <= before:
            message = (
                f"«{name}» står to ganger" if name == before else f"«{name}» står på feil plass"
            )
            yield ledger.document.issue(("ids", i), NAME, message, _HINT)


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield the whole list anew when anything is wrong with it."""
    ledger = catalog.question_ids
    if ledger is None:
        return
    right = sorted({*ledger.value.ids, *ids_in_use(catalog)})
    if list(ledger.value.ids) != right:
        yield _written_anew(catalog, ledger, right)


def _written_anew(catalog: Catalog, ledger: Entry[QuestionIds], ids: list[str]) -> Fix:
    path = ledger.document.path
    text = decode(path, (catalog.root / path).read_bytes())[0] or ""
    node: Any = yaml.compose(text)
    key, value = next(pair for pair in node.value if pair[0].value == "ids")
    start, end = key.start_mark.index, value.end_mark.index
    new = "ids:\n" + "".join(f"  - {name}\n" for name in ids)
    if not text[start:end].endswith("\n"):  # a list in brackets ends before its line does
        new = new.removesuffix("\n")
    return Fix(path, start, end, new, "skrev listen over id-er på nytt")
