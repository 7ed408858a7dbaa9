"""A page's Markdown made into HTML as the site engine would, from the same configuration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pkgutil import resolve_name
from typing import Any

import yaml
from markdown import Markdown

from ...kit.paths import ROOT

CONFIGURATION = ROOT / "mkdocs.yml"

_SAFE: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SAFE):  # type: ignore[misc, valid-type]
    """Reads our own configuration, with its names of Python functions."""


_Loader.add_multi_constructor(
    "tag:yaml.org,2002:python/name:", lambda _, name, __: resolve_name(_with_colon(name))
)
_Loader.add_constructor("!ENV", lambda *_: None)


def to_html(source: str) -> str:
    """HTML of a page without its macros."""
    return _converter().reset().convert(source)


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    names, options = extensions()
    return Markdown(extensions=names, extension_configs=options)


def extensions() -> tuple[list[str], dict[str, Mapping[str, Any]]]:
    """Extensions and their options, as in mkdocs.yml; MkDocs itself adds three."""
    listed = yaml.load(CONFIGURATION.read_text("utf-8"), Loader=_Loader)["markdown_extensions"]  # noqa: S506 - safe but for the names in our own file
    options: dict[str, Mapping[str, Any]] = {}
    names = ["toc", "tables", "fenced_code"]
    for entry in listed:
        name, chosen = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        options[name] = chosen or {}
        if name not in names:
            names.append(name)
    return names, options


def _with_colon(name: str) -> str:
    return re.sub(r"\.([^.]+)$", r":\1", name)
