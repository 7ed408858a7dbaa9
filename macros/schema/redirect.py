"""Old addresses that lead to pages: data/redirects.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Strict
from .page import PageId


class Redirect(Strict):
    """An address below the site's root, and the page that has taken its place."""

    from_: Annotated[PageId, Field(alias="from")]
    to: PageId


class Redirects(Strict):
    """The whole file."""

    redirects: Annotated[tuple[Redirect, ...], MinLen(1)]
