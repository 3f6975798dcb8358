"""How each letter reads in Settings: every wording can be shown with invented facts, and none leaves a field open."""

import pytest

from foidesk import bankdays
from foidesk.domain.letterkinds import KINDS
from foidesk.domain.profile import FIELD, Profile
from foidesk.domain.regimes import Regime
from foidesk.letters.samples import sample_text

PAIRS = [(kind.name, law) for kind in KINDS for law in Regime if law in kind.regimes]


@pytest.mark.parametrize(("kind", "law"), PAIRS)
def test_every_wording_reads_whole(kind: str, law: Regime) -> None:
    text = sample_text(Profile(), kind, law, bankdays.uk_calendar())
    assert "Dear " in text
    assert FIELD.findall(text) == []
    assert "[" not in text
