"""Stage models as questions speak of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.stage_model import Stage, StageModel
from ...words import LANGUAGES

STAGES, ORIGIN, ON_AXIS = "stegene", "hvor-modellen-kommer-fra", "pa-den-felles-aksen"
"""Headings of every model's page that teach answers."""


@dataclass(frozen=True)
class Noun:
    """A word in its four forms, and its gender's article and pronoun."""

    one: str
    the: str
    many: str
    all: str
    is_neuter: bool = True

    @property
    def first_to_last(self) -> str:
        """«fra det første til det siste»."""
        article = "det" if self.is_neuter else "den"
        return f"fra {article} første til {article} siste"

    @property
    def each(self) -> str:
        """«hvert steg»."""
        return f"hvert {self.one}" if self.is_neuter else f"hver {self.one}"

    @property
    def which(self) -> str:
        """«hvilket steg»."""
        return f"hvilket {self.one}" if self.is_neuter else f"hvilken {self.one}"


STEP = Noun("steg", "steget", "steg", "stegene")
GROUP = Noun("gruppe", "gruppen", "grupper", "gruppene", is_neuter=False)
EVENT = Noun("hendelse", "hendelsen", "hendelser", "hendelsene", is_neuter=False)
CHOICE = Noun("valg", "valget", "valg", "valgene")
JOB = Noun("jobb", "jobben", "jobber", "jobbene", is_neuter=False)
METRIC = Noun("måltall", "måltallet", "måltall", "måltallene")
PHASE = Noun("fase", "fasen", "faser", "fasene", is_neuter=False)
WORK_STEP = Noun("arbeidssteg", "arbeidssteget", "arbeidssteg", "arbeidsstegene")

_OF_FAMILY = {"categories": GROUP, "intent": GROUP, "events": EVENT, "choices": CHOICE}
_OF_FAMILY |= {"metrics": METRIC, "team": PHASE}
_OF_MODEL = {"gartner-b2b": JOB}

AXIS_NOUNS = {"journey": PHASE, "mapping": WORK_STEP}

NAMES: Mapping[str, str] = {
    "cdp-sju": "Consumer Decision Process",
    "design-thinking": "d.schools designtenkning",
    "fem-designsteg": "modellen med fem designsteg",
    "fire-stadier-hva-gjor-kundene": "modellen med fire stadier uten navngitt utgiver",
    "gartner-b2b": "Gartners seks kjøpsjobber",
    "hubspot-svinghjul": "HubSpots svinghjul",
    "inbound-fire": "inbound-metoden",
    "kjoperreisen-hubspot": "HubSpots kjøperreise",
    "kjopsprosessen": "kjøpsprosessen",
    "lavidge-steiner": "effekthierarkiet til Lavidge og Steiner",
    "nettrakett-fem": "Nettraketts fem faser",
    "scrum-hendelser": "Scrum",
    "sju-r": "de sju R-ene for flytting til skyen",
    "solfir-fem": "Solfirs fem faser",
    "trippel-diamant": "den triple diamanten",
    "tuckman": "Tuckmans modell",
}
"""What models are called inside a sentence, after «i», where that is not their name."""


def noun_of(model: StageModel) -> Noun:
    """What the parts of a model are called."""
    return _OF_MODEL.get(model.id) or _OF_FAMILY.get(model.family, STEP)


def name_of(model: StageModel) -> str:
    """Name of a model inside a sentence: what stands before a parenthesis in its title."""
    return NAMES.get(model.id) or model.name.nb.partition(" (")[0]


def with_capital(text: str) -> str:
    """The text as the start of a sentence."""
    return text[:1].upper() + text[1:]


def pages_of_models(catalog: Catalog) -> Iterator[tuple[StageModel, str]]:
    """Every model that has a page, with the id of the page."""
    pages = {getattr(page.meta, "model", None): page.id for page in catalog.pages.values()}
    return ((model, pages[model.id]) for model in catalog.models() if model.id in pages)


def models_with_axis(catalog: Catalog) -> Iterator[tuple[StageModel, str, Axis]]:
    """Every model with a page and an axis to lie on."""
    for model, page in pages_of_models(catalog):
        axis = catalog.axes and catalog.axis_of(model)
        if axis and all(p.id in axis.phase_ids for stage in model.stages for p in stage.phases):
            yield model, page, axis


def names_of_stage(stage: Stage) -> tuple[str, str, str]:
    """All names of a stage."""
    return stage.name.nb, stage.name.en, stage.name.original


def foreign_name(stage: Stage) -> str | None:
    """Name in the source when that is in another language and not the same."""
    name = stage.name
    is_other = name.lang != "nb" and name.original.casefold() != name.nb.casefold()
    return name.original if is_other else None


def called_in_source(stage: Stage) -> str:
    """« I kilden heter det «Desire» (engelsk).», or nothing."""
    name = foreign_name(stage)
    return f" I kilden heter det «{name}» ({LANGUAGES[stage.name.lang]})." if name else ""


def quoted(texts: list[str], last: str = "og") -> str:
    """«a», «b» og «c», each in quotes."""
    marked = [f"«{text}»" for text in texts]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]] if marked[1:] else marked)


def covering(model: StageModel, phase: Phase) -> list[tuple[Stage, str]]:
    """Stages that cover a phase, each with the basis."""
    return [(s, p.basis) for s in model.stages for p in s.phases if p.id == phase.id]


def explained(phase: Phase) -> str:
    """«Kjøp: Kunden fullfører handelen …»"""
    return f"{phase.name.nb}: {phase.definition}"


def who_covers(model: StageModel, phase: Phase) -> str:
    """«der ligger «Handling»», or that nothing is there."""
    names = [stage.name.nb for stage, _ in covering(model, phase)]
    return f"der ligger {quoted(names)}" if names else f"der har {name_of(model)} ingenting"
