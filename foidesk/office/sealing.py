"""The sealing counter: the certificate this computer signs letters with, tried before it is used, and its passphrase.

The passphrase is kept in memory while the program runs, if she wants that, and is never written anywhere.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from foidesk import settings
from foidesk.domain.sealing import Certificate
from foidesk.domain.troubles import CannotRead, NotAllowed

_LARGEST = 1024 * 1024
_NOT_USED = "Nothing was changed."
_NOT_ISSUED = "Nothing was issued; the letter is as it was."


@dataclass(frozen=True, slots=True)
class Seal:
    """What a letter is signed with: the content of a certificate file, and what opens it."""

    content: bytes = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The certificate file that this computer uses, and what was in it when it was tried."""

    path: str
    holder: str
    valid_until: date | None

    def has_run_out(self, today: date) -> bool:
        """Say whether letters can no longer be signed with it."""
        return self.valid_until is not None and today > self.valid_until


class Sealing:
    """What the office does about the certificate of this computer."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._passphrases: dict[str, str] = {}

    def chosen(self) -> Chosen | None:
        """Give the certificate file that this computer signs with, or None."""
        machine = settings.load()
        if not machine.certificate:
            return None
        try:
            until = date.fromisoformat(machine.certificate_until)
        except ValueError:
            until = None
        return Chosen(machine.certificate, machine.certificate_holder, until)

    def try_it(self, path: str, passphrase: str) -> Certificate:
        """Sign a sample with a certificate file and read it back; used from now on if all is in order."""
        from foidesk.domain.profile import Profile
        from foidesk.letters import compose, press, sealing

        content = _content(path, _NOT_USED)
        sample = press.draw(compose.sample(Profile()))
        signed, certificate = sealing.seal(sample, content, passphrase, self._today(), _NOT_USED)
        if not sealing.is_intact(signed):
            raise NotAllowed(
                "A letter signed with this certificate could not be read back.",
                kept=_NOT_USED,
                do="Ask whoever gave you the certificate for one to sign documents with.",
            )
        settings.save(
            replace(
                settings.load(),
                certificate=path,
                certificate_holder=certificate.holder,
                certificate_until=certificate.valid_until.isoformat(),
            )
        )
        self._passphrases[path] = passphrase
        return certificate

    def use_none(self) -> None:
        """Sign letters with no certificate any more, and forget the passphrase."""
        settings.save(replace(settings.load(), certificate="", certificate_holder="", certificate_until=""))
        self._passphrases.clear()

    def use_again(self, chosen: Chosen) -> None:
        """Use a certificate file again that was used before."""
        until = chosen.valid_until.isoformat() if chosen.valid_until is not None else ""
        settings.save(
            replace(settings.load(), certificate=chosen.path, certificate_holder=chosen.holder, certificate_until=until)
        )

    def knows_passphrase(self) -> bool:
        """Say whether the passphrase is in memory, so that it need not be asked."""
        return settings.load().certificate in self._passphrases

    def keep_passphrase(self, passphrase: str) -> None:
        """Keep the passphrase until the program is closed."""
        self._passphrases[settings.load().certificate] = passphrase

    def forget_passphrase(self) -> None:
        """Ask for the passphrase again next time."""
        self._passphrases.clear()

    def seal(self, passphrase: str = "") -> Seal:
        """Give what the next letter is signed with; without a passphrase, the one that is in memory is taken."""
        path = settings.load().certificate
        return read_seal(path, passphrase or self._passphrases.get(path, ""))


def read_seal(path: str, passphrase: str = "") -> Seal:
    """Read a certificate file to sign a letter with."""
    return Seal(_content(path, _NOT_ISSUED), passphrase)


def _content(path: str, kept: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise CannotRead(
            f"The certificate file “{Path(path).name}” could not be read.",
            kept=kept,
            do="Check that it is still there (a stick may have to be put in), or choose another one in Settings.",
            details=str(error),
        ) from error
    if len(content) > _LARGEST:
        raise CannotRead(f"“{Path(path).name}” is no certificate file: it is too large.", kept=kept)
    return content
