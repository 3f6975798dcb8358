"""The sample requests and our own: rows as a competent officer would make them, and no word lost."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.measure_splitting import measure
from tests.domain import splitting_short
from tests.domain.test_splitting_classes import check

CASES = Path(__file__).parent.parent / "data" / "splitting"
SAMPLES = sorted(CASES.glob("[0-9]*.json"))
OWN = sorted(CASES.glob("own-*.json"))
SEEN = sorted(CASES.glob("seen-*.json"))  # written by another hand, and not seen until the rules stood

# Kept back from whoever works on the rules: to be measured, not learnt from.
KEPT = sorted((CASES.parent / "splitting-kept").glob("kept-*.json"))


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [*SAMPLES, *OWN, *SEEN], ids=lambda path: path.stem)
def test_no_word_of_the_requester_is_lost(path: Path) -> None:
    result = measure(read(path))

    assert result["lost"] == 0
    assert result["tiles"]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_the_parts_of_a_request_nobody_learnt_from_are_the_whole_of_it(path: Path) -> None:
    assert measure(read(path))["tiles"]


def test_there_are_fifteen_samples_and_at_least_a_hundred_of_our_own() -> None:
    assert len(SAMPLES) == 15
    assert len(OWN) >= 100
    assert len(SEEN) == 200
    assert len(KEPT) == 70


@pytest.mark.parametrize(("paths", "floor"), [(SAMPLES, 15), (OWN, 537), (SEEN, 192)], ids=["samples", "own", "seen"])
def test_as_many_cases_are_wholly_right_as_have_been_before(paths: list[Path], floor: int) -> None:
    wrong = [path.stem for path in paths if not measure(read(path))["right throughout"]]

    assert len(paths) - len(wrong) >= floor, wrong


def test_requests_nobody_learnt_from_begin_their_items_where_an_officer_would() -> None:
    results = [measure(read(path)) for path in KEPT]

    assert sum(result["lost"] for result in results) == 0
    assert sum(result["starts"] for result in results) / len(results) >= 0.95
    assert sum(result["right"] for result in results) >= 57


@pytest.mark.parametrize("marked", splitting_short.ALL)
def test_short_requests_in_many_voices(marked: str) -> None:
    check(marked)
