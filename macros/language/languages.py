"""Which language a phrase in italics is in.

Authors write *customer journey*. What is known as English (or as a title in another language) gets
its ``lang`` when the page is made. The rest is bokmål, unless ``{lang=de}`` after it says else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..reading.catalog import Catalog, derived, load
from ..reading.prose import Prose, all_prose, covered
from ..reading.term_lists import ENGLISH_TERMS, read_terms

OUR_LANGUAGES = {"nb", "nn"}

_ITALICS = re.compile(
    r"(?<![*\w\\])\*(?=[^\s*])(?P<text>(?:[^*\n]|\n(?!\s*\n))+?)(?<![\s\\])\*(?![*\w])"
    r"(?P<attributes>\{[^{}\n]*\})?"
    r"|(?<![_\w\\])_(?=[^\s_])(?P<text_>(?:[^_\n]|\n(?!\s*\n))+?)(?<![\s\\])_(?![_\w])"
    r"(?P<attributes_>\{[^{}\n]*\})?"
)
_LANG = re.compile(r"\blang=[\"']?([a-z]{2,3})\b")
_JOINTS = re.compile(r"\s*(?:[,;/–+&]|\bog\b|\band\b)\s*")
_AT_THE_ENDS = " .,:;?!«»\n\t"


@dataclass(frozen=True)
class Italics:
    """A phrase in italics. ``lang`` is what the author says of it, None without a word on that."""

    text: str
    start: int
    end: int
    lang: str | None


def italics(prose: Prose) -> Iterator[Italics]:
    """Phrases in italics in the body of a page."""
    for match in _ITALICS.finditer(prose.source, prose.body):
        group = "text" if match["text"] else "text_"
        shown = prose.text[match.start(group) : match.end(group)]
        if shown != match[group] and not _is_link(match[group]):
            continue  # within code, a macro or a comment
        attributes = _LANG.search(match["attributes"] or match["attributes_"] or "")
        lang = attributes.group(1) if attributes else None
        yield Italics(plain(match[group]), match.start(group), match.end(group), lang)


def _is_link(text: str) -> bool:
    return "](" in text and "{{" not in text and "`" not in text


def plain(text: str) -> str:
    """Text of a phrase without the markup and the signs around it, with single spaces."""
    text = re.sub(r"\]\([^)]*\)|[\[\]]", "", text)
    return " ".join(text.split()).strip(_AT_THE_ENDS)


class Languages:
    """The phrases that are known to be in another language."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known

    def of(self, phrase: str) -> str | None:
        """Language of a phrase, or of all the parts of «attention, interest, desire»."""
        return self._one(phrase) or self._all(_JOINTS.split(plain(phrase)))

    def parts(self, phrase: str) -> Iterator[str]:
        """The keys that a phrase is known by."""
        whole = key_of(phrase)
        pieces = (key_of(piece) for piece in _JOINTS.split(plain(phrase)))
        return iter([whole] if whole in self.known else pieces)

    def _one(self, phrase: str) -> str | None:
        return self.known.get(key_of(phrase))

    def _all(self, phrases: list[str]) -> str | None:
        found = {self._one(phrase) for phrase in phrases}
        return found.pop() if len(found) == 1 else None


def key_of(phrase: str) -> str:
    """What makes two phrases the same."""
    return plain(phrase).casefold().replace("'", "’")


@derived
def languages(catalog: Catalog) -> Languages:
    """What is known from the list, the pages' English names, the stages and the works cited."""
    known: dict[str, str] = {}
    for reference in catalog.references.values():
        lang = reference.language or ""
        for title in (reference.title, reference.container_title or ""):
            known |= {key_of(part): lang for part in (title, title.split(": ")[0]) if part}
    for model in catalog.models():
        names = (stage.name for stage in model.stages)
        known |= {key_of(n.original): "en" for n in names if n.lang == "en"}
        known |= {key_of(model.name.en): "en"} if model.name.en != model.name.nb else {}
    for page in catalog.pages.values():
        known |= {key_of(name): "en" for name in page.meta.english}
    known |= {key_of(term): "en" for term, _ in read_terms(catalog.root, ENGLISH_TERMS).terms}
    return Languages({phrase: lang for phrase, lang in known.items() if lang not in {"", "nb"}})


def languages_in(root: Path) -> Languages:
    """What is known in a repository; read anew when its data has changed."""
    sources = (root / ENGLISH_TERMS, root / "data/references.yml", *_models(root))
    stats = [path.stat() for path in sources if path.exists()]
    return _languages_in(root, tuple((s.st_mtime_ns, s.st_size) for s in stats))


def _models(root: Path) -> Iterator[Path]:
    return (root / "data" / "stage-models").glob("*.yml")


@lru_cache(maxsize=2)
def _languages_in(root: Path, _stamps: tuple[tuple[int, int], ...]) -> Languages:
    return languages(load(root)[0])


@derived
def norwegian_texts(catalog: Catalog) -> tuple[tuple[Prose, str], ...]:
    """Every file with its text in bokmål, and what is in other languages covered."""
    known = languages(catalog)
    return tuple((prose, norwegian(prose, known)) for prose in all_prose(catalog))


def norwegian(prose: Prose, known: Languages) -> str:
    """Text with what is in other languages covered too."""
    text, end, parts = prose.text, 0, []
    for phrase in italics(prose):
        lang = phrase.lang or known.of(phrase.text) or "nb"
        if lang not in OUR_LANGUAGES:
            parts += [text[end : phrase.start], covered(text[phrase.start : phrase.end])]
            end = phrase.end
    return "".join([*parts, text[end:]])
