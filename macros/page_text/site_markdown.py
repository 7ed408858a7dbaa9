"""The site's own Markdown: the extensions that mkdocs.yml names, used without the site engine."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from ..kit.paths import ROOT

CONFIG = ROOT / "mkdocs.yml"

BUILT_IN = ("toc", "tables", "fenced_code")
"""What the engine adds to every site."""


class _Loader(yaml.SafeLoader):
    """Plain values, Python names, and an environment variable's default."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    """«!ENV [NAME, default]» is its default: what is checked is the same on every machine."""
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)[-1]
    return None


def _python_name(_: _Loader, name: str, __: yaml.Node) -> Any:
    module, attribute = name.rsplit(".", 1)
    return getattr(__import__(module, fromlist=[attribute]), attribute)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _python_name)


@lru_cache(maxsize=2)
def site_config(path: Path = CONFIG) -> dict[str, Any]:
    """The configuration as plain values."""
    content = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    return content if isinstance(content, dict) else {}


def markdown() -> Markdown:
    """Converter with the extensions and options of the site."""
    names: list[str] = list(BUILT_IN)
    options: dict[str, dict[str, Any]] = {}
    for item in site_config().get("markdown_extensions", []):
        name, given = next(iter(item.items())) if isinstance(item, dict) else (item, None)
        names += [] if name in names else [name]
        options[name] = given or {}
    return Markdown(extensions=names, extension_configs=options)
