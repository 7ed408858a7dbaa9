"""What follows when a page, a thing of the data, a question or a heading gets another name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from typing import Any

from ..reading.catalog import COMPANIES, PHASES, QUESTIONS, STAGE_MODELS, TEMPLATES, Catalog
from ..reading.issue import Fix
from ..reading.pages import SourcePage
from ..schema.page import CompanyPage, PhasePage, StageModelPage
from ..wiki.link_advice import files_below
from . import question_names
from .changes import Changes, RefusedError, all_of
from .mentions import COMPANY, MODEL, PAGE, REFERENCE, Naming, calls, documents, renamed
from .menu import renamed_in_menu
from .names import BOUND, free_name, free_page, page_named, right_name
from .page_links import Turn, link_edits, unturned
from .question_names import NewId
from .redirecting import redirected
from .yaml_edits import text_of, values, written_at


def rename_page(catalog: Catalog, name: str, new: str) -> Changes:
    """Give a page another last part of its address, and what it tells of the same name."""
    page = catalog.pages[page_named(catalog, name)]
    match page.meta:
        case StageModelPage(model=model):
            return rename_model(catalog, model, new)
        case CompanyPage(company=company):
            return rename_company(catalog, company, new)
        case PhasePage(axis=axis, phase=phase):
            return rename_phase(catalog, f"{axis}/{phase}", new)
    return _page_named(catalog, page, right_name(new))


def move_page(catalog: Catalog, name: str, folder: str) -> Changes:
    """Put a page into another folder, with the name it has."""
    page = catalog.pages[page_named(catalog, name)]
    folder = re.sub(r"^(?:\./)?docs(?:/|$)", "", folder).strip("/")
    if isinstance(page.meta, StageModelPage | PhasePage):
        raise RefusedError("sider om stegmodeller og faser har en fast mappe", "la den ligge")
    if folder and not any(one.startswith(f"{folder}/") or one == folder for one in catalog.pages):
        raise RefusedError(f"det finnes ingen mappe docs/{folder}", "velg en mappe med sider i")
    if isinstance(page.meta, CompanyPage) and not f"{folder}/".startswith("selskaper/"):
        raise RefusedError("sider om selskaper ligger under selskaper/", "velg en mappe der")
    new = posixpath.join(folder, posixpath.basename(page.file))
    return page_to(catalog, page, new)


def _page_named(
    catalog: Catalog, page: SourcePage, new: str, new_ids: NewId | None = None
) -> Changes:
    if page.file.endswith("index.md"):
        message = f"docs/{page.file} er innledningen til en mappe, som ikke kan få nytt navn alene"
        raise RefusedError(message, "la den hete det den heter")
    file = posixpath.join(posixpath.dirname(page.file), f"{new}.md")
    return page_to(catalog, page, file, new_ids)


def page_to(catalog: Catalog, page: SourcePage, file: str, new_ids: NewId | None = None) -> Changes:
    """Move a page to another file below docs/, with all that names it."""
    old, new = page.id, file.removesuffix(".md")
    if old in BOUND or page.file.endswith("index.md"):
        message = f"siden {old} har en fast adresse som programmet selv lenker til"
        raise RefusedError(message, "la den ligge der den er")
    if new == old:
        raise RefusedError(f"siden heter og ligger allerede slik: {old}")
    free_page(catalog, new)
    moves = {page.file: file}
    old_stem, new_stem = old.rsplit("/", 1)[-1], new.rsplit("/", 1)[-1]

    def turn(address: str) -> str:
        target, mark, anchor = address.partition("#")
        return f"{new}{mark}{anchor}" if target == old else address

    edits = [
        *page_edits(catalog, moves, unturned),
        *renamed(catalog, PAGE, old, new),
        *renamed_in_menu(catalog.root, page.file, file),
    ]
    named = {f"docs/{page.file}": f"docs/{file}"}
    parts = [redirected(catalog, turn, [(old, new)], free=[new])]
    if old_stem != new_stem:
        named |= _questions_of(catalog, old, new_stem)
        edits += _templates_of(catalog, page, new_stem)
        of_page = question_names.of_page(old, new_stem)
        parts.append(question_names.kept(catalog, new_ids or of_page))
    return all_of([Changes(tuple(edits), named), *parts])


def page_edits(catalog: Catalog, moves: Mapping[str, str], turn: Turn) -> Iterator[Fix]:
    """Edits of the addresses on all pages."""
    files = files_below(catalog.root / "docs")
    for page in catalog.pages.values():
        yield from link_edits(files, page, moves, turn)


def _questions_of(catalog: Catalog, page: str, stem: str) -> dict[str, str]:
    old = [name for name, entry in catalog.questions.items() if entry.value.page == page]
    if old:
        free_name(stem, catalog.questions, "spørsmålsfilen")
    return {f"{QUESTIONS}/{name}.yml": f"{QUESTIONS}/{stem}.yml" for name in old}


def _templates_of(catalog: Catalog, page: SourcePage, stem: str) -> Iterator[Fix]:
    """Tasks of the templates that name the page by its last part, for what stands on it."""
    for document in documents(catalog):
        if not (
            fnmatch(document.path, f"{TEMPLATES}/*") and document.path != f"{TEMPLATES}/wording.yml"
        ):
            continue
        text = text_of(catalog.root, document.path)
        for location, value in values(document):
            if location[-1] == "page" and value == page.id.rsplit("/", 1)[-1]:
                task: Any = document.value
                for step in location[:-1]:
                    task = task[step]
                about = task.get("list") or task.get("calculator")
                if f'"{about}"' in page.body or f"'{about}'" in page.body:
                    yield written_at(text, document.at(*location), str(value), stem, document.path)


def rename_model(catalog: Catalog, old: str, new: str) -> Changes:
    """Give a stage model another id: its file, its page and all that names it."""
    _known(old, catalog.stage_models, "stegmodellen")
    free_name(right_name(new), catalog.stage_models, "stegmodellen")
    page = catalog.pages.get(f"stegmodeller/{old}")
    parts = [
        Changes(
            (*renamed(catalog, MODEL, old, new), *_workbench_links(catalog, old, new)),
            {f"{STAGE_MODELS}/{old}.yml": f"{STAGE_MODELS}/{new}.yml"},
        )
    ]
    if page:
        new_ids = question_names.of_model(page.id, old, new)
        parts.append(_page_named(catalog, page, new, new_ids))
    return all_of(parts)


_MODELS = re.compile(r"[?&]modeller=([^&#\s)]*)")


def _workbench_links(catalog: Catalog, old: str, new: str) -> Iterator[Fix]:
    """Models that links to the workbench choose."""
    for page in catalog.pages.values():
        for match in _MODELS.finditer(page.body):
            for one in re.finditer(rf"(?<![^,=]){re.escape(old)}(?![^,&#\s)])", match[0]):
                start = page.body_start + match.start() + one.start()
                yield Fix(page.document.path, start, start + len(old), new)


def rename_company(catalog: Catalog, old: str, new: str) -> Changes:
    """Give a company another id: its file, its page and all that names it."""
    _known(old, catalog.companies, "selskapet")
    free_name(right_name(new), catalog.companies, "selskapet")
    data = Changes(
        tuple(renamed(catalog, COMPANY, old, new)),
        {f"{COMPANIES}/{old}.yml": f"{COMPANIES}/{new}.yml"},
    )
    pages = (p for p in catalog.pages.values() if getattr(p.meta, "company", None) == old)
    return all_of([data, *(_page_named(catalog, page, new) for page in pages)])


def rename_phase(catalog: Catalog, name: str, new: str) -> Changes:
    """Give a phase, «axis/phase», another id: its page and all that names it."""
    axis_id, old = _of_axis(catalog, name)
    axis = catalog.axes[axis_id]
    free_name(right_name(new), axis.phase_ids, "fasen")
    place = list(catalog.axes).index(axis_id)
    models = {f"{STAGE_MODELS}/{m.id}.yml" for m in catalog.models(axis.kind)}
    on_stage = ("stages/*/phases/*/id", "stages/*/activities/*/phases/*")
    pages = [
        p
        for p in catalog.pages.values()
        if isinstance(p.meta, PhasePage) and (p.meta.axis, p.meta.phase) == (axis_id, old)
    ]
    naming = Naming(
        values=(
            (PHASES, f"axes/{place}/phases/*/id"),
            *((model, steps) for model in sorted(models) for steps in on_stage),
            *((page.document.path, "phase") for page in pages),
        ),
    )
    edits = [*renamed(catalog, naming, old, new), *_phase_calls(catalog, axis_id, old, new)]
    return all_of([Changes(tuple(edits)), *(_page_named(catalog, p, new) for p in pages)])


def _phase_calls(catalog: Catalog, axis: str, old: str, new: str) -> Iterator[Fix]:
    for page in catalog.pages.values():
        for call in calls(page, frozenset({"phase_table", "phase_facts"})):
            named = dict(call.options).get(
                "axis", call.arguments[1] if call.arguments[1:] else None
            )
            if call.arguments[:1] == (old,) and named == axis:
                start = page.body.index(old, page.body.index("(", call.start))
                start += page.body_start
                yield Fix(page.document.path, start, start + len(old), new)


def _of_axis(catalog: Catalog, name: str) -> tuple[str, str]:
    axis, _, phase = name.rpartition("/")
    found = [
        (one.id, phase)
        for one in catalog.axes.values()
        if phase in one.phase_ids and axis in {"", one.id}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{one}/{phase}" for one, _ in found)
        raise RefusedError(f"flere akser har fasen «{phase}»", f"skriv en av: {names}")
    raise RefusedError(f"det finnes ingen fase «{name}»", "skriv akse/fase, som journey/kjop")


def rename_stage(catalog: Catalog, name: str, new: str) -> Changes:
    """Give a stage, «model/stage», another id within its model."""
    model, _, old = name.partition("/")
    _known(model, catalog.stage_models, "stegmodellen")
    stages = catalog.stage_models[model].value.stage_ids
    if old not in stages:
        raise RefusedError(f"modellen «{model}» har ikke steget «{old}»", "skriv modell/steg")
    free_name(right_name(new), stages, "steget")
    file = f"{STAGE_MODELS}/{model}.yml"
    own = ("stages/*/id", "stages/*/loops_to", "builds_on/*/mapping/*/to/*")
    naming = Naming(values=(*((file, steps) for steps in own), *_built_on(catalog, model)))
    edits = Changes(tuple(renamed(catalog, naming, old, new)))
    new_id = question_names.of_stage(f"stegmodeller/{model}", old, new)
    return edits + question_names.kept(catalog, new_id)


def _built_on(catalog: Catalog, model: str) -> Iterator[tuple[str, str]]:
    """Where younger models name a model's stages."""
    for other, entry in catalog.stage_models.items():
        for i, parent in enumerate(entry.value.builds_on):
            if parent.model == model:
                yield f"{STAGE_MODELS}/{other}.yml", f"builds_on/{i}/mapping/*/from/*"


def rename_reference(catalog: Catalog, old: str, new: str) -> Changes:
    """Give a work another id wherever it is cited."""
    _known(old, catalog.references, "kilden")
    free_name(right_name(new), catalog.references, "kilden")
    return Changes(tuple(renamed(catalog, REFERENCE, old, new)))


def _known(name: str, known: Mapping[str, object], what: str) -> None:
    if name not in known:
        raise RefusedError(f"{what} «{name}» finnes ikke", "se etter en skrivefeil i navnet")
