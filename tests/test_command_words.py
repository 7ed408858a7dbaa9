"""What the command line says is bokmål to the letter: tests/golden/commands."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from macros.__main__ import main

GOLDEN = Path(__file__).resolve().parent / "golden"
HELP = GOLDEN / "commands" / "help.txt"

WRONG_CALLS = (
    ["chek"],
    ["check", "--fic"],
    ["check", "--format", "tekst"],
    ["check", "--root", "finnes-ikke"],
    ["check", "en", "to"],
    ["serve", "--port", "0"],
    ["serve", "--port", "åtte"],
    ["serve", "--host"],
    ["publish"],
)


def _commands(group: click.Group, above: tuple[str, ...] = ()):
    for name, command in sorted(group.commands.items()):
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from _commands(command, (*above, name))


def everything_said() -> str:
    """The help of each command, and the answer to each wrong call."""
    calls = [["--help"], *([*names, "--help"] for names in _commands(main)), *WRONG_CALLS]
    told = []
    for call in calls:
        result = CliRunner().invoke(main, call, prog_name="mtenk", env={"COLUMNS": "100"})
        told.append(f"$ mtenk {' '.join(call)}\n{result.output}")
    return "\n".join(told)


def test_help_and_refusals_to_the_letter():
    assert everything_said() == HELP.read_text("utf-8")


ENGLISH = re.compile(
    r"(?<![«`\w/.:#-])(?:the|is|are|was|must|missing|which|did you mean|write|remove|unknown|with"
    r"|and|not|there|put|use|give|add|choose|should|cannot|has|have|given|of|or|issues?|error|warning"
    r"|usage|options|mapping|token|block end)(?![»`\w/.:#-])",
    re.IGNORECASE,
)
"""Words that no message in bokmål has, outside what is quoted or is the name of something."""

COMMANDS = re.compile(r"^  \w+(?=  )|(?:\./)?mtenk \w+|SLAG er .*")
"""Names of commands and kinds, which one types."""

SNAPSHOT = re.compile(r'^ *- "?\S+ (?:warning: )?[\w-]+: (.* → .*)$', re.MULTILINE)
"""An expected issue of a golden case."""

QUOTED = re.compile(
    r"velg (?:blant|en av)[^:]*: [^(]*|!!! \w+"
    r"|«[^»\n]*»|`[^`\n]*`|\"[^\"\n]*\"|'[^'\n]*'|<[^>\n]*>|\[[^]\n]*\]"
)


def _messages():
    """Every message that the tests hold to the letter, with where it stands."""
    for path in sorted((GOLDEN.parent / "bad").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            yield path, line.split("  ", 1)[-1]
    for folder in ("rules", "reading", "authors"):
        for path in sorted((GOLDEN / folder).glob("*.yml")):
            for match in SNAPSHOT.finditer(path.read_text("utf-8")):
                yield path, match[1].replace('\\"', '"')
    for line in HELP.read_text("utf-8").splitlines():
        yield HELP, COMMANDS.sub("", line)


@pytest.mark.parametrize("name", sorted({path.name for path, _ in _messages()}))
def test_no_english_is_left(name):
    told = [line for path, line in _messages() if path.name == name and not line.startswith("$")]
    assert [line for line in told if ENGLISH.search(QUOTED.sub("", line))] == []
