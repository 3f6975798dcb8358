"""Everyday words for what the exemptions protect, so that one is found without its number."""

SPOKEN: dict[tuple[str, str], str] = {
    ("foia", "21"): "published website online link already available elsewhere publication scheme leaflet library",
    ("foia", "22"): "draft report not yet published planned publication soon launch",
    ("foia", "22A"): "study university survey results unfinished research",
    ("foia", "23(1)"): "mi5 mi6 gchq nca national crime agency intelligence security service special forces",
    ("foia", "24(1)"): "terrorism counter-terrorism prevent threat level critical infrastructure",
    ("foia", "26(1)"): "army navy air force military base",
    ("foia", "27(1)"): "foreign embassy another country abroad extradition",
    ("foia", "27(2)"): "foreign government confidence interpol europol",
    ("foia", "28(1)"): "scotland wales northern ireland devolved",
    ("foia", "29(1)"): "bank currency market financial stability",
    ("foia", "30(1)"): "case file criminal investigation prosecution suspect charge misconduct",
    ("foia", "30(2)"): (
        "informant informants source sources chis whistleblower tip-off witness covert human intelligence"
    ),
    ("foia", "31(1)(a)"): (
        "police tactics patrol camera cameras cctv speed operational covert cyber attack burglary fraud security"
    ),
    ("foia", "31(1)(b)"): "wanted arrest warrant suspects prosecution",
    ("foia", "31(1)(c)"): "court courts trial jury judge justice",
    ("foia", "31(1)(d)-(f),(h),(i)"): "tax hmrc immigration border prison prisons civil claim inquest",
    ("foia", "31(1)(g)"): (
        "complaint complaints misconduct disciplinary regulator standards conduct health and safety accident"
    ),
    ("foia", "32(1)-(2)"): "court papers tribunal inquest inquiry arbitration bundle statement",
    ("foia", "33(2)"): "auditor audit inspection hmicfrs value for money",
    ("foia", "34(1)"): "parliament house of commons lords select committee",
    ("foia", "35(1)(a)-(d)"): "policy minister ministers cabinet government department",
    ("foia", "36(2)(a)"): "collective responsibility ministers",
    ("foia", "36(2)(b)(i)"): "advice candid officials internal qualified person free and frank",
    ("foia", "36(2)(b)(ii)"): (
        "discussion views meeting minutes candid emails deliberation qualified person free and frank"
    ),
    ("foia", "36(2)(c)"): "disruption staff time inbox resources effective conduct qualified person",
    ("foia", "37(1)(a)-(ab)"): "king queen monarch prince of wales",
    ("foia", "37(1)(ac)-(ad)"): "royal visit palace duke duchess",
    ("foia", "37(1)(b)"): "honour honours obe mbe knighthood nomination",
    ("foia", "38(1)(a)"): "distress mental health bereaved family upset suicide",
    ("foia", "38(1)(b)"): "threat harassment address of officer violence risk to a person",
    ("foia", "39(1)"): "environment pollution emissions planning noise land trees",
    ("foia", "40(1)"): "own data about myself subject access my file",
    ("foia", "40(2) with 40(3A)"): (
        "name names salary salaries pay staff employee officer email address private privacy personal data cv "
        "sickness expenses third party"
    ),
    ("foia", "40(2) with 40(3B)"): "objection objects object personal data privacy",
    ("foia", "40(2) with 40(4A)"): "personal data could not see their own file",
    ("foia", "41(1)"): "confidential confidence confidentiality agreement supplier given in confidence secret",
    ("foia", "42(1)"): "solicitor barrister counsel lawyer legal advice litigation",
    ("foia", "43(1)"): "secret formula process recipe design",
    ("foia", "43(2)"): (
        "contract price prices contract price tender bid bids supplier rate rates cost competitor negotiation "
        "procurement invoice"
    ),
    ("foia", "44(1)(a)-(c)"): "statute forbids law prohibits enactment contempt injunction",
    ("eir", "12(4)(a)"): "no record nothing held",
    ("eir", "12(4)(b)"): "too much cost vexatious burden repeated",
    ("eir", "12(4)(c)"): "vague unclear broad",
    ("eir", "12(4)(d)"): "draft unfinished report",
    ("eir", "12(4)(e)"): "emails minutes memo discussion advice",
    ("eir", "12(5)(a)"): "police security terrorism safety",
    ("eir", "12(5)(b)"): "court investigation solicitor legal advice misconduct crime",
    ("eir", "12(5)(c)"): "copyright patent licence",
    ("eir", "12(5)(d)"): "confidential meeting proceedings",
    ("eir", "12(5)(e)"): "contract price tender supplier rate cost competitor commercial",
    ("eir", "12(5)(f)"): "informant volunteer whistleblower supplied by somebody",
    ("eir", "12(5)(g)"): "wildlife nest site species badger rare plant",
    ("eir", "13(1)"): "name names salary pay staff officer private privacy address personal",
}
