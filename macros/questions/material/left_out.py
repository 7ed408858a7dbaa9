"""Questions that the generators could make but do not, with the reason. Read by making.askable."""

from __future__ import annotations

from collections.abc import Mapping

LEFT_OUT: Mapping[str, str] = {
    "agil-metodikk-gen-liste-scrum-ansvar-artefakter-artefakter": "agil-metodikk.yml asks for the "
    "same artefacts",
    "api-gen-liste-http-metoder-idempotent": "api.yml asks for the same methods, by what they do",
    "consumer-fortified-media-gen-liste-cgm-ordliste-bedriften-lager": "two questions in "
    "consumer-fortified-media.yml have the same answer",
    "lemon-verhoef-gen-betydning": "the stages are called before, at and after the purchase",
    "solfir-fem-gen-betydning": "the explanations are our own reading of the names",
}
"""Id of a question: why it is not asked."""
