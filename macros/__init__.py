"""MTENK: what the site engine calls. Everything else lives in the rooms."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros."""
    from .page_macros.registering import register

    register(env)


def on_pre_page_macros(env: Any) -> None:
    """Begin a page, before its macros are called."""
    from .page_macros.registering import begin_page

    begin_page(env)


def on_post_build(env: Any) -> None:
    """Complete the site."""
    from .publish.after_build import complete

    complete(env)
