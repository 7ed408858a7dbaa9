"""Mend what can be mended without a doubt, and write the files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .. import rules
from ..reading.catalog import load
from ..reading.issue import Fix

PASSES = 5
"""One repair can make room for another; more rounds than this are never needed."""


def fix_all(root: Path) -> list[str]:
    """Mend the files below ``root`` until there is nothing left to mend; say what was done."""
    told: list[str] = []
    for _ in range(PASSES):
        catalog, _ = load(root)
        by_path: dict[str, list[Fix]] = {}
        for fix in sorted({fix for rule in rules.FIXERS for fix in rule.fixes(catalog)}):
            by_path.setdefault(fix.path, []).append(fix)
        if not by_path:
            break
        for path, fixes in by_path.items():
            told += _write(root / path, fixes)
    return told


def _write(path: Path, fixes: list[Fix]) -> list[str]:
    raw = path.read_bytes().decode("utf-8-sig")
    before = raw.replace("\r\n", "\n")
    text, done = apply_fixes(before, fixes)
    path.write_bytes((text.replace("\n", "\r\n") if "\r\n" in raw else text).encode())
    return [_line(before, fix) for fix in done]


def _line(text: str, fix: Fix) -> str:
    """One line about a repair, in the form of an issue."""
    line = text.count("\n", 0, fix.start) + 1
    column = fix.start - text.rfind("\n", 0, fix.start)
    old = text[fix.start : fix.end]
    what = fix.what or f"skrev «{_short(fix.new)}» for «{_short(old)}»"
    return f"{fix.path}:{line}:{column}  {what}"


def _short(text: str) -> str:
    text = text.replace("\n", "↵")
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - one line of a terminal


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """Text with the repairs made, and which they are; of those that overlap only the first is."""
    parts, end, done = [], 0, []
    for fix in sorted(fixes):
        if fix.start >= end:
            parts += [text[end : fix.start], fix.new]
            end = fix.end
            done.append(fix)
    return "".join([*parts, text[end:]]), done
