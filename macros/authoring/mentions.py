"""Everywhere that data and pages name something by its id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch

from ..page_macros import MACROS
from ..reading.catalog import (
    COMPANIES,
    PHASES,
    QUESTION_IDS,
    QUESTIONS,
    REFERENCES,
    STAGE_MODELS,
    TEMPLATES,
    Catalog,
)
from ..reading.documents import Document, Location
from ..reading.issue import Fix
from ..reading.pages import SourcePage
from ..trust.page_template import parse
from ..trust.page_template.types import Call
from .yaml_edits import text_of, values, written_at

PAGES = "docs/*.md"
MODEL_WORDS = f"{TEMPLATES}/models.yml"

Wanted = Callable[[Document], bool]


@dataclass(frozen=True)
class Naming:
    """How things of one kind are named: by values and by keys of files, and in macro calls.

    Each place is a file, with «*», and steps, where «*» is any step and «**» any number of them.
    """

    values: tuple[tuple[str, str], ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    macros: frozenset[str] = frozenset()
    first_only: bool = False
    """Whether only the first argument of a macro can be a name."""


MODEL = Naming(
    values=(
        (f"{STAGE_MODELS}/*", "id"),
        (f"{STAGE_MODELS}/*", "builds_on/*/model"),
        (MODEL_WORDS, "timelines/*/models/*"),
        (PAGES, "model"),
    ),
    keys=(
        (MODEL_WORDS, "names/*"),
        (MODEL_WORDS, "noun_of_model/*"),
        (MODEL_WORDS, "not_asked/origin/*"),
        (MODEL_WORDS, "not_asked/order/*"),
        (f"{TEMPLATES}/wording.yml", "**/of_model/*"),
    ),
    macros=frozenset(
        {
            "alignment",
            "axis_mapping",
            "nearest_relatives",
            "side_by_side",
            "stage_list",
            "stage_model_card",
            "stage_model_diagram",
        }
    ),
)
COMPANY = Naming(
    values=(
        (f"{COMPANIES}/*", "id"),
        (f"{COMPANIES}/*", "parent"),
        (f"{COMPANIES}/*", "owners/*/id"),
        (PAGES, "company"),
    ),
    macros=frozenset(name for name in MACROS if name.startswith("company_")),
)
REFERENCE = Naming(
    values=(
        (REFERENCES, "references/*/id"),
        ("data/*", "**/reference/id"),
        ("data/*", "**/source/id"),
        ("data/*", "**/sources/*"),
        (PAGES, "references/*"),
    ),
    macros=frozenset({"cite"}),
    first_only=True,
)
PAGE = Naming(
    values=(
        (PAGES, "related/*"),
        (f"{QUESTIONS}/*", "page"),
        (PHASES, "axes/*/page"),
    ),
)
QUESTION = Naming(
    values=((QUESTION_IDS, "generated/*"),), keys=((MODEL_WORDS, "not_asked/questions/*"),)
)


def documents(catalog: Catalog) -> Iterator[Document]:
    """Every file of data and the front matter of every page."""
    yield from catalog.documents.values()
    yield from (page.document for page in catalog.pages.values())


@dataclass(frozen=True)
class Mention:
    """A place in a file that names a thing."""

    document: Document
    location: Location
    is_key: bool = False


def mentions(catalog: Catalog, naming: Naming, name: str) -> Iterator[Mention]:
    """Places of data and front matter that name a thing."""
    for document in documents(catalog):
        places = [steps for file, steps in naming.values if fnmatch(document.path, file)]
        for location, value in values(document) if places else ():
            if value == name and any(_fits(location, steps) for steps in places):
                yield Mention(document, location)
        keys = [steps for file, steps in naming.keys if fnmatch(document.path, file)]
        for location in document.keys_at if keys else ():
            if location[-1] == name and any(_fits(location, steps) for steps in keys):
                yield Mention(document, location, is_key=True)


def _fits(location: Location, steps: str) -> bool:
    pattern = "/".join(str(step) for step in location)
    form = re.escape(steps).replace(r"\*\*/", "(?:.+/)?").replace(r"\*", "[^/]+")
    return re.fullmatch(form, pattern) is not None


def renamed(catalog: Catalog, naming: Naming, old: str, new: str) -> Iterator[Fix]:
    """Edits that give a thing another name wherever it is named."""
    texts: dict[str, str] = {}
    for mention in mentions(catalog, naming, old):
        path = mention.document.path
        text = texts.setdefault(path, text_of(catalog.root, path))
        at = mention.document.key_at if mention.is_key else mention.document.at
        yield written_at(text, at(*mention.location), old, new, path)
    for page in catalog.pages.values():
        for call in calls(page, naming.macros):
            yield from _in_call(page, call, old, new, first_only=naming.first_only)


def calls(page: SourcePage, names: frozenset[str]) -> Iterator[Call]:
    """The calls of some macros on a page."""
    if not any(name in page.body for name in names):
        return
    for call in parse(page.body, frozenset(MACROS)).calls:
        if call.name in names:
            yield call


_TEXT = re.compile(r"\"([^\"\\]*)\"|'([^'\\]*)'")


def _in_call(
    page: SourcePage, call: Call, old: str, new: str, *, first_only: bool
) -> Iterator[Fix]:
    for i, match in enumerate(_TEXT.finditer(page.body, call.start, call.end)):
        if match[0][1:-1] == old and not (first_only and i):
            start = page.body_start + match.start() + 1
            yield Fix(page.document.path, start, start + len(old), new)
