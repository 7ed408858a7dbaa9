"""Pages have none of GitBook's own blocks, «{% hint %}» and its kin, which would not be shown.

Each is named with what is written here instead. The rule for macro calls passes them over.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.gitbook import blocks
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "gitbook"
SCOPE = "page"
HELP = Help(
    "Blokkene fra GitBook vises ikke her. Bruk boksene og fanene i wikien.",
    wrong='{% hint style="info" %}\nTekst.\n{% endhint %}',
    right='!!! info "Opplysning"\n    Tekst.',
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each block."""
    for page in catalog.bodies():
        for block in blocks(page.body):
            before = page.body[: block.position]
            line = page.body_line + before.count("\n")
            column = block.position - before.rfind("\n")
            message = f"«{{% {block.name} %}}» er GitBooks måte å skrive på, og vises ikke her"
            yield Issue(page.document.path, line, column, NAME, message, block.instead)
