"""A day with names, addresses and words that occur nowhere else, and with errors in it: the logs know none of them."""

import sys
import warnings
from datetime import date

from PySide6.QtCore import qWarning

from foidesk.cli.run import run
from foidesk.office import logbook
from foidesk.ui.app import Program
from tests.builders import a_logged_case, an_office
from tests.ui.conftest import type_text
from tests.ui.window.conftest import at_rest

TOKENS = ("Zebedee", "Quillfeather", "zq.quill", "Oystercatcher", "Tamarisk", "Gannetry", "Whimbrel", "HA0ZQ77")


def test_a_day_with_errors_leaves_no_word_of_a_request_in_the_logs(qtbot, app, tmp_path, monkeypatch):
    logs = tmp_path / "logs"
    monkeypatch.setenv("FOIDESK_LOGS", str(logs))
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "Tamarisk" / "settings.toml"))
    folder = tmp_path / "Gannetry"
    folder.mkdir()
    office = an_office(folder, who="Whimbrel")
    office.records.save_profile(office.records.profile())
    a_logged_case(
        office,
        ["how many Oystercatcher surveys were paid for?"],
        received=date(2026, 11, 3),
        name="Zebedee Quillfeather",
        email="zq.quill@example.org",
        subject="Oystercatcher surveys at Tamarisk Road",
        reference="HA0ZQ77",
    )
    office.close()
    assert logbook.start(logs) is not None
    program = Program(str(office.path), demo=False, case="HA0ZQ77", logs=logs)
    program.begin()
    try:
        window = program.window
        qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.case.shown_reference() == "HA0ZQ77")
        at_rest(qtbot, window)
        view = window.rooms.case.page.view

        def broken():
            kept = view.case  # a value in the frame of the error
            raise ValueError(f"cannot use {kept.requester.name} {kept.request.text} in {folder}")

        window.desk.run(broken)
        qtbot.waitUntil(lambda: program.mishaps.window is not None)
        report = program.mishaps.window.report.toPlainText()
        type_text(program.mishaps.window.report, "Oystercatcher")  # it is read only
        program.mishaps.window.accept()
        qWarning(f'QFile: cannot open "{folder}/Zebedee.eml"')
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = logbook._warned
            warnings.warn("Quillfeather could not be read", stacklevel=1)
        window._may_close = True
        window.close()
    finally:
        program.end()
        logbook.stop()

    def mistaken(_folder):
        raise RuntimeError(f"{view.case.requester.email} at {folder}")

    assert run(["demo", "--out", str(folder)], lambda: "", lambda *_words: 0, mistaken) == 1
    written = [file.read_text(encoding="utf-8") for file in logs.rglob("*") if file.is_file()] + [report]
    everything = "\n".join(written)
    assert "ValueError" in everything
    assert "RuntimeError" in everything
    assert "QFile: cannot open" in everything
    assert "UserWarning at " in everything
    for token in (*TOKENS, str(tmp_path)):
        assert token.lower() not in everything.lower(), token
    assert sys.excepthook is sys.__excepthook__ or program.mishaps._before is None
