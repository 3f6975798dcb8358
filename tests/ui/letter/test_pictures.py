"""The pictures the demo leaves beside the letter: real windows, and nothing running afterwards."""

import threading
from pathlib import Path

from PySide6.QtGui import QImage

from foidesk.office import rehearsal
from foidesk.ui.pictures import HIGH, WIDE, take_pictures


def test_four_windows_are_drawn_and_no_thread_is_left(app: object, tmp_path: Path) -> None:
    office, clock = rehearsal.open_office(tmp_path / "r.foidesk")
    case_id = rehearsal.main_job(office, clock, tmp_path / "letter.pdf").case_id
    before = set(threading.enumerate())
    taken = take_pictures(office, case_id, tmp_path)
    assert [path.name for path in taken] == ["register.png", "drafting.png", "clock.png", "letter.png"]
    pictures = [QImage(str(path)) for path in taken]
    assert {(one.width(), one.height()) for one in pictures} == {(WIDE, HIGH)}
    seen = [{one.pixel(x, y) for x in range(0, WIDE, 7) for y in range(0, HIGH, 7)} for one in pictures]
    assert all(len(colours) > 20 for colours in seen)  # none is an empty window
    assert len({bytes(one.constBits()) for one in pictures}) == len(pictures)
    assert set(threading.enumerate()) == before
