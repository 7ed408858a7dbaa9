"""Whom a request must be meant for: another site's name that leads here is turned away."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def is_meant_for_us(host: str, bound: str) -> bool:
    """Whether a Host header names this machine as it was told to listen.

    Bound to every address, the server answers to all that are numbers: a page elsewhere that wants
    to read from here must come by a name of its own.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name in LOCAL | {bound.lower()} or (_is_any(bound) and bool(ip_address(name)))
    except ValueError:
        return False


def _is_any(bound: str) -> bool:
    try:
        return ip_address(bound).is_unspecified
    except ValueError:
        return False
