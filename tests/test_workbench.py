"""The workbench's Python parts: lanes, pairs, addresses, what the page and the site are given."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from lxml import html

from macros.comparison.workbench.lanes import BAR_HEIGHT, ROW, draw
from macros.comparison.workbench.pairs import all_pairs, pair_id, ready_pairs
from macros.comparison.workbench.places import LIMIT, chosen_url
from macros.page_macros import MACROS
from macros.page_macros.context import PageContext
from macros.publish import workbench_data
from macros.reading.pages import relative_url
from macros.tables.models import source_url, stage_source
from tests.artefacts import write_files

pytestmark = pytest.mark.slow

PHONE = 300
"""Width in pixels that the chart has on a phone of 360, less its frame and some rounding."""

WIDE_CHAR = 6.6
"""Pixels that a character of a label takes on average, reckoned generously."""

PAGES = {"journey": "stegmodeller/sammenlign/", "mapping": "stegmodeller/sammenlign-prosesser/"}
AXES = tuple(PAGES)


@pytest.fixture(params=AXES)
def axis(request, catalog):
    return catalog.axes[request.param]


@pytest.fixture
def models(axis, catalog):
    return catalog.models_on(axis.id)


@pytest.fixture
def groups(axis, models):
    return draw(models, axis).groups


def share(text):
    return float(text.removesuffix("%")) / 100


def test_every_model_and_stage_is_drawn(groups, models):
    assert [group.model for group in groups] == [model.id for model in models]
    for group, model in zip(groups, models, strict=True):
        drawn = [lane.order for lane in group.lanes]
        assert drawn == [i for i, stage in enumerate(model.stages, start=1) if stage.phases]
        off_axis = [stage for stage in model.stages if not stage.phases]
        assert len(group.notes) == len(off_axis)


def test_bars_cover_just_the_phases_on_their_basis(groups, models, axis):
    width = len(axis.phases)
    for group, model in zip(groups, models, strict=True):
        for lane in group.lanes:
            covered = {
                (axis.phase_ids[column], bar.basis)
                for bar in lane.bars
                for column in range(
                    round(share(bar.left) * width),
                    round((share(bar.left) + share(bar.width)) * width),
                )
            }
            stage = model.stages[lane.order - 1]
            assert covered == {(phase.id, phase.basis) for phase in stage.phases}


def test_lanes_lie_below_one_another_within_the_group(groups):
    for group in groups:
        for one, other in pairwise(group.lanes):
            assert other.label_y - one.label_y == ROW
        for lane in group.lanes:
            assert lane.label_y < lane.bar_y
            assert lane.bar_y + BAR_HEIGHT < group.height
        assert all(line.y < group.height for line in (*group.title, *group.notes))


def test_labels_fit_a_phone(groups):
    for group in groups:
        for lane in group.lanes:
            at = share(lane.label_at)
            room = PHONE * (1 - at if lane.anchor == "start" else at)
            extra = 4 * (lane.back_to is not None) + 2 * lane.always_on
            assert (len(lane.name) + 3 + extra) * WIDE_CHAR <= room, lane.name
        for line in group.title:
            assert (len(line.text)) * 7.5 <= PHONE, line.text


def test_the_key_fits_a_phone_and_explains_what_is_drawn(axis, models):
    key = draw(models, axis).key
    assert all(len(line.text) * WIDE_CHAR <= PHONE for line in key.lines)
    assert [basis for basis, _ in key.bases] == ["stated", "interpreted"]
    assert any("∞" in line.text for line in key.lines) == (axis.id == "journey")
    assert key.lines[-1].y < key.height


def test_a_stage_apart_is_joined_by_a_thread(catalog):
    axis = catalog.axes["journey"]
    (group,) = draw([catalog.stage_models["aida"].value], axis).groups
    wish = group.lanes[2]
    assert [(bar.left, bar.basis) for bar in wish.bars] == [
        ("22.222%", "stated"),
        ("44.444%", "interpreted"),
    ]
    assert [(thread.left, thread.right) for thread in wish.threads] == [("33.333%", "44.444%")]


def test_a_loop_names_the_stage_it_goes_back_to(catalog):
    model = catalog.stage_models["mckinsey-cdj"].value
    (group,) = draw([model], catalog.axes["journey"]).groups
    loops = {stage.id: stage.loops_to for stage in model.stages if stage.loops_to}
    drawn = {
        model.stages[lane.order - 1].id: model.stage_ids[lane.back_to - 1]
        for lane in group.lanes
        if lane.back_to
    }
    assert drawn == loops != {}


def test_ready_pairs_hold_every_model_once_a_pair(models, axis):
    pairs = ready_pairs(models, axis)
    held = {model.id for pair in pairs for model in (pair.one, pair.other)}
    assert held == {model.id for model in models}
    assert len({pair.id for pair in pairs}) == len(pairs) == len({pair.anchor for pair in pairs})
    assert [p.score for p in pairs] == sorted((p.score for p in pairs), reverse=True)
    assert all(pair.differences for pair in pairs)


def test_pair_ids_do_not_care_who_is_first():
    assert pair_id("race", "aida") == pair_id("aida", "race") == "aida+race"


def test_every_pair_has_words(models, axis, catalog, tmp_path):
    write_files(workbench_data, tmp_path, catalog)
    content = json.loads((tmp_path / f"data/sammenlign-{axis.id}.json").read_text())
    assert len(content["pairs"]) == len(models) * (len(models) - 1) // 2
    for pair in all_pairs(models, axis):
        found = content["pairs"]["+".join(sorted((pair.one.id, pair.other.id)))]
        assert tuple(found["differences"]) == pair.differences
        assert tuple(found["likeness"]) == pair.likeness
        for side, model in enumerate((pair.one, pair.other), start=1):
            told = sorted(place for step in found["steps"] for place in step[side])
            assert told == list(range(len(model.stages))), "every stage in one step"
    assert content["models"].keys() == {model.id for model in models}


def test_addresses_with_a_choice(catalog, axis, models):
    address = chosen_url(axis, models[:2])
    assert address == f"{PAGES[axis.id]}?modeller={models[0].id},{models[1].id}"
    below = address.removeprefix("stegmodeller/")
    assert relative_url("stegmodeller/aida/", address) == f"../{below}"
    assert relative_url(PAGES[axis.id], address).startswith("./?modeller=")
    assert relative_url("", "a/?x=1#b") == "a/?x=1#b"


@pytest.fixture
def element(axis, catalog):
    page = catalog.pages[PAGES[axis.id].rstrip("/")]
    shown = MACROS["comparison_workbench"](PageContext(catalog, page), axis.id)
    return html.fragment_fromstring(shown)


def test_the_page_is_given_each_model_everywhere(element, models):
    ids = {model.id for model in models}
    assert set(element.xpath(".//tbody/@data-model")) == ids
    assert set(element.xpath(".//*[@type='checkbox']/@value")) == ids
    assert set(element.xpath(".//template[@data-part='sources']//li/@data-model")) == ids
    assert set(element.xpath(".//template[@data-part='lanes']//g/@data-model")) == ids
    assert element.xpath("./mtenk-workbench/@data-limit") == [str(LIMIT)]


def test_the_page_names_all_other_models_as_belonging_elsewhere(element, models, catalog):
    here = {model.id for model in models}
    elsewhere = set(element.xpath(".//template[@data-part='elsewhere']//li/@data-model"))
    assert elsewhere == set(catalog.stage_models) - here


def test_the_markup_is_clean(element):
    ids = element.xpath(".//@id")
    assert len(ids) == len(set(ids))
    assert not element.xpath(".//@style | .//@*[starts-with(name(), 'on')]")
    assert not element.xpath(".//script[not(@src)] | .//style")
    buttons = element.xpath(".//button")
    assert all(button.get("type") == "button" for button in buttons)


def test_each_cell_says_its_source(element, catalog):
    for cell in element.xpath(".//td[contains(@class, 'mt-stage')]"):
        (link,) = cell.xpath("./a[@class='mt-stage__source']")
        assert re.search(r"\(.+\)$", link.text_content())


def test_sources_of_cells_stand_in_the_reference_list_they_lead_to(catalog, models):
    for model in models:
        page = catalog.pages[f"stegmodeller/{model.id}"]
        for stage in model.stages:
            source = stage_source(model, stage)
            assert source.id in catalog.references_of(page), model.id
            assert source_url(model, source) == f"stegmodeller/{model.id}/#kilde-{source.id}"


def test_tables_without_sources_stay_as_they_were(catalog):
    page = catalog.pages["stegmodeller/sammenligning"]
    shown = MACROS["alignment"](PageContext(catalog, page), axis="mapping")
    assert "mt-stage__source" not in shown
