"""A block of code that is opened is closed again; else the rest of the page becomes code."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.page_source import OPEN_FENCE, issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "unclosed-fence"
SCOPE = "page"
HELP = Help(
    "Kode som begynner med tre tegn, må slutte med de samme tre. Ellers blir resten av siden kode.",
    wrong="```text\nkode",
    right="```text\nkode\n```",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each fence without an end."""
    for page in catalog.bodies():
        start = running_text(page).open_fence
        if start is None:
            continue
        line = page.body.rfind("\n", 0, start) + 1
        match = OPEN_FENCE.match(page.body, line)
        fence = match[1] if match else "```"
        message = f"kodeblokken som åpnes med {fence}, blir aldri lukket"
        hint = f"skriv {fence} på en egen linje etter koden, med samme innrykk som den første"
        yield issue_at(page, start, NAME, message, hint)
