"""Pages below each other with links as arcs beside them: a map that fits a phone. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..text import Line, wrap
from .order import Edge

WIDTH = 320
FONT = 14
LINE = 18
ROW_PADDING = 10
"""Above and below the text: with it a title of one line is a target of 28 pixels."""
SPINE = 96
"""Where the dots stand; the arcs have the room to the left of it."""
TEXT_LEFT = 110
DOT = 4
LEAST_BULGE, MOST_BULGE = 12.0, 86.0


@dataclass(frozen=True)
class Row:
    """A page: its dot, its title in lines with their baselines, its ground, and its arcs."""

    id: str
    lines: tuple[tuple[Line, float], ...]
    top: float
    height: float
    y: float
    arcs: str


@dataclass(frozen=True)
class Arcs:
    """The whole drawing, from (0, 0)."""

    height: int
    rows: tuple[Row, ...]
    width: int = WIDTH
    spine: int = SPINE
    text_left: int = TEXT_LEFT


def draw_arcs(titles: Mapping[str, str], edges: Iterable[Edge]) -> Arcs:
    """Lay out pages (id to title) in the order given. An edge is drawn with both its pages."""
    texts = {name: wrap(title, WIDTH - TEXT_LEFT, FONT) for name, title in titles.items()}
    tops: dict[str, float] = {}
    bottom = 0.0
    for name, lines in texts.items():
        tops[name] = bottom
        bottom += len(lines) * LINE + ROW_PADDING
    middles = {name: tops[name] + (len(texts[name]) * LINE + ROW_PADDING) / 2 for name in texts}
    arcs: dict[str, list[str]] = {name: [] for name in texts}
    for one, other in sorted({(min(edge), max(edge)) for edge in edges}):
        if one in texts and other in texts and one != other:
            path = _arc(middles[one], middles[other], bottom)
            arcs[one].append(path)
            arcs[other].append(path)
    rows = tuple(
        Row(
            id=name,
            lines=tuple(
                (line, tops[name] + ROW_PADDING / 2 + LINE * (n + 0.75))
                for n, line in enumerate(lines)
            ),
            top=tops[name],
            height=len(lines) * LINE + ROW_PADDING,
            y=middles[name],
            arcs="".join(arcs[name]),
        )
        for name, lines in texts.items()
    )
    return Arcs(round(bottom), rows)


def _arc(start: float, end: float, height: float) -> str:
    """The further apart, the wider."""
    share = abs(end - start) / max(height, 1.0)
    bulge = LEAST_BULGE + (MOST_BULGE - LEAST_BULGE) * share**0.7
    # A cubic curve reaches three quarters of the way to its control points.
    left = round(SPINE - DOT - bulge * 4 / 3)
    right = SPINE - DOT
    return f"M{right} {start:g}C{left} {start:g} {left} {end:g} {right} {end:g}"
