"""Names for the boxes of task lists, which pymdownx.tasklist leaves without."""

from __future__ import annotations

from markdown.postprocessors import Postprocessor

_BOX = '<input type="checkbox" disabled'
_NAMES = {" checked/>": "Gjort", "/>": "Ikke gjort"}


class NameTasks(Postprocessor):
    """Says of each box whether it is ticked."""

    def run(self, text: str) -> str:
        for end, name in _NAMES.items():
            text = text.replace(_BOX + end, f'{_BOX} aria-label="{name}"{end}')
        return text
