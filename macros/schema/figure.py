"""Figures of a company: a value is nothing without its unit, period, basis and source."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen

from .base import Bokmal, Day, Form, Number, PartialDate, Slug, Strict, Text

Measure = Literal[
    "revenue",
    "net-income",
    "operating-income",
    "employees",
    "net-asset-value",
    "customers",
    "market-share",
    "order-intake",
    "order-backlog",
    "dividend",
    "volume",
    "other",
]
Unit = Literal["one", "thousand", "million", "billion", "percent", "persons", "fte", "tonnes"]
Basis = Literal["reported", "restated", "derived", "estimate"]
Qualifier = Literal["about", "over", "under", "up-to"]
Currency = Annotated[Text, Form("currency_form", r"^[A-Z]{3}$")]

Sources = Annotated[tuple[Slug, ...], MinLen(1)]


class Figure(Strict):
    """One number.

    ``period`` is the year, month or day it holds for, and ``ends`` the last day of a financial
    year. ``basis``: as first reported, restated later, derived by us, or an estimate. ``scope``
    says what is counted; only figures with the same basis and scope are drawn in one line.
    """

    measure: Measure
    label: Text | None = None
    value: Number
    unit: Unit
    currency: Currency | None = None
    period: PartialDate
    ends: Day | None = None
    basis: Basis
    scope: Bokmal | None = None
    qualifier: Qualifier | None = None
    how: Text | None = None
    note: Bokmal | None = None
    sources: Sources
    as_of: PartialDate | None


class Part(Strict):
    """One part of a split."""

    name: Text
    value: Number


class Split(Strict):
    """A figure divided into segments, groups of products or regions."""

    title: Text
    period: PartialDate
    ends: Day | None = None
    basis: Basis
    unit: Unit
    currency: Currency | None = None
    parts: Annotated[tuple[Part, ...], MinLen(2)]
    note: Bokmal | None = None
    sources: Sources
    as_of: PartialDate | None
