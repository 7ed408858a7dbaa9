"""Sums about servers, operating systems and teamwork."""

from __future__ import annotations

from .sums import RESULT, Sum

MACHINES: tuple[Sum, ...] = (
    Sum(
        "antall-virtuelle-maskiner",
        "minne-pa-verten",
        "En tenkt bedrift vil kjøre {result} virtuelle maskiner med {guest} GB minne hver. "
        "Hypervisoren trenger {hypervisor} GB. Hvor mye minne må verten minst ha?",
        "host",
        "result * guest + hypervisor",
        {RESULT: (8, 24, 4), "guest": (2, 8, 2), "hypervisor": (4, 8, 2)},
        "Gang antallet med minnet hver av dem trenger, og legg til hypervisoren: "
        "{result} × {guest} + {hypervisor} = {answer} GB.",
        (
            ("result * guest", "Du har glemt at hypervisoren også trenger minne."),
            (
                "result * (guest + hypervisor)",
                "Du har regnet med én hypervisor per maskin. Det er nok med én på verten.",
            ),
        ),
    ),
    Sum(
        "antall-virtuelle-maskiner",
        "minne-til-hver",
        "En tenkt vert har {host} GB minne, og hypervisoren trenger 8 GB. Hvor mye minne kan hver "
        "virtuelle maskin få hvis det skal være {result} av dem?",
        "guest",
        "(host - 8) / result",
        {"host": (40, 136, 32), RESULT: (4, 8, 4)},
        "Trekk først fra hypervisoren, og fordel resten: ({host} \N{MINUS SIGN} 8) / {result} = "
        "{answer} GB.",
        (("host / result", "Du har glemt at hypervisoren også trenger minne."),),
        given={"hypervisor": "8"},
        difficulty=1,
    ),
    Sum(
        "egen-server-eller-sky",
        "hvor-dyr-ma-skyen-vaere",
        "En tenkt server koster {investment} kr og {own} kr i måneden i drift. Hvor mye må skyen "
        "koste i måneden for at serveren skal være tjent inn på {result} måneder?",
        "cloud",
        "investment / result + own",
        {"investment": (36000, 108000, 36000), "own": (500, 1500, 500), RESULT: (12, 36, 12)},
        "Hver måned må serveren spare {investment} / {result} kr. Skyen må koste så mye mer enn "
        "egen drift: {answer} kr.",
        (
            ("investment / result", "Det er forskjellen per måned. Legg til egen drift."),
            (
                "investment / result - own",
                "Du har trukket fra egen drift. Skyen må koste mer, ikke mindre.",
            ),
        ),
        difficulty=3,
    ),
    Sum(
        "egen-server-eller-sky",
        "hvor-dyr-kan-serveren-vaere",
        "En tenkt bedrift betaler {cloud} kr i måneden for skyen. Egen server ville kostet {own} "
        "kr i måneden i drift. Hvor dyr kan serveren være hvis den skal være tjent inn på "
        "{result} måneder?",
        "investment",
        "result * (cloud - own)",
        {RESULT: (18, 36, 6), "cloud": (2500, 4500, 500), "own": (500, 1500, 500)},
        "Hver måned sparer bedriften {cloud} \N{MINUS SIGN} {own} kr. På {result} måneder blir "
        "det {answer} kr.",
        (
            ("result * cloud", "Du har glemt at egen drift også koster noe hver måned."),
            ("result * (cloud + own)", "Du har lagt sammen. Det er forskjellen du sparer."),
        ),
    ),
    Sum(
        "nedetid",
        "oppetid-i-prosent",
        "En tenkt tjeneste var nede i {result} minutter i løpet av {days} døgn. Hva var oppetiden "
        "i prosent? Svar med to desimaler.",
        "uptime",
        "100 - result / (days * 1440) * 100",
        {RESULT: (20, 200, 20), "days": (7, 28, 7)},
        "Et døgn har 1440 minutter. Finn nedetiden i prosent av {days} × 1440 minutter, og trekk "
        "den fra 100 %: {answer} %.",
        (
            ("result / (days * 1440) * 100", "Det er nedetiden. Trekk den fra 100 %."),
            (
                "100 - result / (days * 24) * 100",
                "Du har delt minutter på timer. Et døgn har 1440 minutter.",
            ),
        ),
        decimals=2,
        difficulty=3,
    ),
    Sum(
        "ventetid-i-ko",
        "korteste-jobb-forst",
        "Tre jobber står i kø. Den første tar {first} ms og den andre {second} ms. Hvor mye "
        "kortere blir ventetiden i snitt for de tre jobbene hvis de to første bytter plass?",
        RESULT,
        "(first - second) / 3",
        {"first": (15, 36, 3), "second": (3, 12, 3)},
        "Den som står først, venter ikke, og den tredje venter like lenge uansett. Bare den i "
        "midten venter {first} \N{MINUS SIGN} {second} ms kortere. Delt på tre jobber blir det "
        "{answer} ms.",
        (
            ("first - second", "Det er forskjellen i sum. Del på tre for å få snittet."),
            ("(first - second) / 2", "Du har delt på to, men snittet gjelder tre jobber."),
        ),
        against={"first": "second", "second": "first"},
        difficulty=3,
        goal="analyze",
    ),
    Sum(
        "ledetid",
        "hvor-mange-saker-i-gang",
        "Et tenkt team gjør ferdig {rate} saker om dagen. Hvor mange saker kan det ha i gang i "
        "snitt hvis ledetiden skal være {result} dager?",
        "wip",
        "result * rate",
        {"rate": (2, 5, 1), RESULT: (3, 10, 1)},
        "Littles lov: Saker i gang er ledetid ganger fart, {result} × {rate} = {answer}.",
        (
            (
                "result / rate",
                "Du har delt. Jo mer teamet gjør ferdig om dagen, desto mer tåler det.",
            ),
        ),
    ),
    Sum(
        "ledetid",
        "hvor-fort-ma-det-ga",
        "Et tenkt team har {wip} saker i gang. Hvor mange saker må det gjøre ferdig om dagen for "
        "at ledetiden skal være {result} dager?",
        "rate",
        "wip / result",
        {"wip": (12, 60, 12), RESULT: (2, 4, 1)},
        "Littles lov sier at ledetid er saker i gang delt på fart. Da er farten {wip} / {result} = "
        "{answer} saker om dagen.",
        (
            (
                "wip * result",
                "Du har ganget. Jo lengre tid sakene kan ta, desto saktere kan det gå.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "sprinter-igjen",
        "antall-sprinter",
        "Et tenkt lag har {remaining} poeng igjen og klarer {velocity} poeng per sprint. Hvor "
        "mange sprinter tilsvarer det? Svar med to desimaler.",
        RESULT,
        "remaining / velocity",
        {"remaining": (90, 240, 30), "velocity": (20, 40, 10)},
        "Del poengene som er igjen, på farten: {remaining} / {velocity} = {answer}.",
        (("velocity / remaining", "Du har delt feil vei. Det er arbeidet som skal deles opp."),),
        decimals=2,
        difficulty=1,
    ),
    Sum(
        "sprinter-igjen",
        "farten-som-ma-til",
        "Et tenkt lag har {remaining} poeng igjen og skal være ferdig etter {result} sprinter. "
        "Hvor mange poeng må laget klare per sprint?",
        "velocity",
        "remaining / result",
        {"remaining": (120, 300, 60), RESULT: (3, 6, 1)},
        "Fordel poengene på sprintene: {remaining} / {result} = {answer}.",
        (("remaining * result", "Du har ganget. Poengene skal fordeles på sprintene."),),
        difficulty=1,
    ),
)
