"""Print what the wiki costs today and when it has grown to many pages.

    make bench-scale                      as it is, and a thousand pages
    make bench-scale ARGS="--pages 300"   another size

«CPU» is the time of all processes together, which another load on the machine hardly changes.
The last column of the builds is one concept page changed.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .building import Cost, build
from .serving import SERVED, Serving, serving
from .wiki import make_wiki

CONCEPT = "docs/markedsforing/begreper/aida.md"


def main() -> None:
    """Make each wiki, measure it, and print one table."""
    parser = argparse.ArgumentParser(prog="make bench-scale")
    parser.add_argument("--pages", type=int, nargs="*", default=[0, 1000])
    parser.add_argument("--no-serve", dest="serve", action="store_false")
    options = parser.parse_args()
    columns = [_measured(pages, serve=options.serve) for pages in options.pages]
    for name in columns[0]:
        cells = [name, *(column[name] for column in columns)]
        sys.stdout.write(f"| {' | '.join(cells)} |\n")


def _measured(wanted: int, *, serve: bool) -> dict[str, str]:
    with TemporaryDirectory(prefix="mtenk-scale-") as name:
        folder = Path(name)
        count = make_wiki(folder, wanted)
        cold, again = build(folder), build(folder)
        concept = folder / CONCEPT
        concept.write_text(concept.read_text("utf-8").replace("\n\n## ", "\n\nEndret.\n\n## ", 1))
        changed = build(folder)
        peak = max(cost.peak for cost in (cold, again, changed))
        found = {
            "Sider": str(count),
            "Bygg fra intet": _told(cold),
            "Igjen, uendret": _told(again),
            "Igjen, ett begrep endret": _told(changed),
            "Mest minne": f"{peak} MB",
            "Største side": _largest(folder / "site"),
            "Første søk": _first_search(folder / "site"),
        }
        served = serving(folder, CONCEPT) if serve else Serving("ikke målt", dict.fromkeys(SERVED))
        return found | served.rows()


def _told(cost: Cost) -> str:
    return f"{cost.wall:.1f} s (CPU {cost.cpu:.1f} s)"


def _largest(site: Path) -> str:
    size, page = max((_packed(path), path) for path in site.rglob("*.html"))
    return f"{size} kB {page.parent.relative_to(site).as_posix()}/"


def _first_search(site: Path) -> str:
    """The names, and the largest piece of the list of words: what the first words typed ask for."""
    pieces = (site / "search" / "words").rglob("*.json")
    return f"{_packed(site / 'search' / 'names.json') + max(map(_packed, pieces))} kB"


def _packed(path: Path) -> int:
    """Kilobytes as sent."""
    return round(len(gzip.compress(path.read_bytes(), 6)) / 1000)


if __name__ == "__main__":
    main()
