"""Where in the source that stands which was found in the page made from it."""

from __future__ import annotations

import re

from ...reading.pages import CODE, FENCE


class Places:
    """Finds patterns in a body, each time from where it found the same before, outside code."""

    def __init__(self, body: str) -> None:
        """Take the Markdown of a page."""
        self.body = body
        self.text = _blank(CODE, _blank(FENCE, body))
        self.after: dict[str, int] = {}

    def of(self, needles: tuple[str, ...]) -> int:
        """Position of the next match (its group, if any), of the last one, or of the start."""
        for text in (self.text, self.body):
            for needle in needles:
                pattern = re.compile(needle, re.IGNORECASE)
                after = self.after.get(needle, 0)
                match = pattern.search(text, after) or pattern.search(text)
                if match:
                    self.after[needle] = match.end()
                    return match.start(match.lastindex or 0)
        return 0


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)
