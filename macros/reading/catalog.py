"""Load all of data/ and docs/ once, as typed values that know where they came from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from ..schema.calculator import Calculator
from ..schema.company import Company, ExchangeRates
from ..schema.data_list import DataList
from ..schema.labels import OTHER_KIND
from ..schema.phase import Axis, Phases
from ..schema.question import QuestionFile, QuestionIds
from ..schema.question_lists import ListTasks
from ..schema.question_models import ModelWords
from ..schema.question_sums import Sums
from ..schema.question_wording import Wording
from ..schema.ratchet import Ratchet
from ..schema.redirect import Redirects
from ..schema.reference import Reference, References
from ..schema.situation import Situations
from ..schema.stage_model import OTHER, StageModel
from .documents import Document
from .errors import FaultyDataError
from .issue import Issue
from .loader import Entry as Entry  # noqa: PLC0414 - others find it here
from .loader import Loader, Value, files_in
from .pages import SourcePage, page_id

Derived = TypeVar("Derived")

PHASES = "data/phases.yml"
REFERENCES = "data/references.yml"
SITUATIONS = "data/situations.yml"
STAGE_MODELS = "data/stage-models"
COMPANIES = "data/companies"
QUESTIONS = "data/questions"
QUESTION_IDS = "data/question-ids.yml"
EXCHANGE_RATES = "data/exchange-rates.yml"
TEMPLATES = "data/question-templates"


@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything the wiki is made from. Mappings keep a stable order.

    Two catalogs are equal only when they are the same object. What is ``derived`` from one is kept
    on it.
    ``unread`` names the files that are there but have faults, so that what they hold is missing.
    """

    root: Path
    axes: Mapping[str, Axis] = field(default_factory=dict)
    situations: Entry[Situations] | None = None
    stage_models: Mapping[str, Entry[StageModel]] = field(default_factory=dict)
    lists: Mapping[str, Entry[DataList]] = field(default_factory=dict)
    calculators: Mapping[str, Entry[Calculator]] = field(default_factory=dict)
    companies: Mapping[str, Entry[Company]] = field(default_factory=dict)
    exchange_rates: Entry[ExchangeRates] | None = None
    questions: Mapping[str, Entry[QuestionFile]] = field(default_factory=dict)
    question_ids: Entry[QuestionIds] | None = None
    wording: Entry[Wording] | None = None
    model_words: Entry[ModelWords] | None = None
    list_tasks: Entry[ListTasks] | None = None
    sums: Mapping[str, Entry[Sums]] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    pages: Mapping[str, SourcePage] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    schemas: Mapping[str, type[BaseModel]] = field(default_factory=dict)
    ratchet: Entry[Ratchet] | None = None
    redirects: Entry[Redirects] | None = None
    unread: frozenset[str] = frozenset()
    _derived: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)
    faulty_pages: Mapping[str, SourcePage] = field(default_factory=dict)

    def bodies(self) -> list[SourcePage]:
        """All pages whose text can be read, those with faults in the front matter too."""
        return [*self.pages.values(), *self.faulty_pages.values()]

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
        if model.kind != OTHER and PHASES in self.unread:
            raise FaultyDataError(PHASES)
        return next((axis for axis in self.axes.values() if axis.kind == model.kind), None)

    @property
    def kinds(self) -> Mapping[str, str]:
        """Kinds of stage models, and what they are called: those of the axes, and the others."""
        if PHASES in self.unread:
            raise FaultyDataError(PHASES)
        return {**{axis.kind: axis.kind_label for axis in self.axes.values()}, OTHER: OTHER_KIND}

    def models(self, kind: str | None = None) -> list[StageModel]:
        """Stage models, all or of one kind, by id."""
        values = (entry.value for entry in self.stage_models.values())
        return [model for model in values if kind in {None, model.kind}]

    def models_on(self, axis_id: str) -> list[StageModel]:
        """Stage models laid out on an axis, oldest first, undated last."""
        on_axis = self.models(self.axes[axis_id].kind) if axis_id in self.axes else []
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
            raise FaultyDataError(f"feltlisten øverst i docs/{file}")
        return page

    def kept(self, make: Callable[[Catalog], Derived]) -> Derived:
        """What the function makes of this catalog, made once."""
        return self.kept_as(make, lambda: make(self))

    def kept_as(self, key: Hashable, make: Callable[[], Derived]) -> Derived:
        """What is made of this catalog under a key that tells what it is, made once."""
        if key not in self._derived:
            self._derived[key] = make()
        made: Derived = self._derived[key]
        return made


def derived(make: Callable[[Catalog], Derived]) -> Callable[[Catalog], Derived]:
    """Let a pure function of the catalog work once; what it makes lives as long as the catalog."""

    @wraps(make)
    def kept(catalog: Catalog) -> Derived:
        return catalog.kept(make)

    return kept


def _sound(entries: Mapping[str, Entry[Value]], unread: frozenset[str]) -> dict[str, Entry[Value]]:
    return {stem: entry for stem, entry in entries.items() if entry.document.path not in unread}


def load(root: Path) -> tuple[Catalog, list[Issue]]:
    """Read every file below ``root``; faults come beside what could be read."""
    return _load(root, _stamps(root))


@lru_cache(maxsize=2)
def _load(root: Path, _stamps: tuple[tuple[str, int, int], ...]) -> tuple[Catalog, list[Issue]]:
    return read(root)


def read(root: Path) -> tuple[Catalog, list[Issue]]:
    """Read every file as it is now, for who knows that something has changed."""
    loader = Loader(root)
    return _catalog(loader), loader.issues


def _stamps(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every source file: the key of the cache."""
    files = [*files_in(root, "data", "**/*.yml"), *files_in(root, "docs", "**/*.md")]
    stats = ((path, path.stat()) for path in files if path.exists())
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def _catalog(loader: Loader) -> Catalog:
    phases = loader.value(PHASES, Phases)
    references = loader.value(REFERENCES, References)
    models = dict(loader.folder(STAGE_MODELS, StageModel))
    return Catalog(
        root=loader.root,
        axes={axis.id: axis for axis in phases.axes} if phases else {},
        situations=loader.optional(SITUATIONS, Situations),
        stage_models=models,
        lists=dict(loader.folder("data/lists", DataList)),
        calculators=dict(loader.folder("data/calculators", Calculator)),
        companies=dict(loader.folder(COMPANIES, Company)),
        exchange_rates=loader.optional(EXCHANGE_RATES, ExchangeRates),
        wording=loader.optional(f"{TEMPLATES}/wording.yml", Wording),
        model_words=loader.optional(f"{TEMPLATES}/models.yml", ModelWords),
        list_tasks=loader.optional(f"{TEMPLATES}/lists.yml", ListTasks),
        sums=dict(loader.folder(TEMPLATES, Sums, "sums-*.yml")),
        questions=dict(loader.folder(QUESTIONS, QuestionFile)),
        question_ids=loader.optional(QUESTION_IDS, QuestionIds),
        references={ref.id: ref for ref in references.references} if references else {},
        pages=dict(loader.pages()),
        documents=loader.documents,
        schemas=loader.schemas,
        ratchet=loader.entry("data/ratchet.yml", Ratchet),
        redirects=loader.entry("data/redirects.yml", Redirects),
        unread=frozenset(loader.unread),
        faulty_pages=loader.faulty_pages,
    )
