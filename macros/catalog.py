"""Load all of data/ and docs/ once, as typed values that know where they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from .errors import FaultyDataError
from .issue import Issue
from .pages import SourcePage, page_id, parse_page
from .reading import Document, decode, parse_yaml
from .schema.calculator import Calculator
from .schema.company import Company, ExchangeRates
from .schema.data_list import DataList
from .schema.phase import Axis, Phases
from .schema.question import QuestionFile, QuestionIds
from .schema.ratchet import Ratchet
from .schema.redirect import Redirects
from .schema.reference import Reference, References
from .schema.stage_model import StageModel
from .validation import validate

Value = TypeVar("Value", bound=BaseModel)

PHASES = "data/phases.yml"
REFERENCES = "data/references.yml"
STAGE_MODELS = "data/stage-models"
COMPANIES = "data/companies"
QUESTIONS = "data/questions"
QUESTION_IDS = "data/question-ids.yml"
EXCHANGE_RATES = "data/exchange-rates.yml"

AXIS_OF_KIND = {"journey": "journey", "process": "mapping"}
"""Which axis a model of a kind is laid out on; other kinds have none."""


@dataclass(frozen=True)
class Entry(Generic[Value]):
    """A value and the document it was read from."""

    value: Value
    document: Document


@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything the wiki is made from. Mappings keep a stable order.

    Two catalogs are equal only when they are the same object, so that one can key a cache.
    ``unread`` names the files that are there but have faults, so that what they hold is missing.
    """

    root: Path
    axes: Mapping[str, Axis] = field(default_factory=dict)
    stage_models: Mapping[str, Entry[StageModel]] = field(default_factory=dict)
    lists: Mapping[str, Entry[DataList]] = field(default_factory=dict)
    calculators: Mapping[str, Entry[Calculator]] = field(default_factory=dict)
    companies: Mapping[str, Entry[Company]] = field(default_factory=dict)
    exchange_rates: Entry[ExchangeRates] | None = None
    questions: Mapping[str, Entry[QuestionFile]] = field(default_factory=dict)
    question_ids: Entry[QuestionIds] | None = None
    references: Mapping[str, Reference] = field(default_factory=dict)
    pages: Mapping[str, SourcePage] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    ratchet: Entry[Ratchet] | None = None
    redirects: Entry[Redirects] | None = None
    unread: frozenset[str] = frozenset()

    def without(self, files: Iterable[str]) -> Catalog:
        """Leave out what these files hold, as if they could not be read.

        Pages and references stay: they are looked up one by one.
        """
        unread = self.unread | (set(files) - {REFERENCES})
        if unread == self.unread:
            return self
        return replace(
            self,
            axes={} if PHASES in unread else self.axes,
            stage_models=_sound(self.stage_models, unread),
            lists=_sound(self.lists, unread),
            calculators=_sound(self.calculators, unread),
            companies=_sound(self.companies, unread),
            questions=_sound(self.questions, unread),
            unread=unread,
        )

    def has_page(self, page_id: str) -> bool:
        """Whether the page is there, readable or not."""
        files = (f"docs/{page_id}.md", f"docs/{page_id}/index.md")
        return page_id in self.pages or not self.unread.isdisjoint(files)

    def has_model(self, model_id: str) -> bool:
        """Whether the stage model is there, readable or not."""
        return model_id in self.stage_models or f"{STAGE_MODELS}/{model_id}.yml" in self.unread

    def has_company(self, company_id: str) -> bool:
        """Whether the company is there, readable or not."""
        return company_id in self.companies or f"{COMPANIES}/{company_id}.yml" in self.unread

    def axis_of(self, model: StageModel) -> Axis | None:
        """Axis that the model's phases belong to; None when its kind has none."""
        if model.kind in AXIS_OF_KIND and PHASES in self.unread:
            raise FaultyDataError(PHASES)
        return self.axes.get(AXIS_OF_KIND.get(model.kind, ""))

    def models(self, kind: str | None = None) -> list[StageModel]:
        """Stage models, all or of one kind, by id."""
        values = (entry.value for entry in self.stage_models.values())
        return [model for model in values if kind in {None, model.kind}]

    def models_on(self, axis_id: str) -> list[StageModel]:
        """Stage models laid out on an axis, oldest first, undated last."""
        on_axis = [m for m in self.models() if AXIS_OF_KIND.get(m.kind) == axis_id]
        return sorted(on_axis, key=lambda m: (m.year is None, m.year or 0, m.name.nb.lower()))

    def references_of(self, page: SourcePage) -> frozenset[str]:
        """Ids of the works on a page's list: its own, and those of what it tells of."""
        model_id = getattr(page.meta, "model", None)
        entry = self.stage_models.get(model_id) if model_id else None
        company_id = getattr(page.meta, "company", None)
        company = self.companies.get(company_id) if company_id else None
        of_model = entry.value.all_references if entry else frozenset()
        of_company = company.value.all_references if company else frozenset()
        return frozenset(page.meta.references) | of_model | of_company

    def page_in(self, file: str) -> SourcePage:
        """Page in a file below docs/; FaultyDataError when its front matter could not be read."""
        page = self.pages.get(page_id(file))
        if page is None:
            raise FaultyDataError(f"the front matter of docs/{file}")
        return page


def _sound(entries: Mapping[str, Entry[Value]], unread: frozenset[str]) -> dict[str, Entry[Value]]:
    return {stem: entry for stem, entry in entries.items() if entry.document.path not in unread}


def load(root: Path) -> tuple[Catalog, list[Issue]]:
    """Read every file below ``root``; faults come beside what could be read."""
    return _load(root, _stamps(root))


@lru_cache(maxsize=2)
def _load(root: Path, _stamps: tuple[tuple[str, int, int], ...]) -> tuple[Catalog, list[Issue]]:
    loader = _Loader(root)
    catalog = loader.catalog()
    return catalog, loader.issues


def _stamps(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every source file: the key of the cache."""
    files = [*_files(root / "data", "**/*.yml"), *_files(root / "docs", "**/*.md")]
    stats = ((path, path.stat()) for path in files if path.exists())
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def _files(folder: Path, pattern: str) -> list[Path]:
    """Files in order, without hidden ones such as an editor's locks."""
    found = sorted(folder.glob(pattern))
    return [p for p in found if not any(n.startswith(".") for n in p.relative_to(folder).parts)]


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.issues: list[Issue] = []
        self.documents: dict[str, Document] = {}
        self.unread: set[str] = set()

    def catalog(self) -> Catalog:
        phases = self._value(PHASES, Phases)
        references = self._value(REFERENCES, References)
        models = dict(self._folder(STAGE_MODELS, StageModel))
        return Catalog(
            root=self.root,
            axes={axis.id: axis for axis in phases.axes} if phases else {},
            stage_models=models,
            lists=dict(self._folder("data/lists", DataList)),
            calculators=dict(self._folder("data/calculators", Calculator)),
            companies=dict(self._folder(COMPANIES, Company)),
            exchange_rates=self._optional(EXCHANGE_RATES, ExchangeRates),
            questions=dict(self._folder(QUESTIONS, QuestionFile)),
            question_ids=self._optional(QUESTION_IDS, QuestionIds),
            references={ref.id: ref for ref in references.references} if references else {},
            pages=dict(self._pages()),
            documents=self.documents,
            ratchet=self._entry("data/ratchet.yml", Ratchet),
            redirects=self._entry("data/redirects.yml", Redirects),
            unread=frozenset(self.unread),
        )

    def _folder(self, folder: str, schema: type[Value]) -> Iterator[tuple[str, Entry[Value]]]:
        for path in _files(self.root / folder, "*.yml"):
            name = f"{folder}/{path.name}"
            entry = self._entry(name, schema)
            if entry is not None:
                yield path.stem, entry

    def _optional(self, name: str, schema: type[Value]) -> Entry[Value] | None:
        return self._entry(name, schema) if (self.root / name).exists() else None

    def _entry(self, name: str, schema: type[Value]) -> Entry[Value] | None:
        value = self._value(name, schema)
        return None if value is None else Entry(value, self.documents[name])

    def _value(self, name: str, schema: type[Value]) -> Value | None:
        text = self._text(name)
        if text is None:
            return None
        document, issues = parse_yaml(name, text)
        self.issues += issues
        value = None
        if document:
            self.documents[name] = document
            value, issues = validate(document, schema)
            self.issues += issues
        if value is None:
            self.unread.add(name)
        return value

    def _pages(self) -> Iterator[tuple[str, SourcePage]]:
        docs = self.root / "docs"
        for path in _files(docs, "**/*.md"):
            file = path.relative_to(docs).as_posix()
            name = f"docs/{file}"
            text = self._text(name)
            if text is None:
                continue
            page, issues = parse_page(name, file, text)
            self.issues += issues
            if page:
                yield page.id, page
            else:
                self.unread.add(name)

    def _text(self, name: str) -> str | None:
        path = self.root / name
        try:
            raw = path.read_bytes()
        except OSError as error:
            hint = "add the file, or mend its permissions"
            message = f"the file cannot be read: {error.strerror}"
            self.issues.append(Issue(name, 1, 1, "file", message, hint))
            self.unread.add(name)
            return None
        text, issues = decode(name, raw)
        self.issues += issues
        if text is None:
            self.unread.add(name)
        return text
