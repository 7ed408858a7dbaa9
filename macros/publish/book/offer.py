"""Offer the PDF on the download page, once there is one."""

from __future__ import annotations

from pathlib import Path

from ...bokmal.numbers import format_number
from ...rendering.rendering import render
from .pdf import FILE

MARK = "<!--mt-book-->"
PAGE = "last-ned/"
_MEGABYTE = 1_000_000


def offer(site: Path) -> None:
    """Put a link with the size where the download page keeps a place for it."""
    path = site / PAGE / "index.html"
    html = path.read_text(encoding="utf-8")
    size = format_number((site / FILE).stat().st_size / _MEGABYTE, 1)
    link = render("book_offer.html", PAGE, file=FILE, size=size)
    path.write_text(html.replace(MARK, link), encoding="utf-8")
