"""Names that new pages and things may have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..bokmal.slugs import slugify
from ..reading.catalog import Catalog
from ..reading.pages import page_id
from .changes import RefusedError

RESERVED = frozenset(
    {"index", "assets", "con", "prn", "aux", "nul", "404", "search", "sitemap", "tags", "site"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
"""Names with a meaning of their own: to the site, or to Windows."""

LONGEST = 60

BOUND = frozenset(
    {
        "index",
        "eksamen",
        "eksamen/bank",
        "eksamen/nedlasting",
        "kart",
        "kilder",
        "last-ned",
        "ordliste",
        "siste-endringer",
        "uten-nett",
        "stegmodeller/data",
        "stegmodeller/sammenlign",
        "stegmodeller/sammenlign-prosesser",
        "stegmodeller/sammenligning/ferdige-par",
        "stegmodeller/tidslinje",
    }
)
"""Pages that the program itself leads to; they stay where they are."""


def name_from(title: str) -> str:
    """Id and file name of a title: «Økonomi og år» gives «okonomi-og-ar»."""
    name = slugify(title)
    if not name:
        raise RefusedError(
            f"«{title}» har ingen bokstaver eller tall til et navn", "skriv et annet"
        )
    if len(name) > LONGEST:
        raise RefusedError(f"navnet «{name}» er lengre enn {LONGEST} tegn", "velg et kortere")
    if name in RESERVED:
        raise RefusedError(f"«{name}» er et navn som er opptatt av systemet", "velg et annet")
    return name


def right_name(name: str) -> str:
    """The name as it was written, where it is one that ids and files may have."""
    right = name_from(name)
    if name != right:
        raise RefusedError(f"«{name}» kan ikke være et navn", f"skriv {right}")
    return name


def free_name(name: str, taken: Iterable[str], what: str) -> str:
    """The name, when nothing of the kind has it."""
    if name in taken:
        raise RefusedError(f"{what} «{name}» finnes fra før", "velg et annet navn")
    return name


def free_page(catalog: Catalog, page: str) -> str:
    """The page's id, when neither a page nor a folder lies at its address."""
    right = {one.casefold(): one for one in (*catalog.pages, *catalog.faulty_pages)}
    if page.casefold() in right:
        raise RefusedError(f"siden {right[page.casefold()]} finnes fra før", "velg et annet navn")
    if any(one.startswith(f"{page}/") for one in right):
        raise RefusedError(f"{page} er en mappe med sider", "velg et annet navn")
    return page


def page_named(catalog: Catalog, name: str) -> str:
    """Id of the page that the author means: by its id, its file, or its last part alone."""
    plain = page_id(re.sub(r"^(?:\./)?docs/", "", name.strip()).strip("/"))
    if plain in catalog.pages:
        return plain
    same = [one for one in catalog.pages if one.rsplit("/", 1)[-1] == plain]
    if len(same) == 1:
        return same[0]
    if same:
        raise RefusedError(f"flere sider heter «{plain}»", f"skriv en av: {', '.join(same)}")
    raise RefusedError(f"det finnes ingen side «{name}»", "skriv stien under docs/, uten .md")
