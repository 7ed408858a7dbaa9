"""Each concept has questions enough to practise on."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import QUESTIONS, Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "question-coverage"
SCOPE = "text"
HELP = Help(
    "Hvert begrep skal ha nok oppgaver å øve på.",
)

LEAST = 4


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each concept with too few questions written by hand.

    The rule begins to hold with the first file of questions. It is no reason not to build, since
    questions are written about a page that can be seen.
    """
    if not (catalog.root / QUESTIONS).is_dir():
        return
    files = {entry.value.page: entry.value for entry in catalog.questions.values()}
    for page in catalog.pages.values():
        name = f"{QUESTIONS}/{page.id.rsplit('/', 1)[-1]}.yml"
        count = len(files[page.id].questions) if page.id in files else 0
        if page.meta.kind == "concept" and count < LEAST and name not in catalog.unread:
            message = f"begrepet har {count} oppgaver; det trengs minst {LEAST}"
            yield page.document.issue((), NAME, message, f"skriv dem i {name}")
