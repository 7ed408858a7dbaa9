"""What a rule means, in the words of an author, with a wrong example and a right one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Help:
    """What stands on docs/bidra/feil.md. Without ``file`` the examples are text in a page.

    Tests put the wrong example in the place of the right one in ``tests/small``.
    """

    means: str
    file: str = ""
    wrong: str = ""
    right: str = ""
