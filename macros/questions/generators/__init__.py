"""Questions made from the data: one module a kind of question, found by itself.

A module has ``generate(catalog)``, which yields questions of the same types as those written by
hand. The same catalog gives the same questions with the same ids. What holds for questions written
by hand holds for them too, and tests/test_question_bank.py asks the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...kit.discovery import modules_with
from ...reading.catalog import Catalog
from ..types import GeneratedQuestion

Generator = Callable[[Catalog], Iterator[GeneratedQuestion]]

GENERATORS: Mapping[str, Generator] = {
    module.__name__.rsplit(".", 1)[-1]: module.generate
    for module in modules_with(__name__, list(__path__), "generate")
}
"""Name of the module to its function, by name."""
