"""Print how to start the Nu HTML checker; fetch it into .cache if it is not there.

The checker is the jar in the npm package `vnu-jar`, pinned with npm's own integrity sum, and needs
Java 17 or newer. The registry is npm's, or what npm_config_registry says; where that cannot be
reached directly, npm itself is asked, which may know a way (a proxy, a login).
"""

import base64
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from pathlib import Path

PACKAGE = "vnu-jar"
VERSION = "26.9.27"
INTEGRITY = (
    "sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREz"
    "IXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
)
JAR = "package/build/dist/vnu.jar"
OLDEST_JAVA = 17
REGISTRY = "https://registry.npmjs.org"
CACHE = Path(__file__).resolve().parent.parent / ".cache"
SECONDS = 120
# Room on the stack for deep pages; a short run ends sooner without the slow, thorough compiler.
OPTIONS = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

NO_JAVA = f"""no Java {OLDEST_JAVA} or newer, which the HTML checker needs.
  Debian, Ubuntu:  sudo apt install default-jre-headless
  macOS:           brew install openjdk
  Already there:   set JAVA_HOME"""


def find_java(env: Mapping[str, str]) -> Path | None:
    """Return JAVA_HOME's Java or the one on PATH, if it is new enough."""
    places = [Path(env["JAVA_HOME"], "bin/java")] if env.get("JAVA_HOME") else []
    if on_path := shutil.which("java", path=env.get("PATH", "")):
        places.append(Path(on_path))
    return next((path for path in places if _major(path) >= OLDEST_JAVA), None)


def _major(java: Path) -> int:
    try:
        done = subprocess.run(
            [java, "-version"], capture_output=True, timeout=60, check=False, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    said = re.search(r'version "(\d+)', done.stderr + done.stdout)
    return int(said[1]) if said and done.returncode == 0 else 0


def find_jar(env: Mapping[str, str]) -> Path | str:
    """Return the jar in the cache, fetched if need be, or what went wrong."""
    jar = CACHE / f"{PACKAGE}-{VERSION}.jar"
    if jar.exists():
        return jar
    package = _download(env) or _ask_npm(env)
    if package is None:
        return f"{PACKAGE} {VERSION} could not be fetched from {_registry(env)}. Are you online?"
    digest = base64.b64encode(hashlib.sha512(package).digest()).decode()
    if f"sha512-{digest}" != INTEGRITY:
        return f"{PACKAGE} {VERSION} from {_registry(env)} is not the package that is pinned."
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        member = archive.extractfile(JAR)
        content = member.read() if member else b""
    jar.parent.mkdir(exist_ok=True)
    # Whole or not at all: another run may be looking for it.
    with tempfile.NamedTemporaryFile(dir=jar.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(jar)
    return jar


def _registry(env: Mapping[str, str]) -> str:
    # npm reads its settings from the environment in either case.
    named = env.get("npm_config_registry") or env.get("NPM_CONFIG_REGISTRY") or REGISTRY
    return named.rstrip("/")


def _download(env: Mapping[str, str]) -> bytes | None:
    address = f"{_registry(env)}/{PACKAGE}/-/{PACKAGE}-{VERSION}.tgz"
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:  # noqa: S310 - http(s) or a file: the sum decides
            return bytes(answer.read())
    except (OSError, ValueError, HTTPException):
        return None


def _ask_npm(env: Mapping[str, str]) -> bytes | None:
    npm = shutil.which("npm", path=env.get("PATH", ""))
    if not npm:
        return None
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", f"{PACKAGE}@{VERSION}"]
        try:
            subprocess.run(
                command, cwd=folder, env=env, capture_output=True, timeout=SECONDS, check=True
            )
            return Path(folder, f"{PACKAGE}-{VERSION}.tgz").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None


def ensure(env: Mapping[str, str]) -> list[str] | str:
    """Return the command that starts the checker, or what to tell the user."""
    java = find_java(env)
    if java is None:
        return NO_JAVA
    jar = find_jar(env)
    return jar if isinstance(jar, str) else [str(java), *OPTIONS, "-jar", str(jar)]


if __name__ == "__main__":
    answer = ensure(os.environ)
    if isinstance(answer, str):
        sys.exit(f"error: {answer}")
    sys.stdout.write(" ".join(answer) + "\n")
