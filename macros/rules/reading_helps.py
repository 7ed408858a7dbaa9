"""What the faults mean that are found while a file is read, before any rule sees it."""

from __future__ import annotations

from .help import Help

READING = {
    "conflict": Help("To utgaver av linjene står etter hverandre. Behold det som er riktig."),
    "encoding": Help("Filen er ikke lagret som `UTF-8`, så æ, ø og å blir feil."),
    "file": Help("Filen kan ikke leses."),
    "front-matter": Help(
        "Hver side begynner med en liste over felter mellom to linjer med «---».",
        file="docs/begreper/opplevelse.md",
        wrong="title: Opplevelse",
        right="---\ntitle: Opplevelse",
    ),
    "limit": Help("Noe er større enn det en side eller en fil kan være."),
    "missing-key": Help(
        "Et felt som må være med, mangler.",
        file="data/stage-models/lag.yml",
        wrong="id: lag\n# name: {nb: Laget",
        right="id: lag\nname: {nb: Laget",
    ),
    "page-kind": Help(
        "«kind» sier hva slags side det er, og må være et av slagene som finnes.",
        file="docs/begreper/opplevelse.md",
        wrong="kind: koncept\n",
        right="kind: concept\n",
    ),
    "unknown-key": Help(
        "Det finnes ikke noe felt med dette navnet. Navnene på feltene er engelske.",
        file="docs/begreper/opplevelse.md",
        wrong="tittel: Opplevelse\n",
        right="title: Opplevelse\n",
    ),
    "wrong-value": Help(
        "Verdien har ikke den formen som feltet skal ha.",
        file="docs/begreper/opplevelse.md",
        wrong="reviewed: 31.01.2026\n",
        right="reviewed: 2026-01-31\n",
    ),
    "yaml-duplicate-key": Help(
        "Det samme feltet står to ganger.",
        file="docs/begreper/opplevelse.md",
        wrong="title: Opplevelse\ntitle: Opplevelse\n",
        right="title: Opplevelse\n",
    ),
    "yaml-empty": Help("Filen er tom."),
    "yaml-feature": Help(
        "En tekst begynner med et tegn som betyr noe eget, for eksempel & eller *.",
        file="docs/begreper/opplevelse.md",
        wrong="title: &Opplevelse Noe\n",
        right="title: Opplevelse\n",
    ),
    "yaml-key": Help("Det som står foran kolonet, skal være navnet på et felt."),
    "yaml-mapping": Help("Filen skal ha linjer på formen «navn: verdi»."),
    "yaml-syntax": Help(
        "Linjen kan ikke leses. Ofte mangler teksten anførselstegn, eller innrykket er ujevnt.",
        file="docs/begreper/opplevelse.md",
        wrong="title: Opplevelse: et begrep\n",
        right="title: Opplevelse\n",
    ),
    "yaml-tab": Help(
        "Innrykk lages med mellomrom, to for hvert nivå, og aldri med tabulator.",
        file="data/redirects.yml",
        wrong="redirects:\n\t- from",
        right="redirects:\n  - from",
    ),
}
