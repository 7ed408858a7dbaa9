"""A list or a table right under a sentence, and blocks that are indented by a space or three."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

from .markers import DEEPEST, interrupts, starts_list
from .starts import LONGEST, STASHED, indent, is_quote, is_table_row, starts_other, starts_table

_INDENTED_HEADING = re.compile(r"(?m)^ {1,3}(?=#{1,6} )")


class SplitBlock(BlockProcessor):
    """Parts what authors write without an empty line between."""

    def test(self, _parent: Element, block: str) -> bool:
        return _place_to_split(block) > 0

    def run(self, _parent: Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        place = _place_to_split("\n".join(lines))
        blocks[:0] = ["\n".join(lines[:place]), "\n".join(lines[place:])]


def _place_to_split(block: str) -> int:
    """Return the line on which another block begins; 0 when all is one."""
    if "\n" not in block or block.startswith("    ") or block.count("\n") > LONGEST:
        return 0
    lines = block.split("\n")
    if STASHED.match(lines[0]):
        return 1
    if is_quote(lines[0]):
        return _end(lines, 1, is_quote)
    if starts_list(lines, 0) or starts_other(lines[0]):
        return 0
    if starts_table(lines[0], lines[1]):
        return _end(lines, 2, is_table_row) or _end_of_rows(lines)
    return next((index for index in range(1, len(lines)) if _begins(lines, index)), 0)


def _begins(lines: list[str], index: int) -> bool:
    """Whether a line right under a sentence begins a block that Python-Markdown would not see."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else ""
    other = starts_table(line, below) or STASHED.match(line) or is_quote(line)
    return bool(other or interrupts(lines, index))


def _end(lines: list[str], start: int, is_part: Callable[[str], bool]) -> int:
    """Line after a quotation or a table on which another block begins."""
    for index in range(start, len(lines)):
        if not is_part(lines[index]) and (starts_list(lines, index) or starts_other(lines[index])):
            return index
    return 0


def _end_of_rows(lines: list[str]) -> int:
    """Line after a table that is no row, since it has no «|»."""
    places = range(2, len(lines))
    return next((i for i in places if not is_table_row(lines[i])), 0)


class StraightenBlock(BlockProcessor):
    """Takes the one to three spaces away that stand before all of a block."""

    def test(self, _parent: Element, block: str) -> bool:
        return 0 < indent(block) <= DEEPEST or bool(_INDENTED_HEADING.search(block))

    def run(self, _parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        spaces = indent(block)
        lines = (line[min(spaces, indent(line)) :] for line in block.split("\n"))
        blocks.insert(0, _INDENTED_HEADING.sub("", "\n".join(lines)))
