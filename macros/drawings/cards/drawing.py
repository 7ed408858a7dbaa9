"""Draw a card. It holds a handful of inks on one ground, so it is a small file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from .design import LABEL_FONT, TITLE_FONT, Colour, Point, colours, font, logo
from .fitting import Fitted, Measure, fit

SIZE = (1200, 630)
MARGIN = 84
TITLE_TOP = 216
TITLE_BOX = (1032, 268)
TITLE_SIZES = (84, 76, 68, 62, 56, 50, 44, 38, 32, 28, 24)
LEADING = 1.16
LABEL_SIZE = 34
NAME = "MTENK"

GROUND = "ground"
INKS = ("ink-strong", "ink-quiet", "accent", "accent-soft", "accent-line")
LEVELS = 12
"""Shades from the ground to an ink, for smooth edges."""

_FINER = 4
"""Lines are drawn this many times as large, since Pillow draws them with hard edges."""


@dataclass(frozen=True)
class Words:
    """What a card says. ``kind`` and ``section`` may be empty."""

    title: str
    kind: str
    section: str


def card(words: Words) -> bytes:
    """Return the card as a PNG."""
    image = _ground().copy()
    ink = _Inks(image)
    _write_title(ink, words.title)
    top = TITLE_TOP - 66
    if words.kind:
        ink.text((MARGIN, top), words.kind, LABEL_FONT, LABEL_SIZE, "accent")
    if words.section:
        bottom = SIZE[1] - MARGIN - 22
        section = _one_line(words.section)
        ink.text((MARGIN, bottom), section.lines[0], LABEL_FONT, section.size, "ink-quiet")
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6)  # a tenth larger than 9, in a sixth of the time
    return file.getvalue()


def fitted_title(title: str) -> Fitted:
    """Lines of a title, and their size."""
    return fit(title, _measure(TITLE_FONT), TITLE_BOX, TITLE_SIZES, LEADING)


def _write_title(ink: _Inks, title: str) -> None:
    fitted = fitted_title(title)
    for number, line in enumerate(fitted.lines):
        top = TITLE_TOP + round(number * fitted.size * LEADING)
        ink.text((MARGIN, top), line, TITLE_FONT, fitted.size, "ink-strong")


def _one_line(text: str) -> Fitted:
    room = (SIZE[0] - 2 * MARGIN - 260, LABEL_SIZE * 2)
    return fit(text, _measure(LABEL_FONT), room, (LABEL_SIZE, 30, 26, 22), 1.9)


def _measure(path: Path) -> Measure:
    return lambda text, size: font(path, size).getlength(text)


@cache
def _ground() -> Image.Image:
    """What all cards share: the logo, its name, and a journey at the foot."""
    image = Image.new("P", SIZE, 0)
    image.putpalette(_palette())
    ink = _Inks(image)
    ink.lines([(0, 0), (SIZE[0], 0)], 28, 0, "accent")
    mark = logo()
    scale = 2.1
    ink.lines(
        [(MARGIN - 10 + x * scale, 52 + y * scale) for x, y in mark.line],
        mark.stroke * scale,
        mark.radius * scale,
        "accent",
    )
    ink.text((MARGIN + 68, 64), NAME, TITLE_FONT, 42, "ink-strong")
    scale = 11
    ink.lines(
        [(870 + x * scale, 330 + y * scale) for x, y in mark.line],
        mark.stroke * scale * 0.6,
        mark.radius * scale,
        "accent-soft",
    )
    return image


def _palette() -> bytes:
    """The ground, and each ink in steps from the ground."""
    ground = colours()[GROUND]
    inks = (colours()[name] for name in INKS)
    steps = [step / LEVELS for step in range(1, LEVELS + 1)]
    shades = [ground, *(_between(ground, ink, step) for ink in inks for step in steps)]
    return bytes(value for shade in shades for value in shade)


def _between(ground: Colour, ink: Colour, part: float) -> Colour:
    red, green, blue = (round(g + (i - g) * part) for g, i in zip(ground, ink, strict=True))
    return red, green, blue


class _Inks:
    """Puts shapes on an image in shades of an ink."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image

    def text(self, place: tuple[int, int], text: str, path: Path, size: int, ink: str) -> None:
        drawn = font(path, size)
        left, top, right, bottom = map(round, drawn.getbbox(text))
        mask = Image.new("L", (max(1, right - left), max(1, bottom - top)), 0)
        ImageDraw.Draw(mask).text((-left, -top), text, 255, drawn)
        self._put(mask, ink, (place[0] + left, place[1] + top))

    def lines(self, points: Sequence[Point], width: float, radius: float, ink: str) -> None:
        """A line through points, with a dot at each."""
        large = Image.new("L", (SIZE[0] * _FINER, SIZE[1] * _FINER), 0)
        draw = ImageDraw.Draw(large)
        places = [(x * _FINER, y * _FINER) for x, y in points]
        draw.line(places, 255, round(width * _FINER), joint="curve")
        for x, y in places:
            draw.circle((x, y), max(radius, width / 2) * _FINER, 255)
        self._put(large.resize(SIZE, Image.Resampling.BOX), ink)

    def _put(self, mask: Image.Image, ink: str, place: tuple[int, int] = (0, 0)) -> None:
        first = 1 + INKS.index(ink) * LEVELS
        steps = [round(value / 255 * LEVELS) for value in range(256)]
        shades = mask.point([0 if step == 0 else first + step - 1 for step in steps])
        covered = mask.point([0 if step == 0 else 255 for step in steps])
        self._image.paste(shades, place, covered)
