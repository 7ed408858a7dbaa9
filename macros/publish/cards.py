"""A picture of each page for those who share a link to it."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from pathlib import Path

from ..drawings import cards
from ..drawings.cards.design import LABEL_FONT, LOGO, TITLE_FONT, TOKENS
from ..drawings.cards.drawing import Words, card
from ..kit.cache import drop_unused, kept, key_of, key_of_code
from ..reading.catalog import Catalog
from ..reading.pages import SourcePage
from ..schema.labels import PAGE_KINDS
from ..wiki.sections import section_of, section_title
from .built_site import BuiltSite, Files

FOLDER = "assets/kort"
CACHE = "cards"
FRONT_PAGE = "index"
ABOUT_THE_WIKI = "Norsk wiki om markedsføring, teknologi og næringsliv"


def files(site: BuiltSite) -> Files:
    """Make a card for every page; those that say the same as before are not drawn again."""
    design = _design()
    for page in site.pages.values():
        words = words_of(site.catalog, page.source)
        key = key_of([design, words.title, words.kind, words.section])
        yield f"{FOLDER}/{file_name(page.source)}", kept(CACHE, key, partial(card, words))
    drop_unused(CACHE)


def file_name(page: SourcePage) -> str:
    """Name of a page's card. Templates make it from the page's address, so change both."""
    return f"{page.id.replace('/', '--')}.png"


def words_of(catalog: Catalog, page: SourcePage) -> Words:
    """What a page's card says."""
    section = section_of(page.id)
    if page.id == FRONT_PAGE:
        place = ABOUT_THE_WIKI
    else:
        place = section_title(catalog, section) if page.id != section else ""
    return Words(page.meta.title, PAGE_KINDS.get(page.meta.kind, ""), place)


def _design() -> str:
    """Key of all that decides what a card looks like, its words apart."""
    files = (TITLE_FONT, LABEL_FONT, TOKENS, LOGO)
    code = key_of_code(Path(cards.__file__).parent)
    return key_of([code, version("pillow"), *(path.read_bytes() for path in files)])
