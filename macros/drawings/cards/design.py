"""Colours, logo and letters of the cards: those of the site, read from where the site has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL.ImageFont import FreeTypeFont, Layout, truetype

from ...kit.paths import ROOT

TOKENS = ROOT / "docs/assets/css/tokens.css"
LOGO = ROOT / "docs/assets/img/logo.svg"
FONTS = Path(__file__).with_name("fonts")
TITLE_FONT = FONTS / "source-serif-4/source-serif-4-latin-700-normal.woff2"
LABEL_FONT = FONTS / "source-sans-3/source-sans-3-latin-600-normal.woff2"

Colour = tuple[int, int, int]
Point = tuple[float, float]

_TOKEN = re.compile(r"--mt-([a-z-]+): light-dark\(#([0-9a-f]{6}),")
_PATH = re.compile(r'<path d="M([\d. ]+)"[^>]*stroke-width="([\d.]+)"')
_CIRCLE = re.compile(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/>')


@dataclass(frozen=True)
class Logo:
    """A line through points, and a dot at each."""

    line: tuple[Point, ...]
    stroke: float
    radius: float


@cache
def colours() -> dict[str, Colour]:
    """The light palette by the names of its custom properties, without «--mt-»."""
    found = _TOKEN.findall(TOKENS.read_text("utf-8"))
    return {name: (int(c[:2], 16), int(c[2:4], 16), int(c[4:], 16)) for name, c in found}


@cache
def logo() -> Logo:
    """The mark of the wiki, in the units of its own file."""
    svg = LOGO.read_text("utf-8")
    path = _PATH.search(svg)
    dots = _CIRCLE.findall(svg)
    if not path or not dots:
        raise ValueError(f"{LOGO}: no line with dots")
    numbers = [float(number) for number in path.group(1).split()]
    points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    return Logo(points, float(path.group(2)), float(dots[0][2]))


@cache
def font(path: Path, size: int) -> FreeTypeFont:
    """A font at a size, laid out the same way wherever the site is built."""
    return truetype(path, size, layout_engine=Layout.BASIC)
