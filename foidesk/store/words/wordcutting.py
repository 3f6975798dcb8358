"""Texts cut into words by the rules of SQLite's own index, wherever the register lies: one set of rules, not two."""

import sqlite3
import threading
from collections.abc import Sequence

TOKENIZE = "unicode61 remove_diacritics 2"
TOKENIZE_STEMS = f"porter {TOKENIZE}"


class _Knife(threading.local):
    """An empty index in memory, one for each thread."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        for name, tokenize in (("plain", TOKENIZE), ("stems", TOKENIZE_STEMS)):
            self.connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(words, tokenize = '{tokenize}')")
            self.connection.execute(f"CREATE VIRTUAL TABLE {name}_cut USING fts5vocab({name}, instance)")


_KNIFE = _Knife()


def cut(texts: Sequence[str], *, stems: bool) -> list[list[str]]:
    """Give the words of each text in order, without case and accents; with `stems` without their endings too."""
    found: list[list[str]] = [[] for _ in texts]
    given = [(place, text) for place, text in enumerate(texts) if text]
    if not given:
        return found
    name, run = "stems" if stems else "plain", _KNIFE.connection
    run.execute("BEGIN")
    try:
        run.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", given)  # noqa: S608  our own names
        for place, word in run.execute(f"SELECT doc, term FROM {name}_cut ORDER BY doc, offset"):  # noqa: S608
            found[place].append(word)
    finally:
        run.execute("ROLLBACK")
    return found
