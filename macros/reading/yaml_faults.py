"""What is wrong with YAML as text, before any value is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from ..schema.limits import DEPTH
from .issue import Issue

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast parser where it is there; values are made of its nodes by ``reading`` alone."""


LARGE = 100_000
"""Characters from which the pure Python parser is too slow to be asked."""


def tab_issues(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Yield an issue for each line that is indented with a tab, which YAML forbids."""
    for number, line in enumerate(text.split("\n"), first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            hint = "bruk to mellomrom for hvert nivå i stedet"
            column = indent.index("\t") + 1
            yield Issue(path, number, column, "yaml-tab", "innrykket er laget med tabulator", hint)


def feature_issues(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Turn away what the author's YAML does without, before anything is built from it."""
    depth = documents = 0
    anchors: set[str | None] = set()
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        found = _unwanted(event, depth, documents)
        anchor = getattr(event, "anchor", None)
        if found and anchor not in anchors:
            line, column = first_line + event.start_mark.line, event.start_mark.column + 1
            yield Issue(path, line, column, "yaml-feature", *found)
        if depth > DEPTH:
            return
        anchors |= {anchor} - {None}


def _unwanted(event: Any, depth: int, documents: int) -> tuple[str, str] | None:
    if depth > DEPTH:
        return f"det er mer enn {DEPTH} nivåer innrykk", "skriv dataene med færre nivåer"
    if documents > 1 and isinstance(event, yaml.DocumentStartEvent):
        return (
            "her begynner et nytt dokument («---»)",
            "ta bort linjen «---»; hver fil har bare ett dokument",
        )
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"«{sign}{anchor}» leses som et merke, og merker brukes ikke her"
        return (
            message,
            "skriv verdien helt ut, eller sett den i anførselstegn hvis tegnet hører til teksten",
        )
    if tag:
        written = tag.replace("tag:yaml.org,2002:", "!!")
        return (
            f"«{written}» leses som en typebetegnelse, og slike brukes ikke her",
            "ta det bort, eller sett teksten i anførselstegn",
        )
    return None


_PROBLEMS = (
    (
        "mapping values are not allowed",
        "kolon og mellomrom («: ») midt i en tekst leses som et nytt felt",
        "sett hele teksten i anførselstegn",
    ),
    (
        "could not find expected ':'",
        "linjen mangler kolon",
        "skriv «navn: verdi»; se også på linjen over",
    ),
    (
        "expected <block end>",
        "linjen passer ikke med innrykket over",
        "gi felter som hører sammen, like stort innrykk; la ingen tekst stå etter et anførselstegn",
    ),
    (
        "found unexpected end of stream",
        "anførselstegnet som begynner her, blir aldri lukket",
        "sett et anførselstegn der teksten slutter",
    ),
    ("character '\\t' that cannot", "det står en tabulator her", "bytt den ut med mellomrom"),
    (
        "cannot start any token",
        "en tekst kan ikke begynne med dette tegnet",
        "sett teksten i anførselstegn",
    ),
    (
        "expected a comment or a line break",
        "etter > eller | må teksten begynne på neste linje",
        "sett teksten i anførselstegn hvis tegnet hører til den",
    ),
    (
        "special characters are not allowed",
        "det står et usynlig styretegn her",
        "fjern det usynlige tegnet",
    ),
    (
        "expected ',' or",
        "listen i parentes er ikke lukket, eller mangler komma",
        "lukk parentesen fra linje {start}, og sett komma mellom leddene",
    ),
    (
        "unknown escape character",
        "omvendt skråstrek («\\») har en egen betydning mellom doble anførselstegn",
        "bruk enkle anførselstegn ('…'), eller skriv skråstreken to ganger",
    ),
)
"""What the parser says, what that is to an author, and what to do."""

_OTHER = ("linjen kan ikke leses", "sammenlign med eksempelet i veiledningen (docs/bidra/)")

_SEEN_TOO_LATE = ("unexpected end of stream", "<stream end>", "could not find expected ':'")
"""Problems that the parser notices lines below the place to mend, where the context started."""


def syntax_issue(path: str, text: str, first_line: int) -> Issue:
    """Describe a syntax error. The pure Python parser is asked again, for stable wording.

    A large file would keep it busy for a minute, and is left to the parser that found the fault.
    """
    start = 0
    try:
        list(yaml.parse(text, Loader=yaml.SafeLoader if len(text) < LARGE else LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context_mark and any(sign in str(error.problem) for sign in _SEEN_TOO_LATE):
            mark = error.context_mark
        problem = error.problem or ""
        place = (mark.line, mark.column) if mark else (0, 0)
        start = error.context_mark.line if error.context_mark else place[0]
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        problem = str(error.reason)
        place = (before.count("\n"), len(before) - before.rfind("\n") - 1)
    else:  # only libyaml objects
        problem, place = "", (0, 0)
    told = ((message, hint) for sign, message, hint in _PROBLEMS if sign in problem)
    message, hint = next(told, _OTHER)
    hint = hint.format(start=first_line + start)
    return Issue(path, first_line + place[0], place[1] + 1, "yaml-syntax", message, hint)
