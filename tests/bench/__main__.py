"""Print what five pages weigh and how they score, beside Material's own look of the same Markdown.

    make bench                        everything (about fifteen minutes on two cores)
    make bench ARGS="--runs 1"        a quicker look
    make bench ARGS=--no-material     only this site

Bytes and requests are those of a first view with nothing kept from before, as sent with gzip.
Lighthouse runs as it comes, as a phone on a slow net; the score shown is the median of the runs.
axe counts violations of WCAG 2.2 AA and axe's own advice in both palettes at 360 and 1440 px.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from .lighthouse import CATEGORIES, Lighthouse
from .measures import Measures, measured
from .server import served
from .sites import build_material, build_ours

PAGES: Mapping[str, str] = {
    "Forside": "",
    "Kundereise": "markedsforing/begreper/kundereise/",
    "Sammenlign modeller": "stegmodeller/sammenlign/",
    "Telenor": "selskaper/massive/telenor/",
    "Øve til eksamen": "eksamen/",
}


def main() -> None:
    """Measure both sites and print one table each."""
    options = _options()
    lighthouse = Lighthouse.installed(options.chromium)
    with TemporaryDirectory(prefix="mtenk-bench-") as folder:
        for name, site in _sites(Path(folder), material=options.material):
            with served(site) as root:
                _say(f"\n## {name}\n\n{_head()}")
                for title, address in PAGES.items():
                    found = measured(root + address, options.chromium)
                    scores = lighthouse.median(root + address, options.runs)
                    _say(_row(title, found, scores))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…")
    parser.add_argument("--runs", type=int, default=3, help="Lighthouse runs a page")
    parser.add_argument("--no-material", dest="material", action="store_false")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM"), help="the browser")
    options = parser.parse_args()
    if not options.chromium:
        sys.exit("bench: no browser  →  run «make bench», or set CHROMIUM")
    return options


def _sites(folder: Path, *, material: bool) -> Iterator[tuple[str, Path]]:
    given = os.environ.get("MTENK_SITE")
    yield "MTENK", Path(given).resolve() if given else build_ours(folder / "mtenk")
    if material:
        yield "The same Markdown with Material's defaults", build_material(folder / "material")


def _head() -> str:
    names = ["Page", "kB", "Requests", *CATEGORIES.values(), "CLS", "LCP s", "axe"]
    return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"


def _row(title: str, found: Measures, scores: Mapping[str, float]) -> str:
    cells = [title, f"{found.bytes / 1000:.0f}", str(found.requests)]
    cells += [f"{scores[key] * 100:.0f}" for key in CATEGORIES]
    cells += [f"{scores['cls']:.3f}", f"{scores['lcp']:.1f}", str(found.violations)]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
