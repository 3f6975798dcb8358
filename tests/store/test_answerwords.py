"""The index of answers: never behind the cases, whatever is done to them; asked quickly, and safe to ask anything."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from foidesk.domain.case import Case
from foidesk.domain.richtext import from_plain
from foidesk.store.cabinet import Cabinet
from foidesk.store.casefiles import CaseFiles
from foidesk.store.copyroom import copies
from foidesk.store.words import answerwords
from foidesk.store.words.wordindex import answer_words
from tests.store import released
from tests.store.builders import a_case, standing
from tests.store.strategies import cases

Lines = list[tuple[int, str, str]]


def lines(connection: Connection) -> Lines:
    return [(line, items, answer) for line, items, answer in answer_words(connection).held(0, 2**62)]


def assert_as_rebuilt(cabinet: Cabinet) -> None:
    """Compare the words kept, the words indexed, and what a fresh index makes of the cases."""
    with cabinet.engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        before, terms = lines(connection), _terms(connection)
        answerwords.rebuild(connection)
        assert lines(connection) == before
        assert _terms(connection) == terms
        transaction.rollback()


def _terms(connection: Connection) -> set[tuple[object, ...]]:
    run = connection.exec_driver_sql
    run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, answer_words, instance)")
    return {tuple(row) for row in run("SELECT term, doc, col, offset FROM temp.terms")}


@settings(max_examples=40, deadline=None)
@given(st.lists(cases(), min_size=2, max_size=4))
def test_the_index_is_what_a_rebuild_makes_whatever_a_case_becomes(versions: list[Case]) -> None:
    path = _FOLDER.path / "register.foidesk"
    shutil.copyfile(_FOLDER.empty, path)
    cabinet = Cabinet.open(path)
    try:
        with cabinet.writing() as drawer:
            beside = drawer.casefiles.add(a_case("HA1", items=3, answered=2), standing())
            first = replace(versions[0], reference="HA2", letters=(), commissions=(), enclosures=())
            case_id = drawer.casefiles.add(first, standing())
        for place, version in enumerate(versions[1:], 1):
            request = replace(version.request, text=first.request.text)
            changed = replace(
                version, reference="HA2", letters=(), commissions=(), enclosures=(), request=request, version=place
            )
            with cabinet.writing() as drawer:
                drawer.casefiles.keep(case_id, changed, standing())
            assert_as_rebuilt(cabinet)
        assert beside != case_id
    finally:
        cabinet.close()


class _FOLDER:
    path: Path
    empty: Path


@pytest.fixture(scope="module", autouse=True)
def _folder(tmp_path_factory: pytest.TempPathFactory, empty: Path) -> None:
    _FOLDER.path, _FOLDER.empty = tmp_path_factory.mktemp("answers"), empty


@pytest.mark.file
def test_an_act_that_fails_leaves_the_index_as_it_was(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(items=2, answered=1), standing())
    with pytest.raises(RuntimeError, match="power"), cabinet.writing() as drawer:
        changed = drawer.casefiles.load(case_id)
        response = replace(changed.responses[0], text=from_plain("Something else"))
        drawer.casefiles.keep(case_id, replace(changed, responses=(response, *changed.responses[1:])), standing())
        raise RuntimeError("power")
    with cabinet.reading() as drawer:
        assert drawer.precedents.holding("something", most=5) == ()
    assert_as_rebuilt(cabinet)


@pytest.mark.parametrize("version", [1, 6, 19])
def test_an_older_register_gets_its_index_filled(tmp_path: Path, version: int) -> None:
    path = released.unpack(version, tmp_path / "register.foidesk")
    cabinet = Cabinet.open(path)
    with cabinet.reading() as drawer:
        found = drawer.precedents.holding("where do the cameras stand", most=50)
        known = drawer.precedents.known(found)
    assert (known[0].reference, known[0].answer) == ("HA06183", "We hold it.")
    assert_as_rebuilt(cabinet)
    cabinet.close()
    assert copies.verify(path).ok


@pytest.mark.file
def test_an_index_that_is_behind_is_found(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(items=2, answered=1), standing())
    raw = sqlite3.connect(path)
    line = answerwords.line_of(1, 2)
    raw.execute("UPDATE answer_words SET answer = 'There are 7.' WHERE rowid = ?", (line,))
    raw.commit()
    assert "The answers of HA06181 are not in the index of answers as they are" in copies.verify(path).problems
    raw.execute("UPDATE answer_words SET answer = 'There are 1.' WHERE rowid = ?", (line,))
    raw.execute("INSERT INTO answer_words (rowid, items, answer) VALUES (99000001, 'none', 'of any case')")
    raw.commit()
    raw.close()
    assert copies.verify(path).problems == ("The index of answers holds answers that are in no case",)


def test_words_are_found_in_other_forms_and_the_case_itself_is_left_out(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        mine = drawer.casefiles.add(a_case("HA1", items=1, answered=1), standing())
        other = drawer.casefiles.add(a_case("HA2", items=2, answered=1), standing())
    with cabinet.reading() as drawer:
        worded = drawer.precedents.worded(["camera", "helicopters"], but=mine)
    assert worded.counts == {"camera": 3, "helicopters": 0}
    assert worded.answers == ((other, 4), (other, 2))


@given(st.text(max_size=30))
def test_anything_may_be_typed(typed: str) -> None:
    with _ASKED.cabinet.reading() as drawer:
        drawer.precedents.holding(typed, most=5)
        drawer.precedents.worded([typed, '"', "a OR b", "x*"], but=1)


class _ASKED:
    cabinet: Cabinet


@pytest.fixture(scope="module", autouse=True)
def _asked(tmp_path_factory: pytest.TempPathFactory, empty: Path) -> object:
    path = tmp_path_factory.mktemp("asked") / "register.foidesk"
    shutil.copyfile(empty, path)
    _ASKED.cabinet = Cabinet.open(path)
    with _ASKED.cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(items=2, answered=2), standing())
    yield None
    _ASKED.cabinet.close()


def test_a_response_that_is_gone_is_left_out(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        assert isinstance(drawer.casefiles, CaseFiles)
        case_id = drawer.casefiles.add(a_case(items=1, answered=1), standing())
        (known,) = drawer.precedents.known(((case_id, 2), (case_id, 77), (99, 1)))
    assert (known.reference, known.numbers, known.exemptions) == ("HA06181", (1,), ("s.31(1)(a)",))
    assert known.issued is None
