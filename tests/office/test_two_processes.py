"""Two processes on one register: no acknowledged save is overwritten unseen, and every conflict is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from foidesk.domain.case import Case
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.store import snapshots
from foidesk.store.copyroom import copies
from tests.builders import a_logged_case, an_office

ROOT = Path(__file__).resolve().parents[2]
ACTS = 25


def desk(path: Path, name: str, seed: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.office.one_desk", str(path), name, str(seed), str(ACTS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)


def said(output: bytes) -> list[tuple[str, int, str, str]]:
    lines = (line.decode().split() for line in output.split(b"\n")[:-1])
    return [(what, int(key), words, seen) for what, key, words, seen in lines]


@pytest.mark.parametrize("killed", [False, True])
def test_no_save_of_two_processes_is_lost_and_every_conflict_is_told(tmp_path: Path, killed: bool) -> None:
    office = an_office(tmp_path)
    view = a_logged_case(office, 2)
    path = tmp_path / "register.foidesk"
    tom, maria = desk(path, "Tom", 6181), desk(path, "Maria", 7408)
    heard: list[tuple[str, int, str, str]] = []
    if killed:
        assert tom.stdout is not None
        heard += said(b"".join(tom.stdout.readline() for _ in range(ACTS // 2)))
        tom.kill()
    for one in (tom, maria):
        heard += said(one.communicate()[0])
    with office._work.reading() as drawer:
        entries = drawer.journal.of_case(view.case_id)
        asides = [drawer.drafts.get(slot) or "" for slot in drawer.drafts.slots("undecided/")]
    states: list[Case] = [
        snapshots.load(entry.after, view.case.request.text) for entry in entries if entry.after is not None
    ]
    for what, key, words, seen in heard:
        if what == "saved":  # it is in the history, and what it took the place of is what was seen
            at = next(at for at, state in enumerate(states) if state.response(key).text == from_plain(words))
            before = states[at - 1].response(key).text.plain() if at else ""
            assert before == seen.removeprefix("-"), words
        else:  # it was not put in, and it is kept
            assert not any(state.response(key).text == from_plain(words) for state in states), words
            assert any(words in aside for aside in asides), words
    assert any(what == "saved" for what, *_ in heard)
    assert any(what == "told" for what, *_ in heard) or killed
    office.close()
    assert copies.verify(path).ok


ISSUE = """
import sys
from foidesk.domain.troubles import Trouble
from foidesk.office.office import Office
office = Office.open(sys.argv[1], who=sys.argv[2])
seen = office.records.case(1).case
print("ready", flush=True)
sys.stdin.readline()
try:
    print("issued", office.despatch.issue(1, override="Told to.", seen=seen).pages, flush=True)
except Trouble as trouble:
    print("refused", trouble.what, flush=True)
office.close()
"""


def test_two_processes_that_issue_one_letter_at_once_issue_it_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    view = a_logged_case(office, 1)
    office.drafting.respond(view.case_id, [1], from_plain("The Office holds nothing."), [Outcome.NOT_HELD])
    desks = [
        subprocess.Popen(
            [sys.executable, "-c", ISSUE, str(tmp_path / "register.foidesk"), who],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        for who in ("Tom", "Maria")
    ]
    for one in desks:
        assert one.stdout is not None
        assert one.stdout.readline() == b"ready\n"
    for one in desks:
        assert one.stdin is not None
        one.stdin.write(b"\n")
        one.stdin.flush()
    answers = sorted(one.communicate()[0].decode().split()[0] for one in desks)
    assert answers == ["issued", "refused"]
    assert len(office.records.case(view.case_id).case.letters) == 1
    office.close()
