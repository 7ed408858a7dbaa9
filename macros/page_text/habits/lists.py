"""Lists as GitHub reads them: what is indented by two spaces belongs to the item above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import util
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from .markers import Marker, marker, next_marker, starts_list
from .starts import LONGEST, indent, starts_other, starts_table

DEEPEST_LIST = 12
"""Lists within lists; what is deeper is text, so that no page takes minutes."""

FAR = 40
"""Blocks between two numbered steps that may still belong together."""

LEAST_INDENT = 2
"""Spaces, counted from the marker, that make a line belong to an item."""


@dataclass
class _List:
    """A list while its items are being gathered; ``rest`` is what follows it."""

    last: Marker
    expected: int | None
    items: list[list[str]] = field(default_factory=list)
    is_loose: bool = False
    rest: str = ""
    indent: int = field(init=False)

    def __post_init__(self) -> None:
        self.indent = self.last.indent


class ListBlock(BlockProcessor):
    """Reads a whole list, of one block or of many, and each item's content in its turn."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.depth = 0

    def test(self, parent: Element, block: str) -> bool:
        if self.depth >= DEEPEST_LIST or util.nearing_recursion_limit():
            return False
        lines = block.split("\n")
        return bool(starts_list(lines, 0, expected=_expected(parent)) or _goes_on(lines[0]))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        expected = _expected(parent)
        first = starts_list(blocks[0].split("\n"), 0, expected=expected)
        first = first or _first_of_several(blocks)
        if first is None:
            return False
        found = _gather(_List(first, expected), blocks)
        if found.rest:
            blocks.insert(0, found.rest)
        element = SubElement(parent, "ol" if first.is_ordered else "ul")
        if first.number not in {None, 1}:
            element.set("start", str(first.number))
        self.depth += 1
        for lines in found.items:
            content = list(_dedented(lines))
            self._item(SubElement(element, "li"), content, is_loose=found.is_loose)
        self.depth -= 1
        return None

    def _item(self, element: Element, lines: Sequence[str], *, is_loose: bool) -> None:
        if is_loose:
            self._parse(element, lines, "looselist")
            return
        end = next((i for i, line in enumerate(lines) if i and _ends_text(lines, i)), len(lines))
        end = 0 if lines and _ends_text(lines, 0) else end
        self._parse(element, lines[:end], "list")
        self._parse(element, lines[end:], "detabbed")

    def _parse(self, element: Element, lines: Sequence[str], state: str) -> None:
        if lines:
            self.parser.state.set(state)
            self.parser.parseChunk(element, "\n".join(lines))
            self.parser.state.reset()


def _ends_text(lines: Sequence[str], index: int) -> bool:
    """Whether a line within an item begins something that is no text of its first paragraph."""
    below = lines[index + 1] if index + 1 < len(lines) else ""
    line = lines[index].lstrip(" ") if indent(lines[index]) <= LEAST_INDENT else lines[index]
    return bool(
        starts_list(lines, index) or starts_other(line) or starts_table(lines[index], below)
    )


def _expected(parent: Element) -> int | None:
    """Return the number that would continue the numbered list right above, or the last one."""
    for element in reversed(parent[-FAR:]):
        if element.tag == "ol":
            return int(element.get("start", "1")) + len(element)
        if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            return None
    return None


def _goes_on(line: str) -> Marker | None:
    """Return the marker of a line that is a list if later blocks have the next item."""
    found = marker(line)
    is_first = found and found.is_ordered and not found.indent and line[found.width :].strip()
    return found if is_first else None


def _first_of_several(blocks: Sequence[str]) -> Marker | None:
    """Return the marker of «1. kjøp» when a later block is «2. bruk»."""
    found = _goes_on(blocks[0].split("\n")[0])
    if found is None or found.number is None:
        return None
    for block in blocks[1:FAR]:
        if block.startswith("#"):
            return None
        other = marker(block.lstrip("\n").split("\n")[0])
        if other and other.is_kin(found) and other.indent == found.indent:
            return found if other.number in {found.number, found.number + 1} else None
    return None


def _gather(found: _List, blocks: list[str]) -> _List:
    """Take the blocks that belong to the list away, line by line."""
    while blocks and (not found.items or _continues(found, blocks[0])):
        lines = blocks.pop(0).strip("\n").split("\n")
        if found.items:
            found.items[-1].append("")
        end = _take(found, lines)
        if end < len(lines):
            found.rest = "\n".join(lines[end:])
            break
    return found


def _continues(found: _List, block: str) -> bool:
    """Whether a block after an empty line still belongs to the list."""
    line = block.strip("\n").split("\n")[0]
    return _is_inside(found, line) or _next_item(found, line) is not None


def _is_inside(found: _List, line: str) -> bool:
    return indent(line) >= found.indent + LEAST_INDENT


def _next_item(found: _List, line: str) -> Marker | None:
    """Return the marker of a line that is the list's next item."""
    is_here = indent(line) < found.indent + LEAST_INDENT
    return next_marker(line, found.last) if is_here else None


def _take(found: _List, lines: Sequence[str]) -> int:
    """Add lines to the list; return the first that is not part of it."""
    for index, line in enumerate(lines):
        item = _next_item(found, line) if found.items else found.last
        after_gap = bool(found.items) and found.items[-1][-1] == ""
        if item:
            found.is_loose |= after_gap
            found.last = item
            found.items.append([line[item.width :]])
        elif not _is_inside(found, line) and _is_other(found, lines, index):
            return index
        else:
            found.is_loose |= after_gap and not _is_in_sublist(found.items[-1], line)
            found.items[-1].append(line)
    return len(lines)


def _is_other(found: _List, lines: Sequence[str], index: int) -> bool:
    """Whether a line that is not indented begins another block, so that the list ends."""
    if len(lines) > LONGEST:
        return False
    below = lines[index + 1] if index + 1 < len(lines) else ""
    return (
        starts_other(lines[index])
        or starts_table(lines[index], below)
        or starts_list(lines, index, expected=found.expected) is not None
    )


def _is_in_sublist(lines: Sequence[str], line: str) -> bool:
    """Whether a line after a gap belongs to a list inside the item, and not to the item itself."""
    inner = next((indent(above) for above in lines[1:] if marker(above)), None)
    return inner is not None and indent(line) >= inner


def _dedented(lines: Sequence[str]) -> Iterator[str]:
    """Lines of an item, without the spaces that make them belong to it."""
    rest = [line for line in lines[1:] if indent(line) >= LEAST_INDENT and line.strip()]
    spaces = min((indent(line) for line in rest), default=0)
    end = len(lines) - 1 if not lines[-1] else len(lines)
    yield lines[0]
    yield from (line[min(spaces, indent(line)) :] for line in lines[1:end])
