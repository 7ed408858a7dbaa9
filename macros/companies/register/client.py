"""Ask a register over HTTP: one request at a time, politely, and with a clear word on failure."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

API = "https://data.brreg.no"
USER_AGENT = "mtenk-companies/1.0 (+https://github.com/mtenk/mtenk)"
TIMEOUT = 10.0
"""Seconds that an answer may take."""
RETRIES = 3
PAUSE = 0.25
"""Seconds between two requests."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before the first new try, doubled for each; and the most that a server may ask for."""
MAX_BYTES = 5_000_000

_AGAIN = {429, 500, 502, 503, 504}


class RegisterError(Exception):
    """Why a register gave no usable answer, in words for the one who asked."""


class NotFoundError(RegisterError):
    """The register has nothing under this address."""


class _StayHere(HTTPRedirectHandler):
    """Follows redirects within the same host only."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - urllib's signature
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """Turn away an answer that sends us to another host."""
        again = super().redirect_request(req, fp, code, msg, headers, newurl)
        if again is not None and again.host != req.host:
            raise RegisterError(f"{req.host} sender oss videre til et annet sted, {again.host}")
        return again


@dataclass
class Client:
    """Asks below a base address. ``sleep`` is there for tests."""

    api: str = API
    sleep: Callable[[float], None] = time.sleep
    timeout: float = TIMEOUT
    requests: int = 0

    def __post_init__(self) -> None:
        """Turn away addresses that are not of the web."""
        if not self.api.startswith(("https://", "http://")):
            raise RegisterError(
                f"«{self.api}» er ikke en nettadresse; den skal begynne med https://"
            )
        self.api = self.api.rstrip("/")

    def get(self, path: str) -> Any:
        """JSON from ``path``; RegisterError with the reason when there is none."""
        url = f"{self.api}/{path}"
        for attempt in range(RETRIES + 1):
            if self.requests:
                self.sleep(PAUSE)
            self.requests += 1
            try:
                return _parsed(url, self._fetch(url))
            except HTTPError as error:
                if error.code in {404, 410}:
                    raise NotFoundError(f"{url}: her er det ingenting ({error.code})") from error
                wait = _wait(error, attempt)
                if error.code not in _AGAIN or attempt == RETRIES:
                    raise RegisterError(f"{url}: {_status(error.code)}") from error
            except (URLError, HTTPException, OSError) as error:
                wait = FIRST_WAIT * 2**attempt
                if attempt == RETRIES:
                    raise RegisterError(f"{url}: {_reason(error)}") from error
            self.sleep(min(wait, LONGEST_WAIT))
        raise AssertionError  # pragma: no cover - the last attempt returns or raises

    def _fetch(self, url: str) -> bytes:
        headers = {"User-Agent": USER_AGENT, "Accept": "application/json"}
        request = Request(url, headers=headers)  # noqa: S310 - the scheme is checked above
        with build_opener(_StayHere).open(request, timeout=self.timeout) as answer:
            body: bytes = answer.read(MAX_BYTES + 1)
        if len(body) > MAX_BYTES:
            raise RegisterError(f"{url}: svaret er på mer enn {MAX_BYTES // 1_000_000} MB")
        return body


def _parsed(url: str, body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise RegisterError(f"{url}: svaret er ikke JSON") from error


def _wait(error: HTTPError, attempt: int) -> float:
    """What the server asks for, else one second, two, four."""
    asked = error.headers.get("Retry-After", "") if error.headers else ""
    return float(asked) if asked.isascii() and asked.isdigit() else FIRST_WAIT * 2**attempt


def _status(code: int) -> str:
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return "registeret ber oss vente (429); prøv igjen senere"
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"registeret har en feil hos seg selv ({code}); prøv igjen senere"
    return f"registeret sier nei ({code})"


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError | socket.timeout):
        return f"ikke noe svar på {TIMEOUT:g} sekunder"
    return f"ingen forbindelse ({reason or type(error).__name__})"
