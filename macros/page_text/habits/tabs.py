"""Each tab knows its own name, which paper shows above it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class TabNames(Treeprocessor):
    """Puts the label of a tab beside its content too."""

    def run(self, root: Element) -> None:
        for tabs in root.iter("div"):
            if "tabbed-set" in tabs.get("class", "").split():
                labels = tabs.iterfind("div[@class='tabbed-labels']/label")
                blocks = tabs.iterfind("div[@class='tabbed-content']/div")
                for label, block in zip(labels, blocks, strict=False):
                    block.set("data-label", "".join(label.itertext()))
