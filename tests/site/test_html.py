"""Every page is valid HTML by the Nu HTML checker, without errors and without warnings.

Needs Java 17 and, the first time, the npm registry: where they are missing the tests are skipped,
but in CI they fail. Style sheets are left out: the checker does not know container queries.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from scripts import ensure_vnu

# A page that is read from a file has no address, so that the checker takes every file of ours for
# another site's; and it takes JSON-LD for a script. Browsers judge the policy, in tests/browser.
NOT_TOLD = "violates Content Security Policy"

FLAGS = ("--stdout", "--format", "json", "--exit-zero-always", "--also-check-svg")

# The policy says «what this site holds». Files on disk have no site, so the checker takes even
# their own style sheet for a stranger. The browser tests see whether the policy is right.
NO_SITE = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): external \w+ “(?!https?:|//)"
)

PAGE = "<!doctype html>\n<html lang='nb'><head><title>t</title></head><body>{}</body></html>\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>\n'

Checker = Callable[[Iterable[Path]], list[str]]


@pytest.fixture(scope="session")
def check() -> Checker:
    """The checker: what it has to say on files."""
    command = ensure_vnu.ensure(os.environ)
    if isinstance(command, str):
        do_without(command, in_ci=os.environ.get("CI") == "true")
    return lambda files: remarks([*command, *FLAGS, *map(str, files)])


def do_without(why: str, *, in_ci: bool) -> None:
    if in_ci:
        pytest.fail(f"the HTML checker cannot run: {why}")
    pytest.skip(f"HTML is not checked: {why}")


def remarks(command: list[str]) -> list[str]:
    """Errors and warnings, one a line; mere information is left out."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        told(message)
        for message in json.loads(done.stdout)["messages"]
        if message["type"] != "info"
        or (message.get("subType") == "warning" and NOT_TOLD not in message["message"])
        if not is_mistaken(message)
    ]


def is_mistaken(message: dict[str, str]) -> bool:
    """Whether the checker takes for a breach of the policy what no browser does."""
    is_data = 'type="application/ld+json"' in message.get("extract", "")  # is never run
    is_barred = message["message"].startswith("Inline script violates Content Security Policy")
    return bool(NO_SITE.match(message["message"])) or (is_data and is_barred)


def told(message: dict[str, str]) -> str:
    file = "/".join(message["url"].split("/")[-4:])
    extract = " ".join(message.get("extract", "").split())
    return f"{file}:{message.get('lastLine')}: {message['message']}  {extract}"


@pytest.fixture
def wrong_page(tmp_path) -> Path:
    path = tmp_path / "wrong.html"
    path.write_text(PAGE.format("<p><div>a</div></p>"), "utf-8")
    return path


def test_every_page_is_valid(check, site, wrong_page):
    """The last file is wrong, so that a checker which looks at nothing does not pass."""
    files = [*sorted(site.rglob("*.html")), *sorted(site.rglob("*.svg")), wrong_page]
    found = check(files)
    assert [one for one in found if wrong_page.name not in one] == []
    assert found != []


FAULTS = {
    "id.html": (PAGE.format("<p id='a'></p><p id='a'></p>"), "Duplicate ID “a”"),
    "list.html": (PAGE.format("<ul><p>a</p></ul>"), "not allowed as child of element “ul”"),
    "aria.html": (PAGE.format("<p aria-pressed='x'></p>"), "Bad value “x”"),
    "style.html": (PAGE.format("<p style='colour: red'>a</p>"), "“colour”"),
    "inline.html": (PAGE.format("<svg><rect widht='1'/></svg>"), "“widht” not allowed"),
    "warning.html": (PAGE.format("<section><p>a</p></section>"), "Section lacks heading"),
    "file.svg": (SVG.format('<rect widht="1"/>'), "“widht” not allowed"),
}


def test_faults_are_found(check, tmp_path):
    """All in one run, since starting the checker is what takes time."""
    for name, (text, _) in FAULTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "right.html").write_text(PAGE.format("<p>a</p>"), "utf-8")
    found = check(sorted(tmp_path.iterdir()))
    for name, (_, remark) in FAULTS.items():
        assert [one for one in found if f"/{name}:" in one and remark in one] != [], name
    assert [one for one in found if "right.html" in one] == []


def test_ci_does_not_do_without():
    with pytest.raises(pytest.fail.Exception, match="no Java"):
        do_without("no Java", in_ci=True)
    with pytest.raises(pytest.skip.Exception, match="no Java"):
        do_without("no Java", in_ci=False)
