"""Address labels from the list of requests."""

from datetime import date

from PySide6.QtCore import Qt

from foidesk.domain.case import Requester
from foidesk.domain.regimes import Regime
from foidesk.intake.reader import read_pasted
from foidesk.letters.pages import page_count, page_text
from foidesk.office.views import NewCase
from foidesk.ui.register.labels import LabelDialog
from tests.builders import a_split, some_items


def test_labels_of_those_with_an_address_are_saved(qtbot, desk, office, tmp_path):
    split = a_split(some_items(1))
    posted = office.receipt.log(
        NewCase(
            document=read_pasted(split.text), split=split,
            requester=Requester("Ada Byrne", address="1 High Street\nFAREHAM\nPO16 7AA"),
            subject="Cameras", regime=Regime.FOIA, received=date(2026, 11, 20), dated=date(2026, 11, 20),
            reference="HA07499",
        )
    ).case_id  # fmt: skip
    dialog = LabelDialog(desk, office.postround.addresses((posted, 1)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.words.text() == "1 label on 1 sheet."
    assert dialog.missing.text() == "No postal address is known for HA07387."
    dialog.start.setValue(14)
    dialog.kind.setCurrentIndex(1)
    assert dialog.start.maximum() == 21
    dialog.copying.save_as(tmp_path / "labels.pdf")
    qtbot.waitUntil(lambda: not desk.crossing.busy())
    pdf = (tmp_path / "labels.pdf").read_bytes()
    assert page_count(pdf) == 1
    assert page_text(pdf, 0).split() == ["Ada", "Byrne", "1", "High", "Street", "FAREHAM", "PO16", "7AA"]


def test_nothing_can_be_printed_where_nobody_has_an_address(qtbot, desk, office):
    dialog = LabelDialog(desk, office.postround.addresses((1, 2)))
    dialog.show()
    assert dialog.words.text() == "There is no address to print."
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)  # closed, it is gone


def test_the_list_opens_it_for_what_is_selected(qtbot, page, desk):
    page.table.selectAll()
    desk.acts.action("address_labels").trigger()
    qtbot.waitUntil(lambda: page.row_acts.labels is not None and page.row_acts.labels.isVisible())
    assert "HA07387" in page.row_acts.labels.missing.text()
    page.row_acts.labels.reject()
