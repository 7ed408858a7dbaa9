"""A local server that plays Brønnøysundregistrene's open APIs, with answers in their shapes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

UNIT = {
    "organisasjonsnummer": "982463718",
    "navn": "FIRMA AS",
    "organisasjonsform": {
        "kode": "AS",
        "beskrivelse": "Aksjeselskap",
        "_links": {"self": {"href": "https://data.brreg.no/enhetsregisteret/api/organisasjonsformer/AS"}},
    },
    "hjemmeside": "www.example.org",
    "registreringsdatoEnhetsregisteret": "2000-08-02",
    "registrertIMvaregisteret": True,
    "naeringskode1": {"kode": "61.100", "beskrivelse": "Kabelbasert telekommunikasjon"},
    "antallAnsatte": 421,
    "harRegistrertAntallAnsatte": True,
    "forretningsadresse": {
        "land": "Norge",
        "landkode": "NO",
        "postnummer": "1360",
        "poststed": "FORNEBU",
        "adresse": ["Snarøyveien 30"],
        "kommune": "BÆRUM",
        "kommunenummer": "3201",
    },
    "konkurs": False,
    "underAvvikling": False,
    "_links": {"self": {"href": "https://data.brreg.no/enhetsregisteret/api/enheter/982463718"}},
}  # fmt: skip


def accounts(kind: str = "SELSKAP", year: int = 2025, **result: object) -> dict[str, object]:
    """One year's accounts."""
    return {
        "id": 1,
        "journalnr": "2026123456",
        "regnskapstype": kind,
        "virksomhet": {
            "organisasjonsnummer": "982463718",
            "organisasjonsform": "AS",
            "morselskap": True,
        },
        "regnskapsperiode": {"fraDato": f"{year}-01-01", "tilDato": f"{year}-12-31"},
        "valuta": "NOK",
        "avviklingsregnskap": False,
        "oppstillingsplan": "store",
        "resultatregnskapResultat": {
            "aarsresultat": 8141000,
            "driftsresultat": {
                "driftsresultat": 10347000,
                "driftsinntekter": {"sumDriftsinntekter": 72543000},
            },
            **result,
        },
        "eiendeler": {"sumEiendeler": 109150000},
    }


class Registers:
    """Answers by path: a value, a status, raw bytes, or a list of them for one call each."""

    def __init__(self) -> None:
        self.answers: dict[str, object] = {}
        self.calls: list[tuple[str, str]] = []
        self.busy = self.most_busy = 0
        self.lock = threading.Lock()
        self.address = ""

    def unit(self, answer: object) -> None:
        """Set what Enhetsregisteret says of 982463718."""
        self.answers["/enhetsregisteret/api/enheter/982463718"] = answer

    def accounts(self, answer: object) -> None:
        """Set what Regnskapsregisteret says of 982463718."""
        self.answers["/regnskapsregisteret/regnskap/982463718"] = answer

    @contextmanager
    def at_work(self, path: str, agent: str) -> Iterator[None]:
        """Count a request that is being answered, also when the answer is never made."""
        with self.lock:
            self.calls.append((path, agent))
            self.busy += 1
            self.most_busy = max(self.most_busy, self.busy)
        try:
            yield
        finally:
            with self.lock:
                self.busy -= 1

    def next(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the next answer."""
        answer = self.answers.get(path, 404)
        if isinstance(answer, Meeting):
            answer = answer.of_all()
        if isinstance(answer, Script):
            answer = answer.parts.pop(0) if len(answer.parts) > 1 else answer.parts[0]
        if isinstance(answer, int):
            return answer, {"Retry-After": "7"} if answer == 429 else {}, b'{"status": 1}'
        if isinstance(answer, str):
            return 302, {"Location": answer}, b""
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        return 200, {"Content-Type": "application/json"}, body


class Script:
    """Answers for one call after another; the last one stays."""

    def __init__(self, *parts: object) -> None:
        self.parts = list(parts)


class Meeting:
    """An answer that is first given when a number of requests wait for it."""

    def __init__(self, answer: object, count: int) -> None:
        self.answer = answer
        self.barrier = threading.Barrier(count, timeout=30)

    def of_all(self) -> object:
        """The answer, when all have come."""
        self.barrier.wait()
        return self.answer


@contextmanager
def playing() -> Iterator[Registers]:
    """Run the server on a free port."""
    registers = Registers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            # Done before the last of the answer is sent: from then on the one who asked may ask
            # again, and that is no second request at the same time.
            with registers.at_work(self.path, self.headers["User-Agent"]):
                status, headers, body = registers.next(self.path)
            if status == 0:  # hang up without a word
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    registers.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield registers
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
