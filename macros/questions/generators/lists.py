"""Which row, which group, which order? What is asked of each list is in the templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...reading.catalog import Catalog
from ...schema.data_list import DataList
from ...schema.question import Item, Option, Pair
from ...schema.question_lists import Match, Pick, Rank
from ...schema.question_wording import Lists
from ..faults import folded
from ..material.alike import are_alike
from ..material.making import (
    About,
    Made,
    askable,
    differ,
    matching,
    mixed,
    multiple,
    ordering,
    right,
    single,
    wrong,
)
from ..material.phrases import Phrases
from ..material.places import place_of

Row = Mapping[str, str]

FEWEST, MOST_PAIRS, MOST_OPTIONS = 3, 6, 8
WRONG_FOR_EACH = 1
"""Wrong options of a multiple choice, for each right one, and one more."""


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield the questions whose list is there and stands on a page."""
    listed, wording = phrases.lists, phrases.wording.lists
    tasks: Sequence[Match | Pick | Rank] = (*listed.match, *listed.pick, *listed.rank)
    numbers: dict[tuple[str, str], int] = {}
    for task in tasks:
        entry = catalog.lists.get(task.list)
        page = None if isinstance(task, Rank) else task.page
        place = place_of(catalog, "data_table", task.list, page)
        if entry is None or place is None or not _is_whole(entry.value):
            continue
        about = About(
            *place, _what(task, numbers), task.difficulty, task.goal, entry.value.reference
        )
        yield from _questions(about, wording, task, entry.value)


def _is_whole(found: DataList) -> bool:
    """Whether every row has a text for every column."""
    keys = {column.key for column in found.columns}
    return all(keys <= row.keys() for row in found.rows)


def _what(task: Match | Pick | Rank, numbers: dict[tuple[str, str], int]) -> str:
    """Last part of the id: the list, and what is asked; a second match of like columns is «2»."""
    if isinstance(task, Pick):
        return f"liste-{task.list}-{task.what}"
    if isinstance(task, Rank):
        return f"liste-{task.list}-rekkefolge"
    key = task.list, f"{task.left}-{task.right}"
    numbers[key] = numbers.get(key, 0) + 1
    number = f"-{numbers[key]}" if numbers[key] > 1 else ""
    return f"liste-{task.list}-{key[1]}{number}"


def _questions(
    about: About, wording: Lists, task: Match | Pick | Rank, found: DataList
) -> Iterator[Made]:
    columns = {column.key for column in found.columns}
    if isinstance(task, Match) and {task.left, task.right, task.extra or task.left} <= columns:
        yield from _match(about, wording, task, found)
    elif isinstance(task, Pick) and {task.column, task.shown} <= columns:
        yield from _pick(about, wording, task, found)
    elif isinstance(task, Rank) and task.shown in columns:
        yield from _rank(about, wording, task, found)


def _match(about: About, wording: Lists, task: Match, found: DataList) -> Iterator[Made]:
    first = found.columns[0].key
    named = [row for row in found.rows if not task.rows or row[first] in task.rows]
    rows = [row for row in named if not _tells(task, row, named)][:MOST_PAIRS]
    lefts, rights = [row[task.left] for row in rows], [row[task.right] for row in rows]
    if len(rows) < FEWEST or not differ(lefts) or not differ(rights):
        return
    pairs = [
        Pair(left=row[task.left], right=row[task.right], feedback=_told(found, wording, row, task))
        for row in rows
    ]
    yield matching(about, task.text, pairs, list(_extra(task, wording, found, rows)))


def _tells(task: Match, row: Row, rows: Sequence[Row]) -> bool:
    """Whether the right-hand side has a word of this or another left-hand side."""
    return any(are_alike(row[task.right], other[task.left]) for other in rows)


def _extra(task: Match, wording: Lists, found: DataList, rows: Sequence[Row]) -> Iterator[Item]:
    """Texts of another column that are right for no row of the column asked about."""
    if task.extra is None:
        return
    labels = {column.key: column.label for column in found.columns}
    taken = {folded(row[task.right]) for row in found.rows}
    for row in rows:
        text = row[task.extra]
        if folded(text) not in taken:
            taken.add(folded(text))
            why = wording.extra.format(left=row[task.left], column=labels[task.extra])
            yield Item(text=text, feedback=why)


def _told(found: DataList, wording: Lists, row: Row, task: Match) -> str:
    """What else the list says of a row."""
    others = [c for c in found.columns if c.key not in {task.left, task.right}]
    foreign = [column.key for column in others if column.language][:1]
    bokmal = [column.key for column in others if not column.language][:2]
    number = found.rows.index(dict(row)) + 1
    place = wording.place.format(number=number, count=len(found.rows), list=found.title)
    return _facts(found, row, [*foreign, *bokmal]) or place


def _facts(found: DataList, row: Row, keys: Sequence[str]) -> str:
    """«På engelsk: Paid. Eksempel: Annonse i nettavis.»"""
    labels = {column.key: column.label for column in found.columns}
    parts = []
    for key in keys:
        label, text = labels[key], row[key]
        joint = " " if label.endswith("?") else ": "
        parts.append(f"{label}{joint}{text}{'' if text[-1] in '.?!' else '.'}")
    return " ".join(parts)


def _pick(about: About, wording: Lists, task: Pick, found: DataList) -> Iterator[Made]:
    chosen = [row for row in found.rows if row[task.column] in task.values]
    others = [
        row
        for row in found.rows
        if row[task.column] not in task.values and row[task.shown] not in task.values
    ]
    room = MOST_OPTIONS - len(chosen)
    most = room if len(found.rows) <= MOST_OPTIONS else len(chosen) + WRONG_FOR_EACH
    drawn = mixed(about, others)[: min(room, max(most, FEWEST))]
    options = [right(row[task.shown], _why(task, found, row, wording.right)) for row in chosen]
    options += [wrong(row[task.shown], _why(task, found, row, wording.wrong)) for row in drawn]
    texts = [option.text for option in options]
    if chosen and drawn and len(options) >= FEWEST and differ(texts):
        yield _choice(about, task.text, options, len(chosen))


def _choice(about: About, text: str, options: Sequence[Option], count: int) -> Made:
    return single(about, text, options) if count == 1 else multiple(about, text, options)


def _why(task: Pick, found: DataList, row: Row, verdict: str) -> str:
    """What the list says in the column asked about, and then in the one after the name."""
    others = [c.key for c in found.columns if c.key not in {task.column, task.shown}]
    bokmal = [key for key in others if key not in {c.key for c in found.columns if c.language}]
    return verdict.format(facts=_facts(found, row, [task.column, *bokmal[:1]]))


def _rank(about: About, wording: Lists, task: Rank, found: DataList) -> Iterator[Made]:
    texts = [row[task.shown] for row in found.rows]
    if found.ordered and FEWEST <= len(texts) <= MOST_OPTIONS and differ(texts):
        keys = [column.key for column in found.columns if column.key != task.shown]
        items = [
            Item(
                text=row[task.shown],
                feedback=wording.ranked.format(number=n, facts=_facts(found, row, keys[-2:])),
            )
            for n, row in enumerate(found.rows, 1)
        ]
        yield ordering(about, task.text, items)
