"""The turns of phrase by which English requesters ask, as patterns."""

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
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)\b(?!')|whether|if (?:so|not|yes|no))\b"
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
    r"(?:pursuant to|in accordance with|by virtue of|relying on|in exercise of|following|further to|with (?:reference|regard|respect) "
    r"to|in relation to|in respect of|having regard to)\b[^.?!:]{2,140}?(?:,|(?= (?:i|we|please|could|can|would|may) ))|"
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
    rf"(?! (?:just |first |firstly |also )?(?:start|begin|say|add|point out|thank|remind|congratulate|apologise|stress|tell you|assure|imagine)\b)"
    rf"|(?:i|we)(?:'d|'m| am| are| should| would| wish| want| need| require| hereby| also| now| further| do)*"
    rf"(?: (?:also|now|further|therefore|like|love|be|very|much|hereby|writing|wish|want|need|to|keen|"
    rf"interested|in|"
    rf"under\b[^,.]{{0,60}}|and|formally))*"
    rf" (?:request(?:ing)?|ask(?:ing)? (?:for|to|how|what|whether|you|if|that)|"
    rf"obliged|grateful|seek(?:ing)?|enquir\w+|inquir\w+)\b"
    rf"|(?:i|we)(?: (?:also|now|just|really|further|therefore|hereby|do))*(?:'d|'m| am| are| should| would| wish| want| need)"
    rf"(?:'d| am| are| should| would| wish| want| need| hereby| also| now| further| do| just| really)*"
    rf"(?: (?:also|now|further|therefore|like|love|be|very|much|hereby|wish|want|need|to|keen|interested|curious|"
    rf"in|and|under\b[^,.]{{0,60}}))*"
    rf" (?:know|see|receive|have|obtain|appreciate|find out|learn|understand|view|access|get|inspect|hear|"
    rf"knowing|seeing|be (?:told|sent|given|provided))\b"
    rf"|(?:i|we)(?:'d| would| should| also)* (?:like|need|require|want|seek|request|am after|"
    rf"are after) (?!to (?:make|thank|point|"
    rf"draw|remind|stress|emphasise|add|say|be contacted|put|raise|submit|lodge|complain)\b)"
    rf"|(?:grateful|obliged|it would (?:also |therefore )?be (?:helpful|useful|good|great|appreciated))"
    rf"|{VERB} (?:me|us|to me|to us|a |an |any |all |the |each |every |copies|details|how|what|whether|which|when|"
    rf"who|in what|whatever|whichever|every\w+|both|those|in full)"
    rf"|let (?:me|us) (?:know|have|see)\b"
    rf"|{NOUN}(?! (?:deadline|date|editor|is|was|are|were|has|have|had|will|would|says|said|refers?|states?|shows?|ended|began|does|did|(?:why )?(?:i|we)|for (?:my|this|asking))\b)"
    rf"|(?:i|we)(?:'d| would| should)(?: also| therefore| much)* (?:be )?(?:glad|pleased|delighted|thankful) "
    rf"(?:to (?:have|know|receive|see|learn|hear|be (?:told|sent|given))|if you (?:could|would|can|will|might)(?: \w+ly| also| please| then)* {VERB}\b|of (?!a reply|your|an? (?:early|prompt|"
    rf"answer|response|acknowledg)))"
    rf"|(?:i|we)(?:'m| am|'re| are| was)? (?:also )?(?:hoping|hope|wondering|wonder) (?:that |if |whether )?"
    rf"(?:you|someone|somebody|your \w+) (?:can|could|might|are able|is able)\b(?! (?:help|deal|see|understand))"
    rf"|(?:my|our|the|another|one) (?:\w+ )?(?:question|request|query)(?: for you)? (?:is|would be|concerns)\b"
    rf"(?= (?:how|what|which|who|when|where|why|whether|for|if|to))"
    rf"|under (?:the )?(?:foia?\b|freedom of information)[^.:]{{0,60}}(?:i|we|please|can|could)\b"
    rf")",
    re.IGNORECASE,
)
QUESTION = re.compile(rf"{START}(?:{WH})", re.IGNORECASE)
CLAUSE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:and |also |plus |then )*(?:please )?(?:can|could|would|will) (?:you|u|"
    r"i) (?:also |please |pls )*"
    r"(?:tell|let|give|send|say|provide|confirm|have|explain|list|supply)\b"
    r"|(?:and |also |plus )+(?:how (?:many|much|often|long)|what|who|whose|when|which|why|where|is there|"
    r"are there|do you|"
    r"did you|does the|has the|have you|was there|were there)\b"
    r"|(?<=, )(?:how (?:many|much|often|long)|what|who|when|which|why|where|is there|are there)\b"
    r"|and (?:does|do) (?:he|she|they|you|anyone) (?:even )?(?:know|realise|care) that\b"
    r"|(?:and |also )*please (?:tell|let|give|send|say|provide|confirm|explain|list|supply)\b"
    r"|(?P<bare>(?<!and )(?<!also )how (?:many|much|often|long) \w+)"
    r"|(?:and |also )*i (?:also )?(?:would like|want|need) to (?:know|see)\b)",
    re.IGNORECASE,
)
THANKS_CLAUSE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:many |with )*thanks|thank you|thankyou|cheers|(?:kind |best |many )*regards|"
    r"all the best|ta|thx|no rush|in your own time)\b(?=(?: (?!for (?:the|your) \w+ing\b)\S+){0,8}\s*$)",
    re.IGNORECASE,
)
STRONG_ASK = re.compile(
    r"\b(?:how many|how much|how often|cop(?:y|ies) of (?!this)|(?:logs?|registers?|spreadsheets?|schedules?|records?|tables?|statistics|figures|summary|report|data) "
    r"(?:of|on|for|showing|about) (?!my\b|this\b|these\b|the (?:request|answers?)|each\b)|list of|number of|details of|"
    r"the costs? (?!limit|is\b|would|will|should|exceed|of (?:compl|answer|deal|provid|locat|respond|this|my|the request))|total cost|"
    r"what (?:is|was|are|were|did|does)|(?<!form in )(?<!format in )(?<!, )which (?!is|are)|who |names? of|breakdown of|minutes of|"
    r"correspondence)\b",
    re.IGNORECASE,
)
NAMED = re.compile(rf"{START}{NOUN}", re.IGNORECASE)
FOLLOW_UP = re.compile(
    r"^\W*(?:and |or |but )*(?:if (?:so|not|yes|no|any|none|nothing|neither|either|there|it|he|she|they|this|that|the answer|you|one)\b|"
    r"(?:why|when|how|who|where|which|by whom|in what way|how so|how much|how many|since when|which ones?|"
    r"for how long|at what cost|"
    r"what (?:was|is|were|are) (?:it|they|this|that|these|those))(?: not| so| then| \w+)?\?|which (?:one|"
    r"ones|of (?:these|those|them))\b"
    r"|(?:and )(?:what|how|who|why|which|when|where)\b)",
    re.IGNORECASE,
)
RHETORICAL = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:who (?:do|does) (?:you|he|she|they) think|is (?:this|that|"
    r"it) (?:really )?(?:acceptable|right(?=\W*$)|fair|any wonder|not|too much)|isn't|aren't|don't you|"
    r"surely|what on earth|how (?:can|could|dare) (?:you|anyone|this|it|that|they|we)\b|why (?:should|"
    r"must|oh why)|do you (?:really|not|honestly|ever|even)|[^?]{0,120}\bwhat do (?:we|i) get|"
    r"have you (?:no|any) (?:idea|shame)|how (?:long|many more) (?:must|before)|why (?:do|are) we|"
    r"what(?:'s| is) the (?:point|use) of (?:a|you|this|having)|why bother|who cares|are you (?:not|really|aware|"
    r"ashamed|proud)|where (?:has|will) it (?:all )?(?:gone|end)|when will (?:this|it|you) (?:end|stop|"
    r"learn)|would you (?:like|want|accept) (?:it|to|that|living)|"
    r"what (?:is|has) (?:the world|this country|happened to)|what do (?:we|i) pay|who (?:is|"
    r"are) (?:kidding|fooling|really)|can (?:it|this|that) (?:really |possibly |truly |honestly )?be (?:right|that|true)|(?:does|do|did) (?:he|she|they|you|anyone|anybody|somebody|nobody|the \w+) (?:even |really |actually )?"
    r"(?:know|realise|realize|understand|care|think|believe|imagine|expect) (?:that|i|we|it|this)\b|who (?:thinks|believes|imagines|thought|on earth|in their right mind)\b|how (?:hard|difficult|long|many times) (?:can|is|does|do|must|did) "
    r"(?:it|that|this|i|we)\b(?! (?:take|last|run))|(?:was|is) (?:that|this|it) (?:all )?(?:meant|supposed|(?:just )?(?:what|how|because|why)|(?:a|an|some|some kind of) "
    r"(?:\w+ )?(?:joke|disgrace|scandal|coincidence|surprise|wonder|accident|cover.?up|way to))\b|"
    r"what (?:sort|kind|manner) of (?:a |an )?\w+ (?:is (?:it|this|that)|does (?:this|that)|do(?:es)? (?:you|he|she)|are (?:you|we|they)|"
    r"would|sends?|treats?|lets?|allows?)|(?:does|do|is|are|did|has|will|can) (?:nobody|no one|no-one|none of you)|(?:does|is|are) (?:anyone|anybody|any of you) (?:\w+ )?(?:ever|actually|even|care|listening|listen|read|awake|there|in that|over there|know what|out there|home)|"
    r"(?:who|what) would have (?:thought|believed)|what (?:is|has) (?:going on|become of us)|where is (?:the )?(?:justice|sense|logic|"
    r"fairness|shame)|(?:need|must|do) (?:i|we) (?:really )?(?:say|have to (?:say|die|wait|beg|write)|wait)|who is to (?:watch|protect|look|pay|stop|blame|guard|help|answer|tell)|whose side|what next|"
    r"(?:clear|right|ok|okay|understood|agreed|happy|well|really|seriously|fair|see|surprised|coincidence)(?=\?)|"
    r"would (?:you|anyone|anybody) (?:do|treat|put up|stand|accept|live|want)|what am i (?:supposed|meant)|am i (?:supposed|meant|to)|"
    r"are we (?:supposed|meant|to (?:believe|think))|is (?:it|that|this) (?:really )?too much|why (?:did|has|have|does|do|was|is|were) (?:nobody|no one|no-one|none of you|somebody|someone) [^?]{0,40}\b(?:me|us|my|our|i|we)\b|(?:am i|are we) (?:even )?(?:allowed|entitled|permitted|able) to (?:ask|have|know|see)|is (?:it|that|this|all (?:of )?(?:that|this)) (?:ok|okay|allowed|possible|alright|all right)\b(?=\W*$| to ask)|who is in charge|what are (?:you|we) (?:waiting|paying))\b",
    re.IGNORECASE,
)
TAG = re.compile(
    r"(?i)^[^?]*[,\u2013-] ?(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|wo|would|should|ca|must|might)(?:n't| not)? "
    r"(?:it|they|he|she|you|we|i|there|this|that)|(?:is|are|was|were|do|does|did|has|have|can|could|will|would) (?:it|they|he|she|you|we|there) not|"
    r"eh|right|no|surely|innit|hm+)\W*\?\W*$"
)
OPINION = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:(?:it|this|that|these|the whole \w+)(?:'s| is| was| are| were)? |what (?:a|an) )[^,.?]{0,40}?"
    r"\b(?:scandal(?:ous)?|disgrac\w+|outrag\w+|shame(?:ful)?|unacceptable|appalling|pathetic|ridiculous|joke|farce|insult|"
    r"shambles|nonsense|not good enough|beyond belief|wrong)\b",
    re.IGNORECASE,
)
FILL_IN = re.compile(
    r"(?i)\b(?:complete|fill (?:in|out))\b[^.?]{0,40}\b(?:table|grid|spreadsheet|template|boxes|columns)\b"
)
