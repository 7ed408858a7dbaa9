"""English words in italics are marked as English, so that screen readers pronounce them right."""

from __future__ import annotations

from macros.language.languages import languages


def test_known_phrases_in_italics_have_their_language(documents, catalog):
    known = languages(catalog)
    found = [
        (address, element.text_content(), element.get("lang"))
        for address, page in documents.items()
        for element in page.xpath(
            "//div[@class='mt-prose']//em[not(ancestor::*[@class='mt-block'])]"
        )
    ]
    assert any(lang == "en" for _, _, lang in found)
    assert [row for row in found if row[2] is None and known.of(row[1])] == []
