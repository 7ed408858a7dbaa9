"""Macro calls in pages are well formed, known, and get arguments that they can use.

Every call is tried on its own, so that all faults come in one run and with the file's own line (the
site engine stops at the first, and counts from after the front matter).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from inspect import signature

from ..page_macros import CHECKS, MACROS
from ..page_macros.calls import shown
from ..page_macros.context import PageContext
from ..page_text.gitbook import without_blocks
from ..page_text.page_source import without_formulas
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.issue import Issue
from ..trust.page_template import Call, parse
from .help import Help

NAME = "macro"
SCOPE = "page"
HELP = Help(
    "Makroen finnes ikke, eller det som står i parentesen, kan ikke brukes.",
    wrong='{{ cardz("begreper") }}',
    right='{{ cards("begreper") }}',
)

_NAMES = frozenset(MACROS)

_NOT_THERE = "det finnes ing"
"""How it is told that something lacks: all calls that name it have one cause."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each faulty call, and for all else in braces."""
    for page in catalog.bodies():
        if "{" in page.body:
            shown = replace(page, body=without_blocks(page.body))
            yield from _check_page(PageContext(catalog, shown))


def _check_page(context: PageContext) -> Iterator[Issue]:
    page = context.page
    template = parse(without_formulas(page), _NAMES)
    faults = [(fault.position, fault.message, fault.hint) for fault in template.faults]
    for call in template.calls:
        found = _try(context, call)
        if found:
            faults.append((call.name_at, *found))
    for position, message, hint in faults:
        line, column = template.place(position)
        line += page.body_line - 1
        cause = f"macro {message}" if message.startswith(_NOT_THERE) else ""
        yield Issue(page.document.path, line, column, NAME, message, hint, cause=cause)


def _try(context: PageContext, call: Call) -> tuple[str, str] | None:
    name, arguments, options = call.name, call.arguments, dict(call.options)
    if name == "cite" and "references" in context.page.faulty:
        return None
    try:
        signature(MACROS[name]).bind(context, *arguments, **options)
        if arguments or options or name in CHECKS:  # else there is nothing an author can get wrong
            if name in CHECKS:
                CHECKS[name](context, *arguments, **options)
            else:
                shown(context.catalog, context.page, MACROS[name], arguments, options)
    except FaultyDataError:
        return None
    except AttributeError:
        if context.page.faulty:  # what the front matter should have said
            return None
        raise
    except AuthorError as error:
        return error.message, error.hint
    except TypeError:
        message = f"{name}() kan ikke brukes slik"
        return message, "se hva den skal ha i parentesen, i docs/bidra/makroer.md"
    return None
