"""How long ``mtenk serve`` lets an author wait, asked as a browser would."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 300.0
STEP = 0.02

SERVED = ("Lagret til vist: side", "Lagret til vist: modell", "Lagret til vist: stilark")

MODEL = "data/stage-models/aida.yml"
STYLE = "docs/assets/css/base.css"


@dataclass(frozen=True)
class Serving:
    """Seconds to the first page, and from saving to seeing."""

    first: str
    saved: Mapping[str, str | None]

    def rows(self) -> dict[str, str]:
        """Lines of the table."""
        return {"Tjener: første side": self.first} | {
            name: value or "ikke målt" for name, value in self.saved.items()
        }


def serving(folder: Path, concept: str) -> Serving:
    """Serve a wiki, change a page, a model and a style sheet, and look for each change."""
    page = concept.removeprefix("docs/").removesuffix(".md") + "/"
    changes = (
        (concept, "\n\n## ", "\n\nNettopp endret.\n\n## ", page, "Nettopp endret."),
        (MODEL, "summary: ", "summary: Nylig endret. ", "stegmodeller/aida/", "Nylig endret."),
        (STYLE, "", "/* nyss endret */\n", "assets/css/base.css", "nyss endret"),
    )
    with _server(folder) as address:
        first = _wait(lambda: "AIDA" in _text(f"{address}{page}"))
        if first is None:
            return Serving("svarer ikke", dict.fromkeys(SERVED))
        saved = {}
        for name, (file, old, new, url, words) in zip(SERVED, changes, strict=True):
            path = folder / file
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
            seconds = _wait(lambda url=url, words=words: words in _text(f"{address}{url}"))  # type: ignore[misc]
            saved[name] = "ikke vist" if seconds is None else f"{seconds:.2f} s"
        return Serving(f"{first:.1f} s", saved)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "serve", "--port", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet)
    try:
        yield f"http://127.0.0.1:{port}/mtenk/"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def _wait(seen: Callable[[], bool]) -> float | None:
    begun = time.monotonic()
    while not seen():
        if time.monotonic() - begun > PATIENCE:
            return None
        time.sleep(STEP)
    return time.monotonic() - begun


def _text(address: str) -> str:
    try:
        with urlopen(address, timeout=60) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except (URLError, OSError):
        return ""
