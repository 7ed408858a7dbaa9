"""Small models for the tests of diagrams, and what can be said of a drawing or be wrong with it."""

from __future__ import annotations

import itertools
import json
import math

from macros.drawings.drawing import box_around
from macros.drawings.geometry import holds_box, inside
from macros.schema.stage_model import StageModel

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
    defaults = {
        "id": "prove",
        "name": {"nb": "Prøven", "en": "The test"},
        "kind": "journey",
        "family": "customer-journey",
        "shape": "linear",
        "perspective": "customer",
        "language": "en",
        "author": None,
        "year": None,
        "reference": {"id": "x", "locator": "s. 1"},
        "summary": "En prøve.",
    }
    stages = [_stage(stage) for stage in snippet["stages"]]
    return StageModel.model_validate_json(json.dumps({**defaults, **snippet, "stages": stages}))


def _stage(stage):
    own = stage.get("original", stage["nb"])
    name = {"original": own, "lang": stage.get("lang", "en"), "nb": stage["nb"], "en": own}
    rest = {key: value for key, value in stage.items() if key not in {"nb", "original", "lang"}}
    return {"summary": "Et steg.", **rest, "name": name}


def rows(steps):
    """Ids as they lie: from the top, and from left to right."""
    found = []
    for step in sorted(steps, key=lambda step: step.shape.box.middle[1]):
        if found and step.shape.box.middle[1] - found[-1][0].shape.box.middle[1] < 12:
            found[-1].append(step)
        else:
            found.append([step])
    return [[s.id for s in sorted(row, key=lambda s: s.shape.box.middle[0])] for row in found]


def summary(drawing):
    """What a golden case says of a drawing."""
    signs = {"next": ">", "both": "<>", "loop": "back to"}
    found = {
        "rows": rows(drawing.steps),
        "arrows": [f"{a.source} {signs[a.role]} {a.target}" for a in drawing.arrows],
        "groups": {group.label.text: list(group.members) for group in drawing.groups},
        "apart": [step.id for step in drawing.steps if step.role == "apart"],
        "bars": [step.id for step in drawing.steps if step.role == "bar"],
    }
    return {key: value for key, value in found.items() if value}


def faults(drawing):
    """What is wrong with a drawing's places, in words."""
    found = {*_outside(drawing), *_misplaced(drawing), *_overlaps(drawing), *_crossed(drawing)}
    return sorted(found)


def _outside(drawing):
    whole = [(0, 0), (drawing.width, 0), (drawing.width, drawing.height), (0, drawing.height)]
    shapes = [s for step in drawing.steps for s in (step.shape, step.badge, step.plate) if s]
    shapes += [*drawing.ornaments, *(group.shape for group in drawing.groups)]
    shapes += [head for arrow in drawing.arrows for head in arrow.heads]
    outlines = [*(shape.outline for shape in shapes), *(arrow.outline for arrow in drawing.arrows)]
    outlines += [label.box.corners for label in drawing.labels]
    for point in itertools.chain(*outlines):
        if not inside(whole, point):
            yield f"{point} lies outside {drawing.width} × {drawing.height}"


def _misplaced(drawing):
    for step in drawing.steps:
        grounds = [step.shape.outline, *([step.plate.outline] if step.plate else [])]
        for label in step.labels:
            if not any(holds_box(ground, label.box) for ground in grounds):
                yield f"«{label.text}» does not fit in its shape"
            for other in drawing.steps:
                if other is not step and _touches(other.shape.outline, label.box):
                    yield f"«{label.text}» lies on «{other.id}»"


def _touches(outline, box):
    if not box_around(outline).overlaps(box):
        return False
    points = [*box.corners, box.middle]
    return any(inside(outline, point, 0) for point in points) or any(map(box.holds, outline))


def _overlaps(drawing):
    for first, second in itertools.combinations(drawing.labels, 2):
        if first.box.grown(-0.5).overlaps(second.box):
            yield f"«{first.text}» and «{second.text}» overlap"


def _crossed(drawing):
    labels = [(label.text, label.box.grown(-1)) for label in drawing.labels]
    for arrow in drawing.arrows:
        for start, end in itertools.pairwise(arrow.outline):
            count = max(1, round(math.dist(start, end) / 4))
            for n in range(count + 1):
                x = start[0] + (end[0] - start[0]) * n / count
                y = start[1] + (end[1] - start[1]) * n / count
                for text, box in labels:
                    if box.holds((x, y)):
                        yield f"the arrow {arrow.source}–{arrow.target} crosses «{text}»"
