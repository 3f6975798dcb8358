"""The certificate that `issue` signs with: its file is named, its passphrase asked or taken from the environment."""

import getpass
import os
import sys
from dataclasses import replace

from foidesk.domain.troubles import NotAllowed
from foidesk.office.sealing import Seal, read_seal

PASSPHRASE = "FOIDESK_PASSPHRASE"  # noqa: S105  the name of a variable


def seal_given(certificate: str) -> Seal | None:
    """Give what the letter is signed with; None where no certificate is named."""
    if not certificate:
        return None
    seal = read_seal(certificate)  # before anything is asked: it may not be there
    passphrase = os.environ.get(PASSPHRASE)
    if passphrase is None and sys.stdin is not None and sys.stdin.isatty():
        passphrase = getpass.getpass("Passphrase of the certificate: ")
    if passphrase is None:
        raise NotAllowed(
            "The passphrase of the certificate is not given.",
            kept="Nothing was issued.",
            do=f"Put it into the variable {PASSPHRASE}, or run the command where it can be asked.",
        )
    return replace(seal, passphrase=passphrase)
