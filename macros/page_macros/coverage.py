"""``coverage(axis="journey")``: the provenance ledger of an axis."""

from __future__ import annotations

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, axis: str = "journey") -> Markup:
    """Show for every model and phase who says so."""
    return context.table("coverage", axis=axis)
