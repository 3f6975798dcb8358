"""Signing an issued letter digitally with the office's own certificate file (PAdES); the letter stays ua1 and 2a.

A field of no size is bound into the letter first, as a part that is read out; the signature is then added behind
everything else, so that the promises of the file stay as they were. Nothing here asks the network anything.
"""

import hashlib
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from foidesk.domain.sealing import Certificate
from foidesk.domain.troubles import CannotRead, NotAllowed

_FIELD = "Office"
_PRINTED_AND_LOCKED = 132
_WORDS = "Digital signature of the office"


def seal(pdf: bytes, content: bytes, passphrase: str, on: date, kept: str) -> tuple[bytes, Certificate]:
    """Sign a letter with the certificate of a file (.p12 or .pfx), on a day on which it is valid.

    A Trouble says what was `kept`.
    """
    with _part_for_it(kept):
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import fields, signers

        signer = _signer(content, passphrase, kept)
        certificate = _certificate(signer)
        certificate.must_hold(on, kept)
        writer = IncrementalPdfFileWriter(io.BytesIO(_with_field(pdf)))
        # What the file says of itself was written for PDF/A and PDF/UA, and is not to be written anew.
        writer._update_meta = lambda: None  # type: ignore[method-assign]
        how = signers.PdfSignatureMetadata(
            field_name=_FIELD, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
        )
        signed = signers.PdfSigner(how, signer).sign_pdf(writer)
        return signed.getvalue(), certificate


def is_intact(pdf: bytes) -> bool:
    """Say whether a signed letter is, to the last byte, what was signed; whoever signed it."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    _keep_quiet()
    signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    if not signatures:
        return False
    known = ValidationContext(trust_roots=[signatures[0].signer_cert], allow_fetching=False)
    status = validate_pdf_signature(signatures[0], known)
    return bool(status.intact and status.valid and status.coverage is SignatureCoverageLevel.ENTIRE_FILE)


def _with_field(pdf: bytes) -> bytes:
    """Bind an empty field for a signature into a letter, as the last part of its structure."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        root, page = document.Root, document.pages[-1].obj
        tree = root.StructTreeRoot
        whole, key = tree.K[0], int(tree.ParentTreeNextKey)
        field = document.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String(_FIELD), TU=String(_WORDS),
                F=_PRINTED_AND_LOCKED, Rect=Array([0, 0, 0, 0]), P=page, StructParent=key,
            )
        )  # fmt: skip
        part = document.make_indirect(
            Dictionary(
                Type=Name.StructElem, S=Name.Form, P=whole, Pg=page, K=Dictionary(Type=Name.OBJR, Pg=page, Obj=field)
            )
        )
        if not isinstance(whole.K, Array):
            whole.K = Array([whole.K])
        whole.K.append(part)
        tree.ParentTree.Nums.append(key)
        tree.ParentTree.Nums.append(part)
        tree.ParentTreeNextKey = key + 1
        if "/Annots" not in page:
            page.Annots = Array([])
        page.Annots.append(field)
        root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
        out = io.BytesIO()
        document.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    return out.getvalue()


def _signer(content: bytes, passphrase: str, kept: str) -> Any:  # noqa: ANN401  pyHanko is there in some installations
    from asn1crypto import pkcs12
    from pyhanko.sign import signers

    _keep_quiet()
    try:
        pkcs12.Pfx.load(content, strict=True)["auth_safe"].native  # noqa: B018  reading it tells whether it is one
    except (ValueError, TypeError, KeyError) as error:
        raise CannotRead(
            "That is not a certificate file.",
            kept=kept,
            do="Choose a file that ends in .p12 or .pfx, with the certificate and its key in it.",
            details=str(error),
        ) from error
    try:
        signer = signers.SimpleSigner.load_pkcs12_data(content, other_certs=[], passphrase=passphrase.encode())
    except ValueError as error:
        raise NotAllowed(
            "The passphrase does not open the certificate file.",
            kept=kept,
            do="Type it again. Upper and lower case are not the same.",
            details=str(error),
            field="passphrase",
        ) from error
    if signer is None or signer.signing_cert is None:
        raise CannotRead(
            "There is no certificate with a key in that file.", kept=kept, do="Choose the file that has both."
        )
    return signer


def _certificate(signer: Any) -> Certificate:  # noqa: ANN401  see above
    it = signer.signing_cert
    return Certificate(
        _name(it.subject.native),
        _name(it.issuer.native),
        it.not_valid_before.date(),
        it.not_valid_after.date(),
        hashlib.sha256(it.dump()).hexdigest(),
    )


def _name(parts: dict[str, Any]) -> str:
    found = parts.get("common_name") or parts.get("organization_name") or next(iter(parts.values()), "")
    return str(found[0] if isinstance(found, list) else found)


@contextmanager
def _part_for_it(kept: str) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise NotAllowed(
            "The part of FOI Desk that signs digitally is not installed on this computer.",
            kept=kept,
            do="Ask whoever installed FOI Desk to install “foidesk[sign]”, or issue the letter without.",
            details=str(error),
        ) from error


@cache
def _keep_quiet() -> None:
    """Let the library say nothing of its own: what it finds is said in our words."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
