"""Several files at once: they wait on disk, outlive the program, and are taken up one after the other."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from foidesk.ui.intake.page import NewRequestPage
from tests.ui.conftest import type_text
from tests.ui.intake.conftest import DEMO, Room


def click(page: NewRequestPage, words: str) -> None:
    QCoreApplication.processEvents()  # a button just added shows with the next turn of the loop
    found = (one for one in page.findChildren(QAbstractButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(next(found), Qt.MouseButton.LeftButton)


def letters(folder: Path, *subjects: str) -> list[Path]:
    made = []
    for subject in subjects:
        path = folder / f"{subject}.txt"
        path.write_text(f"Dear Sir\n\nHow many {subject} do you own?\n\nSam Roe", encoding="utf-8")
        made.append(path)
    return made


def killed(room: Room) -> None:
    room.settle()
    room.desk.crossing.close()  # the office is not closed: as if the power went


def test_files_not_yet_asked_about_are_there_after_a_crash(room: Room, tmp_path: Path) -> None:
    page = room.open()
    paths = letters(tmp_path, "vans", "drones")
    page.coming.start_with([DEMO, *paths])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    assert "2 more files: what are they?" in page.banner.words()
    killed(room)
    for path in paths:
        path.unlink()
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    room.settle()
    assert "2 more files: what are they? vans.txt, drones.txt" in again.banner.words()
    click(again, "Requests of their own")
    room.settle()
    QTest.mouseClick(again.create_button, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: again.has_request() and "vans" in again.split().text)


def test_requests_of_their_own_wait_through_a_crash_without_a_draft(room: Room, tmp_path: Path) -> None:
    page = room.open()
    page.coming.start_with([DEMO, *letters(tmp_path, "vans", "drones")])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "Requests of their own")
    room.settle()
    QTest.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: page.has_request() and "vans" in page.split().text)
    killed(room)
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(lambda: again.has_request() and "vans" in again.split().text)
    type_text(again.facts.received, "23 jul")
    QTest.keyClick(again.facts.received, Qt.Key.Key_Return)
    QTest.mouseClick(again.create_button, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: again.has_request() and "drones" in again.split().text)
    room.settle()
    assert room.desk.office.inbox.waiting() == ()


def test_files_filed_with_the_request_leave_the_in_tray(room: Room, tmp_path: Path) -> None:
    page = room.open()
    page.coming.start_with([DEMO, *letters(tmp_path, "map")])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "File with this request")
    room.qtbot.waitUntil(lambda: "1 file" in page.strip.how())
    room.settle()
    assert room.desk.office.inbox.waiting() == ()
    killed(room)
    again = room.open()
    again.coming.resume_draft()
    room.qtbot.waitUntil(again.has_request)
    assert "1 file" in again.strip.how()


def test_a_waiting_file_that_is_no_request_is_told_and_left_out(room: Room, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    page = room.open()
    page.coming.start_with([DEMO, picture, *letters(tmp_path, "vans")])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "Requests of their own")
    room.settle()
    QTest.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: page.banner.isVisible() and "picture" in page.banner.words())
    assert len(room.desk.office.inbox.waiting()) == 2
    click(page, "Leave it out")
    room.qtbot.waitUntil(lambda: page.has_request() and "vans" in page.split().text)


def test_after_discarding_one_the_others_are_offered(room: Room, tmp_path: Path) -> None:
    page = room.open()
    page.coming.start_with([DEMO, *letters(tmp_path, "vans", "drones")])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "Discard")
    room.settle()
    assert "2 files still wait to be taken up vans.txt, drones.txt" in page.banner.words()
    click(page, "Take up the next")
    room.qtbot.waitUntil(lambda: page.has_request() and "vans" in page.split().text)
    click(page, "Discard")
    room.settle()
    click(page, "Leave them out")
    room.settle()
    assert room.desk.office.inbox.waiting() == ()
    assert not page.has_request()


def test_a_file_that_has_gone_takes_none_of_the_others_in(room: Room, tmp_path: Path) -> None:
    page = room.with_demo()
    page.coming.take_files([*letters(tmp_path, "vans"), tmp_path / "gone.txt"])
    room.qtbot.waitUntil(page.banner.isVisible)
    assert "“gone.txt” could not be read." in page.banner.words()
    assert room.desk.office.inbox.waiting() == ()
    assert page.has_request()


def test_a_message_is_taken_for_the_request_whatever_was_let_go_first(room: Room, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    page = room.open()
    page.coming.start_with([picture, *letters(tmp_path, "vans"), DEMO])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    assert "trials" in page.split().text
    assert "2 more files: what are they? photo.png, vans.txt" in page.banner.words()


def test_each_of_several_files_can_be_something_else(room: Room, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    page = room.open()
    page.coming.start_with([DEMO, *letters(tmp_path, "vans", "drones"), picture])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    click(page, "Ask about each")
    assert page.banner.words().startswith("vans.txt: what is it?")
    click(page, "A request of its own")
    room.settle()
    assert page.banner.words().startswith("drones.txt: what is it?")
    # A cut in between does not make the desk forget to ask.
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.banner.isVisible()
    assert page.banner.words().startswith("drones.txt: what is it?")
    click(page, "A request of its own")
    room.settle()
    click(page, "File with this request")
    room.qtbot.waitUntil(lambda: "with 1 file" in page.strip.how())
    room.settle()
    assert not page.banner.isVisible()
    assert [(one.name, one.is_own) for one in room.desk.office.inbox.waiting()] == [
        ("vans.txt", True),
        ("drones.txt", True),
    ]


def test_a_file_that_cannot_be_read_takes_nobodys_place_and_the_others_are_still_asked_about(
    room: Room, tmp_path: Path
) -> None:
    page = room.open()
    page.coming.start_with([DEMO, *letters(tmp_path, "vans")])
    room.qtbot.waitUntil(page.has_request)
    room.settle()
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04 bad")
    page.coming.start_with([bad])
    room.qtbot.waitUntil(lambda: "bad.zip" in page.banner.words())
    room.settle()
    assert not page.undo_bar.isVisible()
    assert "trials" in page.split().text
    click(page, "And the other files?")
    assert page.banner.words().startswith("vans.txt: what is it?")
    # Another that can be read takes the place, and can be taken back.
    page.coming.start_with(letters(tmp_path, "cats"))
    room.qtbot.waitUntil(lambda: "cats" in page.split().text)
    assert page.undo_bar.words() == "Another request took its place"
