"""The office's wording of each kind of letter: paragraphs with fields in braces, ours until the office has its own.

A field alone in its paragraph is replaced by all that was filled in for it, lists and tables included. Sources of
what each must say: `letterkinds`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterWordings:
    """The middle of each letter, by kind and law; the answer itself is worded in `Wording`."""

    subject_eir: str = "Your request under the Environmental Information Regulations 2004"
    subject_sar: str = "Your request for your personal data"
    subject_review: str = "Internal review of our answer to your request"
    review_eir: str = (
        "If you are unhappy with the way this request has been handled or the decision made, you can ask the "
        "{office_long} to look at it again (regulation 11). Write within 40 working days of this letter to {email}, "
        "and quote {reference}. We will answer within 40 working days of receiving your letter."
    )
    commissioner_eir: str = (
        "If you are unhappy with the outcome, you can complain to the Information Commissioner (regulation 18, which "
        "applies section 50 of the Freedom of Information Act 2000). Contact details can be found by visiting the "
        "website: {ico_website}"
    )
    review_terms: str = (
        "Write within {review_window} working days of this letter and quote {reference}. We aim to answer within 20 "
        "working days of receiving your letter, and will take no longer than 40."
    )
    """Stands in what refuses something under FOIA, where the paragraph about the review gives no times."""
    section_50: str = (
        "Section 50 of the Freedom of Information Act 2000 gives you the right to ask the Commissioner to decide "
        "whether we have dealt with your request as the Act requires."
    )
    """Stands in what refuses something under FOIA, where the paragraph about the Commissioner does not name it."""
    review_sar: str = (
        "If you are unhappy with the way we have dealt with your request, you can complain to us: write to {email} "
        "and quote {reference}. We will acknowledge your complaint within 30 days."
    )
    commissioner_sar: str = (
        "You can also complain to the Information Commissioner, or ask a court to enforce your rights. The "
        "Commissioner's contact details can be found by visiting the website: {ico_website}"
    )
    clarification: str = (
        "Thank you for your request, which we received on {received_date}. It has been given the reference number "
        "{reference}.\n\n"
        "We need to know more before we can find the information you want (section 1(3) of the Freedom of "
        "Information Act 2000). Please tell us:\n\n"
        "{words}\n\n"
        "We are glad to help you put your request another way: write to us at {email}.\n\n"
        "The 20 working days for our answer begin again on the day we receive your reply. If we have not heard from "
        "you by {close_date}, we will close your request."
    )
    clarification_eir: str = (
        "Thank you for your request, which we received on {received_date}. It has been given the reference number "
        "{reference}.\n\n"
        "It is put in too general a way for us to find the information you want (regulations 9(2) and 12(4)(c) of the "
        "Environmental Information Regulations 2004). Please tell us:\n\n"
        "{words}\n\n"
        "We are glad to help you put your request another way: write to us at {email}.\n\n"
        "The 20 working days for our answer begin again on the day we receive your reply. If we have not heard from "
        "you by {close_date}, we will close your request."
    )
    clarification_sar: str = (
        "Thank you for your request, which we received on {received_date}. It has been given the reference number "
        "{reference}.\n\n"
        "We need to know more to find the data you want. Please tell us:\n\n"
        "{words}\n\n"
        "The time for our answer stands still from today until we receive your reply. If we have not heard from you "
        "by {close_date}, we will close your request."
    )
    fees_notice: str = (
        "We can send you the information you asked for on {request_date}. There is a fee of {fee} (section 9 of the "
        "Freedom of Information Act 2000). It is for:\n\n"
        "{words}\n\n"
        "You can pay in this way:\n\n"
        "{place}\n\n"
        "We will send the information once the fee has been paid. The days between this letter and your payment do "
        "not count towards the 20 working days for our answer. If the fee has not been paid by {pay_by}, we need "
        "not answer your request."
    )
    fees_notice_eir: str = (
        "We can send you the information you asked for on {request_date}. There is a charge of {fee} (regulation 8 of "
        "the Environmental Information Regulations 2004). It is for:\n\n"
        "{words}\n\n"
        "You can pay in this way:\n\n"
        "{place}\n\n"
        "We will send the information once the charge has been paid. The days between this letter and your payment "
        "do not count towards the time for our answer. If it has not been paid by {pay_by}, we need not answer your "
        "request."
    )
    extension: str = (
        "Thank you for your request of {request_date}.\n\n"
        "{held}\n\n"
        "We rely on {exemptions} of the Freedom of Information Act 2000, for this reason:\n\n"
        "{words}\n\n"
        "We may do so only if the public interest in it outweighs the public interest in {openness}. We have not yet "
        "decided whether it does (section 10(3)), and expect to do so by {new_date}.\n\n"
        "{the_rest}"
    )
    extension_eir: str = (
        "Thank you for your request of {request_date}.\n\n"
        "It is both complex and voluminous, so that it cannot be answered in 20 working days. We need up to 40 "
        "working days, until {new_date} (regulation 7(1) of the Environmental Information Regulations 2004). This is "
        "why:\n\n"
        "{words}"
    )
    extension_sar: str = (
        "Thank you for your request of {request_date}.\n\n"
        "We need longer than a month to answer it, and expect to do so by {new_date} (Article 12(3) of the UK GDPR). "
        "This is why:\n\n"
        "{words}"
    )
    delay: str = (
        "Your request of {request_date} {overdue}\n\n"
        "{words}\n\n"
        "We will answer by {new_date}. You need not wait for our answer to complain about the delay: you can write to "
        "the Information Commissioner now. Contact details can be found by visiting the website: {ico_website}"
    )
    delay_sar: str = (
        "Your request of {request_date} {overdue}\n\n"
        "{words}\n\n"
        "We will answer by {new_date}. You need not wait for our answer to complain about the delay. You can write to "
        "us at {email} and quote {reference}: we will acknowledge your complaint within 30 days. You can also write to "
        "the Information Commissioner, whose contact details can be found by visiting the website: {ico_website}"
    )
    transfer: str = (
        "Thank you for your request of {request_date}.\n\n"
        "The {office} does not hold the information you asked for. We believe that {whom} may hold it. It is a "
        "separate public authority, and you may wish to ask there:\n\n"
        "{place}\n\n"
        "We have not passed on your request or your name."
    )
    transfer_eir: str = (
        "Thank you for your request of {request_date}.\n\n"
        "The {office} did not hold the information you asked for when we received your request (regulation 12(4)(a) of "
        "the Environmental Information Regulations 2004). We believe that {whom} may hold it (regulation 10). It is a "
        "separate public authority, and you may wish to ask there:\n\n"
        "{place}\n\n"
        "We have not passed on your request or your name."
    )
    consultation: str = (
        "We have been asked for information that we hold and that concerns you. The request falls under the {law}, "
        "and it is:\n\n"
        "{items}\n\n"
        "We hold:\n\n"
        "{words}\n\n"
        "Please tell us by {new_date} whether disclosing any of it would cause harm, and what that harm would be. What "
        "you say will help us, but the decision is ours to make. If we do not hear from you, we will decide without "
        "your views.\n\n"
        "We cannot tell you who asked."
    )
    review_acknowledgement: str = (
        "You asked us on {asked_date} to review our answer to your request {reference}.\n\n"
        "{whom} will look at it afresh and took no part in the first answer. We expect to write to you by "
        "{review_due}."
    )
    review_outcome: str = (
        "You asked us on {asked_date} to review our answer of {answer_date} to your request {reference}. It has been "
        "looked at afresh.\n\n"
        "{outcome}\n\n"
        "{words}"
    )
    ico_response: str = (
        "You wrote to us about our handling of the request {reference}, which we received on {received_date} and "
        "{answered}.\n\n"
        "{words}"
    )
    subject_access: str = (
        "You asked us on {request_date} for the personal data that we hold about you. This is our answer under "
        "Article 15 of the UK GDPR.\n\n"
        "{words}\n\n"
        "You can ask us to correct or erase the data, or to restrict how it is used, and you can object to its use."
    )


FIELDS = frozenset(
    {
        *("words", "place", "items", "outcome", "fee", "pay_by", "new_date", "close_date", "whom", "exemptions"),
        *("asked_date", "answer_date", "answered", "review_due", "law", "held", "openness", "the_rest", "overdue"),
    }
)
"""Fields that these letters have beside those of every letter."""


def wording_of(wordings: LetterWordings, kind: str, regime: str) -> str:
    """Give the wording of a kind of letter under a law."""
    own = getattr(wordings, f"{kind}_{regime}", None)
    return own if isinstance(own, str) else str(getattr(wordings, kind))
