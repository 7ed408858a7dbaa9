"""The bank as the site publishes it for scripts, under eksamen/bank/.

``index()`` is what a script needs to choose questions::

    {"version": 1,
     "sections": [{"id", "title"}],
     "pages": [{"id", "title", "url", "section", "kind", "file",
                "questions": [{"id", "kind", "difficulty", "goal", "generated"?}]}],
     "aliases": {"former id": "id"}}

``page()`` is one page's questions in full::

    {"version": 1, "page": {"id", "title", "url", "section", "kind"}, "questions": [...]}

A question has ``id, kind, text, difficulty, goal``, ``more`` ({url, title} of the heading that
teaches the answer), ``source``? ({id, label}) and ``generated``? (true), and by its kind:

- single, multiple: ``options`` [{text, correct, feedback}]
- true-false: ``answer, feedback_true, feedback_false``
- ordering: ``items`` [{text, feedback}] in the right order
- matching: ``pairs`` [{left, right, feedback}], ``extra``? [{text, feedback}]
- numeric: ``parameters``? [{id, min, max, step}], ``formula`` (postfix: names, numbers and signs),
  ``unit``?, ``decimals, tolerance, feedback``, ``mistakes``? [{formula, feedback}]
- cloze: ``gaps`` [{answers, feedback}], one for each «___» in the text
- open: ``model_answer, rubric`` [{text, points}]

What is marked «?» is left out when there is nothing. Addresses are relative to the site's root.
How numbers and orders are drawn from a seed is in draw.py.
"""

from __future__ import annotations

from typing import Any

from ..addresses import urls
from ..citations.bibliography import citation_label
from ..kit.formula import parse_formula
from ..reading.catalog import Catalog
from ..wiki.anchors import anchors_of_pages
from ..wiki.sections import section_of, section_title
from .bank import bank, by_page
from .types import BankQuestion

VERSION = 1
"""A field removed or with another meaning is a new version; scripts refuse one they do not know."""

FOLDER = "eksamen/bank"
INDEX = f"{FOLDER}/index.json"

Json = dict[str, Any]


def file_of(page_id: str) -> str:
    """Where the questions of a page lie, below the site's root."""
    return urls.questions(page_id)


def index(catalog: Catalog) -> Json:
    """All questions by page, without what answers them."""
    pages = [_page_with_ids(catalog, page_id) for page_id in by_page(catalog)]
    sections = dict.fromkeys(page["section"] for page in pages)
    return {
        "version": VERSION,
        "sections": [{"id": name, "title": section_title(catalog, name)} for name in sections],
        "pages": pages,
        "aliases": {old: q.question.id for q in bank(catalog) for old in q.question.aliases},
    }


def page(catalog: Catalog, page_id: str) -> Json:
    """The questions of a page in full."""
    questions = [question_json(catalog, question) for question in by_page(catalog)[page_id]]
    return {"version": VERSION, "page": _page(catalog, page_id), "questions": questions}


def _page(catalog: Catalog, page_id: str) -> Json:
    found = catalog.pages[page_id]
    return {
        "id": page_id,
        "title": found.meta.title,
        "url": found.url,
        "section": section_of(page_id),
        "kind": found.meta.kind,
    }


def _page_with_ids(catalog: Catalog, page_id: str) -> Json:
    questions = [_listed(question) for question in by_page(catalog)[page_id]]
    return {**_page(catalog, page_id), "file": file_of(page_id), "questions": questions}


def _listed(found: BankQuestion) -> Json:
    question = found.question
    return {
        "id": question.id,
        "kind": question.kind,
        "difficulty": question.difficulty,
        "goal": question.goal,
        **({"generated": True} if found.generated else {}),
    }


OF_THE_BANK = {"id", "kind", "text", "difficulty", "goal", "anchor", "aliases", "reference"}


def question_json(catalog: Catalog, found: BankQuestion) -> Json:
    """One question with all that a script needs to ask and mark it."""
    question, url = found.question, catalog.pages[found.page].url
    title = catalog.pages[found.page].meta.title
    heading = anchors_of_pages(catalog)[found.page].get(question.anchor, title)
    shown: Json = {
        "id": question.id,
        "kind": question.kind,
        "text": question.text,
        "difficulty": question.difficulty,
        "goal": question.goal,
        "more": {"url": f"{url}#{question.anchor}", "title": heading},
    }
    if question.reference:
        cited = question.reference
        label = citation_label(catalog, cited.id, cited.locator)
        shown["source"] = {"id": cited.id, "label": label}
    if found.generated:
        shown["generated"] = True
    return {**shown, **_of_its_kind(question.model_dump(mode="json", exclude=OF_THE_BANK))}


def _of_its_kind(fields: Json) -> Json:
    """What only this kind has: formulas in postfix, and nothing that is empty."""
    kept = {key: value for key, value in fields.items() if value not in (None, [], ())}
    if "formula" in kept:
        kept["formula"] = _postfix(kept["formula"])
    if "mistakes" in kept:
        kept["mistakes"] = [{**m, "formula": _postfix(m["formula"])} for m in kept["mistakes"]]
    return kept


def _postfix(formula: str) -> list[str | float]:
    return list(parse_formula(formula).postfix)
