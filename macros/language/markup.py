"""Python-Markdown extension: phrases in italics get the language that they are in."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..kit.paths import ROOT
from .languages import Languages, languages_in

AFTER_ATTR_LIST = 5
"""Lower than the priority of ``attr_list``, so that what the author says comes first."""


class _MarkItalics(Treeprocessor):
    def __init__(self, markdown: Markdown, known: Languages) -> None:
        super().__init__(markdown)
        self.known = known

    def run(self, root: Element) -> None:
        for element in root.iter("em"):
            lang = self.known.of(_text(element))
            if lang and not element.get("lang"):
                element.set("lang", lang)


def _text(element: Element) -> str:
    """Text of an element, with «&» where Python-Markdown keeps a stand-in for it."""
    return "".join(element.itertext()).replace("\x02amp\x03", "&")


class LanguageExtension(Extension):
    """``*customer journey*`` becomes ``<em lang="en">`` when that is a known English phrase."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        md.treeprocessors.register(
            _MarkItalics(md, languages_in(ROOT)), "mtenk-languages", AFTER_ATTR_LIST
        )


def makeExtension(**options: Any) -> LanguageExtension:  # noqa: N802 - see above
    """Make the extension that mkdocs.yml names."""
    return LanguageExtension(**options)
