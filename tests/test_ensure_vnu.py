"""The finder of the HTML checker: Java, the package from the registry, the sum, the cache."""

from __future__ import annotations

import base64
import hashlib
import io
import stat
import tarfile

import pytest

from scripts import ensure_vnu

JAR = b"the checker"


def package(content=JAR) -> bytes:
    """Return a package as npm keeps it."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        member = tarfile.TarInfo(ensure_vnu.JAR)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return file.getvalue()


@pytest.fixture
def program(tmp_path):
    """Return a maker of programs."""

    def make(name, script, folder="bin"):
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    return make


@pytest.fixture
def java(program):
    return program("java", """echo 'openjdk version "17.0.15" 2025-04-15' >&2""")


@pytest.fixture
def env(tmp_path, monkeypatch):
    """Return an environment with an empty cache and a registry that has the package."""
    kept = tmp_path / "registry/vnu-jar/-"
    kept.mkdir(parents=True)
    content = package()
    (kept / f"vnu-jar-{ensure_vnu.VERSION}.tgz").write_bytes(content)
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    monkeypatch.setattr(ensure_vnu, "INTEGRITY", f"sha512-{digest}")
    monkeypatch.setattr(ensure_vnu, "CACHE", tmp_path / "cache")
    return {
        "PATH": str(tmp_path / "bin"),
        "npm_config_registry": (tmp_path / "registry").as_uri() + "/",
    }


@pytest.fixture
def unreachable(env, tmp_path):
    return {**env, "npm_config_registry": (tmp_path / "nowhere").as_uri()}


def test_it_is_fetched_once(env, java, unreachable):
    command = ensure_vnu.ensure(env)
    jar = ensure_vnu.CACHE / f"vnu-jar-{ensure_vnu.VERSION}.jar"
    assert command == [str(java), *ensure_vnu.OPTIONS, "-jar", str(jar)]
    assert jar.read_bytes() == JAR
    assert list(ensure_vnu.CACHE.iterdir()) == [jar]
    assert ensure_vnu.ensure(unreachable) == command


def test_the_registry_may_be_named_in_capitals(env, java):
    registry = env.pop("npm_config_registry")
    assert isinstance(ensure_vnu.ensure({**env, "NPM_CONFIG_REGISTRY": registry}), list)


def test_without_a_setting_the_registry_is_npms():
    assert ensure_vnu._registry({}) == "https://registry.npmjs.org"


def test_another_package_is_turned_away(env, java, monkeypatch):
    monkeypatch.setattr(ensure_vnu, "INTEGRITY", "sha512-other")
    answer = ensure_vnu.ensure(env)
    assert isinstance(answer, str)
    assert "is not the package that is pinned" in answer
    assert not ensure_vnu.CACHE.exists()


def test_npm_is_asked_when_the_registry_is_out_of_reach(unreachable, env, java, program, tmp_path):
    kept = tmp_path / f"registry/vnu-jar/-/vnu-jar-{ensure_vnu.VERSION}.tgz"
    program("npm", f'/bin/cp "{kept}" .')
    assert isinstance(ensure_vnu.ensure(unreachable), list)


@pytest.mark.parametrize("npm", [None, "exit 1", "exit 0"])
def test_offline_is_told(unreachable, java, program, npm):
    if npm:
        program("npm", npm)
    answer = ensure_vnu.ensure(unreachable)
    assert isinstance(answer, str)
    assert "could not be fetched from file:" in answer
    assert "Are you online?" in answer


@pytest.mark.parametrize(
    "script",
    [
        None,
        """echo 'openjdk version "11.0.2"' >&2""",
        """echo 'java version "1.8.0_202"' >&2""",
        """echo 'version "17"' >&2; exit 1""",
        "echo nothing",
    ],
)
def test_no_java_or_an_old_one_is_told(env, program, script):
    if script:
        program("java", script)
    assert ensure_vnu.ensure(env) == ensure_vnu.NO_JAVA


def test_java_home_goes_before_path(env, java, program, tmp_path):
    home = program("java", "echo 'openjdk version \"21\"' >&2", folder="jdk/bin")
    assert ensure_vnu.find_java({**env, "JAVA_HOME": str(tmp_path / "jdk")}) == home
    assert ensure_vnu.find_java({**env, "JAVA_HOME": str(tmp_path / "nowhere")}) == java


def test_what_is_pinned_has_the_form_of_a_sum():
    kind, _, digest = ensure_vnu.INTEGRITY.partition("-")
    assert kind == "sha512"
    assert len(base64.b64decode(digest, validate=True)) == 64
