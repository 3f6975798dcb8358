"""Single bits turned over at random in a register: told at opening or by `verify`, or harmless; never a wrong answer."""

import random
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from foidesk.domain.troubles import Trouble
from foidesk.office.office import Office
from foidesk.store import inspection
from foidesk.store.copying import reading
from foidesk.store.lists.registers import RegisterQuery, View
from tests.builders import NOW
from tests.durability.session import TODAY, base_register


@dataclass
class Flips:
    """What came of the flips."""

    flips: int = 0
    at_opening: int = 0
    by_verify: int = 0
    harmless: int = 0
    silent: list[str] = field(default_factory=list)


def flip_often(folder: Path, flips: int, seed: int = 6181) -> Flips:
    """Turn over so many bits, each in a fresh copy of one register."""
    base, path = folder / "base.foidesk", folder / "flipped.foidesk"
    base_register(base, 60)
    sound, said = base.read_bytes(), _answers(base)
    chance, told = random.Random(seed), Flips()
    for _ in range(flips):
        bit = chance.randrange(len(sound) * 8)
        damaged = bytearray(sound)
        damaged[bit // 8] ^= 1 << bit % 8
        for left in folder.glob("flipped*"):
            left.unlink()
        path.write_bytes(damaged)
        told.flips += 1
        try:
            office = Office.open(path, who="Priya Nair", now=lambda: NOW, create=False)
        except Trouble:
            told.at_opening += 1
            continue
        try:
            problems = office.records.verify().problems
        finally:
            with suppress(Trouble):
                office.close()
        if problems:
            told.by_verify += 1
        elif _answers(path) == said:
            told.harmless += 1
        else:
            told.silent.append(f"bit {bit % 8} of byte {bit // 8}")
    return told


def _answers(path: Path) -> object:
    """Give everything a register answers: each row, each letter's bytes, the journal, the lists and the searches."""
    with reading(path) as connection:
        rows = inspection.digest(connection)
    office = Office.open(path, who="Priya Nair", now=lambda: NOW, create=False)
    try:
        records = office.records
        found = [
            records.find(RegisterQuery(View.ALL, TODAY, search=words))
            for words in ("", "words", "held", "spent", "daniel")
        ]
        assert all(found), "each search should find something to compare"
        cases = sorted(case_id for _, ids in found[0] for case_id in ids)
        letters = [
            office.despatch.issued_pdf(case_id, letter.sha256)
            for case_id in cases
            for letter in records.case(case_id).case.letters
        ]
        history = [records.history(case_id) for case_id in cases]
        return rows, found, letters, history, [records.case(case_id) for case_id in cases]
    finally:
        office.close()
