"""What the schema's choices are called in bokmål, and small matters of Norwegian typography."""

from __future__ import annotations

from collections.abc import Sequence

from .stage_model import StageModel

OTHER_KIND = "Annen stegmodell"
"""What a model is called whose kind has no axis; the axes name those that do."""

FAMILIES = {
    "customer-journey": "kundereise",
    "effects": "virkningshierarki",
    "decision": "kjøpsbeslutning",
    "adoption": "adopsjon",
    "intent": "intensjon",
    "metrics": "måltall",
    "planning": "planlegging",
    "content": "innhold",
    "firm-process": "bedriftens prosess",
    "mapping": "kartlegging",
    "improvement": "problemløsing",
    "categories": "grupper",
    "team": "gruppeutvikling",
    "events": "faste hendelser",
    "choices": "valg",
}

SHAPES = {
    "linear": "rett linje",
    "funnel": "trakt",
    "loop": "løkke",
    "flywheel": "svinghjul",
    "diamonds": "diamanter",
    "nonlinear": "uten fast rekkefølge",
    "nested": "grupper inni hverandre",
    "shares": "andeler av en helhet",
}

PERSPECTIVES = {"customer": "kunden", "firm": "virksomheten", "both": "begge"}

BASES = {"stated": "kilden sier", "interpreted": "vår tolkning", "unsourced": "uten kilde"}

BANDS = {"thought": "tanke", "feeling": "følelse", "action": "handling"}

RELATIONS = {
    "same": "samme steg",
    "renamed": "nytt navn",
    "split": "delt",
    "merged": "slått sammen",
    "absent": "finnes bare i den ene",
}

DIVIDED = {**RELATIONS, "regrouped": "delt opp på en annen måte"}
"""How stages of two models belong together, whether a source tells it or the phases show it."""

FOUNDATIONS = {
    "stated": "sagt i kilden",
    "phases": "lest av fasene",
    "interpreted": "vår tolkning",
}

COVERAGE = {**BASES, "absent": "dekkes ikke"}

SIGNS = {"stated": "●", "interpreted": "○", "unsourced": "?", "absent": "–"}
"""Shapes for the bases, so that colour never stands alone."""

LANGUAGES = {
    "nb": "bokmål",
    "nn": "nynorsk",
    "da": "dansk",
    "sv": "svensk",
    "en": "engelsk",
    "de": "tysk",
    "fr": "fransk",
    "ja": "japansk",
}

PAGE_KINDS = {
    "concept": "Begrep",
    "company": "Selskap",
    "stage-model": "Stegmodell",
    "phase": "Fase",
    "comparison": "Sammenligning",
    "section": "Seksjon",
}

QUESTION_KINDS = {
    "single": "Ett riktig svar",
    "multiple": "Ett eller flere riktige svar",
    "true-false": "Sant eller usant",
    "ordering": "Rekkefølge",
    "matching": "Koble sammen",
    "numeric": "Regneoppgave",
    "cloze": "Fyll inn",
    "open": "Åpent spørsmål",
}

DIFFICULTIES = {1: "Lett", 2: "Middels", 3: "Vanskelig"}

GOALS = {
    "remember": "Huske",
    "understand": "Forstå",
    "apply": "Bruke",
    "analyze": "Analysere",
    "evaluate": "Vurdere",
    "create": "Skape",
}


def year_text(model: StageModel) -> str:
    """«1961», «2009–2010» or «udatert»."""
    if model.year is None:
        return "udatert"
    return f"{model.year}–{model.year_to}" if model.year_to else str(model.year)


def join_words(words: Sequence[str], last: str = "og") -> str:
    """«a», «a og b», «a, b og c»."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
