"""``offline_panel()``: fetch the whole wiki for reading without a network, and switch it off."""

from __future__ import annotations

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show the panel; without scripts it says what is needed."""
    return context.render("offline_panel.html")
