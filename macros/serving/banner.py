"""What is added to a page on its way to the browser: the faults, and the channel for changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from markupsafe import Markup

from ..reading.issue import Issue, fold, shown_line, sort_issues
from ..rendering.rendering import render

FOLDER = "__mtenk__"
"""Below the wiki's address, where no page can lie."""

START, END = "<!--mtenk serve-->", "<!--/mtenk serve-->"
MOST = 20

_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_ADDED = re.compile(f"{START}.*?{END}", re.DOTALL)


def banner(faults: Iterable[Issue], own: frozenset[str], *, is_last_good: bool = False) -> Markup:
    """The faults, the page's own first; empty when there are none and the page is as written."""
    found = sort_issues(faults)
    ours = fold([fault for fault in found if fault.path in own])
    others = fold([fault for fault in found if fault.path not in own])
    lines = [*map(shown_line, ours), *map(shown_line, others)]
    if not lines and not is_last_good:
        return Markup()
    return render(
        "serve_banner.html",
        "",
        count=len(lines),
        lines=lines[:MOST],
        more=len(lines) - MOST,
        own=len(ours),
        is_last_good=is_last_good,
    )


def with_channel(html: str, root: str, page: str, shown: Markup) -> str:
    """The page with the banner first, and what listens for changes. ``root`` is the wiki's path."""
    head = (
        f'{START}<link rel="stylesheet" href="{root}{FOLDER}/serve.css">'
        f'<script type="module" src="{root}{FOLDER}/serve.js" data-page="{escape(page)}"></script>'
        f"{END}"
    )
    body = f'{START}<div id="mtenk-serve">{shown}</div>{END}'
    html = html.replace("</head>", f"{head}</head>", 1)
    return _BODY.sub(lambda start: start.group(0) + body, html, count=1)


def without_channel(html: str) -> str:
    """The page as it was before."""
    return _ADDED.sub("", html)


def faults_alone(faults: Sequence[Issue], root: str) -> str:
    """A page for when there is no wiki to show yet."""
    shown = banner(faults, frozenset(), is_last_good=True)
    bare = render("serve_faults.html", "")
    return with_channel(f"<!doctype html>\n{bare}\n", root, "", shown)
