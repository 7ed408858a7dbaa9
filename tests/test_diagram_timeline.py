"""The timeline of the models: years, spans, arrows, and the list that says the same."""

from __future__ import annotations

from pathlib import Path

from macros.drawings.charts.timeline import draw_timeline
from macros.page_macros import stage_model_timeline
from macros.page_macros.context import PageContext
from macros.reading.catalog import load
from tests.drawings import HOSTILE, faults, model_of, rows
from tests.test_diagrams import parsed, shown

CATALOG, _ = load(Path(__file__).resolve().parents[1])
MODELS = CATALOG.models()


def _model(model_id, **fields):
    stages = [{"id": "a", "nb": "En"}, {"id": "b", "nb": "To"}]
    name = {"nb": model_id.title(), "en": model_id}
    return model_of({"id": model_id, "name": name, "stages": stages, **fields})


def test_real_models():
    timeline = draw_timeline(MODELS)
    for drawing in (timeline.wide, timeline.narrow):
        assert not faults(drawing)
        tops = {step.id: step.shape.box.top for step in drawing.steps}
        assert set(tops) == {model.id for model in MODELS}
        dated = sorted((m for m in MODELS if m.year), key=lambda model: tops[model.id])
        years = [model.year for model in dated]
        assert years == sorted(years)
        drawn = {(arrow.source, arrow.target) for arrow in drawing.arrows}
        assert drawn == {(base, model.id) for model in MODELS for base in model.parent_ids}


def test_spans_links_and_undated_models():
    timeline = draw_timeline(
        [
            _model("uten", builds_on=[{"model": "ny"}, {"model": "ukjent"}]),
            _model("ny", year=2000, year_to=2010, builds_on=[{"model": "gammel"}]),
            _model("gammel", year=1900),
            _model("nyest", year=2020),
        ]
    )
    assert [entry.model.id for entry in timeline.entries] == ["gammel", "ny", "nyest", "uten"]
    assert [model.id for model in timeline.entries[1].builds_on] == ["gammel"]
    assert [model.id for model in timeline.entries[1].leads_to] == ["uten"]
    assert timeline.description == (
        "4 stegmodeller, 3 av dem med årstall, fra 1900 til 2020. "
        "Antall piler fra en modell til en som bygger på den: 2. "
        "Listen under tegningen sier det samme."
    )
    assert rows(timeline.narrow.steps) == [["gammel"], ["ny"], ["nyest"], ["uten"]]
    arrows = {(arrow.source, arrow.target) for arrow in timeline.wide.arrows}
    assert arrows == {("gammel", "ny"), ("ny", "uten")}
    boxes = {step.id: step.shape.box for step in timeline.wide.steps}
    assert boxes["uten"].left > boxes["ny"].right
    span = next(shape.box for shape in timeline.wide.ornaments if shape.role == "span")
    assert span.top == boxes["ny"].middle[1]
    assert span.top < span.bottom < boxes["nyest"].middle[1]


def test_names_and_years_at_the_edges():
    for models in ([], [_model("a")], [_model("b", year=1900, year_to=1990)]):
        timeline = draw_timeline(models)
        assert not faults(timeline.wide)
        assert not faults(timeline.narrow)
    odd = [
        _model(
            f"m{n}", name={"nb": name, "en": "x"}, year=2000 + n % 2, builds_on=[{"model": "m0"}]
        )
        for n, name in enumerate([*HOSTILE, "W" * 60], start=1)
    ]
    timeline = draw_timeline([_model("m0", year=1990), *odd])
    assert not faults(timeline.narrow)
    assert not faults(timeline.wide)


def test_markup():
    context = PageContext(CATALOG, CATALOG.pages["stegmodeller"])
    root = parsed(stage_model_timeline.render(context))
    expected = sorted(f"./{model.id}/" for model in MODELS)
    assert len(root.xpath("//svg")) == 2
    for picture in root.iter("svg"):
        assert sorted(picture.xpath(".//a/@href")) == expected
    items = root.xpath("//ol/li")
    assert len(items) == len(MODELS)
    aida = next(item for item in items if item.find("a").text == "AIDA")
    assert shown(aida).startswith("1898–1925: AIDA. Ført videre i AIDMA")
