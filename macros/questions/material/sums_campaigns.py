"""Sums about campaigns, clicks and content."""

from __future__ import annotations

from .sums import RESULT, Sum

CAMPAIGNS: tuple[Sum, ...] = (
    Sum(
        "cpc",
        "antall-klikk",
        "En tenkt nettbutikk har {cost} kr til annonser og regner med en CPC på {result} kr. "
        "Hvor mange klikk gir budsjettet?",
        "clicks",
        "cost / result",
        {"cost": (3000, 9000, 600), RESULT: (2, 6, 1)},
        "CPC er kostnad delt på klikk. Da er antall klikk kostnad delt på CPC: "
        "{cost} / {result} = {answer}.",
        (
            ("cost * result", "Du har ganget. Jo dyrere hvert klikk er, desto færre klikk får du."),
            (
                "result / cost",
                "Du har delt feil vei. Det er budsjettet som skal deles opp i klikk.",
            ),
        ),
    ),
    Sum(
        "cpc",
        "budsjett",
        "En tenkt kampanje skal gi {clicks} klikk, og hvert klikk ventes å koste {result} kr i "
        "snitt. Hvor stort budsjett trengs?",
        "cost",
        "clicks * result",
        {"clicks": (400, 1600, 200), RESULT: (2.5, 6, 0.5)},
        "Hvert klikk koster det samme i snitt, så du ganger: {clicks} × {result} = {answer} kr.",
        (
            (
                "clicks / result",
                "Du har delt. Flere klikk til samme pris må koste mer, ikke mindre.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "ctr",
        "klikkrate",
        "En tenkt annonse blir vist {impressions} ganger og får {clicks} klikk. Hva er CTR i "
        "prosent? Svar med én desimal.",
        RESULT,
        "clicks / impressions * 100",
        {"impressions": (20000, 80000, 5000), "clicks": (300, 1200, 50)},
        "Del klikkene på visningene og gang med 100: {clicks} / {impressions} × 100 = {answer} %.",
        (
            ("clicks / impressions", "Du har regnet riktig, men glemt å gange med 100."),
            ("impressions / clicks", "Du har delt feil vei. Det er visningene som er helheten."),
        ),
        decimals=1,
        difficulty=1,
    ),
    Sum(
        "ctr",
        "antall-visninger",
        "En tenkt annonse har en CTR på {result} %. Hvor mange visninger må til for å få {clicks} "
        "klikk?",
        "impressions",
        "clicks / (result / 100)",
        {RESULT: (1, 5, 1), "clicks": (600, 1800, 60)},
        "{result} % av visningene skal bli til {clicks} klikk. Del klikkene på raten som "
        "desimaltall: {answer} visninger.",
        (
            (
                "clicks * result / 100",
                "Du har tatt {result} % av klikkene. Det er klikkene som er {result} % av alt.",
            ),
            ("clicks / result", "Du har glemt at CTR er i prosent. Gang med 100."),
        ),
    ),
    Sum(
        "ave",
        "annonsepris",
        "Et tenkt byrå oppgir en AVE på {result} kr for {size} spaltecentimeter omtale og har "
        "brukt multiplikatoren {multiplier}. Hvilken annonsepris per spaltecentimeter ligger bak?",
        "price",
        "result / (size * multiplier)",
        {"size": (20, 60, 20), "multiplier": (2, 4, 1), RESULT: (14400, 28800, 1440)},
        "AVE er størrelse × annonsepris × multiplikator. Del AVE på både størrelsen og "
        "multiplikatoren: {answer} kr.",
        (
            ("result / size", "Du har glemt multiplikatoren. Den har blåst opp tallet."),
            (
                "result / size * multiplier",
                "Du har ganget med multiplikatoren. Når du regner baklengs, skal du dele på den.",
            ),
        ),
    ),
    Sum(
        "ave",
        "virkningen-av-multiplikatoren",
        "Et tenkt oppslag er på {size} spaltecentimeter, og en annonse koster {price} kr per "
        "spaltecentimeter. Hvor mye høyere blir AVE når byrået bruker multiplikatoren {multiplier} "
        "i stedet for 1?",
        RESULT,
        "size * price * (multiplier - 1)",
        {"size": (20, 60, 5), "price": (150, 400, 50), "multiplier": (2, 5, 1)},
        "Uten multiplikator er AVE {size} × {price}. Med den blir AVE {multiplier} ganger så stor, "
        "så økningen er {answer} kr. Omtalen er den samme.",
        (
            (
                "size * price * multiplier",
                "Det er hele AVE med multiplikator. Trekk fra det AVE ville vært uten den.",
            ),
        ),
        against={"multiplier": "1"},
        difficulty=3,
        goal="analyze",
    ),
    Sum(
        "konverteringsrate",
        "antall-besok",
        "En tenkt nettbutikk vil ha {conversions} kjøp og har en konverteringsrate på {result} %. "
        "Hvor mange besøk trenger den?",
        "visits",
        "conversions / (result / 100)",
        {"conversions": (60, 300, 60), RESULT: (2, 5, 1)},
        "Kjøpene skal være {result} % av besøkene. Del på raten som desimaltall: {answer} besøk.",
        (
            (
                "conversions * result / 100",
                "Du har tatt {result} % av kjøpene. Det er besøkene som er helheten.",
            ),
            ("conversions / result", "Du har glemt at raten er i prosent. Gang med 100."),
        ),
    ),
    Sum(
        "kostnad-per-konvertering",
        "budsjett",
        "En tenkt kursarrangør kan betale {result} kr i annonser for hver påmelding og vil ha "
        "{conversions} påmeldinger. Hvor mye kan kampanjen koste?",
        "cost",
        "conversions * result",
        {"conversions": (20, 80, 5), RESULT: (60, 180, 20)},
        "Gang prisen for én konvertering med antallet: {conversions} × {result} = {answer} kr.",
        (
            (
                "conversions / result",
                "Du har delt. Hver ny påmelding kommer i tillegg, så du ganger.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "kostnad-per-innholdsenhet",
        "antall-stykker",
        "En tenkt video kostet {cost} kr. Hvor mange stykker innhold må den bli til for at hvert "
        "stykke skal koste {result} kr i snitt?",
        "pieces",
        "cost / result",
        {"cost": (6000, 24000, 6000), RESULT: (300, 600, 100)},
        "Del den samlede kostnaden på prisen per stykke: {cost} / {result} = {answer}.",
        (("result / cost", "Du har delt feil vei. Det er kostnaden som skal fordeles."),),
        difficulty=1,
    ),
    Sum(
        "engagement-rate",
        "antall-reaksjoner",
        "En tenkt konto regner med {impressions} visninger av et innlegg og vil ha en "
        "engasjementsrate på {result} % per visning. Hvor mye engasjement må innlegget få?",
        "engagements",
        "impressions * result / 100",
        {"impressions": (4000, 12000, 1000), RESULT: (2, 6, 0.5)},
        "Ta {result} % av visningene: {impressions} × {result} / 100 = {answer} klikk, svar, "
        "delinger og liker.",
        (("impressions / result", "Du har delt på raten. Prosent av noe finner du ved å gange."),),
        page="analytics",
        difficulty=1,
    ),
    Sum(
        "engagement-rate",
        "antall-visninger",
        "Et tenkt innlegg fikk {engagements} klikk, svar og delinger, og engasjementsraten per "
        "visning ble {result} %. Hvor mange visninger hadde innlegget?",
        "impressions",
        "engagements / (result / 100)",
        {"engagements": (120, 480, 60), RESULT: (2, 5, 1)},
        "Engasjementet er {result} % av visningene. Del på raten som desimaltall: {answer} "
        "visninger.",
        (
            (
                "engagements * result / 100",
                "Du har tatt {result} % av engasjementet. Det er visningene som er helheten.",
            ),
            ("engagements / result", "Du har glemt at raten er i prosent. Gang med 100."),
        ),
        page="disentangling-metrics",
    ),
    Sum(
        "goal-attainment",
        "sa-mange-ma-til",
        "En tenkt linjeforening har {target} nye følgere som mål. Hvor mange må den få for at "
        "måloppnåelsen skal bli {result} %?",
        "reached",
        "target * result / 100",
        {"target": (400, 800, 100), RESULT: (75, 95, 5)},
        "Ta {result} % av målet: {target} × {result} / 100 = {answer}.",
        (
            (
                "target / (result / 100)",
                "Du har delt på prosenten. Da har du tatt det oppnådde for å være målet.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "cost-of-ignoring",
        "kundeverdi",
        "En tenkt bedrift anslår COI til {result} kr i året. Den lar {ignored} henvendelser ligge "
        "og regner med at {leaving} % av dem fører til at en kunde blir borte. Hvor mye regner "
        "den med at en kunde er verdt?",
        "value",
        "result / (ignored * leaving / 100)",
        {"ignored": (200, 600, 200), "leaving": (5, 10, 5), RESULT: (24000, 60000, 1200)},
        "Finn først hvor mange kunder som blir borte: {leaving} % av {ignored}. Del så COI på det "
        "antallet: {answer} kr.",
        (
            (
                "result / ignored",
                "Du har delt på alle henvendelsene. Bare {leaving} % av dem koster en kunde.",
            ),
            ("result / (ignored * leaving)", "Du har glemt at {leaving} er i prosent."),
        ),
        difficulty=3,
    ),
    Sum(
        "return-on-investment",
        "gevinsten-som-ma-til",
        "Et tenkt tiltak koster {cost} kr. Hvor stor må gevinsten være for at ROI skal bli "
        "{result} %?",
        "gain",
        "cost * (1 + result / 100)",
        {"cost": (20000, 80000, 5000), RESULT: (20, 80, 10)},
        "Gevinsten skal først dekke kostnaden og så gi {result} % av den på toppen: {answer} kr.",
        (
            (
                "cost * result / 100",
                "Det er bare overskuddet. Gevinsten må dekke kostnaden i tillegg.",
            ),
        ),
    ),
)
