"""Diagrams: what is drawn where, and that every text has its place."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from macros.catalog import load
from macros.diagrams import LAYOUTS, draw
from macros.diagrams.drawing import box_around
from macros.diagrams.geometry import holds_box, inside
from macros.diagrams.text import text_width, wrap
from macros.diagrams.timeline import draw_timeline
from macros.page_macros import stage_model_diagram, stage_model_timeline
from macros.page_macros.context import PageContext
from macros.rendering import render
from macros.schema.stage_model import StageModel

ROOT = Path(__file__).resolve().parents[1]
CASES = sorted((ROOT / "tests" / "golden" / "diagrams").glob("*.yml"))
CATALOG, _ = load(ROOT)
MODELS = CATALOG.models()
HOSTILE = [
    "<script>alert(1)</script>",
    '"\' onload="x()',
    "{{ 7 * 7 }} {% raw %}",
    "\u202eomvendt\u202c \u200fחזרה",
    "a]]> &amp; <!-- b",
    "**fet** [lenke](x) {: .k }",
]


def model_of(snippet):
    """A whole model from the few keys that a case gives."""
    stages = [_stage(stage) for stage in snippet["stages"]]
    defaults = {
        "id": "prove",
        "name": {"nb": "Prøven", "en": "The test"},
        "kind": "journey",
        "family": "customer-journey",
        "perspective": "customer",
        "language": "en",
        "author": None,
        "year": None,
        "reference": {"id": "x", "locator": "s. 1"},
        "summary": "En prøve.",
    }
    return StageModel.model_validate_json(json.dumps({**defaults, **snippet, "stages": stages}))


def _stage(stage):
    own = stage.get("original", stage["nb"])
    name = {"original": own, "lang": stage.get("lang", "en"), "nb": stage["nb"], "en": own}
    rest = {key: value for key, value in stage.items() if key not in {"nb", "original", "lang"}}
    return {"summary": "Et steg.", **rest, "name": name}


def _rows(steps):
    """Ids as they lie: from the top, and from left to right."""
    rows = []
    for step in sorted(steps, key=lambda step: step.shape.box.middle[1]):
        if rows and step.shape.box.middle[1] - rows[-1][0].shape.box.middle[1] < 12:
            rows[-1].append(step)
        else:
            rows.append([step])
    return [[s.id for s in sorted(row, key=lambda s: s.shape.box.middle[0])] for row in rows]


def _seen(drawing):
    """What a case says of a drawing."""
    roles = {"next": ">", "both": "<>", "loop": "back to"}
    arrows = [f"{a.source} {roles[a.role]} {a.target}" for a in drawing.arrows]
    groups = {group.label.text: list(group.members) for group in drawing.groups}
    special = {
        role: [step.id for step in drawing.steps if step.role == role] for role in ("apart", "bar")
    }
    found = {"rows": _rows(drawing.steps), "arrows": arrows, "groups": groups, **special}
    return {key: value for key, value in found.items() if value}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path):
    case = yaml.safe_load(path.read_text("utf-8"))
    diagram = draw(model_of(case["model"]))
    assert diagram.title == case["title"]
    assert diagram.description == case["description"]
    assert diagram.notes == case.get("notes", "")
    assert _seen(diagram.wide) == case["wide"]
    assert _seen(diagram.narrow) == case["narrow"]
    for step in diagram.wide.steps:
        assert [label.text for label in step.labels] == case["labels"][step.id]
        assert step.name == case["names"][step.id]


# Every drawing, of every real model and of models nobody would think of


def _faults(drawing):
    """What is wrong with a drawing's places, in words."""
    yield from _outside(drawing)
    yield from _misplaced_labels(drawing)
    yield from _crossed_labels(drawing)


def _outside(drawing):
    whole = [(0, 0), (drawing.width, 0), (drawing.width, drawing.height), (0, drawing.height)]
    shapes = [s for step in drawing.steps for s in (step.shape, step.badge, step.plate) if s]
    shapes += [*drawing.ornaments, *(group.shape for group in drawing.groups)]
    shapes += [head for arrow in drawing.arrows for head in arrow.heads]
    outlines = [*(s.outline for s in shapes), *(arrow.outline for arrow in drawing.arrows)]
    outlines += [label.box.corners for label in drawing.labels]
    for outline in outlines:
        for point in outline:
            if not inside(whole, point):
                yield f"{point} lies outside {drawing.width} × {drawing.height}"


def _misplaced_labels(drawing):
    for step in drawing.steps:
        grounds = [step.shape.outline, *([step.plate.outline] if step.plate else [])]
        for label in step.labels:
            if not any(holds_box(ground, label.box) for ground in grounds):
                yield f"«{label.text}» does not fit in its shape"
            for other in drawing.steps:
                if other is not step and _touches(other.shape.outline, label.box):
                    yield f"«{label.text}» lies on «{other.id}»"
    for first, second in itertools.combinations(drawing.labels, 2):
        if first.box.grown(-0.5).overlaps(second.box):
            yield f"«{first.text}» and «{second.text}» overlap"


def _touches(outline, box):
    if not box_around(outline).overlaps(box):
        return False
    points = [*box.corners, box.middle]
    return any(inside(outline, point, 0) for point in points) or any(map(box.holds, outline))


def _crossed_labels(drawing):
    for arrow in drawing.arrows:
        for start, end in itertools.pairwise(arrow.outline):
            count = max(1, round(math.dist(start, end) / 3))
            for n in range(count + 1):
                x = start[0] + (end[0] - start[0]) * n / count
                y = start[1] + (end[1] - start[1]) * n / count
                for label in drawing.labels:
                    if label.box.grown(-1).holds((x, y)):
                        yield f"the arrow {arrow.source}–{arrow.target} crosses «{label.text}»"


def _check(diagram, model):
    for drawing in (diagram.wide, diagram.narrow):
        assert not sorted(set(_faults(drawing)))
        assert tuple(step.id for step in drawing.steps) == model.stage_ids, "links out of order"
        for stage, step in _pairs(model, drawing):
            assert stage.name.nb in [label.text for label in step.labels]


def _pairs(model, drawing):
    by_id = {step.id: step for step in drawing.steps}
    return [(stage, by_id[stage.id]) for stage in model.stages]


def test_every_shape_is_drawn():
    assert set(LAYOUTS) == set(StageModel.model_fields["shape"].annotation.__args__)
    assert {model.shape for model in MODELS} == set(LAYOUTS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_real_model(model):
    diagram = draw(model)
    _check(diagram, model)
    hyphens = [
        line.text
        for drawing in (diagram.wide, diagram.narrow)
        for label in drawing.labels
        for line in label.lines
        if line.joint == "-"
    ]
    assert not hyphens, "a word of a real model is broken"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_ways_back_are_drawn(model):
    stated = {(s.id, s.loops_to) for s in model.stages if s.loops_to}
    for drawing in (draw(model).wide, draw(model).narrow):
        drawn = {(arrow.source, arrow.target) for arrow in drawing.arrows if arrow.role == "loop"}
        assert drawn == stated


WORDS = [
    "Kjøp",
    "Interesse",
    "Oppmerksomhet",
    "Vurdering av alternativer",
    "Markedsføringskommunikasjonsplanlegging",
    "Opplevelsen etter at kunden har kjøpt og tatt varen i bruk",
    "W" * 45,
    *HOSTILE,
]


@st.composite
def models(draw_from):
    names = draw_from(st.lists(st.sampled_from(WORDS), min_size=2, max_size=11))
    ids = [f"s{n}" for n in range(len(names))]
    share = draw_from(st.booleans())
    stages = [
        {
            "id": stage_id,
            "nb": name,
            "original": draw_from(st.sampled_from([name, "Search", "Evaluation of alternatives"])),
            "always_on": draw_from(st.integers(0, 9)) == 0,
            "off_axis": draw_from(st.sampled_from([None, None, None, None, None, "Utenfor."])),
            "part": draw_from(st.sampled_from([None, None, "Del", "En del med et svært langt navn"])),
            "diamond": draw_from(st.sampled_from([None, 1, 1, 2, 2, 3])),
            "loops_to": draw_from(st.sampled_from([None] * 9 + [ids[0], ids[-1]])),
            "share_percent": draw_from(st.sampled_from([0, 2.5, 34])) if share else None,
        }
        for stage_id, name in zip(ids, names, strict=True)
    ]
    shape = draw_from(st.sampled_from(sorted(LAYOUTS)))
    family = draw_from(st.sampled_from(["customer-journey", "choices"]))
    return model_of({"shape": shape, "family": family, "stages": stages})


@settings(max_examples=400, deadline=None, derandomize=True)
@given(models())
def test_invented_model(model):
    _check(draw(model), model)


# The page


def _html(model, *, page="stegmodeller/aida"):
    return render(
        "diagrams/stage_model.html",
        CATALOG.pages[page].url,
        model=model,
        diagram=draw(model),
        address="#steg-",
        source="Kilde, 2020",
        is_listed=False,
    )


def _parsed(html):
    """Parse as XML, which forgives nothing."""
    return etree.fromstring(str(html), etree.XMLParser(resolve_entities=False))


def _shown(element):
    return "".join(element.itertext())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_markup_of_real_model(model):
    context = PageContext(CATALOG, CATALOG.pages[f"stegmodeller/{model.id}"])
    root = _parsed(stage_model_diagram.render(context, model.id))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    pictures = root.xpath("//svg")
    assert [p.get("class").rsplit("--")[-1] for p in pictures] == ["wide", "narrow"]
    for picture in pictures:
        named = [picture.get(key) for key in ("aria-labelledby", "aria-describedby")]
        assert named == [picture.find("title").get("id"), picture.find("desc").get("id")]
        assert picture.get("role") == "group"
        links = picture.xpath(".//a/@href")
        assert sorted(links) == sorted(f"#steg-{stage.id}" for stage in model.stages)
        text = " ".join(_shown(text) for text in picture.iter("text"))
        for stage in model.stages:
            assert stage.name.nb in text
            assert stage.name.nb in picture.findtext("desc")
    assert "Tegnet etter " in _shown(root.find("figure/figcaption"))


@pytest.mark.parametrize("shape", sorted(LAYOUTS))
def test_hostile_names_are_text(shape):
    stages = [{"id": f"s{n}", "nb": name, "original": name[::-1]} for n, name in enumerate(HOSTILE)]
    model = model_of({"shape": shape, "name": {"nb": HOSTILE[0], "en": "x"}, "stages": stages})
    html = _html(model)
    root = _parsed(html)
    known = {"div", "figure", "figcaption", "svg", "title", "desc", "g", "a", "path", "text", "tspan"}
    assert {element.tag for element in root.iter()} == known
    assert "<script" not in html
    for picture in root.iter("svg"):
        assert HOSTILE[0] in picture.findtext("title")
        labels = [_shown(text).replace("-", "") for text in picture.iter("text")]
        for name in HOSTILE:
            assert name.replace("-", "") in labels
    assert "{{ 7 * 7 }}" in html
    assert "\n" not in html


def test_links_from_another_page_lead_to_the_models_page():
    page = CATALOG.pages["markedsforing/begreper/aida"]
    root = _parsed(stage_model_diagram.render(PageContext(CATALOG, page), "aida"))
    assert root.xpath("(//a)[1]/@href") == ["../../../stegmodeller/aida/#steg-attention"]


# The timeline


def test_timeline_of_real_models():
    timeline = draw_timeline(MODELS)
    for drawing in (timeline.wide, timeline.narrow):
        assert {step.id for step in drawing.steps} == {model.id for model in MODELS}
        assert not sorted(set(_faults(drawing)))
        dated = [
            (drawing_step.shape.box.top, model.year)
            for model in MODELS
            for drawing_step in drawing.steps
            if drawing_step.id == model.id and model.year
        ]
        years = [year for _, year in sorted(dated)]
        assert years == sorted(years)
        drawn = {(arrow.source, arrow.target) for arrow in drawing.arrows}
        assert drawn == {(base, model.id) for model in MODELS for base in model.builds_on}


def test_timeline_markup():
    context = PageContext(CATALOG, CATALOG.pages["stegmodeller"])
    root = _parsed(stage_model_timeline.render(context))
    expected = sorted(f"{model.id}/" for model in MODELS)
    for picture in root.iter("svg"):
        assert sorted(link.removeprefix("./") for link in picture.xpath(".//a/@href")) == expected
    items = root.xpath("//ol/li")
    assert len(items) == len(MODELS)
    aida = next(item for item in items if item.find("a").text == "AIDA")
    assert _shown(aida).startswith("1898–1925: AIDA. Ført videre i AIDAS")


def test_timeline_spans_links_and_undated():
    def at(model_id, **fields):
        stages = [{"id": "a", "nb": "En"}, {"id": "b", "nb": "To"}]
        name = {"nb": model_id.title(), "en": model_id}
        return model_of({"id": model_id, "name": name, "shape": "linear", "stages": stages, **fields})

    models_ = [
        at("uten", builds_on=["ny", "ukjent"]),
        at("ny", year=2000, year_to=2010, builds_on=["gammel"]),
        at("gammel", year=1900),
        at("nyest", year=2020),
    ]
    timeline = draw_timeline(models_)
    assert [entry.model.id for entry in timeline.entries] == ["gammel", "ny", "nyest", "uten"]
    assert [m.id for m in timeline.entries[1].leads_to] == ["uten"]
    assert timeline.description.startswith("4 stegmodeller, 3 av dem med årstall, fra 1900 til 2020.")
    assert _rows(timeline.narrow.steps) == [["gammel"], ["ny"], ["nyest"], ["uten"]]
    assert {(a.source, a.target) for a in timeline.wide.arrows} == {("gammel", "ny"), ("ny", "uten")}
    boxes = {step.id: step.shape.box for step in timeline.wide.steps}
    assert boxes["uten"].left > boxes["ny"].right
    span = next(shape.box for shape in timeline.wide.ornaments if shape.role == "span")
    assert span.top == boxes["ny"].middle[1]
    assert span.top < span.bottom < boxes["nyest"].middle[1]


# Text


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Første vurderingssett", 200, ["Første vurderingssett"]),
        ("Første vurderingssett", 140, ["Første", "vurderingssett"]),
        ("Informasjonssøking", 118, ["Informasjons-", "søking"]),
        ("Behovserkjennelse", 110, ["Behovs-", "erkjennelse"]),
        ("Vurderingssett", 110, ["Vurderings-", "sett"]),
        ("Oppmerksomhet", 90, ["Oppmerk-", "somhet"]),
        ("ToFu–MoFu–BoFu", 80, ["ToFu–", "MoFu–", "BoFu"]),
        ("Refactor / re-architect", 80, ["Refactor /", "re-", "architect"]),
        ("en to tre fire fem seks", 110, ["en to tre", "fire fem seks"]),
    ],
)
def test_wrap(text, room, lines):
    assert [line.shown for line in wrap(text, room, 15)] == lines


@settings(deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=60), st.floats(40, 300))
def test_wrapped_text_is_whole_and_fits(text, room):
    lines = wrap(text, room, 15)
    whole = "".join(line.text + (" " if line.joint == " " else "") for line in lines)
    assert whole == " ".join(word for word in text.split(" ") if word)
    assert all(text_width(line.shown, 15) <= room + 0.1 for line in lines)
