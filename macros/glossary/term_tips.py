"""Find the first mention of each term in a page's text, and link it to what it means. Pure.

The page is taken as text, not parsed and written anew, so that nothing else in it changes. What is
marked already is unmarked first, so that doing it twice is doing it once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from ..reading.catalog import Catalog
from .glossary import Name, all_names

_MARKED = re.compile(r"<mtenk-term\b[^>]*><a\b[^>]*>(.*?)</a></mtenk-term>", re.DOTALL)
_PROSE = re.compile(r"<div class=\"mt-prose\">(.*?)</article>", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "summary", "label", "title"}
_CODE = {"code", "kbd", "math", "pre", "samp", "var"}
_OTHER = {"a", "button", "figure", "iframe", "script", "style", "svg", "template", "textarea"}
_NO_TEXT = _HEADINGS | _CODE | _OTHER
"""Elements in which no term is marked."""
_NO_TEXT_CLASS = re.compile(
    r"\bclass=[\"'](?:[^\"']*\s)?(?:mt-block|mt-source|arithmatex|footnote|admonition-title)[\s\"']"
)

_CAPITAL_AFTER = re.compile(r"\s[A-ZÆØÅ]")
_CAPITAL_BEFORE = re.compile(r"(?<![\w-])[A-ZÆØÅ][\w&-]*\s$")
_WORD = re.compile(r"(?<![\w&#./@-])\w+")
_NO_WORD_AFTER = r"(?![\w/-]|[.@]\w)"
_LEAST_STEM = 5
"""Letters of a Norwegian word before its endings are known too."""
_ENDINGS = (("er", ("en", "et", "ne")), ("e", ("n", "r", "ne")), ("", ("en", "et", "er", "ene")))
"""What an ending of the word may be followed by. The first ending that fits counts."""


@dataclass(frozen=True)
class Term:
    """A form that a name takes in a text. One without a tip only keeps shorter names out."""

    name: Name
    form: re.Pattern[str]
    length: int
    has_tip: bool


@dataclass(frozen=True)
class Terms:
    """All forms, by the first word, longest first."""

    by_word: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)


def terms_of(catalog: Catalog) -> Terms:
    """Every form of every name of the wiki. A name that two pages share has no tip."""
    names: dict[str, list[Name]] = {}
    for name in all_names(catalog):
        names.setdefault(name.key, []).append(name)
    found: dict[str, list[Term]] = {}
    for alike in names.values():
        name, has_tip = _meant(alike)
        for form in _forms(name):
            first = _WORD.match(form)
            if first:
                term = Term(name, _pattern(form), len(form), has_tip)
                found.setdefault(first.group(0).casefold(), []).append(term)
    by_length = {word: sorted(terms, key=lambda t: -t.length) for word, terms in found.items()}
    return Terms({word: tuple(terms) for word, terms in by_length.items()})


def _meant(alike: list[Name]) -> tuple[Name, bool]:
    """Which name is meant of several that are alike, and whether that is clear enough for a tip."""
    defined = [name for name in alike if name.defined]
    if not defined:
        return alike[0], False
    rivals = [name for name in defined if _rank(name) == _rank(defined[0])]
    return defined[0], len(rivals) == 1


def _rank(name: Name) -> tuple[bool, str]:
    return name.kind == "term", name.page.meta.kind


def _forms(name: Name) -> Iterator[str]:
    """The name itself and, for one plain Norwegian word, its simple inflections."""
    text = name.text
    yield text
    if name.english or not text.isalpha() or len(text) < _LEAST_STEM or not text[1:].islower():
        return
    endings = next(more for end, more in _ENDINGS if text.endswith(end))
    yield from (text + ending for ending in endings)


def _pattern(form: str) -> re.Pattern[str]:
    """Whole words; capitals matter in a word that has two or more (SAFE is not «safe»)."""
    words = (_word_pattern(word) for word in form.split())
    return re.compile(r"(?:\s|&nbsp;)+".join(words) + _NO_WORD_AFTER)


def _word_pattern(word: str) -> str:
    literal = re.escape(escape(word, quote=False)).replace("'", "['’]")
    if sum(sign.isupper() for sign in word) > 1 or (len(word) == 1 and word.isupper()):
        return literal
    return f"(?i:{literal})"


def unmark(html: str) -> str:
    """Take all marks away."""
    return _MARKED.sub(r"\1", html) if "<mtenk-term" in html else html


def mark_terms(
    html: str, terms: Terms, own: Iterable[str], link: Callable[[Name, str], str]
) -> str:
    """Give the page with the first mention of each page's terms in what ``link`` writes.

    ``own`` are the keys of the page's own names and the ids of the pages not to link to.
    """
    prose = _PROSE.search(html)
    if prose is None:
        return html
    text = _mark(prose.group(1), terms, set(own), link)
    return html[: prose.start(1)] + text + html[prose.end(1) :]


def _mark(html: str, terms: Terms, done: set[str], link: Callable[[Name, str], str]) -> str:
    parts: list[str] = []
    for text, is_text in _pieces(html):
        parts.append(_mark_text(text, terms, done, link) if is_text else text)
    return "".join(parts)


def _mark_text(text: str, terms: Terms, done: set[str], link: Callable[[Name, str], str]) -> str:
    parts: list[str] = []
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        for term in terms.by_word.get(word.group(0).casefold(), ()):
            match = term.form.match(text, word.start())
            if match is None:
                continue
            name = term.name
            is_free = not _is_part_of_name(text, match)
            if term.has_tip and is_free and name.page.id not in done and name.key not in done:
                done.add(name.page.id)
                parts += (text[end : match.start()], link(name, match.group(0)))
            else:
                parts.append(text[end : match.end()])
            end = match.end()
            break
    return "".join([*parts, text[end:]])


def _is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether a capital before or after makes it look like «Google Analytics» or «Server Oslo»."""
    found = match.group(0)
    if not found[0].isupper() or found.isupper():
        return False
    return bool(
        _CAPITAL_AFTER.match(text, match.end()) or _CAPITAL_BEFORE.search(text, 0, match.start())
    )


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """The page cut into what may hold a term and what may not."""
    end = 0
    while tag := _TAG.search(html, end):
        yield html[end : tag.start()], True
        closing, name, attributes = tag.groups()
        stop = tag.end()
        if name and not closing and _is_no_text(name.lower(), attributes):
            stop = _end_of_element(html, name, stop)
        yield html[tag.start() : stop], False
        end = stop
    yield html[end:], True


def _is_no_text(name: str, attributes: str) -> bool:
    if attributes.rstrip().endswith("/"):
        return False
    return name in _NO_TEXT or bool(_NO_TEXT_CLASS.search(attributes))


def _end_of_element(html: str, name: str, start: int) -> int:
    """Place after the end tag that goes with a start tag that ends at ``start``."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?![\w-])[^>]*>", re.IGNORECASE).finditer(html, start):
        if not tag.group(0).endswith("/>"):
            depth += -1 if tag.group(1) else 1
        if depth == 0:
            return tag.end()
    return len(html)
