"""What the desk proposes, and what it leaves empty rather than guess."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain import facts_found as found

LETTER = "Dear Sir or Madam\n\nA copy of the policy on vans.\n\n{}\n"


@pytest.mark.parametrize(
    ("name", "email", "end", "value"),
    [
        ("Eleanor Whitcombe", "e.whitcombe@example.org", "Yours faithfully\nEleanor Whitcombe", "Eleanor Whitcombe"),
        ("", "e.whitcombe@example.org", "Yours faithfully,\n\n\nEleanor Whitcombe", "Eleanor Whitcombe"),
        ("Whitcombe, Eleanor", "ew@example.org", "Thanks\nEleanor", "Eleanor Whitcombe"),
        ("E Whitcombe", "ew@example.org", "Kind regards\nDr Eleanor Whitcombe\nReader in Law", "Dr Eleanor Whitcombe"),
        ("Priya Nair", "p@office.example", "Yours faithfully\nEleanor Whitcombe", "Priya Nair"),
        ("", "", "Yours faithfully\nR. J. Abernethy (Mr)", "R. J. Abernethy"),
        ("Siân ap Rhys", "s@example.org", "Yn gywir\nSiân ap Rhys", "Siân ap Rhys"),
        ("", "x@example.org", "Many thanks", ""),
        ("", "x@example.org", "Thanks\nI look forward to hearing from you within 20 days.", ""),
        ("noreply", "noreply@x.example", "First name: Orla\nLast name: Pennefather", "Orla Pennefather"),
    ],
)
def test_requester(name: str, email: str, end: str, value: str):
    proposal = found.propose_requester(name, email, LETTER.format(end))
    assert proposal.value == value
    assert proposal.why.endswith(".")


def test_a_name_in_a_quoted_message_is_not_the_requester():
    text = "How many vans?\n\n-----Original Message-----\nYours sincerely\nJohn Office"
    assert found.propose_requester("", "ann@example.org", text).value == ""


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        ("FW: Freedom of Information Act 2000 request - Taser use", "Taser use"),
        ("[EXTERNAL] Re: FOI: staff sickness", "Staff sickness"),
        ("Freedom of Information request about drones", "Drones"),
        ("Request for information regarding body worn video", "Body worn video"),
        ("Forms and policies", "Forms and policies"),
        ("Informational leaflets", "Informational leaflets"),
        ("FOI request", ""),
        ("Re: ", ""),
        ("(no subject)", ""),
    ],
)
def test_subject_from_the_mail(subject: str, value: str):
    assert found.propose_subject(subject, "").value == value


def test_a_useless_subject_gives_way_to_the_request():
    text = (
        "I am writing to request the following information "
        "relating to the PC's funding of live facial recognition trials:"
    )
    assert found.propose_subject("FOI request", text).value == "PC's funding of live facial recognition trials"
    assert found.propose_subject("", "Dear Sir\n\nThe police precept\n\nWhat is it?").value == "The police precept"


def test_what_the_request_is_not_about_is_not_its_subject():
    text = "This request does not ask about the Commissioner's salary. Send a list of the hired rooms."
    assert found.propose_subject("FOI", text).value == "Hired rooms"


@pytest.mark.parametrize(
    ("text", "regime", "words"),
    [
        ("How many vans are there?", "foia", "No sign"),
        ("Under the Environmental Information Regulations, how many trees?", "eir", "Environmental Information"),
        ("Reports on contamination and asbestos at the station.", "eir", "asbestos"),
        ("The minutes on climate.", "foia", "climate"),
        ("This is a subject access request for my file.", "sar", "subject access"),
        (
            "All emails you hold about me, under the Freedom of Information Act, and my personal data.",
            "sar",
            "Only part",
        ),
    ],
)
def test_regime_and_the_words_that_suggest_it(text: str, regime: str, words: str):
    proposed, why = found.propose_regime(text)
    assert proposed == regime
    assert words in why


def test_their_reference_delivery_and_address():
    assert found.propose_their_reference("Our ref: JT/2024/17.\nHow many?", "").value == "JT/2024/17"
    assert found.propose_their_reference("Our reference is to the law.", "").value == ""
    assert found.propose_delivery("I would prefer to receive this information by email.").value == "email"
    assert found.propose_delivery("I should be glad of a reply by post.").value == "post"
    assert found.propose_delivery("How many?").value == ""
    letter = "14 Coldharbour Rise\nBishop's Ash\nZZ99 3VZ\n\nDear Sir"
    assert found.propose_postal_address(letter).value == "14 Coldharbour Rise\nBishop's Ash\nZZ99 3VZ"
    assert found.propose_postal_address("How many crimes were there in ZZ99 3VZ last year?").value == ""
    assert found.propose_reply_email("noreply@x.example", "Email address: orla@example.org").value == "orla@example.org"


@pytest.mark.parametrize(
    ("name", "address", "text", "missing"),
    [
        ("Ann", "a@example.org", "How many vans?", ""),
        ("", "a@example.org", "How many vans?", "name is missing"),
        ("Ann", " ", "How many vans?", "address for reply is missing"),
        ("", "", "Hello there", "name, an address for reply and a description"),
    ],
)
def test_section_8(name: str, address: str, text: str, missing: str):
    valid, why = found.validity(name, address, text)
    assert valid is (not missing)
    assert missing in why
    assert "section 8" in why


def test_the_date_the_letter_will_call_the_requests():
    sent, came = date(2024, 7, 22), date(2024, 7, 23)
    assert found.date_of_request("", sent, came) == sent
    assert found.date_of_request("3rd February 2024\n\nDear Sir", None, came) == date(2024, 2, 3)
    assert found.date_of_request("31/02/2024\nDear Sir", None, came) == came
    assert found.date_of_request("1 January 2030\nDear Sir", None, came) == came
    assert found.date_of_request("How many?", None, None) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=80))
def test_any_words_get_proposals_that_fit_a_field(text: str, name: str, subject: str):
    assert len(found.propose_subject(subject, text).value) <= 61
    assert "\n" not in found.propose_requester(name, "a@example.org", text).value
    assert found.propose_regime(text)[0] in {"foia", "eir", "sar"}
    found.propose_their_reference(text, subject)
    found.propose_postal_address(text)
    found.date_of_request(text, None, None)


def test_an_address_under_the_signature_is_proposed() -> None:
    text = (
        "Hello\n\nPlease send me the budget.\n\nKind regards\nHarriet O'Brien-Ellis\nharriet@example.org\n07700 900123"
    )
    assert found.propose_reply_email("", text) == found.Found("harriet@example.org", "From under the signature.")
    assert found.propose_reply_email("", "Write to a@b.org for more.\n\nRegards\nX").value == ""
    assert found.propose_reply_email("own@example.org", text).value == "own@example.org"
