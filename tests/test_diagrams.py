"""Diagrams: what is drawn where, that every text has its place, and the tags that a page gets."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from macros.drawings.models import LAYOUTS, draw
from macros.page_macros import stage_model_diagram
from macros.page_macros.context import PageContext
from macros.reading.catalog import load
from macros.rendering.rendering import render
from macros.schema.stage_model import StageModel
from tests.drawings import HOSTILE, faults, model_of, summary

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
CASES = sorted((ROOT / "tests" / "golden" / "diagrams").glob("*.yml"))
CATALOG, _ = load(ROOT)
MODELS = CATALOG.models()

every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path):
    case = yaml.safe_load(path.read_text("utf-8"))
    diagram = draw(model_of(case["model"]))
    assert diagram.title == case["title"]
    assert diagram.description == case["description"]
    assert diagram.notes == case.get("notes", "")
    assert summary(diagram.wide) == case["wide"]
    assert summary(diagram.narrow) == case["narrow"]
    for step in diagram.wide.steps:
        assert [label.text for label in step.labels] == case["labels"][step.id]
        assert step.name == case["names"][step.id]


def _check(model):
    """What holds of every drawing."""
    diagram = draw(model)
    for drawing in (diagram.wide, diagram.narrow):
        assert not faults(drawing)
        assert tuple(step.id for step in drawing.steps) == model.stage_ids, "links out of order"
        for stage, step in zip(model.stages, drawing.steps, strict=True):
            assert " ".join(stage.name.nb.split(" ")) in [label.text for label in step.labels]
    return diagram


def test_every_shape_is_drawn():
    assert set(LAYOUTS) == set(StageModel.model_fields["shape"].annotation.__args__)


@every_model
def test_real_model(model):
    diagram = _check(model)
    stated = {(stage.id, stage.loops_to) for stage in model.stages if stage.loops_to}
    for drawing in (diagram.wide, diagram.narrow):
        drawn = {(arrow.source, arrow.target) for arrow in drawing.arrows if arrow.role == "loop"}
        assert drawn == stated if stated else len(drawn) <= 1


NAMES = [
    "Kjøp",
    "Interesse",
    "Oppmerksomhet",
    "Vurdering av alternativer",
    "Markedsføringskommunikasjonsplanlegging",
    "Opplevelsen etter at kunden har kjøpt og tatt varen i bruk",
    "W" * 45,
    *HOSTILE,
]
PARTS = [None, None, "Del", "En del med et svært langt navn"]


@st.composite
def models(draw_from):
    """Models of every shape, with names and combinations that nobody would think of."""
    names = draw_from(st.lists(st.sampled_from(NAMES), min_size=2, max_size=11))
    share = draw_from(st.booleans())
    back = [None] * 9 + ["s0", f"s{len(names) - 1}"]
    stages = [
        {
            "id": f"s{n}",
            "nb": name,
            "original": draw_from(st.sampled_from([name, "Search", "Evaluation of alternatives"])),
            "always_on": draw_from(st.integers(0, 9)) == 1,
            "off_axis": draw_from(st.sampled_from([None] * 5 + ["Utenfor."])),
            "part": draw_from(st.sampled_from(PARTS)),
            "diamond": draw_from(st.sampled_from([None, 1, 1, 2, 2, 3])),
            "loops_to": draw_from(st.sampled_from(back)),
            "share_percent": draw_from(st.sampled_from([0, 2.5, 34])) if share else None,
        }
        for n, name in enumerate(names)
    ]
    shape = draw_from(st.sampled_from(sorted(LAYOUTS)))
    family = draw_from(st.sampled_from(["customer-journey", "choices"]))
    return model_of({"shape": shape, "family": family, "stages": stages})


@settings(max_examples=100, deadline=None, derandomize=True)
@given(models())
def test_invented_model(model):
    _check(model)


# The page


def parsed(html):
    """Parse as XML, which forgives nothing."""
    return etree.fromstring(str(html), etree.XMLParser(resolve_entities=False))


def shown(element):
    """All text of an element."""
    return "".join(element.itertext())


@every_model
def test_markup(model):
    context = PageContext(CATALOG, CATALOG.pages[f"stegmodeller/{model.id}"])
    root = parsed(stage_model_diagram.render(context, model.id))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    pictures = root.xpath("//svg")
    assert [picture.get("class").rsplit("--")[-1] for picture in pictures] == ["wide", "narrow"]
    for picture in pictures:
        named = [picture.get(key) for key in ("aria-labelledby", "aria-describedby")]
        assert named == [picture.find("title").get("id"), picture.find("desc").get("id")]
        assert picture.get("role") == "group"
        assert picture.xpath(".//a/@href") == [f"#steg-{stage.id}" for stage in model.stages]
        text = " ".join(shown(text) for text in picture.iter("text"))
        for stage, link in zip(model.stages, picture.iter("a"), strict=True):
            assert stage.name.nb in text
            assert stage.name.nb in picture.findtext("desc")
            assert stage.name.nb in link.get("aria-label")
    assert shown(root.find("figure/figcaption")).startswith("Tegnet etter ")


@pytest.mark.parametrize("shape", sorted(LAYOUTS))
def test_hostile_names_are_text(shape):
    stages = [{"id": f"s{n}", "nb": name, "original": name[::-1]} for n, name in enumerate(HOSTILE)]
    model = model_of({"shape": shape, "name": {"nb": HOSTILE[0], "en": "x"}, "stages": stages})
    values = {"address": "#steg-", "source": HOSTILE[0], "is_listed": False}
    html = render("diagrams/stage_model.html", "x/", model=model, diagram=draw(model), **values)
    root = parsed(html)
    tags = {"div", "figure", "figcaption", "svg", "title", "desc", "g", "a", "path", "text"}
    assert {element.tag for element in root.iter()} == {*tags, "tspan"}
    for picture in root.iter("svg"):
        assert HOSTILE[0] in picture.findtext("title")
        labels = [shown(text).replace("-", "") for text in picture.iter("text")]
        assert {name.replace("-", "") for name in HOSTILE} <= {*labels}
    assert "\n" not in html, "Markdown would read on"


def test_links_from_another_page_lead_to_the_page_of_the_model():
    page = CATALOG.pages["markedsforing/begreper/aida"]
    root = parsed(stage_model_diagram.render(PageContext(CATALOG, page), "aida"))
    assert root.xpath("(//a)[1]/@href") == ["../../../stegmodeller/aida/#steg-attention"]
