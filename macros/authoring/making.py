"""New pages and data, one function a kind, each from the template that the guide shows."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..questions.ledger import ids_in_use
from ..reading.catalog import COMPANIES, QUESTIONS, REFERENCES, STAGE_MODELS, Catalog
from ..reading.issue import Fix
from ..rules.question_files import KINDS as TEACHING
from ..wiki.anchors import anchors
from .changes import Changes, RefusedError
from .menu import put_into_menu
from .names import free_name, free_page, name_from, page_named, right_name
from .questions import listed
from .redirecting import redirected
from .templates import filled, filled_yaml, template, yaml_text
from .yaml_edits import text_of

CHECK = "kjør ./mtenk check, som sier hva som gjenstår"


@dataclass(frozen=True)
class Wish:
    """What the author has said of what is to be made."""

    title: str
    today: date
    name: str = ""
    folder: str = ""
    page: str = ""
    to: str = ""
    number: str = ""
    known: Mapping[str, Any] = field(default_factory=dict)
    """What a register says of it."""

    @property
    def id(self) -> str:
        """The id: the one that was asked for, or the title as a name."""
        return right_name(self.name) if self.name else name_from(self.title)


def concept(catalog: Catalog, wish: Wish) -> Changes:
    """A page about a concept in a section's folder of concepts."""
    folder = _folder(catalog, wish.folder, "/begreper", "markedsforing/begreper")
    first = wish.title if wish.title[:2].isupper() else wish.title[:1].lower() + wish.title[1:]
    values = {"Begrepet": wish.title, "begrepet": first}
    page = f"{folder}/{wish.id}"
    after = (f"skriv minst fire spørsmål: ./mtenk new question --page {page}",)
    text = template(catalog.root, "begrep", "kind: concept")
    return Changes(told=after) + _page(catalog, wish, page, text, values)


def company(catalog: Catalog, wish: Wish) -> Changes:
    """A company: its data and its page."""
    free_name(wish.id, catalog.companies, "selskapet")
    folder = _folder(catalog, wish.folder, "", "selskaper/massive")
    if not folder.startswith("selskaper/"):
        raise RefusedError("sider om selskaper ligger under selskaper/", "velg en mappe der")
    legal = wish.known.get("name")
    values = {
        "Mitt Selskap": wish.title,
        "mitt-selskap": wish.id,
        "selskaper/massive": folder,
    }
    if legal:
        values["Navnet i registeret"] = str(legal)
    if wish.number:
        values["Nummeret i registeret"] = wish.number
    data = _data(wish, template(catalog.root, "selskap", "id: <"), values)
    text = template(catalog.root, "selskap", "kind: company\ncompany:")
    more = f"hent mer fra registrene: ./mtenk companies refresh {wish.id}"
    page = _page(catalog, wish, f"{folder}/{wish.id}", text, values)
    page = Changes(told=(more,) if wish.number else ()) + page
    return page + Changes(created={f"{COMPANIES}/{wish.id}.yml": data})


def stage_model(catalog: Catalog, wish: Wish) -> Changes:
    """A stage model: its data and its page."""
    free_name(wish.id, catalog.stage_models, "stegmodellen")
    values = {"Min modell": wish.title, "min-modell": wish.id}
    data = _data(wish, template(catalog.root, "stegmodell", "id: <"), values)
    text = template(catalog.root, "stegmodell", "kind: stage-model")
    page = _page(catalog, wish, f"stegmodeller/{wish.id}", text, values)
    return page + Changes(created={f"{STAGE_MODELS}/{wish.id}.yml": data})


def comparison(catalog: Catalog, wish: Wish) -> Changes:
    """A ready-made comparison of stage models."""
    folder = _folder(catalog, wish.folder, "", "stegmodeller/sammenligning")
    values = {"Min sammenligning": wish.title, "stegmodeller/sammenligning": folder}
    text = template(catalog.root, "stegmodell", "kind: comparison")
    return _page(catalog, wish, f"{folder}/{wish.id}", text, values)


def question(catalog: Catalog, wish: Wish) -> Changes:
    """A question about a page, in the page's file."""
    if not wish.page:
        raise RefusedError("et spørsmål hører til en side", "skriv --page og stien til siden")
    page = catalog.pages[page_named(catalog, wish.page)]
    if page.meta.kind not in TEACHING:
        raise RefusedError(f"siden {page.id} er ikke av et slag som har spørsmål", "velg en annen")
    stem = page.id.rsplit("/", 1)[-1]
    short = "-".join(name_from(wish.title)[:40].split("-")[:4])
    name = right_name(wish.name) if wish.name else f"{stem}-{short}"
    free_name(name, ids_in_use(catalog), "spørsmålet")
    known = anchors(page)
    first = next(iter(known), "")
    values = {"spørsmål-id": name, "Spørsmålet": wish.title, "Overskriften": first}
    block = filled_yaml(template(catalog.root, "oppgave", "id: <"), values)
    where = f"fyll ut {name} i {QUESTIONS}/{stem}.yml"
    told = (f"{where}; overskrifter: {', '.join(known)}", CHECK)
    ledger = Changes(tuple(listed(catalog, [name])), told=told)
    path = f"{QUESTIONS}/{stem}.yml"
    if stem not in catalog.questions:
        if (catalog.root / path).exists():
            raise RefusedError(f"{path} kan ikke leses", "rett den først")
        head = "# yaml-language-server: $schema=../schema/questions.schema.json\n"
        return ledger + Changes(created={path: f"{head}page: {page.id}\nquestions:\n{block}"})
    if catalog.questions[stem].value.page != page.id:
        message = f"{path} har spørsmålene til {catalog.questions[stem].value.page}"
        raise RefusedError(message, "to sider med samme navn kan ikke begge ha spørsmål")
    text = text_of(catalog.root, path)
    end = len(text.rstrip("\n"))
    return ledger + Changes((Fix(path, end, len(text), f"\n\n{block}"),))


def reference(catalog: Catalog, wish: Wish) -> Changes:
    """A work on the list, at its place in the alphabet."""
    entry = _looked_up(wish) if wish.known else None
    name = (wish.name and right_name(wish.name)) or str(wish.known.get("id") or wish.id)
    free_name(name, catalog.references, "kilden")
    values = {"verk-id": name, "Tittelen på verket": wish.title}
    block = entry or filled_yaml(template(catalog.root, "kilde", "id: <verk-id>"), values)
    block = block.replace("{id}", name)
    document = catalog.documents[REFERENCES]
    text = text_of(catalog.root, REFERENCES)
    later = [i for i, one in enumerate(catalog.references) if one > name]
    told = (f'verket heter {name} i cite("{name}")', CHECK)
    if not later:
        end = len(text.rstrip("\n"))
        return Changes((Fix(REFERENCES, end, len(text), f"\n\n{block}"),), told=told)
    line = document.at("references", later[0])[0]
    start = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    return Changes((Fix(REFERENCES, start, start, f"{block}\n"),), told=told)


def redirect(catalog: Catalog, wish: Wish) -> Changes:
    """An old address that leads to a page."""
    where, _, anchor = wish.to.partition("#")
    if not where:
        raise RefusedError("adressen må føre til en side", "skriv --to og stien til siden")
    target = page_named(catalog, where)
    if anchor and anchor not in anchors(catalog.pages[target]):
        raise RefusedError(f"siden {target} har ingen overskrift «#{anchor}»", "se på siden")
    old = wish.title.strip("/")
    if not re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*", old):
        raise RefusedError(f"«{old}» kan ikke være en adresse", "skriv stien uten .md og skråstrek")
    if catalog.has_page(old):
        raise RefusedError(f"«{old}» er adressen til en side", "flytt siden først")
    known = {r.from_ for r in (catalog.redirects.value.redirects if catalog.redirects else ())}
    free_name(old, known, "videresendingen")
    return redirected(catalog, lambda to: to, [(old, f"{target}#{anchor}" if anchor else target)])


KINDS = {
    "concept": concept,
    "company": company,
    "stage-model": stage_model,
    "comparison": comparison,
    "question": question,
    "reference": reference,
    "redirect": redirect,
}


def _folder(catalog: Catalog, wanted: str, end: str, usual: str) -> str:
    folder = re.sub(r"^(?:\./)?docs/", "", wanted or usual).strip("/")
    if end and not folder.endswith(end):
        folder += end
    if not any(posixpath.dirname(page.file) == folder for page in catalog.pages.values()):
        raise RefusedError(f"det finnes ingen mappe docs/{folder}", "velg en mappe med sider i")
    return folder


def _page(
    catalog: Catalog,
    wish: Wish,
    page: str,
    text: str,
    values: Mapping[str, str],
) -> Changes:
    free_page(catalog, page)
    known = {"2026-11-28": wish.today.isoformat(), **values}
    head, _, body = text.partition("\n---\n")
    made = f"{filled_yaml(head, known)}\n---\n{filled(body, known)}"
    redirects = catalog.redirects.value.redirects if catalog.redirects else ()
    if any(one.from_ == page for one in redirects):
        message = f"{page} er en gammel adresse som fører et annet sted"
        raise RefusedError(message, "velg et annet navn")
    menu = tuple(put_into_menu(catalog.root, f"{page}.md"))
    return Changes(menu, created={f"docs/{page}.md": made}, told=(CHECK,))


def _data(wish: Wish, text: str, values: Mapping[str, str]) -> str:
    return filled_yaml(text, {"2026-11-28": wish.today.isoformat(), **values})


def _looked_up(wish: Wish) -> str:
    """A work as the register describes it; only what it says."""
    known = wish.known
    lines = [
        "  - id: {id}",
        f"    type: {known['type']}",
        f"    title: {yaml_text(str(known['title']))}",
    ]
    people = known.get("author", [])
    if people:
        lines.append("    author:")
    for family, given in people:
        lines.append(f"      - family: {yaml_text(family)}")
        if given:
            lines.append(f"        given: {yaml_text(given)}")
    if known.get("year"):
        lines += ["    issued:", f"      date-parts: [[{known['year']}]]"]
    for key in ("container-title", "volume", "issue", "page", "publisher", "DOI", "ISBN"):
        if known.get(key):
            value = str(known[key])
            plain = value if value.isdigit() or key in {"DOI", "ISBN"} else yaml_text(value)
            lines.append(f"    {key}: {plain}")
    return "".join(f"{line}\n" for line in lines)
