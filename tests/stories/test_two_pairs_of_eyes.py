"""Two desks, one draft: sent, read and commented on, returned, mended, cleared, signed and issued."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from foidesk.domain.case import Stage
from foidesk.letters.letter import plain_text
from foidesk.ui.shell.neighbours import Neighbours
from tests.ui.clearance.conftest import at_desk, case_id, megan, priya
from tests.ui.conftest import type_text

__all__ = ["at_desk", "case_id", "megan", "priya"]
LEFT = Qt.MouseButton.LeftButton


def click(on, words):
    for one in on.page.findChildren(QAbstractButton):
        if one.isVisible() and one.text() == words:
            on.qtbot.mouseClick(one, LEFT)
            on.settle()
            return
    raise AssertionError(words)


def look(on):
    neighbours = Neighbours(on.desk, on.page)
    neighbours.stop()
    neighbours.look()
    on.settle()
    on.settle()


def test_from_the_first_sending_to_the_letter(qtbot, priya, megan, case_id, at_desk):
    drafts = at_desk(priya, case_id)
    look(drafts)
    said = []
    drafts.desk.said.connect(said.append)
    click(drafts, "Send for clearance")
    drafts.qtbot.keyClick(drafts.page.clearing.form.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    drafts.settle()
    # At the other desk it is read, and one thing is asked for.
    assert megan.planning.summary().to_clear == (drafts.case.reference,)
    reads = at_desk(megan, case_id)
    look(reads)
    reads.table.go_to(reads.item(3), "response")
    reads.desk.acts.trigger("comment")
    box = reads.table.row_of(reads.item(3)).answer.remarks.box
    type_text(box.edit, "Thousands?")
    qtbot.mouseClick(box.keep, LEFT)
    reads.settle()
    click(reads, "Return it…")
    click(reads, "Return the draft")
    # It comes back by itself, is mended, and goes again.
    look(drafts)
    assert said[-1] == "Megan Price, 15:00: Returned to Priya Nair by Megan Price with 1 comment"
    assert drafts.page.clearing.banner.words() == "Megan Price returned the draft 1 comment to look at."
    editor = drafts.open_response(3)
    type_text(editor.edit, "In thousands: ")
    drafts.draft.finish()
    drafts.settle()
    click(drafts, "Resolve")
    click(drafts, "Send for clearance")
    assert drafts.page.clearing.form.names.currentText() == "Megan Price", "whoever read it before"
    qtbot.mouseClick(drafts.page.clearing.form.keep, LEFT)
    drafts.settle()
    # It is cleared as it is now.
    look(reads)
    click(reads, "Clear the letter")
    assert reads.case.stage is Stage.SIGN
    look(drafts)
    assert drafts.page.header.next.text() == "Sign the letter"
    before = plain_text(priya.despatch.letter(case_id, draft=False))
    priya.despatch.sign(case_id, "Business Support team")
    issued = priya.despatch.issue(case_id).view.case.letters[0]
    assert issued.override == ""
    assert (issued.cleared.drafted_by, issued.cleared.cleared_by) == ("Priya Nair", "Megan Price")
    assert "In thousands" in before
    assert "Thousands?" not in before
