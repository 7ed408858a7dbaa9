"""The currencies in use (ISO 4217), and what those are called that companies here report in."""

from __future__ import annotations

import re

CODES = frozenset(
    re.findall(
        r"[A-Z]{3}",
        """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """,
    )
)

NAMES = {
    "NOK": "norske kroner",
    "SEK": "svenske kroner",
    "DKK": "danske kroner",
    "EUR": "euro",
    "USD": "amerikanske dollar",
    "GBP": "britiske pund",
    "TWD": "taiwanske dollar",
}


def currency_name(code: str) -> str:
    """«norske kroner», or the code where we have no name for it."""
    return NAMES.get(code, code)
