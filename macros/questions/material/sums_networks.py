"""Sums about networks, customers and risk."""

from __future__ import annotations

from .sums import RESULT, Sum

NETWORKS: tuple[Sum, ...] = (
    Sum(
        "return-on-investment",
        "hva-kan-det-koste",
        "En tenkt bedrift venter en gevinst på {gain} kr. Hvor mye kan tiltaket koste hvis ROI "
        "skal bli {result} %?",
        "cost",
        "gain / (1 + result / 100)",
        {"gain": (30000, 90000, 15000), RESULT: (25, 50, 25)},
        "Gevinsten skal være kostnaden pluss {result} % av den. Del gevinsten på det forholdet: "
        "{answer} kr.",
        (
            (
                "gain * (100 - result) / 100",
                "Du har trukket prosenten fra gevinsten. ROI er regnet av kostnaden.",
            ),
            ("gain * result / 100", "Det er en del av gevinsten. ROI er regnet av kostnaden."),
        ),
        difficulty=3,
    ),
    Sum(
        "hub-share",
        "koblinger-til-navet",
        "En tenkt nettavis er midt i et nettverk med {links} koblinger, og navandelen er {result} "
        "%. Hvor mange av koblingene går til navet?",
        "hub",
        "links * result / 100",
        {"links": (400, 900, 100), RESULT: (75, 95, 5)},
        "Ta {result} % av alle koblingene: {links} × {result} / 100 = {answer}.",
        (
            (
                "links - links * result / 100",
                "Det er koblingene som ikke går til navet, altså dem mellom folk i publikum.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "isolate-share",
        "alle-brukere",
        "{isolates} brukere nevner et tenkt merke uten koblinger til noen andre i utvalget. De "
        "utgjør {result} % av brukerne. Hvor mange brukere er det i alt?",
        "people",
        "isolates / (result / 100)",
        {"isolates": (120, 600, 60), RESULT: (20, 60, 10)},
        "De isolerte er {result} % av alle. Del på andelen som desimaltall: {answer} brukere.",
        (
            (
                "isolates * result / 100",
                "Du har tatt {result} % av de isolerte. Det er de isolerte som er {result} %.",
            ),
            ("isolates / result", "Du har glemt at andelen er i prosent. Gang med 100."),
        ),
    ),
    Sum(
        "modularity",
        "koblinger-innenfor-grupper",
        "Et tenkt nett har {links} koblinger, og ved tilfeldighet ville du ventet at {expected} "
        "av dem gikk innenfor grupper. Hvor mange må gå innenfor grupper for at modulariteten i "
        "den forenklede utgaven skal bli {result}?",
        "inside",
        "result * links + expected",
        {"links": (200, 400, 50), "expected": (40, 60, 10), RESULT: (0.3, 0.6, 0.1)},
        "Andelen innenfor grupper skal ligge {result} over det tilfeldige. Gang {result} med "
        "{links}, og legg til {expected}: {answer} koblinger.",
        (
            (
                "result * links",
                "Du har glemt koblingene du uansett ville ventet. Legg dem til.",
            ),
            ("result * links - expected", "Det ventede skal legges til når du regner baklengs."),
        ),
        difficulty=3,
    ),
    Sum(
        "network-density",
        "antall-koblinger",
        "Et tenkt rettet nettverk har {people} personer og en tetthet på {result}. Hvor mange "
        "koblinger er det?",
        "links",
        "result * people * (people - 1)",
        {"people": (6, 16, 5), RESULT: (0.2, 0.5, 0.1)},
        "{people} personer kan ha {people} × ({people} \N{MINUS SIGN} 1) rettede koblinger. Ta "
        "andelen {result} av dem: {answer}.",
        (
            (
                "result * people * people",
                "Ingen har kobling til seg selv. Gang med antall personer minus én.",
            ),
            (
                "result * people * (people - 1) / 2",
                "Du har delt på to. I et rettet nettverk teller en kobling hver vei.",
            ),
        ),
    ),
    Sum(
        "nps",
        "av-prosenter",
        "I en tenkt undersøkelse er {promoters} % ambassadører og {detractors} % kritikere. "
        "Resten er passive. Hva er NPS?",
        RESULT,
        "promoters - detractors",
        {"promoters": (30, 55, 5), "detractors": (10, 25, 5)},
        "Trekk andelen kritikere fra andelen ambassadører: {promoters} \N{MINUS SIGN} "
        "{detractors} = {answer}. De passive teller bare med i helheten.",
        (
            ("promoters + detractors", "Du har lagt sammen. Kritikerne skal trekkes fra."),
            (
                "promoters - (100 - promoters - detractors)",
                "Du har trukket fra de passive. Det er kritikerne som skal trekkes fra.",
            ),
        ),
        given={"passives": "100 - promoters - detractors"},
        difficulty=1,
    ),
    Sum(
        "positive-share",
        "positive-saker",
        "En tenkt kommune er omtalt i {articles} saker, og {result} % av dem er positive. Hvor "
        "mange saker er positive?",
        "positive",
        "articles * result / 100",
        {"articles": (40, 200, 20), RESULT: (25, 75, 5)},
        "Ta {result} % av sakene: {articles} × {result} / 100 = {answer}.",
        (("articles / result", "Du har delt på prosenten. Prosent av noe finner du ved å gange."),),
        difficulty=1,
    ),
    Sum(
        "response-rate",
        "svarene-som-ma-til",
        "En tenkt nettbutikk får {received} henvendelser i måneden. Hvor mange må den besvare for "
        "å nå en svarandel på {result} %?",
        "answered",
        "received * result / 100",
        {"received": (200, 500, 20), RESULT: (75, 95, 5)},
        "Ta {result} % av henvendelsene: {received} × {result} / 100 = {answer}.",
        (
            (
                "received - received * result / 100",
                "Det er henvendelsene som blir liggende ubesvart.",
            ),
        ),
        difficulty=1,
    ),
    Sum(
        "forventet-tap",
        "tapet-hvis-det-skjer",
        "En tenkt festival har regnet ut et forventet tap på {result} kr. Sannsynligheten er satt "
        "til {probability} %. Hvor mye taper festivalen hvis hendelsen inntreffer?",
        "loss",
        "result / (probability / 100)",
        {RESULT: (30000, 90000, 6000), "probability": (5, 20, 5)},
        "Forventet tap er sannsynlighet × konsekvens. Del derfor på sannsynligheten som "
        "desimaltall: {answer} kr.",
        (
            (
                "result * probability / 100",
                "Du har ganget med sannsynligheten en gang til. Nå skal du regne baklengs.",
            ),
            ("result / probability", "Du har glemt at sannsynligheten er i prosent."),
        ),
    ),
    Sum(
        "forventet-tap",
        "nar-lonner-tiltaket-seg",
        "Et tenkt tiltak fjerner en risiko helt og koster {result} kr. Uten tiltaket taper "
        "arrangøren {loss} kr hvis det går galt. Ved hvor mange prosent sannsynlighet er det "
        "forventede tapet like stort som kostnaden? Svar med én desimal.",
        "probability",
        "result / loss * 100",
        {RESULT: (20000, 60000, 5000), "loss": (200000, 500000, 100000)},
        "Finn sannsynligheten som gir et forventet tap på {result} kr: "
        "{result} / {loss} × 100 = {answer} %. Er sannsynligheten større, lønner tiltaket seg.",
        (("result / loss", "Du har regnet riktig, men glemt å gange med 100."),),
        decimals=1,
        difficulty=3,
        goal="analyze",
    ),
)
