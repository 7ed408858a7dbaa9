"""Reading without a network: visited pages, the whole wiki on demand, never an old page online."""

from __future__ import annotations

import re
import shutil

import pytest

from macros.publish import offline
from macros.publish.built_site import BuiltSite
from macros.reading.catalog import Catalog
from tests.browser.exam_page import ExamPage, run_exam
from tests.built_site import served

PAGE = "markedsforing/begreper/aida/"
OTHER = "stegmodeller/aida/"
READY = "navigator.serviceWorker.ready.then((r) => r.active.state === 'activated')"
KEPT = "url => caches.open('mtenk-sider').then((c) => c.match(url)).then(Boolean)"


@pytest.fixture
def copy(site, tmp_path):
    """A site of the test's own, which it may change like a deploy does."""
    return shutil.copytree(site, tmp_path / "site")


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def visit(page, url):
    page.goto(url)
    page.wait_for_function(READY)
    page.wait_for_function(KEPT, arg=url.split("?")[0])


def test_a_visited_page_is_there_without_a_network_and_another_says_why_not(page, site):
    with served(site) as root:
        visit(page, root + PAGE)
        page.reload()
    page.goto(root + PAGE)
    assert page.inner_text("h1").startswith("AIDA")
    page.goto(f"{root}{PAGE}?x=1")
    assert page.inner_text("h1").startswith("AIDA")
    page.goto(root + OTHER)
    assert page.inner_text("h1") == "Les uten nett"


def deploy(copy, name):
    """Change a page as a deploy does."""
    changed = copy / name / "index.html"
    changed.write_text(changed.read_text("utf-8").replace("<h1>", "<h1>Ny: "), "utf-8")
    offline.write(BuiltSite.read(copy, Catalog(root=copy)))


@pytest.fixture(scope="module")
def downloaded(browser, site, tmp_path_factory):
    """A reader who has the whole wiki, renewed after a deploy, and no network any more."""
    copy = shutil.copytree(site, tmp_path_factory.mktemp("downloaded") / "site")
    context = browser.new_context()
    page = context.new_page()
    with served(copy) as root:
        visit(page, f"{root}uten-nett/")
        button = page.get_by_role("button", name=re.compile("Last ned hele wikien"))
        assert re.search(r"\(\d+(,\d)? MB\)", button.inner_text())
        button.click()
        page.get_by_text(re.compile("Hele wikien ligger på denne enheten")).wait_for()
        deploy(copy, OTHER)
        page.reload()
        with page.expect_navigation():
            page.get_by_role("button", name="Last inn på nytt").click()
        page.wait_for_function(
            "url => caches.open('mtenk-sider').then((c) => c.match(url))"
            ".then((a) => a.text()).then((t) => t.includes('<h1>Ny: '))",
            arg=root + OTHER,
        )
    page.close()
    yield context, root
    context.close()


@pytest.fixture
def without_network(downloaded):
    """A tab of that reader, and the address of the wiki."""
    context, root = downloaded
    page = context.new_page()
    yield page, root
    page.close()


def test_the_whole_wiki_on_demand(without_network):
    page, root = without_network
    page.goto(root + PAGE)
    assert page.inner_text("h1").startswith("AIDA")
    page.keyboard.press("/")
    page.keyboard.type("kundereise")
    assert page.locator(".mt-search__results a").first.inner_text(timeout=5000)


def test_what_was_downloaded_is_renewed_after_a_deploy(without_network):
    page, root = without_network
    page.goto(root + OTHER)
    assert page.inner_text("h1").startswith("Ny: AIDA")


def test_an_exam_without_a_network(without_network, catalog):
    page, root = without_network
    run_exam(ExamPage(page, root, catalog).open())


def test_after_a_deploy_nobody_online_sees_an_old_page_and_a_notice_tells(page, copy):
    with served(copy) as root:
        visit(page, root + PAGE)
        deploy(copy, PAGE)
        page.reload()
        assert page.inner_text("h1").startswith("Ny: ")
        page.get_by_text("En ny versjon av wikien er klar.").wait_for()
        with page.expect_navigation():
            page.get_by_role("button", name="Last inn på nytt").click()
        page.wait_for_function("navigator.serviceWorker.getRegistration().then((r) => !r.waiting)")
        assert page.locator(".mt-notice").count() == 0


def test_switched_off_it_leaves_nothing_and_stays_off(page, site):
    left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])"
    with served(site) as root:
        visit(page, f"{root}uten-nett/")
        page.get_by_role("button", name="Slå av lesing uten nett").click()
        page.get_by_text("Lesing uten nett er slått av på denne enheten.").wait_for()
        page.goto(root + PAGE)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(left) == [[], []]
        page.goto(f"{root}uten-nett/")
        page.get_by_role("button", name="Slå på lesing uten nett").click()
        page.wait_for_function(READY)


def test_drafts_have_no_worker(page, copy):
    html = copy / "index.html"
    html.write_text(html.read_text("utf-8").replace(" data-offline", ""), "utf-8")
    with served(copy) as root:
        page.goto(root)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_the_wiki_can_be_installed(page, site_url):
    page.goto(site_url)
    client = page.context.new_cdp_session(page)
    manifest = client.send("Page.getAppManifest")
    assert not manifest["errors"]
    page.wait_for_function(READY)
    errors = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in errors} <= {"in-incognito"}  # as every test context is
