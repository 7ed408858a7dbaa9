"""Groups under a letter, A–Å, for lists that are too long to read through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

_AFTER_Z = {"{": ("Æ", "ae"), "|": ("Ø", "oe"), "}": ("Å", "aa")}
"""The signs that ``collate`` writes for the letters after z, with letter and id."""

_FIGURES = ("0–9", "tall")


@dataclass(frozen=True)
class Letter(Generic[Item]):
    """A letter with what stands under it, perhaps nothing."""

    name: str
    id: str
    items: tuple[Item, ...]


def by_letter(items: Iterable[Item], key: Callable[[Item], str]) -> tuple[Letter[Item], ...]:
    """Sort items by keys that ``collate`` has made, and put them under all letters from A to Å.

    What starts with a figure or a sign comes first, under «0–9», which is left out when empty.
    """
    found: dict[tuple[str, str], list[Item]] = {_FIGURES: []}
    found |= {(sign.upper(), sign): [] for sign in "abcdefghijklmnopqrstuvwxyz"}
    found |= {place: [] for place in _AFTER_Z.values()}
    for item in sorted(items, key=key):
        found[_place(key(item)[:1])].append(item)
    letters = (Letter(name, f"bokstav-{id_}", tuple(held)) for (name, id_), held in found.items())
    return tuple(letter for letter in letters if letter.items or letter.name != _FIGURES[0])


def _place(sign: str) -> tuple[str, str]:
    if sign in _AFTER_Z:
        return _AFTER_Z[sign]
    return (sign.upper(), sign) if "a" <= sign <= "z" else _FIGURES
