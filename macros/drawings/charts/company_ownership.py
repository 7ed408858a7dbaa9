"""Who owns a company, and what it owns and sells: layers from the top down, joined by lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...companies.ownership import Layer, Node
from ..common import EDGE, NARROW, PAD, WIDE
from ..content import NAME, SMALL, Block, Part
from ..drawing import Box, Label, Shape
from ..geometry import HEAD, head, number, pair, polyline, rectangle
from ..text import wrap

_STEP = 28.0
"""How far each layer is moved in."""
_GAP = 12.0
_MOST = 460.0
"""Widest box."""


@dataclass(frozen=True)
class NodeBox:
    """An owner, company or brand as drawn; a link where ``href`` is given."""

    node: Node
    shape: Shape
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class OwnershipDrawing:
    """One picture, from (0, 0) to (width, height)."""

    width: float
    height: float
    boxes: tuple[NodeBox, ...]
    lines: tuple[str, ...]
    heads: tuple[Shape, ...] = ()


def draw_ownership(layers: Sequence[Layer]) -> tuple[OwnershipDrawing, OwnershipDrawing]:
    """The picture for a wide column and the one for a phone."""
    return _draw(layers, WIDE), _draw(layers, NARROW)


def _draw(layers: Sequence[Layer], width: float) -> OwnershipDrawing:
    step = _STEP if width == WIDE else _STEP * 0.65
    has_owners = bool(layers) and layers[0][0].kind == "owner"
    boxes: list[NodeBox] = []
    lines: list[str] = []
    top, trunk = EDGE, 0.0
    for depth, layer in enumerate(layers):
        indent = max(depth - has_owners, 0) + has_owners
        left = EDGE + indent * step
        first = len(boxes)
        for node in layer:
            boxes.append(_box(node, Box(left, top, min(width - EDGE, left + _MOST), top)))
            top = boxes[-1].shape.box.bottom + _GAP
        if depth > has_owners:
            lines += [_branch(box.shape.box, left - step / 2, trunk) for box in boxes[first:]]
        trunk = boxes[-1].shape.box.bottom
    if has_owners and len(layers) > 1:
        lines.append(_spine([box.shape.box for box in boxes[: len(layers[0]) + 1]], step))
    heads = _heads(boxes, len(layers[0])) if has_owners and len(layers) > 1 else ()
    return OwnershipDrawing(width, top - _GAP + EDGE, tuple(boxes), tuple(lines), heads)


def _branch(box: Box, x: float, trunk: float) -> str:
    """From the layer above, down and in to a box."""
    middle = box.middle[1]
    return polyline(((x, trunk), (x, middle), (box.left, middle)), 6)


def _spine(boxes: Sequence[Box], step: float) -> str:
    """Beside the owners and what they own, with a branch to each."""
    x = boxes[0].left - step / 2
    first, last = boxes[0].middle[1], boxes[-1].middle[1]
    whole = polyline(
        ((boxes[0].left, first), (x, first), (x, last), (boxes[-1].left - HEAD, last)), 6
    )
    others = [f"M{pair((x, box.middle[1]))}H{number(box.left)}" for box in boxes[1:-1]]
    return "".join((whole, *others))


def _heads(boxes: Sequence[NodeBox], owners: int) -> tuple[Shape, ...]:
    """The arrowhead at what is owned."""
    owned = boxes[owners].shape.box
    return (head((owned.left - 1, owned.middle[1]), 0.0),)


def _box(node: Node, place: Box) -> NodeBox:
    room = place.width - 2 * PAD
    texts = Block(
        tuple(
            Part(wrap(text, room, size), size, role)
            for text, size, role in ((node.name, NAME, "name"), (node.note, SMALL, "note"))
            if text
        )
    )
    area = Box(place.left, place.top, place.right, place.top + texts.height + 2 * 9)
    labels = texts.place(area.left + PAD, area.top + 9, "start")
    return NodeBox(node, rectangle(area), labels)
