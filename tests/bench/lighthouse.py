"""Lighthouse from the npm registry, pinned by the lock file beside this one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parents[1] / ".cache/bench"
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
FLAGS = "--headless=new --disable-gpu --disable-background-networking"


@dataclass(frozen=True)
class Lighthouse:
    """The program and the browser it drives."""

    program: Path
    chromium: str

    @classmethod
    def installed(cls, chromium: str) -> Lighthouse:
        """Install what the lock file says, unless that is there already."""
        if shutil.which("npm") is None:
            sys.exit("bench: npm is missing  →  install Node.js 20 or newer")
        lock = (HERE / "package-lock.json").read_bytes()
        copy = FOLDER / "package-lock.json"
        if not copy.exists() or copy.read_bytes() != lock:
            FOLDER.mkdir(parents=True, exist_ok=True)
            shutil.copy(HERE / "package.json", FOLDER)
            shutil.copy(HERE / "package-lock.json", FOLDER / "package-lock.json")
            if subprocess.run(INSTALL, cwd=FOLDER, check=False).returncode:
                copy.unlink()
                sys.exit("bench: npm could not install Lighthouse")
        return cls(FOLDER / "node_modules/lighthouse/cli/index.js", chromium)

    def median(self, address: str, runs: int) -> Mapping[str, float]:
        """Each category's score (0 to 1), CLS and LCP in seconds: the median of the runs."""
        found = [self._run(address) for _ in range(runs)]
        return {key: median(run[key] for run in found) for key in found[0]}

    def _run(self, address: str) -> dict[str, float]:
        sandbox = " --no-sandbox" if os.geteuid() == 0 else ""
        command = ["node", str(self.program), address, "--output=json", "--quiet"]
        command += [f"--chrome-flags={FLAGS}{sandbox}"]
        environment = {**os.environ, "CHROME_PATH": self.chromium}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=300
        )
        if done.returncode:
            sys.exit(f"bench: Lighthouse failed on {address}\n{done.stderr}")
        report = json.loads(done.stdout)
        scores = {key: float(report["categories"][key]["score"] or 0) for key in CATEGORIES}
        audits = report["audits"]
        cls = float(audits["cumulative-layout-shift"]["numericValue"])
        lcp = float(audits["largest-contentful-paint"]["numericValue"]) / 1000
        return scores | {"cls": cls, "lcp": lcp}
