"""Limits that may only be tightened: data/ratchet.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Number, Strict


class Ratchet(Strict):
    """The largest share of covered phases that may be without a source, from 0 to 1."""

    unsourced_share: Annotated[Number, Field(ge=0, le=1)]
