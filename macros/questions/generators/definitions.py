"""Which definition belongs to which term? Definitions from the glossary, without the term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...glossary.glossary import definition
from ...reading.catalog import Catalog
from ...reading.pages import SourcePage
from ...schema.question import Pair
from ...schema.question_wording import Definitions
from ...wiki.anchors import anchors_of_pages
from ...wiki.sections import section_of
from ..material.alike import are_alike, shared
from ..material.making import About, Made, askable, matching
from ..material.phrases import Phrases

SIZE, FEWEST = 4, 3
MOST_SHARED = 2
"""Words that two definitions of a question may have in common."""


@dataclass(frozen=True)
class Term:
    """A concept and what is said of it."""

    page: SourcePage
    says: str

    @property
    def right(self) -> str:
        """What to match it with."""
        return f"… {self.says}"


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield questions in which every concept with a clear definition stands once."""
    form = _form(phrases.wording.definitions)
    by_section: dict[str, list[Term]] = {}
    for page in catalog.pages.values():
        term = _term(page, form) if page.meta.kind == "concept" else None
        if term:
            by_section.setdefault(section_of(page.id), []).append(term)
    for terms in by_section.values():
        for group in _groups(terms):
            yield _question(catalog, phrases, group)


def _form(wording: Definitions) -> re.Pattern[str]:
    """A definition: what it is about, perhaps by another name, and what is said of it."""
    also, verbs = ("|".join(map(re.escape, w)) for w in (wording.other_name, wording.verbs))
    name = rf"(?P<subject>[^,]{{2,60}}?)(?:, (?:{also}) [^,]+,)?"
    return re.compile(rf"{name} (?P<rest>(?:{verbs}) .+)")


def _term(page: SourcePage, form: re.Pattern[str]) -> Term | None:
    """The concept with its definition; None when that has the name in it or another form."""
    match = form.fullmatch(definition(page))
    names = (page.meta.title, *page.meta.aliases, *page.meta.abbreviations)
    if not match or not any(are_alike(match["subject"], name) for name in names):
        return None
    tells = any(_stands_in(name, match["rest"]) for name in names)
    return None if tells else Term(page, match["rest"])


def _stands_in(name: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _groups(terms: Sequence[Term]) -> Iterator[list[Term]]:
    """Split the concepts of a section so that those that belong together stand together."""
    left = list(terms)
    while len(left) >= FEWEST:
        group = [left.pop(0)]
        for term in sorted(left, key=lambda t: (-_kinship(group[0], t), t.page.id)):
            if len(group) < SIZE and not any(_confused(term, other) for other in group):
                group.append(term)
                left.remove(term)
        if len(group) >= FEWEST:
            yield group


def _kinship(one: Term, other: Term) -> int:
    """How near two pages are: those that name each other first, then those with common friends."""
    mine, theirs = set(one.page.meta.related), set(other.page.meta.related)
    return 5 * ((other.page.id in mine) + (one.page.id in theirs)) + len(mine & theirs)


def _confused(one: Term, other: Term) -> bool:
    """Whether one definition could be taken for that of the other."""
    names = (one.page.meta.title, other.page.meta.title)
    tells = are_alike(names[0], other.says) or are_alike(names[1], one.says)
    return tells or len(shared(one.says, other.says)) > MOST_SHARED


def _question(catalog: Catalog, phrases: Phrases, group: Sequence[Term]) -> Made:
    first = group[0].page
    about = About(
        first.id, next(iter(anchors_of_pages(catalog)[first.id]), ""), "begreper", 1, "remember"
    )
    return matching(about, phrases.wording.definitions.text, [_pair(term) for term in group])


def _pair(term: Term) -> Pair:
    return Pair(left=_name(term.page), right=term.right, feedback=definition(term.page))


def _name(page: SourcePage) -> str:
    """Title of a page, without a subtitle."""
    return page.meta.title.partition(" – ")[0]
