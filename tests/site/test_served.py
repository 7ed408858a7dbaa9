"""What `mtenk serve` shows is what the build makes, but for the sealing."""

from __future__ import annotations

import pytest

from macros import publish
from macros.commands.build import build_with_mkdocs
from macros.kit.paths import ROOT
from macros.serving.banner import with_channel, without_channel
from macros.serving.wiki import Wiki

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def unsealed(tmp_path_factory):
    """The site as it is before names change and policies are written."""
    folder = tmp_path_factory.mktemp("unsealed") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publish, "seal", lambda _: None)
        assert build_with_mkdocs(folder) == 0
    return folder


@pytest.fixture(scope="module")
def served():
    wiki = Wiki(ROOT)
    wiki.start()
    assert wiki.faults == ()
    return wiki


def test_every_file_of_the_build_is_served_the_same(unsealed, served):
    paths = sorted(path for path in unsealed.rglob("*") if path.is_file())
    names = [path.relative_to(unsealed).as_posix() for path in paths]
    shown = {name: served.show(name) for name in names if name != "404.html"}
    assert [name for name, found in shown.items() if found is None] == []
    different = [
        name for name, found in shown.items() if found.content != (unsealed / name).read_bytes()
    ]
    assert different == []
    assert len(names) > 1000
    assert served.not_found() == (unsealed / "404.html").read_bytes()


def test_nothing_is_served_that_the_build_does_not_make(unsealed, served):
    assert [name for name in served.addresses() if not (unsealed / name).is_file()] == []


def test_the_channel_is_all_that_is_added(unsealed):
    for path in sorted(unsealed.rglob("*.html")):
        html = path.read_text("utf-8")
        assert without_channel(with_channel(html, "/mtenk/", "x", "<p>Feil</p>")) == html
