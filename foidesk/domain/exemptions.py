"""The exemptions of the Freedom of Information Act and the exceptions of the Environmental Information Regulations.

Each row says whether a public interest test is owed (FOIA 2000 s.2(2)-(3); EIR 2004 reg 12(1)(b)), whether it is
engaged by class or by prejudice, and which provision lets the office neither confirm nor deny.
Sections 12 and 14 are refusals, not exemptions, and are Outcomes.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from foidesk.domain.exemptionwords import SPOKEN
from foidesk.domain.limbs import COMPLETE_ALREADY, LIMBS, Limb


class Kind(StrEnum):
    """Whether the public interest must be weighed before relying on a provision."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Exemption:
    """One provision that can be relied on, as the Act divides it."""

    regime: str
    section: str
    title: str
    kind: Kind
    by_prejudice: bool
    ncnd: str
    note: str

    @property
    def cite(self) -> str:
        """Give the short form for chips and tables: `s.31(1)(a)` or `reg 12(4)(e)`."""
        return f"{'s.' if self.regime == 'foia' else 'reg '}{self.section}"

    @property
    def group(self) -> str:
        """Give the section without subsections: `31`, `40`, `22A`."""
        return self.section.partition("(")[0].split()[0]

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """Give the limbs of which a notice names one (FOIA 2000 s.17(1)(b)); none where the row is one itself."""
        return LIMBS.get((self.regime, self.section), ())

    @property
    def needs_public_interest_test(self) -> bool:
        """Say whether the letter must give the public interest reasons (FOIA 2000 s.17(3))."""
        return self.kind is not Kind.ABSOLUTE


_A, _Q, _P = Kind.ABSOLUTE, Kind.QUALIFIED, Kind.PARTLY

# fmt: off
ALL: tuple[Exemption, ...] = (
    Exemption("foia", "21", "Information accessible to the applicant by other means", _A, False, "",
        "No neither-confirm-nor-deny clause. Cabinet Office statistics keep requests answered only with s.21 out of the main totals."),
    Exemption("foia", "22", "Information intended for future publication", _Q, False, "22(2)",
        "Publication must have been intended when the request arrived; date need not be fixed."),
    Exemption("foia", "22A", "Research", _Q, True, "22A(2)",
        "Ongoing research programme with a view to publication; added in 2014."),
    Exemption("foia", "23(1)", "Supplied by, or relating to, security bodies", _A, False, "23(5)",
        "Bodies listed in 23(3) (includes the National Crime Agency). Ministerial certificate possible: 23(2)."),
    Exemption('foia', '24(1)', 'National security', _Q, True, '24(2)',
        "Test is 'required for the purpose of safeguarding'. Cannot be cited for information already exempt under 23(1), though the NCND limbs may be used together. Certificate: 24(3)."),
    Exemption("foia", "26(1)", "Defence", _Q, True, "26(3)",
        ""),
    Exemption("foia", "27(1)", "International relations: prejudice", _Q, True, "27(4)",
        ""),
    Exemption("foia", "27(2)", "International relations: confidential information from a state or international body", _Q, False, "27(4)",
        ""),
    Exemption("foia", "28(1)", "Relations within the United Kingdom", _Q, True, "28(3)",
        "Between UK government and the devolved administrations."),
    Exemption("foia", "29(1)", "The economy", _Q, True, "29(2)",
        ""),
    Exemption("foia", "30(1)", "Investigations and proceedings", _Q, False, "30(3)",
        "Only where the authority itself has the investigating or prosecuting role. Cannot be combined with s.31 for the same information."),
    Exemption("foia", "30(2)", "Investigations: confidential sources", _Q, False, "30(3)",
        ""),
    Exemption("foia", "31(1)(a)", "Law enforcement: prevention or detection of crime", _Q, True, "31(3)",
        "Only if not exempt under s.30. Most used police-sector qualified exemption."),
    Exemption("foia", "31(1)(b)", "Law enforcement: apprehension or prosecution of offenders", _Q, True, "31(3)",
        ""),
    Exemption("foia", "31(1)(c)", "Law enforcement: administration of justice", _Q, True, "31(3)",
        ""),
    Exemption("foia", "31(1)(d)-(f),(h),(i)", "Law enforcement: tax, immigration controls, prison security, civil proceedings, inquiries", _Q, True, "31(3)",
        ""),
    Exemption("foia", "31(1)(g)", "Law enforcement: functions listed in 31(2)", _Q, True, "31(3)",
        "Cite the 31(2) purpose as well, e.g. 31(2)(b) whether a person is responsible for improper conduct."),
    Exemption("foia", "32(1)-(2)", "Court, inquiry and arbitration records", _A, False, "32(3)",
        "Held only because created for, filed with or served in proceedings."),
    Exemption("foia", "33(2)", "Audit functions", _Q, True, "33(3)",
        "Only authorities that audit or examine other authorities."),
    Exemption("foia", "34(1)", "Parliamentary privilege", _A, False, "34(2)",
        ""),
    Exemption("foia", "35(1)(a)-(d)", "Formulation of government policy and ministerial matters", _Q, False, "35(3)",
        "Government departments and the Welsh Government only: not available to a PCC."),
    Exemption('foia', '36(2)(a)', 'Effective conduct of public affairs: collective responsibility', _Q, True, '36(3)',
        "Qualified person's reasonable opinion needed. Absolute only for the Houses of Parliament: 2(3)(e)."),
    Exemption('foia', '36(2)(b)(i)', 'Effective conduct: free and frank provision of advice', _Q, True, '36(3)',
        "Qualified person's reasonable opinion needed; record who, when, what was seen."),
    Exemption('foia', '36(2)(b)(ii)', 'Effective conduct: free and frank exchange of views', _Q, True, '36(3)',
        "Qualified person's reasonable opinion needed."),
    Exemption('foia', '36(2)(c)', 'Effective conduct: otherwise prejudice', _Q, True, '36(3)',
        "Qualified person's reasonable opinion needed."),
    Exemption("foia", "37(1)(a)-(ab)", "Communications with the Sovereign, heir or second in line", _A, False, "37(2)",
        "Absolute since January 2011: 2(3)(ea)."),
    Exemption("foia", "37(1)(ac)-(ad)", "Communications with other royal family members or the Household", _Q, False, "37(2)",
        ""),
    Exemption("foia", "37(1)(b)", "Conferring of honours", _Q, False, "37(2)",
        ""),
    Exemption('foia', '38(1)(a)', 'Health and safety: physical or mental health', _Q, True, '38(2)',
        "Test is 'endanger'."),
    Exemption('foia', '38(1)(b)', 'Health and safety: safety of an individual', _Q, True, '38(2)',
        "Test is 'endanger'."),
    Exemption("foia", "39(1)", "Environmental information", _Q, False, "39(2)",
        "Gateway to the EIR: switch the case to the EIR regime."),
    Exemption("foia", "40(1)", "Personal data of the applicant", _A, False, "40(5A)",
        "Handle as a subject access request."),
    Exemption("foia", "40(2) with 40(3A)", "Personal data of others: data protection principles", _A, False, "40(5B)",
        "2(3)(fa). The commonest exemption. ICO (11 July 2024) treats 40(5B) as absolute."),
    Exemption("foia", "40(2) with 40(3B)", "Personal data of others: right to object", _Q, False, "40(5B)",
        ""),
    Exemption("foia", "40(2) with 40(4A)", "Personal data of others: exempt from subject access", _Q, False, "40(5B)",
        ""),
    Exemption("foia", "41(1)", "Information provided in confidence", _A, False, "41(2)",
        "Must be obtained from another person and disclosure must be an actionable breach; the public-interest defence is weighed inside that test."),
    Exemption("foia", "42(1)", "Legal professional privilege", _Q, False, "42(2)",
        ""),
    Exemption("foia", "43(1)", "Trade secrets", _Q, False, "43(3)",
        ""),
    Exemption("foia", "43(2)", "Commercial interests", _Q, True, "43(3)",
        ""),
    Exemption("foia", "44(1)(a)-(c)", "Prohibitions on disclosure", _A, False, "44(2)",
        "Statutory bar, assimilated (formerly EU) obligation, or contempt of court. Name the bar relied on."),
    Exemption('eir', '12(4)(a)', 'Information not held when the request was received', _Q, False, '',
        "Formally subject to the public interest test, which has nothing to bite on. EIR 'not held' is therefore a refusal needing a reg 14 notice."),
    Exemption("eir", "12(4)(b)", "Manifestly unreasonable request", _Q, False, "",
        "EIR counterpart of FOIA s.12 and s.14; there is no fixed cost limit."),
    Exemption("eir", "12(4)(c)", "Request formulated in too general a manner", _Q, False, "",
        "Only after complying with reg 9 (advice and assistance)."),
    Exemption("eir", "12(4)(d)", "Material in course of completion, unfinished documents, incomplete data", _Q, False, "",
        "Notice must name the preparing authority and estimated completion time if known: reg 14(4)."),
    Exemption("eir", "12(4)(e)", "Internal communications", _Q, False, "",
        ""),
    Exemption("eir", "12(5)(a)", "International relations, defence, national security or public safety", _Q, True, "12(6)",
        "Only reg 12 exception with an NCND clause."),
    Exemption("eir", "12(5)(b)", "Course of justice, fair trial, criminal or disciplinary inquiry", _Q, True, "",
        "Also used for legal professional privilege."),
    Exemption("eir", "12(5)(c)", "Intellectual property rights", _Q, True, "",
        ""),
    Exemption("eir", "12(5)(d)", "Confidentiality of proceedings provided by law", _Q, True, "",
        "Not for information on emissions: 12(9)."),
    Exemption("eir", "12(5)(e)", "Confidentiality of commercial or industrial information", _Q, True, "",
        "Not for information on emissions: 12(9)."),
    Exemption("eir", "12(5)(f)", "Interests of a person who volunteered the information", _Q, True, "",
        "Not for information on emissions: 12(9)."),
    Exemption("eir", "12(5)(g)", "Protection of the environment", _Q, True, "",
        "Not for information on emissions: 12(9)."),
    Exemption('eir', '13(1)', 'Personal data of others', _P, False, '13(5A)-(5B)',
        "Reached through 12(3). Data protection principles limb (13(2A)) absolute; right-to-object (13(2B)) and subject-access-exempt (13(3A)) limbs carry the public interest test. The requester's own data: reg 5(3), handle as SAR."),
)
# fmt: on

_SPOKEN = re.compile(r"^\s*(?:sections?|sec\.?|s\.?|ss\.?|regulations?|reg\.?|r\.?)?\s*", re.IGNORECASE)


@cache
def _by_section() -> dict[tuple[str, str], Exemption]:
    rows = {(one.regime, _plain(limb.section)): one for one in ALL for limb in one.limbs}
    return rows | {(one.regime, _plain(one.section)): one for one in ALL}


def _plain(section: str) -> str:
    return re.sub(r"\s+", "", section).lower()


def cited_as(typed: str, regime: str = "foia") -> str:
    """Give a citation in the form of chips and lists: `section 31 (1)(a)` as `s.31(1)(a)`; else as it was typed."""
    known = find(typed, regime)
    section = _SPOKEN.sub("", typed).strip()
    if known is None or not section:
        return typed.strip()
    squeezed = re.sub(r"\s*([(),-])\s*", r"\1", section)
    squeezed = re.sub(r"\s*with\s*", " with ", squeezed, flags=re.IGNORECASE)
    return f"{'s.' if known.regime == 'foia' else 'reg '}{squeezed}"


def find_elsewhere(cited: str, regime: str) -> Exemption | None:
    """Find a citation of the other regime's law; None if it is not in that either."""
    regulation = cited.strip().lower().startswith("r")
    if regime == "eir":
        return None if regulation else find(cited, "foia")
    return find(cited, "eir") if regulation or not cited.strip().lower().startswith("s") else None


def find(cited: str, regime: str = "foia") -> Exemption | None:
    """Find the provision that somebody cited (`s.31(1)(a)`, `section 40(2)`, `12(4)(e)`), or None.

    A citation of the whole section or of less than the listed subsection finds its only or most usual row
    (`s.40(2)` the data protection principles limb, `s.43(2)` itself).
    """
    section = _plain(_SPOKEN.sub("", cited))
    if not section:
        return None
    regime = "eir" if cited.strip().lower().startswith("r") else ("foia" if regime == "sar" else regime)
    exact = _by_section().get((regime, section))
    if exact:
        return exact
    for one in ALL:
        plain = _plain(one.section)
        if one.regime == regime and plain.startswith(section) and plain[len(section)] in "(w,-":
            return one
    return None


def is_whole(cited: str, regime: str = "foia") -> bool:
    """Say whether a citation goes down to the limb that is relied on (FOIA 2000 s.17(1)(b))."""
    one = find(cited, regime)
    if one is None:
        return False
    section = _plain(_SPOKEN.sub("", cited))
    if section == _plain(one.section):
        return not one.limbs or (one.regime, one.section) in COMPLETE_ALREADY
    return any(section == _plain(limb.section) for limb in one.limbs)


def owes_weighing(cited: str, regime: str = "foia") -> bool:
    """Say whether a letter must give the public interest reasons for what is cited (FOIA 2000 s.17(3)).

    EIR 2004 reg 12(4)(a) leaves nothing to weigh, for nothing is held; reg 13(2A), the data protection principles,
    is absolute while the other limbs of reg 13 are not.
    """
    one = find(cited, regime)
    if one is None or (one.regime, one.section) == ("eir", "12(4)(a)"):
        return False
    if one.kind is Kind.PARTLY:
        return "13(2a)" not in _plain(cited)
    return one.needs_public_interest_test


def search(words: str, regime: str = "foia") -> tuple[Exemption, ...]:
    """List the provisions of one regime that match a section number or plain words, in the Act's order."""
    wanted = [word for word in re.split(r"\s+", _SPOKEN.sub("", words).lower()) if word]
    wants = "foia" if regime == "sar" else regime
    return tuple(one for one in ALL if one.regime == wants and all(word in _words_of(one) for word in wanted))


@cache
def _words_of(one: Exemption) -> str:
    limbs = " ".join(f"{limb.section} {limb.words}" for limb in one.limbs)
    spoken = SPOKEN.get((one.regime, one.section), "")
    return f"{one.section} {one.title} {one.note} {limbs} {spoken}".lower()
