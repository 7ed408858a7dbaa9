"""HTML in pages: what is allowed passes, all else is told with its place and never published.

The rule is ``page_markup``; the site engine refuses the same pages when nobody ran it.
"""

from __future__ import annotations

import html
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, TemplateSyntaxError
from mkdocs.config import load_config

from macros.page_macros import MACROS
from macros.page_macros.engine import OnlyMacros
from macros.trust import page_markup
from macros.trust.page_markup import judging, markup_faults
from macros.trust.page_markup.effort import is_too_hard
from macros.trust.page_markup.markdown import extensions
from macros.trust.page_template import parse
from tests.wiki import Wiki

NAMES = frozenset(MACROS)

CASES = yaml.safe_load((Path(__file__).parent / "golden/trust/markup.yml").read_text("utf-8"))

ALLOWED = (
    "Vann er H<sub>2</sub>O, <kbd>Ctrl</kbd>, <br> og <!-- en merknad --> 3 < 4, a<b, A&B &amp; C.",
    '<details markdown="1"><summary>Mer</summary>\n\n**fet**\n\n</details>',
    '<figure><img src="../bilde.png" alt="Et bilde" width="10"><figcaption>x</figcaption></figure>',
    '<a href="https://uio.no" rel="external">x</a> <a href="mailto:a@b.no">y</a>',
    "<ul><li>en<li>to</ul>\n\n<p>avsnitt<p>til",
    '=== "A"\n\n    x\n\n=== "B"\n\n    y\n',
    '??? note "Tips"\n    Tekst[^1].\n\n[^1]: Fotnote.\n\nord\n:   forklaring\n',
    "| a | b | c |\n|--:|:-:|:--|\n| 1 | 2 | 3 |\n",
    '```html\n<script onclick="x">\n```\n\n`<style>` og ``<b `c` >``\n\n    <script>x</script>\n',
    "[lenke](../side.md#del) ![bilde](a.png) <https://nrk.no> *en*{lang=en} [r]\n\n[r]: side.md",
    "## Overskrift {: #anker .klasse }",
    "{% raw %}`<b>` {{ x }}{% endraw %}",
    '<!-- {{ cite("dahl2010") }} -->',
)

HARD = {
    "comments": "<!--" * 25_000,
    "brackets and a tag": "[" * 100_000 + "<b>",
    "brackets apart": "a [x " * 19_000 + "<b>",
    "brackets closed at the end": "[x " * 9_000 + "x] " * 9_000 + "<b>",
    "tags": "<b>" * 30_000,
    "backticks": "".join("`" * length + "a " for length in range(1, 440)) + "<b>",
    "emphasis": "**a " * 20_000 + "<i>",
    "terms": "a\n: " * 5_000 + "<b>",
}


@pytest.fixture
def wiki(tmp_path):
    return Wiki.copy_to(tmp_path)


def _told(text):
    template = parse(text, NAMES)
    assert template.faults == ()
    return [
        "{}:{} {}".format(*template.place(fault.position), fault.message)
        for fault in markup_faults(template)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_each_is_told_with_its_place(case):
    assert _told(case["text"]) == case["issues"]


@pytest.mark.parametrize("text", ALLOWED)
def test_what_is_ordinary_passes(text):
    assert _told(text) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_the_engine_refuses_each(case):
    """What it writes into the page instead holds no tag that a page brought along."""
    environment = Environment(extensions=[OnlyMacros], autoescape=False)
    with pytest.raises(TemplateSyntaxError) as caught:
        environment.from_string(case["text"])
    assert caught.value.message == html.escape(caught.value.message, quote=False).replace(
        "&amp;", "&"
    )


def test_check_tells_it_in_the_file(wiki):
    text = wiki.read("docs/index.md")
    wiki.write("docs/index.md", f"{text}\nHei <kostnad> her.\n")
    line = text.count("\n") + 2
    assert [(i.line, i.column, i.rule) for i in wiki.issues() if i.path == "docs/index.md"] == [
        (line, 5, "page-markup")
    ]


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_what_markdown_would_take_long_over_is_one_issue(text, monkeypatch):
    monkeypatch.setattr(judging, "to_html", lambda _: pytest.fail("Markdown was asked"))
    assert len(list(markup_faults(parse(text, NAMES)))) == 1


@pytest.mark.parametrize("name", ["{{", "{%", "{#", "{{}}", "{{ cite(", "{% raw %}", '{{ cite("'])
def test_braces_without_end_are_few_issues(name):
    assert 1 <= len(parse(name * 50_000, NAMES).faults) <= 50


def test_our_longest_pages_are_far_from_the_limits(repo):
    for path in (repo / "docs").rglob("*.md"):
        times = 2 if path.name == "feil.md" else 5  # that one is generated, a part a rule
        assert not is_too_hard(path.read_text("utf-8") * times), path


def test_markdown_is_set_up_as_in_the_engine(repo):
    config = load_config(str(repo / "mkdocs.yml"))
    names, options = extensions()
    assert set(names) == set(config["markdown_extensions"])
    assert {name: dict(chosen) for name, chosen in options.items() if chosen} == {
        name: chosen for name, chosen in config["mdx_configs"].items() if chosen
    }


def test_pages_without_doubt_are_not_converted(repo, monkeypatch):
    monkeypatch.setattr(judging, "to_html", lambda _: pytest.fail("Markdown was asked"))
    template = parse("Vanlig *tekst*{lang=en} med [lenke](https://nrk.no): ja. Kl. 10:30.", NAMES)
    assert list(page_markup.markup_faults(template)) == []
