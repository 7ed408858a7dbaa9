"""Pages as the authors of another wiki have them, put in unchanged: tests/other_wiki.

Beside each page stands all that is said of it, line by line; a page of which nothing is said is
shown as its author meant it. `python -m tests.test_other_wiki` writes what is said now.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from macros.page_text.rendered import rendered
from macros.rules.checking import text_issues, without_echoes
from tests.test_rules import short
from tests.wiki import Wiki

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).resolve().parent / "other_wiki"
PAGES = sorted(FOLDER.glob("*.md"))

RIGHT = {
    "github-rutiner": (
        '<div class="admonition tip">',
        '<h2 id="slik-gjor-du">',
        "<code>Varen passet ikke.\n</code>",
        '<td class="mt-right">30 dager</td>',
        'href="https://www.forbrukertilsynet.no/"',
        'href="https://www.example.org"',
        'class="footnote-ref"',
        "<summary>Unntak</summary>",
        "<p>Undertøy tas ikke i retur.</p>",
    ),
    "obsidian-oppskrift": (
        "<li>før<ul>\n<li>kall inn i god tid</li>",
        '<div class="admonition note">',
        '<div class="admonition warning">',
        "Ikke glem</p>",
        'class="task-list"',
        "<mark>hvem som gjør hva</mark>",
        "<del>hvem som sa hva</del>",
        'href="https://example.org/moter"',
        "<p>2019. var første året",
    ),
}
"""What the pages without faults have become."""


def put_in(wiki, path):
    """Take the page as it is, and link to it from a page of ours."""
    index = "docs/begreper/index.md"
    wiki.write(f"docs/annet/{path.name}", path.read_bytes())
    wiki.write(index, wiki.read(index) + f"\nSe [den nye siden](../annet/{path.name}).\n")


def said_of(wiki):
    """All that `check` says, and what is said of the language of the page itself."""
    found = wiki.issues()
    texts = [issue for issue in text_issues(wiki.root) if issue.path.startswith("docs/annet/")]
    return [short(issue) for issue in [*found, *without_echoes(found, texts)]]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_is_said_of_the_page(wiki, path):
    put_in(wiki, path)
    assert said_of(wiki) == path.with_suffix(".txt").read_text("utf-8").splitlines()


def test_pages_of_which_nothing_is_said_are_right(wiki):
    silent = {path.stem for path in PAGES if not path.with_suffix(".txt").read_text("utf-8")}
    assert silent == RIGHT.keys()
    for name, parts in RIGHT.items():
        put_in(wiki, FOLDER / f"{name}.md")
        html = rendered(wiki.catalog().pages[f"annet/{name}"]).html
        assert [part for part in parts if part not in html] == []


def renew() -> None:
    """Write what is said of each page now; read the difference before you keep it."""
    for path in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            wiki = Wiki.copy_to(Path(folder))
            put_in(wiki, path)
            lines = "".join(f"{line}\n" for line in said_of(wiki))
            path.with_suffix(".txt").write_text(lines, "utf-8")


if __name__ == "__main__":
    renew()
