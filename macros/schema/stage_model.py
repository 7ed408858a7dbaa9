"""One stage model a file: data/stage-models/<id>.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Len, MinLen
from pydantic import Field

from .base import Bokmal, Citation, Language, Names, Number, Slug, Strict, Text
from .limits import STAGES

OTHER = "other"
"""Kind of the models that lie on no axis. The other kinds are those of the axes in phases.yml."""

Family = Literal[
    "customer-journey",
    "effects",
    "decision",
    "adoption",
    "intent",
    "metrics",
    "planning",
    "content",
    "firm-process",
    "mapping",
    "improvement",
    "categories",
    "team",
    "events",
    "choices",
]
Shape = Literal["linear", "funnel", "loop", "flywheel", "diamonds", "nonlinear", "nested", "shares"]
Perspective = Literal["customer", "firm", "both"]
Basis = Literal["stated", "interpreted", "unsourced"]
Relation = Literal["same", "renamed", "split", "merged", "absent"]
Band = Literal["thought", "feeling", "action"]
Year = Annotated[int, Field(ge=1800, le=2100)]


class StageName(Strict):
    """A stage's name as the source writes it, with its language, and in bokmål and English."""

    original: Text
    lang: Language
    nb: Bokmal
    en: Text


class Placement(Strict):
    """A phase of the axis that a stage covers, and who says so.

    ``stated``: the source says it. ``interpreted``: our reading, with a reason.
    ``unsourced``: no source found yet.
    """

    id: Slug
    basis: Basis
    reason: Bokmal | None = None


class Backed(Strict):
    """A claim of ours: ``stated`` names the source that says so, ``interpreted`` says why."""

    basis: Literal["stated", "interpreted"]
    source: Citation | None = None
    reason: Bokmal | None = None


class StageBand(Backed):
    """Whether a stage is about what the customer thinks, feels or does."""

    id: Band


class Suitability(Backed):
    """A situation that the model suits, or does not suit. ``id`` is one of data/situations.yml."""

    id: Slug


class StageLink(Backed):
    """What became of stages of the older model in the newer one.

    ``absent`` with nothing in ``to`` was left out; with nothing in ``from`` it is new.
    """

    relation: Relation
    of_parent: tuple[Slug, ...] = Field(default=(), alias="from")
    own: tuple[Slug, ...] = Field(default=(), alias="to")


class Parent(Strict):
    """An older model that this one builds on, and what became of each of its stages."""

    model: Slug
    mapping: tuple[StageLink, ...] = ()


class Activity(Strict):
    """Something done within a stage."""

    nb: Bokmal
    original: Text | None = None
    phases: tuple[Slug, ...] = ()


class Stage(Strict):
    """One stage, in the source's own order.

    One that is not ``counted`` is drawn by the source, which does not number it among its stages.
    """

    id: Slug
    name: StageName
    summary: Bokmal
    phases: tuple[Placement, ...] = ()
    off_axis: Bokmal | None = None
    part: Bokmal | None = None
    diamond: Annotated[int, Field(ge=1, le=9)] | None = None
    touchpoints: tuple[Bokmal, ...] = ()
    questions: tuple[Bokmal, ...] = ()
    questions_firm: tuple[Bokmal, ...] = ()
    activities: tuple[Activity, ...] = ()
    band: StageBand | None = None
    loops_to: Slug | None = None
    loop_basis: Literal["stated", "interpreted"] = "stated"
    within: Slug | None = None
    always_on: bool = False
    counted: bool = True
    share_percent: Annotated[Number, Field(ge=0, le=100)] | None = None
    timebox: Bokmal | None = None
    source: Citation | None = None


class Fact(Strict):
    """A sentence about the model with the works that back it."""

    text: Bokmal
    sources: Annotated[tuple[Slug, ...], MinLen(1)]


class StageModel(Strict):
    """A stage model. ``reference`` is the work that the stages are read from.

    ``names_only``: no source tells more of the stages than their names, so nothing is stated.
    ``source_count``: how many stages the source itself counts, where it joins some of ours.
    """

    id: Slug
    name: Names
    aliases: tuple[Text, ...] = ()
    kind: Slug
    family: Family
    shape: Shape
    perspective: Perspective
    language: Language
    author: Bokmal | None
    year: Year | None
    year_to: Year | None = None
    year_note: Bokmal | None = None
    reference: Citation
    sources: tuple[Slug, ...] = ()
    summary: Bokmal
    builds_on: tuple[Parent, ...] = ()
    fits: tuple[Suitability, ...] = ()
    fails: tuple[Suitability, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[Bokmal, ...] = ()
    names_only: bool = False
    source_count: Annotated[int, Field(ge=1)] | None = None
    stages: Annotated[tuple[Stage, ...], Len(2, STAGES)]

    @property
    def stage_ids(self) -> tuple[str, ...]:
        """Ids of the stages in order."""
        return tuple(stage.id for stage in self.stages)

    @property
    def parent_ids(self) -> tuple[str, ...]:
        """Ids of the models that it builds on."""
        return tuple(parent.model for parent in self.builds_on)

    @property
    def backed(self) -> tuple[tuple[tuple[str | int, ...], Backed], ...]:
        """Every claim of ours beside the placements, with its place in the file."""
        return (
            *((("fits", i), claim) for i, claim in enumerate(self.fits)),
            *((("fails", i), claim) for i, claim in enumerate(self.fails)),
            *(
                (("builds_on", i, "mapping", j), link)
                for i, parent in enumerate(self.builds_on)
                for j, link in enumerate(parent.mapping)
            ),
            *((("stages", i, "band"), s.band) for i, s in enumerate(self.stages) if s.band),
        )

    @property
    def all_references(self) -> frozenset[str]:
        """Ids of the works that the model names anywhere."""
        in_facts = {source for fact in self.facts for source in fact.sources}
        in_stages = {stage.source.id for stage in self.stages if stage.source}
        in_claims = {claim.source.id for _, claim in self.backed if claim.source}
        return frozenset({self.reference.id, *self.sources, *in_facts, *in_stages, *in_claims})
