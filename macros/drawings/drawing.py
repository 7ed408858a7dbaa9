"""What a diagram is made of: frozen values that know where they lie. Templates write the tags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .text import Line, lines_width

Point = tuple[float, float]
Anchor = Literal["start", "middle"]

LINE_HEIGHT = 1.25
"""Distance between baselines, in font sizes."""
ASCENT = 0.95
"""From the top of a line to its baseline, in font sizes."""


@dataclass(frozen=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Distance from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[Point, ...]:
        """The four corners, clockwise from the upper left."""
        right, bottom = self.right, self.bottom
        return (self.left, self.top), (right, self.top), (right, bottom), (self.left, bottom)

    def grown(self, by: float) -> Box:
        """Box with a margin around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any ground."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, point: Point) -> bool:
        """Whether a point lies within."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


def box_around(points: Iterable[Point]) -> Box:
    """Smallest box that holds all points."""
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


@dataclass(frozen=True)
class Shape:
    """A filled form: the path to draw, and its corners for those who ask what lies inside."""

    path: str
    outline: tuple[Point, ...]
    role: str = "ornament"

    @property
    def box(self) -> Box:
        """Smallest box around the form."""
        return box_around(self.outline)


@dataclass(frozen=True)
class Label:
    """Lines of one size and role. ``x`` is the anchor's place, ``top`` the upper edge."""

    lines: tuple[Line, ...]
    x: float
    top: float
    size: float
    role: str
    anchor: Anchor = "middle"
    lang: str | None = None

    @property
    def text(self) -> str:
        """The whole text as it was before it was broken into lines."""
        return "".join(line.text + (" " if line.joint == " " else "") for line in self.lines)

    @property
    def rows(self) -> list[tuple[Line, float]]:
        """Each line with its baseline."""
        first = self.top + ASCENT * self.size
        step = LINE_HEIGHT * self.size
        return [(line, round(first + step * n, 1)) for n, line in enumerate(self.lines)]

    @property
    def box(self) -> Box:
        """Ground that the text covers, by the estimate of its width."""
        width = lines_width(self.lines, self.size)
        left = self.x - width / 2 if self.anchor == "middle" else self.x
        bottom = self.top + LINE_HEIGHT * self.size * len(self.lines)
        return Box(left, self.top, left + width, bottom)


@dataclass(frozen=True)
class Step:
    """A stage as drawn: a link with a form and text. ``name`` is what a screen reader says.

    ``plate`` is unseen ground for text that does not fit in the form.
    """

    id: str
    name: str
    shape: Shape
    labels: tuple[Label, ...]
    role: Literal["step", "apart", "bar"] = "step"
    details: tuple[Shape, ...] = ()
    badge: Shape | None = None
    plate: Shape | None = None


@dataclass(frozen=True)
class Arrow:
    """A line with one head or two. ``source`` and ``target`` are stage ids."""

    source: str
    target: str
    path: str
    outline: tuple[Point, ...]
    heads: tuple[Shape, ...]
    role: Literal["next", "loop", "both"] = "next"


@dataclass(frozen=True)
class Group:
    """Ground behind the stages of one part, or a bracket above them, with the part's name."""

    shape: Shape
    label: Label
    members: tuple[str, ...]
    role: Literal["ground", "bracket"] = "ground"


@dataclass(frozen=True)
class Drawing:
    """One picture, from (0, 0) to (width, height)."""

    width: float
    height: float
    steps: tuple[Step, ...]
    arrows: tuple[Arrow, ...] = ()
    groups: tuple[Group, ...] = ()
    captions: tuple[Label, ...] = ()
    ornaments: tuple[Shape, ...] = ()

    @property
    def labels(self) -> tuple[Label, ...]:
        """Every text in the picture."""
        of_steps = tuple(label for step in self.steps for label in step.labels)
        return (*of_steps, *(group.label for group in self.groups), *self.captions)

    def __add__(self, below: Drawing) -> Drawing:
        """Picture with the parts of another, whose places are already in this one's terms."""
        return Drawing(
            max(self.width, below.width),
            max(self.height, below.height),
            self.steps + below.steps,
            self.arrows + below.arrows,
            self.groups + below.groups,
            self.captions + below.captions,
            self.ornaments + below.ornaments,
        )
