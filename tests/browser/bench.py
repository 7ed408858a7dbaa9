"""The comparison workbench as a reader meets it, for the tests that drive it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

PATH = "stegmodeller/sammenlign/"

GRID = """(table) => {
  const rows = [...table.rows];
  const grid = rows.map(() => []);
  let top = 0;
  for (const part of [table.tHead, ...table.tBodies].filter(Boolean)) {
    [...part.rows].forEach((row, index) => {
      let col = 0;
      for (const cell of row.cells) {
        while (grid[top + index][col] !== undefined) col += 1;
        const copy = cell.cloneNode(true);
        for (const left of copy.querySelectorAll(".mt-stage__source, .mt-note")) left.remove();
        const words = copy.textContent.replace(/\\s+/g, " ").trim();
        const text = [cell.tagName, cell.scope ?? "", words].join("|");
        for (let y = 0; y < cell.rowSpan; y += 1) {
          for (let x = 0; x < cell.colSpan; x += 1) grid[top + index + y][col + x] = text;
        }
        col += cell.colSpan;
      }
    });
    top += part.rows.length;
  }
  return grid;
}"""
"""Every place of a table with the tag, scope and words (less notes) of the cell over it."""


@dataclass(frozen=True)
class Bench:
    """The workbench on a page."""

    page: Page
    url: str

    def open(self, query: str = "") -> Bench:
        """Go to the workbench, with a choice in the address or without."""
        self.page.goto(self.url + PATH + query, wait_until="load")
        return self

    @property
    def element(self) -> Locator:
        return self.page.locator("mtenk-workbench")

    @property
    def table(self) -> Locator:
        """The table of the chosen models."""
        return self.page.locator(".mt-view__table table")

    @property
    def said(self) -> str:
        """All that the live region says."""
        return self.page.locator(".mt-workbench__messages").inner_text()

    def box(self, model: str) -> Locator:
        return self.page.locator(f".mt-picker input[value='{model}']")

    def button(self, name: str, **options: Any) -> Locator:
        return self.element.get_by_role("button", name=name, **options)

    def share(self, name: str) -> Locator:
        """A button in the fold of things to take along."""
        fold = self.page.locator(".mt-share")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        return self.button(name)

    def grid(self) -> list[list[str]]:
        return self.table.evaluate(GRID)

    def chosen(self) -> list[str]:
        """Models in the list, by id."""
        items = self.page.locator(".mt-chosen li")
        return [str(item.get_attribute("data-model")) for item in items.all()]

    def in_table(self) -> list[str]:
        """Models in the table, by name (as rows)."""
        return self.table.locator("tbody th a").all_inner_texts()

    def in_chart(self) -> list[str]:
        """Models in the chart, from the top."""
        groups = self.page.locator(".mt-lanes .mt-lanes__group").all()
        return [str(group.get_attribute("data-model")) for group in groups]

    def in_address(self) -> list[str]:
        named = parse_qs(urlsplit(self.page.url).query).get("modeller", [""])[0]
        return [model for model in named.split(",") if model]

    def agrees(self, *models: str) -> None:
        """List, table, chart, boxes and address all show these models, in this order."""
        wanted = list(models)
        assert self.chosen() == wanted
        assert self.in_chart() == wanted
        assert self.in_address() == wanted
        assert len(self.in_table()) == len(wanted)
        boxes = self.page.locator(".mt-picker input:checked").all()
        assert {box.get_attribute("value") for box in boxes} == set(wanted)


def turned(grid: list[list[str]]) -> list[list[str]]:
    """The grid with rows as columns, headings pointing the other way."""
    swap = {"row": "col", "col": "row", "rowgroup": "colgroup", "colgroup": "rowgroup", "": ""}

    def cell(text: str) -> str:
        tag, scope, words = text.split("|", 2)
        return "|".join([tag, swap[scope], words])

    return [[cell(text) for text in column] for column in zip(*grid, strict=True)]
