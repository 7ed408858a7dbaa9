"""Of every pair of models: no sentence is false, unmarked or silent on what matters."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from macros.comparison.nearness import nearness
from macros.comparison.relatives import differences, ranked
from tests.comparison_truth import Pair, bases, best, kind_of, short
from tests.raw_wiki import Truth

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[1]
AXES = ("journey", "mapping")
NO_END = {"nonlinear", "nested", "shares", "flywheel"}


@pytest.fixture(scope="module")
def truth():
    return Truth.read(ROOT)


@pytest.fixture(scope="module")
def told(catalog):
    """The sentences of every pair, by the ids of its models."""
    return {
        (one.id, other.id): differences(one, other, axis)
        for axis in (catalog.axes[name] for name in AXES)
        for one, other in combinations(catalog.models_on(axis.id), 2)
    }


def pair_of(truth, ids):
    return Pair(truth, *(truth.models[one] for one in ids))


def test_every_sentence_of_every_pair_is_true(truth, told):
    faults = []
    for ids, texts in told.items():
        pair = pair_of(truth, ids)
        for text in texts:
            try:
                kind_of(pair, text)
            except (AssertionError, KeyError, ValueError) as fault:
                faults.append(f"{ids}: {text} ({fault!r:.150})")
    assert faults == []
    assert sum(map(len, told.values())) > 2000


def test_every_sentence_but_those_on_one_model_names_both(truth, told):
    for ids, texts in told.items():
        names = [short(truth.models[one]) for one in ids]
        for text in texts:
            alone = re.match(r"I .+ ligger |«[^»]+»(?: \(«[^»]+»\))? i .+ er .+ og ikke ", text)
            assert sum(name in text for name in names) >= (1 if alone else 2), text


def test_essentials_are_never_left_out(truth, told):
    for ids, texts in told.items():
        pair, whole = pair_of(truth, ids), " ".join(texts)
        assert kind_of(pair, texts[0]) == "form", "number, form, and where a loop goes back to"
        if pair.parent():
            parent, child = pair.parent()
            for link in pair.mapping():
                for model, side in ((parent, "from"), (child, "to")):
                    if link["relation"] == "same" and side == "from":
                        continue
                    for stage in model["stages"]:
                        if stage["id"] in link.get(side, ()):
                            name = stage["name"]
                            assert f"«{name['nb']}»" in whole or f"«{name['original']}»" in whole
        else:
            for one in ids:
                _all_stages_are_told(truth.models[one], whole)
        views = {truth.models[one]["perspective"] for one in ids}
        assert (len(views) > 1) == ("perspective" in {kind_of(pair, text) for text in texts})


def _all_stages_are_told(model, whole):
    """Each stage is named, in bokmål or by a name that the other's stage has too."""
    for stage in model["stages"]:
        names = {stage["name"]["nb"], *re.split(r" \(|\)", stage["name"]["original"])}
        assert any(f"«{name}»" in whole for name in names if name), (model["id"], stage["id"])


def test_ends_that_differ_are_told(truth, told):
    for ids, texts in told.items():
        models = [truth.models[one] for one in ids]
        if any(model["shape"] in NO_END for model in models):
            continue
        for place, verb in ((0, "begynner med"), (-1, "ender i")):
            one, other = (
                [s for s in model["stages"] if not s.get("always_on")][place] for model in models
            )
            differ = bases(one).keys().isdisjoint(bases(other))
            assert any(verb in text for text in texts) == differ, (ids, verb)


def test_order_that_differs_is_told(truth, told):
    unordered = {"nonlinear", "nested", "shares"}
    for ids, texts in told.items():
        models = [truth.models[one] for one in ids]
        is_ordered = not any(model["shape"] in unordered for model in models)
        orders = [_ordered(model) for model in models]
        differ = is_ordered and any((later, first) in orders[1] for first, later in orders[0])
        assert any(" kommer " in text for text in texts) == differ, ids


def _ordered(model):
    """Pairs of phases that the model puts in an order."""
    places, always = {}, set()
    for number, stage in enumerate(model["stages"]):
        for phase in bases(stage):
            places.setdefault(phase, []).append(number)
            always |= {phase} if stage.get("always_on") else set()
    return {
        (one, other)
        for one in places.keys() - always
        for other in places.keys() - always
        if max(places[one]) < min(places[other])
    }


def test_the_same_is_said_whichever_is_named_first(catalog, told):
    for (one, other), texts in told.items():
        models = catalog.stage_models[other].value, catalog.stage_models[one].value
        assert differences(*models, catalog.axis_of(models[0])) == texts


def test_no_two_models_go_by_the_same_short_name(truth):
    names = [short(model) for model in truth.models.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("ids", "wanted"),
    [
        ("mckinsey-cdj,edelman-2010", "i «Anbefale» og så «Knytte seg»"),
        (
            "cdp-sju,kjopsprosessen",
            "deler «Evaluering etter kjøp» fra Kjøpsprosessen i fem faser i",
        ),
        (
            "nettrakett-fem,see-think-do-care",
            "See-Think-Do-Care har fire ledd uten fast rekkefølge",
        ),
        ("aarrr,aidas", "I AIDAS kommer kjøp før bruk, i AARRR etter, slik vi leser det."),
        ("kjoperreisen-hubspot,solfir-fem", "«Awareness» er ikke det samme"),
        (
            "aida,kjoperreisen-hubspot",
            "«Awareness» («Problembevissthet») i Kjøperreisen er behov og ikke bevissthet.",
        ),
        ("edelman-2010,mcguire", "«Retention» («Lagring») i McGuires modell"),
        ("aida,race", "RACE har fem ledd i en trakt (kilden regner fire)"),
    ],
)
def test_known_cases(catalog, ids, wanted):
    one, other = (catalog.stage_models[one].value for one in ids.split(","))
    assert wanted in " ".join(differences(one, other, catalog.axis_of(one)))


def test_nettrakett_is_never_said_to_have_purchase(told):
    for ids, texts in told.items():
        if "nettrakett-fem" in ids:
            for text in texts:
                assert not re.match(r"Fem faser hos Nettrakett dekker [^,]*kjøp \(", text)


def test_a_stated_parent_is_among_the_three_nearest(truth, catalog):
    asked = 0
    for model in truth.models.values():
        for parent in model.get("builds_on", ()):
            typed = catalog.stage_models[model["id"]].value
            axis = catalog.axis_of(typed)
            near = ranked(typed, catalog.models_on(axis.id), axis)[:3]
            assert parent["model"] in [other.id for other in near], model["id"]
            asked += 1
    assert asked >= 7


def test_the_span_is_what_every_reading_of_the_placements_allows(truth, catalog):
    """Checked by trying out every choice of which uncertain placements hold."""
    for axis in (catalog.axes[name] for name in AXES):
        for one, other in combinations(catalog.models_on(axis.id), 2):
            found = nearness(one, other, axis)
            low, high = _extremes(*(truth.models[m.id] for m in (one, other)))
            assert (round(found.low, 6), round(found.high, 6)) == (low, high), (one.id, other.id)
            assert found.low <= found.phases <= found.high


def _extremes(one, other):
    """Least and greatest Jaccard index when each uncertain phase is in or out, one by one.

    Phase by phase the choices are free, so the extremes come from choosing each for itself:
    first all that can lower the share, then all that can raise it.
    """
    first, second = best(one), best(other)
    choices = []
    for phase in first.keys() | second.keys():
        mine = (
            [True] if first.get(phase) == "stated" else [False, True] if phase in first else [False]
        )
        theirs = (
            [True]
            if second.get(phase) == "stated"
            else [False, True]
            if phase in second
            else [False]
        )
        choices.append({(a and b, a or b) for a in mine for b in theirs})
    shares = {(0, 0)}
    for options in choices:
        shares = {(s + both, w + either) for s, w in shares for both, either in options}
    values = [round(s / w, 6) for s, w in shares if w]
    return (min(values), max(values)) if values else (0, 0)


FALSE = """
aarrr,aidas I AARRR kommer kjøp før bruk, i AIDAS etter, slik vi leser det.
aarrr,aidas I AIDAS kommer kjøp før bruk, i AARRR etter.
aarrr,aidas AIDAS ender i «Inntekt» (kjøp), AARRR i «Tilfredshet» (bruk).
aidas,mtenk-fire-faser AIDAS stopper ved lojalitet; MTENKs fire faser fortsetter.
aida,localo-sju-stadier AIDA har sju ledd på rad, mens Localos sju stadier har fire ledd på rad.
aida,localo-sju-stadier Localos sju stadier dekker interesse («Lojalitet»), som AIDA ikke har.
aida,nettrakett-fem Fem faser hos Nettrakett dekker kjøp («Beslutning»), som AIDA ikke har.
aida,solfir-fem Fem faser hos Solfir dekker lojalitet («Lojalitet»), som AIDA ikke har.
aidas,aida AIDA bygger på AIDAS.
"""


@pytest.mark.parametrize("case", FALSE.strip().splitlines())
def test_a_false_sentence_is_refused(truth, case):
    ids, _, false = case.partition(" ")
    with pytest.raises((AssertionError, KeyError, ValueError)):
        kind_of(pair_of(truth, ids.split(",")), false)
