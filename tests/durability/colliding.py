"""Several processes at work on the same few responses of one register: no update is lost, every conflict is told.

The register is named by what `--store` takes: a path, or the address of a server.
"""

import random
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from foidesk.domain.meantime import Choice, Seen, TextConflict
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, StoreTrouble
from foidesk.office.office import Office
from foidesk.store import snapshots
from tests.builders import NOW, a_logged_case

ROOT = Path(__file__).resolve().parents[2]
ACTS_ON_A_CASE = 50
"""All desks work on one case for a while and then on the next, as an office does: a case has no thousand acts."""


@dataclass
class Collided:
    """What came of the acts."""

    acts: int = 0
    saved: int = 0
    told: int = 0
    refused: int = 0
    lost: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def collide(store: str, processes: int, acts: int) -> Collided:
    """Let so many desks do so many acts each, and hold what each was told against the journal."""
    office = Office.open(store, who="Priya Nair", now=lambda: NOW)
    cases = [a_logged_case(office, 3).case_id for _ in range(-(-acts // ACTS_ON_A_CASE))]
    desks = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.durability.colliding",
                store,
                f"D{number}",
                str(number),
                str(acts),
                str(cases[0]),
            ],
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        for number in range(processes)
    ]
    heard = [line.decode().split() for desk in desks for line in desk.communicate()[0].split(b"\n")[:-1]]
    assert all(desk.returncode == 0 for desk in desks), "a desk broke down"
    told = Collided(acts=len(heard))
    before: dict[str, str] = {}
    for case_id in cases:
        before |= _replaced(office, case_id)
    _compare(before, heard, told)
    told.damaged += office.records.verify().problems
    office.close()
    return told


def _replaced(office: Office, case_id: int) -> dict[str, str]:
    """Give what each text that was put in took the place of, as the journal of a case tells it."""
    view = office.records.case(case_id)
    with office._work.reading() as drawer:
        entries = drawer.journal.of_case(case_id)
    before: dict[str, str] = {}
    last: dict[int, str] = {}
    for entry in entries:
        if entry.after is None:
            continue
        for response in snapshots.load(entry.after, view.case.request.text).responses:
            words = response.text.plain() or "-"
            if words != last.get(response.key, "-"):
                before[words], last[response.key] = last.get(response.key, "-"), words
    return before


def _compare(before: dict[str, str], heard: list[list[str]], told: Collided) -> None:
    """Each text that was saved is in the history, in the place of the very text its writer had seen."""
    for what, words, seen in heard:
        if what == "saved":
            told.saved += 1
            if words not in before:
                told.lost.append(words)
            elif before[words] != seen:
                told.untold.append(f"{words} took the place of {before[words]}, and {seen} was seen")
        elif what == "told":
            told.told += 1
            if words in before and seen != "mine":
                told.lost.append(f"{words} was put in though it was told that it was not")
        else:
            told.refused += 1


def main() -> None:
    """Be one desk: write, now and then in what was seen some time ago, and choose where two versions stand."""
    store, name, seed, acts, case_id = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
    first = case_id
    chance, office = random.Random(seed), Office.open(store, who=name, now=lambda: NOW)
    view = office.records.case(case_id)
    for number in range(acts):
        case_id = first + number // ACTS_ON_A_CASE
        if chance.random() < 0.8 or view.case_id != case_id:
            view = office.records.case(case_id)
        response, words = chance.choice(view.case.responses), f"{name}-{number}"
        try:
            seen = Seen(response.text, view.case.version)
            view = office.drafting.write_response(case_id, response.key, from_plain(words), seen)
            _say("saved", words, response.text.plain() or "-")
        except TextConflict as conflict:
            _say("told", words, _choose(office, case_id, conflict, chance))
            view = office.records.case(case_id)
        except (Conflict, StoreTrouble) as trouble:
            _say("refused", words, type(trouble).__name__)
    office.close()


def _choose(office: Office, case_id: int, conflict: TextConflict, chance: random.Random) -> str:
    """Keep one version, as she does with both before her; what changed meanwhile is shown again."""
    clash = conflict.clash
    while True:
        choice = chance.choice((Choice.MINE, Choice.THEIRS))
        try:
            office.drafting.decide(case_id, clash.slot, choice, clash.theirs)
        except TextConflict as again:
            clash = again.clash
        except StoreTrouble:  # told that another was writing: tried again, as she would
            continue
        else:
            return "mine" if choice is Choice.MINE else "theirs"


def _say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
