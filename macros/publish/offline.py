"""What the service worker must know of the finished site: its shell, and every file of the wiki.

``sw-files.js`` changes with any file that readers see, so a browser that asks for the worker again
finds that there is a new version. ``sw-list.json`` is what «last ned hele wikien» fetches, and
``sw-size.json`` says beforehand how much that is.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .built_site import BuiltSite

WORKER = "sw.js"
FILES = "sw-files.js"
LIST = "sw-list.json"
OFFLINE_PAGE = "uten-nett/"
SIZE = "sw-size.json"

SHELL = (
    "assets/js-*/**/*.js",
    "assets/vendor/ts-fsrs/*/*.js",
    "assets/img/*.svg",
)
"""What pages work by, beside their style sheets: after one visit the practice works too."""

PARTS = ("assets/js-*/offline/answers.js", "assets/js-*/offline/download.js")
"""What the worker itself is made of, in the order it is read."""

QUICK = ("eksamen/", "stegmodeller/sammenlign/", "ordliste/", "kilder/")
"""What is within reach from every page, kept with the first visit."""

LEFT_OUT = re.compile(
    r"utskrift/|assets/kort/|data/.*\.csv$|data/tabeller/(?!alignment-)|eksamen/nedlasting/"
    r"|sw(-files)?\.js$|sw-(list|size)\.json$|sitemap|404\.html$"
    r"|.*\.(?:md|xml|xml\.gz|txt|pdf|apkg|zip|bib|ris|schema\.json|png|webmanifest)$"
)
"""Files that reading does not need: for printers, other programs and other sites."""

_SHEET = re.compile(r'<link rel="stylesheet" href="(assets/css/[^"]+)">')
_HTML = re.compile(r"<html\b(?![^>]*\bdata-offline)")


@dataclass(frozen=True)
class SiteFile:
    """A file by its address below the root; ``size`` is what is sent, in bytes."""

    url: str
    revision: str
    size: int


def with_worker(html: str) -> str:
    """Return a page that knows that there is a worker."""
    return _HTML.sub("<html data-offline", html, count=1)


def write(built: BuiltSite) -> None:
    """Tell the pages that there is a worker, write them, and write the worker's lists."""
    site = built.folder
    if not (site / WORKER).is_file():
        return
    built.each_html(with_worker)
    built.write()
    files = list(_files(built))
    version = _hash("".join(file.url + file.revision for file in files).encode())
    rows = [{"url": file.url, "revision": file.revision} for file in files]
    _write_json(site / LIST, {"version": version, "files": rows})
    _write_json(site / SIZE, {"files": len(files), "bytes": sum(file.size for file in files)})
    (site / FILES).write_text(f"self.MTENK_FILES = {_shell(site, version)};\n", encoding="utf-8")


def _shell(site: Path, version: str) -> str:
    sheets = _SHEET.findall((site / "index.html").read_text(encoding="utf-8"))
    names = [*sheets[:1], *_matching(site, *SHELL)]
    shell = [{"url": url, "revision": None} for url in names]
    start = ["./", OFFLINE_PAGE]
    quick = [url for url in QUICK if (site / url).exists()]
    parts = [url for pattern in PARTS for url in _matching(site, pattern)]
    content = {"version": version, "shell": shell, "start": start, "quick": quick, "parts": parts}
    return json.dumps(content, ensure_ascii=False)


def _files(site: BuiltSite) -> Iterator[SiteFile]:
    for url in site.names():
        if not LEFT_OUT.match(url):
            content = site.content(url)
            size = len(gzip.compress(content, 6, mtime=0))
            yield SiteFile(url.removesuffix("index.html") or "./", _hash(content), size)


def _matching(site: Path, *patterns: str) -> list[str]:
    found = {path for pattern in patterns for path in site.glob(pattern)}
    return sorted(path.relative_to(site).as_posix() for path in found)


def _write_json(path: Path, content: object) -> None:
    path.write_text(f"{json.dumps(content, ensure_ascii=False)}\n", encoding="utf-8")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]
