"""Titles of links that say nothing to a reader."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

MENTION = "mention"
"""What GitBook writes at every link to a page."""


class DropMentions(Treeprocessor):
    """Takes the title away."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("title", "").lower() == MENTION:
                del link.attrib["title"]
