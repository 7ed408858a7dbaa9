"""A noun in the forms that wording needs."""

from __future__ import annotations

from .base import Bokmal, Strict


class Noun(Strict):
    """«fase, fasen, faser, fasene», and «hver fase», «hvilken fase», «fra den første til …»."""

    one: Bokmal
    the: Bokmal
    many: Bokmal
    all: Bokmal
    each: Bokmal
    which: Bokmal
    first_to_last: Bokmal
