"""Rows for the clipboard: nobody's words become a formula, as text or as a table."""

from datetime import date

import pytest

from foidesk.office.views import RegisterRow
from foidesk.ui.register.columns import SUBJECT
from foidesk.ui.register.copying import rows_copied

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "subject", ["=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "＝1+1"]
)
def test_words_that_start_like_a_formula_stay_words(app, subject):
    row = RegisterRow(
        case_id=1, reference="FOI-1", requester="A", subject=subject, regime="foia", received=TODAY, due=None,
        days_left=None, limit=20, stage="logged", owner="", items=1, answered=0, answered_on=None, days_taken=None,
        waiting=False,
    )  # fmt: skip
    data = rows_copied([row], [SUBJECT], TODAY)
    assert data.text().splitlines()[1].startswith("'")
    assert "<td>&#x27;" in data.html()
