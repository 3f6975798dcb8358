"""A letter printed by the program on a real print server: its pages, both sides, and everything in its place."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from foidesk.domain.richtext import RichText, TableBlock, from_plain
from foidesk.letters.letter import Asked, Row, Table
from foidesk.letters.pages import page_count, page_sizes
from foidesk.letters.press import draw
from tests.letters.reading import picture_of
from tests.letters.samples import seed_letter
from tests.ui.papers.cupsd import QUEUE, PrintServer, print_server

_DPI = 100
_PRINTS = """\
import json, sys
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from foidesk.ui.crossing import Job, Progress
from foidesk.ui.papers import copies

app = QApplication([])
pdf, asked = Path(sys.argv[1]).read_bytes(), json.loads(sys.argv[2])
assert "{queue}" in QPrinterInfo.availablePrinterNames(), QPrinterInfo.availablePrinterNames()
printer = copies.a_printer("HA06181", copies.page_count(pdf))
printer.setPrinterName("{queue}")
if "pages" in asked:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(*asked["pages"])
printer.setCopyCount(asked.get("copies", 1))
if asked.get("both_sides"):
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
sides = copies.print_paper(pdf, printer, Progress(Job(None), lambda *_: None))
print(json.dumps([sides, printer.printerName()]))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    """One server for all of them; it starts in a second or two."""
    with print_server() as running:
        yield running


@pytest.fixture(scope="module")
def letter() -> bytes:
    """A letter of three pages."""
    return draw(seed_letter(opening=from_plain("\n\n".join(["A paragraph of the letter, said again. " * 6] * 12))))


_jobs = iter(range(1, 100))


def printed(server: PrintServer, pdf: bytes, folder: Path, **asked: object) -> tuple[int, bytes, str]:
    """Print in a program of its own, for Qt asks once where the print server is."""
    server.start_afresh()
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    program = _PRINTS.replace("{queue}", QUEUE)
    command = [sys.executable, "-c", program, str(path), json.dumps(asked)]
    root = Path(__file__).parents[3]
    env = {**server.env, "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sides, name = json.loads(done.stdout)
    assert name == QUEUE
    return sides, *server.printed(next(_jobs))


def ink(pdf: bytes, index: int) -> tuple[int, int, int, int]:
    """The box around everything printed on a page, in dots."""
    box = picture_of(pdf, index, _DPI).convert("L").point(lambda tone: 255 if tone < 128 else 0).getbbox()
    assert box is not None
    return box


def test_both_sides_are_asked_for_and_every_page_is_in_its_place(
    server: PrintServer, letter: bytes, tmp_path: Path
) -> None:
    sides, out, logged = printed(server, letter, tmp_path, both_sides=True)
    assert page_count(letter) == 3
    assert sides == page_count(out) == 3
    assert "two-sided-long-edge" in logged
    for index in range(3):
        before, after = ink(letter, index), ink(out, index)
        assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 1, (index, before, after)
    with pikepdf.open(io.BytesIO(out)) as file:
        width, height = (float(side) for side in file.pages[0].mediabox[2:])
        assert (width, height) == pytest.approx((595, 842), abs=1)


def test_one_side_is_asked_for_when_nothing_else_was(server: PrintServer, letter: bytes, tmp_path: Path) -> None:
    _sides, _out, logged = printed(server, letter, tmp_path)
    assert "two-sided" not in logged


def test_only_the_pages_that_were_asked_for_are_printed(server: PrintServer, letter: bytes, tmp_path: Path) -> None:
    sides, out, _logged = printed(server, letter, tmp_path, pages=[2, 3])
    assert sides == page_count(out) == 2
    for index in (0, 1):
        before, after = ink(letter, index + 1), ink(out, index)
        assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 1
    _sides, one, _logged = printed(server, letter, tmp_path, pages=[1, 1])
    assert page_count(one) == 1


def test_three_copies_are_three_on_paper(server: PrintServer, letter: bytes, tmp_path: Path) -> None:
    """Either the printer was told to make three, or three of each page were sent; never nine, never one."""
    _sides, out, logged = printed(server, letter, tmp_path, copies=3, pages=[1, 2])
    each = int(logged.split()[3])
    assert page_count(out) * each == 6, logged


def test_a_turned_page_lies_on_upright_paper_with_its_head_at_the_left(server: PrintServer, tmp_path: Path) -> None:
    """The paper in the tray is upright; a table that lies across is turned like a page that is bound."""
    cells = tuple(tuple(from_plain(f"Cell{row}of{column}") for column in range(10)) for row in range(60))
    answer = RichText((TableBlock(cells),))
    mixed = draw(seed_letter(body=(Table((Row((Asked(1, from_plain("ask")),), answer),)),)))
    assert [wide > high for wide, high in page_sizes(mixed)] == [False, True, True, True]
    sides, out, logged = printed(server, mixed, tmp_path, both_sides=True)
    assert sides == page_count(out) == 4
    assert "two-sided-long-edge" in logged
    for index in range(4):
        with pikepdf.open(io.BytesIO(out)) as file:
            assert [float(side) for side in file.pages[index].mediabox[2:]] == pytest.approx([595, 842], abs=1)
        before = picture_of(mixed, index, _DPI).convert("L").point(lambda tone: 255 if tone < 128 else 0)
        wanted = (before.transpose(Image.Transpose.ROTATE_90) if index else before).getbbox()
        assert wanted is not None
        after = ink(out, index)
        assert max(abs(one - other) for one, other in zip(wanted, after, strict=True)) <= 2, (index, wanted, after)
    # The heading of the annex and the header of its table are read from the left edge, upwards.
    first = picture_of(out, 1, _DPI).convert("L")
    head, foot = first.crop((70, 0, 110, first.height)), first.crop((first.width - 110, 0, first.width, first.height))
    heading = head.point(lambda tone: 255 if tone < 128 else 0).getbbox()
    footer = foot.point(lambda tone: 255 if tone < 128 else 0).getbbox()
    assert heading is not None
    assert heading[3] > first.height * 0.9  # begins at the foot of the paper
    assert footer is not None
