"""The same draws and the same day in every run of a page that practises."""

from __future__ import annotations

from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, Page

NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)
"""When the day is half gone wherever these tests run, so that no day ends during one."""

# Draws go on from where the tab was, also after it is loaded again: two rounds never have one id.
DRAWS = """((seed) => {
  let state = seed;
  try {
    state = Number(sessionStorage.getItem("mtenk-test-draws") ?? seed);
  } catch {}
  Crypto.prototype.getRandomValues = (numbers) => {
    for (const index of numbers.keys()) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      numbers[index] = state;
    }
    try {
      sessionStorage.setItem("mtenk-test-draws", String(state));
    } catch {}
    return numbers;
  };
})(%d);"""

_tabs: WeakKeyDictionary[BrowserContext, int] = WeakKeyDictionary()


def steady(page: Page) -> None:
    """Fix what a page draws, each tab of a context in its own way, and when its time begins."""
    tabs = _tabs.get(page.context, 0)
    if not tabs:
        page.context.clock.install(time=NOON)
    _tabs[page.context] = tabs + 1
    page.add_init_script(DRAWS % (tabs + 1))
