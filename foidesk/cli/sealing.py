"""The certificate that `issue` signs with: its file is named, its passphrase asked or taken from the environment."""

from dataclasses import replace

from foidesk.cli.passphrases import VARIABLE, given
from foidesk.domain.troubles import NotAllowed
from foidesk.office.sealing import Seal, read_seal


def seal_given(certificate: str) -> Seal | None:
    """Give what the letter is signed with; None where no certificate is named."""
    if not certificate:
        return None
    seal = read_seal(certificate)  # before anything is asked: it may not be there
    passphrase = given("Passphrase of the certificate: ")
    if passphrase is None:
        raise NotAllowed(
            "The passphrase of the certificate is not given.",
            kept="Nothing was issued.",
            do=f"Put it into the variable {VARIABLE}, or run the command where it can be asked.",
        )
    return replace(seal, passphrase=passphrase)
