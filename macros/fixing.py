"""Mend what can be mended without a doubt, and write the files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .catalog import load
from .issue import Fix
from .rules import FIXERS

PASSES = 5
"""One repair can make room for another; more rounds than this are never needed."""


def fix_all(root: Path) -> int:
    """Mend the files below ``root`` until there is nothing left to mend; return how many places."""
    count = 0
    for _ in range(PASSES):
        catalog, _ = load(root)
        by_path: dict[str, list[Fix]] = {}
        for fix in sorted({fix for rule in FIXERS for fix in rule.fixes(catalog)}):
            by_path.setdefault(fix.path, []).append(fix)
        if not by_path:
            break
        count += sum(_write(root / path, fixes) for path, fixes in by_path.items())
    return count


def _write(path: Path, fixes: list[Fix]) -> int:
    raw = path.read_bytes().decode("utf-8-sig")
    text, done = apply_fixes(raw.replace("\r\n", "\n"), fixes)
    path.write_bytes((text.replace("\n", "\r\n") if "\r\n" in raw else text).encode())
    return done


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """Text with the repairs made, and how many; of those that overlap only the first is."""
    parts, end, done = [], 0, 0
    for fix in sorted(fixes):
        if fix.start >= end:
            parts += [text[end : fix.start], fix.new]
            end, done = fix.end, done + 1
    return "".join([*parts, text[end:]]), done
