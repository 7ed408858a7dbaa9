"""Templates of new pages and data: those that the guide shows, so that there is one of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from .changes import RefusedError

_BLOCK = re.compile(r"^```(markdown|yaml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def template(root: Path, guide: str, sign: str) -> str:
    """The first example on a page of the guide that has a sign, such as «kind: concept»."""
    path = root / "docs" / "bidra" / f"{guide}.md"
    text = path.read_text("utf-8") if path.is_file() else ""
    for match in _BLOCK.finditer(text.replace("\r\n", "\n")):
        if sign in match[2]:
            return match[2]
    message = f"docs/bidra/{guide}.md har ingen mal med «{sign}»"
    raise RefusedError(message, "hent siden tilbake fra git")


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put what is known in the blanks; those that are left say themselves what to write."""
    return re.sub(r"<([^<>\n]+)>", lambda match: values.get(match[1], match[0]), text)


def filled_yaml(text: str, values: Mapping[str, str]) -> str:
    """The same in YAML, where a text may need quotes that it does not have already."""

    def put(match: re.Match[str]) -> str:
        value = values.get(match[2])
        if value is None:
            return match[0]
        return f'"{value}"' if match[1] else yaml_text(value)

    return re.sub(r"(\"?)<([^<>\n]+)>\1", put, text)


def yaml_text(text: str) -> str:
    """A text as one value of YAML: in quotes where it would mean something else without."""
    name = re.fullmatch(r"[a-z][a-z0-9/-]*|\d{4}-\d\d-\d\d", text)
    plain = name or re.fullmatch(r"[A-Za-zÆØÅæøå][\wÆØÅæøå .,()/–-]*[\w).]", text)
    if plain and text.lower() not in {"true", "false", "null", "yes", "no", "on", "off"}:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
