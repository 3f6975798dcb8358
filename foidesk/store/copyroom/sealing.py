"""A file sealed with a passphrase: the open age format (age-encryption.org/v1), so that other programs open it too.

The key comes of the passphrase by scrypt, the content is enciphered in pieces of 64 KB with ChaCha20-Poly1305, each
bound to its place and the last one marked as the last: a file that was cut, swapped or changed does not open.
The arithmetic is the `cryptography` package's; the order of it is the format's.
"""

import base64
import binascii
import os
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MARK = b"age-encryption.org/v1\n"
WORK = 17
"""scrypt's cost: 2 to this power, 128 MB and under a second; what a guesser pays for each guess."""
_MOST_WORK = 20
"""A file that asks for more than a gigabyte is not one of ours, and may be meant to stop the computer."""
_PIECE, _TAG = 64 * 1024, 16
_LONGEST_LINE = 512


class WrongPassphrase(Exception):
    """The passphrase does not open it."""


class Broken(Exception):
    """The file was cut or changed, or is none of this kind."""


def seal(plain: BinaryIO, into: BinaryIO, passphrase: str, *, work: int = WORK) -> None:
    """Encipher one stream into another."""
    key, salt = os.urandom(16), os.urandom(16)
    wrapped = ChaCha20Poly1305(_wrapping_key(passphrase, salt, work)).encrypt(bytes(12), key, None)
    head = MARK + b"-> scrypt %s %d\n%s\n---" % (_to64(salt), work, _to64(wrapped))
    into.write(head + b" " + _to64(_mac(key, head)) + b"\n")
    nonce = os.urandom(16)
    into.write(nonce)
    cipher = ChaCha20Poly1305(_derived(key, nonce, b"payload"))
    for number, piece, last in _pieces(plain, _PIECE):
        into.write(cipher.encrypt(_place(number, last=last), piece, None))


def unseal(sealed: BinaryIO, into: BinaryIO, passphrase: str) -> None:
    """Decipher one stream into another; what was written may be used only if nothing was raised."""
    key = _file_key(sealed, passphrase)
    nonce = sealed.read(16)
    if len(nonce) != 16:
        raise Broken
    cipher = ChaCha20Poly1305(_derived(key, nonce, b"payload"))
    for number, piece, last in _pieces(sealed, _PIECE + _TAG):
        if len(piece) < _TAG or (number and len(piece) == _TAG):
            raise Broken
        try:
            into.write(cipher.decrypt(_place(number, last=last), piece, None))
        except InvalidTag as error:
            raise Broken from error


def _file_key(sealed: BinaryIO, passphrase: str) -> bytes:
    lines = [sealed.readline(_LONGEST_LINE) for _ in range(4)]
    mark, stanza, body, end = lines
    words = stanza.rstrip(b"\n").split(b" ")
    if mark != MARK or words[:2] != [b"->", b"scrypt"] or len(words) != 4 or not end.startswith(b"--- "):
        raise Broken
    salt, wrapped, mac = _from64(words[2]), _from64(body.rstrip(b"\n")), _from64(end[4:].rstrip(b"\n"))
    if not words[3].isdigit() or not 1 <= int(words[3]) <= _MOST_WORK or (len(salt), len(wrapped)) != (16, 32):
        raise Broken
    try:
        key = ChaCha20Poly1305(_wrapping_key(passphrase, salt, int(words[3]))).decrypt(bytes(12), wrapped, None)
    except InvalidTag as error:
        raise WrongPassphrase from error
    proof = HMAC(_derived(key, b"", b"header"), SHA256())
    proof.update(b"".join(lines[:3]) + b"---")
    try:
        proof.verify(mac)
    except InvalidSignature as error:
        raise Broken from error
    return key


def _wrapping_key(passphrase: str, salt: bytes, work: int) -> bytes:
    # One keyboard writes é as one sign, another as two: they are the same passphrase.
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=MARK[:-1] + b"/scrypt" + salt, length=32, n=1 << work, r=8, p=1).derive(words)


def _mac(key: bytes, head: bytes) -> bytes:
    proof = HMAC(_derived(key, b"", b"header"), SHA256())
    proof.update(head)
    return proof.finalize()


def _derived(key: bytes, salt: bytes, use: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=use).derive(key)


def _place(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _pieces(stream: BinaryIO, size: int) -> Iterator[tuple[int, bytes, bool]]:
    """Cut a stream; the last piece is known as such, and an empty stream is one empty piece."""
    number, piece = 0, stream.read(size)
    while True:
        following = stream.read(size) if len(piece) == size else b""
        yield number, piece, not following
        if not following:
            return
        number, piece = number + 1, following


def _to64(content: bytes) -> bytes:
    return base64.b64encode(content).rstrip(b"=")


def _from64(text: bytes) -> bytes:
    try:
        return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Broken from error
