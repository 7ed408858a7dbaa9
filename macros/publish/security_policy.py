"""A Content-Security-Policy on every page: only what this site holds may run or be shown.

GitHub Pages sends no headers of ours, so the policy stands in the page, before anything it covers.
The one script written into the pages is allowed by its hash; whatever else came in would not run.
No script of ours makes HTML or code out of text, so browsers are told to let none do it
(``require-trusted-types-for``); the one address of a script that is made by a script is that of the
service worker (``assets/js/offline/register.js``). Other hosts are not told where a reader was.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from .built_site import BuiltSite

POLICY = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "form-action": "'none'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "require-trusted-types-for": "'script'",
    "script-src": "'self'",
    "style-src": "'self'",
    "trusted-types": "mtenk-worker",
    "worker-src": "'self'",
}

_START = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[\"']?utf-8[\"']?\s*/?>)?", re.IGNORECASE)
_MARK = '<meta http-equiv="Content-Security-Policy"'
_REFERRER = '<meta name="referrer" content="same-origin">'
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_NOT_RUN = re.compile(r'\bsrc=|\btype="application/(?:ld\+)?json"')


def write(site: BuiltSite) -> None:
    """Put the policy first in the head of every page; a page without a head stops the build."""
    for name, html in site.html.items():
        guarded = with_policy(html)
        if guarded is None:
            raise PageWithoutHeadError(name)
        site.put(name, guarded)


class PageWithoutHeadError(Exception):
    """A page that no policy could stand in must not be published."""

    def __init__(self, name: str) -> None:
        """Name the page below the site's root."""
        super().__init__(f"{name} har ingen <head>, så nettleseren kan ikke få reglene for siden")


def with_policy(html: str) -> str | None:
    """Return the page with a policy that allows the scripts that stand in it now.

    Whether there is one already is seen from the one place where we write it, so that nothing that
    a page says can pass for it. None when the page has no head.
    """
    start = _START.search(html)
    if start is None:
        return None
    if html.startswith(f"\n{_MARK}", start.end()):
        return html
    sources = {**POLICY, "script-src": " ".join([POLICY["script-src"], *_hashes(html)])}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    tags = f'\n{_MARK} content="{policy}">\n{_REFERRER}'
    return html[: start.end()] + tags + html[start.end() :]


def _hashes(html: str) -> Iterable[str]:
    return sorted({f"'sha256-{_sha256(text)}'" for text in _inline_scripts(html)})


def _inline_scripts(html: str) -> Iterator[str]:
    """Scripts in the head, which is the theme's; one that a page's text brought along stays out."""
    head = html.partition("</head>")[0]
    for script in _INLINE.finditer(head):
        if not _NOT_RUN.search(script["attributes"]):
            yield script["text"]


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
