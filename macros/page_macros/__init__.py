"""The macros that authors use in pages: one module a macro, named as the macro is.

May import: trust, rendering, history, companies, tables, drawings, questions and what they may.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..kit.discovery import modules_with
from . import cite, practice
from .context import PageMacro

MACROS: Mapping[str, PageMacro] = {
    module.__name__.rsplit(".", 1)[-1]: module.render
    for module in modules_with(__name__, list(__path__), "render")
}
"""Macro name to function. The first argument is the page's context, the rest the author's."""

CHECKS: Mapping[str, Callable[..., None]] = {"cite": cite.check, "practice": practice.check}
"""What finds an author's mistakes in a call without rendering it, which can be slow."""
