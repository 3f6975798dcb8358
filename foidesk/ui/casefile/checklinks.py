"""What the links on a finding are called: the act that mends it, and the place it leads to."""

from foidesk.domain.checks import Finding, Where

_MENDS = {
    "public_interest": "Record the test",
    "exemption_reason": "Give the reason",
    "exemption_missing": "Add an exemption",
    "eir_not_held": "Add an exemption",
    "qualified_opinion": "Record the opinion",
    "qualified_opinion_date": "Record the date",
    "limb": "Choose the limb",
    "likelihood": "Choose how likely",
    "outcome": "Choose the outcome",
    "outcomes": "Choose the outcome",
    "redirect_contact": "Add a contact",
    "link_missing": "Add a link",
    "home_page": "Change the link",
    "field": "Write the words",
    "placeholder": "Write the words",
    "abbreviation": "Write it in full",
    "text_changed": "Show both",
    "no_name": "Type the name",
    "no_address": "Type the address",
}
_PLACES = {
    Where.WORDS: "Show the words",
    Where.CLAIM: "Open the exemption",
    Where.DETAILS: "Open the details",
    Where.CLOCK: "Open the clock",
    Where.HOLDERS: "Go to the holders",
    Where.WORDING: "Open Settings",
    Where.LETTER: "Open the letter",
    Where.CLEARANCE: "Send for clearance",
    Where.COST_SHEET: "Open the cost sheet",
    Where.ENCLOSURES: "Go to the enclosures",
}


def mending_words(finding: Finding) -> str:
    """Name the act that mends a finding, or the place where it is mended; empty where its item is that place."""
    if finding.where is Where.WORDING:
        return _PLACES[Where.WORDING]
    return _MENDS.get(finding.rule) or _PLACES.get(finding.where, "")
