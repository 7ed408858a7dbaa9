"""What is sent: bundled sheets, names that follow the content, and a policy on every page."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from macros.publish.security_policy import PageWithoutHeadError, with_policy
from tests.artefacts import seal_folder

SHEETS = {
    "a": "a { color: red; }\n",
    "b": "b {\n  color: blue;\n}\n",
    "c": "c { top: 0 }",
    "print": "p { top: 1px }",
}
RUN = (
    '<link rel="stylesheet" href="{0}assets/css/a.css">\n'
    '  <link rel="stylesheet" href="{0}assets/css/b.css">\n'
    '<link rel="stylesheet" media="print" href="{0}assets/css/print.css">\n'
)
PAGE = (
    '<!doctype html><head><meta charset="utf-8">{1}<script>let x = 1;</script></head>'
    '<body><link rel="stylesheet" href="{0}assets/css/b.css"><p>assets/js/main.js</p>'
    '<script src="{0}assets/js/main.js"></script></body>'
)


@pytest.fixture
def site(tmp_path):
    (tmp_path / "assets/css").mkdir(parents=True)
    (tmp_path / "assets/js/deep").mkdir(parents=True)
    (tmp_path / "assets/javascripts").mkdir(parents=True)
    for name, text in SHEETS.items():
        (tmp_path / f"assets/css/{name}.css").write_text(text)
    (tmp_path / "assets/js/main.js").write_text('import "./deep/x.js";')
    (tmp_path / "assets/js/deep/x.js").write_text("")
    for name, root in (("index.html", ""), ("side/index.html", "../")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(root, RUN.format(root)))
    return tmp_path


def addresses(path):
    text = path.read_text()
    found = re.findall(r'(?:href|src)="([^"]+)"', text)
    assert all((path.parent / address).is_file() for address in found), found
    return [address.rsplit("/", 1)[-1] for address in found]


def test_links_in_a_row_become_one_sheet_in_their_order(site):
    seal_folder(site)
    for page in (site / "index.html", site / "side/index.html"):
        first, single, script = addresses(page)
        assert re.fullmatch(r"a\.[0-9a-f]{10}\.css", first)
        assert re.fullmatch(r"b\.[0-9a-f]{10}\.css", single)
        assert script == "main.js"
    bundle = (site / "assets/css" / first).read_text()
    assert bundle == "a{color:red}b{color:blue}@media print{p{top:1px}}"
    assert not (site / "assets/javascripts").exists()


def test_a_sheet_that_no_page_links_is_not_sent(site):
    seal_folder(site)
    assert len(list((site / "assets/css").iterdir())) == 2


def test_names_change_with_the_content_and_only_then(site, tmp_path_factory):
    def names():
        return {path.relative_to(site).as_posix() for path in site.rglob("assets/*/*")}

    seal_folder(site)
    before = names()
    seal_folder(site)
    assert names() == before
    (site / "assets").rename(tmp_path_factory.mktemp("old") / "assets")
    for name, text in {**SHEETS, "b": "b { color: green }"}.items():
        path = site / f"assets/css/{name}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (site / "assets/js").mkdir()
    (site / "assets/js/main.js").write_text("changed()")
    (site / "index.html").write_text(PAGE.format("", RUN.format("")))
    seal_folder(site)
    assert not names() & before


def test_plain_text_that_looks_like_an_address_is_left_alone(site):
    seal_folder(site)
    assert "<p>assets/js/main.js</p>" in (site / "index.html").read_text()


def test_the_policy_allows_the_script_of_the_head_and_no_other(site):
    page = site / "index.html"
    page.write_text(page.read_text().replace("</body>", "<script>evil()</script></body>"))
    seal_folder(site)
    html = page.read_text()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html).group(1)
    right = base64.b64encode(hashlib.sha256(b"let x = 1;").digest()).decode()
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts == f"script-src 'self' 'sha256-{right}'"
    assert "unsafe" not in policy
    assert html.index("Content-Security-Policy") < html.index("<link")


def test_the_policy_stands_once_and_data_needs_no_leave(site):
    seal_folder(site)
    seal_folder(site)
    assert (site / "index.html").read_text().count("Content-Security-Policy") == 1
    data = '<head><meta charset="utf-8"><script type="application/ld+json">{}</script></head>'
    assert "sha256" not in with_policy(data)


FAKES = (
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<!-- <meta http-equiv="Content-Security-Policy" -->',
    'skriv «&lt;meta» eller <code><meta http-equiv="Content-Security-Policy"</code>',
)


@pytest.mark.parametrize("fake", FAKES)
@pytest.mark.parametrize("place", ["<body>", "<script>let x = 1;</script>"])
def test_nothing_that_a_page_says_passes_for_the_policy(site, fake, place):
    page = site / "index.html"
    page.write_text(page.read_text().replace(place, place + fake))
    seal_folder(site)
    assert re.search(
        r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" '
        r"content=\"default-src 'none'; ",
        page.read_text(),
    )


def test_every_page_has_its_policies_first_in_the_head(site):
    (site / "print.html").write_text("<!doctype html><HTML><head lang=nb><title>x</title></head>")
    seal_folder(site)
    for page in site.rglob("*.html"):
        html = page.read_text()
        policy = re.search(
            r'<head[^>]*>(?:<meta charset="utf-8">)?\n<meta http-equiv="Content-Security-Policy" '
            r'content="([^"]+)">\n<meta name="referrer" content="same-origin">',
            html,
        ).group(1)
        assert "require-trusted-types-for 'script'; " in policy
        assert "default-src 'none'; " in policy


def test_a_page_without_a_head_stops_the_build(site):
    (site / "side/uten.html").write_text("<p>uten</p><!-- <header> -->")
    with pytest.raises(PageWithoutHeadError, match=r"side/uten\.html"):
        seal_folder(site)
