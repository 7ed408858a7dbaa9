"""What is asked about lists is asked of lists, columns and rows that are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.data_list import DataList
from ..schema.question_lists import ListTasks, Match, Pick, Rank
from .help import Help

NAME = "template-lists"
SCOPE = "wiki"
HELP = Help(
    "Det som blir spurt om lister, gjelder lister, kolonner og rader som finnes.",
)

Fault = tuple[Location, str, str]


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name that is not found."""
    entry = catalog.list_tasks
    if entry is None or any(name.startswith("data/lists/") for name in catalog.unread):
        return
    for location, message, hint in _faults(catalog, entry.value):
        yield entry.document.issue(location, NAME, message, hint)


def _faults(catalog: Catalog, tasks: ListTasks) -> Iterator[Fault]:
    pages = {page.rsplit("/", 1)[-1] for page in catalog.pages}
    for kind in ("match", "pick", "rank"):
        for i, task in enumerate(getattr(tasks, kind)):
            place = (kind, i)
            found = catalog.lists.get(task.list)
            if found is None:
                yield from _unknown((*place, "list"), task.list, catalog.lists, "listen", "lists")
                continue
            for location, message, hint in _of_task(task, found.value):
                yield (*place, *location), message, hint
            if not isinstance(task, Rank):
                yield from _page((*place, "page"), task.page, pages)
    yield from _not_asked(catalog, tasks)


def _of_task(task: Match | Pick | Rank, found: DataList) -> Iterator[Fault]:
    keys = [column.key for column in found.columns]
    for name in ("left", "right", "extra", "column", "shown"):
        key = getattr(task, name, None)
        if key is not None:
            yield from _unknown((name,), key, keys, "kolonnen", "kolonnene")
    if isinstance(task, Match):
        texts = {row.get(keys[0], "") for row in found.rows}
        yield from _texts("rows", task.rows, texts)
    if isinstance(task, Pick):
        yield from _texts("values", task.values, {row.get(task.column, "") for row in found.rows})
    if isinstance(task, Rank) and not found.ordered:
        hint = "skriv «ordered: true» i listen, eller fjern oppgaven"
        yield ("list",), f"listen «{task.list}» har ingen rekkefølge", hint


def _texts(key: str, texts: Iterable[str], known: set[str]) -> Iterator[Fault]:
    for i, text in enumerate(texts):
        yield from _unknown((key, i), text, known, "teksten", "texts")


def _page(location: Location, page: str | None, pages: set[str]) -> Iterator[Fault]:
    if page is not None:
        yield from _unknown(location, page, pages, "siden", "sidene")


def _not_asked(catalog: Catalog, tasks: ListTasks) -> Iterator[Fault]:
    asked = {task.list for task in (*tasks.match, *tasks.pick, *tasks.rank)}
    for name in tasks.not_asked:
        yield from _unknown(("not_asked", name), name, catalog.lists, "listen", "lists")
        if name in asked:
            hint = "fjern begrunnelsen, eller oppgavene om listen"
            yield ("not_asked", name), f"listen «{name}» er spurt om likevel", hint


def _unknown(
    location: Location, name: str, known: Iterable[str], what: str, plural: str
) -> Iterator[Fault]:
    choices = list(known)
    if name not in choices:
        hint = spelling_hint(name, choices, plural)
        yield location, f"{what} «{name}» finnes ikke", hint
