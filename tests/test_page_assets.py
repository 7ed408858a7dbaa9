"""Files beside the pages: drawings that only draw, pictures of a moderate size, and no way out.

The list of kinds is shown by tests/golden/rules/page-asset.yml.
"""

from __future__ import annotations

import os

import pytest

from macros.trust.page_assets import PICTURES, asset_issues
from macros.trust.svg_faults import faults

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'

FAULTY = {
    "doctype": f'<!DOCTYPE svg SYSTEM "https://a.example/b.dtd">{HEAD}</svg>',
    "entity": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f"{HEAD}&a;</svg>",
    "laughs": '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + f"{HEAD}&b;</svg>",
    "sheet": f'<?xml-stylesheet href="https://a.example/b.css"?>{HEAD}</svg>',
    "html": f'{HEAD}<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject></svg>',
    "link": f'{HEAD}<a href="https://a.example/"><path d="M0 0"/></a></svg>',
    "old-link": f'{HEAD}<use xlink:href="https://a.example/#b"/></svg>',
    "script-address": f'{HEAD}<path style="fill: javascript:alert(1)"/></svg>',
    "escaped": f'{HEAD}<path style="fill: \\75rl(https://a.example)"/></svg>',
    "moving": f'{HEAD}<set attributeName="href" to="javascript:alert(1)"/></svg>',
    "handler": f'{HEAD}<path OnClick="alert(1)"/></svg>',
    "program": f'{HEAD}<g xmlns:i="urn:i" i:label="Layer"/></svg>',
    "not-svg": "<html/>",
    "not-named": "<svg/>",
    "broken": f"{HEAD}<path></svg>",
    "empty": "",
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_is_more_than_a_drawing_is_a_fault(name):
    found = list(faults(FAULTY[name].encode()))
    assert found
    assert all(line >= 1 and message and hint for line, message, hint in found)


def test_another_encoding_hides_nothing():
    text = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD + "</svg>"
    )
    assert list(faults(text.encode("utf-16")))


def test_a_drawing_with_parts_of_itself_is_fine():
    drawing = f"""{HEAD}<title>En sol</title><defs><linearGradient id="a"><stop offset="0"/>
      </linearGradient><path id="b" d="M0 0h9"/></defs><style>.c {{ fill: url(#a) }}</style>
      <use xlink:href="#b" fill="url(#a)" style="stroke: red"/><use href="#b" xml:space="preserve"/>
      <text><tspan class="c">på</tspan></text></svg>"""
    assert list(faults(drawing.encode())) == []


def test_our_own_files_are_fine(repo):
    assert list(asset_issues(repo)) == []


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_picture_that_is_too_large_tells_how_to_shrink_it(wiki, suffix):
    kind = PICTURES[suffix]
    wiki.write(f"docs/bilder/stor{suffix}", kind.starts[0] + b" " * (kind.size + 1))
    (issue,) = asset_issues(wiki.root)
    limit = kind.size // 1000
    assert issue.message == f"filen er på {limit + 1} kB; den kan være på høyst {limit} kB"
    assert "WebP" in issue.hint


def test_pipes_are_not_waited_for(wiki):
    for name in ("docs/bilde.png", "docs/side.md", "data/lists/rader.yml", "data/phases.yml"):
        (wiki.root / name).unlink(missing_ok=True)
        os.mkfifo(wiki.root / name)
    found = {(issue.path, issue.message) for issue in wiki.issues()}
    assert ("docs/bilde.png", "«bilde.png» er ikke en vanlig fil") in found
    assert ("docs/side.md", "«side.md» er ikke en vanlig fil") in found
    assert ("data/lists/rader.yml", "«rader.yml» er ikke en vanlig fil") in found
    assert ("data/phases.yml", "«phases.yml» er ikke en vanlig fil") in found


@pytest.mark.parametrize("name", ["docs", "data"])
def test_a_whole_folder_that_is_a_link(wiki, tmp_path_factory, name):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / name
    (wiki.root / name).rename(elsewhere)
    (wiki.root / name).symlink_to(elsewhere)
    assert (name, "her ligger en snarvei (symbolsk lenke)") in {
        (issue.path, issue.message) for issue in wiki.issues()
    }


def test_what_a_link_leads_to_is_not_read(wiki):
    (wiki.root / "docs/lenke.md").symlink_to("index.md")
    (wiki.root / "data/lists/lenke.yml").symlink_to("trinn.yml")
    (wiki.root / "docs/mappe").symlink_to("begreper")
    catalog = wiki.catalog()
    assert "lenke" not in catalog.pages
    assert not any(name.startswith("mappe") for name in catalog.pages)
    assert "lenke" not in catalog.lists
