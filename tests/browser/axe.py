"""axe-core over pages of the built site: loaded once, then seen in both palettes at two widths.

Three shortcuts keep this to a second a page, and none lets anything by:

* The rules that read colours are run over one text of every look – ink, type and what is painted
  behind – that is met in either palette at either width: texts of one look get the same answer.
* The other rules are run over everything at both widths, in light. A palette changes colours and
  nothing else; page by page it is made sure that there are the same elements with the same boxes.
* The frame that pages share – header, menu, contents and footer – is passed over when all its looks
  are known; rules about a page as a whole are run on every page.

One page of every kind gets all rules over everything in both palettes, without shortcuts. Of the
pages to print, which hold other pages once more, one is examined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

HERE = Path(__file__).resolve().parent
SCRIPTS = (
    HERE.parent / "vendor/axe-core/axe.min.js",
    HERE / "probes/axe.js",
    HERE / "probes/reflow.js",
)

SIZES = ((1440, 900), (360, 740))

# WCAG 2.2 AA with all that it takes over from 2.0 and 2.1, and axe's own advice.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")


@dataclass(frozen=True)
class Violation:
    """One element that breaks one rule."""

    rule: str
    width: int
    palette: str
    target: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.width} px, {self.palette}): {self.target}: {self.why}"


@dataclass(frozen=True)
class Examiner:
    """A page for many addresses, and the looks that were examined on any of them."""

    page: Page
    seen: set[str] = field(default_factory=set)

    def visit(self, address: str) -> None:
        """Load as a reader with a wide screen and a light palette would."""
        self.look(SIZES[0], "light")
        self.page.goto(address, wait_until="load")

    def look(self, size: tuple[int, int], palette: str) -> None:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme=palette)

    def rules(self) -> list[str]:
        """Names of the rules; those that axe leaves off unless they are named are among them."""
        return [str(rule) for rule in self.page.evaluate("mtenkProbe.rules", TAGS)]

    def examine(self, *, thoroughly: bool = False) -> list[Violation]:
        """All rules in both palettes at both widths; thoroughly: without shortcuts."""
        rules = self.rules()
        self.page.evaluate("mtenkProbe.openFolds()")
        found = []
        for size in SIZES:
            self.look(size, "light")
            self.page.evaluate("mtenkProbe.rememberShape()")
            found += self._run_on_new_looks(rules, "light", whole=thoroughly)
            found += self.run(rules, "light") if thoroughly else []
            self.look(size, "dark")
            found += self._change_of_shape(size)
            found += self._run_on_new_looks(COLOUR_RULES, "dark", whole=thoroughly)
            found += self.run(rules, "dark") if thoroughly else []
        return list(dict.fromkeys(found))

    def run(self, rules: Sequence[str], palette: str) -> list[Violation]:
        """Over the page as it stands."""
        return self._named(palette, self.page.evaluate("mtenkProbe.run", rules))

    def _run_on_new_looks(
        self, rules: Sequence[str], palette: str, *, whole: bool
    ) -> list[Violation]:
        new = [look for look in self.page.evaluate("mtenkProbe.looks()") if look not in self.seen]
        self.seen.update(new)
        if not new and set(rules) <= set(COLOUR_RULES):
            return []
        found = self.page.evaluate("mtenkProbe.runOnLooks", [rules, new, whole])
        return self._named(palette, found)

    def _change_of_shape(self, size: tuple[int, int]) -> list[Violation]:
        """What is not as it was in light. Looked at twice: something may just have been loaded."""
        found = self.page.evaluate("mtenkProbe.changedShape()")
        if found:
            self.look(size, "light")
            self.page.evaluate("mtenkProbe.rememberShape()")
            self.look(size, "dark")
            found = self.page.evaluate("mtenkProbe.changedShape()")
        return self._named("dark", found)

    def _named(self, palette: str, found: list[dict[str, str]]) -> list[Violation]:
        return [Violation(width=self._width, palette=palette, **one) for one in found]

    @property
    def _width(self) -> int:
        size = self.page.viewport_size
        return size["width"] if size else 0


@contextmanager
def examiner(browser: Browser, **options: Any) -> Iterator[Examiner]:
    """Colours change at once for it, never half-way through a transition."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block", **options)
    for path in SCRIPTS:
        context.add_init_script(path=path)
    yield Examiner(context.new_page())
    context.close()


KIND = re.compile(r'<article class="mt-article" data-kind="([a-z-]+)"')
REDIRECT = re.compile(r"<meta[^>]+http-equiv=\"?refresh", re.IGNORECASE)


PRINTED = "utskrift/"
PRINTED_EXAMPLE = "utskrift/ki/"


def addresses(site: Path) -> dict[str, str]:
    """Pages below the root with their kind, one of those to print among them.

    What only leads on to another page is left out.
    """
    pages = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if address.startswith(PRINTED) and address != PRINTED_EXAMPLE:
            continue
        text = path.read_text("utf-8")
        if not REDIRECT.search(text):
            kind = KIND.search(text)
            pages[address] = kind[1] if kind else address.partition("/")[0]
    return pages


def first_of_each_kind(pages: dict[str, str]) -> set[str]:
    """One page of every kind; pages of no kind are told apart by their folder."""
    first: dict[str, str] = {}
    for address, kind in pages.items():
        first.setdefault(kind, address)
    return set(first.values())
