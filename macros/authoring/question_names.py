"""Ids of questions stay known when what they are made from gets another name.

Those written by hand never change by themselves: an id is no name of a page. Those made from data
are built of names, so the ledger tells what each was called before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..questions.bank import askable
from ..questions.material.making import MARK
from ..questions.types import BankQuestion
from ..reading.catalog import QUESTION_IDS, Catalog
from ..reading.issue import Fix
from .changes import Changes
from .mentions import QUESTION, renamed
from .yaml_edits import offset, text_of

NewId = Callable[[BankQuestion], str]


def of_page(page: str, new: str) -> NewId:
    """Ids of the questions of a page that gets another last part of its address."""
    return _of(lambda q: q.page == page, page.rsplit("/", 1)[-1], new)


def _of(is_meant: Callable[[BankQuestion], bool], old: str, new: str) -> NewId:
    def new_id(asked: BankQuestion) -> str:
        name = asked.question.id
        start = f"{old}-{MARK}-"
        return (
            f"{new}-{MARK}-{name[len(start) :]}"
            if is_meant(asked) and name.startswith(start)
            else name
        )

    return new_id


def of_model(page: str, old: str, new: str) -> NewId:
    """Ids of a model's own questions, and of those where another model is compared with it."""
    own = of_page(page, new)

    def new_id(asked: BankQuestion) -> str:
        name = asked.question.id
        end = f"-mer-enn-{old}"
        return name[: -len(end)] + f"-mer-enn-{new}" if name.endswith(end) else own(asked)

    return new_id


def of_stage(page: str, old: str, new: str) -> NewId:
    """Ids of the questions about one stage of the model on a page."""

    def new_id(asked: BankQuestion) -> str:
        name = asked.question.id
        for what in ("fase", "modell"):
            end = f"-{MARK}-{what}-{old}"
            if asked.page == page and name.endswith(end):
                return f"{name[: -len(old)]}{new}"
        return name

    return new_id


def kept(catalog: Catalog, new_id: NewId) -> Changes:
    """Let the ledger tell of every id that changes, and name the questions not asked anew."""
    pairs = {
        asked.question.id: new_id(asked)
        for asked in askable(catalog)
        if asked.question.id != new_id(asked)
    }
    edits = [edit for old, new in pairs.items() for edit in renamed(catalog, QUESTION, old, new)]
    ledger = catalog.question_ids
    if not pairs or ledger is None:
        return Changes(tuple(edits))
    going_back = {old for old, new in pairs.items() if new in ledger.value.generated}
    added = {old: new for old, new in pairs.items() if old not in going_back}
    edits += _added(catalog, added)
    told = f"{len(pairs)} spørsmål som lages av dataene, får ny id og blir kjent igjen på den gamle"
    return Changes(tuple(edits), told=(told,))


def _added(catalog: Catalog, pairs: Mapping[str, str]) -> Iterator[Fix]:
    ledger = catalog.question_ids
    if ledger is None or not pairs:
        return
    text = text_of(catalog.root, QUESTION_IDS)
    lines = "".join(
        f"  {old}: {new}\n" for old, new in pairs.items() if old not in ledger.value.generated
    )
    if ledger.value.generated:
        start = offset(text, ledger.document.key_at("generated"))
        place = text.index("\n", start) + 1
        yield Fix(QUESTION_IDS, place, place, lines)
    else:
        start_of_line = "" if text.endswith("\n") else "\n"
        head = (
            "# Spørsmål som lages av dataene: id-en før, og id-en nå. Skrives av ./mtenk rename.\n"
        )
        yield Fix(QUESTION_IDS, len(text), len(text), f"{start_of_line}{head}generated:\n{lines}")
