"""Requests without marks: what asks, what only tells, what follows up, and where the closing begins."""

import pytest

from foidesk.domain.splitting.wording import Act, act_of
from tests.domain.test_splitting_classes import check

ASKS = [
    "Please also include a copy of the policy on travel claims.",
    "I should also find it helpful to have whatever protocol exists.",
    "Pursuant to the Freedom of Information Act 2000 I request a copy of the policy.",
    "Further to our talk I would ask for the plan.",
    "I ask further for the rent paid for the ground.",
    "I wish to be informed how many cars work at night.",
    "We further require the total number of people held.",
    "I should also welcome sight of the figures behind that claim.",
    "Perhaps you could also say what share of them were over seventy.",
    "It would also assist us to have the number of burglaries, month by month.",
    "It would be of help to know who chairs the panel.",
    "Interested to know what the team cost last year and how many officers are in it.",
    "Looking for the contract with the towing firm.",
    "Lastly, pray tell me whether the picture was taken by a professional.",
    "May we also have sight of the impact assessment.",
    "I beg to enquire what the clock cost.",
    "My clients seek disclosure of the valuation.",
    "The Parish Council would like to know the date of the next review.",
    "Sight of the lease is also requested.",
    "The agenda of each meeting would be of interest too.",
    "And a map of the beat if you've got one.",
    "If you could send the list of venues that would be great.",
    "What I'd like to find out is how many of them were in use.",
    "I am keen to understand how the fund is shared out.",
    "Our members have asked me to obtain the cost of the new gates.",
    "I'd be curious to see the tender documents.",
    "Wanted to ask how many under-16s were searched.",
    "I wonder too whether you keep a roll of specials.",
    "Publish whatever report he wrote.",
    "Please tell me how many people get them.",
    "So I am asking under that Act for the road safety review.",
]
DOES_NOT_ASK = [
    "I also want to know why nobody has rung me back in six weeks.",
    "I understand that you are busy.",
    "I should also like an apology to the volunteers, who learned of it from a web page.",
    "What has been less clear is who checks them.",
    "Do not suppose that I am against the police.",
    "I should be grateful for an answer before the inquest in May.",
    "The Council meets on 28 April and would like to have your answer before it.",
    "I also want somebody to explain to my mother, in person, why it took four letters.",
    "And I want you to come here on a Friday and tell us to our faces why nothing was done.",
    "How hard can it be to send one van?",
    "Was that a joke?",
    "What sort of a force is it that sends a mother round in circles?",
    "Does nobody read these?",
    "Figures in thousands of pounds are good enough for me.",
    "Email is best.",
    "A rough idea would do.",
    "An early reply would be appreciated.",
    "I want to thank you for the visit.",
    "I would have thought that a van was cheaper.",
    "We need this for a report.",
    "You could say that crime is down.",
    "I demand an apology from the Commissioner.",
    "Who would have thought it would come to this?",
    "I require a response in writing.",
    "We look forward to the answers.",
    "Would be great to have it for all the suites together.",
    "We are asking all forces the same thing.",
    "I ask as an admirer of the work.",
    "I need it by the 14th.",
    "It is a disgrace.",
]


@pytest.mark.parametrize("sentence", ASKS)
def test_a_sentence_that_asks(sentence: str) -> None:
    assert act_of(sentence) is Act.ASKS


@pytest.mark.parametrize("sentence", DOES_NOT_ASK)
def test_a_sentence_that_does_not_ask(sentence: str) -> None:
    assert act_of(sentence) not in (Act.ASKS, Act.FOLLOWS_UP)


PROSE = [
    "To the Commissioner\n\nI have had it. My hedge was smashed by your car. Whose idea was it to put a learner in it? Do your lot have eyes?\n\n"
    "«Under freedom of information send me the log for that van on 9 March.\n\n»And pay for the hedge.\n\nG. T",
    "Hi there,\n\nI write a column. What I am after is twofold.\n\n«The first thing is a list of the streets with a zone. «The second is the number of breaches in them.\n\n"
    "»Copy deadline Tuesday.\n\nGay",
    "morning\n\n«pls send the policy on beards & the policy on tattoos\n«how many officers have been told off about either in 2025\n«who reviews them & when next\n\n»ty, lou",
    "Dear Sir,\n\n«How many people voted?\n\n«How much are you paid, and who decides it?\n\n»We should be delighted if you could visit us. The class is on Thursdays.\n\nB. A",
    "Dear Sir,\n\n«How many lockdowns were called?\n\n«Lastly, I understand a review was done after the one at Fern. Could that be released?\n\n"
    "»I am not a journalist.\n\nImelda",
    "Hello,\n\nI live near the school.\n\n«It is not clear to me who owns it now. Please clarify.\n\n«I saw men on the roof. Has it been sold?\n\n»A scan is fine.\n\nIra",
    "«All emails sent by the PCC about the cameras since May. «All WhatsApps likewise. »Thanks. Del.",
    "Dear Ms U,\n\nThree matters arise.\n\n«On estates: what is the estimate for the new block?\n\n«On people: how many of the posts are filled?\n\n"
    "«On technology: please supply the business case.\n\n»I would value having this by June.\n\nSaffron",
    "Good afternoon,\n\nWe lost eleven sheds to fire, and my questions are these. «Has anyone been arrested? «What did the inspector find? "
    "«Will there be patrols at the site, and if so from when?\n\n»I go to press on Friday.\n\nPerdita",
    "Dear Sirs\n\nRe: R v A\n\n«Please provide any note of the meeting. «Please also state how long it is kept.\n\n"
    "»The trial being over, we see no ground on which it could be refused.\n\nYours faithfully\nA LLP",
    "Dear All\n\nI should be glad of the following, all of which relate to the riot of 1984.\n\n«The log of the control room for 3 June.\n\n"
    "«Photographs taken on the day, together with any index.\n\n«The report to the authority.\n\n»Instalments would be welcome.\n\nHugo",
    "Dear team\n\n«Can you tell me whether you gave any money to the crossing? «Can I also have the letter of thanks that was read out?\n\n»It's for a book!\n\nTilda",
    "alright\n«can u tell me how many speed cameras on the big road really work\n«also how much they made last yr\n«and who gets the money\n»ta\nDaz",
    "Dear Team,\n\n«Please could you provide the number of officers trained in (a) public order, (b) firearms and (c) search, at 31 March. "
    "I don't want names.\n\n»Best wishes, Tamar",
    "Hi,\n\nI ride past the court most days.\n\n«Is it still owned by the office or has it been sold? «And who pays for the electricity?\n\n»No rush.\n\nBryn",
    "Dear team\n\n«Did she take advice? If she did, what did it cost, and if not, why not?\n\n«Who gave it? Was it?\n\n»Xan",
    "Hello,\n\nI run a museum. «Would you tell me whether the office holds any pictures of the Watch House? «If there is a list of old things kept "
    "at headquarters, I would be glad of a copy of it. «I also need to know who decides on loans. »The display opens in May and we would credit you.\n\nRegards\nAl",
    "Hello,\n\n«Is there a policy on bees? If there is a policy, please send it.\n\n»Regards\nAl",
    "Sirs\n\n«I want a list of the guests.\n\n«The Echo says one prize was paid for by a firm. I want to know which firm, and what contracts it has. »It is a scandal. "
    "I have written four times.\n\nBo",
    "hey im doing a project. «how many knives were handed in last year? «do the bins work, like is there a report on it? »its due on the 20th so pls be quick. thank you!! jaz",
    "Dear Sir\n\nAt its meeting my Council resolved to ask, under the Freedom of Information Act 2000, for what follows.\n\n"
    "«The response times to calls from the village in the last year.\n\n«The number of calls to which nobody was sent.\n\n"
    "«The paper on which the closure was decided, together with any reply to this Council, for we have no record of one.\n\n"
    "»The Council meets on 28 April and would like to have your answer before it.\n\nYours\nC Dee",
    "Dear team\n\nI study AI. Please could I have copies of:\n\n«the strategy, if it was shared\n«any minutes in which a tool was discussed\n"
    "«impact assessments for such tools\n\n»The above should include annexes. Redact names if you have to.\n\nEve",
    "Good day,\n\n«Please send the list of every consultant paid more than £10,000. The period I have in mind is May 2024 until now. »Email is best.",
    "Hello. I look after a website. «Could we have the number of thefts for each of the last three years? «And a map of the beat if you've got one.\n\n"
    "»We'd put it on the site so no names please.\n\nThx, Dil",
    "Hi,\n\nResearching a podcast.\n\n«Interested to know what the force spent on its rural team and how many officers are in it.\n\n"
    "«Then there's the matter of the quad bikes bought in 2023. Where are they kept.\n\n»Happy to chat on the phone.\n\nBest\nZeb",
    "Dear Commissioner\n\nMy brother died on the bypass. How can anyone learn from a report nobody may read? The road still floods.\n\n"
    "What sort of a force is it that sends us round in circles?\n\n«So I am asking under the Act for the safety review of the bypass.\n\n"
    "»I also want somebody to explain it to my mother in person.\n\nMo",
]


@pytest.mark.parametrize("marked", PROSE)
def test_rows_of_prose(marked: str) -> None:
    check(marked)
