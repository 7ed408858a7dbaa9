"""Groups and orders in data/lists that can be asked for, and lists with nothing left to ask."""

from __future__ import annotations

from collections.abc import Mapping

from .list_tasks import Pick, Rank

PICKS: tuple[Pick, ...] = (
    Pick(
        "cgm-ordliste",
        "I hvilken av typene hos Blackshaw er det bedriften som lager innholdet?",
        "bedriften-lager",
        "maker",
        ("Bedriften",),
        page="consumer-fortified-media",
        difficulty=1,
    ),
    Pick(
        "cgm-ordliste",
        "I hvilke av typene hos Blackshaw er det forbrukeren som tar initiativet?",
        "forbrukeren-begynner",
        "initiative",
        ("Forbrukeren",),
        page="consumer-generated-media",
    ),
    Pick(
        "http-metoder",
        "Hvilke av metodene i HTTP er idempotente?",
        "idempotent",
        "idempotent",
        ("ja",),
        difficulty=3,
    ),
    Pick(
        "http-metoder",
        "Hvilken av metodene i HTTP er trygg?",
        "trygg",
        "safe",
        ("ja",),
    ),
    Pick(
        "scrum-ansvar-artefakter",
        "Hvilke av disse er artefakter i Scrum?",
        "artefakter",
        "kind",
        ("Artefakt",),
    ),
    Pick(
        "six-network-shapes",
        "Hvilken nettverksform er motstykket til den polariserte mengden?",
        "motstykke",
        "counterpart",
        ("Polarisert mengde",),
        page="polarized-crowd",
    ),
    Pick(
        "six-network-shapes",
        "Hvilken nettverksform er motstykket til merkeklyngen?",
        "motstykke",
        "counterpart",
        ("Merkeklynge",),
        page="brand-cluster",
    ),
    Pick(
        "six-network-shapes",
        "Hvilken nettverksform er motstykket til kringkastingsnettverket?",
        "motstykke",
        "counterpart",
        ("Kringkastingsnettverk",),
        page="broadcast-cluster",
    ),
    Pick(
        "ten-types",
        "Hvilke av innovasjonstypene hører til gruppen «Konfigurasjon»?",
        "konfigurasjon",
        "group",
        ("Konfigurasjon",),
    ),
    Pick(
        "ten-types",
        "Hvilke av innovasjonstypene hører til gruppen «Tilbud»?",
        "tilbud",
        "group",
        ("Tilbud",),
    ),
    Pick(
        "ten-types",
        "Hvilke av innovasjonstypene hører til gruppen «Opplevelse»?",
        "opplevelse",
        "group",
        ("Opplevelse",),
    ),
)

RANKS: tuple[Rank, ...] = (
    Rank(
        "analysenivaer",
        "Sett de fire nivåene av analyse i rekkefølge, fra det som bare ser på det som har skjedd, "
        "til det som sier hva du bør gjøre.",
    ),
    Rank(
        "tre-mater-a-rulle-ut",
        "Sett de tre måtene å rulle ut programmer på i rekkefølge, fra den eldste til den nyeste.",
        difficulty=1,
    ),
)

UNASKED: Mapping[str, str] = {
    "nist-tjenestemodeller": "both columns are asked about by hand, on two pages",
    "smidige-verdier": "the two columns are asked about by hand",
    "sprakmodell-trening": "the order is asked for by hand, and the summaries name the steps",
    "stepps": "the reasons are asked about by hand, and two letters stand twice",
}
"""Lists about which nothing is left to ask."""
