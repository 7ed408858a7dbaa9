"""The elements, attributes and addresses that a page may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GLOBAL = _names("aria-hidden aria-label aria-labelledby class dir id lang markdown role title")

_WITH_ATTRIBUTES: Mapping[str, str] = {
    "a": "download href hreflang rel",
    "blockquote": "cite",
    "col": "span",
    "colgroup": "span",
    "del": "cite datetime",
    "details": "open",
    "img": "alt height loading src width",
    "ins": "cite datetime",
    "li": "value",
    "ol": "reversed start type",
    "q": "cite",
    "td": "colspan headers rowspan",
    "th": "abbr colspan headers rowspan scope",
    "time": "datetime",
}
_PLAIN = _names(
    "abbr aside b bdi bdo br caption cite code dd dfn div dl dt em figcaption figure h1 h2 h3 h4 h5"
    " h6 hr i kbd mark p pre rp rt ruby s samp section small span strong sub summary sup table"
    " tbody tfoot thead tr u ul var wbr"
)

ELEMENTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN, _GLOBAL),
    **{name: _GLOBAL | _names(own) for name, own in _WITH_ATTRIBUTES.items()},
}
"""Attributes by element."""

WITHOUT_END = _names("br col hr img input wbr")
END_MAY_LACK = _names("colgroup dd dt li p rp rt tbody td tfoot th thead tr")

KNOWN = _names(
    "address article area audio base basefont bgsound body button canvas center data datalist"
    " dialog embed fieldset font footer form frame frameset head header hgroup html iframe input"
    " label legend link main map marquee math menu meta meter nav nobr noembed noframes noscript"
    " object optgroup option output param picture plaintext portal progress script search select"
    " slot source strike style svg template textarea title track tt video xmp"
)
"""Elements of HTML that pages may not hold."""

SCHEMES = frozenset({"https", "mailto", "tel"})

ADDRESSES = frozenset({"cite", "href", "src"})

FRAME = "mt-table__frame mt-table__frame--text"
"""Class of what a table scrolls in."""

_ALIGNED = re.compile(r"text-align: (?:left|center|right);")
_TAB = re.compile(r"__tabbed_[0-9_]+")
_LINE = re.compile(r"__codelineno-[0-9-]+")


def is_of_markdown(  # noqa: PLR0911 - one line a construct
    element: str, attributes: Mapping[str, str]
) -> frozenset[str]:
    """Attributes that only Markdown writes, in just the form in which it writes them."""
    if element in {"td", "th"} and _ALIGNED.fullmatch(attributes.get("style", "")):
        return frozenset({"style"})
    if element == "a" and _LINE.fullmatch(attributes.get("name", "")):
        return frozenset({"name"})
    if element == "label" and "for" in attributes:
        return frozenset({"for"})
    if element == "input" and attributes.get("type") == "checkbox" and "disabled" in attributes:
        return frozenset({"aria-label", "checked", "disabled", "type"})
    if element == "div" and attributes.get("class") == FRAME and attributes.get("tabindex") == "0":
        return frozenset({"tabindex"})
    if element == "div" and attributes.get("class") == "tabbed-block":
        return frozenset({"data-label"})
    if element == "input" and _TAB.fullmatch(attributes.get("name", "")):
        is_tab = attributes.get("type") == "radio"
        return frozenset({"checked", "id", "name", "type"}) if is_tab else frozenset()
    if element == "div" and re.fullmatch(r"[0-9]+:[0-9]+", attributes.get("data-tabs", "")):
        return frozenset({"data-tabs"})
    return frozenset()
