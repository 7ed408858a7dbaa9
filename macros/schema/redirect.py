"""Old addresses that lead to pages and headings: data/redirects.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Form, Strict

PageAddress = Annotated[
    str,
    Form(
        "page_form",
        r"^([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9][a-z0-9_-]*)?$",
    ),
]
"""A page, or a heading on it: ``markedsforing/begreper/cpc#hva-er-cpc``."""


class Redirect(Strict):
    """An address below the site's root, and the page, or the heading, that has taken its place.

    An old heading, ``page#heading``, leads to another on the page where it was, or to its top.
    """

    from_: Annotated[PageAddress, Field(alias="from")]
    to: PageAddress

    @property
    def page(self) -> str:
        """Page that it leads to."""
        return self.to.partition("#")[0]

    @property
    def old_heading(self) -> str:
        """Heading that is no more, without «#»; empty when it is a whole page that has moved."""
        return self.from_.partition("#")[2]

    @property
    def anchor(self) -> str:
        """Heading on that page, with «#»; empty when it leads to the top."""
        return self.to[len(self.page) :]


class Redirects(Strict):
    """The whole file."""

    redirects: Annotated[tuple[Redirect, ...], MinLen(1)]
