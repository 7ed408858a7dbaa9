"""How a reader presses things: with a mouse, a finger, or the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator

Press = Callable[[Locator], None]


def by_mouse(target: Locator) -> None:
    target.click()


def by_touch(target: Locator) -> None:
    target.tap()


def by_keyboard(target: Locator) -> None:
    """Go to a control with Tab alone, and press it as its kind is pressed."""
    tab_to(target)
    is_box = target.evaluate("node => ['checkbox', 'radio'].includes(node.type)")
    target.page.keyboard.press("Space" if is_box else "Enter")


def tab_to(target: Locator) -> None:
    """Press Tab, and arrows within radio buttons, until a control has the focus."""
    keyboard, most = target.page.keyboard, 300
    is_radio = target.evaluate("node => node.type === 'radio'")
    group = "(node) => document.activeElement.name === node.name && node.name !== ''"
    for _ in range(most):
        if target.evaluate("node => node === document.activeElement"):
            return
        keyboard.press("ArrowDown" if is_radio and target.evaluate(group) else "Tab")
    message = f"{target} cannot be reached with the keyboard"
    raise AssertionError(message)
