"""Put HTML and styles into an open page, past its policy, as only a debugger can."""

from __future__ import annotations

from playwright.sync_api import Page

_PLACE = """() => {
  const place = document.createElement("p");
  place.id = "put-here";
  document.querySelector(".mt-prose").prepend(place);
}"""
_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def style(page: Page, css: str) -> None:
    """Add rules after all others."""
    page.evaluate(_STYLE, css)


def inject(page: Page, html: str, css: str = "") -> None:
    """Put HTML first in the text of the page, and rules after all others."""
    style(page, css)
    page.evaluate(_PLACE)
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelector", {"nodeId": root, "selector": "#put-here"})
    session.send("DOM.setOuterHTML", {"nodeId": found["nodeId"], "outerHTML": html})
    session.detach()
