"""What every kind of data shares: frozen, unknown keys rejected, no silent conversions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

Language = Literal["nb", "nn", "da", "sv", "en", "de", "fr", "ja"]


class Strict(BaseModel):
    """Base of all schema types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Form:
    """How a text must look. ``fault`` is the type of the error when it does not."""

    fault: str
    pattern: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Look at the form after all else that is said of the text."""
        form = core_schema.custom_error_schema(
            core_schema.str_schema(pattern=self.pattern), self.fault, custom_error_message="form"
        )
        return core_schema.chain_schema([handler(source), form])

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors of the pattern."""
        return {**handler(schema), "pattern": self.pattern}


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _is_trimmed(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("text_empty", "the text is empty")
    if text != text.strip():
        raise PydanticCustomError("text_untrimmed", "there is white space around the text")
    if _CONTROL.search(text):
        raise PydanticCustomError("text_control", "there is a control character in the text")
    return text


def _is_date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    fault = PydanticCustomError("date_form", "not a date of the form 2026-01-31")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise fault
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise fault from error


_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _is_partial_date(value: Any) -> Any:
    """Take 2025, 2025-12 and 2025-12-31 as text; a year alone may be written as a number."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str):
        return text
    fault = PydanticCustomError("partial_date_form", "not a year, month or day")
    if not _PARTIAL.fullmatch(text):
        raise fault
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError as error:
        raise fault from error
    return text


def _is_number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Text = Annotated[str, AfterValidator(_is_trimmed)]
"""Text with something in it and no white space around it."""


@dataclass(frozen=True)
class Shown:
    """Marks a text in bokmål that readers see: what spells and sets text finds it by this."""


Bokmal = Annotated[Text, Shown()]
"""Text in bokmål that readers see."""

NumberedText = Annotated[
    Text, BeforeValidator(_as_text), WithJsonSchema({"type": ["string", "integer"]})
]
"""Text that is often only a number, such as a volume; may be written without quotes."""

Slug = Annotated[str, Form("id_form", r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""An id: small letters a–z, digits and single hyphens."""

Day = Annotated[date, BeforeValidator(_is_date)]
"""A calendar day, written 2026-01-31."""

PartialDate = Annotated[
    str,
    BeforeValidator(_is_partial_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": f"^{_PARTIAL.pattern}$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
"""A day, a month or a year as text: 2026-01-31, 2026-01 or 2026."""

Number = Annotated[float, BeforeValidator(_is_number)]
"""A decimal number; a whole number is fine too."""


class Names(Strict):
    """A name in bokmål and in English."""

    nb: Bokmal
    en: Text


class Citation(Strict):
    """A reference id and the place in the work (page, figure, heading) that is meant."""

    id: Slug
    locator: Text
