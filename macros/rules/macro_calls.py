"""Macro calls in pages are well formed, known, and get arguments that they can use.

Every call with literal arguments is tried on its own, so that all faults come in one run and with
the file's own line (the site engine stops at the first, and counts from after the front matter).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from inspect import signature

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..catalog import Catalog
from ..errors import AuthorError, FaultyDataError
from ..issue import Issue
from ..page_macros import CHECKS, MACROS
from ..page_macros.context import PageContext
from ..pages import SourcePage
from ..validation import spelling_hint

NAME = "macro"
SCOPE = "page"

_ENVIRONMENT = Environment(autoescape=True)
WAY_OUT = "to show the braces as text, put them between {% raw %} and {% endraw %}"

Columns = dict[tuple[int, str], list[int]]
"""Columns of a word in the macro calls of a line of the body."""

Fault = tuple[int, int | None, str, str]
"""Line and column in the body, message and hint; without a column, the line's first brace."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each faulty call."""
    for page in catalog.pages.values():
        if "{" in page.body:
            yield from _check_page(PageContext(catalog, page))


def _check_page(context: PageContext) -> Iterator[Issue]:
    page = context.page
    try:
        template = _ENVIRONMENT.parse(page.body)
    except TemplateSyntaxError as error:
        message = f"the macro call cannot be read: {error.message}"
        hint = f"check quotes and brackets ({WAY_OUT})"
        yield _issue(page, error.lineno, None, message, hint)
        return
    for fault in _faults(context, template, _columns(page.body)):
        yield _issue(page, *fault)


def _faults(context: PageContext, template: nodes.Template, columns: Columns) -> Iterator[Fault]:
    for node in template.body:
        if not isinstance(node, nodes.Output):
            yield node.lineno, None, "only macro calls are used in pages, no statements", WAY_OUT
            continue
        for part in node.nodes:
            name = part.node if isinstance(part, nodes.Call) else part
            if isinstance(name, nodes.Name):
                column = columns[name.lineno, name.name].pop(0)
                found = _name_fault(context, name.name, part)
                if found:
                    yield name.lineno, column, *found
            elif not isinstance(part, nodes.TemplateData | nodes.Const):
                message = "only macro calls may stand between «{{» and «}}»"
                yield part.lineno, None, message, WAY_OUT


def _name_fault(context: PageContext, name: str, part: nodes.Expr) -> tuple[str, str] | None:
    if name not in MACROS:
        hint = f"{spelling_hint(name, MACROS, 'macros')} ({WAY_OUT})"
        return f"there is no macro «{name}»", hint
    if not isinstance(part, nodes.Call):
        return f"«{name}» is not called", f"write {name}(…), with what it needs"
    return _try(context, name, part)


def _try(context: PageContext, name: str, call: nodes.Call) -> tuple[str, str] | None:
    try:
        arguments = [argument.as_const() for argument in call.args]
        options = {option.key: option.value.as_const() for option in call.kwargs}
        signature(MACROS[name]).bind(context, *arguments, **options)
        if arguments or options or name in CHECKS:  # else there is nothing an author can get wrong
            CHECKS.get(name, MACROS[name])(context, *arguments, **options)
    except FaultyDataError:
        return None
    except AuthorError as error:
        return error.message, error.hint
    except (TypeError, nodes.Impossible):
        message = f"{name}() does not take these arguments"
        return message, "see the list of macros under docs/bidra/"
    return None


def _columns(body: str) -> Columns:
    columns: Columns = defaultdict(list)
    end = 0
    for line, kind, text in _ENVIRONMENT.lex(body):
        start = body.index(text, end)
        end = start + len(text)
        if kind == "name":
            columns[line, text].append(start - body.rfind("\n", 0, start))
    return columns


def _issue(page: SourcePage, line: int, column: int | None, message: str, hint: str) -> Issue:
    column = column or max(page.body.split("\n")[line - 1].find("{") + 1, 1)
    return Issue(page.document.path, page.body_line + line - 1, column, NAME, message, hint)
