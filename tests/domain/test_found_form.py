"""How the answer is wanted, the language, the body asked for and the way it came in: found with the words, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import facts_found as found
from foidesk.domain.found_form import WantedForm


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Please send it by email as an Excel spreadsheet.", "spreadsheet"),
        ("I would like the data in csv format.", "spreadsheet"),
        ("How much was spent on Excel training?", ""),
        ("Could I have a paper copy, as I have no computer?", "post"),
        ("I would like to inspect the records at your office.", "inspection"),
        ("I wish to view the documents in person.", "inspection"),
        ("When did HMICFRS inspect the force? I want to see the records of complaints.", ""),
        ("Electronic copies are fine.", "email"),
        ("How would you like to receive the information: Post", "post"),
        ("How many vans?", ""),
    ],
)
def test_the_form_wanted(text: str, form: str) -> None:
    proposal = found.propose_delivery(text)
    assert proposal.value == form
    assert ("section 11" in proposal.why) == bool(form)


def test_only_unusual_forms_are_noted() -> None:
    assert [one.value for one in WantedForm if one.note] == ["post", "spreadsheet", "inspection"]


WELSH = """Annwyl Syr, Hoffwn ofyn am wybodaeth o dan y Ddeddf Rhyddid Gwybodaeth. Faint o arian a wariwyd gan y
Comisiynydd ar ddronau rhwng 2023 a 2025? Byddwn yn ddiolchgar am ateb. Yn gywir, Siân"""


def test_welsh_is_seen_and_english_is_not_taken_for_it() -> None:
    whole = found.propose_language(WELSH)
    assert whole.value == "cy"
    assert whole.why.startswith("The request is in Welsh: “annwyl”")
    both = found.propose_language(WELSH + "\n\n" + "How much money was spent on drones between 2023 and 2025? " * 12)
    assert both.why.startswith("Part of the request is in Welsh")
    assert found.propose_language("Dear Sir, the swyddfa in Cardiff had a copi of it. Mae hen.").value == "en"
    assert found.propose_language("How many officers are in Heddlu Gwent?").value == "en"


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Organisation: Solent Times Ltd\nName: A", "", "Solent Times Ltd"),
        ("Organisation: N/A\nName: A", "", ""),
        ("I am a reporter for the Solent Echo and write about crime.", "", "Solent Echo"),
        ("I am writing on behalf of Friends of Bishop's Ash.", "", "Friends of Bishop's Ash"),
        ("How many?\n\nYours\nAnn Ode\nNews editor\nSolent Gazette", "Ann Ode", "Solent Gazette"),
        ("How many?\n\nYours\nAnn Ode\n14 Coldharbour Rise", "Ann Ode", ""),
        ("How much did you pay to the University of Solent?\n\nAnn Ode", "Ann Ode", ""),
    ],
)
def test_the_body_asked_for(text: str, name: str, body: str) -> None:
    assert found.propose_organisation(text, name).value == body


def test_a_web_form_is_known_by_its_lines() -> None:
    form = "First name: Ann\nSurname: Ode\nEmail: ann@example.org\nYour request: How many vans?"
    assert found.propose_channel(True, "FOI", form).value == "web form"
    assert found.propose_channel(True, "Vans", "How many vans?\nEmail: ann@example.org").value == "email"
    assert found.propose_channel(False, "", "How many vans?").value == "letter"


def test_it_says_which_item_asks_for_own_data() -> None:
    items = ["How many complaints were there in 2025?", "Please send all the emails you hold about me.", "And costs?"]
    regime, why = found.propose_regime("\n".join(items), items)
    assert regime == "foia"
    assert why.startswith("Item 2 asks for the requester's own data (“all the emails you hold about me”)")
    assert found.propose_regime(items[1] + " My personal data.", items[1:2])[0] == "sar"


def test_it_says_which_item_is_environmental() -> None:
    items = ["How many staff?", "What is your carbon footprint and energy use?", "How many cars?"]
    regime, why = found.propose_regime("\n".join(items), items)
    assert (regime, why.startswith("Item 2 may ask for environmental information")) == ("foia", True)
    assert found.propose_regime("\n".join(items[1:2]), items[1:2])[0] == "eir"


def test_what_is_missing_for_a_valid_request_says_what_to_do() -> None:
    _, why = found.validity("", "a@example.org", "How many vans?")
    assert "ask who is asking" in why
    _, why = found.validity("Ann", "a@example.org", "Hello")
    assert "section 16" in why


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_words_get_proposals(text: str, name: str) -> None:
    assert found.propose_delivery(text).value in set(WantedForm)
    assert found.propose_language(text).value in {"cy", "en"}
    assert "\n" not in found.propose_organisation(text, name).value
    assert found.propose_channel(True, name, text).value in {"email", "web form"}
