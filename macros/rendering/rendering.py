"""Turn objects into HTML through the templates, the only place where tags are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..addresses import urls
from ..reading.pages import relative_url
from ..schema import labels

_BETWEEN_LINES = re.compile(r"\s*\n\s*")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("macros.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"words": labels, "urls": urls}
    return environment


def render(template: str, page_url: str, **values: Any) -> Markup:
    """Render a template for the page at ``page_url``.

    In templates ``url(target)`` writes an address below the site's root as seen from that page.
    The result holds no line breaks, so that Markdown leaves it alone wherever it stands.
    """

    def url(target: str) -> str:
        return relative_url(page_url, target)

    html = _environment().get_template(template).render(url=url, **values)
    return Markup(_BETWEEN_LINES.sub(" ", html.strip()))  # noqa: S704 - autoescaped above


_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-.!|~^$:=]")


def inline(html: Markup) -> Markup:
    """Make HTML safe within a paragraph: no character of its text is Markdown any more."""
    parts = re.split(r"(<[^>]*>|&[#\w]+;)", str(html))
    safe = (p if p.startswith(("<", "&")) else _MARKDOWN.sub(_entity, p) for p in parts)
    return Markup("".join(safe))  # noqa: S704 - escapes only


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match.group(0))};"
