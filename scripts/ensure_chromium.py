"""Print the path of a Chromium for the browser tests; install one if there is none.

Looks in $CHROMIUM, on PATH, where macOS keeps programs and in Playwright's cache. Otherwise
installs Debian's package where that needs no password, or else Playwright's own build.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
APPLICATIONS = Path("/Applications")
APPS = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
CACHED = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
HELP = """error: no Chromium for the browser tests, and none could be installed.
  Debian:  sudo apt install chromium
  Ubuntu:  sudo snap install chromium
  Fedora:  sudo dnf install chromium
  macOS:   brew install --cask chromium   (or Google Chrome)
  Already there:  make test CHROMIUM=/path/to/chromium"""


def candidates(env: Mapping[str, str]) -> Iterator[Path]:
    """Yield every place where a Chromium may be, best first."""
    for name in NAMES:
        if found := shutil.which(name, path=env.get("PATH", "")):
            yield Path(found)
    home = Path(env.get("HOME", "/nonexistent"))
    for folder in (APPLICATIONS, home / "Applications"):
        yield from (folder / app for app in APPS)
    caches = [home / ".cache/ms-playwright", home / "Library/Caches/ms-playwright"]
    if own := env.get("PLAYWRIGHT_BROWSERS_PATH"):
        caches = [Path(own)]
    for cache in caches:
        for pattern in CACHED:
            yield from sorted(cache.glob(pattern), reverse=True)


def runs(path: Path) -> bool:
    """Tell whether it starts; Ubuntu's `chromium-browser` may be an empty shell around a snap."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and b"Chrom" in done.stdout


def find(env: Mapping[str, str]) -> Path | None:
    return next((path for path in candidates(env) if runs(path)), None)


def succeeds(*command: str) -> bool:
    """Run an installer; show what it said only when it fails."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=False,
        text=True,
    )
    if done.returncode != 0:
        sys.stderr.write(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}")
    return done.returncode == 0


def install_debian(env: Mapping[str, str]) -> bool:
    """Install Debian's package, as root or with a sudo that asks for no password."""
    path = env.get("PATH", "")
    if not shutil.which("apt-get", path=path):
        return False
    become_root: tuple[str, ...] = ()
    if os.geteuid() != 0:
        if not shutil.which("sudo", path=path):
            return False
        become_root = ("sudo", "-n")
        if subprocess.run([*become_root, "true"], capture_output=True, check=False).returncode:
            return False
    sys.stderr.write("chromium: installing Debian's package\n")
    apt = (*become_root, "apt-get", "-q", "-y")
    packages = ("chromium", "fonts-dejavu-core")
    return succeeds(*apt, "update") and succeeds(
        *apt, "install", "--no-install-recommends", *packages
    )


def install_playwright(_env: Mapping[str, str]) -> bool:
    sys.stderr.write("chromium: installing Playwright's build\n")
    return succeeds(sys.executable, "-m", "playwright", "install", "chromium")


INSTALLERS: tuple[Callable[[Mapping[str, str]], bool], ...] = (install_debian, install_playwright)


def ensure(env: Mapping[str, str]) -> Path | str:
    """Return the browser's path, or what to tell the user."""
    if chosen := env.get("CHROMIUM"):
        found = shutil.which(chosen, path=env.get("PATH", ""))
        if found and runs(Path(found)):
            return Path(found)
        return f"error: CHROMIUM={chosen} is not a Chromium that starts."
    if path := find(env):
        return path
    for install in INSTALLERS:
        if install(env) and (path := find(env)):
            return path
    return HELP


if __name__ == "__main__":
    answer = ensure(os.environ)
    if isinstance(answer, str):
        sys.exit(answer)
    sys.stdout.write(f"{answer}\n")
