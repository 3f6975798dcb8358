"""How much a finding weighs, of the checks on a letter and of the release gate alike."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
