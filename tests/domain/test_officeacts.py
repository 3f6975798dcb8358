"""What the journal tells of the office's own acts is read back as it was written, or shown as the sentence it is."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import officeacts, profilechanges
from foidesk.domain.casechanges import Changed
from foidesk.domain.facts import FactKind
from foidesk.domain.profile import Profile

START = date(2026, 11, 26)
PLAIN = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="“”")).map(str.strip)
TRAPS = st.lists(
    st.sampled_from(("“", "”", ", before ", "; ", "nothing", ": ", "Email", "Website", "Telephone", "x", ". ", "\n"))
).map("".join)


def between(was: Profile, now: Profile) -> tuple[str, tuple[Changed, ...]]:
    found = profilechanges.changes(was, now)
    return profilechanges.changed(found, "Settings changed", START).words, found


@given(PLAIN, PLAIN, PLAIN, PLAIN)
def test_every_part_comes_back_with_its_words_before_and_after(email: str, phone: str, then: str, called: str) -> None:
    was = replace(Profile(), email=then, telephone=called)
    words, found = between(was, replace(was, email=email, telephone=phone))
    assert profilechanges.told_in(words) == ("Settings changed, from Thursday 26 November 2026", found)


@given(TRAPS, TRAPS, TRAPS)
def test_words_that_look_like_the_journals_own_lose_nothing(email: str, website: str, then: str) -> None:
    was = replace(Profile(), email=then)
    words, _found = between(was, replace(was, email=email, website=website))
    head, read = profilechanges.told_in(words)
    if read:
        assert profilechanges.changed(read, head, None).words == words
    else:
        assert words.startswith(head)
        assert head == words or words == f"{head}. "


def test_words_with_the_mark_of_before_in_them_are_shown_as_the_sentence_they_stand_in() -> None:
    words, _found = between(Profile(), replace(Profile(), email="a”, before “b"))
    assert officeacts.read(FactKind.PROFILE_CHANGED, words) == (words, ())


def test_the_head_names_the_first_parts_and_counts_the_others() -> None:
    now = replace(Profile(), name_long="Northbridge", name_short="NBC", email="a@b.example", website="b", telephone="1")
    words, _found = between(Profile(), now)
    head, changes = officeacts.read(FactKind.PROFILE_CHANGED, words)
    assert head == (
        "Settings changed, from Thursday 26 November 2026: Office name, in full; Office name, short; Email; and 2 more"
    )
    assert len(changes) == 5


def test_roles_are_told_before_and_after() -> None:
    read = officeacts.read(FactKind.ROLES_CHANGED, "Roles changed: priya approver. Before: nobody has a role")
    assert read == ("Roles changed", (Changed("Roles", "nobody has a role", "priya approver"),))
    read = officeacts.read(FactKind.ROLES_CHANGED, "Roles turned off. Before: priya approver")
    assert read == ("Roles turned off", (Changed("Roles", "priya approver", ""),))


def test_an_act_of_one_sentence_is_that_sentence() -> None:
    words = "Standard text “Not held” changed"
    assert officeacts.read(FactKind.TEXT_CHANGED, words) == (words, ())
