"""The turns of phrase the splitter knows, as patterns: how English requesters ask, lead in, qualify and close."""

import re

PLEASE = r"(?:please|kindly|pls|plz)"
VERB = (
    r"(?:provide|send|supply|give|tell|confirm|state|list|let (?:me|us) (?:know|have|see)|advise|disclose|"
    r"forward|detail|"
    r"explain|say|share|release|specify|identify|describe|indicate|set out|outline|name|show|break down|"
    r"publish|email|"
    r"e-mail|post|furnish|help me|clarify|answer|inform|include|copy|report|also|itemise|summarise|"
    r"point me|direct me|find out|enclose)"
)
WH = (
    r"(?:how (?:many|much|often|long|is|are|was|were|do|does|did|has|have|will|would|far|old|regularly|"
    r"frequently|"
    r"big|large|can|could)|"
    r"what(?:'s)?|which|who(?:'s|se|m)?|when(?! (?:the|you|we|i|it|a|they|there)\b)|where (?:is|are|was|"
    r"were|do|does|did|has|have|can)|why|"
    r"(?:on|in|at|by|to|for|from|with|of|over|under|through) (?:what|which|whom|whose|how)|"
    r"is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|whether|if (?:so|not|yes|no))\b"
)
NOUN = (
    r"(?:(?:a |an |any |all |the |each |every |full |complete |total |exact |average |annual |overall |"
    r"current |"
    r"redacted |electronic |latest |most recent |first |copies? of |and )*"
    r"(?:cop(?:y|ies)|details?|number|numbers|total|lists?|amounts?|costs?|names?|dates?|breakdowns?|minutes|"
    r"emails?|e-mails|correspondence|communications|records?|reports?|information|figures?|statistics|data|"
    r"documents?|documentation|spend(?:ing)?|expenditure|polic(?:y|ies)|contracts?|agreements?|value|"
    r"percentage|"
    r"proportion|budget|salary|salaries|job titles?|register|schedule|breakdown|invoices?|reasons?|"
    r"whether|how|what|which|when|who|where|why))\b"
)
LINK = (
    r"(?:(?:and|also|but|so|or|then|next|finally|lastly|further(?:more)?|additionally|moreover|secondly|"
    r"thirdly|"
    r"fourthly|fifthly|first(?:ly)?|second|third|last|in addition(?: to (?:this|that|the above))?|"
    r"further to (?:this|that)|"
    r"as well(?: as (?:this|that))?|"
    r"to (?:begin|start) with|first of all|separately|on top of (?:this|that)|besides(?: this)?|"
    r"under (?:the )?(?:foia?|freedom of information)[^,.]{0,40}|"
    r"therefore|accordingly|similarly|likewise|in particular|specifically|similarly|thus|now|ideally|"
    r"(?:as|for|where|if|when|since|in|of|over|between|during|with|at|on|regarding|concerning|"
    r"given)\b[^,.?!:]{2,140}(?:[,:]|(?= (?:please|could you|can you|would you|how many|how much|"
    r"what (?:is|was|are|were)))))[,:;]? +)"
)
START = rf"^\W*(?:{LINK}){{0,3}}"
ASK_VERB = re.compile(
    rf"{START}(?:"
    rf"{PLEASE},? (?:(?:also|could|can|would|will|may|you|i|we|therefore|now|then|kindly) )*{VERB}\b"
    rf"|{PLEASE},? (?:(?:can|could|would|will|may) (?:you|i|we|u|someone))"
    rf"|(?:can|could|would|will|may|might) (?:you|u|i|we|somebody|someone|your \w+|the \w+)\b"
    rf"|(?:i|we)(?:'d|'m| am| are| should| would| wish| want| need| require| hereby| also| now| further| do)*"
    rf"(?: (?:also|now|further|therefore|like|love|be|very|much|hereby|writing|wish|want|need|to|keen|"
    rf"interested|in|"
    rf"under[^,.]{{0,60}}|and|formally))*"
    rf" (?:request(?:ing)?|ask(?:ing)? (?:for|to|how|what|whether|you|if|that)|know|see|receive|have|"
    rf"obtain|obliged|grateful|appreciate|find out|seek(?:ing)?|learn|understand|view|access|get|"
    rf"be (?:told|sent|given)|"
    rf"inspect|enquir\w+|inquir\w+|be provided)\b"
    rf"|(?:i|we)(?:'d| would| should| also)* (?:like|need|require|want|seek|request|am after|"
    rf"are after) (?!to (?:make|thank|point|"
    rf"draw|remind|stress|emphasise|add|say|be contacted|put|raise|submit|lodge|complain)\b)"
    rf"|(?:grateful|obliged|it would be (?:helpful|useful|good|great|appreciated))"
    rf"|{VERB} (?:me|us|a |an |any |all |the |each |every |copies|details|how|what|whether|which|when|"
    rf"who|in what)"
    rf"|let (?:me|us) (?:know|have|see)\b"
    rf"|{NOUN}"
    rf"|under (?:the )?(?:foia?\b|freedom of information)[^.:]{{0,60}}(?:i|we|please|can|could)\b"
    rf")",
    re.IGNORECASE,
)
QUESTION = re.compile(rf"{START}(?:{WH})", re.IGNORECASE)
CLAUSE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:and |also |plus |then )*(?:please )?(?:can|could|would|will) (?:you|u|"
    r"i) (?:also |please |pls )*"
    r"(?:tell|let|give|send|say|provide|confirm|have|explain|list|supply)\b"
    r"|(?:and |also |plus )+(?:how (?:many|much|often|long)|what|who|when|which|why|where|is there|"
    r"are there|do you|"
    r"did you|does the|has the|have you|was there|were there)\b"
    r"|(?:and |also )*please (?:tell|let|give|send|say|provide|confirm|explain|list|supply)\b"
    r"|(?:and |also )*i (?:also )?(?:would like|want|need) to (?:know|see)\b)",
    re.IGNORECASE,
)
GENERIC = re.compile(
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
    r"(?:provide|send|supply|tell|you|request|would|should|want|'d)))"
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
    r"following|my) (?:\w+ )?(?:questions?|requests?|queries|points)\b",
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
    r"(?:any|a) (?:fee|charge|costs?) (?:is |are |will |would |to )|"
    r"internal review|information commissioner|\bico\b|apolog(?:y|ise|ize)|look(?:ing)? forward|hesitate|"
    r"(?:get|be) in touch|contact me|call me|ring me|happy to (?:clarify|discuss|refine|narrow|help|talk)|"
    r"(?:need|require|want|any) (?:any )?(?:further |more )?clarif|further (?:information|clarification|"
    r"details),? please|if anything (?:\w+ ){0,4}unclear|"
    r"thank(?:s| you)|many thanks|cheers|in advance|much appreciated|"
    r"prefer(?:red|ably|ence)? (?:to )?(?:have|receive|get|format|it|the|this|that|an?|electronic|excel|"
    r"csv|email|e-mail|by)|"
    r"(?:in|as|by|via) (?:an? )?(?:electronic|electronically|digital|machine.readable|excel|csv|pdf|xlsx?|"
    r"word|spreadsheet|e-?mail(?! (?:traffic|exchange|account))|post|paper|hard copy|"
    r"searchable|open|re-?usable|large print|microsoft)\b(?: (?:format|form|file|spreadsheet|document|"
    r"copy|or))?|"
    r"(?:electronic|digital|machine.readable|excel|csv|pdf|spreadsheet|searchable) (?:format|form|copy|"
    r"file|is fine|will do|would|if)|"
    r"(?:weblink|web link|link) (?:will|would|is)|(?:will|would) (?:be )?(?:fine|ideal|do|suffice|best|"
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
    r"hear(?:ing)? from you|as soon as (?:possible|you can)|at your earliest|by return|"
    r"right to (?:know|complain|appeal)|public interest (?:test|in)|public domain|"
    r"if you (?:are unable|cannot|can't|refuse|withhold|intend to|are (?:thinking|minded|going)|"
    r"do not hold|don't hold|decide|have any (?:questions|queries))|"
    r"where (?:exact )?(?:figures|information|data|it|that|any) (?:is|are) not (?:held|available|known)|"
    r"if (?:any|some|part|all) (?:of )?(?:this|the|these|my)\b[^.?]{0,50}(?:not held|exempt|withheld|"
    r"unavailable|refus|redact|limit|is not|are not|cannot|can't)|"
    r"(?:not|already) held|exemptions? (?:is|are|appl|claim|relied|you|apply)|withhold(?:ing)?|"
    r"copy of this (?:request|email)|under no obligation|your duty|time.?scales?|response time)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    rf"^\W*(?:{LINK})?(?:{PLEASE}|could you|can you|i would|i'd|i should|it would be|if possible|"
    rf"ideally)\b[^.?]{{0,40}}?"
    r"\b(?:send|supply|provide|have|get|receive|e-?mail|post|reply|respond|return|present|deliver|answer|"
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
STRONG_ASK = re.compile(
    r"\b(?:how many|how much|how often|cop(?:y|ies) of (?!this)|list of|number of|details of|"
    r"the costs? (?!limit)|total cost|"
    r"what (?:is|was|are|were|did|does)|which (?!is|are)|who |names? of|breakdown of|minutes of|"
    r"correspondence)\b",
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
    rf" to)* (?:include|exclude|break|split|separate|set (?:this|these|it|them|out the)|"
    r"divide|group|limit|restrict|cover|show (?:this|these|each)|note|ensure|(?:give|provide|state|list|"
    r"show|supply) (?:this|these|those|it|them|the figures|the answers?|the data|a separate figure|"
    r"separate figures)\b)|"
    r"(?:this|these|it|that|those|the (?:figures?|answer|data|list|information|period|breakdown|response|"
    r"time.?frame|time period|date range))(?: \w+){0,5} "
    r"(?:should|would|will|can|could|must|may|need|includes?|covers?|is|are|refers?|relates?|means?|applies)|"
    r"(?:i|we) (?:mean|am referring|refer|understand|am only|only|do not (?:need|want|require)|"
    r"don't (?:need|want|require)|am not|realise|appreciate|assume|define|am interested in|would expect)|"
    r"(?:broken|split|separated|set out|sorted|listed|including|excluding|covering|if possible|"
    r"where (?:possible|known|available|applicable)|"
    r"(?:and )?ideally|not including|i\.e\.|e\.g\.|namely|note|n\.?b\.?|period|time.?frame|dates?|"
    r"date range|definition|scope|"
    r"(?:our|my) question)\b))",
    re.IGNORECASE,
)
FOLLOW_UP = re.compile(
    r"^\W*(?:and |or |but )*(?:if (?:so|not|yes|no|any|there|it|they|this|that|the answer|you|one)\b|"
    r"(?:why|when|how|who|where|which|by whom|in what way|how so|how much|how many|since when|which ones?|"
    r"for how long|at what cost|"
    r"what (?:was|is|were|are) (?:it|they|this|that|these|those))(?: not| so| then| \w+)?\?|which (?:one|"
    r"ones|of (?:these|those|them))\b"
    r"|(?:and )(?:what|how|who|why|which|when|where)\b)",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"^\W*(?:(?:your'?s|you'?rs) (?:faithfully|sincerely|truly|etc|respectfully)|yours,?$|(?:with |"
    r"my )?(?:very |warm |warmest |kind |kindest |best |many |"
    r"all good )?(?:regards|wishes|rgds)\b|all the best|best,?$|many thanks|thanks|thank you|thankyou|"
    r"with thanks|with many thanks|"
    r"cheers|ta,?$|kind$|sincerely|faithfully|respectfully|warmly|take care|sent from my|sent via|"
    r"get outlook|sent with|"
    r"(?:i )?look(?:ing)? forward|p\.?s\.? |regds|kr,?$|br,?$|thx\b|tia\b|bye\b)",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"^\W*(?:(?:your'?s|you'?rs)\b[ \w]*|(?:with |my )?(?:very |warm |warmest |kind |kindest |best |"
    r"many )*(?:regards|wishes|rgds)|"
    r"all the best|best|(?:many |with |with many )?thanks(?: again| in advance| and (?:kind |"
    r"best )?(?:regards|wishes))?|thank you(?: in advance| very much)?|"
    r"cheers|ta|sincerely|respectfully|faithfully|thx|tia)[\s,.!]*$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\W*(?:dear\b[^.?!:\n]{0,80}?(?:[,:;.!]|$)|(?:hi|hello|hey|hiya)(?: (?:there|all|both|team|everyone|"
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
    r"\b(?:ignore|disregard|delete|scrap)\b[^.?]{0,60}\b(?:above|previous|earlier|first|last|that|my|"
    r"version)\b|"
    r"\b(?:corrected|revised|amended|clarified|updated|reworded|narrowed) (?:version|request|wording|list|"
    r"questions?)\b|"
    r"\bshould (?:have )?read\b|\b(?:let me|to) (?:re-?phrase|re-?state|start again|put (?:it|"
    r"that) (?:better|more))|\bin full and corrected\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"^\W*(?:(?:in|for|during|from|since|the|between|financial|calendar|tax|academic|year|years?|fy|"
    r"quarter|q[1-4]|month|"
    r"to|and|until|up|date|now|present|so|far|ending|ended|date|you|reply|current|last|this|previous|"
    r"first|week|day|of|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:19|20)\d\d(?:[/\-\u2013](?:20)?\d\d)?|\d{1,2}(?:st|"
    r"nd|rd|th)?|inclusive|only|ytd)\b\W*)+$",
    re.IGNORECASE,
)
COLUMNS = re.compile(
    r"\b(?:columns?|headings?|headers?|fields?|data ?(?:fields|points))\b"
    r"|\b(?:for|of|about|on|against) (?:each|every|all)\b(?! (?:of the (?:following|last|past|financial|"
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
    r"split (?:by|into)|such as|"
    r"(?:by|into|in|for|of|under|from|across|to|at|within) (?:each|any|one|either|all|"
    r"every)? ?(?:of )?(?:the|these) following|"
    r"(?:following|these) (?:\w+ )?(?:years|periods|categories|groups|types|months|districts|areas|dates|"
    r"ranges|bands|headings|places|sites|stations|"
    r"towns|options|teams|grades|ranks)|each of (?:the )?(?:following|these)|"
    r"for the (?:years|periods?|following|months)|between|e\.g|for example)\b[^.?]{0,40}[:?\-\u2013]?\s*$",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"^\W*(?:additional |further |some |a few |general |other |explanatory |important |please )*(?:notes?|"
    r"guidance|how to (?:answer|respond|reply)|"
    r"format(?: of (?:the )?(?:reply|response|answer|information))?|instructions?|delivery|"
    r"response format|comments?|please note(?: the following| that)?|"
    r"points to note|definitions?|conditions?|clarifications?|nb|n\.b\.|exemptions?|costs? and (?:limits?|"
    r"exemptions?)|(?:format and )?delivery)\W*$|"
    r"\b(?:please note|notes? (?:on|for|about)|bear in mind|when (?:you )?(?:answer|reply|respond)ing|"
    r"in answering|in responding)\b[^?]{0,60}:\s*$",
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
RHETORICAL = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:who (?:do|does) (?:you|he|she|they) think|is (?:this|that|"
    r"it) (?:really )?(?:acceptable|right|fair|any wonder|not|too much)|isn't|aren't|don't you|"
    r"surely|what on earth|how (?:can|could|dare) (?:you|anyone|this|it|that|they|we)\b|why (?:should|"
    r"must|oh why)|do you (?:really|not|honestly)|are you (?:not|really|aware|"
    r"ashamed|proud)|where (?:has|will) it (?:all )?(?:gone|end)|when will (?:this|it|you) (?:end|stop|"
    r"learn)|would you (?:like|want|accept) (?:it|to|that|living)|"
    r"what (?:is|has) (?:the world|this country|happened to)|what do (?:we|i) pay|who (?:is|"
    r"are) (?:kidding|fooling|really)|can (?:it|this|that) be right)\b",
    re.IGNORECASE,
)
SPLITTER = re.compile(
    r"(?<=[.?!:])[\"')\]]{0,2}(?:\s+|(?=https?://))(?=[A-Z\"'(\[\d\u2022\u00a3]|https?://|i\b|please\b|"
    r"how\b|what\b)"
)
ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:mr|mrs|ms|dr|prof|rev|st|no|nos|e\.g|i\.e|etc|vs|approx|inc|ltd|co|para|sec|s|ss|"
    r"ref|dept|hon|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|cllr|sgt|supt|insp|sch|art|fig|p|pp|cf|al|n\.b|"
    r"tel)\.$",
    re.IGNORECASE,
)
