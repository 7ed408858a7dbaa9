"""What a first view of a page asks for, and what axe finds on it."""

from __future__ import annotations

import os
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.axe import SIZES, examiner


@dataclass(frozen=True)
class Measures:
    """``bytes`` as sent, headers and all; ``violations`` over both palettes and widths."""

    bytes: int
    requests: int
    violations: int


def measured(address: str, chromium: str) -> Measures:
    """Open a page as if for the first time."""
    arguments = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        sent = _sent(browser, address)
        violations = _violations(browser, address)
        browser.close()
    return Measures(sum(sent.values()), len(sent), violations)


def _sent(browser: Browser, address: str) -> dict[str, int]:
    """Bytes of each request until the page is still.

    The service worker is left out: what it keeps for later comes after the view.
    """
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    sent: dict[str, int] = {}
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.on(
        "Network.loadingFinished",
        lambda event: sent.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    _load(page, address)
    context.close()
    return sent


def _violations(browser: Browser, address: str) -> int:
    """Elements that break a rule, in both palettes at both widths."""
    with examiner(browser) as axe:
        axe.visit(address)
        rules = axe.rules()
        found = 0
        for size in SIZES:
            for palette in ("light", "dark"):
                axe.look(size, palette)
                found += len(axe.run(rules, palette))
    return found


def _load(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
