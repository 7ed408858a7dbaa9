"""Draw numbers and orders from a seed: the same here and in assets/js/practice, bit for bit.

FNV-1a makes a number of the seed's text, and mulberry32 goes on from there, both with whole numbers
of 32 bits. tests/golden/practice/draws.yml holds what must come out in both languages.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..schema.question import Parameter

_MASK = 0xFFFFFFFF
_FNV_START, _FNV_PRIME = 2166136261, 16777619
_MULBERRY_STEP = 0x6D2B79F5

_MILLION = 1e6
"""Drawn values are rounded to six decimals, so that 0.1 + 2 · 0.1 is 0.3."""


def hash_text(text: str) -> int:
    """FNV-1a of the UTF-8 bytes, 32 bits."""
    value = _FNV_START
    for byte in text.encode():
        value = ((value ^ byte) * _FNV_PRIME) & _MASK
    return value


class Random:
    """Mulberry32, begun from the hash of a text."""

    def __init__(self, seed: str) -> None:
        self.state = hash_text(seed)

    def next(self) -> int:
        """Next whole number, from 0 to 2³² less one."""
        self.state = (self.state + _MULBERRY_STEP) & _MASK
        t = self.state
        t = ((t ^ (t >> 15)) * (t | 1)) & _MASK
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & _MASK)) & _MASK
        return t ^ (t >> 14)

    def below(self, count: int) -> int:
        """Whole number from 0 to ``count`` less one."""
        return (self.next() * count) >> 32


def order(seed: str, count: int) -> tuple[int, ...]:
    """Shuffle the numbers below ``count`` (Fisher and Yates, from the end)."""
    random, found = Random(seed), list(range(count))
    for last in range(count - 1, 0, -1):
        other = random.below(last + 1)
        found[last], found[other] = found[other], found[last]
    return tuple(found)


def mixed_order(seed: str, count: int) -> tuple[int, ...]:
    """Shuffle, but never leave all as it was, since that would give the answer away."""
    found = order(seed, count)
    return found if found != tuple(range(count)) else (*found[1:], *found[:1])


def steps(parameter: Parameter) -> int:
    """How many values a parameter can take."""
    return math.floor((parameter.max - parameter.min) / parameter.step + 1 / _MILLION) + 1


def value_at(parameter: Parameter, step: int) -> float:
    """Value of a parameter after so many steps."""
    value = parameter.min + step * parameter.step
    return math.floor(value * _MILLION + 0.5) / _MILLION


def values(seed: str, parameters: Sequence[Parameter]) -> Mapping[str, float]:
    """Draw a value for each parameter."""
    random = Random(f"{seed}:parameters")
    return {one.id: value_at(one, random.below(steps(one))) for one in parameters}
