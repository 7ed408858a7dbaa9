"""``practice_downloads()``: the question bank as files for other programs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..addresses import urls
from ..questions.bank import bank
from ..questions.downloads import FORMATS
from ..questions.types import BankQuestion
from ..reading.errors import AuthorError
from ..schema.question import Cloze
from .context import PageContext


@dataclass(frozen=True)
class Download:
    """A file, and how many of what is in it."""

    address: str
    label: str
    name: str
    count: int
    unit: str


def render(context: PageContext) -> Markup:
    """List the files, and tell how many questions there are."""
    questions = bank(context.catalog)
    if not questions:
        raise AuthorError("det finnes ingen oppgaver å laste ned", "skriv noen i data/questions")
    parts = sum(map(_parts, questions))
    files = [
        Download(
            address=urls.practice_file(one.FILE),
            label=one.LABEL,
            name=one.FILE,
            count=parts if one.PER_GAP else len(questions),
            unit=one.UNIT,
        )
        for one in FORMATS
    ]
    made = sum(found.generated for found in questions)
    return context.render("practice_downloads.html", files=files, all=len(questions), made=made)


def _parts(found: BankQuestion) -> int:
    """How many a question is where every gap is one of its own."""
    return len(found.question.gaps) if isinstance(found.question, Cloze) else 1
