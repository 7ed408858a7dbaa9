"""The small wiki with a configuration of its own, served in this process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from macros.publish.built_site import Artefact
from macros.reading.issue import Issue
from macros.serving.app import Server
from macros.serving.artefacts import BY_ADDRESS
from macros.serving.wiki import Wiki as ServedWiki
from tests.wiki import Wiki

ROOT = Path(__file__).resolve().parent.parent

CONFIG = f"""\
INHERIT: {ROOT / "mkdocs.yml"}
site_url: https://example.org/mtenk/
docs_dir: docs
theme:
  custom_dir: {ROOT / "overrides"}
nav: null
watch: []
"""


class NoChecks:
    """Checks that find what they are told to."""

    def __init__(self, found: Sequence[Issue] = ()) -> None:
        self.found = found

    async def issues(self) -> Sequence[Issue]:
        return self.found

    async def end(self) -> None:
        pass


@contextmanager
def client_of(server: Server) -> Iterator[TestClient]:
    """Ask a server as a browser on this machine would."""
    app = server.application()
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


def configured(wiki: Wiki) -> Wiki:
    """Give a small wiki what the engine needs: its configuration, and our macros."""
    wiki.write("mkdocs.yml", CONFIG)
    (wiki.root / "macros").symlink_to(ROOT / "macros")
    return wiki


def served(root: Path) -> Server:
    """A server of the wiki in a folder, which has been read."""
    wiki = ServedWiki(root)
    wiki.start()
    return Server(wiki, NoChecks())


def everything(wiki: ServedWiki) -> dict[str, bytes]:
    """What every address of a wiki shows, by name."""
    names = [*wiki.addresses(), *(name for made in MADE for name in names_of(wiki, made))]
    found = {name: wiki.show(name) for name in names}
    return {name: shown.content for name, shown in found.items() if shown}


MADE = tuple(dict.fromkeys(made for _, made in BY_ADDRESS))


def names_of(wiki: ServedWiki, made: Artefact) -> list[str]:
    """Names of the files that a step makes."""
    return [name for name, content in made.files(wiki.site()) if content is not None]
