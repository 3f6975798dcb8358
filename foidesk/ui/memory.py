"""What the window remembers between two days: place and size, columns, order, shut groups, the last view."""

from PySide6.QtCore import QSettings

from foidesk import settings


def remembered() -> QSettings:
    """Open the window's own memory, a plain file beside this computer's settings."""
    return QSettings(str(settings.settings_file().with_name("window.ini")), QSettings.Format.IniFormat)


def recall(name: str, otherwise: str = "") -> str:
    """Give a remembered word."""
    value = remembered().value(name, otherwise)
    return value if isinstance(value, str) else otherwise


def remember(name: str, words: str) -> None:
    """Remember a word."""
    remembered().setValue(name, words)
