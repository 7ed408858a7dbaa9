"""Whether a sentence about two models is true: worked out anew from the raw files, by other means.

Nothing here uses the comparison or the typed data. One function a kind of sentence; a sentence that
no kind knows is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.raw_wiki import Truth

Raw = dict[str, Any]
MARK = ", slik vi leser det."
FORMS = {
    "på rad": "linear",
    "i en trakt": "funnel",
    "i en løkke": "loop",
    "i et svinghjul": "flywheel",
    "i diamanter": "diamonds",
    "uten fast rekkefølge": "nonlinear",
    "uten fast rekkefølge, med grupper inni hverandre": "nested",
}
NUMBERS = [
    "null",
    "ett",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "åtte",
    "ni",
    "ti",
    "elleve",
    "tolv",
]
VIEWS = {
    "både fra kundens og fra virksomhetens side": "both",
    "fra kundens side": "customer",
    "fra virksomhetens side": "firm",
}
STAGES = r"«[^»]+»(?:(?:, | og | og så )«[^»]+»)*"


def short(model: Raw) -> str:
    return model["name"]["nb"].split(" (")[0]


def bases(stage: Raw) -> dict[str, str]:
    return {p["id"]: p["basis"] for p in stage.get("phases", ())}


def best(model: Raw) -> dict[str, str]:
    found: dict[str, str] = {}
    for stage in model["stages"]:
        for phase, basis in bases(stage).items():
            if basis == "stated" or phase not in found:
                found[phase] = basis
    return found


def named(model: Raw, words: str) -> list[Raw]:
    """The stages in some words, each by its name in bokmål or in the source."""
    found = []
    for name in re.findall(r"«([^»]+)»", words):
        own = [s for s in model["stages"] if s["name"]["nb"] == name]
        own = own or [s for s in model["stages"] if name in s["name"]["original"]]
        assert len(own) == 1, (model["id"], name)
        found += own
    return found


def tied(one: Raw, other: Raw) -> set[str]:
    """«stated» when both sources state a common phase, «any» when there is a common one."""
    both = bases(one).keys() & bases(other).keys()
    firm = any(bases(one)[p] == bases(other)[p] == "stated" for p in both)
    return ({"any"} if both else set()) | ({"stated"} if firm else set())


class Pair:
    """Two raw models and the names by which sentences speak of them."""

    def __init__(self, truth: Truth, one: Raw, other: Raw) -> None:
        self.models = {short(one): one, short(other): other}
        assert len(self.models) == 2
        axis = truth.axes[{"journey": "journey", "process": "mapping"}[one["kind"]]]
        self.axis = axis
        self.words = {p["name"]["nb"].lower().split(" og ")[0]: p["id"] for p in axis["phases"]}
        names = sorted(map(re.escape, self.models), key=len, reverse=True)
        self.name = f"({'|'.join(names)})"

    def match(self, pattern: str, text: str) -> re.Match[str] | None:
        return re.fullmatch(pattern.replace("NAME", self.name).replace("STAGES", STAGES), text)

    def phases(self, words: str) -> set[str]:
        return {self.words[word] for word in re.split(r", | og ", words)}

    def rival(self, name: str) -> Raw:
        (found,) = (model for other, model in self.models.items() if other != name)
        return found

    def parent(self) -> tuple[Raw, Raw] | None:
        """Parent and child, where one builds on the other."""
        for child in self.models.values():
            for link in child.get("builds_on", ()):
                for parent in self.models.values():
                    if parent["id"] == link["model"]:
                        return parent, child
        return None

    def mapping(self) -> list[Raw]:
        found = self.parent()
        assert found
        parent, child = found
        (own,) = (b["mapping"] for b in child["builds_on"] if b["model"] == parent["id"])
        return own


def form(pair: Pair, text: str) -> bool:
    both = pair.match(r"Både NAME og NAME har (\w+ ledd .+)\.", text)
    apart = pair.match(r"NAME har (\w+ ledd .+)(?:; |, mens )NAME har (\w+ ledd .+)\.", text)
    if not (both or apart):
        return False
    told = [(both[1], both[3]), (both[2], both[3])] if both else []
    told += [(apart[1], apart[2]), (apart[3], apart[4])] if apart else []
    assert {name for name, _ in told} == pair.models.keys()
    for name, words in told:
        _built(pair.models[name], words)
    return True


def _built(model: Raw, words: str) -> None:
    loops = {s["id"]: s for s in model["stages"] if s.get("loops_to")}
    told = re.findall(r", der «([^»]+)» går tilbake til «([^»]+)»( \(slik vi leser det\))?", words)
    assert len(told) == len(loops)
    for source, target, mark in told:
        (start,), (end,) = named(model, f"«{source}»"), named(model, f"«{target}»")
        assert start["loops_to"] == end["id"]
        assert bool(mark) == (start.get("loop_basis") == "interpreted")
    always = re.search(f", der ({STAGES}) pågår hele tiden", words)
    assert (named(model, always[1]) if always else []) == [
        s for s in model["stages"] if s.get("always_on")
    ]
    head = words.split(", der ", maxsplit=1)[0]
    counted = re.search(r" \(kilden regner (\w+)\)", head)
    own = model.get("source_count", sum(s.get("counted", True) for s in model["stages"]))
    assert (NUMBERS.index(counted[1]) if counted else len(model["stages"])) == own
    number, shape = re.sub(r" \(.*\)", "", head).split(" ledd ")
    assert NUMBERS.index(number) == len(model["stages"])
    assert FORMS[shape] == model["shape"]


def ends(pair: Pair, text: str) -> bool:
    found = pair.match(
        r"NAME (begynner med|ender i) «([^»]+)» \((.+?)\), NAME (?:med|i) «([^»]+)» \((.+?)\)\.",
        text,
    )
    if not found:
        return False
    place = {"begynner med": 0, "ender i": -1}[found[2]]
    placed = []
    for name, stage, where in ((found[1], found[3], found[4]), (found[5], found[6], found[7])):
        model = pair.models[name]
        assert model["shape"] not in {"nonlinear", "nested", "shares", "flywheel"}, "no end"
        steps = [s for s in model["stages"] if not s.get("always_on")]
        assert steps[place]["name"]["nb"] == stage, "not the source's own first or last"
        firm, _, read = where.rpartition("; ") if "; " in where else (where, "", "")
        if where.endswith("slik vi leser det") and not read:
            firm, read = "", where
        told = dict.fromkeys(pair.phases(firm), "stated") if firm and "utenfor" not in firm else {}
        if read:
            assert read.endswith(", slik vi leser det")
            told |= dict.fromkeys(pair.phases(read.removesuffix(MARK[:-1])), "interpreted")
        assert told == bases(steps[place])
        placed.append(told)
    assert placed[0].keys().isdisjoint(placed[1])
    return True


def sequence(pair: Pair, text: str) -> bool:
    found = pair.match(
        r"I NAME kommer (\w+) (før|etter) (.+), i NAME (før|etter)(, slik vi leser det)?\.", text
    )
    if not found:
        return False
    first, moved, word, rest, second, turned, mark = found.groups()
    assert {first, second} == pair.models.keys()
    assert {word, turned} == {"før", "etter"}
    phases = {pair.words[moved], *pair.phases(rest)}
    for name, order in ((first, word), (second, turned)):
        model = pair.models[name]
        assert model["shape"] not in {"nonlinear", "nested", "shares"}, "no order to contradict"
        places = {
            phase: [n for n, s in enumerate(model["stages"]) if phase in bases(s)]
            for phase in phases
        }
        for other in pair.phases(rest):
            before, after = places[pair.words[moved]], places[other]
            before, after = (before, after) if order == "før" else (after, before)
            assert max(before) < min(after), "against the source's order"
    used = {
        basis
        for model in pair.models.values()
        for stage in model["stages"]
        for phase, basis in bases(stage).items()
        if phase in phases
    }
    assert bool(mark) == (used != {"stated"})
    return True


def phases(pair: Pair, text: str) -> bool:
    same = pair.match(r"NAME og NAME dekker de samme \w+(, slik vi leser det)?\.", text)
    if same:
        one, other = (best(model) for model in pair.models.values())
        assert one.keys() == other.keys()
        assert bool(same[3]) == ({*one.values(), *other.values()} != {"stated"})
        return True
    found = pair.match(r"NAME dekker (også )?(.+), som NAME ikke har(, slik vi leser det)?\.", text)
    if not found:
        return False
    model, mark = pair.models[found[1]], found[5]
    told = re.findall(rf"(\w+) \(({STAGES})\)", found[3])
    assert told
    for word, stages in told:
        phase = pair.words[word]
        assert phase not in best(pair.rival(found[1])), "the other has it"
        basis = best(model)[phase]
        assert bool(mark) == (basis != "stated")
        own = [s for s in model["stages"] if bases(s).get(phase) == basis]
        assert named(model, stages) == own
    return True


def descent(pair: Pair, text: str) -> bool:
    patterns = {
        "on": r"NAME bygger på NAME\.",
        "same": r"NAME beholder (STAGES) fra NAME(, slik vi leser det)?\.",
        "renamed": r"NAME har nye navn på ledd fra NAME: (.+?)(, slik vi leser det)?\.",
        "split": r"NAME deler («[^»]+») fra NAME i (STAGES)(, slik vi leser det)?\.",
        "merged": r"NAME slår sammen (STAGES) fra NAME til («[^»]+»)(, slik vi leser det)?\.",
        "gone": r"NAME har ikke med (STAGES) fra NAME(, slik vi leser det)?\.",
        "added": r"NAME legger til (STAGES), som NAME ikke har(, slik vi leser det)?\.",
    }
    for kind, pattern in patterns.items():
        found = pair.match(pattern, text)
        if found:
            related = pair.parent()
            assert related, "neither builds on the other"
            parent, child = related
            assert pair.models[found[1]] is child
            if kind != "on":
                _became(pair, parent, child, kind, text)
            return True
    return False


def _became(pair: Pair, parent: Raw, child: Raw, kind: str, text: str) -> None:
    basis = "interpreted" if text.endswith(MARK) else "stated"
    links = [
        (
            {s["id"] for s in parent["stages"] if s["id"] in link.get("from", ())},
            {s["id"] for s in child["stages"] if s["id"] in link.get("to", ())},
        )
        for link in pair.mapping()
        if link["basis"] == basis
        and link["relation"] == {"gone": "absent", "added": "absent"}.get(kind, kind)
    ]
    body = text.split(": ", 1)[1] if kind == "renamed" else text
    if kind == "renamed":
        for before, after in re.findall(r"(«[^»]+») er blitt («[^»]+»)", body):
            pairing = (
                {s["id"] for s in named(parent, before)},
                {s["id"] for s in named(child, after)},
            )
            assert pairing in links
        return
    ids = {"same": (0, 1), "gone": (1, 0), "added": (0, 1)}
    if kind in ids:
        side = 1 if kind in {"same", "added"} else 0
        model = (parent, child)[side]
        told = {s["id"] for s in named(model, text)}
        wanted = [link for link in links if kind == "same" or not link[1 - side]]
        assert told == set().union(*(link[side] for link in wanted))
        return
    old, _, new = text.partition(" fra ")
    old, new = old.partition(" «")[2], new.partition(" «")[2]
    own = {s["id"] for s in named(parent, f"«{old}")}, {s["id"] for s in named(child, f"«{new}")}
    assert own in links


def beside(pair: Pair, text: str) -> bool:
    """Stages that answer to each other by their phases."""
    mark = text.endswith(MARK)
    same = pair.match(r"Både NAME og NAME har (STAGES)(, slik vi leser det)?\.", text)
    answers = pair.match(
        r"(STAGES) i NAME svarer (?:i tur og orden )?til (STAGES) i NAME(, slik vi leser det)?\.",
        text,
    )
    divided = pair.match(r"Der NAME har (STAGES), har NAME (STAGES)(, slik vi leser det)?\.", text)
    groups: list[tuple[list[Raw], list[Raw]]] = []
    if same:
        one, other = pair.models[same[1]], pair.models[same[2]]
        names = re.findall(r"«[^»]+»", same[3])
        groups += [(named(one, name), named(other, name)) for name in names]
    elif answers:
        one, other = pair.models[answers[2]], pair.models[answers[4]]
        before, after = named(one, answers[1]), named(other, answers[3])
        assert ("i tur og orden" in text) == (len(before) > 1)
        groups += [([a], [b]) for a, b in zip(before, after, strict=True)]
    elif divided:
        one, other = pair.models[divided[1]], pair.models[divided[3]]
        groups.append((named(one, divided[2]), named(other, divided[4])))
        assert len(groups[0][0]) + len(groups[0][1]) > 2
    else:
        return False
    assert pair.parent() is None
    for mine, theirs in groups:
        for here, there in ((mine, theirs), (theirs, mine)):
            assert all(any("any" in tied(a, b) for b in there) for a in here), "nothing in common"
        is_firm = all(any("stated" in tied(a, b) for b in theirs) for a in mine) and all(
            any("stated" in tied(a, b) for a in mine) for b in theirs
        )
        assert mark == (not is_firm)
    return True


def outside(pair: Pair, text: str) -> bool:
    found = pair.match(r"I NAME ligger (STAGES) utenfor \w+\.", text)
    if not found:
        return False
    assert all(not bases(stage) for stage in named(pair.models[found[1]], found[2]))
    return True


def alone(pair: Pair, text: str) -> bool:
    found = pair.match(
        r"(STAGES) i NAME har ikke noe motstykke i NAME(, slik vi leser det)?\.", text
    )
    if not found:
        return False
    for stage in named(pair.models[found[2]], found[1]):
        assert bases(stage)
        assert not any(tied(stage, other) for other in pair.models[found[3]]["stages"])
        assert bool(found[4]) == ("stated" not in bases(stage).values())
    return True


def friends(pair: Pair, text: str) -> bool:
    same = pair.match(
        r"«([^»]+)» er ikke det samme: I NAME er det (.+), i NAME (.+?)(, slik vi leser det)?\.",
        text,
    )
    alone = pair.match(
        r"«([^»]+)»(?: \(«([^»]+)»\))? i NAME er (.+) og ikke (\w+)(, slik vi leser det)?\.", text
    )
    if same:
        about, used = [], set()
        for name, words in ((same[2], same[3]), (same[4], same[5])):
            told = set() if "utenfor" in words else pair.phases(words)
            stages = [
                s
                for s in pair.models[name]["stages"]
                if same[1].casefold() in f"{s['name']['nb']} {s['name']['original']}".casefold()
                and bases(s).keys() == told
            ]
            assert stages
            about.append(told)
            used |= set(bases(stages[0]).values())
        assert about[0].isdisjoint(about[1])
        assert bool(same[6]) == (used != {"stated"})
        return True
    if alone:
        phase = next(p for p in pair.axis["phases"] if p["id"] == pair.words[alone[5]])
        known = {phase["name"]["nb"], phase["name"]["en"], *phase.get("also_called", ())}
        assert alone[1].casefold() in {name.casefold() for name in known}
        (stage,) = (
            s
            for s in pair.models[alone[3]]["stages"]
            if alone[1] in f"{s['name']['nb']}|{s['name']['original']}"
            and s["name"]["nb"] == (alone[2] or alone[1])
            and bases(s).keys() == (set() if "utenfor" in alone[4] else pair.phases(alone[4]))
        )
        assert phase["id"] not in best(pair.models[alone[3]])
        assert bool(alone[6]) == bool(set(bases(stage).values()) - {"stated"})
        return True
    return False


def perspective(pair: Pair, text: str) -> bool:
    view = f"({'|'.join(VIEWS)})"
    found = pair.match(
        rf"NAME ser (?:reisen|arbeidet) {view}, (?:mens )?NAME (?:ser )?{view}\.", text
    )
    if not found:
        return False
    for name, words in ((found[1], found[2]), (found[3], found[4])):
        assert VIEWS[words] == pair.models[name]["perspective"]
    return True


KINDS: tuple[Callable[[Pair, str], bool], ...] = (
    *(form, ends, sequence, phases, descent, beside, alone, outside, friends, perspective),
)


def kind_of(pair: Pair, text: str) -> str:
    """The kind of a true sentence; AssertionError when it is false or of no kind."""
    found = [kind.__name__ for kind in KINDS if kind(pair, text)]
    assert len(found) == 1, (found, text)
    return found[0]
