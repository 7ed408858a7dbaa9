"""The text of a stage, set in lines: number, name, the source's name, share, note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .drawing import LINE_HEIGHT, Anchor, Label
from .plan import Item
from .text import Line, lines_width, longest_word, wrap

NAME, SMALL = 15.0, 13.5
"""Font sizes; drawings are shown at nine tenths or more of their own size."""

OFF_AXIS = "utenfor den felles aksen"
_GAP = 2.0


@dataclass(frozen=True)
class Part:
    """One text of a block."""

    lines: tuple[Line, ...]
    size: float
    role: str
    lang: str | None = None

    @property
    def height(self) -> float:
        """Height of the lines."""
        return LINE_HEIGHT * self.size * len(self.lines)


@dataclass(frozen=True)
class Block:
    """Texts above one another."""

    parts: tuple[Part, ...]

    @property
    def width(self) -> float:
        """Width of the widest line."""
        return max((lines_width(part.lines, part.size) for part in self.parts), default=0.0)

    @property
    def height(self) -> float:
        """Height with the gaps between the texts."""
        return sum(part.height for part in self.parts) + _GAP * max(0, len(self.parts) - 1)

    def place(self, x: float, top: float, anchor: Anchor = "middle") -> tuple[Label, ...]:
        """Labels from an upper edge downwards."""
        labels = []
        for part in self.parts:
            labels.append(Label(part.lines, x, top, part.size, part.role, anchor, part.lang))
            top += part.height + _GAP
        return tuple(labels)


def percent(share: float) -> str:
    """«13,5 %» with a space that does not break."""
    return f"{share:g}".replace(".", ",") + "\u00a0%"


def original(item: Item) -> str | None:
    """The source's own name where the source is in another language and says something else."""
    name = item.stage.name
    if name.lang in {"nb", "nn"} or name.original.casefold() == name.nb.casefold():
        return None
    return name.original


def spoken_name(labels: Sequence[Label]) -> str:
    """What a screen reader says of a stage, from what stands there: «2. Interesse, Interest»."""
    number = "".join(f"{label.text}. " for label in labels if label.role == "number")
    return number + ", ".join(label.text for label in labels if label.role != "number")


def _texts(
    item: Item, *, numbered: bool, with_part: bool
) -> list[tuple[str, float, str, str | None]]:
    stage, own = item.stage, original(item)
    found: list[tuple[str | None, float, str, str | None]] = [
        (str(item.order) if numbered else None, SMALL, "number", None),
        (stage.part if with_part else None, SMALL, "note", None),
        (stage.name.nb, NAME, "name", None),
        (own, SMALL, "original", stage.name.lang),
        (
            percent(stage.share_percent) if stage.share_percent is not None else None,
            SMALL,
            "share",
            None,
        ),
        (OFF_AXIS if stage.off_axis else None, SMALL, "note", None),
    ]
    return [(text, size, role, lang) for text, size, role, lang in found if text]


def block(item: Item, room: float, *, numbered: bool = True, with_part: bool = False) -> Block:
    """A stage's texts in a column ``room`` wide."""
    texts = _texts(item, numbered=numbered, with_part=with_part)
    return Block(
        tuple(Part(wrap(text, room, size), size, role, lang) for text, size, role, lang in texts)
    )


def least_room(item: Item) -> float:
    """Narrowest column in which no word of the stage breaks."""
    texts = _texts(item, numbered=False, with_part=False)
    return max(longest_word(text, size) for text, size, _, _ in texts)


def one_line(text: str, size: float, role: str) -> Block:
    """A short text that stands on one line."""
    return Block((Part((Line(text),), size, role),))
