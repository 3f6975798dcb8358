"""The rich text bodies of Outlook mails, unpacked ([MS-OXRTFCP] 2.2 and 3.1)."""

import struct
from contextlib import suppress

_MOST = 16 * 1024 * 1024
_FIRST_WORDS = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par "
    rb"\pard\plain\f0\fs20\b\i\u\tab\tx"
)
_RING = 4096


def unpacked(packed: bytes) -> bytes:
    """Give the rich text; of a damaged one as much as can be had."""
    if len(packed) < 16:
        return b""
    size, mark = struct.unpack_from("<I4s", packed, 4)
    if mark == b"MELA":
        return packed[16 : 16 + min(size, _MOST)]
    if mark != b"LZFu":
        return b""
    made = bytearray()
    with suppress(IndexError):  # cut off
        _unpack(packed, made, min(size, _MOST))
    return bytes(made)


def _unpack(packed: bytes, made: bytearray, most: int) -> None:
    ring = bytearray(_FIRST_WORDS.ljust(_RING, b" "))
    write, at = len(_FIRST_WORDS), 16
    while at < len(packed) and len(made) < most:
        control = packed[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                place = packed[at] << 8 | packed[at + 1]
                at += 2
                read = place >> 4
                if read == write:  # the mark of the end
                    return
                signs = [(read + step) % _RING for step in range((place & 15) + 2)]
            else:
                ring[write] = packed[at]
                at += 1
                signs = [write]
            for sign in signs:
                made.append(ring[sign])
                ring[write] = ring[sign]
                write = (write + 1) % _RING
