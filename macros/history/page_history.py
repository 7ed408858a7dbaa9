"""When a page was changed, and by whom.

A page is changed when its own Markdown is, or a data file that belongs to it: its stage model, its
company, its exam questions, and the lists and calculators that it shows. What many pages share
(phases, references, exchange rates) does not count: one line there would make all of them new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ..bokmal.collation import collate
from ..bokmal.moments import local_day
from ..kit.git_log import Change
from ..reading.catalog import COMPANIES, QUESTIONS, STAGE_MODELS, Catalog, derived
from ..reading.pages import SourcePage, of_page
from .git import history_of

START = "index"

_SHOWN = re.compile(r"\{\{\s*(data_table|calculator)\(\s*[\"']([a-z0-9-]+)[\"']")
_FOLDER = {"data_table": "data/lists", "calculator": "data/calculators"}


@dataclass(frozen=True)
class PageHistory:
    """Changes of a page, newest first, and when the page itself was first committed."""

    first: datetime
    changes: tuple[Change, ...]

    @property
    def last(self) -> datetime:
        """When the page was last changed."""
        return self.changes[0].when

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of all who have changed the page, the first first."""
        names = dict.fromkeys(change.author for change in reversed(self.changes))
        return tuple(filter(None, names))


@dataclass(frozen=True)
class PageChange:
    """A page that was changed, or new, at a moment."""

    page: SourcePage
    when: datetime
    is_new: bool


def files_of(catalog: Catalog, page: SourcePage) -> Iterator[str]:
    """Files whose changes are changes of the page, its own Markdown first."""
    yield f"docs/{page.file}"
    for key, folder in (("model", STAGE_MODELS), ("company", COMPANIES)):
        name = getattr(page.meta, key, None)
        if name:
            yield f"{folder}/{name}.yml"
    for stem in _questions_of(catalog).get(page.id, ()):
        yield f"{QUESTIONS}/{stem}.yml"
    yield from _shown_files(page)


@of_page
def _shown_files(page: SourcePage) -> tuple[str, ...]:
    """Files of the lists and calculators that stand on the page."""
    if not any(macro in page.body for macro in _FOLDER):  # blanking out code takes time
        return ()
    found = dict.fromkeys(_SHOWN.findall(page.text))
    return tuple(f"{_FOLDER[macro]}/{name}.yml" for macro, name in found)


@derived
def page_histories(catalog: Catalog) -> Mapping[str, PageHistory]:
    """History of each page that has been committed, by the page's id; none when git tells nothing.

    Whether it does is told by ``history_of(catalog).fault``.
    """
    files = history_of(catalog).files
    found = {}
    for page in catalog.pages.values():
        own, *others = (files.get(name, ()) for name in files_of(catalog, page))
        if own:
            changes = sorted({*own, *(c for of in others for c in of)}, key=_moment, reverse=True)
            found[page.id] = PageHistory(own[-1].when, tuple(changes))
    return found


def named_authors(catalog: Catalog, page_id: str) -> tuple[str, ...]:
    """Who has changed a page. Where one account has made the whole wiki, its name tells nothing."""
    histories = page_histories(catalog)
    everyone = {name for history in histories.values() for name in history.authors}
    return histories[page_id].authors if page_id in histories and len(everyone) > 1 else ()


def latest_changes(catalog: Catalog, number: int, without: str = START) -> list[PageChange]:
    """The pages changed last, each once, newest first; pages of one moment by title.

    The front page and the page ``without`` are no news.
    """
    changes = [
        PageChange(catalog.pages[page_id], history.last, len(_days(history)) == 1)
        for page_id, history in page_histories(catalog).items()
        if page_id not in {START, without}
    ]
    return sorted(changes, key=_newest_first)[:number]


def changes_by_day(
    catalog: Catalog, number: int, without: str = START
) -> list[tuple[date, list[PageChange]]]:
    """The last changes by day, each page once a day: new on its first day, changed later."""
    changes = []
    for page_id, history in page_histories(catalog).items():
        if page_id not in {START, without}:
            page, first = catalog.pages[page_id], local_day(history.first)
            changes += [PageChange(page, when, d == first) for d, when in _days(history).items()]
    days: dict[date, list[PageChange]] = {}
    for change in sorted(changes, key=_newest_first)[:number]:
        days.setdefault(local_day(change.when), []).append(change)
    return list(days.items())


def _days(history: PageHistory) -> dict[date, datetime]:
    """Days on which a page was changed since it was first there, with the last moment of each."""
    days: dict[date, datetime] = {}
    for change in history.changes:
        if change.when >= history.first:
            days.setdefault(local_day(change.when), change.when)
    return days


def _newest_first(change: PageChange) -> tuple[float, str, str]:
    return -change.when.timestamp(), collate(change.page.meta.title), change.page.id


def _moment(change: Change) -> tuple[datetime, str]:
    return change.when, change.author


@derived
def _questions_of(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    stems: dict[str, tuple[str, ...]] = {}
    for stem, entry in catalog.questions.items():
        stems[entry.value.page] = (*stems.get(entry.value.page, ()), stem)
    return stems
