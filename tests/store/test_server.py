"""A register on a server: what may stand in the way of opening it, what it refuses, and what it finds."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from foidesk.domain.case import Case
from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import pouring
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from foidesk.store.folding import Phrase, phrases
from foidesk.store.lists.registers import RegisterQuery, Sort, View
from foidesk.store.schema import SCHEMA
from foidesk.store.words.wordindex import answer_words, case_words
from tests.server import Server
from tests.store.builders import NOW, TODAY, a_case, standing
from tests.store.filling import fill
from tests.store.strategies import cases
from tests.store.test_journal import act, logged


@pytest.fixture
def register(server: Server, database: str) -> str:
    """Give the address of an empty register."""
    server.clear(database)
    return server.address(database)


@pytest.fixture
def fresh(server: Server) -> Iterator[str]:
    """Give the address of an empty database, which goes again."""
    address = server.database()
    yield address
    server.drop(address)


@pytest.fixture
def cabinet(register: str) -> Iterator[Cabinet]:
    opened = Cabinet.open(register)
    yield opened
    opened.close()


# --- opening ----------------------------------------------------------------------------------------


def refused(address: str, **how: bool) -> CannotOpen:
    with pytest.raises(CannotOpen) as caught:
        Cabinet.open(address, **how)
    assert "not-a-secret" not in f"{caught.value} {caught.value.details}"
    return caught.value


def test_an_empty_database_becomes_a_register_only_if_one_is_wanted(server: Server, fresh: str) -> None:
    assert "it is empty" in refused(fresh, create=False).what
    assert server.run(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", fresh.rsplit("/", maxsplit=1)[-1]
    ) == [(0,)]
    Cabinet.open(fresh).close()
    again = Cabinet.open(fresh, create=False)
    with again.reading() as drawer:
        assert drawer.casefiles.open_ids() == []
    again.close()


def test_a_server_that_does_not_answer(server: Server) -> None:
    trouble = refused(server.address("register").replace(f":{server.port}", ":1"))
    assert trouble.what == "The server at 127.0.0.1:1 does not answer."
    assert "Then try again" in trouble.do


def test_a_wrong_password_and_a_missing_one(server: Server, database: str) -> None:
    wrong = refused(server.address(database, password="guessed"))
    assert wrong.plight is Plight.PASSWORD
    assert "does not accept the name office with this password" in wrong.what
    missing = refused(server.address(database).replace(":not-a-secret", ""))
    assert missing.plight is Plight.PASSWORD
    assert "asks for a password for office" in missing.what


def test_a_database_that_is_not_there(server: Server) -> None:
    trouble = refused(server.address("nowhere"))
    assert trouble.what == f"There is no database nowhere on the server at 127.0.0.1:{server.port}."


def test_a_name_nobody_knows(server: Server, database: str) -> None:
    trouble = refused(server.address(database, user="stranger"))
    assert "stranger" in trouble.what


def test_a_database_of_something_else_is_left_alone(server: Server, fresh: str) -> None:
    name = fresh.rsplit("/", maxsplit=1)[-1]
    server.run("CREATE TABLE recipes (name text)", name)
    assert "is not a register of FOI Desk" in refused(fresh).what
    assert server.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name) == [("recipes",)]


def test_a_newer_register_is_left_alone(server: Server, fresh: str) -> None:
    Cabinet.open(fresh).close()
    name = fresh.rsplit("/", maxsplit=1)[-1]
    server.run(f"UPDATE foidesk_register SET version = {SCHEMA + 1}", name)
    assert "made by a newer FOI Desk" in refused(fresh).what
    assert server.run("SELECT version FROM foidesk_register", name) == [(SCHEMA + 1,)]


def test_a_database_that_cannot_hold_every_sign(server: Server) -> None:
    server.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    try:
        assert "cannot hold every sign" in refused(server.address("latin")).what
    finally:
        server.drop(server.address("latin"))


@pytest.fixture
def reader(server: Server, database: str) -> Iterator[str]:
    server.run("CREATE ROLE reader LOGIN PASSWORD 'reads'")
    yield server.address(database, user="reader", password="reads")
    server.run("DROP OWNED BY reader", database)
    server.run("DROP ROLE reader")


def test_somebody_without_rights_is_told_and_one_who_may_read_reads(
    server: Server, cabinet: Cabinet, reader: str
) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(), standing())
    assert "no right to use the register" in refused(reader).what
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", "register")
    opened = Cabinet.open(reader)
    assert opened.read_only
    with opened.reading() as drawer:
        assert drawer.casefiles.load(1) == a_case()
    with pytest.raises(StoreTrouble, match="for reading only"), opened.writing():
        pass
    opened.close()


def test_somebody_who_may_make_no_tables_cannot_make_a_register(server: Server, reader: str, fresh: str) -> None:
    address = server.address(fresh.rsplit("/", maxsplit=1)[-1], user="reader", password="reads")
    assert "no right" in refused(address).what


def test_a_password_is_shown_nowhere(cabinet: Cabinet, server: Server) -> None:
    assert cabinet.home.address == f"postgresql://office@127.0.0.1:{server.port}/register"
    assert "secret" not in cabinet.home.name


# --- in the middle of the work ----------------------------------------------------------------------


def test_a_connection_that_is_lost_is_told_and_made_again(server: Server, cabinet: Cabinet) -> None:
    before = cabinet.data_version()
    with pytest.raises(StoreTrouble, match="was lost") as caught, cabinet.writing() as drawer:
        drawer.drafts.put("new", "half", NOW)
        _cut_off(server)
        drawer.drafts.put("new", "whole", NOW)
    assert "Nothing was saved by this" in caught.value.kept
    with cabinet.writing() as drawer:
        assert drawer.drafts.get("new") is None
        drawer.drafts.put("new", "again", NOW)
    until = time.monotonic() + 10  # the listener was cut off too, and notices as soon as the server's word is there
    while cabinet.data_version() == before and time.monotonic() < until:
        time.sleep(0.01)
    assert cabinet.data_version() > before


def test_a_server_that_was_started_again_goes_on_without_a_word(server: Server, cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        drawer.drafts.put("new", "kept", NOW)
    server.stop()
    with pytest.raises(StoreTrouble, match=r"(was lost|takes no connections)"), cabinet.reading() as drawer:
        drawer.drafts.get("new")
    server.start()
    with cabinet.reading() as drawer:
        assert drawer.drafts.get("new") == "kept"


def test_a_crashed_desk_lets_the_others_write(server: Server, cabinet: Cabinet) -> None:
    """Its transaction is undone and its lock goes with its connection."""
    other = psycopg.connect(cabinet.url)
    other.execute("SELECT pg_advisory_xact_lock(1179601220, hashtext(current_schema()))")
    other.execute("INSERT INTO drafts VALUES ('half', 'done', '')")
    other.pgconn.finish()
    with cabinet.writing() as drawer:
        assert drawer.drafts.get("half") is None


def _cut_off(server: Server) -> None:
    server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'register' AND pid <> pg_backend_pid()"
    )


@pytest.mark.parametrize("passphrase", ["", "heron gravel teapot"])
def test_a_connection_lost_while_a_copy_is_made_is_told_in_words(
    cabinet: Cabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passphrase: str
) -> None:
    def lost(source: Connection, target: Connection, progress: object = None) -> None:
        source.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    monkeypatch.setattr(pouring, "pour", lost)
    with pytest.raises(StoreTrouble, match=r"The connection to the register .* was lost"):
        copies.backup(cabinet, tmp_path / "stick", NOW, passphrase)
    assert list((tmp_path / "stick").iterdir()) == []


# --- what is frozen ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tampering", "why"),
    [
        ("UPDATE journal SET words = 'never happened' WHERE id = 2", "the journal only grows"),
        ("DELETE FROM journal WHERE id = 2", "the journal only grows"),
        ("TRUNCATE journal CASCADE", "the journal only grows"),
        (
            "INSERT INTO journal SELECT * FROM journal WHERE id = 2 ON CONFLICT (id) DO UPDATE SET words = 'no'",
            "the journal only grows",
        ),
        ("UPDATE snapshots SET body = '{}'", "the journal only grows"),
        ("DELETE FROM snapshots", "the journal only grows"),
        ("UPDATE evidence SET text = 'nothing asked'", "the request is evidence"),
        ("DELETE FROM evidence", "the request is evidence"),
        ("UPDATE files SET content = ''", "a filed paper is frozen"),
        ("TRUNCATE files CASCADE", "frozen|evidence"),
        ("DELETE FROM cases", "violates foreign key|evidence"),
    ],
)
def test_what_happened_stays_as_it_happened(cabinet: Cabinet, tampering: str, why: str) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        act(drawer, case_id, a_case(subject="Other"))
        drawer.files.put(b"paper", "text/plain")
    with psycopg.connect(cabinet.url) as connection, pytest.raises(psycopg.errors.IntegrityError, match=why):
        connection.execute(tampering)  # type: ignore[arg-type]


def test_texts_sort_by_their_bytes_and_numbers_are_large_whatever_the_server_speaks(cabinet: Cabinet) -> None:
    with psycopg.connect(cabinet.url) as connection:
        columns = connection.execute(
            "SELECT table_name, column_name, data_type, collation_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND table_name NOT IN ('alembic_version', 'foidesk_register')"
        ).fetchall()
    assert {data_type for _, _, data_type, _ in columns} == {"text", "bigint", "integer", "bytea", "tsvector"}
    assert {collation for _, _, data_type, collation in columns if data_type == "text"} == {"C"}
    flags = {"correcting", "waiting", "answered", "loaded", "outside", "retired", "changed"}
    assert {name for _, name, data_type, _ in columns if data_type == "integer"} <= flags


# --- the same answers as a file ---------------------------------------------------------------------

_TYPED = [
    "HA06181", "6181", "O'Neill", "oneill o'n", "sian", "SIÂN", "cafe", "CAFÉ contr", "contr.", "2024/25", "2024",
    "c++", "spent courses", "O’Neill", "sia", "“quoted”", "taser use", "taser us", "ward 3", "ward 39", "the the",
    "müll", "Ōta", "smith-jones", "straße", "STRASSE", "ﬁle", "file", "naïve façade", "Ελλάδα", "ελλαδα", "Łódź",
    "lodz", "İstanbul", "istanbul", "ß", "x²", "½", "日本", "日本語", "पुलिस", "e\u0301clair", "éclair", "a-b", "a_b",
    "don't", "dont", "12:30", "£5", "R&D", "\x00", "a\x00b", "😀", "co", "K", "ſ", "101", "10 1",
]  # fmt: skip
_WORDS = st.sampled_from(
    [
        "the",
        "Café",
        "cafe",
        "naïve",
        "façade",
        "straße",
        "STRASSE",
        "ﬁle",
        "Ελλάδα",
        "Łódź",
        "İstanbul",
        "x²",
        "½",
        "日本語",
        "पुलिस",
        "éclair",
        "2024/25",
        "O'Neill",
        "O’Neill",
        "c++",
        "smith-jones",
        "12:30",
        "£5",
        "R&D",
        "a_b",
        "taser",
        "tasers",
        "using",
        "used",
        "a\x00b",
        "ſ",
        "\ue000",
        "\ue0001",
        "\u0378",
        "𝒳",
        "Ǆ",
    ]
)
_TEXTS = st.lists(st.one_of(_WORDS, st.text(max_size=6)), max_size=12).map(" ".join)


@pytest.fixture
def both(tmp_path: Path, cabinet: Cabinet) -> Iterator[tuple[Cabinet, Cabinet]]:
    beside = Cabinet.open(tmp_path / "beside.foidesk")
    yield beside, cabinet
    beside.close()


def _on_both(both: tuple[Cabinet, Cabinet], asked: Callable[[Cabinet], object]) -> object:
    in_file, on_server = map(asked, both)
    assert on_server == in_file
    return in_file


def test_lists_and_searches_are_those_of_a_file(both: tuple[Cabinet, Cabinet]) -> None:
    for cabinet in both:
        fill(cabinet, 150, seed=7)
        with cabinet.writing() as drawer:
            for number, typed in enumerate(_TYPED):
                plain = typed.replace("\x00", "")  # it sorts elsewhere; no name has it
                made = a_case(
                    f"W{number}", name=plain, subject=f"About {plain}", owner=plain, text=from_plain(typed), answered=1
                )
                drawer.casefiles.add(made, standing())

    def everything(cabinet: Cabinet) -> list[object]:
        found: list[object] = []
        with cabinet.reading() as drawer:
            for view in View:
                for sort in Sort:
                    for down in (False, True):
                        asked = RegisterQuery(view, TODAY, sort=sort, descending=down, reader="Jo")
                        found.append(drawer.registers.find(asked))
            for typed in _TYPED:
                found.append((typed, drawer.registers.find(RegisterQuery(View.ALL, TODAY, search=typed))))
                found.append((typed, drawer.precedents.holding(typed, most=20)))
                found.append((typed, drawer.precedents.worded(typed.split(), but=3)))
                found.append((typed, drawer.acquaintances.worded(typed.split(), TODAY.replace(2000), TODAY)))
            found += [drawer.registers.owners(), drawer.registers.counts(TODAY)]
            numbers = list(chain.from_iterable(ids for _, ids in found[0]))  # type: ignore[attr-defined]
            found += [drawer.registers.rows(numbers), drawer.acquaintances.known(numbers[:50])]
            found.append(drawer.precedents.known(drawer.precedents.holding("records", most=50)))
        return found

    found = _on_both(both, everything)
    assert sum(bool(one[1]) for one in found if isinstance(one, tuple) and len(one) == 2) > 60  # type: ignore[attr-defined]


@settings(max_examples=40)
@given(st.lists(_TEXTS, min_size=1, max_size=5), st.lists(st.one_of(_TEXTS, _WORDS), max_size=6))
def test_any_text_is_found_by_what_finds_it_in_a_file(texts: list[str], typed: list[str]) -> None:
    """The words of the texts themselves are asked for too, whole and begun."""
    asked = [*typed, *texts, *(text[:-1] for text in texts)]

    def found(cabinet: Cabinet) -> list[object]:
        with (
            cabinet.engine.connect() as connection,
            connection.execution_options(foidesk_begin="BEGIN IMMEDIATE").begin() as transaction,
        ):
            plain, stems = case_words(connection), answer_words(connection)
            empty = dict.fromkeys(("reference", "people", "subject", "items", "responses"), "")
            plain.add([{"line": n, **empty, "items": text, "people": texts[0]} for n, text in enumerate(texts, 1)])
            stems.add([{"line": n, "items": text, "answer": text[::-1]} for n, text in enumerate(texts, 1)])
            answers: list[object] = [plain.held(0, 99), stems.held(0, 99), plain.texts([1, 3])]
            for one in asked:
                question = phrases(one)
                answers.append((one, sorted(plain.find(question)), sorted(stems.find(question))))
                answers.append(plain.tally(question, ("subject", "items")))
                answers.append(stems.find([Phrase(each.words) for each in question], ("items",), newest=3))
            plain.remove([1])
            answers.append(plain.held(0, 99))
            transaction.rollback()
        return answers

    _on_both(_BOTH.cabinets, found)


class _BOTH:
    cabinets: tuple[Cabinet, Cabinet]


@pytest.fixture(autouse=True)
def _both(request: pytest.FixtureRequest) -> None:
    """Hypothesis takes no fixtures of one test: hand the two registers over in another way."""
    if "any" in request.node.name:
        _BOTH.cabinets = request.getfixturevalue("both")


def test_words_that_are_too_many_for_a_tsvector_are_kept_and_found(both: tuple[Cabinet, Cabinet]) -> None:
    """A log of a hundred thousand different words, a word of ten thousand letters, and one said a thousand times."""
    words = " ".join(f"n{number}x" for number in range(120_000))
    longest = "q" * 10_000
    texts = [f"{words} last straw", f"{longest}z and more", "the dog " * 400 + "the cat"]
    for cabinet in both:
        with cabinet.writing() as drawer:
            for number, text in enumerate(texts):
                drawer.casefiles.add(replace(a_case(f"L{number}", items=1), subject=text), standing())

    def found(cabinet: Cabinet) -> list[object]:
        with cabinet.reading() as drawer:
            asked = (
                "n119999x last",
                "last straw",
                "straw last",
                "straw-last",
                longest,
                f"{longest}z",
                "the-cat",
                "dog-cat",
                "cat",
            )
            return [(one, drawer.registers.find(RegisterQuery(View.ALL, TODAY, search=one))) for one in asked]

    told = _on_both(both, found)
    assert [bool(hits) for _, hits in told] == [True, True, True, False, True, True, True, False, True]  # type: ignore[attr-defined]


@settings(max_examples=25)
@given(cases())
def test_any_case_comes_out_as_it_went_in(case: Case) -> None:
    bare = replace(case, letters=(), commissions=(), enclosures=())

    def kept(cabinet: Cabinet) -> object:
        with cabinet.writing() as drawer:
            reference = f"Q{drawer.registers.counts(TODAY)[View.ALL]}"
            case_id = drawer.casefiles.add(replace(bare, reference=reference), standing())
        with cabinet.reading() as drawer:
            return drawer.casefiles.load(case_id)

    _on_both(_BOTH.cabinets, kept)


# --- bringing up to date ----------------------------------------------------------------------------

_STEP = """
import sqlalchemy as sa
from alembic import op
revision = "{to}"
down_revision = "{version}"
def upgrade():
    op.add_column("cases", sa.Column("mood", sa.Text(), nullable=False, server_default=""))
    op.create_table("moods", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("words", sa.Text()))
    op.execute("INSERT INTO moods (words) VALUES ('calm')")
    {more}
"""


def _upgrade(cabinet: Cabinet, folder: Path, more: str = "") -> None:
    from foidesk.store.homes.serverupgrading import upgrade

    (folder / "v_next.py").write_text(_STEP.format(version=SCHEMA, to=SCHEMA + 1, more=more))
    copy = folder / "copies" / f"register-version-{SCHEMA}.foidesk"
    assert upgrade(cabinet.engine, "The register", SCHEMA, copy, to=SCHEMA + 1, more_steps=(folder,)) == copy


def test_an_earlier_register_is_brought_up_to_date(server: Server, fresh: str, tmp_path: Path) -> None:
    cabinet = Cabinet.open(fresh)
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(), standing())
    _upgrade(cabinet, tmp_path)
    name = fresh.rsplit("/", maxsplit=1)[-1]
    assert server.run("SELECT version, version_num FROM foidesk_register, alembic_version", name) == [
        (SCHEMA + 1, str(SCHEMA + 1))
    ]
    assert server.run("SELECT words, mood FROM moods, cases", name) == [("calm", "")]
    collations = "SELECT DISTINCT collation_name FROM information_schema.columns WHERE column_name IN ('mood', 'words')"
    assert server.run(collations, name) == [("C",)]
    cabinet.close()


def test_a_step_that_fails_leaves_everything_as_it_was(server: Server, fresh: str, tmp_path: Path) -> None:
    cabinet = Cabinet.open(fresh)
    with pytest.raises(StoreTrouble, match="could not be brought up to date") as caught:
        _upgrade(cabinet, tmp_path, "op.execute('DELETE FROM nothing')")
    copy = tmp_path / "copies" / f"register-version-{SCHEMA}.foidesk"
    assert caught.value.kept == f"It was left as it was, and there is a copy of it: {copy}."
    assert copies.verify(copy).problems == ()
    name = fresh.rsplit("/", maxsplit=1)[-1]
    assert server.run("SELECT version FROM foidesk_register", name) == [(SCHEMA,)]
    assert server.run("SELECT to_regclass('moods')", name) == [(None,)]
    cabinet.close()
