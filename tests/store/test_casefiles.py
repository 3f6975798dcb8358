"""Whole cases in and out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from sqlalchemy.exc import IntegrityError

from foidesk.domain import drafting
from foidesk.domain.case import Case, Channel, IssuedLetter, Request, Requester, Signature, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.grounds import Grounds, Harm, Likelihood, Opinion
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_html
from foidesk.domain.troubles import NotAllowed, NotFound
from foidesk.store import snapshots
from foidesk.store.cabinet import Cabinet, Drawer
from foidesk.store.lists.registers import View
from tests.store.builders import NOW, a_case, standing
from tests.store.strategies import cases


def full_case(sha256: str) -> Case:
    """Make a case that uses every field."""
    return replace(
        a_case(items=3, answered=2, text=from_html("<p><b>Yes</b>, see <a href='https://x.org/a'>here</a></p>")),
        regime=Regime.EIR,
        requester=Requester("<b>Zoë</b>", "z@x.org", "1 High St\nTown", "Press & Co", "Z/1"),
        lead_in="Can you tell me:",
        events=(ClockEvent(EventKind.PIT_EXTENSION, date(2024, 8, 1), 40, "why"),),
        letters=(IssuedLetter("response", date(2024, 8, 8), sha256, 3, "Jo", NOW, "Sam", "earlier", "in spite of"),),
        owner="Jo Marsh",
        signature=Signature("Sam", datetime(2024, 8, 8, 9, 30, 1, 999, tzinfo=UTC)),
        correcting=True,
        ended=Stage.WITHDRAWN,
        ended_on=date(2024, 8, 9),
        request=Request(
            "Text\r\nwith\x00everything \U0001f600",
            date(2024, 7, 23),
            date(2024, 7, 22),
            Channel.LETTER,
            (0, 4),
            (4, 6),
            "m.eml",
            "ab" * 32,
        ),
    )


def test_a_case_comes_out_as_it_went_in(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case = full_case(drawer.files.put(b"%PDF", "application/pdf"))
        case_id = drawer.casefiles.add(case, standing())
    with cabinet.reading() as drawer:
        assert drawer.casefiles.load(case_id) == case
        assert drawer.casefiles.load(case_id).version == 1


@settings(max_examples=50)
@given(cases(), cases())
def test_any_case_can_be_kept_over_any_other(first: Case, second: Case) -> None:
    with _SHARED.cabinet.writing() as drawer:
        reference = f"HA{len(drawer.casefiles.open_ids())}/{drawer.registers.counts(NOW.date())[View.ALL]}"
        letters = [
            replace(
                one,
                sha256=drawer.files.put(one.sha256.encode(), "text/plain"),
                enclosures=tuple(
                    replace(each, sha256=drawer.files.put(each.sha256.encode(), "text/plain"))
                    for each in one.enclosures
                ),
            )
            for one in first.letters
        ]
        first = replace(_with_its_files(drawer, first), reference=reference, letters=tuple(letters))
        case_id = drawer.casefiles.add(first, standing())
        second = replace(second, request=replace(second.request, text=first.request.text), version=1)
        second = replace(_with_its_files(drawer, second), letters=first.letters, reference=f"{reference} bis")
        drawer.casefiles.keep(case_id, second, standing())
        loaded = drawer.casefiles.load(case_id)
        assert loaded == second
        assert loaded.version == 2


def _with_its_files(drawer: Drawer, case: Case) -> Case:
    """Put the bytes on file that the case's commissions name."""
    return replace(
        case,
        enclosures=tuple(
            replace(one, sha256=drawer.files.put(one.sha256.encode(), "text/plain")) for one in case.enclosures
        ),
        commissions=tuple(
            replace(
                one,
                files=tuple(
                    replace(file, sha256=drawer.files.put(file.sha256.encode(), "text/plain")) for file in one.files
                ),
            )
            for one in case.commissions
        ),
    )


def test_a_reference_is_used_once_in_whatever_letters(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case("HA06181"), standing())
    with pytest.raises(NotAllowed, match="already a case ha06181"), cabinet.writing() as drawer:
        drawer.casefiles.add(a_case("ha06181"), standing())
    with cabinet.reading() as drawer:
        assert drawer.casefiles.find("Ha06181") == 1
        assert drawer.casefiles.find("HA0618") is None


def test_a_case_that_is_not_there(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer, pytest.raises(NotFound):
        drawer.casefiles.load(9)
    with cabinet.writing() as drawer, pytest.raises(NotFound):
        drawer.casefiles.restand(9, standing())


@pytest.mark.file
def test_only_rows_that_changed_are_touched(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(items=60), standing())
        case = drawer.casefiles.load(case_id)
    changed, _ = drafting.reword_item(case, 1, "How many?")
    with cabinet.engine.connect() as connection:
        before = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    with cabinet.writing() as drawer:
        drawer.casefiles.keep(case_id, changed, standing())
    with cabinet.engine.connect() as connection:
        after = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    assert after - before < 30  # the case, one item and the two search indexes


def test_the_evidence_never_changes(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
        case = drawer.casefiles.load(case_id)
        with pytest.raises(ValueError, match="evidence"):
            drawer.casefiles.keep(case_id, replace(case, request=replace(case.request, text="other")), standing())


def test_a_letter_cannot_be_kept_without_its_bytes(cabinet: Cabinet) -> None:
    with pytest.raises(IntegrityError), cabinet.writing() as drawer:
        drawer.casefiles.add(full_case("0" * 64), standing())
    with cabinet.reading() as drawer:
        assert drawer.casefiles.open_ids() == []


def test_standing_is_kept_and_rewritten(cabinet: Cabinet) -> None:
    answered = standing(date(2024, 9, 1), answered_on=date(2024, 8, 8), days_taken=11, state="stopped")
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
        drawer.casefiles.restand(case_id, answered)
        assert drawer.casefiles.standing(case_id) == answered
        assert drawer.casefiles.load(case_id).version == 1  # a bank holiday is no change of the case


def test_open_cases_come_most_pressing_first(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        late = drawer.casefiles.add(a_case("A1"), standing(date(2024, 9, 1)))
        soon = drawer.casefiles.add(a_case("A2"), standing(date(2024, 8, 1)))
        ended = a_case("A3", ended=Stage.LAPSED, ended_on=date(2024, 8, 1))
        drawer.casefiles.add(ended, standing(date(2024, 7, 1)))
        waiting = drawer.casefiles.add(a_case("A4"), standing(None, waiting=True))
        assert drawer.casefiles.open_ids() == [soon, late, waiting]


def test_a_naive_moment_is_refused(cabinet: Cabinet) -> None:
    case = a_case(signature=Signature("Sam", NOW.replace(tzinfo=None)))
    with pytest.raises(Exception, match="time zone"), cabinet.writing() as drawer:
        drawer.casefiles.add(case, standing())


@settings(max_examples=60)
@given(cases())
def test_a_snapshot_is_exact(case: Case) -> None:
    text = snapshots.dump(case)
    assert snapshots.load(text, case.request.text) == case
    assert snapshots.dump(snapshots.load(text, "")) == text


def test_a_case_without_reviews_is_pictured_as_before_there_were_any() -> None:
    assert '"reviews"' not in snapshots.dump(a_case())
    assert snapshots.load(snapshots.dump(a_case()), a_case().request.text).reviews == ()


def test_a_snapshot_leaves_the_request_out() -> None:
    case = a_case(request=Request("secret words", date(2024, 7, 1), date(2024, 7, 1)), items=0)
    assert "secret" not in snapshots.dump(case)


def test_a_snapshot_with_a_foreign_outcome_is_refused() -> None:
    text = snapshots.dump(a_case(answered=1)).replace(Outcome.DISCLOSED_IN_PART, "made_up")
    with pytest.raises(ValueError, match="made_up"):
        snapshots.load(text, "")


class _Shared:
    """One register for all examples of a property: opening one for each would be slow."""

    cabinet: Cabinet


_SHARED = _Shared()


@pytest.fixture(autouse=True)
def _shared(cabinet: Cabinet) -> None:
    _SHARED.cabinet = cabinet


def test_a_case_without_grounds_is_written_as_before_there_were_any() -> None:
    written = snapshots.dump(a_case(items=1, answered=1))
    claim = (
        '"exemptions":[{"provision":"s.31(1)(a)","public_interest":{"balance":"so","for_disclosure":"for",'
        '"for_withholding":"against"},"reason":"It would prejudice"}]'
    )
    assert claim in written


def test_grounds_and_own_words_come_back_and_leave_with_their_exemption(cabinet: Cabinet) -> None:
    grounds = Grounds(Harm(Likelihood.WOULD, "crime", "so"), Opinion("Jo", "Harm.", date(2026, 11, 20)))
    claim = ExemptionClaim("s.36(2)(c)", grounds=grounds, own_words=from_html("<p>In <b>our</b> words</p>"))
    case = a_case(items=1, answered=1)
    claimed, _ = drafting.claim_exemptions(case, case.responses[0].key, [claim])
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(claimed, standing())
    with cabinet.writing() as drawer:
        found = drawer.casefiles.load(case_id)
        assert found.responses[0].exemptions == (claim,)
        bare, _ = drafting.claim_exemptions(found, found.responses[0].key, [])
        drawer.casefiles.keep(case_id, bare, standing())
    with cabinet.reading() as drawer:
        assert drawer.casefiles.load(case_id).responses[0].exemptions == ()
