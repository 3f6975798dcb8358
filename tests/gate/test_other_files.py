"""Pictures, tables as text, emails, zip files, and every kind of file that the gate must not call clean."""

import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from foidesk.domain.gatefindings import BLIND
from foidesk.domain.severity import Severity
from foidesk.gate.scan import scan_bytes, scan_file
from tests.gate.made import errors, named, workbook
from tests.intake.made_files import attached_file, compound, mail


def photograph(exif: Image.Exif | None = None, kind: str = "JPEG") -> bytes:
    held = BytesIO()
    picture = Image.new("RGB", (64, 48), "navy")
    picture.save(held, kind, exif=exif) if exif is not None else picture.save(held, kind)
    return held.getvalue()


def test_pictures_tell_where_and_by_whom_and_with_what() -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (51.0, 3.0, 4.0), 3: "W", 4: (1.0, 18.0, 0.0)}
    exif[0x013B], exif[0x0110] = "Ann Lee", "Pocket 5"
    found = named(photograph(exif), "van.jpg")
    assert found["place where it was taken"].severity is Severity.ERROR
    assert "Ann Lee" in found["picture properties"].words
    assert "Pocket 5" in found["camera"].words


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "GIF", "BMP"])
def test_plain_pictures_give_nothing(kind: str) -> None:
    assert scan_bytes(photograph(kind=kind), f"van.{kind.lower()}") == ()


def test_what_lies_behind_a_picture_and_a_picture_cut_off() -> None:
    for kind in ("JPEG", "PNG"):
        whole = photograph(kind=kind)
        assert errors(whole + whole, "van.jpg") == ["data behind the picture"]
        assert BLIND in errors(whole[:-20], "van.jpg")


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "BMP"])
def test_other_pictures_cut_off_are_not_called_clean(kind: str) -> None:
    held = BytesIO()
    Image.effect_noise((64, 48), 50).save(held, kind)
    assert BLIND in errors(held.getvalue()[:-600], "van.tif")


def test_a_picture_with_words_of_its_author() -> None:
    held, words = BytesIO(), PngImagePlugin.PngInfo()
    words.add_text("Author", "Ann Lee")
    Image.new("RGB", (9, 9)).save(held, "PNG", pnginfo=words)
    assert "Ann Lee" in named(held.getvalue(), "van.png")["picture properties"].words


def test_a_table_as_text_tells_of_formulas_and_counts_personal_data() -> None:
    content = (
        b'name,paid,call\n=HYPERLINK("http://x"),-5,+44 20 7946 0000\n@sum(A1),+1.5,-\nann@example.org,1,SW1A 1AA\n'
    )
    found = named(content, "costs.csv")
    assert found["formula in a text"].words.startswith("2 cells")
    assert found["formula in a text"].place == "row 2 column 1 and row 3 column 1"
    assert found["may be personal data"].words == "The text has 1 email address, 1 telephone number and 1 postcode."
    assert "ann@example.org" not in found["may be personal data"].words
    assert errors(content, "costs.csv") == []
    assert scan_bytes(b"year,vans\n2024,3\n", "costs.csv") == ()


def test_pages_of_the_web_and_rich_text() -> None:
    assert errors(b"<html><p style='display:none'>Ann</p></html>", "a.html") == ["hidden text"]
    assert errors(b"<html><p>Vans</p><script>go()</script></html>", "a.html") == ["script"]
    assert scan_bytes(b"<html><p>Vans</p></html>", "a.html") == ()
    assert errors(rb"{\rtf1 Vans {\v secret}}", "a.rtf") == ["hidden text"]
    assert errors(rb"{\rtf1 Vans {\deleted secret}}", "a.rtf") == ["tracked changes"]
    assert scan_bytes(rb"{\rtf1 Vans\par}", "a.rtf") == ()


def hiding() -> bytes:
    return workbook(lambda book, _sheet: setattr(book.create_sheet("Staff"), "sheet_state", "hidden"))


def test_files_in_emails_and_zip_files_are_looked_into() -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Bcc"] = "a@example.org", "b@example.org", "c@example.org"
    message["Subject"] = "Vans"
    message.set_content("Attached.")
    message.add_attachment(hiding(), "application", "octet-stream", filename="pay.xlsx")
    found = named(message.as_bytes(), "vans.eml")
    assert found["hidden sheet"].place == "attachment ‘pay.xlsx’ > sheet ‘Staff’"
    assert found["blind copies"].severity is Severity.ERROR

    found = named(compound(mail("Attached.", attached=(attached_file("pay.xlsx", hiding()),))), "vans.msg")
    assert found["hidden sheet"].place == "attachment ‘pay.xlsx’ > sheet ‘Staff’"

    held = BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("pay.xlsx", hiding())
        package.writestr("odd.bin", b"\0\1\2\3")
    found = named(held.getvalue(), "all.zip")
    assert found["hidden sheet"].place == "file ‘pay.xlsx’ > sheet ‘Staff’"
    assert found[BLIND].place == "file ‘odd.bin’"


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "a.pdf", "is empty"),
        (b"\0\1\2\3\4" * 50, "a.bin", "kind that cannot be looked into"),
        (b"%PDF-1.4\n" + b"nothing\0" * 50, "a.pdf", "is damaged"),
        (b"PK\x03\x04" + b"rest" * 50, "a.xlsx", "is damaged"),
        (compound({"WordDocument": b"x" * 5000}), "a.doc", "older Word file"),
        (compound({"Workbook": b"x" * 5000}), "a.xls", "older Excel file"),
        (compound({"EncryptedPackage": b"x" * 5000}), "a.xlsx", "password"),
        (b"these are only words", "a.xlsx", "is damaged"),
        (b"<?xml version='1.0'?><a/>", "a.xml", "kind that cannot be looked into"),
        (b"7z\xbc\xaf\x27\x1c\0\4" + bytes(90), "a.7z", "kind that cannot be looked into"),
    ],
)
def test_what_cannot_be_looked_into_is_never_called_clean(content: bytes, name: str, words: str) -> None:
    found = named(content, name)[BLIND]
    assert words in found.words
    assert found.severity is Severity.ERROR


def test_files_with_a_password() -> None:
    import pikepdf

    from tests.gate.made import pdf

    held = BytesIO()
    with pikepdf.open(BytesIO(pdf(lambda paper: paper.drawString(9, 9, "a")))) as book:
        book.save(held, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "password" in named(held.getvalue(), "a.pdf")[BLIND].words
    locked = bytearray(workbook())
    at = locked.rindex(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert "password" in named(bytes(locked), "a.xlsx")[BLIND].words


def test_a_file_named_as_another_kind_is_looked_into_for_what_it_is() -> None:
    found = named(hiding(), "pay.pdf")
    assert "hidden sheet" in found
    assert found["wrong ending"].severity is Severity.WARNING


class Changing(type(Path())):  # type: ignore[misc]
    """A file that another program saves between the first and the second look at it."""

    def read_bytes(self) -> bytes:
        Path(self).write_bytes(hiding())
        return Path(self).read_bytes()


def test_a_file_that_changes_meanwhile_is_not_vouched_for(tmp_path: Path) -> None:
    path = tmp_path / "costs.xlsx"
    path.write_bytes(workbook())
    assert scan_file(path) == ()
    (one,) = scan_file(Changing(path))
    assert (one.name, one.severity) == (BLIND, Severity.ERROR)
    assert "changed" in one.words
