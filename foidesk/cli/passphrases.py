"""Passphrases: taken from the environment, or asked for where somebody can answer."""

import getpass
import os
import sys

from foidesk.domain.troubles import NotAllowed

VARIABLE = "FOIDESK_PASSPHRASE"


def given(prompt: str) -> str | None:
    """Give the passphrase; None where it is not in the environment and there is nobody to ask."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return named
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        return getpass.getpass(prompt)
    except EOFError as error:
        raise NotAllowed("No passphrase was given.", kept="Nothing was changed.", do="Try again.") from error
