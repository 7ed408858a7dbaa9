"""Where things are published, below the site's root. Pages end in a slash, files do not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class WithId(Protocol):
    """A stage model, a stage, a phase: what has an id of its own."""

    @property
    def id(self) -> str:
        """Id in the data."""


class WithPage(WithId, Protocol):
    """An axis: it names its page, and the folder of its phases where they have pages."""

    @property
    def page(self) -> str:
        """Id of the page."""

    @property
    def folder(self) -> str | None:
        """Folder below that of the stage models."""


BIBLIOGRAPHY_FILES = (("kilder.bib", "BibTeX"), ("kilder.ris", "RIS"))
"""Files of all cited works, and what a reader is told of them."""

PUBLIC_DATA_FILES = (
    ("stegmodeller.json", "Alle modellene, aksene og kildene (JSON)"),
    ("stegmodeller.csv", "Alle plasseringene på aksene (CSV)"),
    ("stegmodeller.schema.json", "JSON Schema for formatet"),
)
"""Files of the stage models as open data, and what a reader is told of them."""


class Urls:
    """The plan of the site: a thing in, its address out."""

    exam = "eksamen/"
    glossary = "ordliste/"
    bibliography = "kilder/"
    ready_made_pairs = "stegmodeller/sammenligning/ferdige-par/"

    def model(self, model: WithId) -> str:
        """Page of a stage model."""
        return f"stegmodeller/{model.id}/"

    def stage(self, model: WithId, stage: WithId) -> str:
        """Text of a stage on its model's page."""
        return f"{self.model(model)}#steg-{stage.id}"

    def axis(self, axis: WithPage) -> str:
        """Page of an axis, which holds its workbench."""
        return f"{axis.page}/"

    def phase(self, axis: WithPage, phase: WithId) -> str:
        """Page of a phase, or of its axis where phases have none."""
        is_page = axis.folder is not None
        return f"stegmodeller/{axis.folder}/{phase.id}/" if is_page else self.axis(axis)

    def compared(self, axis: WithPage, models: Iterable[WithId]) -> str:
        """Workbench of an axis with models chosen, as its script reads it."""
        return f"{self.axis(axis)}?modeller={','.join(model.id for model in models)}"

    def pairs(self, axis: WithPage) -> str:
        """What is said of every pair of models on an axis."""
        return f"data/sammenlign-{axis.id}.json"

    def table(self, table_id: str, ending: str) -> str:
        """Download of a table: ``ending`` is «csv» or «json»."""
        return f"data/tabeller/{table_id}.{ending}"

    def public_data(self, name: str) -> str:
        """One of PUBLIC_DATA_FILES."""
        return f"data/{name}"

    def model_data(self, model: WithId) -> str:
        """A stage model as open data."""
        return f"data/stegmodeller/{model.id}.json"

    def bibliography_file(self, name: str) -> str:
        """One of BIBLIOGRAPHY_FILES."""
        return f"data/{name}"

    def questions(self, page_id: str) -> str:
        """Questions of a page, as the practice page reads them."""
        return f"eksamen/bank/{page_id}.json"

    def practice_file(self, name: str) -> str:
        """The question bank for another program."""
        return f"eksamen/nedlasting/{name}"

    def exam_key(self, paper: str) -> str:
        """Page with the key of an exam paper."""
        return f"eksamen/sett-{paper}-fasit/"

    def printed(self, section: str = "") -> str:
        """Page to print a whole section from; without a section, the folder of all."""
        return f"utskrift/{section}/" if section else "utskrift/"


urls = Urls()
"""The one plan, which templates have under the same name."""
