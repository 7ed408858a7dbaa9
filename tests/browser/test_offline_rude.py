"""Kept pages on a network worse than none: it hangs, fails, or answers with another's page."""

from __future__ import annotations

import re

import pytest

from tests.browser.exam_page import ExamPage
from tests.browser.rude import SIGN_IN, rude

PAGE = "markedsforing/begreper/aida/"
BANK = f"eksamen/bank/{PAGE.rstrip('/')}.json"
QUICK = {
    "eksamen/": "Øv",
    "stegmodeller/sammenlign/": "Sammenlign",
    "ordliste/": "Ordliste",
    "kilder/": "Kilder",
}
KEPT = """async ([root, names]) => {
  await navigator.serviceWorker.ready;
  const found = await Promise.all(names.map((name) => caches.match(root + name)));
  return Boolean(navigator.serviceWorker.controller) && found.every(Boolean);
}"""
KEPT_TEXT = "url => caches.match(url).then((answer) => answer?.text() ?? '')"


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def network(site):
    with rude(site) as found:
        yield found


@pytest.fixture(scope="module")
def visited(browser, site):
    """A page that was visited, for the tests after which it must be kept as it was."""
    context = browser.new_context()
    with rude(site) as (root, mood):
        page = context.new_page()
        visit(page, root, BANK)
        yield page, root, mood
    context.close()


@pytest.fixture
def kept(visited):
    """The visited page on a network that is as it should be until the test says otherwise."""
    page, root, mood = visited
    before = page.evaluate(KEPT_TEXT, root + PAGE)
    assert "AIDA" in before
    yield page, root, mood
    mood.mend()
    assert page.evaluate(KEPT_TEXT, root + PAGE) == before


def visit(page, root, *names):
    """Go to the page, and wait until it and the others are kept."""
    page.goto(root + PAGE)
    until(page, lambda: page.evaluate(KEPT, [root, [PAGE, *names]]))


def until(page, condition):
    """Wait for what a worker does in its own time; a promise cannot be polled in the page."""
    for _ in range(600):
        if condition():
            return
        page.wait_for_timeout(50)
    message = "it does not happen"
    raise AssertionError(message)


def shown(page, address):
    page.goto(address, wait_until="domcontentloaded")
    return page.inner_text("h1")


OUR_404 = b'<!doctype html><html data-offline lang="nb"><h1>Fant ikke siden</h1></html>'
CUT = b'<!doctype html><html data-offline lang="nb"><h1>Halv'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n" + CUT

INSTEAD = {
    "hangs": lambda mood: mood.hangs(),
    "hangs midway": lambda mood: mood.hangs(HEAD),
    **{
        f"says {status}": lambda mood, status=status: mood.says(status, b"<h1>Nede</h1>")
        for status in (400, 401, 403, 404, 410, 429, 500, 502, 503, 504, 511)
    },
    "wrong type": lambda mood: mood.says(200, b'{"login": true}', kind="application/json"),
    "no type": lambda mood: mood.says(200, b"Logg inn", kind="text/plain"),
    "cut off": lambda mood: mood.says(200, CUT, length=90_000),
    "cut off unseen": lambda mood: mood.says(200, CUT),
    "empty": lambda mood: mood.says(204, b""),
}


@pytest.mark.parametrize("what", INSTEAD)
def test_a_kept_page_opens_when_the_network(kept, what):
    page, root, mood = kept
    INSTEAD[what](mood)
    assert shown(page, root + PAGE).startswith("AIDA")


def test_what_is_not_kept_is_shown_as_it_is_answered(kept):
    page, root, mood = kept
    mood.says(503, b"<h1>Nede</h1>")
    assert shown(page, f"{root}stegmodeller/aida/") == "Nede"
    assert page.evaluate(KEPT_TEXT, f"{root}stegmodeller/aida/") == ""


def sign_in(mood, _root):
    mood.says(200, SIGN_IN)


def redirect(mood, root):
    mood.redirects(f"{root}404.html?logg-inn")


@pytest.mark.parametrize("answer", [sign_in, redirect])
def test_a_sign_in_page_may_be_seen_but_is_never_kept(kept, answer):
    page, root, mood = kept
    before = page.evaluate(KEPT_TEXT, root + PAGE)
    answer(mood, root)
    assert not shown(page, root + PAGE).startswith("AIDA")
    mood.hangs()
    assert shown(page, root + PAGE).startswith("AIDA")
    assert page.evaluate(KEPT_TEXT, root + PAGE) == before


def test_a_sign_in_page_is_not_taken_for_data(kept):
    page, root, mood = kept
    mood.says(200, SIGN_IN)
    assert page.evaluate("url => fetch(url).then((a) => a.json())", root + BANK)["questions"]


def test_a_page_that_the_wiki_has_removed_is_forgotten(page, network):
    root, mood = network
    visit(page, root)
    mood.says(404, OUR_404)
    assert shown(page, root + PAGE) == "Fant ikke siden"
    assert page.evaluate(KEPT_TEXT, root + PAGE) == ""


def test_no_worker_is_installed_from_a_sign_in_page(page, network):
    root, mood = network

    def answer(handler, path):
        if not path.endswith(".css"):
            return False
        mood_of_styles.answer(handler, path)
        return True

    mood_of_styles = type(mood)()
    mood_of_styles.says(200, SIGN_IN)
    mood.be(answer)
    page.goto(root + PAGE)
    script = """() => navigator.serviceWorker.getRegistration().then((found) => {
      const worker = found?.installing ?? found?.waiting ?? found?.active;
      return worker ? worker.state : 'none';
    })"""
    until(page, lambda: page.evaluate(script) in {"none", "redundant"})


def test_after_one_visit_what_is_within_reach_opens_without_a_network(page, network, catalog):
    root, mood = network
    needs = ["eksamen/bank/index.json", "data/sammenlign-journey.json"]
    visit(page, root, BANK, *QUICK, *needs)
    mood.cuts()
    for name, word in QUICK.items():
        shown(page, root + name)
        assert re.search(word, page.title() + page.inner_text("h1"))
        assert page.evaluate("getComputedStyle(document.body).fontFamily") != "serif"
    exam = ExamPage(page, root, catalog).open()
    exam.choose("learn")
    exam.press(page.locator("[data-start]"))
    exam.until(lambda: exam.round.count() or "1 side" in page.inner_text(".mt-exam__notices"))
    if not exam.round.count():
        exam.start()
    assert exam.learn() == "Riktig"
