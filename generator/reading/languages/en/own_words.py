"""English: how our own words tell of money without naming a status."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.own_words import OwnWords
from generator.reading.languages.tables import each, words

_LIT = "the green light|the go-ahead|the nod|the thumbs up|the thumbs-up|its blessing|their blessing|a green light"

OWN_WORDS = OwnWords(
    got=(
        *words("got gets get received receives receive awarded awards okayed okays OKs OKed rubber-stamps okay'd ok'd OK'd green-lit greenlit green-lighted greenlighted ratified ratifies "
               "endorsed endorses confirmed confirms adopted adopts accepted accepts rubber-stamped pre-approved preapproved re-approved "
               "wired wires cashed cashes banked pocketed collected collects transferred transfers remitted remits credited credits deposited settled settles "
               "spent spends released releases won wins secured secures obtained obtains allotted allocated"),
        "has got", "have got", "signed off on", "signs off on", "signed off", "waved through", "waves through", "nodded through", "voted through", "votes through",
        "said yes to", "says yes to", "handed over", "hands over", "handed out", "sent out", "passed", "forked out", "shelled out", "came up with", "coughed up", "put up",
        *each("was|were|been", "given|handed|sent|lent"),
        *each("gave|gives|has given|have given", "|".join(f"{one} {link}" for one in _LIT.split("|") for link in ("to", "for"))),
    ),
    gave=(*words("awarded awards handed hands gave gives sent sends wired wires allotted transferred lent"), "voted"),
    gave_around=(
        *(("gave", one) for one in _LIT.split("|")), *(("gives", one) for one in _LIT.split("|")),
        ("waved", "through"), ("voted", "through"), ("signed", "off"), *((verb, link) for verb in ("gave", "gives") for link in ("to", "for")), ("handed", "over"), ("sent", "on its way"),
    ),
    given=(
        *words("okayed awarded transferred remitted credited wired settled ratified endorsed confirmed adopted accepted rubber-stamped green-lit greenlit "
               "green-lighted greenlighted received cashed banked released deposited collected pre-approved preapproved re-approved"),
        "waved through", "voted through", "nodded through", "signed off", "signed off on", "handed over", "handed out", *each("given", _LIT), "agreed to", "sent out",
    ),
    arrived=(
        "landed in", "lands in", "land in", "landed on", "has landed in", "arrived in", "has arrived", "arrived", "has reached the", "reached", "reaches", "came through", "comes through", "is in the bank", "is in the account", "is in the accounts", "is already in",
        "was in the bank", "got the green light", "gets the green light", "got the go-ahead", "got the nod", "won approval", "has cleared the bank",
        "passed the vote", "passed both",
    ),
    acts=("approval", "clearance", "go-ahead", "green light", "payout", "pay-out", "disbursement", "ratification", "award", "amount received", "money received", "sum received"),
    act_links=words("of for to"),
    stopped=("no to", "owes", "owe", "still owes", "asks for", "ask for", "is asking for", "are asking for", "keeps asking for", "is still asking for", "are still asking for", "seeks", "is seeking", "are seeking", "applies for", "is applying for", "bids for", "hopes for", "begs for", "is hoping for"),
    was_stopped=(
        *words("vetoed dismissed declined scrapped axed shelved quashed spurned blocked mothballed withheld"),
        "turned down", "voted down", "thrown out", "struck down", "knocked back", "shot down", "sent back", "given back", "called off", "taken back", "clawed back",
    ),
    open=(
        "is still being considered", "is being considered", "are still being considered", "are being considered", "is still undecided", "is undecided", "remains undecided",
        "has stalled", "have stalled", "stalled", "is stalled", "on hold", "on ice", "is still being debated", "is being debated", "is still under review", "is still under consideration", "is up in the air",
        "hangs in the balance", "is still in doubt", "is in limbo", "fell through", "came to nothing", "has fallen through",
    ),
    waiting=words("waits wait waited awaits await awaited hangs hang depends depend hinges hinge rests rest remains remain sits sit needs need must should"),
    earlier=words("had"),
    leads=("in fact", "indeed", "in truth", "since then", "later", "meanwhile", "in the end", "by now", "finally", "today", "now", "all of", "then"),
    unsure=words(
        "missing wants want wanted without "
        "would could should might may will shall can cannot can't won't wouldn't couldn't must never not n't no nobody none nothing neither nor hardly barely scarcely without almost nearly yet "
        "if unless whether until till before whatever whoever whichever ever to hope hopes hoped expect expects expected unlikely likely possible withheld withholds withhold refused refuses "
        "refuse sought seek seeks awaits await awaiting awaited needs need needed subject deny denies denied doubt doubts doubted false falsely wrong wrongly nowhere "
        "didn't doesn't hasn't haven't hadn't wasn't weren't isn't aren't open pending rumour rumours rumor rumors supposedly reportedly allegedly claim claims claimed"
    ),
    provided=words("if unless until till only provided once"),
    fillers=words("cheque check all whole full entire extra further additional of worth as much some sum sums amount grant grants loan loans payment payments award contract contracts money funding aid "
                  "subsidy package first last remaining total stadium's"),
    helping=words("since also then later now already all finally just duly quickly eventually at last been being recently long soon"),
    other_things=words("back wrong right short less more as is was are were will would has had have can could may might must should that which bid bids request requests "
                       "claim claims plea pleas appeal application applications proposal proposals question questions invoice invoices bill bills fine fines cut cuts offer offers plan"),
)  # fmt: skip
