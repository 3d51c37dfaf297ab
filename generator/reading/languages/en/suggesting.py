"""English: how a status is named beside the listed words."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.suggesting import Suggesting
from generator.reading.languages.tables import each, words


def _summed(nouns: str) -> tuple[str, ...]:
    """Give nouns with the verbs that say what they come to (`pledges reached`)."""
    verbs = ("reached|reach|totalled|totaled|total|totalling|totaling|stood at|stand at|came to|come to|"
             "amounted to|amount to|rose to|fell to|hit|were|now total|now stand at|now come to|now reach")  # fmt: skip
    return each(nouns, verbs)


def _came(nouns: str) -> tuple[str, ...]:
    """Give the same with what they are to or from (`pledges at the meeting came to`)."""
    verbs = "came to|totalled|totaled|reached|amounted to|stood at|now stand at|now come to"
    return each(
        "|".join(
            f"{noun} {link} ..."
            for noun in nouns.split("|")
            for link in ("at", "from", "to", "under")
        ),
        verbs,
    )


def _running(nouns: str) -> tuple[str, ...]:
    """Give what a further sum brings the total to (`taking total disbursements this year to`)."""
    verbs = (
        "bringing",
        "brings",
        "brought",
        "taking",
        "takes",
        "took",
        "lifting",
        "raising",
        "pushing",
    )
    return each(
        "|".join(f"{verb} ... {noun}" for verb in verbs for noun in nouns.split("|")), "to|... to"
    )


# Who pays, or is paid, in `Members pay $300 a season`.
_PAYERS = (
    "members|farmers|families|households|residents|parents|visitors|tourists|customers|users|growers|"
    "traders|villagers|passengers|tenants|students|patients|workers|fishermen|shopkeepers|drivers|"
    "donors|companies|firms|pilgrims|herders|migrants|buyers|importers|exporters|councils|contractors|"
    "suppliers|teachers|nurses|soldiers|guards|pickers|pensioners|veterans|victims|they|we|I"
)

_CHARGING = "to charge|to levy|" + "|".join(
    each(
        "to charge|to pay",
        f"{_PAYERS}|expatriates|foreigners|motorists|lorries|ships|each ...|every ...|them|us",
    )
)

_PAYS = (
    "pays",
    *each(_PAYERS, "pay"),
    *each("pays", f"{_PAYERS}|each ...|every ...|them|us|him|her|me"),
    *each("they|we|I", "pay each ...|pay every ...|pay them"),
)

_CHANGED = (
    "raised|increased|doubled|trebled|tripled|boosted|lifted|cut|reduced|lowered|halved|revised|"
    "raises|increases|doubles|cuts|reduces|lowers|raising|increasing|cutting|reducing"
)

_WE_NOW = "|".join(
    f"{who} {how}"
    for who in ("I", "we")
    for how in (
        "therefore",
        "hereby",
        "now",
        "also",
        "again",
        "respectfully",
        "formally",
        "further",
    )
)

SUGGESTING = Suggesting(
    listed_roots=MappingProxyType({
        "requested": ("request", "seek", "sought", "ask"),
        "proposed": ("propos", "plan"),
        "authorized": ("authori",),
        "approved": ("approv", "grant", "clear"),
        "obligated": ("obligat",),
        "committed": ("commit", "pledg", "promis"),
        "disbursed": ("disburs", "paid", "pay"),
        "pending": ("pending", "await"),
        "suspended": ("suspen", "froz", "freez", "paus", "halt"),
        "denied": ("den", "reject", "refus"),
        "rescinded": ("rescind", "rescission", "withdr", "cancel"),
    }),
    status_acts=MappingProxyType({
        "requested": (*each(_CHANGED, "... request to|... appeal to"), "requests", "seeks", "seeking", "requesting", "is asking for", "asks for", "asking for", "are asking for",
                      "seek", "are requesting", "was seeking", "is applying for", "applied for", "applies for", "applying for",
                      "asked ... for", "asks ... for", "asking ... for", *each("we|I|they", "request|ask for"), *each(_WE_NOW, "request|ask for"), "called for", "calls for", "appealed for",
                      "calling for", "asked ... to release", "asked ... to give", "asked ... to provide", "appealing for",
                      "asked ... to lend", "asked ... to approve", "asked ... to authorise", "asked ... to authorize", "asked to cover", "asked to fund", "asked to approve", "asked to authorise", "asked to authorize", "asked to contribute", "asked ... to contribute", "asks ... to release", "put in for",
                      "asks ... to give", "asks ... to provide", "asking ... to give", "petitioned ... for", "solicited",
                      "applied to ... for", "applies to ... for", "applying to ... for", "appealed to ... for",
                      "wrote to ask for", "wrote to ask ... for", "wrote asking for", "pleaded for"),
        "proposed": ("proposes", "is proposing", "proposing", "propose", *each("propose|proposes|proposing|proposed", "spending|giving|lending|adding|investing|borrowing|putting|paying|setting aside"),
                     *each("propose|proposes|proposing", "to spend|to give|to lend|to add|to invest|to borrow|to put|to commit|to raise|to pay"),
                     *each("plans|plan|is planning|are planning|proposes|propose", "to lend ...|to give ...|to grant ..."),
                     *each("plans|plan|is planning|are planning", _CHARGING),
                     *each("plans|plan|is planning|are planning", "to spend|to release|to give|to invest|to put|to lend"),
                     *each("plans|is planning|are planning", "to borrow|to raise|to pay|to contribute"),
                     "intends to spend", "intends to give", "intends to invest", "wants to spend",
                     *each("propose that|proposes that|proposed that", "... approve|... grant|... pay|... spend|... provide|... set aside"),
                     "put forward", "floated"),
        "authorized": ("authorizes", "authorises", "authorizing", "authorising", *each("empowered|empowered ...", "to borrow|to spend"),
                       *each("gave|given|has", "... authority to spend|... authority to borrow|authority to spend|authority to borrow")),
        "approved": ("approves", "approving", "granting", "clears", *each("we|I|they", "approve|grant"), *each(_WE_NOW, "approve|grant"), "green-lights", "okays", "voted to approve", "voted ... to approve", "voted to grant", "voted ... to grant",
                     "signed off on", "signed off", "passed", "passes", "adopted", "adopts", "gave the green light to", "gave its approval to", "green-lit",
                     "greenlit", "green-lighted", "okayed", "waved through", "nodded through", "rubber-stamped", "voted through", "ratified", "endorsed",
                     "did approve", "did grant", "did sign off on", *each("agreed to", "a request for|the request for|its request for|our request for|their request for|his request for|her request for"), "resolved to grant", "decided to grant", "agreed to grant", "voted to spend", "agreed to spend", "decided to spend", "resolved to spend", "agreed", "agrees", "signed into law", "voted to lend", "voted to give", "voted to adopt", "voted to pass",
                     *each("gave|gives|given|giving", "the green light for|the go-ahead to|the go-ahead for|the nod to|its blessing to|approval to|"
                            "approval for|final approval to|his approval to|her approval to|their approval to|its approval to|its approval for"),
                     *each("approval was|approval has been|approval is|approval had been", "given for|given to|granted for|granted to"),
                     "approval to spend", "approval to borrow"),
        "obligated": ("obligates", "obligating"),
        "committed": (*each(_CHANGED, "... pledge to|... commitment to|... promise to"), "commits", "pledges", "promises", "pledging", "promising", "committing", *each("we|I|they", "commit|pledge|promise"), *each(_WE_NOW, "commit|pledge|promise"), "vowed",
                      *each("vowed to|vows to|undertook to|undertaken to|undertakes to|gave its word to",
                             "give|pay|provide|contribute|donate|spend|invest|lend")),
        "disbursed": ("disburses", "disbursing", *_PAYS, "pays out", "paying out", "made a payment of", "made payments of",
                      "handed over", "paid over"),
        "pending": ("awaits", "is awaiting"),
        "suspended": ("suspends", "freezes", "froze", "halts", "pauses", "suspending", "freezing", "halting", "pausing", "put on hold", "put on ice",
                      "puts on hold", "placed a hold on", "put a hold on", "called a halt to", "stopped payment of", "stopped payments of",
                      "stopped paying", "stayed payment of", "shelved", "shelves", "blocked", "held back"),
        "denied": (*each("turned", "down for|us down for|them down for|him down for|me down for|her down for"), "rejects", "denies", "refuses", "rejecting", "refusing", "denying", "turned down", "voted down", "thrown out", "torn up", "vetoed", "vetoes", "turns down", "turning down",
                   "threw out", "voted to reject", "voted ... to reject", *each("voted to|voted ... to|decided to", "block"), "said no to", "says no to", "declined", "declines", "knocked back",
                   "rebuffed", "disallowed", "disallows", "dismissed", "struck out", "voted against", "voted against spending", "voted ... against spending", "shot down", "shoots down", "spurned",
                   *each("declined to|declines to|refused to|refuses to|voted not to", "pay|give|fund|lend|release|grant|award|provide|approve|restore|reinstate|refund|reimburse|allocate|authorise|authorize|underwrite|finance|cover|contribute|extend|disburse|transfer|advance")),
        "rescinded": ("rescinds", "cancels", "withdraws", "withdrew", "cancelling", "canceling", "rescinding", "withdrawing", "scrapped",
                      "scraps", "revoked", "revokes", "voted to scrap", "voted ... to scrap", "voted to cancel", "voted ... to cancel",
                      "clawed back", "claws back", "clawing back", "pulled", "terminated", "terminates", "axed", "took back", "reclaimed",
                      "dropped", "abandoned", "quashed", "annulled", "nullified", "struck down", "pulled out of", "backed out of",
                      "reneged on", "went back on", "called off", "pulled the plug on", "tore up", "set aside"),
    }),
    status_nouns=MappingProxyType({
        "requested": ("request for", "requests for", "application for", "applications for", "bid for", "bids worth", "bids totalling", "bids totaling", "request of", "requests of",
                      "appeal for", "appeals for", "appeal of", "appeals of", *each("application|request|bid|appeal|plea", "to ... for|by ... for|from ... for|of ... for|by ... of|to ... of"), "requests worth", "plea for",
                      "applications worth", *each("request|application|appeal", "was for|is for|was worth|is worth"), *_summed("requests|applications"),
                      *each("request|application|bid", "totals|totalled|totaled|comes to|came to|amounts to|amounted to")),
        "proposed": ("proposal for", "proposals for", "proposal to spend", "proposal to add", "proposal of",
                     "proposal by ... to add", "proposal by ... to spend", "proposal from ... to add", "proposals worth", "proposal worth",
                     *each("proposal", "was for|is for|was worth|is worth")),
        "authorized": each("authorization|authorisation", "of|for|to spend|to borrow"),
        "approved": ("approval of", "approval for", *_summed("approvals"), *_running("approvals")),
        "obligated": ("obligations of", "obligation of", "obligations worth", *_summed("obligations")),
        "committed": (*each("pledge|commitment|promise", "by ... of|from ... of|to ... of"), "pledge of", "pledges of", "pledges worth", "pledge worth", "commitment worth", "pledges totalling", "pledges totaling",
                      "commitment of", "commitments of", "commitments worth", "commitments totalling",
                      "commitments totaling", "promise of", "promises of", *_summed("pledges|commitments"),
                      *_came("pledges|commitments"),
                      *_running("commitment|commitments|pledges|pledge")),
        "disbursed": ("disbursement of", "disbursements of", "payout of", "payouts of", "disbursements worth", *_summed("disbursements|payouts"), *each("payments", "came to|amounted to|totalled|totaled"), *_came("disbursements|payouts|payments"),
                      *_running("payments|payouts|disbursements")),
        "suspended": ("suspension of", "freeze on", "freezing of", "freeze of"),
        "denied": ("rejection of", "denial of", "refusal of", "veto of"),
        "rescinded": ("cancellation of", "withdrawal of", "rescission of", "revocation of"),
    }),
    status_passives=MappingProxyType({
        "approved": ("carried", "passed", "signed into law", "signed off", "given the green light", "waved through", "nodded through", "given the go-ahead", "given the nod",
                     "adopted", "endorsed", "ratified", "greenlit", "green-lit", "rubber-stamped", "voted through", "okayed", "agreed"),
        "denied": ("not supported", "turned down", "thrown out", "voted down", "vetoed", "declined", "rebuffed", "knocked back", "dismissed",
                   "struck out", "defeated", "lost", "not admitted", "not upheld", "not carried", "not accepted", "unsuccessful", "disallowed",
                   "shot down", "ruled out"),
        "rescinded": ("void", "called off", "scrapped", "revoked", "annulled", "axed", "declared void", "null and void", "quashed",
                      "clawed back", "terminated", "dropped", "abandoned", "pulled", "set aside", "taken back", "reclaimed",
                      "struck down", "nullified", "torn up", "deobligated", "de-obligated"),
        "suspended": ("put on hold", "put on ice", "blocked", "on hold", "on ice", "placed on hold", "shelved", "held back", "mothballed"),
        "disbursed": ("handed over", "paid over", "made"),
        "requested": ("applied for", "a request"),
        "committed": ("a pledge", "a promise"),
        "proposed": ("put forward", "floated", "mooted"),
        "pending": ("left pending", "under review", "under consideration", "being considered", "undecided", "still to be decided", "awaited"),
    }),
    status_predicates=MappingProxyType({
        "approved": ("won approval", "got the green light", "got the go-ahead", "got the nod", "received approval", "has received approval",
                     "gained approval", "secured approval",
                     *each("won|got|received|gained|secured|has won|has got|has received", "... approval")),
        "denied": ("failed", "fell flat", "got nowhere", "came to nothing"),
        "disbursed": ("went through", "went out"),
        "pending": ("awaits approval", "awaits a decision", "awaits a vote", "awaits the", "remains undecided",
                    "remains under review", "remains pending", "remain pending", "still awaits", "awaits", "has yet to be decided", "has yet to be voted on"),
    }),
    status_around=MappingProxyType({
        "suspended": (("put", "on hold"), ("put", "on ice"), ("puts", "on hold"), ("placed", "on hold"), ("putting", "on hold")),
        "denied": (("turned", "down"), ("voted", "down")),
        "rescinded": (("clawed", "back"), ("took", "back")),
    }),
    status_labels=MappingProxyType({
        "requested": ("applied for", "ask", "asks", "asked", "request", "requests", "bid", "bids"),
        "approved": ("awarded", "award", "awards", "grants awarded", "grants made", "signed off"),
        "committed": ("pledge", "pledges", "commitments"),
        "disbursed": ("paid over", "payments made", "disbursements"),
        "suspended": ("on hold", "put on hold", "on ice", "put aside", "stalled"),
        "denied": ("turned down", "declined", "unsuccessful", "refusals", "said no", "not successful", "not granted", "not awarded", "not funded", "rejections", "fell", "voted against"),
        "rescinded": ("clawed back", "revoked", "scrapped", "axed", "void", "called off"),
        "proposed": ("proposals",),
        "pending": ("under review", "under consideration", "undecided", "awaiting decision"),
    }),
    status_weak=frozenset((
        "not supported",
        "agreed", "agrees", "carried", "passed",
        "shelved", "shelves", "blocked", "held back", "declined",
        "declines", "dismissed", "voted against", "pulled", "terminated", "terminates", "took back", "reclaimed",
        "dropped", "abandoned", "taken back", "defeated", "lost", "made", "failed", "fell flat", "got nowhere", "came to nothing",
        "went through", "went out", "endorsed", "ratified", "put forward", "floated", "mooted", "set aside", "ruled out", "struck down",
        "unsuccessful", "under review", "under consideration", "being considered", "on ice", "on hold", "solicited",
        "undecided", "awaited", "rebuffed", "spurned", "knocked back", "shot down", "tore up", "torn up", "annulled", "nullified", "quashed",
        "not upheld", "not carried", "not admitted", "not accepted", "awaits the", "still awaits", "vowed",
    )),
    status_of=MappingProxyType({
        **dict.fromkeys(("lost", "defeated", "not carried"), words("motion amendment resolution vote proposal bond measure bill")),
        "not supported": words("motion proposal request application bid amendment plan claim"),
        "agreed": words("motion proposal budget grant loan plan request contribution donation amendment"),
        **dict.fromkeys(("carried", "passed"), words("motion amendment resolution proposal bond measure bill budget")),
        **dict.fromkeys(("set aside", "quashed"), words("contract contracts award judgment judgement order fine penalty decision ruling")),
        **dict.fromkeys(("made", "went through", "went out"), words("payment payments transfer transfers disbursement disbursements payout payouts")),
        **dict.fromkeys(("declined", "declines", "failed", "fell flat", "got nowhere", "came to nothing", "unsuccessful", "rebuffed",
                         "spurned", "knocked back", "ruled out"),
                        words("request requests application applications bid bids appeal plea claim claims proposal plan motion offer")),
        **dict.fromkeys(("dismissed", "not upheld", "not admitted", "not accepted"),
                        words("claim claims request requests application applications petition suit plea")),
        **dict.fromkeys(("pulled", "dropped", "abandoned", "terminated", "terminates"),
                        words("grant grants loan loans award awards plan plans pledge pledges subsidy contract contracts funding aid "
                              "scheme project bid claim request application deal offer proposal package programme program contribution")),
    }),
    nouns_behind=MappingProxyType({
        "disbursed": words("disbursements"),
        "requested": words("request requests motion application applications appeal appeals"),
        "committed": words("pledge pledges commitment commitments promise promises"),
        "proposed": words("proposal proposals"),
    }),
    aims=(*each("proposal|proposals|propose|proposes", "to"), *each("proposal|proposals", "by ... to|from ... to|of ... to"), *each("propose|proposes|proposed", "further to|also to|now to|instead to|therefore to")),
    aimed="proposed",
    drafts_of_law=words("bill bills draft drafts amendment amendments"),
    signing=words("signed signs signing enacted enacts"),
    paying_now=frozenset(_PAYS),
    in_general=words("if unless whether once when until till under nobody anybody anyone whoever tomorrow next "
                     "plan plans proposal agreement agreements deal settlement rule rules law bill draft voted resolved "
                     "will would may might can could shall should must cannot"),
    other_subjects=MappingProxyType(dict.fromkeys(
        ("calls for", "called for", "calling for"),
        words("plan plans bill budget proposal project law measure strategy contract deal agreement scheme roadmap"))),
    quashing=words("stayed stays quashed quashes vacated vacates overturned overturns reversed reverses struck blocked blocks enjoined annulled lifted voided paused suspended withdrew"),
    orders=words("order orders decision decisions ruling directive resolution memo letter notice"),
    prevented=words("from"),
    deciding=each("decided|voted|moved|resolved|opted|chose|decision|decision by ...|decision of ...|vote|vote by ...|voted ...|decided ...|resolved ...", "to"),
    emphatic=("did", "did indeed", "did in fact", "did eventually", "did finally", "did later", "did at last", "do", "does"),
    decided=words("requested authorized approved committed suspended denied rescinded"),
    presupposing=words("considers considered considering discusses discussed debated opposes opposed against "
                       "answered "
                       "on over about regarding deferred postponed weighed weighing reviewing reviewed examining examined received"),
    named_by_noun=words("committed disbursed"),
    none_at_all=words("no without never not if unless whether could might"),
    to_come=words("would could might expected needed required due sought awaited likely unlikely uncertain possible hoped planned open unclear withheld delayed deferred postponed"),
    no_act=words("hope hopes hoped hoping suppose supposing imagine assuming without no not await awaits awaiting seek seeks seeking sought urged urges called calls "
                 "demand demands demanded demanding reject rejects rejected denied denies refused considered "
                 "considers considering discuss discussed opposes opposed against threatened threatens "
                 "will would may might could should must if unless whether once never nor to before "
                 "withheld withholds withhold withholding delayed delays reconsider reconsiders reconsidering recommend recommends recommended recommending expect expects expected subject pending need needs require requires"),
    fresh=words("new fresh firm unpaid formal written outstanding open combined separate initial"),
    listing=words("came come include included follow followed"),
    moved=words("moved seconded put tabled introduced debated discussed"),
    record_heads=words("status state decision outcome result verdict ruling resolution"),
    voted_on=words("motion amendment resolution proposal vote item application request claim bid"),
    says_no=words("no n nay ✗ ✘ x none"),
    resolving=("resolved that", "agreed that", "agreed, that", "decided that", "resolved, that", "voted that"),
    formulas=("be and", "be, and"),
)  # fmt: skip
