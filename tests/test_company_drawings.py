"""Charts and ownership drawings: gaps are gaps, bases stay apart, nothing leaves the picture."""

from __future__ import annotations

import pytest

from macros.companies.companies import series
from macros.companies.ownership import layers
from macros.drawings.charts.bar_chart import MISSING, BarRow, draw_bars
from macros.drawings.charts.company_charts import charts, other_measures, split_charts
from macros.drawings.charts.company_ownership import draw_ownership
from macros.drawings.common import NARROW

pytestmark = pytest.mark.slow


@pytest.fixture
def firma(small):
    return small.companies["firma"].value


def test_restated_figures_are_a_series_of_their_own(firma):
    bases = [[(f.basis, f.period) for f in group] for group in series(firma, "revenue")]
    assert bases == [[("reported", "2023"), ("reported", "2025")], [("restated", "2023")]]


def test_a_missing_year_is_a_gap(firma):
    chart = charts(firma)[0]
    texts = [label.text for label in chart.wide.labels]
    assert texts == ["2023", "120", "2023", "over\u00a0100", "2024", MISSING, "2025", "150,5"]
    assert len(chart.wide.bars) == 3
    assert [bar.series for bar in chart.wide.bars] == [0, 1, 0]


def test_the_words_of_a_chart(firma):
    chart = charts(firma)[0]
    assert chart.title == "Omsetning i Firma, millioner norske kroner (NOK)"
    assert chart.description == (
        "Omsetning i Firma, millioner norske kroner (NOK). "
        "2023: 120 (slik det ble oppgitt: hele konsernet). "
        "2023: over 100 (regnet om senere: uten salget). 2024: ikke funnet. "
        "2025: 150,5 (slik det ble oppgitt: hele konsernet)."
    ).replace("over 100", "over\u00a0100")
    assert chart.note == (
        "Året slutter 31.\u00a0desember. Ulike mønstre er ulike grunnlag og kan ikke leses som én "
        "utvikling. År uten tall er tomme, ikke null."
    )
    assert [entry.text for entry in chart.key] == [
        "slik det ble oppgitt: hele konsernet",
        "regnet om senere: uten salget",
    ]


def test_one_figure_is_no_chart(firma):
    assert [chart.measure for chart in charts(firma)] == ["revenue"]
    assert other_measures(firma) == ["net-income", "employees", "other"]


def test_a_split_is_drawn_in_the_order_of_the_file(firma):
    (chart,) = split_charts(firma)
    assert [label.text for label in chart.wide.labels] == ["Ting", "100", "Tang", "50,5"]
    assert chart.number == 1


VALUES = {
    "gains": (3.0, 10.0, 7.5),
    "losses": (-3.0, -10.0, -7.5),
    "both": (-2722.0, 77670.0, 0.0),
    "nothing": (0.0, 0.0),
    "a gap": (1.0, None, 2.0),
    "huge and tiny": (1e12, 1e-6),
}
NAMES = {"years": "2025", "words": "Google Services (søk, YouTube, Android og annonser)"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("values", VALUES)
@pytest.mark.parametrize("wide", [True, False])
def test_bars_and_words_stay_in_the_picture_and_apart(values, name, wide):
    rows = [BarRow(NAMES[name], value, f"{value:g}" if value is not None else "")
            for value in VALUES[values]]  # fmt: skip
    chart = draw_bars(rows)[0 if wide else 1]
    boxes = [label.box for label in chart.labels]
    for box in [*boxes, *(bar.shape.box for bar in chart.bars)]:
        assert box.left >= -1.5
        assert box.right <= chart.width + 1.5
        assert box.top >= -0.1
        assert box.bottom <= chart.height + 0.1
    for i, box in enumerate(boxes):
        assert not any(box.grown(-1).overlaps(other.grown(-1)) for other in boxes[i + 1 :])
        assert not any(box.grown(-1).overlaps(bar.shape.box) for bar in chart.bars)


def test_losses_go_to_the_other_side_of_the_axis():
    chart = draw_bars([BarRow("2024", -5, "\u22125"), BarRow("2025", 5, "5")])[0]
    axis = chart.axis[0].box.middle[0]
    assert chart.bars[0].shape.box.right == pytest.approx(axis)
    assert chart.bars[1].shape.box.left == pytest.approx(axis)
    assert chart.bars[0].shape.box.width == pytest.approx(chart.bars[1].shape.box.width)


def test_a_brand_is_shown_under_its_seller_and_owner(small):
    found = layers(small, small.companies["merke"].value)
    assert [[(node.name, node.note) for node in layer] for layer in found] == [
        [
            ("Familien Berg", "eier om lag 60\u00a0% (2025)"),
            ("Andre aksjonærer", "eier om lag 40\u00a0% (utregnet), handlet på Oslo Børs"),
        ],
        [("Firma AS", "org.nr.\u00a0982\u00a0463\u00a0718")],
        [("Firma Salg AS", "selger merkene under, org.nr.\u00a0976\u00a0967\u00a0631")],
        [("Merke", "merke")],
    ]
    assert [node.is_here for layer in found for node in layer] == [False] * 4 + [True]
    assert found[1][0].url == "selskaper/firma/"


def test_brands_that_share_a_seller_stand_together(catalog):
    found = layers(catalog, catalog.companies["nicemobil"].value)
    assert [[node.name for node in layer] for layer in found] == [
        ["Lyse AS"],
        ["Lyse Tele AS"],
        ["Ice", "Nicemobil"],
    ]


def test_every_box_of_every_company_stays_in_the_picture(catalog):
    for entry in catalog.companies.values():
        for drawing in draw_ownership(layers(catalog, entry.value)):
            boxes = [box.shape.box for box in drawing.boxes]
            for i, box in enumerate(boxes):
                assert 0 <= box.left < box.right <= drawing.width
                assert box.bottom <= drawing.height
                assert not any(box.overlaps(other) for other in boxes[i + 1 :])
            for box in drawing.boxes:
                assert all(label.box.right <= box.shape.box.right for label in box.labels)


def test_the_charts_of_every_company_stay_in_the_picture(catalog):
    for entry in catalog.companies.values():
        for chart in [*charts(entry.value), *split_charts(entry.value)]:
            for picture in (chart.wide, chart.narrow):
                boxes = [label.box for label in picture.labels]
                boxes += [bar.shape.box for bar in picture.bars]
                assert min(box.left for box in boxes) >= -1.5, chart.title
                assert max(box.right for box in boxes) <= picture.width + 1.5, chart.title
    assert NARROW == 320
