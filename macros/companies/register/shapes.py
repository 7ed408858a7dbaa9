"""What the registers answer, as far as we read it. Other fields are let be: they may grow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from .client import Client, NotFoundError, RegisterError

UNIT = "enhetsregisteret/api/enheter/{number}"
ACCOUNTS = "regnskapsregisteret/regnskap/{number}"

Shape = TypeVar("Shape", bound=BaseModel)
Short = Annotated[str, Field(min_length=1, max_length=300)]
Count = Annotated[int, Field(ge=0, le=10_000_000)]
Amount = Annotated[float, Field(allow_inf_nan=False, ge=-1e15, le=1e15)]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Code(_Answer):
    """A code and what it stands for."""

    kode: Short
    beskrivelse: Short | None = None


class Address(_Answer):
    """A business address."""

    adresse: tuple[str, ...] = ()
    postnummer: Short | None = None
    poststed: Short | None = None

    @property
    def text(self) -> str:
        """«Snarøyveien 30, 1360 FORNEBU» on one line."""
        place = " ".join(part for part in (self.postnummer, self.poststed) if part)
        lines = [line.strip() for line in self.adresse if line and line.strip()]
        return ", ".join([*lines, place] if place else lines)


class Unit(_Answer):
    """An entity in Enhetsregisteret."""

    organisasjonsnummer: Annotated[str, Field(pattern=r"^\d{9}$")]
    navn: Short
    organisasjonsform: Code
    naeringskode1: Code | None = None
    forretningsadresse: Address | None = None
    antallAnsatte: Count | None = None  # noqa: N815 - the register's name
    slettedato: date | None = None
    konkurs: bool = False

    @field_validator("navn")
    @classmethod
    def _on_one_line(cls, value: str) -> str:
        return " ".join(value.split())


class Period(_Answer):
    """The first and the last day of a financial year."""

    fraDato: date  # noqa: N815 - the register's name
    tilDato: date  # noqa: N815 - the register's name


class Company(_Answer):
    """Whom accounts are of."""

    organisasjonsnummer: Annotated[str, Field(pattern=r"^\d{9}$")]


class Accounts(_Answer):
    """The accounts of one year, for the company alone or for its group."""

    regnskapstype: Short
    valuta: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    virksomhet: Company
    regnskapsperiode: Period
    avviklingsregnskap: bool = False
    resultatregnskapResultat: dict[str, Any] = {}  # noqa: N815 - the register's name

    @property
    def revenue(self) -> float | None:
        """Sum of operating income; None where the line is left out, as holding companies do."""
        return _amount(
            self.resultatregnskapResultat, "driftsresultat", "driftsinntekter", "sumDriftsinntekter"
        )

    @property
    def result(self) -> float | None:
        """The year's result."""
        return _amount(self.resultatregnskapResultat, "aarsresultat")


def _amount(value: Any, *keys: str) -> float | None:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= 1e15 else None  # noqa: PLR2004 - beyond any company


def unit(client: Client, number: str) -> Unit:
    """Entity with this number; RegisterError when it is unknown or the answer is another."""
    path = UNIT.format(number=number)
    try:
        answer = client.get(path)
    except NotFoundError as error:
        message = f"Enhetsregisteret har ingen enhet med nummeret {number}"
        raise RegisterError(message) from error
    found = _validated(Unit, answer, path)
    if found.organisasjonsnummer != number:
        raise RegisterError(f"{path}: svaret gjelder {found.organisasjonsnummer}")
    return found


def accounts(client: Client, number: str) -> tuple[Accounts, ...]:
    """The accounts that the register has for the number; none where there are none."""
    path = ACCOUNTS.format(number=number)
    try:
        answer = client.get(path)
    except NotFoundError:
        return ()
    if not isinstance(answer, list):
        raise RegisterError(f"{path}: svaret er ikke en liste over regnskap")
    found = [_validated(Accounts, item, path) for item in answer]
    return tuple(_sound(found, number))


def _sound(found: list[Accounts], number: str) -> Iterator[Accounts]:
    for one in found:
        period = one.regnskapsperiode
        is_year = period.fraDato < period.tilDato
        if one.virksomhet.organisasjonsnummer == number and is_year and not one.avviklingsregnskap:
            yield one


def _validated(shape: type[Shape], answer: Any, path: str) -> Shape:
    try:
        return shape.model_validate(answer)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "svaret"
        raise RegisterError(f"{path}: {place}: verdien er ikke av det slaget vi venter") from error
