"""The Markdown pages as data: front matter, links, headings and addresses."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from ..schema.page import PAGE_KINDS, FrontMatter
from .documents import Document, parse_yaml, split_front_matter
from .issue import Issue
from .page_limits import limit_issues
from .validation import spelling_hint, validate
from .value_words import describe

Made = TypeVar("Made")

# What is no text: fenced and inline code (which does not cross an empty line), and comments.
FENCE = re.compile(r"^([ \t]*)(`{3,}(?=[^`\n]*$)|~{3,}).*?^\1\2[ \t]*$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_LINK = re.compile(
    r"(?<!!)\[(?:[^\[\]]|\[[^\[\]\n]*\])*\]"
    r"\(\s*<?([^)\s>]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?: {1,3}(?=#{1,6} ))?(#{1,6})(?!#)[ \t]*(\S.*?)[ \t]*#*[ \t]*$", re.MULTILINE
)
_UNDERLINED = re.compile(r"(?:\A|\n[ \t]*\n)(?!#)([^\n]*\S)[ \t]*\n(=+|-+)[ ]*(?=\n|\Z)")


@dataclass(frozen=True)
class Link:
    """A link in a page's text, with the place where its target starts."""

    target: str
    line: int
    column: int
    start: int = 0
    """Where the target starts in the page's body."""

    @property
    def scheme(self) -> str | None:
        """«https» and the like in small letters; None when the link stays in the wiki."""
        match = _SCHEME.match(self.target)
        return match.group(0).lower() if match else None


@dataclass(frozen=True)
class Heading:
    """A Markdown heading."""

    level: int
    text: str
    line: int
    underlined: bool = False


@dataclass(frozen=True)
class SourcePage:
    """A page as its author wrote it. ``file`` is relative to docs/."""

    file: str
    document: Document
    meta: FrontMatter
    body: str
    body_line: int
    body_start: int = 0
    faulty: frozenset[str] = frozenset()
    """Keys of the front matter that have faults, so that nothing follows from their values."""

    def kept(self, make: Callable[[SourcePage], Made]) -> Made:
        """What a function makes of this page alone, made once."""
        known: dict[Callable[..., Any], Any] = self.__dict__.setdefault("_kept", {})
        if make not in known:
            known[make] = make(self)
        made: Made = known[make]
        return made

    @property
    def id(self) -> str:
        """Path without ``.md`` and without ``/index``; the start page is ``index``."""
        return page_id(self.file)

    @property
    def url(self) -> str:
        """Address below the site's root, ending in a slash (the root itself is empty)."""
        return page_url(self.file)

    @cached_property
    def text(self) -> str:
        """Body with code and comments blanked out, lines kept."""
        return _blank(COMMENT, _blank(CODE, _blank(FENCE, self.body)))

    @property
    def shown(self) -> str:
        """Body without comments, lines kept."""
        return _blank(COMMENT, self.body)

    def headings(self) -> list[Heading]:
        """Headings in order, not those inside code."""
        text = _blank(COMMENT, _blank(FENCE, self.body))
        found = [
            Heading(len(match.group(1)), match.group(2), self._line(text, match.start(2)))
            for match in _HEADING.finditer(text)
        ]
        for match in _UNDERLINED.finditer(text):
            level = 1 if match.group(2).startswith("=") else 2
            found.append(Heading(level, match.group(1), self._line(text, match.start(1)), True))
        return sorted(found, key=lambda heading: heading.line)

    def links(self) -> Iterator[Link]:
        """Links in order, not those inside code."""
        text = self.text
        for match in _LINK.finditer(text):
            start = match.start(1)
            column = start - text.rfind("\n", 0, start)
            yield Link(match.group(1), self._line(text, start), column, start)

    def _line(self, text: str, position: int) -> int:
        """Line in the file of a position in the body."""
        return self.body_line + text.count("\n", 0, position)

    def link_targets(self) -> Iterator[str]:
        """Page ids that this page's links lead to, whether or not such a page exists."""
        for link in self.links():
            target = self.resolve(link.target)
            if target is not None:
                yield page_id(target)

    def resolve(self, target: str) -> str | None:
        """File under docs/ that a link means; None for links that leave the wiki or stay here."""
        path = target.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]
        if not path or target.startswith("/") or _SCHEME.match(target):
            return None
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.file), path))


def of_page(make: Callable[[SourcePage], Made]) -> Callable[[SourcePage], Made]:
    """Let a pure function of a page work once; what it makes lives as long as the page."""

    @wraps(make)
    def kept(page: SourcePage) -> Made:
        return page.kept(make)

    return kept


def page_id(file: str) -> str:
    """«markedsforing/index.md» gives «markedsforing»; «index.md» gives «index»."""
    path = file.removesuffix(".md")
    return path.removesuffix("/index")


def page_url(file: str) -> str:
    """«a/b.md» gives «a/b/»; «a/index.md» gives «a/»; «index.md» gives an empty string."""
    path = page_id(file)
    return "" if path == "index" else f"{path}/"


def relative_url(from_url: str, to_url: str) -> str:
    """Address of ``to_url`` as written on the page at ``from_url`` (both below the root)."""
    path = re.split(r"[?#]", to_url, maxsplit=1)[0]
    start = from_url or "."
    link = posixpath.relpath(path or ".", start)
    if path.endswith("/") or not path:
        link += "/"
    return link + to_url[len(path) :]


def parse_page(path: str, file: str, text: str) -> tuple[SourcePage | None, list[Issue]]:
    """Read one page. ``path`` is what issues name; ``file`` is relative to docs/."""
    issues = limit_issues(path, text)
    if issues:
        return None, issues
    matter, body, body_line = split_front_matter(text)
    if matter is None:
        message = "siden begynner ikke med en feltliste"
        hint = "skriv «---», title, kind og description, og så «---», på de første linjene"
        if text.startswith("---\n"):
            message, hint = (
                "feltlisten øverst slutter ikke",
                "sett «---» på en egen linje etter det siste feltet",
            )
        return None, [Issue(path, 1, 1, "front-matter", message, hint)]
    document, issues = parse_yaml(path, matter, first_line=2)
    if document is None:
        return None, issues
    kind = document.value.get("kind")
    schema = PAGE_KINDS.get(kind) if isinstance(kind, str) else None
    if schema is None:  # other kinds have other keys, so those cannot be judged
        _, faults = validate(document, FrontMatter)
        shared = [f for f in faults if _holds_for_all(f)]
        return None, [*issues, *shared, *_kind_issues(document, kind, shared)]
    meta, faults = validate(document, schema)
    issues += faults
    if meta is None:
        return None, issues
    return SourcePage(file, document, meta, body, body_line, len(text) - len(body)), issues


def page_despite_faults(path: str, file: str, text: str) -> SourcePage | None:
    """Give a page whose front matter has faults as far as it goes, so that its text can be read.

    None when it cannot be told where the front matter ends, and for a page beyond a limit, over
    which a rule could take its time.
    """
    matter, body, body_line = split_front_matter(text)
    if limit_issues(path, text) or (matter is None and text.startswith("---\n")):
        return None
    document, issues = parse_yaml(path, matter or "", first_line=2)
    if document is None or matter is None:
        document = Document(path, {}, {}, {})
    kind = document.value.get("kind")
    schema = PAGE_KINDS.get(kind, FrontMatter) if isinstance(kind, str) else FrontMatter
    _, faults = validate(document, schema)
    lines = {issue.line for issue in (*issues, *faults)}
    sound = {
        key: value
        for key, value in document.value.items()
        if key in schema.model_fields and lines.isdisjoint({document.key_at(key)[0]})
    }
    missing: dict[str, Any] = {
        key: () if key == "references" else ""
        for key, field in schema.model_fields.items()
        if field.is_required() and key not in sound
    }
    meta = schema.model_construct(None, **missing, **sound)
    faulty = frozenset(schema.model_fields.keys() - sound.keys())
    return SourcePage(file, document, meta, body, body_line, len(text) - len(body), faulty)


def _holds_for_all(fault: Issue) -> bool:
    """Whether a fault is one on a page of any kind: other kinds have other fields."""
    if fault.rule == "unknown-key":
        return fault.hint.startswith("mente du")
    return "«kind»" not in fault.message


def _kind_issues(document: Document, kind: object, told: list[Issue]) -> Iterator[Issue]:
    if kind is None:
        if any(issue.hint == "mente du «kind»?" for issue in told):
            return
        message, hint = "«kind» mangler", f"legg til «kind: …», med ett av: {', '.join(PAGE_KINDS)}"
    else:
        message = f"«kind» er {describe(kind)}, som ikke er et slag side"
        hint = spelling_hint(str(kind), PAGE_KINDS, "slagene")
    yield document.issue(("kind",), "page-kind", message, hint)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Replace every match by spaces, keeping lines and columns."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)
