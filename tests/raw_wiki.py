"""The wiki's content as it stands in the files, for tests that must not trust the typed data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Raw = dict[str, Any]


@dataclass(frozen=True)
class Truth:
    """The raw content of the wiki."""

    models: dict[str, Raw]
    axes: dict[str, Raw]
    lists: dict[str, Raw]
    calculators: dict[str, Raw]
    pages: dict[str, Raw]
    bodies: dict[str, str]

    @classmethod
    def read(cls, root: Path) -> Truth:
        def folder(name: str) -> dict[str, Raw]:
            files = sorted((root / "data" / name).glob("*.yml"))
            return {file.stem: _yaml(file.read_text("utf-8")) for file in files}

        phases = _yaml((root / "data/phases.yml").read_text("utf-8"))
        pages, bodies = {}, {}
        for file in sorted((root / "docs").rglob("*.md")):
            name = file.relative_to(root / "docs").as_posix().removesuffix(".md")
            _, matter, body = file.read_text("utf-8").split("---\n", 2)
            pages[name.removesuffix("/index")] = _yaml(matter)
            bodies[name.removesuffix("/index")] = body
        axes = {axis["id"]: axis for axis in phases["axes"]}
        return cls(
            folder("stage-models"), axes, folder("lists"), folder("calculators"), pages, bodies
        )

    def model(self, page: str) -> Raw:
        return self.models[self.pages[page]["model"]]

    def named(self, name: str) -> Raw:
        (found,) = (m for m in self.models.values() if m["name"]["nb"] == name)
        return found

    def phases(self, model: Raw) -> dict[str, str]:
        """Name of each phase of the model's axis, by id."""
        axis = self.axes[{"journey": "journey", "process": "mapping"}[model["kind"]]]
        return {phase["id"]: phase["name"]["nb"] for phase in axis["phases"]}

    def bases(self, model: Raw) -> dict[str, set[str]]:
        """On what bases each phase is covered, by its name."""
        names, found = self.phases(model), {}
        for stage in model["stages"]:
            for placement in stage.get("phases", ()):
                found.setdefault(names[placement["id"]], set()).add(placement["basis"])
        return found


def _yaml(text: str) -> Any:
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def split(question: Any) -> tuple[set[str], set[str]]:
    """Right and wrong options."""
    right = {option.text for option in question.options if option.correct}
    wrong = {option.text for option in question.options if not option.correct}
    assert right
    assert wrong
    assert right.isdisjoint(wrong)
    return right, wrong


def stage_of(model: Raw, name: str) -> Raw:
    (found,) = (stage for stage in model["stages"] if stage["name"]["nb"] == name)
    return found


def quoted(text: str) -> str:
    return re.search(r"«([^«»]+)»", text)[1]


def names_of(stage: Raw) -> list[str]:
    return [stage["name"][key].casefold() for key in ("nb", "en", "original")]


def stems(text: str, length: int = 5) -> set[str]:
    words = {w[:length] for w in re.findall(r"\w+", text.casefold()) if len(w) >= length}
    return words - {"andre", "etter", "kunde"}
