"""English: what is not so, not yet, or of another sum."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.doubts import Doubts
from generator.reading.languages.tables import each, words

_OPEN_TO = (
    *each(
        "expected|set|due|likely|unlikely|scheduled|supposed|poised|slated|hoping|hope|hopes|hoped|wants|want|wanted|needs|need|needed|"
        "has|have|had|having|remains|remain|remained|still|yet|about|ready|plan|plans|planning|aim|aims|aimed|intend|intends|intended|seeking|"
        "try|tries|tried|trying|attempt|attempts|attempted|prepared|preparing|prepares|whether|willing|ought|considering whether|going|hesitated|"
        "failed|fails|refused|refuses|declined|declines|unable|is|are|was|were|moves|wishes|wished|would like|would love|required|obliged|"
        "pressure|calls|call|called|opportunity|chance|deadline|free|bound|certain|sure|expects|expecting|expect",
        "to",
    ),
)

_GIVEN = ("authorized", "approved", "obligated", "committed", "disbursed")
_NOT_GIVEN = (
    "veto", "vetoing", "reject", "turn down", "vote down", "deny", "scrap", "cancel", "rescind", "withdraw", "freeze", "suspend",
    "strips", "stripped", "stripping", "omit", "omits", "omitted", "omitting", "withhold", "withholds", "withheld", "withholding",
    *each("left|leave|leaves|leaving|cut|cutting", "out"),
    *each("turned|turn|turns|turning", "away"),
    *each("deferred|defers|defer|deferring|postponed|postpones|postpone|delayed|delays|delay|put off|puts off|adjourned",
          "a decision on|the decision on|its decision on|a vote on|the vote on|its vote on|a ruling on|approval of|consideration of"),
    *each("shortfall|gap|hole|deficit", "of"),
    "short by", "denial of", "rejection of",
)  # fmt: skip
_NOT_PAID = (
    "owe", "owes", "owed", "owing",
    *each("yet to", "release|hand over|transfer"),
    *each("not|never|hasn't|hadn't", "released|handed over|transferred"),
    *each("not|never|didn't|doesn't", "release|hand over|transfer"),
    "arrears of", "arrears totalling", "underpaid by",
    *each("unpaid|overdue|outstanding", "bills of|invoices of|wages of|salaries of|fees of|taxes of|debts of|claims of|rent of|debt of"),
    "embezzle", "embezzled", "embezzling", "misappropriated", "misappropriating", "stole", "stealing",
    "repay", "repays", "repaid", "repaying", "returned", "returning", "handed back", "gave back", "sent back",
)  # fmt: skip
_LEFT_OUT = (
    "lapsed",
    *each(
        "is|are|was|were|been",
        "left out|stripped out|omitted|turned away|needed|still needed|badly needed|urgently needed",
    ),
)
_NO_LONGER = "unpaid|overdue|owed|owing|withheld|embezzled|misappropriated|stolen|repaid|handed back|sent back"

DOUBTS = Doubts(
    open_before=(
        "will", "would", "may", "might", "can", "could", "shall", "should", "must", "won't", "wouldn't", "couldn't", "'ll", *_OPEN_TO,
    ),
    named=words("may will can"),
    between=words("yet still also now then soon later eventually one day ever even finally first already not to"),
    bare=words("be"),
    fact=("came", "comes", "come", "happened", "turned out", "proved"),
    told_so=(
        "came", "comes", "happened", "turned out", "proved", "used", "said", "reported", "believed", "understood", "thought", "known",
        "seems", "appears", "found", "shown", "continues", "continue", "continued", "first", "last", "only", "largest", "biggest",
        "smallest", "latest", "highest", "most", "second", "third", "fourth", "greatest", "single",
    ),
    told=("resolved", "agreed", "agreed that", "decided that", "voted that", "ordered that", "directed that"),
    asked=words("asked asks asking urged urges urging pressed presses pressing begged begs lobbied lobbies lobbying petitioned petitions pleaded expects expected wants wanted invited invites wait waits waiting ordered sentenced condemned"),
    to_do="to",
    unreal=(
        "would have", "should have", "could have", "might have", "ought to have", "was supposed to have", "was to have", "were to have",
        "would've", "should've", "could've",
    ),
    conditions=("if", "unless", "whether", "provided that", "on condition that", "assuming", "supposing", "in case"),
    at_once=("once",),
    open_result=words("will would can could may might must should shall"),
    present=words("has have is are"),
    until=("as soon as", "once", "until", "till", "unless", "before"),
    targets=words("target targets goal goals aim objective objectives forecast milestone ambition quota quotas"),
    inversions=("had", "should", "were"),
    wished=(
        "want", "wants", "wanted", "wanting", "to see", "to have", "to get", "would like", "demand", "demands", "demanded",
        "against having", "need", "needs", "needed", "hopes for", "hoping for",
        *each("forecast|forecasts|projection|projections|scenario", "puts|put|sees|foresees|assumes"),
    ),
    cut_short=(
        *words("not never nor cannot isn't aren't wasn't weren't hasn't haven't hadn't"),
        *words("didn't doesn't don't won't wouldn't can't couldn't shouldn't"),
    ),
    nobody=("nobody", "no one", "no-one", "none", "neither", "not one"),
    nearly=(
        "almost", "nearly", "all but", "very nearly", "as good as", *each("came|come|comes|coming|was|were", "close to|near to"),
        "came near", "on the point of", "on the verge of",
        *each("within", "a vote of|one vote of|two votes of|three votes of|a few votes of|a whisker of|an inch of|inches of|hours of|days of"),
        "in no way", "by no means", "at no time", "at no point", "nowhere near", "nowhere close to", "anything but", "not so much",
        *each("isn't|is not|wasn't|was not|aren't|are not|weren't|were not", "said to have|known to have|reported to have"), "falsely",
        "supposedly", "purportedly", "allegedly",
    ),
    never=(
        "neither", "by no means", "in no way", "at no time", "at no point", "on no account", "on no occasion", "under no circumstances",
        "nowhere", "rarely", "seldom", "scarcely", "hardly",
    ),
    in_part=("partly", "partially", "only partly", "only partially", "in part", "in part only", "only in part"),
    back=words("back"),
    missed=(
        *("missed", "misses", "missing", "short of", "far from", "failed to meet", "failed to reach", "failed to hit"),
        *("not met", "not meet", "not reach", "not reached", "not hit", "fails to meet", "behind"),
    ),
    some=words("handful few some many most any several dozens scores majority minority"),
    supposed=words("simulated simulates projected projects modelled modeled predicted predicts foresees foresaw envisages envisaged forecasts expects"),
    not_done=words("model models scenario exercise drill simulation prediction projection predicted foresees foreseen envisaged planned expected projected simulated modelled modeled possible potential future proposed due feared foreseen forecast unmet still missing without lacking denied to"),
    irregular=MappingProxyType({form: forms.split()[0] for forms in ("dig dug digs digging", "build built builds building", "die died dies dying dead death deaths", "buy bought", "send sent", "feed fed", "teach taught", "find found", "lose lost", "hold held", "shoot shot", "catch caught", "take took taken", "give gave given", "see saw seen", "leave left", "flee fled", "make made", "win won", "sue sued", "hire hired hires hiring", "fire fired fires firing", "free freed frees freeing", "jail jailed", "ban banned bans", "move moved moves", "save saved saves", "kill killed kills killings", "hurt", "drown drowned") for form in forms.split()}),
    notes=(
        *("correction", "corrections", "clarification", "erratum", "errata", "corrigendum", "corrigenda"),
        *("editor's note", "editors' note", "editor's correction", "note to readers", "updated", "update"),
    ),
    not_this=("not", "instead of", "rather than", "for"),
    wrongly_said=(
        *each("wrongly|incorrectly|mistakenly|erroneously", "said|stated|gave|put|reported|given|quoted"),
        *each("misstated|misreported", "the|as|that"),
        *each("earlier|previous|original|first|initial", "version of|version said|version gave|version stated|version put"),
        *each("originally|previously|first", "said|stated|gave|reported"),
    ),
    not_so=(
        *each("as first|as originally|as previously|as earlier|as wrongly|as incorrectly", "reported|stated|said|published|printed|given"),
        *("as reported", "as stated", "read", "should read", "should have read", "should be", "should have been"),
    ),
    is_wrong=each("is|was|were|are", "wrong|incorrect|mistaken|misstated|in error|an error|erroneous|false|inaccurate|a misprint"),
    myths=("myth", "the myth", "fiction", "false claim", "rumour", "rumor", "misconception"),
    undoing=(
        *words("annulled annuls overturned overturns voided quashed quashes reversed revoked repealed nullified invalidated vacated rescinded"),
        *words("void unlawful invalid illegal"), *each("struck|strikes", "down"), "set aside", "thrown out", "threw out",
        *each("declared|ruled|found", "void|null and void|invalid|unlawful|illegal"),
    ),
    decisions=words("decision vote ruling resolution order law bill motion act decree session meeting ballot measure"),
    deciding=("that", "which", "in which", "at which", "by which", "with which", "to"),
    asked_for=(*each("application|applications|bid|bids|plea|pleas|appeal", "for"), *each("petition|petitions", "for")),
    undone=(
        *each("backed|backs|back|backing|pulled|pulls|pulling", "out of"), *each("reneged|reneges|renege|reneging", "on"),
        *each("went|goes|go|going", "back on"), *each("walked|walks|walking", "away from"),
        *each("broke|breaks|breaking", "a promise of|its promise of|a pledge of|its pledge of"),
    ),
    against=MappingProxyType({**dict.fromkeys(_GIVEN, _NOT_GIVEN), "disbursed": _NOT_GIVEN + _NOT_PAID}),
    against_behind=MappingProxyType({**dict.fromkeys(_GIVEN, _LEFT_OUT), "disbursed": (*_LEFT_OUT, *each("in", "arrears|unpaid|overdue|back pay|debt|debts|outstanding"), *each("was|were|is|are|been|be|remains|remain|still|still being|being|went|goes", _NO_LONGER))}),
    falsely=words("falsely wrongly incorrectly erroneously mistakenly untruthfully"),
    saying=words("claim claiming alleging"),
    untrue=(
        *each("it is|it was|it's|that is|is it", "not true that|not correct that|untrue that|false that|incorrect that|wrong that|a lie that|a myth that|a hoax that|fiction that|not the case that|nonsense that|wrong to say that|false to say that"),
        *each("no one|nobody|no-one|few people|hardly anyone", "believes|believed|thinks|claims|says|believes that|thinks that|has shown that"),
        *each("contrary to", "claims that|reports that|rumours that|rumors that|claims of|reports of|rumours of|rumors of|what was reported|posts that"),
        *each("denied|denies|deny|denying", "that|having|claims that|reports that|rumours that|rumors that|allegations that|he had|she had|they had|it had"),
        *each("no evidence|no proof|no record|no sign|no truth in claims|no truth in reports", "that"),
        *each("earlier|previous|original|first|initial|wrong", "headline said|headlines said|version said|report said|article said|post said|story said|caption said|tweet said"),
        *each("an earlier version of this", "article said|story said|page said|report said|post said"),
        *each("lied|lies|lie|lying|dreamt|dreamed|assumes|assume|assumed|pretends|pretended", "that"),
        *each("led|leads|leading", "to believe that|to think that"),
        *each("to believe|into believing|to think|into thinking|under the impression", "that"),
        *each("lied|lies|lie|lying", "when he|when she|when it|when they|when the|when you|in saying|by saying|in claiming|by claiming|about having|to say that"),
        *each("stopped short of|stops short of|stopping short of", "saying|saying that|saying whether|confirming|confirming that|claiming|claiming that"),
        *each("declined to|declines to|refused to|refuses to|would not|could not|cannot", "confirm that|confirm whether|say that|say whether|say if|confirm if"),
    ),
    denying=("denies", "denied", "deny", "denying"),
    denied_doing=("ing",),
    forged=words("forged fake faked bogus fabricated doctored spoof hoax counterfeit phoney phony debunked"),
    credits=("or so", "according to", "as", "says", "say", "said", "claims", "claim"),
    claims=(
        "reports", "report", "rumours", "rumors", "rumour", "rumor", "claims", "claim", "allegations", "allegation", "stories", "story",
        "suggestions", "posts", "assertions", "assertion", "talk",
    ),
    disproved=(
        *each("were|was|are|is|proved|have proved|has proved|turned out to be|proved to be", "false|untrue|wrong|baseless|unfounded|invented|made up|fabricated|a lie|lies|a hoax|nonsense|incorrect|inaccurate|not true|not correct|pure invention|simply false|plainly false|entirely false|quite untrue"),
        *each("could not be|cannot be|can not be|couldn't be|has not been|have not been|had not been", "verified|confirmed|substantiated|independently verified|independently confirmed|proven|corroborated"),
        *each("calls|call|called|dismisses as|dismiss as|dismissed as|denounced as|brands|branded|describes as|described as", "a lie|lies|false|untrue|nonsense|baseless|a hoax|fake|fiction|an invention|invented|slander|a fabrication"),
    ),
    retold=each("a|an|the", "claim|boast|story|account|assertion|allegation|version"),
    in_truth=each("was|were|is|are", "in truth|in fact|in reality|actually"),
    gainsaid=(
        "there were none", "there was none", "but there were none", "but there was none", "there were no such", "this is false",
        "that is false", "this is untrue", "that is untrue", "this was false", "that was false", "this is not true", "that is not true",
        "that was untrue", *each("that is|this is|it is|that was|this was|it was|that's|it's", "a lie|lies|a hoax|invented"), "a lie",
    ),
    checked=(
        "fact check", "fact-check", "fact checked", "rating", "verdict", "our rating", "our verdict", "ruling", "our ruling", "conclusion",
        "finding", "truth",
    ),
    verdicts=(
        "false", "mostly false", "untrue", "fake", "misleading", "fabricated", "not true", "wrong", "incorrect", "hoax", "a hoax",
        "pants on fire",
    ),
    repeats=(
        "claim", "claims", "claimed", "post", "posts", "viral", "video", "rumour", "rumours", "rumor", "rumors", "message", "messages",
        "meme", "statement",
    ),
    hoped_for=(*each("hoped|hopes|hope|hoping|waits|waited|waiting|wishes|wished", "for"), *words("expects expect expecting")),
    to_be_had=each("is|are", "expected|hoped for|still expected|still due|yet to come|to come"),
    voted_down=(*words("fell failed lost"), "went down", *each("was|were", "lost|beaten|defeated|voted down")),
    votes=("vote", "votes"),
    by_votes=("by", "on", "in"),
    no_vote=(
        *each("never", "came to a vote|came to the vote|reached a vote|reached the floor|got a vote"),
        *each("did not|didn't", "come to a vote|reach a vote|reach the floor|get a vote"),
        *each("was never|were never", "put to a vote|put to the vote|voted on"), *each("was|were", "voted down"),
    ),
    at_last=(*words("but and then it they which that this finally however"), "in the end"),
    other_than=(
        "except", "except for", "excepting", "apart from", "aside from", "other than", "excluding", "save for", "short of", "without",
        "instead of", "rather than", "in place of", "compared with", "compared to", "as against", "up from", "down from", "nowhere near",
        "far from", "not the", "stripping out", "versus", "close to none of",
        *each("several|many|ten|five|three|four|two|a dozen|countless", "times"), "double", "twice", "triple", "more than double",
        "everything but", *each("a far cry|a long way", "from"), *each("well|far|some way", "short of|below"), "a fraction of",
        "of a total of", "out of a total of", *each("guarantee|guarantees", "for a|for the|on a|on the|for a loan of|for loans of"),
        *each("with|with annual|with combined|with total|with yearly|with a combined|with an annual", "sales of|assets of|revenue of|revenues of|turnover of|losses of|debts of|profits of|reserves of"),
    ),
    matters=each("inquiry|enquiry|investigation|probe|audit|inquest|lawsuit|report", "into|on|over|about"),
    part_of=("of", "out of"),
    towards=(
        *words("for toward towards against of from within under on at in"),
        *each("to", "replace|complete|finish|build|buy|cover|settle|match|repair|rebuild|finance|fund|design|study|plan"), "out of",
        "on top of",
    ),
    worth=("of", "worth", "costing", "valued at", "priced at", "estimated at", "put at"),
    totals=("total", "grand total", "combined total", "sum", "combined", "total sum", "overall total"),
    joins=words("or plus then followed besides alongside"),
    yielding=(
        *words("mobilise mobilises mobilising mobilize mobilizes mobilizing generate generates generating avert averts averting avoid avoids avoiding prevent prevents preventing spare spares sparing replace replaces replacing unlock unlocks unlocking leverage leverages attract attracts attracting yield yields yielding"),
        *each("bring|brings|bringing", "in"),
    ),
    lessening=(
        *words("trimming trim cutting cut slashing slash reducing reduce lowering shaving shave removing remove stripping strip recovering recover recouping recoup saves saving save withholding withhold deducting deduct cancelling cancel scrapping scrap"),
        *each("claw|clawing|take|taking", "back"), *each("strip|stripping|take|taking|cut|cutting", "out"),
    ),
    raising=each("raising|lifting|increasing|raise|lift|increase", "the fee|the fees|fees|the tax|the price|prices|the toll|tolls|rents|the rent|fares|the fare|charges|the charge|the levy"),
    by_how_much="by",
    no_grants=("fine", "fines", "penalty", "penalties", "bail", "saving", "savings", "gap", "shortfall", "deficit", "hole"),
    of_that="of",
    behind=(
        "short of", "shy of", "too small", "too little", "too low", "too few", "too short", "too much", "too high", "too large",
        "below what", "below the", *each("less|more|lower|higher|fewer", "than"),
        *each("figure|number|sum|amount", "that was later shown|that was later found|later shown|later found|that turned out|that proved"),
    ),
    corrected=(
        "corrected", *each("later|since|subsequently|afterwards|now", "corrected"), "correction", "should be", "should read", "recte",
        "wrongly", "in error",
    ),
    indefinite=words("a an another further extra some any"),
    determiners=words("the a an its their his her our that this those these some all any another further extra full whole requested initial original"),
)  # fmt: skip
