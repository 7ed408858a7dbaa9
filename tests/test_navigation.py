"""The menu: a page does not grow with the wiki, and every page still reaches every other by it."""

from __future__ import annotations

import gzip
from posixpath import join, normpath

import pytest
from lxml import html
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

INDEX = "index.md"
MENU = "//nav[@id='mt-meny']//a/@href"
TEXT = "<p>{}</p>".format(" ".join(f"Ord{n} om reiser." for n in range(1200)))
"""As long as a concept page; without repeated sentences, which gzip would make nothing of."""


class Wiki:
    """The theme over pages that are there in name only: ``sections`` groups of equal size."""

    def __init__(self, repo, folder, pages, sections):
        size = pages // sections
        names = [f"del-{s}/begreper/{n}.md" for s in range(sections) for n in range(size - 2)]
        heads = [
            f"del-{s}/{rest}" for s in range(sections) for rest in ("index.md", "begreper/index.md")
        ]
        self.config = load_config(str(repo / "mkdocs.yml"), site_dir=str(folder), plugins=[])
        files = [
            File(name, str(folder), str(folder), True) for name in ["index.md", *heads, *names]
        ]
        self.config.nav = [
            "index.md",
            *(
                {
                    f"Del {s}": [
                        f"del-{s}/index.md",
                        {
                            "Begreper": [
                                f"del-{s}/begreper/index.md",
                                *(n for n in names if n.startswith(f"del-{s}/")),
                            ]
                        },
                    ]
                }
                for s in range(sections)
            ),
        ]
        self.files = Files(files)
        self.nav = get_navigation(self.files, self.config)
        self.environment = self.config.theme.get_env()
        self.pages = {page.url: page for page in self.nav.pages}
        for page in self.nav.pages:
            page.meta = {"title": f"Side {page.url}", "kind": "concept", "description": "Om."}
            page.title, page.content, page.toc = f"Side {page.url}", TEXT, []

    def html(self, url):
        page = self.pages[url]
        page.active = True
        for above in page.ancestors:
            above.active = True
        try:
            context = {"nav": self.nav, "pages": [], "config": self.config, "page": page}
            context |= {"base_url": "../" * url.count("/") or "."}
            return self.environment.get_template("main.html").render(context)
        finally:
            page.active = False
            for above in page.ancestors:
                above.active = False

    def reached_from(self, url):
        """Every page that the menus lead to, from menu to menu."""
        seen, waiting = {url}, [url]
        while waiting:
            here = waiting.pop()
            for link in html.fromstring(self.html(here)).xpath(MENU):
                target = normpath(join("/", here, link)).strip("/")
                target = f"{target}/" if target else ""
                if target in self.pages and target not in seen:
                    seen.add(target)
                    waiting += (
                        [target]
                        if "begreper/" not in target or target.endswith("begreper/")
                        else []
                    )
        return seen


@pytest.fixture(scope="module")
def wikis(repo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wiki")
    return {pages: Wiki(repo, folder, pages, 7) for pages in (98, 994)}


@pytest.mark.parametrize("pack", [len, lambda text: len(gzip.compress(text.encode(), 9))])
def test_a_page_of_a_thousand_page_wiki_is_at_most_a_fifth_heavier(wikis, pack):
    small, large = (pack(wiki.html("del-3/begreper/5/")) for wiki in wikis.values())
    assert large <= small * 1.2, f"{small} → {large}"


@pytest.mark.parametrize("start", ["", "del-2/begreper/7/"])
def test_every_page_reaches_every_other_by_the_menu(wikis, start):
    for wiki in wikis.values():
        assert wiki.reached_from(start) == set(wiki.pages)


def test_a_long_list_shows_its_neighbourhood_and_where_the_rest_is(wikis):
    links = html.fromstring(wikis[994].html("del-3/begreper/70/")).xpath(MENU)
    near = {f"../{n}/" for n in range(60, 81) if n != 70}
    assert near <= set(links) | {"./"}
    assert "../100/" not in links
    everything = html.fromstring(wikis[994].html("del-3/begreper/")).xpath(MENU)
    assert len([link for link in everything if link.count("/") == 1]) > 130
