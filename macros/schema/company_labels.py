"""What the choices of a company's data are called in bokmål."""

from __future__ import annotations

KINDS = {"company": "Selskap", "brand": "Merke", "unidentified": "Uidentifisert"}

INDUSTRIES = {
    "telecom": "Telekom",
    "defence": "Forsvar",
    "semiconductors": "Halvledere",
    "energy": "Energi",
    "investment": "Investering",
    "seafood": "Havbruk",
    "electronics": "Elektronikk",
    "internet": "Internett og annonser",
    "software": "Programvare",
    "space": "Romfart",
    "retail": "Handel",
    "textiles": "Tekstil",
    "agency": "Byrå",
    "car-trade": "Bil",
    "unknown": "Ukjent bransje",
}

OWNERSHIPS = {
    "state": "Staten eier mest",
    "listed": "Børsnotert uten statlig flertall",
    "private": "Privat",
    "cooperative": "Samvirke",
    "municipal": "Kommunalt",
    "unknown": "Ukjent eier",
}

COUNTRIES = {
    "NO": "Norge",
    "SE": "Sverige",
    "DK": "Danmark",
    "FI": "Finland",
    "TW": "Taiwan",
    "US": "USA",
    "CH": "Sveits",
    "NL": "Nederland",
    "GB": "Storbritannia",
    "DE": "Tyskland",
}

NUMBER_NAMES = {"NO": "org.nr.", "SE": "org.nr.", "DK": "CVR-nr.", "FI": "Y-tunnus"}
"""What a country's number in its register of companies is called."""

MEASURES = {
    "revenue": "Omsetning",
    "net-income": "Årsresultat",
    "operating-income": "Driftsresultat",
    "employees": "Ansatte",
    "net-asset-value": "Verdijustert egenkapital",
    "customers": "Kunder",
    "market-share": "Markedsandel",
    "order-intake": "Ordreinngang",
    "order-backlog": "Ordrereserve",
    "dividend": "Utbytte",
    "volume": "Volum",
    "other": "Annet",
}

UNITS = {
    "one": "",
    "thousand": "tusen",
    "million": "millioner",
    "billion": "milliarder",
    "percent": "%",
    "persons": "",
    "fte": "årsverk",
    "tonnes": "tonn",
}

SCALES = {"one": 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
"""How many of the currency one of the unit is."""

BASES = {
    "reported": "slik det ble oppgitt",
    "restated": "regnet om senere",
    "derived": "regnet ut av oss",
    "estimate": "anslag",
}

QUALIFIERS = {"about": "om lag", "over": "over", "under": "under", "up-to": "opptil"}

SIZES = {
    "small": "Under 250 ansatte",
    "large": "250–9999 ansatte",
    "huge": "10\u00a0000 ansatte eller flere",
    "unknown": "Ukjent størrelse",
}


def size_of(employees: float | None) -> str:
    """Which of the sizes a number of employees is."""
    if employees is None:
        return "unknown"
    limits = (("small", 250), ("large", 10_000))
    return next((size for size, limit in limits if employees < limit), "huge")
