"""The rooms of macros/: each says what it is for and what it may import, and keeps to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rooms import Room, faults, floors, read_rooms, top_files

MOST_FLOORS = 9
MOST_LINES_OF_ENTRY = 40


@pytest.fixture(scope="module")
def rooms(repo):
    return read_rooms(repo / "macros")


def test_every_room_keeps_to_its_line(rooms):
    assert faults(rooms) == []


def test_rooms_stand_on_few_floors_without_a_circle(rooms):
    assert max(floors(rooms).values()) <= MOST_FLOORS


def test_the_top_holds_only_the_two_ways_in(repo):
    assert top_files(repo / "macros") == ["__init__.py", "__main__.py"]


def test_the_entry_only_registers(repo):
    lines = (repo / "macros/__init__.py").read_text("utf-8").splitlines()
    assert len(lines) < MOST_LINES_OF_ENTRY


def test_the_package_of_the_publish_steps_is_a_package():
    import macros.publish

    assert macros.publish.__path__


def a_house(tmp_path: Path, **files: str) -> dict[str, Room]:
    for name, text in files.items():
        path = tmp_path / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    for folder in tmp_path.iterdir():
        (folder / "__init__.py").touch()
    return read_rooms(tmp_path)


def room(tmp_path: Path, name: str, line: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text(f'"""{line}"""\n', "utf-8")


def test_an_import_that_the_line_does_not_allow_is_a_fault(tmp_path):
    room(tmp_path, "cellar", "Below. May import: nothing of ours.")
    room(tmp_path, "attic", "Above. May import: cellar.")
    house = a_house(tmp_path, cellar__jars="from ..attic import box\n")
    assert faults(house) == ["cellar/jars.py:1 imports attic, which its room's line does not name"]


@pytest.mark.parametrize(
    "line",
    ["from macros.attic import box", "from macros import attic", "import macros.attic.box"],
)
def test_imports_are_seen_however_they_are_written(tmp_path, line):
    room(tmp_path, "cellar", "Below. May import: nothing of ours.")
    room(tmp_path, "attic", "Above. May import: cellar.")
    house = a_house(tmp_path, cellar__jars=f"def late():\n    {line}\n")
    assert faults(house) == ["cellar/jars.py:2 imports attic, which its room's line does not name"]


def test_a_room_without_its_line_is_a_fault(tmp_path):
    room(tmp_path, "cellar", "Below.")
    assert faults(read_rooms(tmp_path)) == ["cellar/__init__.py does not say «May import: …»"]


def test_a_line_that_names_no_room_is_a_fault(tmp_path):
    room(tmp_path, "cellar", "Below. May import: garage.")
    assert faults(read_rooms(tmp_path)) == ["cellar/__init__.py names garage, which is no room"]


def test_what_they_may_is_followed_down(tmp_path):
    room(tmp_path, "cellar", "Below. May import: nothing of ours.")
    room(tmp_path, "hall", "Between. May import: cellar.")
    room(tmp_path, "attic", "Above. May import: hall and what it may.")
    house = a_house(tmp_path, attic__box="from ..cellar import jars\n")
    assert faults(house) == []
    assert floors(house) == {"cellar": 1, "hall": 2, "attic": 3}


def test_a_circle_is_a_fault(tmp_path):
    room(tmp_path, "cellar", "Below. May import: attic.")
    room(tmp_path, "attic", "Above. May import: cellar.")
    with pytest.raises(ValueError, match="circle"):
        floors(read_rooms(tmp_path))
