"""What stays of a case that is disposed of names nobody, and the days it took stay as they were."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.case import Requester
from foidesk.domain.disposing import disposed_of, scrubber
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Disposed, How, Retention
from foidesk.store import snapshots
from tests.builders import a_case

# Signs such as ŉ, which become two when they are made large, are left out.
LETTERS = st.text(
    st.characters(whitelist_categories=["Lu", "Ll"], max_codepoint=0x24F).filter(
        lambda sign: len(sign.upper()) == len(sign.lower()) == 1 and sign.upper().lower() == sign.lower()
    ),
    min_size=4,
    max_size=12,
)
LINE = Disposed(1, How.ANONYMISED, date(2028, 11, 6), "Priya Nair", "rule")


@given(LETTERS, LETTERS, st.lists(st.sampled_from([" ", "\n", ", ", "  ", ". "]), min_size=1, max_size=4))
def test_the_name_is_gone_however_it_is_spaced_and_cased(first: str, last: str, gaps: list[str]) -> None:
    scrub = scrubber(Requester(f"{first} {last}", f"{first}@example.org"))
    for gap in gaps:
        for said in (f"{first}{gap if gap.isspace() else ' '}{last}", f"MS {last.upper()}", f"Mr {last}"):
            assert last.casefold() not in scrub(f"Dear {said}, thank you.").casefold().replace("[requester]", "")
    assert scrub("Nothing of it.") == "Nothing of it." or last.casefold() in "nothing of it"


def test_our_own_reference_stays_although_she_quoted_it_as_hers() -> None:
    case = a_case()
    case = disposed_of(case, LINE, "f" * 64)
    assert case.reference == "HA07408"


def test_anonymised_keeps_wordings_and_destroyed_keeps_none() -> None:
    case = a_case(["How many dogs did Daniel Okafor see?", "How many cats?"])
    kept = disposed_of(case, LINE, "f" * 64)
    assert [item.wording for item in kept.items] == ["How many dogs did [requester] see?", "How many cats?"]
    assert kept.request.received == case.request.received and kept.request.text == ""
    bare = disposed_of(case, Disposed(1, How.DESTROYED, date(2028, 11, 6), "P", "rule"), "f" * 64)
    assert bare.items == () and bare.subject == "" and bare.is_destroyed
    for one in (kept, bare):
        text = snapshots.dump(one)
        assert "Okafor" not in text and "example.org" not in text
        assert snapshots.load(text, "") == one


def test_a_period_from_the_end_of_the_year_begins_on_the_31_march_that_follows() -> None:
    rule = Retention(from_year_end=True)
    assert rule.due(Regime.FOIA, date(2026, 3, 31)) == date(2028, 3, 31)
    assert rule.due(Regime.FOIA, date(2026, 4, 1)) == date(2029, 3, 31)
    assert Retention(foia=6).due(Regime.FOIA, date(2026, 8, 31)) == date(2027, 2, 28)
