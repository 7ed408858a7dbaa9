"""Questions that the generators could make but do not, with the reason. Read by making.askable."""

from __future__ import annotations

from collections.abc import Mapping

LEFT_OUT: Mapping[str, str] = {
    "lemon-verhoef-gen-betydning": "the stages are called before, at and after the purchase",
    "solfir-fem-gen-betydning": "the explanations are our own reading of the names",
}
"""Id of a question: why it is not asked."""
