"""The command in the top folder, as guides and hints name it."""

from __future__ import annotations

import subprocess


def test_the_command_works_from_any_folder(repo, tmp_path):
    """The environment is there when the tests run, so this makes nothing."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "macros").mkdir()  # what lies there is none of ours
    (folder / "macros" / "__init__.py").write_text("raise SystemExit('the wrong one')")
    link = folder / "the wiki"
    link.symlink_to(repo)
    done = subprocess.run(
        [str(link / "mtenk"), "--help"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Bruk: mtenk")


def test_the_guide_names_the_command_as_it_is_typed(repo):
    for page in sorted((repo / "docs/bidra").glob("*.md")):
        text = page.read_text("utf-8")
        assert text.count("mtenk check") == text.count("`./mtenk check"), page.name
        assert "\nmtenk " not in text
        assert ".venv" not in text
