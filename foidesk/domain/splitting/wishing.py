"""How a wish is put in English: who wishes, how strongly, and for what; composed from small pieces."""

import re

from foidesk.domain.splitting.asking import START, VERB
from foidesk.domain.splitting.late import Late

_WHO = (
    r"(?:i|we|(?:my|our|the) (?:\w+ ){0,2}?(?:clients?|members?|council|committee|board|branch|society|association|"
    r"residents?|group|union|charity|federation|trustees|readers|colleagues|neighbours|family|husband|wife|son|daughter)"
    r"(?: and i)?)"
)
_ADVERB = (
    r"(?:also|now|further|therefore|hereby|then|first|next|finally|lastly|really|just|still|only|kindly|respectfully|"
    r"formally|simply|likewise|additionally|again|merely|accordingly|very|much|particularly|especially|equally|greatly|"
    r"secondly|thirdly|most|too|in addition|under (?:the |that |this )?(?:\w+ ){0,5}?(?:act|foia?|law)(?: \d{4})?,?)"
)
_A = rf"(?:,? {_ADVERB},?)*"
_WOULD = r"(?:'d|would|should|shall|must|could|may|might|do|will)"
_LEARN = (
    r"(?:know|see|receive|have|obtain|find out|learn|understand|view|access|get|inspect|hear|read|establish|"
    r"ascertain|discover|be (?:told|sent|given|provided|informed|advised|supplied|furnished|shown))\b"
    r"(?! (?:thought|expected|been|hoped|imagined|preferred|to\b|from you|back))"
)
_SEEK = (
    r"(?:request(?:ing)?|seek(?:ing)?|enquir(?:e|ing)|inquir(?:e|ing)|appreciat(?:e|ing)(?! (?:that|you|your|how|the fact|there))|welcom(?:e|ing)|desire|"
    r"(?:requir(?:e|ing)|need(?:ing)?|want(?:ing)?|demand(?:ing)?)(?! (?:it|this|that|these|those|them|nothing|no|neither)\b)|"
    r"apply(?:ing)? for|call(?:ing)? for|press(?:ing)? for|ask(?:ing)?(?=(?: (?:further|also|too|again|only|in addition|now|therefore|then))* (?:for|how|what|whether|if|that|which|who|when|where|"
    r"why|about|under|to (?:be|see|know|have)|you (?:for|to|how|what|whether|if|which|who|when|where|why))\b))"
)
_NOT_DO = (
    r"(?! to (?!know|see|receive|have|obtain|find|learn|understand|view|access|get|inspect|hear|read|be (?:told|sent|given|"
    r"provided|informed|advised|supplied|shown)|ask|request|enquire|inquire|establish|ascertain|discover|you for))"
)
_EAGER = r"(?:interested|keen|curious|eager|anxious|hoping|grateful|obliged|glad|pleased|delighted|thankful)"
_MOVE = rf"(?:to {_LEARN}|to (?:request|ask|enquire|inquire)\b|in (?:any|all|the|how|what|whether|who|when|where|why|details|copies|knowing|seeing|learning|having|receiving|finding)\b|(?:for|of) )"

WISH = Late(
    rf"{START}(?!(?:i|we)(?:'d| would)? (?:only|just) (?:need|want|require) (?!to ))(?:"
    # we further require ..., I should also welcome ..., my clients are seeking ...
    rf"{_WHO}{_A}(?:(?:'m|'re| am| are| is| was| were| have| has| had| been){_A})*(?:(?: |(?='d)){_WOULD}{_A})?"
    rf"(?: (?:beg|wish|want|like|have|need|happy|forced|obliged|bound){_A} to{_A})? {_SEEK}s?\b{_NOT_DO}"
    # I wish to be informed ..., the council would like to know ..., we hope to learn ...
    rf"|{_WHO}{_A}(?:(?:'m|'re| am| are| is){_A})?(?:(?: |(?='d)){_WOULD}{_A})? (?:wish|want|like|love|need|beg|hope|aim|intend|have|"
    rf"wants|wishes|needs|would like|{_EAGER}|trying|looking|care|desire)(?:es|s)?{_A} (?:to|and){_A} {_LEARN}"
    # I should find it helpful to have ...
    rf"|{_WHO}{_A}(?: |(?='d)){_WOULD}{_A} find it{_A} (?:helpful|useful|interesting|of \w+) (?:to {_LEARN}|if you)"
    rf"|{_WHO}{_A}(?: |(?='d)){_WOULD}{_A} find [^,.;?]{{2,80}} (?:helpful|useful|interesting|of (?:interest|use|help))\b"
    # the first thing is a list of ..., and if you keep a figure, that too
    rf"|the (?:first|second|third|fourth|other|last|next)(?: (?:thing|one|point|request|question|item|matter))? (?:is|would be|concerns)(?: for| to (?:see|know|have|learn|be told))? "
    rf"(?:a|an|the|any|all|how|what|whether|which|who|when|where|why)\b"
    rf"|(?:and )?if [^.?]{{3,100}}, (?:that|those|them|it)(?: too| as well| also)\W*$"
    # wanted to ask how many ..., would love to see ..., I wonder too whether ...
    rf"|(?:{_WHO}{_A} )?(?:just )?(?:wanted|hoped|would{_A} (?:like|love)|need|want|'d like|wish){_A} to{_A} (?:{_LEARN}|{_SEEK}\b)"
    rf"|{_WHO}{_A} wonder(?:ed)?{_A} (?:how|what|if|whether|who|when|where|why|which)\b"
    # our members have asked me to find out ..., I have been asked to obtain ...
    rf"|{_WHO}{_A} (?:have |has )?(?:asked (?:me|us)|been asked|resolved|agreed|decided|instructed (?:me|us)){_A} to{_A} "
    rf"(?:{_LEARN}|{_SEEK}\b)"
    # I'd be curious to see ..., we are keen to know ..., interested to know ..., looking for ...
    rf"|(?:{_WHO}{_A}(?:'m|'re|'d be| am| are| is| was| would be| should be| would{_A} be| should{_A} be| remain){_A} )?{_EAGER}{_A} {_MOVE}"
    rf"|{_EAGER}{_A} (?:how|what|if|whether|who|when|where|why|which)\b"
    rf"|(?:{_WHO}(?:'m|'re| am| are){_A} )?(?:looking for|after|need|want|{_ADVERB} (?:need|want)) (?:a|an|any|all|the|some|details|copies|info\w*|data|figures)\b"
    rf"|(?:{_WHO}(?:'m|'re| am| are)? )?{_A} ?wondering (?:how|what|if|whether|who|when|where|why|which)\b"
    # it would assist us to have ..., it would be of help to know ...
    rf"|it (?:would|will|might|'d){_A} (?:be{_A} (?:of )?(?:(?:great|real|some|particular) )?(?:helpful|useful|good|great|"
    rf"interest(?:ing)?|nice|help|use|assistance|kind|appreciated)|help|assist|interest)(?: (?:me|us|my \w+|our \w+))?{_A},? "
    rf"(?:to {_LEARN}|if (?:you|i|we|someone)|in \w+ing|with)"
    # perhaps you could say ..., if you could send ...
    rf"|(?:perhaps|maybe|possibly|if),? (?:you|someone|your \w+) (?:could|can|would|will|might|may){_A}(?: please)?{_A} {VERB}\b"
    rf"|(?:if )?(?:may|might|can|could) (?:i|we){_A} (?:please )?(?:{_LEARN}|ask|request|enquire|inquire)\b"
    rf"|pray,? {VERB}\b"
    rf")",
    re.IGNORECASE,
)

_PASSIVE_HINT = re.compile(
    r"(?i)\b(?:requested|sought|asked for|wanted|required|interest(?:ing)?|use|help|assistance|welcome|useful|helpful|appreciated)\b"
)
_PASSIVE = Late(
    rf"{START}(?:"
    # the lease is also requested, sight of the minutes would be welcome
    rf"[^,;:?]{{3,160}}\b(?:is|are){_A} (?:requested|sought|asked for|wanted|required)(?:(?: too| as well)?\W*$| (?:of|about|on|as to|regarding|in respect of) )"
    rf"|[^,;:?]{{3,160}}\bwould{_A} be{_A} (?:of (?:(?:great|particular|some) )?(?:interest|use|help|assistance)|welcome|useful|"
    rf"helpful|interesting|appreciated)(?: too| as well| also)?\W*$"
    rf")",
    re.IGNORECASE,
)

_ADDRESSEE = (
    r"(?:somebody|someone|you|him|her|them|the (?:pcc|commissioner|chief constable|police|office|force|council|government)|"
    r"everyone|anyone|people)"
)
_TELL = (
    r"(?:tell|send|produce|release|hand over|provide|confirm|supply|give|let|list|disclose|release|state|say|show|share|publish|set out|identify|"
    r"explain (?:how|what|which|who|when|whether)|answer|consider|look|check|kindly|please|also|now|to)"
)
NOT_A_WISH = Late(
    rf"{START}(?!(?:i|we)(?:'d| would)? (?:only|just) (?:need|want|require) (?!to ))(?:"
    # nothing sensitive is sought
    rf"(?:nothing|no|none|neither)\b[^.?]{{0,80}}\b(?:sought|wanted|needed|required|asked for|requested)\b|"
    # an answer, an apology, an undertaking: not a record
    rf"{_WHO}\b[^,.;?]{{0,60}}?\b(?:have|receive|get|for|of|want|need|require|demand|expect|appreciate|welcome|request|await|"
    rf"seek|like|like to see|hear)s? (?:an?|your|the|any|some|my)?(?: (?:early|prompt|written|full|swift|quick|proper|straight|"
    rf"honest|public|personal|formal|further|timely|immediate|speedy|courtesy of an?|favour of an?|final|earliest|detailed))*"
    rf" ?(?:answer|repl(?:y|ies)|response|acknowledge?ment|assurances?|undertaking|meeting|explanation from|"
    rf"receipt|attention|time|help|assistance|co-?operation|understanding|action|justice|advice)\b"
    rf"(?! (?:to|from|given|received|sent|about|by|that|which|records?|logs?|times?|minutes|between|of the|reports?|statistics|rates?|targets?)\b)"
    rf"|{_WHO}\b[^.;?]{{0,80}}?\b(?:an?|your|the|any|some) (?:\w+ )?apolog(?:y|ies)\b"
    # can I start by saying how much I admire you
    rf"|(?:can|could|may|let) (?:i|we|me)(?: just| first| firstly| also)* (?:start|begin|say|add|point out|thank|remind|congratulate|apologise|stress|assure)\b"
    # I would ask that the reply be on paper
    rf"|{_WHO}\b[^,.;?]{{0,30}}?\b(?:ask|request|require|insist)(?:s|ed)? that (?:the|your|any|all|this|my|it|you) ?(?:\w+ )?"
    rf"(?:repl(?:y|ies)|response|answers?|request|information|letter|do not|not|is|are|be)\b"
    # it would be good to have it in one table: the answer, not a record
    rf"|(?:(?!\b(?:how|what|who|which|why|when|where|whether|if)\b)[^,.;?]){{0,50}}?\b(?:have|get|receive|see|like|want|need|prefer|accept)s? (?:it|them|this|that|these|those|everything|all of "
    rf"(?:it|this|them))(?= (?:all |both )?(?:as|in|by|for|from|to|before|on|at|when|set|broken|split|sent|please|together|electronically|"
    rf"within)\b|\W*$)"
    # I want you to come here, somebody should explain it in person
    rf"|{_WHO}\b[^,.;?]{{0,30}}?\b(?:want|need|expect|demand|require|like|ask|urge|invite|beg|request|challenge)s? (?:that )?"
    rf"(?!you for\b){_ADDRESSEE} (?:to|should|must|do|stop|be)\b(?! {_TELL}\b)"
    rf"|{_WHO}\b[^,.;?]{{0,40}}?\bsomebody|someone to explain\b"
    # I want to know why nobody has rung me back: an explanation of conduct towards the writer
    rf"|{_WHO}\b[^,.;?]{{0,40}}?\bwhy (?:nobody|no one|no-one|i|we|my|our|(?:it|this) (?:has |is )?(?:took|taken|taking)|"
    rf"you (?:did not|didn't|have not|haven't|never|ignored?|refuse\w*|won't|cannot|can't|keep))\b"
    rf"|(?:please )?(?:do not|don't|never)\b(?![^?]*\?\W*$)"
    rf"|[^,;:?]{{0,60}}\b(?:answer|reply|response|acknowledge?ment|link|file|e-?mail|estimate|range|help|summary of your reply)\b"
    rf"[^,;:?]{{0,40}} (?:is|are|would{_A} be|will be) (?:\w+ )?(?:requested|required|appreciated|welcome|useful|helpful)\W*$"
    rf"|(?:i|we)(?:'d| would| should) (?:have |never have )(?:thought|expected|hoped|imagined|liked)\b"
    # "What has been less clear is who checks them": a statement, unless the writer says that he wants it
    rf"|what (?!(?:i|we)(?:'d| would| want| need| wish| am| are| should)\b)[^?]{{3,80}} (?:is|was|are|were) "
    rf"(?:that|who|how|the|why|what|not|whether|a|an)\b[^?]*$"
    rf")",
    re.IGNORECASE,
)
GOOD_ENOUGH = re.compile(
    r"(?i)\b(?:is|are|'s|would be|will be|would|will|works?)(?: (?:all|perfectly|quite|more than|also))? (?:best|fine|ok|okay|enough|"
    r"good enough|preferable|preferred|easiest|ideal|sufficient|acceptable|adequate|suffice|do|all right|perfect)"
    r"(?: (?:for|by|with|to) (?:me|us|my \w+|our \w+|the \w+ (?:one|question|point)))?(?: too| as well| also| nicely)?[.!,) ]*$"
)
FRAGMENT = re.compile(
    r"(?i)^\W*(?:oh,? )?(?:and|plus|also|lastly|finally|last|as well as)[ ,]+(?:(?:please|finally|lastly|last|then|of course|not least|also)[ ,]+)?"
    r"(?:a|an|any|the|all|copies|details)\b(?! (?:whole|time|fact|truth|answer|police|commissioner|council|office|office's)\b)"
)
ALL_OF = re.compile(
    r"(?i)^\W*(?:all|any|every) (?!the best|good|in all|of\b|for\b|in\b|by\b|from\b|to\b|as\b|are\b|else|time|help|reply|replies|answers?|"
    r"fees?|costs?|charges?|figures?|data|information|times|dates|amounts|numbers?|questions?|responses?|names?|personal|questions|"
    r"redact\w*|\w+day|day|night|week|month|year|one|single|morning|evening|summer|winter|format|problems?|quer\w+|issues?|delays?|chance|ideas?|luck|thoughts)[\w'-]+ \w+"
)


def wishes(said: str) -> bool:
    """Whether a sentence says that something is wanted, whoever wants it."""
    return bool(WISH.match(said)) or bool(_PASSIVE_HINT.search(said) and _PASSIVE.match(said))
