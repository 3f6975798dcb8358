"""Which SQLite this program runs on, known without opening anything."""

import sqlite3

VERSION = sqlite3.sqlite_version
