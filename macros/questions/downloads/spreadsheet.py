"""The bank as a table, a row a question: for a spreadsheet, or a program that reads CSV.

Columns: the id, section and page; kind, difficulty, learning goal and origin in bokmål; the text;
what can be chosen, by letter; the left-hand sides of a matching, by number; the right answer by
letters and numbers, and in words; feedback; address of what teaches the answer, and the source.
What is a list in the bank stands on a line each within its cell.
"""

from __future__ import annotations

from ...kit.csv_file import records_to_csv
from ..show import LETTERS, Shown, Why
from .entries import Entry, PracticeBank

FILE = "mtenk-oppgaver.csv"
LABEL = "CSV for regneark"
UNIT = "spørsmål"
PER_GAP = False

MARKS = {True: "Riktig: ", False: "Galt: ", None: ""}


def content(bank: PracticeBank) -> bytes:
    """CSV with a header line; a byte order mark tells Excel that it is UTF-8."""
    return records_to_csv([record(entry) for entry in bank.entries]).encode()


def record(entry: Entry) -> dict[str, str]:
    """One question by column."""
    shown = entry.shown
    return {
        "id": entry.question.id,
        "del": entry.section,
        "side": entry.page,
        "slag": entry.kind,
        "vanskegrad": entry.difficulty,
        "læringsmål": entry.goal,
        "opphav": entry.origin,
        "spørsmål": shown.text,
        "valg": "\n".join(map("{}. {}".format, LETTERS, shown.choices)),
        "kobles til": "\n".join(f"{n}. {text}" for n, text in enumerate(shown.lefts, start=1)),
        "fasit": shown.key,
        "riktig svar": "\n".join(shown.answer),
        "forklaring": _explanation(shown),
        "les mer": entry.address,
        "kilde": entry.source,
    }


def _explanation(shown: Shown) -> str:
    criteria = [f"{text} ({points} poeng)" for text, points in shown.criteria]
    return "\n".join([*map(_reason, shown.why), *criteria])


def _reason(why: Why) -> str:
    return f"{MARKS[why.right]}{why.about}: {why.text}"
