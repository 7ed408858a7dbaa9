"""Files of a hostile size or shape, each with the limit that it meets.

As a program: put each in turn into the small wiki in a folder, check it, and print what was found
as a line of JSON. It runs with little memory, so that what blows up stops it.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
from pathlib import Path

HEAD = """---
title: En stor side
kind: page
description: En side som noen har laget for å se hva som skjer når en side er stor eller dyp.
reviewed: 2026-11-21
---

"""
PAGE, MODEL, LIST = "docs/stor.md", "data/stage-models/lag.yml", "data/lists/trinn.yml"
MEMORY = 500_000_000
"""Bytes of address space, the interpreter and all it loads counted in."""

PAGES = {
    "braces": ("{{" * 50_000, "filen er på mer enn 100 kB"),
    "braces-below-the-size": ("{{\n" * 30_000, "makrokallet har mer enn 2000 tegn"),
    "links": ("[a](" * 25_000, "filen er på mer enn 100 kB"),
    "links-on-lines": ("[a](\n" * 19_000, "parenteser «(» er åpne"),
    "comments": ("<!--" * 25_000, "filen er på mer enn 100 kB"),
    "comments-on-lines": ("<!--\n" * 19_000, "kommentarer «<!--» er åpne"),
    "brackets": ("[" * 100_000, "filen er på mer enn 100 kB"),
    "brackets-in-paragraphs": ("[\n\n" * 30_000, "hakeparenteser «[» er åpne"),
    "backticks": (" ".join("`" * n for n in range(1, 441)), "linjen har 97459 tegn"),
    "backticks-on-lines": ("\n".join("`" * n for n in range(1, 400)), "flere enn 20 «`» på rad"),
    "tildes": ("\n".join("~" * n for n in range(1, 400)), "flere enn 20 «~» på rad"),
    "lists": ("\n".join("  " * n + "- a" for n in range(300)), "linjen begynner 62 tegn inne"),
    "lists-by-tab": ("\n".join("\t" * n + "- a" for n in range(300)), "linjen begynner 64 tegn"),
    "lists-on-a-line": ("- " * 300 + "a", "300 sitater og lister"),
    "numbers-on-a-line": ("1. " * 300 + "a", "300 sitater og lister"),
    "quotes": ("\n".join(">" * n + " a" for n in range(300)), "11 sitater og lister"),
    "boxes": ("<div markdown>\n" * 500 + "</div>\n" * 500, "HTML-elementer er åpne"),
    "headings": ("# a\n\n" * 15_000, "mer enn 300 overskrifter"),
    "underlines": ("a\n===\n\n" * 10_000, "mer enn 300 overskrifter"),
    "definitions": ("a\n: b\n" * 14_000, "overskrifter, bokser, faner og definisjoner"),
    "tabs": ('=== "a"\n' * 12_000, "overskrifter, bokser, faner og definisjoner"),
    "calls": ('{{ cite("berg2001") }}\n' * 4_000, "mer enn 200 makrokall"),
    "call": ("{{ a(\n" + "1,\n" * 5_000 + ") }}", "makrokallet har mer enn 2000 tegn"),
    "signs": ("{{ " + "-" * 1_900 + "1 }}", "mer enn 20 fortegn"),
    "negations": ("{{ " + "not " * 400 + "1 }}", "mer enn 20 fortegn"),
    "figures": ("1" * 4_900, "ordet har mer enn 100 tegn"),
    "line": ("a b " * 2_000, "linjen har 8000 tegn"),
    "table": ("|" + "a|" * 20_000 + "\n|" + "-|" * 20_000, "linjen har 40001 tegn"),
    "ten-megabytes": ("a b\n" * 2_500_000, "filen er på mer enn 100 kB"),
}
"""What stands on a page, and how the message of its one issue begins or what it holds."""

_STAGE = "  - {id: s%d, name: {original: S, lang: nb, nb: S, en: S}, summary: En.}\n"


def _model(stages: str) -> str:
    head = (
        "id: lag\nname: {nb: Laget, en: The team}\nkind: other\nfamily: team\nshape: nonlinear\n"
        "perspective: both\nlanguage: nb\nauthor: Kari Berg\nyear: 1999\n"
        "reference: {id: berg2001, locator: s. 20}\nsummary: To måter å være sammen på.\n"
    )
    return f"{head}stages:\n{stages}"


DATA = {
    "stages": (_model("".join(_STAGE % n for n in range(3_000))), "«stages» har for mange ledd"),
    "names": (_model("") + "  - {name: {" + "a: b, " * 2_000 + "}}", "listen har 2000 ledd"),
    "text": (_model("").replace("To måter", "a" * 20_000), "teksten har"),
    "fifty-megabytes": ("a: b\n" * 10_000_000, "filen er på mer enn 1000 kB"),
    "brackets": ("a: " + "[" * 100_000, "mer enn 20 nivåer innrykk"),
    "braces": ("a: " + "{a: " * 100_000, "mer enn 20 nivåer innrykk"),
    "levels": ("\n".join(" " * n + "a:" for n in range(1_000)), "mer enn 20 nivåer innrykk"),
    "late-fault": ("a:\n" + "  - b\n" * 150_000 + "]", "linjen kan ikke leses"),
}

LISTS = {
    "rows": ("rows:\n" + "  - {a: b}\n" * 20_000, "listen har 20000 ledd"),
}

CASES = {
    **{f"page-{name}": (PAGE, HEAD + text + "\n", sign) for name, (text, sign) in PAGES.items()},
    **{f"model-{name}": (MODEL, text, sign) for name, (text, sign) in DATA.items()},
    **{f"list-{name}": (LIST, text, sign) for name, (text, sign) in LISTS.items()},
}


def main(small: Path, folder: Path) -> None:
    """Check the cases one after another."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from macros.rules.checking import all_issues, text_issues

    for name, (file, text, _) in CASES.items():
        root = folder / name
        shutil.copytree(small, root)
        (root / file).write_text(text, "utf-8")
        found = [i for i in (*all_issues(root), *text_issues(root)) if i.path == file]
        messages = [f"{issue.message} -> {issue.hint}" for issue in found]
        shutil.rmtree(root)
        print(json.dumps([name, messages]), flush=True)  # noqa: T201 - this is its answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
