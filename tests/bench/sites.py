"""The sites that are measured: this one, and the same Markdown as Material shows it by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]

# Same pages, macros and navigation; but Material's own templates, styles, scripts and search.
MATERIAL_PLUGINS = ["search", {"macros": {"module_name": "same_macros"}}]
SAME_MACROS = '''
from functools import wraps
from types import SimpleNamespace

from macros import define_env as define


def define_env(env):
    """The same macros, less the attribute on which Material's search stumbles inside lists."""

    def register(macro, name):
        @wraps(macro)
        def shown(*arguments, **options):
            return str(macro(*arguments, **options)).replace(" data-search-exclude", "")

        env.macro(shown, name)

    define(SimpleNamespace(macro=register))
'''
KEPT = ("site_name", "site_url", "site_description", "repo_url", "nav", "markdown_extensions")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' own tags as what they stand for in a copy of the configuration."""


class _Dumper(yaml.SafeDumper):
    """Writes them back."""


class _Tagged(str):
    """A value with a tag of its own, such as ``!!python/name:…``."""

    __slots__ = ("tag",)
    tag: str


def _read_tag(loader: yaml.Loader, suffix: str, _node: yaml.Node) -> _Tagged:
    value = _Tagged(suffix)
    value.tag = f"tag:yaml.org,2002:python/name:{suffix}"
    return value


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _read_tag)
_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])
_Dumper.add_representer(_Tagged, lambda dumper, value: dumper.represent_scalar(value.tag, ""))


def build_ours(site: Path) -> Path:
    """Build the wiki as it is published."""
    _run([sys.executable, "-m", "macros", "build", "--site", str(site)], ROOT)
    return site


def build_material(folder: Path) -> Path:
    """Build the wiki's Markdown with a plain ``theme: material``."""
    folder.mkdir()
    (folder / "same_macros.py").write_text(SAME_MACROS, encoding="utf-8")
    config = _material_config()
    text = yaml.dump(config, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    _run([sys.executable, "-m", "mkdocs", "build"], folder)
    return folder / "site"


def _material_config() -> dict[str, Any]:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    ours = yaml.load(text, Loader=_Loader)
    config = {key: ours[key] for key in KEPT}
    theme = {"name": "material", "language": "nb"}
    docs = str(ROOT / "docs")
    return config | {"docs_dir": docs, "theme": theme, "plugins": MATERIAL_PLUGINS}


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"bench: {' '.join(command[1:4])} failed\n{done.stdout}{done.stderr}")
