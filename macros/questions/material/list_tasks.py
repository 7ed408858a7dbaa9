"""What is asked about each list in data/lists: wording and columns, which the data does not tell.

The right answers are always read from the list. A list that is not named here is not asked about;
tests/test_generated_questions.py wants a reason for each in ``UNASKED``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...schema.question import Difficulty, Goal


@dataclass(frozen=True)
class Match:
    """Match two columns. ``rows`` names those to ask about, by the first column; all when empty.

    ``extra`` is a column whose texts, where they differ, are wrong right-hand sides.
    """

    list: str
    text: str
    left: str
    right: str
    rows: tuple[str, ...] = ()
    extra: str | None = None
    page: str | None = None
    difficulty: Difficulty = 2
    goal: Goal = "understand"


@dataclass(frozen=True)
class Pick:
    """Choose the rows that have one of ``values`` in a column. ``shown`` is what the options say."""

    list: str
    text: str
    what: str
    column: str
    values: tuple[str, ...]
    shown: str = "name"
    page: str | None = None
    difficulty: Difficulty = 2
    goal: Goal = "understand"


@dataclass(frozen=True)
class Rank:
    """Put the rows in the order of the list."""

    list: str
    text: str
    shown: str = "name"
    difficulty: Difficulty = 2
    goal: Goal = "understand"


MATCHES: tuple[Match, ...] = (
    Match(
        "analysenivaer",
        "Koble nivået av analyse til spørsmålet det svarer på.",
        "name",
        "question",
        difficulty=1,
    ),
    Match(
        "carroll-pyramiden",
        "Koble eksemplet til slaget ansvar i Carrolls pyramide.",
        "example",
        "name",
        goal="apply",
    ),
    Match(
        "cgm-ordliste",
        "Koble forkortelsen hos Blackshaw til eksemplet.",
        "name",
        "example",
        rows=("CGM", "CFM", "CSM", "CCGM"),
        page="consumer-solicited-media",
        difficulty=3,
        goal="apply",
    ),
    Match(
        "container-og-virtuell-maskin",
        "Koble egenskapen til det som gjelder for en container.",
        "name",
        "container",
        rows=("Oppstart", "Størrelse", "Isolasjon"),
        extra="vm",
        page="container",
    ),
    Match(
        "container-og-virtuell-maskin",
        "Koble egenskapen til det som gjelder for en virtuell maskin.",
        "name",
        "vm",
        rows=("Oppstart", "Størrelse", "Isolasjon"),
        extra="container",
        page="virtual-machine",
    ),
    Match(
        "imc-fire-pilarer",
        "Koble pilaren hos Kliatchko til spørsmålet du bør stille.",
        "name",
        "question",
        goal="apply",
    ),
    Match(
        "iso-31000-prosess",
        "Koble trinnet i risikostyring etter ISO 31000 til spørsmålet det svarer på.",
        "name",
        "summary",
    ),
    Match(
        "kaplan-mikes-risikotyper",
        "Koble slaget risiko, slik Kaplan og Mikes skriver det på engelsk, til det som hjelper.",
        "original",
        "response",
    ),
    Match(
        "ki-risikonivaer",
        "Koble risikonivået i EUs KI-forordning til det som gjelder.",
        "name",
        "rule",
    ),
    Match(
        "mitchell-etp",
        "Et søppelpostfilter lærer av data. Koble det som skjer, til bokstaven i Mitchells definisjon.",
        "example",
        "name",
        goal="apply",
    ),
    Match(
        "nettanalyse-fire-trinn",
        "Koble trinnet i nettanalyse til eksemplet.",
        "name",
        "example",
        goal="apply",
    ),
    Match(
        "nist-kjennetegn",
        "Koble kjennetegnet, slik NIST skriver det, til det som menes.",
        "original",
        "summary",
    ),
    Match(
        "nist-leveransemodeller",
        "Koble leveransemodellen til dem skyen er for.",
        "name",
        "summary",
        difficulty=1,
    ),
    Match(
        "operativsystemets-oppgaver",
        "Koble oppgaven til det operativsystemet gjør.",
        "name",
        "summary",
        difficulty=1,
    ),
    Match(
        "originate-amplify-optimize",
        "Koble leddet hos Last Mile Media til det du gjør.",
        "name",
        "summary",
        difficulty=1,
    ),
    Match(
        "peso",
        "Koble slaget medier i PESO-modellen til forklaringen.",
        "name",
        "summary",
        page="consumer-fortified-media",
        difficulty=1,
    ),
    Match(
        "popek-goldberg-krav",
        "Koble kravet hos Popek og Goldberg til det som menes.",
        "name",
        "summary",
        difficulty=3,
    ),
    Match(
        "rest-foringer",
        "Koble føringen i REST til det den krever.",
        "name",
        "summary",
        rows=("Klient og tjener", "Tilstandsløs", "Mellomlagring", "Ensartet grensesnitt"),
        difficulty=3,
    ),
    Match(
        "results-chain",
        "En tenkt studentfestival har fem måltall. Koble måltallet til leddet i resultatkjeden.",
        "example",
        "name",
        goal="apply",
    ),
    Match(
        "save",
        "Koble leddet i SAVE til rådet det gir.",
        "name",
        "summary",
    ),
    Match(
        "scrum-ansvar-artefakter",
        "Koble navnet fra Scrum til forklaringen.",
        "name",
        "summary",
        rows=("Produkteier", "Utviklere", "Inkrement"),
    ),
    Match(
        "six-network-shapes",
        "Koble nettverksformen til det folk typisk snakker om der.",
        "name",
        "topic",
        page="tight-crowd",
    ),
    Match(
        "smart",
        "Koble bokstaven i SMART til ordet Doran brukte.",
        "name",
        "original",
        extra="textbook",
        difficulty=3,
        goal="remember",
    ),
    Match(
        "smidige-prinsipper",
        "Koble stikkordet til prinsippet bak Det smidige manifestet.",
        "name",
        "summary",
        rows=("Endring", "Tempo", "Enkelhet", "Selvstyre", "Ettertanke"),
    ),
    Match(
        "sprakmodell-trening",
        "Koble trinnet i treningen til det som skjer.",
        "name",
        "summary",
    ),
    Match(
        "ten-types",
        "Koble innovasjonstypen til spørsmålet du bør stille.",
        "name",
        "question",
        rows=("Inntektsmodell", "Nettverk", "Struktur", "Prosess", "Produktytelse"),
    ),
    Match(
        "ten-types",
        "Koble innovasjonstypen til spørsmålet du bør stille.",
        "name",
        "question",
        rows=("Produktsystem", "Service", "Kanal", "Merkevare", "Kundeengasjement"),
    ),
    Match(
        "tre-v-er",
        "Koble hver av de tre V-ene til eksemplet.",
        "name",
        "example",
        goal="apply",
    ),
    Match(
        "usp-tre-krav",
        "Koble Reeves’ krav til spørsmålet du kan kontrollere det med.",
        "name",
        "test",
        goal="apply",
    ),
    Match(
        "von-neumann-deler",
        "Koble delen i von Neumanns rapport til oppgaven.",
        "name",
        "task",
    ),
    Match(
        "von-neumann-deler",
        "Koble delen i von Neumanns rapport til det som omtrent svarer til den i dag (vår tolkning).",
        "name",
        "today",
        rows=("Minne", "Inndata", "Utdata", "Ytre lager"),
    ),
)

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
    "stepps": "the reasons are asked about by hand, and two letters stand twice",
}
"""Lists about which nothing is left to ask."""
