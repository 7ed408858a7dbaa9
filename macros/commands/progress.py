"""Tell how far a build is: a line that grows on a terminal, a line a step elsewhere."""

from __future__ import annotations

import sys

import click


class Progress:
    """Says what is done now. On a terminal the count of pages is written over the last one."""

    def __init__(self) -> None:
        """Know where the words go."""
        self._is_terminal = sys.stderr.isatty()
        self._step = ""

    def step(self, words: str) -> None:
        """Say what begins."""
        if words != self._step:
            click.echo(words, err=True)
            self._step = words

    def pages(self, done: int, total: int) -> None:
        """Say how many of all pages are made."""
        if not self._is_terminal:
            self.step(f"Lager {total} sider …")
        else:
            end = "\n" if done == total else ""
            click.echo(f"\rLager sider: {done} av {total}{end}", nl=False, err=True)
        if done == total:
            self.step("Gjør ferdig: søk, nedlastinger og bilder …")
