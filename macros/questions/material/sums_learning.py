"""Sums about models that learn, and how good they are."""

from __future__ import annotations

from .sums import RESULT, Sum

LEARNING: tuple[Sum, ...] = (
    Sum(
        "noyaktighet",
        "av-fire-tall",
        "Et tenkt søppelpostfilter gir {tp} sanne positive, {fp} falske positive, {fn} falske "
        "negative og {tn} sanne negative. Hva er nøyaktigheten i prosent? Svar med én desimal.",
        RESULT,
        "(tp + tn) / (tp + fp + fn + tn) * 100",
        {"tp": (60, 90, 10), "fp": (4, 10, 2), "fn": (40, 70, 10), "tn": (100, 200, 20)},
        "Legg sammen de riktige svarene, {tp} + {tn}, og del på alle fire tallene: {answer} %.",
        (
            ("tp / (tp + fp) * 100", "Det er presisjonen. Nøyaktighet tar med alle svarene."),
            (
                "tp / (tp + fp + fn + tn) * 100",
                "Du har glemt de sanne negative. De er også riktige svar.",
            ),
            (
                "(tp + tn) / (tp + fp + fn + tn)",
                "Du har regnet riktig, men glemt å gange med 100.",
            ),
        ),
        decimals=1,
    ),
    Sum(
        "presisjon",
        "falske-positive",
        "Et tenkt filter har lagt {tp} søppelposter i søppelmappen og har en presisjon på "
        "{result} %. Hvor mange vanlige e-poster ligger i samme mappe?",
        "fp",
        "tp / (result / 100) - tp",
        {"tp": (48, 144, 12), RESULT: (60, 80, 20)},
        "Søppelpostene er {result} % av mappen. Finn hvor mange e-poster det er i alt, og trekk "
        "fra {tp}: {answer}.",
        (
            ("tp / (result / 100)", "Det er alle e-postene i mappen. Trekk fra søppelpostene."),
            (
                "tp * (100 - result) / 100",
                "Du har regnet prosent av søppelpostene. Det er mappen som er helheten.",
            ),
        ),
        difficulty=3,
    ),
    Sum(
        "sensitivitet",
        "av-to-tall",
        "Et tenkt filter fanger {tp} søppelposter, mens {fn} slipper gjennom til innboksen. Hva er "
        "sensitiviteten i prosent? Svar med én desimal.",
        RESULT,
        "tp / (tp + fn) * 100",
        {"tp": (40, 90, 5), "fn": (10, 30, 5)},
        "Del det filteret fant, på alt det burde funnet: {tp} / ({tp} + {fn}) × 100 = {answer} %.",
        (
            ("fn / (tp + fn) * 100", "Det er andelen som slapp gjennom."),
            ("tp / (tp + fn)", "Du har regnet riktig, men glemt å gange med 100."),
        ),
        decimals=1,
    ),
    Sum(
        "sensitivitet",
        "slipper-gjennom",
        "Et tenkt filter har fanget {tp} søppelposter og har en sensitivitet på {result} %. Hvor "
        "mange søppelposter slapp gjennom?",
        "fn",
        "tp / (result / 100) - tp",
        {"tp": (36, 108, 12), RESULT: (60, 80, 20)},
        "De {tp} er {result} % av all søppelposten. Finn hvor mange det er i alt, og trekk fra "
        "{tp}: {answer}.",
        (
            ("tp / (result / 100)", "Det er all søppelposten. Trekk fra den som ble fanget."),
            (
                "tp * (100 - result) / 100",
                "Du har regnet prosent av dem som ble fanget. All søppelposten er helheten.",
            ),
        ),
        difficulty=3,
    ),
    Sum(
        "nevron",
        "finn-skjevheten",
        "Et tenkt nevron får inn {x1} og {x2}, og vektene er {w1} og {w2}. Hvilken skjevhet gir en "
        "vektet sum på {result}? Svar med én desimal.",
        "b",
        "result - w1 * x1 - w2 * x2",
        {
            "x1": (1, 3, 1),
            "x2": (1, 3, 1),
            "w1": (0.4, 0.8, 0.2),
            "w2": (0.1, 0.3, 0.1),
            RESULT: (3.5, 5, 0.5),
        },
        "Regn ut {w1} × {x1} + {w2} × {x2}, og trekk det fra {result}: {answer}.",
        (
            (
                "result + w1 * x1 + w2 * x2",
                "Du har lagt til. Skjevheten er det som mangler for å nå summen.",
            ),
        ),
        decimals=1,
        difficulty=3,
    ),
)
