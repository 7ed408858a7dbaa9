"""What authors write elsewhere means the same here: tests/golden/habits, through mkdocs.yml itself.

Each case is what an author writes and the HTML that it becomes; most stand for a bug report of
another tool, which the first line names.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from markdown import Markdown
from mkdocs.config import load_config

from macros.page_text.gitbook import blocks, without_blocks
from macros.page_text.habits.addresses import trimmed
from macros.page_text.habits.boxes import KINDS, TITLES
from macros.page_text.habits.markers import interrupts, marker, next_marker, starts_list
from macros.reading.pages import parse_page
from tests.test_golden import cases

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def convert():
    """Convert with the extensions that mkdocs.yml names, and with their options."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    options = {
        "extensions": config["markdown_extensions"],
        "extension_configs": config["mdx_configs"],
    }
    return lambda text: Markdown(**options).convert(text)


@cases("habits")
def test_habits(case, convert):
    assert convert(case["text"]) + "\n" == case["html"]


@cases("habits")
def test_habits_with_the_line_ends_of_windows(case, convert):
    assert convert(case["text"].replace("\n", "\r\n")) + "\n" == case["html"]


def _fits_in_a_box(case):
    """Footnotes stand at the end of the page, HTML at the margin; tabs in a box count anew."""
    has_html = "\n<" in f"\n{case['text']}"
    return not (has_html or "[^" in case["text"] or 'type="radio"' in case["html"])


BOXED = [
    pytest.param(case, id=path.stem)
    for path in sorted((ROOT / "tests/golden/habits").glob("*.yml"))
    if _fits_in_a_box(case := yaml.safe_load(path.read_text("utf-8")))
]


@pytest.mark.parametrize("case", BOXED)
def test_habits_in_a_box(case, convert):
    lines = (f"    {line}" if line else "" for line in case["text"].split("\n"))
    html = convert('!!! note ""\n' + "\n".join(lines)) + "\n"
    inside = html.removeprefix('<div class="admonition note">\n').removesuffix("</div>\n")
    assert inside == case["html"]


@pytest.mark.parametrize("depth", [20, 200])
def test_lists_of_any_depth_end(convert, depth):
    lines = (f"{'  ' * level}- {level}" for level in range(depth))
    assert "<li>" in convert("\n".join(lines))


def test_long_lists_take_no_longer_an_item(convert):
    """Two thousand items are one list; looking ahead from each would take minutes."""
    html = convert("\n".join(f"{number}. steg" for number in range(1, 1000)))
    assert html.count("<li>") == 999
    assert convert("\n".join(["- a", *["1990. b"] * 5000])).count("<li>") == 1


def test_markers():
    assert marker("- a").number is None
    assert marker("17. mai").number == 17
    assert marker("2021. var") is None
    assert marker("-a") is marker("* * *") is marker("tekst") is None
    assert starts_list(["17. mai"], 0) is None
    assert starts_list(["17. Mai"], 0).number == 17
    assert starts_list(["3. plass", "4. plass"], 0).number == 3
    assert starts_list(["3. plass"], 0, expected=3).number == 3
    assert starts_list(["    - kode"], 0) is None
    assert interrupts(["nr", "3. Vi så"], 1) is None
    assert interrupts(["Slik:", "3. Vi så"], 1).number == 3
    assert interrupts(["nr", "1. Vi", "2. De"], 1).number == 1
    assert next_marker("17. mai", marker("1. a")) is None
    assert next_marker("2. mai", marker("1. a")).number == 2
    assert next_marker("2) b", marker("1. a")) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.no.", "https://a.no"),
        ("https://a.no/b).", "https://a.no/b"),
        ("https://a.no/b_(c)", "https://a.no/b_(c)"),
        ("https://a.no/b_(c))", "https://a.no/b_(c)"),
        ("https://a.no/?a=1&b=2;", "https://a.no/?a=1&b=2"),
        ("https://a.no/?a=1&gt;", "https://a.no/?a=1"),
        ("https://a.no/**", "https://a.no/"),
        ("https://a.no/#b!?", "https://a.no/#b"),
    ],
)
def test_what_ends_a_sentence_is_no_part_of_an_address(text, address):
    assert trimmed(text) == address


def test_every_kind_of_box_has_a_title():
    assert KINDS >= TITLES.keys() >= {"note", "tip", "important", "warning", "caution"}
    assert all(title[0].isupper() for title in TITLES.values())


GITBOOK = """\
{% hint style="danger" %}
Tekst.
{% endhint %}
{% tabs %}
{% tab title="A" %}
{% hint style="info" %}Inne{% endhint %}
{% endtab %}
{% tab title="B" %}
{% endtab %}
{% endtabs %}
{% content-ref url="a.md" %}[a](a.md){% endcontent-ref %}
{% embed url="https://example.org" %}
{% raw %}{% hint %}{% endraw %} `{% hint %}`
{% endhint %} {{ cite("a") }} {% if x %}
"""


def test_each_block_of_gitbook_is_named_once():
    found = [(block.name, block.instead) for block in blocks(GITBOOK)]
    inside = "rykk innholdet inn med fire mellomrom"
    assert found == [
        ("hint", f"skriv «!!! danger» på en linje for seg, og {inside}"),
        ("tabs", f'skriv «=== "Navn"» på en linje for seg for hver fane, og {inside}'),
        ("hint", f"skriv «!!! note» på en linje for seg, og {inside}"),
        ("content-ref", "skriv en lenke: [navnet på siden](a.md)"),
        ("embed", "skriv en lenke: [navnet på siden](https://example.org)"),
        ("endhint", "fjern den: blokken er aldri åpnet"),
    ]


def test_what_is_left_without_them_can_be_read_in_its_place():
    left = without_blocks(GITBOOK)
    assert len(left) == len(GITBOOK)
    assert left.count("\n") == GITBOOK.count("\n")
    assert [part in left for part in ("{% raw %}{% hint %}{% endraw %}", "{% if x %}")] == [
        True
    ] * 2
    assert "style" not in left


GUIDE = (ROOT / "docs/bidra/slik-skriver-du.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^(`{3,})markdown\n(.*?)\n\1\n\n(.*?)(?=\n## |\Z)", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", [*_EXAMPLE.finditer(GUIDE)], ids=lambda found: found[2][:20])
def test_the_guide_shows_what_it_has_written(example):
    assert example[3].startswith(example[2])


def test_the_guide_has_every_form(convert):
    html = convert(GUIDE.split("---\n", 2)[2])
    tags = "<br />|<del>|<mark>|<ol start|<blockquote>|<details|<dl>|<img|<table>|task-list"
    tags += '|admonition tip|tabbed-set|footnote-ref|language-yaml|href="https://www.sprakradet.no"'
    assert [tag for tag in tags.split("|") if tag not in html] == []


def test_the_template_of_a_concept_can_be_read_when_it_is_filled_in():
    """Only what stands between «<» and «>» is changed."""
    guide = (ROOT / "docs/bidra/begrep.md").read_text("utf-8")
    template = re.search(r"```markdown\n(---\n.*?)\n```", guide, re.DOTALL)[1]

    def filled(hole: re.Match[str]) -> str:
        text = hole[1]
        if text.startswith("verk-"):
            return f"{text}2001"
        if text.startswith("Begrepet er"):
            return "Vind er luft som flytter seg fra et sted til et annet sted på jorden."
        if text.startswith("seksjon/"):
            return "stegmodeller"
        if re.match(r"\d{4}-|s\. ", text):
            return text
        return {"Begrepet": "Vind", "begrepet": "vind"}.get(text, "Vind er luft som flytter seg.")

    page = re.sub(r"<([^<>]+)>", filled, template)
    assert "<" not in page
    assert all(page.count(f"verk-{number}2001") == 2 for number in (1, 2, 3))
    parsed, issues = parse_page("docs/a/vind.md", "a/vind.md", page + "\n")
    assert issues == []
    assert [heading.text for heading in parsed.headings()][:3] == [
        "Hva er vind?",
        "Grunnleggende prinsipper",
        "Hvordan fungerer vind?",
    ]
