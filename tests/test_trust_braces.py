"""Pages from strangers run nothing: not in check, not in our build, not in the bare engine."""

from __future__ import annotations

import html
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError
from mkdocs_macros.plugin import MacrosPlugin

from macros.__main__ import main
from macros.commands import build
from macros.page_macros import MACROS
from macros.page_macros.engine import OnlyMacros
from macros.trust.page_template import parse
from tests.wiki import Wiki

NAMES = frozenset(MACROS)

CASES = yaml.safe_load((Path(__file__).parent / "golden/trust/braces.yml").read_text("utf-8"))
HEAD = "---\ntitle: Side\nkind: page\ndescription: {}\n---\n\n".format("En beskrivelse. " * 4)
SECRET = "hemmelig-4711"

ALLOWED = (
    "Vanlig tekst { med } krøll {: .klasse }",
    '{{ cite("dahl2010") }}',
    '{{cite(\'dahl2010\', "s. \\"5\\"")}} og {{ cite(\n  "dahl2010",\n) }}',
    '{{ side_by_side(["reise", "trakt"]) }} {{ recent_changes(200, by_day=True) }}',
    "{{ recent_changes(-1.5, by_day=none) }}",
    "{% raw %}{{ config }} {% set x = 1 %} {# a #}{% endraw %}{{ cite('a') }}",
    "{% raw %}{{ a }}{% endraw %}{{ cite('a') }}{% raw %}{% b %}{% endraw %}{",
)


@pytest.fixture
def wiki(tmp_path):
    return Wiki.copy_to(tmp_path)


def _texts(canary):
    return [case["text"].replace("{canary}", str(canary)) for case in CASES]


def test_there_are_many():
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_each_is_told_and_nothing_else(case):
    template = parse(case["text"], NAMES)
    told = ["{}:{}".format(*template.place(f.position)) + f" {f.message}" for f in template.faults]
    assert told == case["issues"]


def test_none_runs_under_check_or_in_our_build(wiki, monkeypatch):
    canary = wiki.root / "canary"
    for number, text in enumerate(_texts(canary)):
        wiki.write(f"docs/side-{number}.md", HEAD + text + "\n")
    result = CliRunner().invoke(main, ["check", "--root", str(wiki.root)])
    assert result.exit_code == 1
    for number in range(len(CASES)):
        assert f"docs/side-{number}.md:" in result.output
    monkeypatch.setattr(build, "ROOT", wiki.root)
    monkeypatch.setattr(build, "build_with_mkdocs", lambda *_: pytest.fail("the build went on"))
    assert CliRunner().invoke(main, ["build", "--site", str(wiki.root / "site")]).exit_code == 1
    assert not canary.exists()


def _as_the_engine_does(variables):
    """Jinja as the macros plugin and Zensical set it up, with the extensions of mkdocs.yml."""
    loader = DictLoader({"index.md": SECRET})
    environment = Environment(
        loader=loader, undefined=StrictUndefined, extensions=[OnlyMacros], autoescape=False
    )
    environment.globals.update({name: lambda *_, **__: "<b>kalt</b>" for name in MACROS})
    environment.globals.update(variables)
    return environment


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_the_engine_refuses_each(case, tmp_path):
    text = case["text"].replace("{canary}", str(tmp_path / "canary"))
    environment = _as_the_engine_does({"config": SECRET, "now": lambda: SECRET})
    with pytest.raises(TemplateSyntaxError) as caught:
        environment.from_string(text).render(config=SECRET)
    assert str(caught.value.lineno) == case["issues"][0].split(":")[0]
    assert not (tmp_path / "canary").exists()


@pytest.mark.parametrize("text", ALLOWED)
def test_what_is_allowed_is_rendered_to_the_letter(text):
    template = parse(text, NAMES)
    assert template.faults == ()
    expected = "".join(
        "<b>kalt</b>" if hasattr(part, "name") else part.text for part in template.parts
    )
    assert _as_the_engine_does({}).from_string(text).render() == expected


def test_text_cannot_become_a_macro_by_what_stands_beside_it():
    joined = "{% raw %}{{% endraw %}{ config }}"
    assert parse(joined, NAMES).faults == ()
    assert _as_the_engine_does({"config": SECRET}).from_string(joined).render() == "{{ config }}"


@pytest.fixture(scope="module")
def plain(repo, tmp_path_factory):
    """What ``mkdocs build`` says and writes, with the hostile pages and nobody's check before."""
    root = tmp_path_factory.mktemp("plain")
    ours = (repo / "mkdocs.yml").read_text("utf-8")
    extensions = next(line for line in ours.splitlines() if "j2_extensions" in line).strip()
    (root / "mkdocs.yml").write_text(
        "site_name: x\nplugins:\n  - macros:\n      module_name: main\n"
        f"      on_undefined: strict\n      {extensions}\n"
    )
    (root / "main.py").write_text(
        "from macros import on_pre_page_macros\nfrom macros.page_macros import MACROS\n\n"
        "def define_env(env):\n"
        f"    env.variables['secret'] = '{SECRET}'\n"
        "    for name in MACROS:\n"
        "        env.macro(lambda *a, **k: 'kalt', name)\n"
    )
    pages = _texts(root / "canary")
    heads = [
        "",
        "---\nrender_macros: true\ncite: 1\ncycler: 2\n---\n\n",
        '---\ntitle: "{{ secret }}"\n---\n',
    ]
    for number, text in enumerate(pages):
        path = root / f"docs/side-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(heads[number % len(heads)] + text + "\n", "utf-8")
    hidden = "---\nrender_macros: false\n---\n\n{% raw %}x{% endraw %}\n\n<script>evil()</script>\n"
    (root / "docs/hidden.md").write_text(hidden)
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(repo), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return root, pages, result


def test_none_runs_under_plain_mkdocs(plain):
    root, pages, result = plain
    assert result.returncode != 0
    assert result.stderr.count("Macro Syntax Error") >= len(pages)
    assert not (root / "canary").exists()
    for number in range(len(pages)):
        assert f"side-{number}.md" in result.stderr
        page = html.unescape((root / f"site/side-{number}/index.html").read_text("utf-8"))
        assert "Macro Syntax Error" in page
        assert SECRET not in page
    assert "<script>evil()" not in (root / "site/hidden/index.html").read_text("utf-8")


def test_the_engine_reads_the_extension_that_mkdocs_yml_names():
    assert "j2_extensions" in dict(MacrosPlugin.config_scheme)


@pytest.mark.parametrize("ending", ["mkd", "mkdn", "mdown", "mdwn", "markdown", "MD"])
def test_other_endings_of_pages_are_refused(wiki, ending):
    wiki.write(f"docs/side.{ending}", HEAD + "{{ config }}\n")
    assert [(i.path, i.rule) for i in wiki.issues() if "side" in i.path] == [
        (f"docs/side.{ending}", "page-file")
    ]


@pytest.mark.parametrize("key", ["render_macros: false", "ignore_macros: true", "template: x.html"])
def test_front_matter_cannot_switch_it_off(wiki, key):
    text = wiki.read("docs/index.md").replace("kind:", f"{key}\nkind:", 1)
    wiki.write("docs/index.md", text)
    assert [i.rule for i in wiki.issues() if i.path == "docs/index.md"] == ["unknown-key"]
