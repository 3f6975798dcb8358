"""The same request in other clothes must give the same items: marks, wrapping, quotation, greeting, envelope."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from foidesk.domain.splitting import propose_split, split_answer
from tests.benchmarks.measure_splitting import measure
from tests.domain.splitting_variants import (
    ENVELOPES,
    FAREWELLS,
    GREETINGS,
    MARKS,
    ROUND,
    bare,
    greeting_end_of,
    pieces_of,
    simple_points,
    with_marks,
)

FOLDER = Path(__file__).parent.parent / "data" / "splitting"
CASES = [
    case
    for path in [*sorted(FOLDER.glob("[0-9]*.json")), *sorted(FOLDER.glob("seen-*.json"))]
    if measure(case := json.loads(path.read_text(encoding="utf-8")))["right"]
]


def items_of(text: str) -> list[str]:
    return [bare(item["text"]) for item in split_answer(propose_split(text))["items"]]


def share(results: Counter[bool]) -> float:
    assert results.total() > 100
    return results[True] / results.total()


@pytest.mark.parametrize("name", ENVELOPES)
def test_line_ends_blanks_and_quotation_change_no_item(name: str) -> None:
    results = Counter(
        items_of(ENVELOPES[name](case["raw"])) == [bare(item) for item in case["gold"]["items"]] for case in CASES
    )

    assert share(results) >= 0.99


@pytest.mark.parametrize("name", ROUND)
def test_what_stands_around_a_request_changes_no_item(name: str) -> None:
    results: Counter[bool] = Counter()
    for case in CASES:
        if found := pieces_of(case):
            results[items_of(ROUND[name](found.text())) == [bare(item) for item in found.items]] += 1

    assert share(results) >= 0.97


@pytest.mark.parametrize("greeting", GREETINGS)
def test_another_greeting_changes_no_item(greeting: str) -> None:
    results: Counter[bool] = Counter()
    for case in CASES:
        found = pieces_of(case)
        end = greeting_end_of(found)
        if found and end:
            text = replace(found, preamble=f"{greeting}\n\n{found.preamble[end:].strip()}").text()
            results[items_of(text) == [bare(item) for item in found.items]] += 1

    assert share(results) >= 0.97


@pytest.mark.parametrize("farewell", FAREWELLS)
def test_another_sign_off_changes_no_item(farewell: str) -> None:
    results: Counter[bool] = Counter()
    for case in CASES:
        found = pieces_of(case)
        if found and len(found.closing.splitlines()) <= 4:
            gaps = (*found.gaps[:-1], "\n\n")
            text = replace(found, closing=farewell, gaps=gaps).text()
            results[items_of(text) == [bare(item) for item in found.items]] += 1

    assert share(results) >= 0.97


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "loose"])
@pytest.mark.parametrize("style", MARKS)
def test_another_kind_of_mark_changes_no_item(style: str, gap: str) -> None:
    results: Counter[bool] = Counter()
    for case in CASES:
        found = pieces_of(case)
        words = simple_points(found) if found else None
        if found and words:
            results[items_of(with_marks(found, words, style, gap)) == [bare(f"1. {said}") for said in words]] += 1

    assert results.total() > 50
    assert results[True] / results.total() >= 0.92
