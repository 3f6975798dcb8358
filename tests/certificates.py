"""Certificates for tests: made by themselves, for nobody, with a key that is thrown away."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "Llandudno 7"
HOLDER = "Office of the Commissioner – Dyfed"


@cache
def a_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def p12(*, start: datetime, end: datetime, passphrase: str = PASSPHRASE) -> bytes:
    """Make a certificate file that is valid from one day to another."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)])
    use = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(a_key().public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(start).not_valid_after(end)
        .add_extension(use, critical=True).sign(a_key(), hashes.SHA256())
    )  # fmt: skip
    how = serialization.BestAvailableEncryption(passphrase.encode())
    return pkcs12.serialize_key_and_certificates(b"office", a_key(), made, None, how)


def a_certificate(folder: Path, *, now: datetime | None = None, days: int = 400, ago: int = 700) -> Path:
    """Write a certificate file that was made some days ago and runs out in some days."""
    at = now or datetime.now(UTC)
    path = folder / "office.p12"
    path.write_bytes(p12(start=at - timedelta(days=ago), end=at + timedelta(days=days)))
    return path
