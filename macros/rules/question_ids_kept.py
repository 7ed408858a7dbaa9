"""No id of a question vanishes: readers' progress and cards hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.ledger import all_are_known, ids_in_use
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "question-id-kept"
SCOPE = "data"
HELP = Help(
    "Kortnavnet til en oppgave kan ikke forsvinne, for framgangen til leserne henger på det.",
    file="data/questions/kundereise.yml",
    wrong="id: kundereise-drofting\n",
    right="id: kundereise-drof\n",
)


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
            message = f"oppgaven «{name}» er borte, eller har skiftet navn uten «aliases»"
            hint = f"skriv «aliases: [{name}]» ved det nye navnet, eller før det opp i «retired»"
            yield ledger.document.issue(("ids", i), NAME, message, hint)
    seen: set[str] = set()
    for i, item in enumerate(ledger.value.retired):
        place = ("retired", i, "id")
        if item.id in used:
            message = f"«{item.id}» står under «retired», men finnes i {used[item.id][0]}.yml"
            yield ledger.document.issue(place, NAME, message, "ta det bort fra ett av stedene")
        elif item.id not in ledger.value.ids:
            message = f"«{item.id}» står under «retired», men har aldri stått under «ids»"
            yield ledger.document.issue(
                place, NAME, message, "rett kortnavnet, eller ta bort linjen"
            )
        elif item.id in seen:
            message = f"«{item.id}» står to ganger under «retired»"
            yield ledger.document.issue(place, NAME, message, "behold bare én av dem")
        seen.add(item.id)
