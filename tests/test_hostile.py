"""Markup, macros and odd signs in any field are shown as what they are: text.

Two wikis are made from the small one, with a text in every field that takes one: a harmless text,
and one full of all that HTML, Markdown or Jinja would act on. What every macro makes of them, alone
and within a page that goes the way of the site engine, must have the same elements.
"""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment, StrictUndefined
from lxml import html
from markdown import Markdown
from mkdocs.config import load_config

from macros.page_macros import MACROS
from macros.page_macros.context import PageContext
from tests.hostile_wiki import FORBIDDEN_IN_TITLES, HARMLESS, HOSTILE, make

pytestmark = pytest.mark.slow

CALLS = {
    "alignment": [["reise", "trakt"]],
    "axis_mapping": ["reise"],
    "backlinks": [],
    "bibliography": [],
    "calculator": ["klikk"],
    "cards": ["begreper"],
    "cite": ["berg2001", HOSTILE],
    "company_facts": ["firma"],
    "company_figures": ["firma"],
    "company_measure": [["firma"], "revenue"],
    "company_overview": [],
    "company_ownership": ["firma"],
    "company_timeline": ["firma"],
    "comparison_workbench": ["journey"],
    "coverage": [],
    "data_table": ["trinn"],
    "front_page": [],
    "glossary": [],
    "link_map": [],
    "nearest_relatives": ["reise"],
    "phase_facts": ["behov"],
    "phase_table": ["kjop"],
    "practice": [],
    "practice_overview": [],
    "practice_page": [],
    "print_links": [],
    "public_data": [],
    "ready_made_pairs": ["journey"],
    "reference_list": [],
    "section_map": ["begreper"],
    "side_by_side": [["reise", "trakt"]],
    "stage_list": ["reise"],
    "stage_model_card": ["trakt"],
    "stage_model_diagram": ["reise"],
    "stage_model_overview": [],
    "stage_model_timeline": [],
}
"""Arguments for each macro, so that it shows all it can of the small wiki."""

SHOWN_ELSEWHERE = {
    "exam_set": "draws from a whole bank: tests/test_exam_sets.py",
    "exam_set_key": "the same",
    "offline_panel": "shows no author's text",
    "practice_downloads": "shows no author's text",
    "recent_changes": "needs a history: tests/test_page_history.py",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return make(tmp_path_factory.mktemp("hostile"), HOSTILE)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    return make(tmp_path_factory.mktemp("harmless"), HARMLESS)


@pytest.fixture(scope="module")
def markdown(repo):
    config = load_config(str(repo / "mkdocs.yml"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def test_every_field_is_filled_in_both(hostile, harmless):
    assert hostile[1] == harmless[1]
    fields = set(hostile[1])
    assert {"stages.name.original", "stages.phases.reason", "stages.touchpoints"} <= fields
    assert {"references.title", "references.author.family", "references.container-title"} <= fields
    assert {"title", "description", "aliases", "rows.ord", "axes.phases.definition"} <= fields
    assert {"questions.text", "questions.options.feedback", "questions.gaps.answers"} <= fields
    assert len(fields) > 40


def test_every_macro_is_called():
    assert {*CALLS, *SHOWN_ELSEWHERE} == set(MACROS)
    assert not CALLS.keys() & SHOWN_ELSEWHERE.keys()


def _page_of(catalog, macro):
    """A page that the macro may stand on, with references for those that need them."""
    model = (
        next((a for a in CALLS[macro] if a in catalog.stage_models), None)
        if macro in {"stage_model_card", "stage_list"}
        else None
    )
    return catalog.pages[f"stegmodeller/{model}" if model else "begreper/kundereise"]


def _render(catalog, macro):
    return MACROS[macro](PageContext(catalog, _page_of(catalog, macro)), *CALLS[macro])


def _skeleton(source):
    """Elements and the names of their attributes, in order, without drawings."""
    tree = html.fragment_fromstring(str(source), create_parent="main")
    for drawing in tree.xpath("//svg"):
        drawing.getparent().remove(drawing)
    return [(element.tag, sorted(element.attrib)) for element in tree.iter() if element.tag != "br"]


def _comparable(macro, skeleton):
    """What must be alike: of sentences about names, how many there are hangs on the names."""
    if macro == "nearest_relatives":
        return {(tag, *names) for tag, names in skeleton}
    return skeleton


@pytest.mark.parametrize("macro", CALLS)
def test_the_elements_are_those_of_harmless_text(macro, hostile, harmless):
    found, expected = (_skeleton(_render(wiki[0], macro)) for wiki in (hostile, harmless))
    assert _comparable(macro, found) == _comparable(macro, expected)


@pytest.mark.parametrize("macro", CALLS)
def test_a_page_has_the_elements_of_harmless_text(macro, hostile, harmless, markdown):
    found, expected = (
        _skeleton(_through_the_engine(wiki[0], macro, markdown)) for wiki in (hostile, harmless)
    )
    assert _comparable(macro, found) == _comparable(macro, expected)


def _through_the_engine(catalog, macro, markdown):
    """The macro in a page: alone between paragraphs, or within one if it is inline."""
    context = PageContext(catalog, _page_of(catalog, macro))
    environment = Environment(undefined=StrictUndefined, autoescape=False)
    environment.globals[macro] = lambda *arguments: MACROS[macro](context, *arguments)
    call = f"{{{{ {macro}(*arguments) }}}}"
    inside = f"Foran {call}, | og **bak**.\n\n| a | b |\n|---|---|\n| {call} | c |\n\n- {call}\n"
    body = inside if macro == "cite" else f"Foran.\n\n{call}\n\nBak **her**.\n"
    source = environment.from_string(body).render(arguments=CALLS[macro])
    return markdown.reset().convert(source)


IN_TITLES = FORBIDDEN_IN_TITLES.sub("{", HOSTILE)
WHOLE = re.compile(rf"F\d+ ({re.escape(HOSTILE)}|{re.escape(IN_TITLES)})")
TEXT_IN_DRAWINGS_ONLY = {"public_data", "stage_model_diagram"}


@pytest.mark.parametrize(
    "macro", [name for name in CALLS if name not in {"cite", "reference_list"}]
)
def test_the_text_is_shown_whole(macro, hostile, markdown):
    tree = html.fragment_fromstring(
        _through_the_engine(hostile[0], macro, markdown), create_parent="main"
    )
    for element in tree.xpath("//svg | //*[contains(@class, 'mt-cite')]"):
        element.drop_tree()
    shown = " ".join(tree.text_content().split())
    assert "<script>alert(1)</script>" in shown or macro in TEXT_IN_DRAWINGS_ONLY
    broken = [m.group(0) for m in re.finditer(r"F\d+ <scr.{0,200}", shown) if not WHOLE.match(m[0])]
    assert broken == []


def test_a_citation_is_shown_whole(hostile, markdown):
    shown = html.fromstring(_through_the_engine(hostile[0], "cite", markdown)).text_content()
    assert shown.count(f", {HOSTILE})") == 3
