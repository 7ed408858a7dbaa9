"""Plain HTML to Markdown: markdownify, with GFM tables, footnotes and lighter escapes."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from .parts import one_line
from .tables import Cell, gfm, unrolled

_SPECIAL = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?])|&(?=#?\w+;)|~(?=~)")
"""Signs that mean something wherever they stand; the others only do at the start of a line."""

_START = re.compile(r"^(?:(\d{1,9})([.)](?=\s|$))|()([-+](?=\s|$)|#{1,6}(?=\s|$)|>|[=-]+$))")
_RUNS = re.compile(r"`+")
_LINE = re.compile(r"\n(?=[^\n])")
_IN_ADDRESS = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E"}
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")

_DETAIL = "\x1f"
"""Where a cell's details begin, which are not said again in all that a merged cell covers."""


def to_markdown(html: str) -> str:
    """Convert HTML of the elements that ``rewriting`` leaves."""
    soup = BeautifulSoup(html, "lxml", element_classes={Tag: _Tag})
    # A paragraph is one line: white space is one space, and no line is broken.
    converter = _Converter(heading_style=ATX, wrap=True, wrap_width=None)
    return str(converter.convert_soup(soup)).strip("\n")


def escape(text: str) -> str:
    """Text in which no sign is Markdown, wherever in a line it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text)


class _Tag(Tag):
    """An element that is quicker to ask: markdownify does so of every element."""

    def find_parent(self, name: Any = None, *_: Any, **__: Any) -> Any:
        return next((parent for parent in self.parents if parent.name == name), None)


class _Converter(MarkdownConverter):
    """Methods are called by the name of the element, with what stands in it as Markdown."""

    def escape(self, text: str, _parent_tags: set[str]) -> str:
        return escape(text)

    def convert_p(self, _el: Tag, text: str, parent_tags: set[str]) -> str:
        started = _begun(text).strip(" \n")
        return f" {started} " if "_inline" in parent_tags else _block(started)

    def convert_li(self, el: Tag, text: str, **_: Any) -> str:
        sign = _sign(el)
        lines = _LINE.sub("\n" + " " * len(sign), _begun(text).strip(" \n"))
        return f"{sign}{lines}\n" if lines else ""

    def convert_a(self, el: Tag, text: str, **_: Any) -> str:
        address, inside = str(el.get("href") or ""), text.strip(" ")
        if not address or not inside:
            return text
        if inside in {escape(address), escape(unquote(address))}:
            return text.replace(inside, f"<{address}>")
        safe = "".join(_IN_ADDRESS.get(sign, sign) for sign in address)
        return text.replace(inside, f"[{inside}]({safe}{_title(el)})")

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if parent_tags & {"td", "th"}:
            return "<br>"
        return str(super().convert_br(el, text, parent_tags))  # type: ignore[misc]

    def convert_mt_tick(self, el: Tag, _text: str, **_: Any) -> str:
        return f"[{el['id']}]"

    def convert_pre(self, el: Tag, text: str, **_: Any) -> str:
        longest = max((len(run) for run in _RUNS.findall(text)), default=0)
        fence = "`" * max(3, longest + 1)
        code = text.strip("\n")
        language = str(el.get("data-language") or "")
        return _block(f"{fence}{language}\n{code}\n{fence}")

    def convert_q(self, _el: Tag, text: str, **_: Any) -> str:
        return f"«{text}»"

    def convert_sup(self, _el: Tag, text: str, **_: Any) -> str:
        raised = text.translate(_RAISED)
        return raised if raised != text else f"^{text}"

    def convert_sub(self, _el: Tag, text: str, **_: Any) -> str:
        return text.translate(_LOWERED)

    def convert_mt_note_mark(self, el: Tag, _text: str, **_: Any) -> str:
        return f"[^{el['id']}]"

    def convert_mt_note(self, el: Tag, text: str, **_: Any) -> str:
        lines = _LINE.sub("\n    ", text.strip(" \n"))
        return _block(f"[^{el['id']}]: {lines}")

    # Tables: the parts keep what they hold, and the table puts it together.

    def convert_mt_detail(self, _el: Tag, text: str, **_: Any) -> str:
        return _DETAIL + text

    def convert_td(self, el: Tag, text: str, **_: Any) -> str:
        el["data-text"] = one_line(text)
        return ""

    convert_th = convert_caption = convert_td

    def convert_tr(self, *_: Any, **__: Any) -> str:
        return ""

    def convert_table(self, el: Tag, _text: str, **_: Any) -> str:
        titles = [str(caption["data-text"]) for caption in _children(el, "caption")]
        return _block("\n\n".join(filter(None, (*titles, gfm(*_grids(el))))))


def _title(link: Tag) -> str:
    """What is shown when a link is pointed at, as Markdown has it after the address."""
    title = one_line(str(link.get("title") or "")).replace("\\", r"\\").replace('"', r"\"")
    return f' "{title}"' if title else ""


def _block(text: str) -> str:
    return f"\n\n{text}\n\n" if text else ""


def _begun(text: str) -> str:
    """Text whose first sign does not make it something else than text."""
    return _START.sub(r"\1\3\\\2\4", text.lstrip(" \n"), count=1)


def _sign(item: Tag) -> str:
    """«- » or «2. »; another sign in a list right after a list, which would be one with it."""
    parent = item.parent
    again = parent is not None and parent.get("data-again") is not None
    if parent is None or parent.name != "ol":
        return "* " if again else "- "
    start = str(parent.get("start") or "1")
    before = sum(getattr(sibling, "name", None) == "li" for sibling in item.previous_siblings)
    return f"{(int(start) if start.isdecimal() else 1) + before}{')' if again else '.'} "


def _children(element: Tag, *names: str) -> list[Tag]:
    return [child for child in element.children if isinstance(child, Tag) and child.name in names]


def _grids(table: Tag) -> tuple[list[list[str]], list[list[str]]]:
    """Rows of headers, and all other rows. Without «thead» a first row of headers is one."""
    head: list[list[str]] = []
    body: list[list[str]] = []
    for part in _children(table, "thead", "tbody", "tfoot") or [table]:
        rows = [_children(row, "td", "th") for row in _children(part, "tr")]
        texts = unrolled([[_cell(cell) for cell in row] for row in rows])
        if part.name == "thead":
            head += texts
        elif rows and not head and not body and all(cell.name == "th" for cell in rows[0]):
            head, body = texts[:1], texts[1:]
        else:
            body += texts
    return head, body


def _cell(cell: Tag) -> Cell:
    text, _, details = str(cell["data-text"]).partition(_DETAIL)
    columns, rows = _number(cell, "colspan"), _number(cell, "rowspan")
    return Cell(text + details.replace(_DETAIL, ""), columns, rows, text.rstrip())


def _number(cell: Tag, name: str) -> int:
    value = str(cell.get(name) or "1")
    return max(1, int(value)) if value.isdecimal() else 1
