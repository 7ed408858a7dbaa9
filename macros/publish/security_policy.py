"""A Content-Security-Policy on every page: only what this site holds may run or be shown.

GitHub Pages sends no headers of ours, so the policy stands in the page, before anything it covers.
The one script written into the pages is allowed by its hash; whatever else came in would not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

POLICY = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "form-action": "'none'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "worker-src": "'self'",
}

_CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
_MARK = '<meta http-equiv="Content-Security-Policy"'
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_NOT_RUN = re.compile(r'\bsrc=|\btype="application/(?:ld\+)?json"')


def write(site: Path) -> None:
    """Put the policy first in the head of every page that has none."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode()
        if _MARK not in html:
            path.write_bytes(with_policy(html).encode())


def with_policy(html: str) -> str:
    """Return the page with a policy that allows the scripts that stand in it now."""
    sources = {**POLICY, "script-src": " ".join([POLICY["script-src"], *_hashes(html)])}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    return _CHARSET.sub(lambda m: f'{m.group(0)}\n{_MARK} content="{policy}">', html, count=1)


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
