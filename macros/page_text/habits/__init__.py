"""Python-Markdown extension: what authors write elsewhere means the same here.

One module a habit. All of it works on blocks, elements and text within a line, never on the source
as a whole, so that it holds in boxes, tabs, quotations and lists alike, and no line changes its
number.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from .addresses import PATTERN, BareAddress
from .boxes import BoxTitles, QuotedBox
from .elements import DropAttributes, MarkdownInElements
from .lists import ListBlock
from .paragraphs import SplitBlock, StraightenBlock
from .tables import TableFrames
from .tabs import TabNames
from .tasks import NameTasks
from .titles import DropMentions
from .whole_boxes import WholeBox

_HARD_BREAK = r"\\\n"

_REPLACED = ("indent", "olist", "ulist")
"""Python-Markdown's own lists, which want four spaces before all that belongs to an item."""


class HabitsExtension(Extension):
    """Registers every habit. The numbers put each before or after what the comment names."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        md.preprocessors.register(MarkdownInElements(md), "mtenk-elements", 24)  # fences, HTML
        blocks = md.parser.blockprocessors
        for name in _REPLACED:
            blocks.deregister(name)
        blocks.register(WholeBox(md.parser), "mtenk-whole-box", 106)  # boxes and tabs after it,
        blocks.register(SplitBlock(md.parser), "mtenk-split", 104)  # and before this
        blocks.register(QuotedBox(md.parser), "mtenk-quoted-box", 103)
        blocks.register(ListBlock(md.parser), "mtenk-list", 102)
        blocks.register(StraightenBlock(md.parser), "mtenk-straighten", 101)
        lines = md.inlinePatterns
        lines.register(SubstituteTagInlineProcessor(_HARD_BREAK, "br"), "mtenk-break", 99)
        lines.register(BareAddress(PATTERN, md), "mtenk-address", 85)  # after code and HTML
        trees = md.treeprocessors
        trees.register(BoxTitles(md), "mtenk-box-titles", 24)  # before what stands in a line
        trees.register(DropMentions(md), "mtenk-mentions", 7)  # after it
        trees.register(TabNames(md), "mtenk-tabs", 6.5)
        trees.register(TableFrames(md), "mtenk-tables", 6)  # before headings get their «#»
        md.postprocessors.register(DropAttributes(md), "mtenk-elements", 4)
        md.postprocessors.register(NameTasks(md), "mtenk-tasks", 5)


def makeExtension(**options: Any) -> HabitsExtension:  # noqa: N802 - see above
    """Make the extension that mkdocs.yml names."""
    return HabitsExtension(**options)
