"""What is lost when a window is narrow or text is large: WCAG 1.4.4, 1.4.10 and 2.5.8."""

from __future__ import annotations

from playwright.sync_api import Page

# A window of 1280 px at 400 %, and one at 200 % whose reader has letters of double size too.
NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 640, "height": 512}
WIDE = {"width": 1440, "height": 900}

LARGE_LETTERS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
USUAL_LETTERS = "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1) }"


def squeeze(page: Page) -> list[str]:
    """All that is wrong with a page of an examiner, in words."""
    page.set_viewport_size(NARROW)
    narrow = page.evaluate("[...mtenkReflow.lost(), ...mtenkReflow.smallTargets()]")
    found = [f"{one} in 320 px" for one in narrow]
    page.set_viewport_size(ZOOMED)
    page.evaluate(LARGE_LETTERS)
    found += [f"{one} at 200 %" for one in page.evaluate("mtenkReflow.lost()")]
    page.evaluate(USUAL_LETTERS)
    page.set_viewport_size(WIDE)
    found += [f"{one} in 1440 px" for one in page.evaluate("mtenkReflow.smallTargets()")]
    return found
