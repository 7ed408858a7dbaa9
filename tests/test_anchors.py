"""The addresses of headings are those that the site engine gives them."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from macros.reading.pages import parse_page
from macros.wiki.anchors import anchors

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def toc(repo):
    config = load_config(str(repo / "mkdocs.yml"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def _flat(tokens):
    for token in tokens:
        yield token["id"]
        yield from _flat(token["children"])


def test_headings_have_the_addresses_that_the_engine_gives_them(catalog, toc):
    for page in catalog.pages.values():
        toc.reset().convert(page.body)
        assert list(anchors(page)) == list(_flat(toc.toc_tokens)), page.id


HEADINGS = """\
---
title: T
kind: page
description: En beskrivelse som er lang nok til at den holder målet på femti tegn.
---

## Hva er *CPC*?

## Hva er CPC

### Hva er CPC

## [Økonomi](x.md) og `kode` { #min-egen }

## «…»

## snake_case og <b>HTML</b>

## 2. *Å*-lyden &amp; [annet][x]

[x]: y.md
"""


def test_odd_headings_have_them_too(toc):
    page, _ = parse_page("docs/x.md", "x.md", HEADINGS)
    toc.reset().convert(page.body)
    assert list(anchors(page)) == list(_flat(toc.toc_tokens))
    assert next(iter(anchors(page).values())) == "Hva er CPC?"
