"""Drawings are not written as code: Mermaid and its kin would be shown as the code they are.

The wiki draws stage models and figures from data, so that they can be compared and checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import COMMENT, FENCE
from .help import Help

NAME = "drawn-code"
SCOPE = "page"
HELP = Help(
    "Tegninger skrevet som kode, for eksempel Mermaid, vises som kode. Legg dem inn som "
    "bilde, eller bruk en av makroene våre.",
    wrong="```mermaid\ngraph TD\n```",
    right="```text\nSteg én, så steg to\n```",
)

_LANGUAGE = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w-]+)")
DRAWN = frozenset({"d2", "dot", "flow", "graphviz", "mermaid", "plantuml", "puml", "sequence"})

HINT = (
    'legg stegene i data/stage-models og skriv stage_model_diagram("…"), '
    "eller legg tegningen inn som bilde: ![hva den viser](tegning.svg)"
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each block of such code."""
    for page in catalog.pages.values():
        text = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), page.body)
        for fence in FENCE.finditer(text):
            language = _LANGUAGE.match(fence[0])
            if language and language[1].lower() in DRAWN:
                line = page.body_line + text.count("\n", 0, fence.start())
                column = len(fence[1]) + 1
                message = f"«{language[1]}» vises som kode, ikke som en tegning"
                yield Issue(page.document.path, line, column, NAME, message, HINT)
