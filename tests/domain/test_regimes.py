"""The table of limits: what the Acts say, number by number."""

import pytest

from foidesk.domain.regimes import TERMS, DeadlineOf, EventKind, Regime, terms_of
from foidesk.domain.troubles import NotAllowed


@pytest.mark.parametrize(
    ("regime", "of", "limit", "unit", "extended"),
    [
        ("foia", "response", 20, "working days", 40),
        ("foia", "internal_review", 20, "working days", 40),
        ("foia", "review_request_window", 40, "working days", None),
        ("foia", "fee_payment", 3, "months", None),
        ("eir", "response", 20, "working days", 40),
        ("eir", "internal_review", 40, "working days", None),
        ("eir", "review_request_window", 40, "working days", None),
        ("eir", "fee_payment", 60, "working days", None),
        ("sar", "response", 1, "months", 3),
    ],
)
def test_the_limits(regime: str, of: str, limit: int, unit: str, extended: int | None):
    terms = terms_of(Regime(regime), DeadlineOf(of))
    assert (terms.limit, terms.unit, terms.extended) == (limit, unit, extended)


def test_each_regime_knows_its_own_extension_only():
    extensions = {regime: {k for k in TERMS[regime, DeadlineOf.RESPONSE].events if k.takes_number} for regime in Regime}
    assert extensions == {
        Regime.FOIA: {EventKind.PIT_EXTENSION},
        Regime.EIR: {EventKind.EIR_EXTENSION},
        Regime.SAR: {EventKind.SAR_EXTENSION},
    }


def test_every_event_and_regime_has_words():
    assert all(kind.in_words for kind in EventKind)
    assert [regime.short_name for regime in Regime] == ["FOIA", "EIR", "Subject access"]
    assert all(regime.long_name and regime.act for regime in Regime)


@pytest.mark.parametrize("of", [of for of in DeadlineOf if of is not DeadlineOf.RESPONSE])
def test_subject_access_has_only_the_response(of: DeadlineOf):
    with pytest.raises(NotAllowed, match="subject access"):
        terms_of(Regime.SAR, of)
