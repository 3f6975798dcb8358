"""A register of a dozen made-up requests on 24 November 2026, and its page in a window."""

import shutil
from datetime import date

import pytest
from PySide6.QtWidgets import QMainWindow

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office.records import View
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.register.page import RegisterPage
from tests.builders import a_logged_case, an_office

CASES = (
    # reference, requester, subject, received, owner
    ("HA07387", "Northmere Gazette", "Custody visitor expenses", date(2026, 10, 21), "Tom Hale"),
    ("HA07390", "Lucy Fenwick", "Speed camera siting decisions", date(2026, 10, 23), "Priya Nair"),
    ("HA07394", "County Hall Reporter", "Travel and hospitality", date(2026, 10, 27), "Priya Nair"),
    ("HA07396", "Aled Morgan", "Safer Streets bids", date(2026, 10, 28), "Megan Rees"),
    ("HA07408", "Daniel Okafor", "Facial recognition cameras", date(2026, 11, 3), "Priya Nair"),
    ("HA07410", "Ola Adeyemi", "<b>Stop</b> & search", date(2026, 11, 4), "Priya Nair"),
    ("HA07413", "R Castellane", "Cost of the website", date(2026, 11, 6), "Tom Hale"),
    ("HA07430", "=Siân Prosser", "Precept consultation", date(2026, 11, 24), ""),
)


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    """The window's memory and this computer's settings, empty for each test."""
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The register, filled once; each test works on a copy of the file."""
    office = an_office(tmp_path_factory.mktemp("filled"))
    for reference, name, subject, received, owner in CASES:
        a_logged_case(office, 2, received=received, name=name, subject=subject, reference=reference, owner=owner)
    waiting = a_logged_case(office, 2, received=date(2026, 10, 15), name="Paul Dunmore", reference="HA07379")
    office.timekeeping.add_event(waiting.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 10, 20)))
    office.records.save_profile(office.records.profile())
    office.close()
    return office.path


@pytest.fixture
def office(tmp_path, filled):
    shutil.copy(filled, tmp_path / "register.foidesk")
    office = an_office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def desk(qtbot, office):
    window = QMainWindow()
    qtbot.addWidget(window)
    acts = Actions(window)
    desk = Desk(office, acts)
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot, desk):
    page = RegisterPage(desk)
    window = desk.acts.parent()
    window.setCentralWidget(page)
    window.resize(1218, 820)
    window.show()
    page.show_view(View.ALL)
    settled(qtbot, page)
    page.table.setFocus()
    return page


def settled(qtbot, page):
    """Wait until everything that was asked has come home and is shown."""
    waits = (page.looking.wait, page._told_wait, page.bar._wait, page.model._ask)
    qtbot.waitUntil(lambda: not page._desk.crossing.busy() and not any(wait.isActive() for wait in waits))


def lines(page):
    """The list as it reads: headings as they are read aloud, cases by their reference."""
    said = []
    for line in range(page.model.rowCount()):
        index = page.model.index(line, 0)
        words = index.data()
        said.append(f"[{words} {len(page.model.listing.shelves[page.model.listing.shelf_at(line)[0]].ids)}]"
                    if page.model.case_at(line) is None else words)  # fmt: skip
    return said
