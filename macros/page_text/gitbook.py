"""GitBook's own blocks, such as «{% hint %}»: where they stand, and what to write instead. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..reading.pages import CODE, FENCE

_TAG = re.compile(r"\{%-?[ \t]*(end)?([a-z]+(?:-[a-z]+)*)\b((?:[^%]|%(?!\}))*)%\}")
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_OPTION = re.compile(r"([a-z]+)=\"([^\"]*)\"")

_INDENT = "og rykk innholdet inn med fire mellomrom"
_BOXES = {"info": "note", "success": "tip", "warning": "warning", "danger": "danger"}


@dataclass(frozen=True)
class Block:
    """A block's first sign: where, its name, and what is written here instead."""

    position: int
    name: str
    instead: str


def blocks(body: str) -> Iterator[Block]:
    """Every block, once: not its end, nor the parts that only stand within it."""
    open_now: list[str] = []
    for tag in _tags(body):
        name = tag[2]
        if tag[1]:
            if name in open_now:
                while open_now.pop() != name:
                    pass
            else:
                yield Block(tag.start(), f"end{name}", "fjern den: blokken er aldri åpnet")
            continue
        if not open_now or _WITHIN.get(name) not in open_now:
            yield Block(tag.start(), name, _instead(name, dict(_OPTION.findall(tag[3]))))
        if f"end{name}" in body:
            open_now.append(name)


def without_blocks(body: str) -> str:
    """Cover the signs of the blocks, keeping every position, so that what is left can be read."""
    parts, end = [], 0
    for tag in _tags(body):
        parts += [body[end : tag.start()], re.sub(r"[^\n]", " ", tag[0])]
        end = tag.end()
    return "".join([*parts, body[end:]])


def _tags(body: str) -> Iterator[re.Match[str]]:
    if "{%" not in body:
        return
    text = body
    for pattern in (_RAW, FENCE, CODE):
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    yield from (tag for tag in _TAG.finditer(text) if tag[2] in NAMES)


def _instead(name: str, options: dict[str, str]) -> str:
    address = options.get("url") or options.get("page") or options.get("src")
    if name == "hint":
        kind = _BOXES.get(options.get("style", ""), "note")
        return f"skriv «!!! {kind}» på en linje for seg, {_INDENT}"
    if name == "tab" and options.get("title"):
        return f'skriv «=== "{options["title"]}"» på en linje for seg, {_INDENT}'
    if name in _LINKS and address:
        return f"skriv en lenke: [navnet på siden]({address})"
    return _INSTEAD[name]


_TAB = f'skriv «=== "Navn"» på en linje for seg for hver fane, {_INDENT}'
_LINK = "skriv en lenke: [navnet på siden](adressen)"
_LINKS = {"content-ref", "embed", "file", "page-ref"}
_INSTEAD = {
    "code": "fjern den: kode mellom to linjer med ``` er nok",
    "column": "skriv innholdet under hverandre, hver del med sin overskrift",
    "columns": "skriv innholdet under hverandre, hver del med sin overskrift",
    "content-ref": _LINK,
    "embed": _LINK,
    "figure": "skriv bildet som ![hva bildet viser](bildet.png)",
    "file": _LINK,
    "hint": "",
    "openapi": "lenk til beskrivelsen i stedet",
    "page-ref": _LINK,
    "step": "skriv «1.» foran steget, i en nummerert liste",
    "stepper": "skriv stegene som en nummerert liste, «1.», «2.» og så videre",
    "swagger": "lenk til beskrivelsen i stedet",
    "tab": _TAB,
    "tabs": _TAB,
    "updates": "skriv hver endring med sin overskrift",
    "update": "skriv endringen med datoen som overskrift",
}
NAMES = frozenset(_INSTEAD)
_WITHIN = {"tab": "tabs", "step": "stepper", "column": "columns", "update": "updates"}
"""What only stands within another block, which is named for it."""
