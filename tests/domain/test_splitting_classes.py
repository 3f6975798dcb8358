"""Kinds of request that are easily cut wrongly, in several wordings each: where rows begin and where the closing does."""

import pytest

from foidesk.domain.splitting import PartKind, propose_split


def check(marked: str) -> None:
    """Compare with a text in which each row begins at « and the closing at »."""
    text = marked.replace("«", "").replace("»", "")
    wanted: list[str] = [piece.strip() for piece in marked.partition("»")[0].split("«")[1:]]
    closing = marked.partition("»")[2].replace("«", "").strip()
    split = propose_split(text)
    found = [split.wording(part) for part in split.items]
    assert found == wanted
    assert (split.wording(split.closing) if split.closing else "") == closing
    assert "".join(text[part.start : part.end] for part in split.parts) == text


FACTS_FIRST = [
    "Dear Sir\n\nMy understanding of the position is this:\n\n1. The owner paid £4,000 for policing.\n2. The money reached you in 2022.\n"
    "3. The village still has no officer.\n\nMy questions are:\n\n«1. When did the money arrive?\n«2. How much is left?\n\n»Regards\nAmy Ball",
    "Hello\n\nThe leaflet promises us two things:\n\na) that a van will call each week,\nb) that the desk will stay open.\n\nI ask for:\n\n"
    "«a) the contract for the van;\n«b) the lease of the desk.\n\n»Thanks\nBo",
    'Dear Officer\n\nIn this request:\n(a) "the Force" means the police of the county;\n(b) "the Fund" means the road fund.\n\n'
    "Please supply:\n«1. The accounts of the Fund for 2024.\n«2. All letters from the Force about the Fund.\n\n»Yours faithfully\nC Dean",
    "Good morning\n\nWe know already:\n- the yard was sold in May\n- the buyer has not moved in\n- no valuation was published\n\n"
    "So please tell us:\n«- who valued the yard\n«- what the valuation was\n\n»Regards\nDee",
]
FACTS_ALONE = [
    "Dear Officer,\n\n«Please send me the report of the working group.\n\n»I know that it exists because\n\n- it is mentioned in the minutes\n"
    "- the chair read from it\n- my MP has a copy\n\nYours\nEd",
    "Dear Commissioner,\n\nI came to your meeting. To sum up:\n\n• the room was too small\n• nobody took a note\n• the slides were unreadable\n\n"
    "That is no consultation.\n\n«Please send me the list of every event held, with the date and number of people present.\n\n»Yours\nGod",
    "Hello\n\nThree things are plain:\n\n1. The van is never here.\n2. The desk is shut.\n3. The phone is not answered.\n\n"
    "«How many hours was the van in the village in 2025?\n\n»Thanks\nHope",
]
LATER_GROUPS = [
    "Dear FOI,\n\nPlease state:\n\n«For 2024\n1. number of appeals\n«2. number allowed\n\n«For 2025\n1. number of appeals\n«2. number allowed\n\n»Regards\nH. Q",
    "Hello,\n\nthe new stables.\n\n«[a] cost to date\n«[b] name of the builder\n«[c] whether the old ones will be sold\n\n»Same address as before. Cheers, Wilf",
    "Dear Officer,\n\n«A. Grants\n1. Which bodies were paid?\n«2. For each, please give\n   - the amount\n   - the purpose\n\n«B. Reports\n"
    "3. What must they send you?\n«4. How many were late?\n\n»Thanks,\nEl",
    "Dear Sirs,\n\nWe ask for the following information.\n\n«The Estate\n\n1. A schedule of freehold property.\n«2. A schedule of leases.\n\n«Fees\n\n"
    "1. Fees paid to surveyors in each year.\n«2. The route by which those surveyors were chosen.\n\n»Yours faithfully,\nA. Finch",
    "Hi, re the cameras\n«1/ how many cars set it off\n«2/ what did it cost, all in\n«3/ is it coming back\n»ta",
]
REASONS_AFTER = [
    "Dear team\n\nPlease send:\n\n«1) The list of tenants.\n«2) The rent of each.\n\n»I expect you to think of commercial secrets. Please bear in mind that\n\n"
    "1) rents above the threshold must be published anyway\n2) every tenant has agreed to it\n3) the public interest is strong\n\nRegards\nEd",
    "Hello\n\n«1. How many tasers were drawn in 2024?\n«2. How many were fired?\n\n»No exemption can apply, because\n\n1. the numbers are totals\n"
    "2. the same numbers were given last year\n\nThanks\nFay",
    "Dear Sir\n\nI request:\n\n«(i) the report on the pond;\n«(ii) its annexes.\n\n»My reasons are these.\n\n(i) The pond has dried up twice.\n"
    "(ii) The council says that it is not theirs.\n\nYours\nGus",
]
BROKEN_MARKS = [
    "Dear Sirs\n\nKindly answer:\n\n«1\n\nHow many complaints came in?\n\n«2\n\nHow many led to a visit?\n\n»Sincerely\nP. Mott",
    "Dear Sirs\n\nTwo requests.\n\n«Request 1\n\nAll audit reports of 2024.\n\n«Request 2\n\nThe plan for each.\n\n»Let me know if I can help.\n\nDee",
    "FOI x 2\n\n«First request. All messages between A and B in May.\n\n«Second request. The policy on messages.\n\n»Clear? Good.\n\nD. Sharp",
    "hi\n\n«1. how many dogs are there\n«2) how many went to their handler\n«(3) who pays the vet\n«no 4. who owns them\n«5 how much did the kennels cost\n\n»gus",
    "Right\n\n«a. did the mayor write to you about it\n«b. copies of what was written\n«c. what did the survey show\n«e. how many other streets got one\n\n»Hal",
    "Hello\n\n«1. How many cars in 2023? «2. How many in 2024?  «3. How many now?\n«4. Who drives them? «5. Who washes them?\n«6. Who pays?\n\n»Ivy",
    "Hi\n\n«i. the name of the firm\n«ii. the price it was paid\n«iii. the date of the deal\n«v. the names of the losers\n\n»Thanks\nJo",
    "Hello\n\n«1) what is the budget\n«2) who set it\n«3 what was left at the end of the year\n«4) who kept it\n\n»Ken",
]
HEADINGS = [
    "Dear team\n\nThis request has two parts.\n\n«PART A: BEFORE 7 MAY 2024\n\nA1. How many chairs were on the list?\n«A2. What were they paid?\n\n"
    "«PART B: FROM 7 MAY 2024\n\nB1. How many advisers are on the list?\n«B2. What are they paid?\n\n»Yours\nLea",
    "Hello\n\n«Part 1 - Horses\n1. How many are there?\n«2. Where do they live?\n\n«Part 2 - Dogs\n3. How many are there?\n«4. Who trains them?\n\n»Mo",
    "Dear HR\n\nAll figures at 1 May please.\n\n«STAFF: how many officers work under the contract?\n\n«PENSIONS:\n- which scheme are they in\n"
    "«- what is the employer rate\n\n«DATES:\n- date the contract ends\n«- date a new one begins\n\n»Nell",
]
NO_HEADINGS = [
    "Dear Desk\n\n«I request all letters between A and B in 2025, except\n- newsletters\n- invitations\n- anything on the website\n\n"
    "»I understand you may need time to ask B.\n\nRegards,\nJ. Nunn",
    "Dear Officer,\n\n«Please state how many fines were issued in each of these streets in 2025:\n\nChurch Street\nMarket Hill\nStation Road (both ends)\n\n"
    "»I have no need of the names of the drivers.\n\nKind regards,\nMo",
    "Hello,\n\n«Please complete the table below for each site.\n\nSite | Cells | Closed\nWick | | |\nOrle | | |\n\n"
    "«Please also say when Orle is due to close.\n\n»Thanks,\nDun",
    "Cars in Millbrook\n\n«1. Number of cars broken into, 2024\nBy month please\nInclude vans\n\n«2. Number of cars stolen\n\n«3. Are there cameras?\n"
    "How many worked in May?\n\n»I ask because my van was broken into. I think people should know.\n\nThank you",
    "Hi\n\n«1. The rent of the hall\nWith VAT\n\n«2. The cost of heating the hall\nGas only\n\n«3. The name of the caretaker\n\n»Thanks\nOz",
]
CLOSING_ON_THE_LAST_LINE = [
    "Hi! quick FOI «1. How many parties were held? «2. Who paid?\n«3. Can I see the invite?\n»Merry xmas\nNoor",
    "Dear Officer\n\nI seek this.\n\n«(i) Minutes of the board.\n«(ii) Allowances paid to each member. Travel is to be shown apart.\n\n»Many thanks.\n\nDot",
    "Please provide: «(a) the number in post in 2024; «(b) the schools they serve; and «(c) the guidance they work to. »This is for a report by a parents' group. Thank you.",
    "I am a student. Please may I have, for 2024: «(a) the number of complaints, «(b) how many were upheld, and «(c) how many staff work on them. "
    "»It is due in March so any help before then would be amazing. Pat",
    "taxis\n\n«1)total spend on taxis last year «2)longest journey and its cost\n«3)who took it (job title ok)\n»please email not post, the address above works",
    "Freebies. I want to know how many you bought, and the cost, of:\n«- pens\n«- tote bags\n«- anything else with his face on it, please list\n»Ta, Quin",
    "Dear Officer\n\nI wish to have:\n\n«[1] Income from courses* in each year from 2019.\n«[2] What it was spent on.\n\n"
    '»* In this request "courses" covers all courses offered in place of prosecution.\n\nFaithfully,\nR. Toll',
    "Hello, «1) how many vans have you got? «2) how old are they? »I will be asking every force the same. Regards, Sid",
]
MORE_AFTER_THE_LIST = [
    "FOI\n\n«1. Number of hate crimes at grounds.\n«2. Number charged.\n\n«Supplementary questions:\na. Does she fund any work with the clubs?\n"
    "«b. If so, which clubs?\n\n»Oak",
    "Dear Ms U,\n\n«1. Please supply the licence for the fair.\n\n«2. Please supply the policing plan for it.\n\n"
    "If there was no plan, please say who decided that none was needed.\n\n»The green is common land.\n\nYours\nPru",
    "Hi there\n\nI'd like to have:\n\n«• the drone policy\n«• the flight log for May\n«• any complaint about drones made in the last 2 years (a count will do)\n\n"
    "«Also, could you tell me whether the drones are lent out?\n\n»Tess",
    "Hi\n\nPlease send:\n\n«1. The fire plan.\n«2. The flood plan, if one was made (a draft would suffice).\n\n»Una",
]


@pytest.mark.parametrize("marked", FACTS_FIRST)
def test_facts_and_definitions_listed_first_are_no_rows(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", FACTS_ALONE)
def test_facts_in_a_list_above_a_request_in_prose_are_no_rows(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", LATER_GROUPS)
def test_every_group_of_points_counts(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", REASONS_AFTER)
def test_reasons_listed_last_are_no_rows(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", BROKEN_MARKS)
def test_marks_that_skip_or_change_still_count(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", HEADINGS)
def test_each_heading_goes_to_the_row_below_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", NO_HEADINGS)
def test_lines_under_a_point_stay_with_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", CLOSING_ON_THE_LAST_LINE)
def test_the_closing_may_begin_on_the_line_of_the_last_point(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", MORE_AFTER_THE_LIST)
def test_a_wish_within_a_point_does_not_end_the_list(marked: str) -> None:
    check(marked)


TWO_LANGUAGES = [
    "Annwyl Swyddfa,\n\nHoffwn gael yr wybodaeth ganlynol:\n\n1. Faint o staff sy'n siarad Cymraeg?\n2. Faint wariwyd ar gyfieithu yn 2024?\n\n"
    "Dear Office,\n\nI would like the following information:\n\n«1. How many staff speak Welsh?\n«2. How much was spent on translation in 2024?\n\n"
    "»Yn gywir / Yours faithfully\n\nVal Rees",
    "Helo,\n\nBeth oedd cost y cyfarfod ym mis Mai? Faint o bobl oedd yno?\n\nHello,\n\n«What did the meeting in May cost?\n\n«How many people came to it?\n\n»Diolch / Thanks\nWil",
]


@pytest.mark.parametrize("marked", TWO_LANGUAGES)
def test_a_request_in_two_languages_is_listed_from_the_english(marked: str) -> None:
    check(marked)


PAGES = [
    "Col. A Yare\nThe Dower House, Ebbes\n\n17th October 2025\n\nDear Commissioner,\n\nI request:\n\n1. The date of each flight.\n2. The cost of an hour.\n\n"
    "Page 1 of 2\n\nCol. A Yare                    17th October 2025\n\n3. The contract.\n\nYours\nA. Yare",
]


@pytest.mark.parametrize("text", PAGES)
def test_the_head_of_a_second_page_is_in_no_row(text: str) -> None:
    split = propose_split(text)

    assert [split.wording(part) for part in split.items] == [
        "1. The date of each flight.",
        "2. The cost of an hour.",
        "3. The contract.",
    ]
    assert any(p.kind is PartKind.OUTSIDE and "Page 1 of 2" in split.wording(p) for p in split.parts)
