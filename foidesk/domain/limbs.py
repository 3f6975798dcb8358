"""The limbs of the exemptions and exceptions that have several: a refusal notice names the one relied on.

FOIA 2000 s.17(1)(b) and EIR 2004 reg 14(3)(a) ask for the provision itself, so a citation of the whole section is
not enough where the Act lists different things under it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb: its full citation without `s.` or `reg`, and what it protects in plain words."""

    section: str
    words: str


def _under(head: str, *words: str, letters: str = "abcdefghij") -> tuple[Limb, ...]:
    return tuple(Limb(f"{head}({letter})", each) for letter, each in zip(letters, words, strict=False))


LIMBS: dict[tuple[str, str], tuple[Limb, ...]] = {
    ("foia", "26(1)"): _under(
        "26(1)",
        "the defence of the British Islands or a colony",
        "the forces: their capability, effectiveness or security",
    ),
    ("foia", "27(1)"): _under(
        "27(1)",
        "relations with another state",
        "relations with an international organisation or court",
        "the interests of the United Kingdom abroad",
        "promoting or protecting those interests",
    ),
    ("foia", "29(1)"): _under(
        "29(1)",
        "the economic interests of the United Kingdom or a part of it",
        "the financial interests of a government in it",
    ),
    ("foia", "30(1)"): _under(
        "30(1)",
        "an investigation into whether somebody should be charged, or is guilty",
        "an investigation that may lead the authority to bring criminal proceedings",
        "criminal proceedings that the authority may conduct",
    ),
    ("foia", "31(1)(d)-(f),(h),(i)"): (
        Limb("31(1)(d)", "the assessment or collection of a tax or duty"),
        Limb("31(1)(e)", "the operation of the immigration controls"),
        Limb("31(1)(f)", "security and good order in prisons"),
        Limb("31(1)(h)", "civil proceedings that arise from an investigation for a purpose in 31(2)"),
        Limb("31(1)(i)", "an inquiry into a fatal accident or sudden death (Scotland)"),
    ),
    ("foia", "31(1)(g)"): _under(
        "31(1)(g) with 31(2)",
        "finding out whether somebody has failed to comply with the law",
        "finding out whether somebody is responsible for improper conduct",
        "finding out whether regulatory action would be justified",
        "finding out whether somebody is fit or competent for a role or profession",
        "finding out the cause of an accident",
        "protecting charities against misconduct or mismanagement",
        "protecting the property of charities from loss",
        "recovering the property of charities",
        "the health, safety and welfare of people at work",
        "protecting others against risk to health or safety from work",
    ),
    ("foia", "32(1)-(2)"): (
        *_under(
            "32(1)",
            "a document filed with a court for proceedings",
            "a document served on or by the authority for proceedings",
            "a document created by a court or its staff",
        ),
        *_under(
            "32(2)", "a document given to an inquiry or arbitration", "a document created by an inquiry or arbitrator"
        ),
    ),
    ("foia", "35(1)(a)-(d)"): _under(
        "35(1)",
        "the making of government policy",
        "communications between ministers",
        "advice of the Law Officers",
        "a minister's private office",
    ),
    ("foia", "37(1)(a)-(ab)"): (
        Limb("37(1)(a)", "communications with the Sovereign"),
        Limb("37(1)(aa)", "communications with the heir to the Throne"),
        Limb("37(1)(ab)", "communications with the second in line"),
    ),
    ("foia", "37(1)(ac)-(ad)"): (
        Limb("37(1)(ac)", "communications with other members of the Royal Family"),
        Limb("37(1)(ad)", "communications with the Royal Household"),
    ),
    ("foia", "40(2) with 40(3A)"): _under(
        "40(2) with 40(3A)",
        "disclosure would break the data protection principles",
        "the same, for unstructured paper records",
    ),
    ("foia", "40(2) with 40(4A)"): _under(
        "40(2) with 40(4A)",
        "the person could not get it by asking for their own data",
        "the same, for law enforcement data",
    ),
    ("foia", "44(1)(a)-(c)"): _under(
        "44(1)",
        "another enactment forbids it",
        "an assimilated obligation forbids it",
        "it would be a contempt of court",
    ),
    ("eir", "13(1)"): (
        Limb("13(1) with 13(2A)(a)", "disclosure would break the data protection principles"),
        Limb("13(1) with 13(2B)", "disclosure would go against the person's objection"),
        Limb("13(1) with 13(3A)", "the person could not get it by asking for their own data"),
    ),
}
COMPLETE_ALREADY = frozenset({("foia", "40(2) with 40(4A)")})
"""Rows that name a limb as they stand, so that a closer one is welcome and not owed."""
