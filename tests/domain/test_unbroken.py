"""Where a line may not break, and that nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.unbroken import unbroken


@pytest.mark.parametrize(
    "kept",
    [
        "23 November 2026",
        "section 10(6)(b)",
        "Section 1(3)",
        "regulation 11(4)",
        "Article 12(3)",
        "20 working days",
        "10 of 20",
        "s. 31(1)(a)",
    ],
)
def test_what_belongs_together_stays_on_one_line(kept: str) -> None:
    assert unbroken(f"It says so ({kept}). That is it.") == f"It says so ({kept}). That is it.".replace(
        kept, kept.replace(" ", "\u00a0")
    )


@given(st.text())
def test_only_spaces_become_spaces_that_hold(text: str) -> None:
    held = unbroken(text)
    assert len(held) == len(text)
    assert held.replace("\u00a0", " ") == text.replace("\u00a0", " ")
