"""The turns of phrase the splitter knows besides asking: leading in, qualifying, greeting, closing."""

import re

from foidesk.domain.splitting.asking import LINK, PLEASE

GENERIC = re.compile(
    r"\bsome (?:info|information|facts|details|figures|data|help)\b(?! (?:about|on|of|regarding|relating|concerning|"
    r"which|that))|"
    r"\b(?:make|submit|send|lodge|raise|put in|place|file|submitting|making|sending|"
    r"raising) (?:you )?(?:a|an|this|the|my|another|"
    r"the following|following|some)\b[^.?:]{0,60}\b(?:request|foi|enquiry|application)\b"
    r"|^\W*(?:this|the following|please (?:treat|accept|consider|take|regard|find|see)|under|pursuant to|"
    r"in accordance with|"
    r"i am (?:making|writing|emailing|submitting|contacting)|my request|foi|"
    r"freedom of information)\b(?=[^?]*\b(?:"
    r"request|foi|foia|freedom of information|below|following|regard|relation|concerns?|about|enquire)\b)"
    r"(?![^?]*\b(?:to request (?!the following|information under|some information under)|asking (?:for|you)|"
    r"copy|copies|how many|how much|(?:please|could|can|would|i) "
    r"(?:provide|send|supply|tell|you|request|would|should|want|'d)|(?:send|give|provide|tell|supply|let) (?:me|us)\b))"
    r"|\b(?:answers? to|answer|respond to|reply to) (?:the |these |my |a few |some |all |"
    r"each )*(?:of )?(?:the )?(?:following|questions|"
    r"below|these)\b"
    r"|\b(?:the )?following(?: \w+){0,4}\W*$|\b(?:as follows|set out below|listed below|detailed below|"
    r"below|these|"
    r"few questions|some questions|\w+ questions|my questions(?: are)?|following)\W*$"
    r"|\bfollowing (?:information|questions?|details|data|points|documents|records|statistics|figures|"
    r"items|things|"
    r"recorded information)\b(?:[^.?]{0,100}(?:\W*$|\bact\b|\bfoia?\b|: *$))"
    r"|\b(?:i have|i've got|there are|here are|with|ask you|asking you) (?:a few|some|several|two|three|"
    r"four|five|six|a number of|the "
    r"following|my) (?:\w+ )?(?:questions?|requests?|queries|points)\b"
    r"|\b(?:into|about|on|upon|with|raise|ask(?: you)?|clear up|settle) (?:a few|some|several|two|three|four|five|six|a number of|"
    r"a couple of|these|various) (?:\w+ )?(?:matters|points|things|questions|queries|topics|issues|subjects)\b(?![^.]*\b(?:how|what|why|who)\b)"
    r"|\b(?:is|are) (?:twofold|threefold|fourfold|(?:two|three|four) in number)\W*$"
    r"|\b(?:for|know|provide|send|supply|of|with) (?:me |us )?what follows\W*$",
    re.IGNORECASE,
)
OPEN_ENDED = re.compile(
    r"^\W*(?:please |pls |kindly |can |could |would |will |i |we |you |also |also, |and |like |want |wish |need |"
    r"should |to |be |able |possibly |therefore |now |ask |am |asking |under \S+ ){0,9}"
    r"(?:tell (?:me|us)|let (?:me|us) (?:know|have|see)|provide(?: me| us)?(?: with)?|send(?: me| us)?|"
    r"give(?: me| us)|supply(?: me| us)?(?: with)?|confirm|advise(?: me| us)?|know|disclose|release|request|see|ask)"
    r"(?: (?:please|by e-?mail|under (?:the )?\w+(?: act)?|what|how|if|whether|the|about))?[ ,.\u2026\-\u2013:]*$"
    r"|^\W*(?:so |and |but |here is )?what (?:i|we)(?:'d| would| actually| really| do| am| are|'m)* (?:want|need|like|ask|after|asking|asking for)(?: to (?:know|ask|see|have))?(?: is| are)?[ ,.:\u2026-]*$",
    re.IGNORECASE,
)
LEAD_OBJECTS = re.compile(
    r"\b(?:following|below|these|this|answers?|questions|information|details|data|figures|with)\b", re.IGNORECASE
)
HOW_TO_ANSWER = re.compile(
    r"\b(?:acknowledge (?:receipt|this|my|that|safe)|confirm (?:safe )?receipt|"
    r"confirm (?:that )?you have received|"
    r"(?:section|s\.?) ?(?:16|12|14|10|1\(3\))\b|advice and assistance|"
    r"within (?:the )?(?:20|twenty) (?:working )?days|statutory (?:time|deadline|period)|working days|"
    r"(?:appropriate|cost|fees?|time|18.hour) limit|18 hours|£450|too (?:costly|expensive|broad|wide)|"
    r"exceeds? the|"
    r"(?:any|a) (?:fee|charge|costs?) (?:is |are |will |would |to |for )|(?:mean|intend|plan|propose|going|wish|have|want) to charge|"
    r"(?:ask(?:ing)?|request(?:ing)?|seek(?:ing)?|require|demand(?:ing)?|right|entitled|want|treat)\b[^.?]{0,60}\binternal review|internal review (?:of|into) (?:this|that|my|your|the)|"
    r"(?:complain|complaint|appeal|refer|write|go|going|take|report|contact|right|raise|matter|guidance|rules?)\b[^.?]{0,60}(?:information commissioner|\bico\b)|"
    r"(?:information commissioner(?:'s office)?|\bico\b)(?:'s)? (?:guidance|guide|says|has (?:said|ruled|held)|expects|will|decision|advice|website|takes?|recommends?)|apolog(?:y|ise|ize)|look(?:ing)? forward|hesitate|"
    r"(?:get|be) in touch|contact me|call me|ring me|happy to (?:clarify|discuss|refine|narrow|help|talk)|"
    r"(?:^|[.,] )(?:please )?(?:e-?mail|post|send) (?:me |it |them )?(?:not|rather than|only)\b|"
    r"(?:need|require|want|any) (?:any )?(?:further |more )?clarif|further (?:information|clarification|"
    r"details),? please|(?:if|should|where) (?:\w+ ){0,3}anything (?:\w+ ){0,4}(?:unclear|not clear)|(?:if|should|where) (?:any(?:thing)?|(?:some )?part)\b[^.?]{0,40} (?:unclear|not clear|ambiguous|vague)|"
    r"thank you|(?:^|(?<=many )|(?<=with ))thanks|thanks (?:for|in|again|so|very|to|and|a)\b|thanks(?=\W*$)|cheers|in advance|much appreciated|"
    r"prefer(?:red|ably|ence)? (?:to )?(?:have|receive|get|format|it|the|this|that|an?|electronic|excel|"
    r"csv|email|e-mail|by)|"
    r"(?:in|as|by|via|on) (?:an? )?(?:electronic|electronically|digital|machine.readable|excel|csv|pdf|xlsx?|"
    r"word|spreadsheet|e-?mail(?! (?:traffic|exchange|account))|post|paper|hard copy|"
    r"searchable|open|re-?usable|large print|microsoft)\b(?: (?:format|form|file|spreadsheet|document|"
    r"copy|or))?|"
    r"(?:electronic|digital|machine.readable|excel|csv|pdf|spreadsheet|searchable) (?:format|form|copy|"
    r"file|is fine|will do|would|if)|"
    r"(?:weblink|web link|link) (?:will|would|is)|(?:will|would) (?:be )?(?:fine|ideal|do|suffice|best|satisfy|serve|acceptable|welcome|adequate|"
    r"enough|sufficient|perfect)\b(?! you)|"
    r"(?:is|are) (?:fine|ideal)\W*$|"
    r"(?:best )?estimates?(?: or ranges)? (?:will|would|is|are|instead|where)|redact(?:ed)? (?:any|the|"
    r"names|personal|where)|"
    r"start with the (?:newest|most recent|latest|oldest)|drop (?:the|any|part|question|20)|"
    r"narrow (?:the|my|it|this)|prioriti[sz]e|"
    r"if (?:you are|this is) not the right|right (?:person|department|address|body|place)|"
    r"forward this (?:request|e-?mail|message) to|"
    r"pass (?:this|it) (?:on )?to|"
    r"treat (?:this|each|every|it|them|any)|reply to (?:this|the) (?:e-?mail|address)|(?:send|"
    r"address) (?:your|the|all|any|every) (?:repl(?:y|ies)|response|answer)|"
    r"(?:have|receive|get|await|want|need|before|upon|of|see) (?:your|an|a) (?:\w+ )?(?:answer|reply|response)|"
    r"hear(?:ing)? from you|as soon as (?:possible|you can)|at your earliest|by return|"
    r"right to (?:know|complain|appeal)|public interest (?:test|in)|public domain|"
    r"withheld under|in my (?:view|opinion)|"
    r"(?:do not|don't) (?:want|need|wish) to (?:be told|hear|be sent to|be referred)|"
    r"that(?: i|')s (?:all|everything)(?=\W*$)|should you (?:need|require|have|wish|want|be)|"
    r"if you (?:need|require|want) (?:any|more|further)|if you(?:'d| would) (?:like|prefer|rather)|my deadline|"
    r"if you (?:are unable|cannot|can't|refuse|withhold|intend to|are (?:thinking|minded|going)|"
    r"do not hold|don't hold|decide|have any (?:questions|queries))|"
    r"where (?:exact )?(?:figures|information|data|it|that|any) (?:is|are) not (?:held|available|known)|"
    r"if (?:any|some|part|all) (?:of )?(?:this|the|these|my)\b[^.?]{0,50}(?:not held|exempt|withheld|"
    r"unavailable|refus|redact|limit|is not|are not|cannot|can't)|"
    r"(?:not|already) held|exemptions? (?:is|are|appl|claim|relied|you|apply)|withhold(?:ing)?|"
    r"answer (?:for|as|by|with|on|from|only|just|where|in) |(?:deal with|treat|consider|handle) (?:it|this|that|them|those|the rest|any such \w+|such \w+) (?:under|as|outside|separately)|copy of this (?:request|email)|under no obligation|your duty|time.?scales?|response time)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    rf"^\W*(?:{LINK})?(?:{PLEASE}|could you|can you|i would|i'd|i should|it would be|if possible|"
    rf"ideally)\b[^.?]{{0,40}}?"
    r"\b(?:send|supply|provide|like|want|accept|require|have|get|receive|e-?mail|post|reply|respond|return|present|deliver|answer|"
    r"forward|give)\b"
    r"(?: me| us)?(?: with)?(?: (?:a|an|any|the|this|that|these|those|your|all|all the|each|my))?"
    r"(?: (?:full|requested|written|final|above))?"
    r"(?: (?:information|data|response|responses|reply|replies|answers?|it|them|figures|documents?|"
    r"results?|material|"
    r"everything|all))?(?: (?:requested|above|to me|back))?"
    r" (?:electronically|to (?:this|my|the (?:above|following|same)|me)\b|(?:in|as|by|via|on|through|"
    r"using) (?:an? |the |your |either )?"
    r"(?:[\w.-]+ ){0,2}?(?:e-?mail|post|format|form|excel|csv|pdf|word|spreadsheets?|writing|paper|letter|"
    r"return|attachments?|usb|disc|file|"
    r"table|print|document)\b)",
    re.IGNORECASE,
)
DO_NOT = re.compile(
    r"^\W*(?:(?:and|also|but|so) )*(?:(?:please|kindly|just) )*(?:do not|don't|never) (?:please |just |simply |bother |try )*(?:to )?"
    r"(?:send|give|tell|refer|direct|reply|phone|ring|call|e-?mail|post|point|fob|answer|use|charge|treat|quote|say|hide|redact|forward|pass|"
    r"contact|write|print|claim|come|bother)\b[^?]*$",
    re.IGNORECASE,
)
WELSH_ASK = re.compile(
    r"^\W*(?:(?:hefyd|ac|a hefyd|yn ogystal|yn olaf|yn gyntaf|felly|o dan [^,]{3,60}),? )*(?:(?:a|ac) (?:wnewch|allwch|allech|fyddech|oes|oedd|yw|ydy|fu|gaf|ga|gawn|"
    r"ellwch|wnaeth)\b|(?:fe )?hoffwn|(?:fe )?hoffem|dymunaf|rwy'n (?:gofyn|dymuno|chwilio)|rydym yn (?:gofyn|dymuno)|yr wyf (?:i )?(?:yn|am) (?:gofyn|ofyn|dymuno|wneud cais)|"
    r"rhowch|anfonwch|dywedwch|faint|beth|pwy|pryd|pam|ble|sut|pa|sawl|nifer|copi|cyfanswm|byddwn (?:i )?yn (?:falch|ddiolchgar) (?:o|pe|petaech))\b",
    re.IGNORECASE,
)
WELSH_WORDS = re.compile(
    r"(?i)\b(?:y|yr|yn|ac|am|gan|wedi|sydd|oedd|oes|ydy|yw|mae|faint|beth|pwy|pryd|sut|ble|eich|ein|fy|ei|eu|ar|gyfer|hoffwn|gofyn|chi|ni|bod|gyda|neu|nifer|copi|"
    r"i|o|o'r|i'r|a'r|gael|roi|gwybod|imi|unrhyw|hefyd|cyn|ers|bob|pob)\b"
)
WELSH_LEAD = re.compile(r"(?i)\bg?c?anlynol\b|\bisod\b")
WELSH_FOLLOWS = re.compile(r"(?i)^\W*(?:os (?:felly|na|nad|ydy|oes)|pam felly)\b")
WELSH_CLOSE = re.compile(
    r"(?i)^\W*(?:byddaf|byddwn|byddem) (?:i )?yn (?:ddiolchgar|falch) (?:iawn )?(?:am (?:ateb|eich|dderbyn)|o (?:gael|dderbyn) (?:ateb|eich))"
)
PURPOSE = re.compile(
    r"^\W*(?:and |but |as |because )?(?:(?:this|it|that|these|they|those|the (?:information|data|answers?|figures?|"
    r"requests?|results?)|all of (?:this|it)|my request)(?:'s|'re| is| are| will be| would be| has to be| must be)+ "
    r"(?:all |only |just |purely |simply |also |mainly )?(?:for (?:a|an|my|our|the purposes?|use|publication|research|school|"
    r"university|college|work|inclusion|information)\b|due|part of|because|to (?:help|inform|assist|support|be used)|needed|"
    r"wanted|required|being (?:used|collected)|in connection|going (?:to|into)|not (?:for|a (?:complaint|journalist)))"
    r"|(?:i|we)(?:'m| am| are|'re)? (?:only |just |also )*(?:ask(?:ing)?|request(?:ing)?|need|want|enquir\w+|making)"
    r"(?: you| for| all| this| it| these| them| the| request| information| data)* "
    r"(?:because|since|so that|in order|as (?:i|we|my|our|part)|for (?:a|my|our) (?:\w+ )?(?:dissertation|project|report|"
    r"article|book|story|thesis|campaign|course|research|study|essay|coursework))\b"
    r"|(?:the|my|our) (?:reason|purpose)s? (?:i|we|for (?:my|our|this|asking|these)|behind (?:my|this)|is|are)\b)",
    re.IGNORECASE,
)
COURTESY = re.compile(
    r"^\W*(?:i|we) (?:do |quite |fully |can )?(?:understand|realise|realize|appreciate|accept|know|recognise|am (?:aware|sure|conscious)) "
    r"(?:that )?(?:you|your|the (?:office|team)|(?:this|it|some|not all|there) (?:may|might|will|is|are|of))\b",
    re.IGNORECASE,
)
QUALIFIER = re.compile(
    rf"^\W*(?:{LINK})?(?:(?:for (?:the avoidance of doubt|clarity|each (?:of these|one|case|item|year)|"
    rf"reference|"
    r"the purposes? of this|the period|example)|to (?:be clear|clarify|confirm)|"
    r"by [\"'a-z][^.?]{1,60} (?:i|we) mean|"
    r"(?:i|we)(?:'d| would| should)? (?:like|want|prefer|need|appreciate) (?:this|these|it|them|"
    r"the (?:figures?|answers?|data|numbers?|information|totals?|results?)|that|those) "
    r"(?:\w+ ){0,5}?(?:set out|broken|split|by|for|to (?:include|cover|be (?:broken|split|set|separated|"
    r"given|listed))|separated|given|listed|divided|from|per|grouped|as)|"
    rf"(?:{PLEASE},?|could you|can you|i should like you to)(?: also| could you| can you| please|"
    rf" to)* (?:include(?! (?:also )?(?:a |the |any )?cop(?:y|ies)\b)|exclude|break|split|separate|set (?:this|these|it|them|out the)|"
    r"divide|group|limit|restrict|cover|show (?:this|these|each)|note|ensure|(?:give|provide|state|list|"
    r"show|supply) (?:this|these|those|it|them|the figures|the answers?|the data|a separate figure|"
    r"separate figures)\b)|"
    r"(?!it would (?:also |therefore )?be (?:helpful|useful|good|great|of interest) (?:to|if)\b)"
    r"(?:this|these|it|that|those|the above|all (?:of )?(?:these|the above|them|this)|the (?:figures?|answer|data|list|information|period|breakdown|response|"
    r"time.?frame|time period|date range))(?: \w+){0,5} "
    r"(?:should|would|will|can|could|must|may|need|includes?|covers?|is|are|refers?|relates?|means?|applies)|"
    r"[^,.;:?]{2,80} (?:is|are|should|must|needs? to|need not|ought to|can|may) (?:not )?(?:to )?(?:be )?(?:shown|given|included|excluded|counted|"
    r"left out|listed|treated|set out|apart)\b|"
    r"(?:i|we) (?:should |would |must |ought to |want to |wish to |had better )?(?:also )?(?:make|be) (?:it )?(?:plain|clear|quite clear)\b|"
    r"(?:i|we) (?:mean|am referring|refer|understand|am only|only|do not (?:need|want|require)|"
    r"don't (?:need|want|require)|am not|realise|appreciate|assume|define|am interested in|would expect)|"
    r"(?P<per>month|year|week|quarter|district|area) by (?P=per)|(?:by|per) (?:month|year|quarter|week|district|area|ward|station|type|gender|age|category)\b|"
    r"(?:no need for|(?:do not|don't) (?:need|want|require))\b|"
    r"(?:broken|split|separated|set out|sorted|listed|including|excluding|covering|if possible|"
    r"where (?:possible|known|available|applicable)|"
    r"(?:and )?ideally|not including|i\.e\.|e\.g\.|namely|note|n\.?b\.?|in particular|more particularly|period|time.?frame|dates?|"
    r"date range|definition|scope|"
    r"(?:our|my) question)\b))",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"^\W*(?:(?:your'?s|you'?rs) (?:faithfully|sincerely|truly|etc|respectfully)|yours,?$|(?:with |"
    r"my )?(?:my |very |warm |warmest |kind |kindest |best |many |"
    r"all good )*(?:regards|regard|wishes|rgds)\b|all the best|best,?$|many thanks|thanks|thank you|thankyou|"
    r"with thanks|with many thanks|"
    r"cheers|ta,?$|kind$|sincerely|faithfully|respectfully|warmly|take care|no (?:great )?(?:rush|hurry)|sent from my|sent via|"
    r"get outlook|sent with|(?:merry|happy) (?:christmas|xmas|new year|easter|weekend|friday)|season's greetings|nadolig|"
    r"(?:with )?apologies for|sorry for|thanking you|in anticipation|(?:i )?await(?:ing)? your|(?:i )?trust(?:ing)? (?:this|that|you)|i remain|diolch|yr eiddoch|dymuniadau gorau|cyfarchion|"
    r"cofion|yn gywir|much obliged|have a (?:good|nice|great|lovely)|speak soon|"
    r"(?:i )?look(?:ing)? forward|p\.?s\.? |(?:this|the (?:contents|information)[^.]{0,30}) (?:e-?mail|message|communication|transmission)\b[^.]{0,80}\b(?:confidential|"
    r"intended|privileged)|regds|kr,?$|br,?$|thx\b|tia\b|bye\b)",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"^\W*(?:(?:your'?s|you'?rs)\b[ \w]*|(?:with |my )?(?:very |warm |warmest |kind |kindest |best |"
    r"many )*(?:regards|wishes|rgds)|"
    r"all the best|best|(?:many |with |with many )?thanks(?: again| in advance| and (?:kind |"
    r"best )?(?:regards|wishes))?|thank you(?: in advance| very much)?|"
    r"thanking you (?:in (?:advance|anticipation)|kindly)|diolch(?: yn fawr)?|cofion(?: \w+)?|(?:yr eiddoch,? )?yn (?:gywir|ffyddlon)|yr eiddoch|dymuniadau gorau|much obliged|"
    r"(?:faithfully|sincerely|truly|respectfully) yours|cordially|i remain|"
    r"cheers|ta|sincerely|respectfully|faithfully|thx|tia)"
    r"(?:[,.!\-\u2013]+ ?(?-i:[A-Z][\w'-]*\.?)(?: (?-i:[A-Z][\w'-]+)){0,2})?[\s,.!]*$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\W*(?:(?:dear|annwyl)\b[^.?!:\n]{0,80}?(?:[,:;.!]|$)|(?:hi|hello|hey|hiya)(?: (?:there|all|both|team|guys|folks|everyone|"
    r"opcc|sir|madam|foi\b[ \w]{0,20}"
    r"|[A-Z]\w{1,20}(?: [A-Z]\w{1,20})?(?=[,!.]|\s*$)))?(?:[,:;.!\-\u2013]+|$|(?=\s+(?:please|can|could|i|"
    r"we|would|this|my|under|how|what)\b))"
    r"|good (?:morning|afternoon|evening|day)(?: (?:all|team|there|sir|madam|everyone))*(?:[,:;.!]+|$|"
    r"(?= ))|to whom(?:ever)? it (?:may|might) concern[,:;.!]?|"
    r"(?:sir|madam|sirs|greetings|fao [^.?!:\n]{0,60}|attn:? [^.?!:\n]{0,60})(?:(?: or |"
    r"/)madam)?[,:;.!]?\s*$)",
    re.IGNORECASE,
)
RESTATED = re.compile(
    r"\b(?:ignore|disregard|delete|scrap|scratch|forget)\b[^.?]{0,60}\b(?:above|previous|earlier|first|last|that|my|"
    r"version)\b|"
    r"\b(?:corrected|revised|amended|clarified|updated|reworded|narrowed) (?:version|request|wording|list|"
    r"questions?)\b|"
    r"\bshould (?:have )?read\b|\b(?:let me|to) (?:re-?phrase|re-?state|start again|put (?:it|"
    r"that) (?:better|more))|\bin full and corrected\b|"
    r"\bwhat (?:i|we) (?:actually|really|meant to|should have) (?:want|ask|need|said?)",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"^\W*(?:(?:in|for|during|from|since|the|between|financial|calendar|tax|academic|year|years?|fy|"
    r"quarter|q[1-4]|month|"
    r"to|and|until|up|date|now|present|so|far|ending|ended|date|you|reply|get|receive|answer|respond|current|last|this|previous|"
    r"first|week|day|of|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:19|20)\d\d(?:[/\-\u2013](?:20)?\d\d)?|\d{1,2}(?:st|"
    r"nd|rd|th)?|inclusive|only|ytd)\b\W*)+$",
    re.IGNORECASE,
)
COLUMNS = re.compile(
    r"\b(?:columns?|headings?|headers?|fields?|variables|data ?(?:fields|points)|(?:one|a) (?:line|row|record|entry) (?:for (?:each|every)|per))\b"
    r"|\b(?:for|of|about|on|against) (?:each|every|all)\b(?! (?:(?:of )?(?:19|20)\d\d|of the (?:following|last|past|financial|"
    r"calendar|years?|months?)|(?:financial |calendar |of the )?(?:year|month|quarter|week|"
    r"district|area|period|borough|region|time|force|group|site|these|those|of those|of these))\b)"
    r"|\b(?:list|register|spreadsheet|table|schedule|log|database|breakdown|record) (?:of|showing|with|"
    r"which|that|including|containing|giving|setting) [^.?]{3,}"
    r"\b(?:including|showing|with|giving|containing|stating|to include|should (?:include|show)|detailing|"
    r"includes|setting out)\b",
    re.IGNORECASE,
)
ONE_ANSWER = re.compile(
    r"\b(?:inclusive of|including|includ(?:es|ed)|made up of|comprising|broken down (?:by|into|as)|"
    r"split (?:by|into)|such as|except(?:ing)?(?: for)?|excluding|apart from|other than|but not|not including|"
    r"(?:by|into|in|for|of|under|from|across|to|at|within) (?:each|any|one|either|all|"
    r"every)? ?(?:of )?(?:the|these) following|"
    r"(?:following|these) (?:\w+ )?(?:years|periods|categories|groups|types|months|districts|areas|dates|"
    r"ranges|bands|headings|places|sites|stations|"
    r"towns|options|teams|grades|ranks)|each of (?:the )?(?:following|these)|"
    r"for the (?:years|periods?|following|months)|between|e\.g|for example)\b[^.?]{0,40}[:?\-\u2013]?\s*$",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"^\W*(?:i|we|you|it|they|there|this|that|these|those|if|where|when|as|please|do not|don't|no|nothing)\b|"
    r"^[^,;:]{0,80}?\b(?<!which )(?<!that )(?<!who )(?:is|are|was|were|has|have|had|will|would|can|could|must|"
    r"should|shall|may|might|does|do|applies|apply|gives|requires|means|includes|expects?|allows|says|provides)\b",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"^\W*(?:additional |further |some |a few |general |other |explanatory |important |please )*(?:notes?|"
    r"guidance|how to (?:answer|respond|reply)|"
    r"format(?: of (?:the )?(?:reply|response|answer|information))?|instructions?|delivery|"
    r"response format|comments?|please note(?: the following| that)?|"
    r"points to note|definitions?|conditions?|exclusions?|exceptions?|(?:out of|outside) scope|not (?:required|needed|wanted)|limits?|clarifications?|nb|n\.b\.|exemptions?|costs? and (?:limits?|"
    r"exemptions?)|(?:format and )?delivery)\W*$|"
    r"^\W*notes? (?:on|for|about|to) [^?:.]{2,40}:?$|\b(?:please note|notes? (?:on|for|about)|bear in mind|when (?:you )?(?:answer|reply|respond)ing|"
    r"in answering|in responding)\b[^?]{0,60}:\s*$|\b(?:please note|bear in mind|remember) that\W*$",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^\W*(?:re|ref|subject|subj|regarding|foi|freedom of information)\b", re.IGNORECASE)
VERBS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|"
    r"please|provide|"
    r"give|send|tell|list|state|confirm|explain|whether|how|what|which|who|when|why|where|spent|paid|held|"
    r"made|received|used)\b",
    re.IGNORECASE,
)
SPLITTER = re.compile(
    r"(?<=[.?!:])[\"')\]]{0,2}(?:\s+|(?=https?://))(?=[A-Z\"'(\[\d\u2022\u00a3]|https?://|i\b|please\b|"
    r"how\b|what\b|who\b|which\b|can you\b|could you\b|thanks\b|cheers\b|"
    r"(?<=\?\s)[a-z])"
)
SPLITTER_LOWER = re.compile(r"(?:(?<=[.?!])|(?<=\.\)))\s+(?=[A-Za-z\"'(\d])")
ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:mr|mrs|ms|dr|prof|rev|st|no|nos|e\.g|i\.e|etc|vs|approx|inc|ltd|co|para|sec|s|ss|"
    r"ref|dept|hon|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|cllr|sgt|supt|insp|sch|art|fig|p|pp|cf|al|n\.b|"
    r"tel)\.$",
    re.IGNORECASE,
)
