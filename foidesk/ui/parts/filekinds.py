"""The kinds of files a dialog offers where a request or a later message is asked for: all that the desk reads."""

from foidesk.office.receipt import ENDINGS


def readable() -> str:
    """Give the filters of a file dialog."""
    every = " ".join(f"*.{ending}" for ending in ENDINGS)
    letters = "Letters (*.docx *.odt *.pdf *.rtf *.txt)"
    return f"Requests and messages ({every});;Emails (*.eml *.msg);;{letters};;All files (*)"
