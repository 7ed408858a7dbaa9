"""``phase_table("behov", axis="journey")``: one phase across all models."""

from __future__ import annotations

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, phase: str, axis: str = "journey") -> Markup:
    """Show what every model calls the phase."""
    return context.table("phase", phase=phase, axis=axis)
