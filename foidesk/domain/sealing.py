"""The office's own certificate, with which an issued letter can be signed digitally (PAdES); no Act asks for it."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whose certificate it is, who gave it, and when it is valid; `mark` is its SHA-256."""

    holder: str
    issuer: str
    valid_from: date
    valid_until: date
    mark: str

    @property
    def is_self_made(self) -> bool:
        """Say whether the office gave it to itself, so that readers cannot tell whose it is."""
        return self.holder == self.issuer

    def must_hold(self, on: date, kept: str) -> None:
        """Refuse in plain words what is signed on a day on which it is not valid."""
        if on > self.valid_until:
            raise NotAllowed(
                f"The certificate of {self.holder} ran out on {DateStyle.PLAIN.write(self.valid_until)}.",
                kept=kept,
                do="Choose another one in Settings, Digital signature, or issue the letter without.",
            )
        if on < self.valid_from:
            raise NotAllowed(
                f"The certificate of {self.holder} is valid from {DateStyle.PLAIN.write(self.valid_from)} only.",
                kept=kept,
                do="Look at this computer's date, or choose another certificate.",
            )
