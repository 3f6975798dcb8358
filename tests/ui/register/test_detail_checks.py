"""The pane beside the register says what stands before the letter of a case can go, once it is being written."""

from pathlib import Path

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.ui.register.detailwords import case_words
from tests.builders import a_logged_case, an_office


def test_what_stands_before_the_letter_is_counted_once_it_is_written(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    view = a_logged_case(office, 2)
    assert case_words(view, ()).to_do == ""
    view = office.drafting.respond(view.case_id, [1], from_plain("Ring 07700 900 123."), [Outcome.DISCLOSED_IN_FULL])
    assert case_words(view, ()).to_do == "2 things before the letter can go"
    view = office.drafting.respond(view.case_id, [1], from_plain("Ring 101."), [Outcome.DISCLOSED_IN_FULL])
    assert case_words(view, ()).to_do == "1 thing before the letter can go"
    view = office.drafting.respond(view.case_id, [2], from_plain("We do not hold it."), [Outcome.NOT_HELD])
    assert case_words(view, ()).to_do == "Nothing stands in the way of the letter"
    view = office.despatch.issue(view.case_id).view
    assert case_words(view, ()).to_do == ""
