"""What follows when a question gets another id, or belongs to another page."""

from __future__ import annotations

from ..questions.ledger import ids_in_use
from ..reading.catalog import QUESTION_IDS, QUESTIONS, Catalog
from ..reading.documents import Document
from ..reading.issue import Fix
from .changes import Changes, RefusedError
from .mentions import QUESTION, renamed
from .names import free_name, right_name
from .yaml_edits import offset, text_of, written_at


def question_at(catalog: Catalog, name: str) -> tuple[str, int]:
    """File, without its ending, and number of the question with this id."""
    for stem, entry in catalog.questions.items():
        for i, question in enumerate(entry.value.questions):
            if question.id == name:
                return stem, i
    raise RefusedError(
        f"det finnes ikke noe spørsmål «{name}»", "skriv id-en slik den står i filen"
    )


def rename_question(catalog: Catalog, old: str, new: str) -> Changes:
    """Give a question another id; it answers to the old one still."""
    stem, number = question_at(catalog, old)
    entry = catalog.questions[stem]
    question = entry.value.questions[number]
    used = {name: 1 for name in ids_in_use(catalog) if name not in question.aliases}
    free_name(right_name(new), used, "spørsmålet")
    path, document = entry.document.path, entry.document
    text = text_of(catalog.root, path)
    edits = [written_at(text, document.at("questions", number, "id"), old, new, path)]
    if old not in question.aliases:
        edits.append(_alias(text, document, number, old, question.aliases))
    edits += renamed(catalog, QUESTION, old, new)
    edits += listed(catalog, [new])
    return Changes(tuple(edits), told=(f"{old} blir stående som tidligere id",))


def _alias(text: str, document: Document, number: int, old: str, aliases: tuple[str, ...]) -> Fix:
    """Add the old id after those before it, the first one first."""
    place = ("questions", number, "aliases")
    if not aliases:
        start = offset(text, document.key_at("questions", number, "id"))
        column = start - text.rfind("\n", 0, start) - 1
        end = text.index("\n", start) + 1
        return Fix(document.path, end, end, f"{' ' * column}aliases: [{old}]\n")
    last = offset(text, document.at(*place, len(aliases) - 1))
    if text[offset(text, document.at(*place))] == "[":
        end = text.index(aliases[-1], last) + len(aliases[-1])
        end += text[end] in {'"', "'"}
        return Fix(document.path, end, end, f", {old}")
    line = text.rfind("\n", 0, last) + 1
    end = text.index("\n", last) + 1
    return Fix(document.path, end, end, f"{text[line:last]}{old}\n")


def listed(catalog: Catalog, new: list[str]) -> list[Fix]:
    """Edits that put ids into the ledger, each at its place in the alphabet."""
    ledger = catalog.question_ids
    if ledger is None:
        return []
    text = text_of(catalog.root, QUESTION_IDS)
    edits = []
    for name in sorted(set(new) - set(ledger.value.ids)):
        after = [i for i, one in enumerate(ledger.value.ids) if one < name]
        at = after[-1] + 1 if after else 0
        if at < len(ledger.value.ids):
            start = offset(text, ledger.document.at("ids", at))
            line = text.rfind("\n", 0, start) + 1
            edits.append(Fix(QUESTION_IDS, line, line, f"{text[line:start]}{name}\n"))
        else:
            start = offset(text, ledger.document.at("ids", at - 1))
            line, end = text.rfind("\n", 0, start) + 1, text.find("\n", start) + 1 or len(text)
            edits.append(Fix(QUESTION_IDS, end, end, f"{text[line:start]}{name}\n"))
    return _joined(edits)


def _joined(edits: list[Fix]) -> list[Fix]:
    """Edits at one place as one."""
    places: dict[int, str] = {}
    for edit in edits:
        places[edit.start] = places.get(edit.start, "") + edit.new
    return [Fix(QUESTION_IDS, start, start, new) for start, new in places.items()]


def retired(catalog: Catalog, ids: list[str], why: str) -> list[Fix]:
    """Edits that list ids as those of questions that are no more, with why."""
    ledger = catalog.question_ids
    if ledger is None or not ids:
        return []
    text = text_of(catalog.root, QUESTION_IDS)
    reason = '"' + why.replace("\\", "\\\\").replace('"', '\\"') + '"'
    lines = "".join(f"  - {{id: {name}, why: {reason}}}\n" for name in ids)
    if ledger.value.retired:
        place = text.index("\n", offset(text, ledger.document.key_at("retired"))) + 1
        return [Fix(QUESTION_IDS, place, place, lines)]
    if "retired" in ledger.document.value:
        start = offset(text, ledger.document.key_at("retired"))
        end = text.find("\n", start) + 1 or len(text)
        return [Fix(QUESTION_IDS, start, end, f"retired:\n{lines}")]
    end = len(text)
    return [
        Fix(QUESTION_IDS, end, end, ("" if text.endswith("\n") else "\n") + f"retired:\n{lines}")
    ]


def block_of(catalog: Catalog, stem: str, number: int) -> Fix:
    """Edit that takes a whole question out, from its dash to the next."""
    entry = catalog.questions[stem]
    path = f"{QUESTIONS}/{stem}.yml"
    text = text_of(catalog.root, path)

    def start_of(i: int) -> int:
        start = offset(text, entry.document.at("questions", i))
        return text.rfind("\n", 0, start) + 1

    if number + 1 < len(entry.value.questions):
        return Fix(path, start_of(number), start_of(number + 1), "")
    return Fix(path, start_of(number), len(text), "")


def move_question(catalog: Catalog, name: str, page: str) -> Changes:
    """Let a question be about another page that has questions."""
    stem, number = question_at(catalog, name)
    to = next((s for s, e in catalog.questions.items() if e.value.page == page), None)
    if to is None:
        raise RefusedError(f"siden {page} har ingen spørsmål fra før", "lag det første på nytt der")
    if to == stem:
        raise RefusedError(f"spørsmålet «{name}» hører til {page} fra før")
    if len(catalog.questions[stem].value.questions) == 1:
        raise RefusedError(f"«{name}» er det eneste spørsmålet om siden", "skriv et nytt først")
    out = block_of(catalog, stem, number)
    block = text_of(catalog.root, out.path)[out.start : out.end]
    path = f"{QUESTIONS}/{to}.yml"
    text = text_of(catalog.root, path)
    end = len(text.rstrip("\n"))
    told = f"skriv overskriften svaret står under, i anchor på {name}"
    return Changes((out, Fix(path, end, len(text), f"\n\n{block.rstrip()}\n")), told=(told,))
