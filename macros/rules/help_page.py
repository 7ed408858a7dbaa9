"""The page docs/bidra/feil.md: what each rule means, with a wrong and a right example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .. import rules
from .help import Help
from .reading_helps import READING

FILE = "docs/bidra/feil.md"

_HEAD = """\
---
title: Hva feilene betyr
kind: page
description: Hver feil som sjekken kan finne i sider og data, hva den betyr, og hva du gjør.
related: [bidra, bidra/slik-skriver-du]
---

Når du kjører `make check`, får hver feil én linje. Den sier hvor feilen er, hva som er galt, og hva
du skal gjøre. Til slutt står navnet på slaget i hakeparenteser. Her står hva hvert slag betyr.
«Galt» og «Riktig» viser bare de linjene det gjelder.

<!-- Siden lages av «mtenk schema» fra reglene i macros/rules/. Rett teksten der. -->
"""

_PARTS = {
    "reading": "Filer som ikke kan leses",
    "page": "Sider",
    "wiki": "Sider og data sammen",
    "data": "Data",
    "text": "Språk og lengde",
}
"""Headings by what the rules look at."""


_WRITTEN = re.compile(
    r"«((?:\./)?[a-z_-]+(?: [a-z-]+)*|___)»|(?<![\w/])(?:(?:data|docs)/[\w./-]*\w|mkdocs\.yml|\.md\b|https://(?:\w[\w./]*)?)"
    r"|\[\w+\]\[\w+\]|\[\w+\]: \w+"
)
"""What stands in a file to the letter: fields, files, addresses."""


def helps() -> Iterator[tuple[str, str, Help]]:
    """Every name that an issue can have, with what it looks at."""
    yield from (("reading", name, told) for name, told in READING.items())
    yield from ((rule.SCOPE, rule.NAME, rule.HELP) for rule in rules.RULES)


def page_text() -> str:
    """Return the whole page."""
    by_part: dict[str, dict[str, Help]] = {part: {} for part in _PARTS}
    for part, name, told in helps():
        by_part[part][name] = told
    return _HEAD + "".join(_part(_PARTS[part], told) for part, told in by_part.items())


def _part(title: str, told: Mapping[str, Help]) -> str:
    return f"\n## {title}\n" + "".join(_entry(name, told[name]) for name in sorted(told))


def _entry(name: str, told: Help) -> str:
    means = _WRITTEN.sub(lambda match: f"`{match[1] or match[0]}`", told.means)
    text = f"\n### `{name}`\n\n{means}\n"
    if told.wrong:
        language = "yaml" if told.file else "markdown"
        text += (
            f"\nGalt:\n\n{_code(told.wrong, language)}\nRiktig:\n\n{_code(told.right, language)}"
        )
    return text


def _code(text: str, language: str) -> str:
    """A block of code that neither holds another nor calls a macro."""
    fence = "~~~" if "```" in text else "```"
    shown = text.strip("\n").replace("\u00ad", "▯")
    if "{{" in shown or "{%" in shown:
        return f"{{% raw %}}\n\n{fence}{language}\n{shown}\n{fence}\n\n{{% endraw %}}\n"
    return f"{fence}{language}\n{shown}\n{fence}\n"
