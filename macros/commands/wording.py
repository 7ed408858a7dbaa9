"""Click's own words in bokmål: usage, headings of the help, and what is wrong with a call.

Click looks its words up with gettext, which wants compiled catalogues and the right locale of the
machine; its look-up is replaced here, so that the words are the same everywhere.
"""

from __future__ import annotations

import click

WORDS = {
    "Usage:": "Bruk:",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Positional arguments": "Det som oppgis",
    "Show this message and exit.": "Vis denne hjelpen.",
    "default: {default}": "ellers: {default}",
    "env var: {var}": "fra miljøet: {var}",
    "Aborted!": "Avbrutt.",
    "Error: {message}": "Feil: {message}",
    "Try '{command} {option}' for help.": "Hjelp: {command} {option}",
    "Missing command.": "Kommandoen mangler.",
    "Missing argument": "Det mangler et navn eller en verdi",
    "Missing option": "Det mangler et valg",
    "Missing parameter": "Det mangler noe",
    "Missing parameter: {param_name}": "Det mangler noe: {param_name}",
    "Missing {param_type}": "Det mangler noe: {param_type}",
    "No such option {name!r}.": "Det finnes ikke noe valg {name}.",
    "No such command {name!r}.": "Det finnes ingen kommando «{name}».",
    "Invalid value: {message}": "Verdien kan ikke brukes: {message}",
    "Invalid value for {param_hint}: {message}": "Verdien for {param_hint} kan ikke brukes: "
    "{message}",
    "Choose from:\n\t{choices}": "Velg blant:\n\t{choices}",
    "file": "filen",
    "directory": "mappen",
    "path": "stien",
    "{value} is not in the range {range}.": "{value} er ikke innenfor {range}.",
    "{value!r} is not a valid {number_type}.": "«{value}» er ikke et tall.",
    "{value!r} is not {choice}.": "«{value}» er ikke {choice}.",
    "{value!r} is not one of {choices}.": "«{value}» er ikke blant {choices}.",
    "{name} {filename!r} is a file.": "«{filename}» er en fil.",
    "{name} {filename!r} is a directory.": "«{filename}» er en mappe.",
    "{name} {filename!r} is not readable.": "«{filename}» kan ikke leses.",
    "{name} {filename!r} is not writable.": "«{filename}» kan ikke skrives.",
    "{name} {filename!r} does not exist.": "«{filename}» finnes ikke.",
    "Option {name!r} does not take a value.": "Valget {name} tar ingen verdi.",
    "Option {name!r} requires an argument.": "Valget {name} trenger en verdi.",
    "Option {name!r} requires {nargs} arguments.": "Valget {name} trenger {nargs} verdier.",
    "Got unexpected extra argument ({args})": "Dette er for mye: {args}",
    "Got unexpected extra arguments ({args})": "Dette er for mye: {args}",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mente du en av disse: {possibilities}?)",
}

_MODULES = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)


def speak_bokmal() -> None:
    """Let click look its words up here; what is not here stays as it is."""
    for module in _MODULES:
        for name, look_up in (("_", _word), ("ngettext", _word_for)):
            if hasattr(module, name):
                setattr(module, name, look_up)


def _word(text: str) -> str:
    return WORDS.get(text, text)


def _word_for(one: str, many: str, count: int) -> str:
    return _word(one if count == 1 else many)
