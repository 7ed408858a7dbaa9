"""What follows when a page or a thing is taken away: its readers get something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..reading.catalog import COMPANIES, QUESTIONS, STAGE_MODELS, Catalog
from ..reading.issue import Fix
from ..reading.pages import SourcePage
from ..schema.page import CompanyPage, PhasePage, StageModelPage
from ..wiki.anchors import anchors
from .changes import Changes, RefusedError
from .headings import heading_named, readdressed
from .mentions import (
    COMPANY,
    MODEL,
    MODEL_WORDS,
    PAGE,
    REFERENCE,
    Mention,
    Naming,
    calls,
    mentions,
)
from .menu import removed_from_menu
from .names import BOUND, page_named
from .page_links import turned_page
from .questions import block_of, question_at, retired
from .redirecting import redirected
from .renaming import page_edits
from .yaml_edits import item_removed, key_removed, text_of, written_at


def remove_page(catalog: Catalog, name: str, instead: str, why: str) -> Changes:
    """Take a page away; what led to it leads to ``instead``, a page or «page#heading»."""
    page = catalog.pages[page_named(catalog, name)]
    if page.id in BOUND or page.file.endswith("index.md"):
        raise RefusedError(f"programmet selv lenker til {page.id}", "la siden stå")
    target, anchor = _instead(catalog, page, instead)
    parts = [_gone(catalog, page, target, anchor, why)]
    match page.meta:
        case StageModelPage(model=model):
            parts.append(_data_gone(catalog, MODEL, model, f"{STAGE_MODELS}/{model}.yml", page))
        case CompanyPage(company=company):
            parts.append(_data_gone(catalog, COMPANY, company, f"{COMPANIES}/{company}.yml", page))
        case PhasePage():
            message = "en fase kan ikke tas bort, for modellene på aksen er plassert i den"
            raise RefusedError(
                message, "gi den nytt navn, eller flytt stegene og slett den for hånd"
            )
    joined = Changes()
    for part in parts:
        joined = joined + part
    return joined


def remove_model(catalog: Catalog, name: str, instead: str, why: str) -> Changes:
    """Take a stage model away, with its page."""
    return remove_page(catalog, f"stegmodeller/{name}", instead, why)


def remove_company(catalog: Catalog, name: str, instead: str, why: str) -> Changes:
    """Take a company away, with its page."""
    pages = [p.id for p in catalog.pages.values() if getattr(p.meta, "company", None) == name]
    if not pages:
        raise RefusedError(f"det finnes ikke noe selskap «{name}»", "skriv id-en i data/companies")
    return remove_page(catalog, pages[0], instead, why)


def remove_heading(catalog: Catalog, name: str, instead: str, _why: str) -> Changes:
    """Let the address of a heading that goes lead to another on the page, or to the top.

    The text itself is the author's to take away.
    """
    page, old = heading_named(catalog, name)
    if instead in {"", page.id, "#"}:
        raise RefusedError(
            "overskriften må ha en annen på samme side som tar over",
            f"velg en av: {_others(page, old)}",
        )
    other, new = heading_named(
        catalog, instead if instead.startswith(page.id) else f"{page.id}#{instead.lstrip('#')}"
    )
    if other is not page or new == old:
        raise RefusedError(
            "den nye overskriften må stå på samme side", f"velg en av: {_others(page, old)}"
        )
    headings = page.headings()
    places = list(anchors(page))
    heading = headings[places.index(old)]
    lines = page.body.split("\n")
    line = heading.line - page.body_line
    start = page.body_start + sum(len(one) + 1 for one in lines[:line])
    end = start + len(lines[line]) + 1
    if heading.underlined:
        end += len(lines[line + 1]) + 1
    return Changes((Fix(page.document.path, start, end, ""),)) + readdressed(
        catalog, page, old, new
    )


def _others(page: SourcePage, old: str) -> str:
    return ", ".join(f"#{one}" for one in anchors(page) if one != old)


def remove_question(catalog: Catalog, name: str, _instead: str, why: str) -> Changes:
    """Take a question away; the ledger remembers its ids, and says why."""
    stem, number = question_at(catalog, name)
    question = catalog.questions[stem].value.questions[number]
    if not why:
        raise RefusedError("listen over id-er må si hvorfor spørsmålet er borte", "skriv --why")
    ids = [question.id, *question.aliases]
    edits = retired(catalog, ids, why)
    if len(catalog.questions[stem].value.questions) == 1:
        return Changes(tuple(edits), removed=frozenset({f"{QUESTIONS}/{stem}.yml"}))
    return Changes((*edits, block_of(catalog, stem, number)))


def remove_reference(catalog: Catalog, name: str, _instead: str, _why: str) -> Changes:
    """Take a work away that nothing cites."""
    if name not in catalog.references:
        raise RefusedError(f"det finnes ingen kilde «{name}»", "skriv id-en i data/references.yml")
    used = [
        m
        for m in mentions(catalog, REFERENCE, name)
        if m.location[-1] != "id" or m.location[0] != "references"
    ]
    cited = [
        p
        for p in catalog.pages.values()
        for c in calls(p, REFERENCE.macros)
        if c.arguments[:1] == (name,)
    ]
    if used or cited:
        where = used[0].document.path if used else cited[0].document.path
        raise RefusedError(
            f"kilden «{name}» brukes {len(used) + len(cited)} steder, først i {where}",
            "vis til en annen kilde der først",
        )
    document = catalog.documents["data/references.yml"]
    text = text_of(catalog.root, document.path)
    place = list(catalog.references).index(name)
    return Changes((item_removed(text, document.path, document, ("references", place)),))


def _instead(catalog: Catalog, page: SourcePage, instead: str) -> tuple[SourcePage, str]:
    where, _, anchor = instead.partition("#")
    if not where:
        raise RefusedError(
            "leserne av siden må få noe annet i stedet", "skriv --instead og en side"
        )
    if anchor:
        target, anchor = heading_named(catalog, instead)
    else:
        target = catalog.pages[page_named(catalog, where)]
    if target is page:
        raise RefusedError("leserne kan ikke få siden som blir borte", "velg en annen side")
    return target, anchor


def _gone(catalog: Catalog, page: SourcePage, target: SourcePage, anchor: str, why: str) -> Changes:
    end = f"#{anchor}" if anchor else ""
    there = target.id + end

    def turn(address: str) -> str:
        return there if address.partition("#")[0] == page.id else address

    files = {f"docs/{page.file}"}
    edits = [
        *page_edits(catalog, {}, turned_page(page.file, target.file, end)),
        *_lists(catalog, page, target),
        *removed_from_menu(catalog.root, page.file),
    ]
    for stem, entry in catalog.questions.items():
        if entry.value.page == page.id:
            files.add(f"{QUESTIONS}/{stem}.yml")
            ids = [one for q in entry.value.questions for one in (q.id, *q.aliases)]
            edits += retired(catalog, ids, why or "Siden er tatt bort.")
    old_headings = [
        r.from_
        for r in (catalog.redirects.value.redirects if catalog.redirects else ())
        if r.old_heading and r.from_.partition("#")[0] == page.id
    ]
    return Changes(tuple(edits), removed=frozenset(files)) + redirected(
        catalog, turn, [(page.id, there)], free=old_headings
    )


def _lists(catalog: Catalog, page: SourcePage, target: SourcePage) -> Iterator[Fix]:
    """Lists of related pages get the other page, or one fewer."""
    for mention in mentions(catalog, PAGE, page.id):
        document = mention.document
        if document.path == f"docs/{page.file}" or document.path.startswith(QUESTIONS):
            continue
        text = text_of(catalog.root, document.path)
        if mention.location[0] != "related":
            raise RefusedError(f"{document.path} bygger på siden", "rett det der først")
        others = document.value["related"]
        if target.id in others or document.path == f"docs/{target.file}":
            yield item_removed(text, document.path, document, mention.location)
        else:
            yield written_at(
                text, document.at(*mention.location), page.id, target.id, document.path
            )


def _data_gone(catalog: Catalog, naming: Naming, name: str, file: str, page: SourcePage) -> Changes:
    """Take the data away where nothing else is built on it; what only names it loses the name."""
    own = {file, f"docs/{page.file}"}
    outside = (m for m in mentions(catalog, naming, name) if m.document.path not in own)
    edits = [_dropped(catalog, mention, name) for mention in outside]
    for other in catalog.pages.values():
        for call in calls(other, naming.macros) if other is not page else ():
            if name in str((call.arguments, call.options)).replace('"', "'").split("'"):
                line = other.body_line + other.body.count("\n", 0, call.start)
                message = f"docs/{other.file}:{line} viser «{name}»"
                raise RefusedError(message, "ta det bort der først")
    return Changes(tuple(edits), removed=frozenset({file}))


def _dropped(catalog: Catalog, mention: Mention, name: str) -> Fix:
    document, location = mention.document, mention.location
    text = text_of(catalog.root, document.path)
    if mention.is_key and document.path == MODEL_WORDS:
        parent: Any = document.value
        for step in location[:-1]:
            parent = parent[step]
        return key_removed(
            text, document.path, document, location if len(parent) > 1 else location[:-1]
        )
    line = document.at(*location)[0]
    raise RefusedError(f"{document.path}:{line} bygger på «{name}»", "rett det der først")
