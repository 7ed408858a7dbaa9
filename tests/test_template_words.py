"""What the theme's templates call things is what the macros call them."""

from __future__ import annotations

from mkdocs.config import load_config

from macros.bokmal.dates import MONTHS
from macros.schema.labels import PAGE_KINDS


def test_templates_are_handed_the_words_of_the_macros(repo):
    extra = load_config(str(repo / "mkdocs.yml"))["extra"]
    assert extra["kinds"] == PAGE_KINDS
    assert tuple(extra["months"]) == tuple(MONTHS)


def test_no_template_has_words_of_its_own(repo):
    for path in (repo / "overrides").rglob("*.html"):
        text = path.read_text("utf-8")
        assert '"Stegmodell"' not in text, path
        assert '"januar"' not in text, path
