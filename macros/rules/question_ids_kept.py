"""No id of a question vanishes: readers' progress and cards hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.ledger import all_are_known, ids_in_use
from ..reading.catalog import Catalog
from ..reading.issue import Issue

NAME = "question-id-kept"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each id in the ledger that no question has or had, unless it is retired.

    While a file of questions cannot be read, nobody knows which ids are gone.
    """
    ledger = catalog.question_ids
    if ledger is None:
        return
    used = ids_in_use(catalog)
    retired = {item.id for item in ledger.value.retired}
    for i, name in enumerate(ledger.value.ids):
        if name not in used and name not in retired and all_are_known(catalog):
            message = f"the question «{name}» has been renamed without an alias, or removed"
            hint = f"write «aliases: [{name}]» at its new id, or list it under «retired» with why"
            yield ledger.document.issue(("ids", i), NAME, message, hint)
    seen: set[str] = set()
    for i, item in enumerate(ledger.value.retired):
        place = ("retired", i, "id")
        if item.id in used:
            message = f"«{item.id}» is retired, but {used[item.id][0]}.yml has it"
            yield ledger.document.issue(place, NAME, message, "take it out of one of them")
        elif item.id not in ledger.value.ids:
            message = f"«{item.id}» is retired, but has never been in «ids»"
            yield ledger.document.issue(place, NAME, message, "mend the id, or remove the line")
        elif item.id in seen:
            message = f"«{item.id}» is retired twice"
            yield ledger.document.issue(place, NAME, message, "keep one of them")
        seen.add(item.id)
