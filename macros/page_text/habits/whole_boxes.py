"""A box or a tab is read as a whole, so that a list in it may have gaps between its parts."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

_START = re.compile(r"(?m)^(?:!!!|\?\?\?\+?|===[+!]*) ?[\w\"].*$")


class WholeBox(BlockProcessor):
    """Puts the blocks that are indented below a box into one, before the box itself is read.

    The libraries give each block to the box alone, which takes a list apart.
    """

    def test(self, _parent: Element, block: str) -> bool:
        last = block[block.rfind("\n") + 1 :]
        return bool(_START.search(block)) and (self._is_inside(last) or bool(_START.match(last)))

    def run(self, _parent: Element, blocks: list[str]) -> bool | None:
        end = 1
        while end < len(blocks) and (self._is_inside(blocks[end]) or not blocks[end].strip()):
            end += 1
        if end == 1:
            return False
        blocks[:end] = ["\n\n".join(blocks[:end])]
        return None

    def _is_inside(self, block: str) -> bool:
        return block.lstrip("\n").startswith(" " * self.tab_length)
