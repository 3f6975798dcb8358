"""Damaged and made-up logs: whatever comes, there is a table or a sentence, and never an endless wait."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from foidesk.domain.oldlog import matching
from foidesk.domain.troubles import CannotRead
from foidesk.intake.tables import read_table
from tests.oldlogs import a_log, messy

REAL = (messy(), a_log())


def reads(content):
    try:
        book = read_table(content, "log.xlsx")
    except CannotRead as refusal:
        assert refusal.what.endswith(".")
        assert refusal.do
        return
    for sheet in book.sheets:
        assert sheet.rows
        assert len({row.number for row in sheet.rows}) == len(sheet.rows)
        matching.guess(sheet)


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes(content):
    reads(content)


@settings(max_examples=150)
@given(st.text(max_size=400), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
@example('sep=,\n"', "utf-8")
@example('"a\n;b,"c', "utf-8")
def test_any_text(text, charset):
    reads(text.encode(charset, "replace"))


@settings(max_examples=200)
@given(
    st.sampled_from(REAL),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8),
    st.floats(0, 1),
)
def test_real_workbooks_with_bytes_changed_and_ends_cut_off(content, changes, kept):
    mutated = bytearray(content)
    for place, byte in changes:
        mutated[int(place * len(mutated))] = byte
    reads(bytes(mutated[: max(1, int(len(mutated) * (0.3 + kept)))]))


@settings(max_examples=150)
@given(st.data())
def test_real_workbooks_whose_xml_was_changed_inside(data):
    import zipfile
    from io import BytesIO

    out = BytesIO()
    with zipfile.ZipFile(BytesIO(REAL[0])) as old, zipfile.ZipFile(out, "w") as new:
        names = [one.filename for one in old.infolist()]
        part = data.draw(st.sampled_from(names))
        for name in names:
            body = bytearray(old.read(name))
            if name == part:
                if data.draw(st.booleans()):
                    continue
                for _ in range(data.draw(st.integers(1, 6))):
                    at = data.draw(st.integers(0, max(0, len(body) - 1)))
                    body[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
            new.writestr(name, bytes(body))
    reads(out.getvalue())
