"""The site engine's Jinja, held to what this package lets through.

Named under ``j2_extensions`` in mkdocs.yml, which MkDocs' macros plugin and Zensical both read. The
engine never sees a page that has a fault: it gets an error with the line, and shows nothing of it.
"""

from __future__ import annotations

import re
from html import escape

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

from .. import page_macros
from ..trust.page_markup import markup_faults
from ..trust.page_template import Call, Template, parse

_BRACE = re.compile(r"\{(?=[{%#]|\Z)")


class OnlyMacros(Extension):
    """Jinja reads each page anew from its parts, so it can find no more in it than we did."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Refuse a page with a fault; else give what says the same and nothing else."""
        template = parse(source, frozenset(page_macros.MACROS))
        fault = next(iter([*template.faults, *markup_faults(template)]), None)
        if fault:
            line, _ = template.place(fault.position)
            message = f"{fault.message}  →  {fault.hint}"
            raise TemplateSyntaxError(_plain(message), line, name, filename)
        return as_jinja(template)


def as_jinja(template: Template) -> str:
    """The page with every brace of its text made harmless; lines stay where they are."""
    return "".join(
        template.body[part.start : part.end]
        if isinstance(part, Call)
        else _BRACE.sub("{{ '{' }}", part.text)
        for part in template.parts
    )


def _plain(message: str) -> str:
    """The message as the engine writes it into the page: no sign of it is HTML or a macro."""
    return re.sub(r"[\\`*_{}\[\]]", lambda sign: f"&#{ord(sign[0])};", escape(message))
