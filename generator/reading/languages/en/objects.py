"""English: what a status word is said of in place of money."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.objects import Objects
from generator.reading.languages.tables import each, words

_LOOKED_INTO = words(
    "audit audits inquiry inquiries enquiry enquiries investigation investigations probe probes review reviews "
    "inspection hearing hearings debate debates study studies survey assessment"
)
_MEETINGS = words(
    "talks negotiations meeting meetings conference conferences briefing briefings vote votes trial trials"
)
_PERSONS = words(
    "official officials minister ministers director directors officer officers engineer engineers clerk clerks teacher teachers manager "
    "managers player players employee employees worker workers judge judges mayor governor treasurer accountant accountants principal "
    "chairman chairwoman lawmaker lawmakers senator senators"
)
_TOLD = words(
    "proof evidence details explanation explanations particulars clarification clarity information confirmation "
    "justification documents documentation papers paperwork records reasons answers "
    "apology apologies interview interviews"
)
_SAID = words(
    "criticism criticisms accusation accusations allegation allegations concern concerns objection objections question questions "
    "complaint complaints fear fears blame responsibility scrutiny knowledge involvement wrongdoing suggestions"
)
_ENDING = words(
    "delaying postponing deferring suspending pausing freezing halting blocking stopping scrapping abolishing terminating "
    "delay postpone defer suspend freeze halt block scrap abolish terminate condemn oppose criticise criticize "
    "ban outlaw banning outlawing condemning opposing criticising criticizing deploring denouncing censuring"
)

OBJECTS = Objects(
    things=MappingProxyType({
        "paid": frozenset((*words("tribute attention heed homage respects visit visits lip-service compliments"), "lip service", "call on")),
        "committed": words("fraud frauds theft thefts robbery forgery perjury murder murders crime crimes offence offences offense offenses "
                           "embezzlement error errors violations atrocities suicide"),
        "cleared": words("debt debts arrears backlog overdraft customs rubble debris mines landmines"),
        "granted": frozenset((*words("injunction injunctions bail parole asylum citizenship custody divorce amnesty immunity forfeiture interview interviews rehearing"),
                              "stay of", *each("extension", "on|to"))),
        "approved": frozenset((*each("return|cancellation|suspension|postponement|withdrawal|repeal|seizure|confiscation|deferral|forfeiture", "of"),
                               *each("freeze|moratorium|ban", "on"), *each("delay", "of|in|to"), *each("vote of", "confidence|no confidence|censure"))),
        "frozen": words("fish chicken chickens turkey turkeys meat beef pork prawns shrimp shrimps poultry peas vegetables food foods pizza pizzas "
                        "fruit berries tuna salmon squid fillets"),
        "denied": frozenset((*each("appeal|petition|challenge|lawsuit|complaint|protest", "against"), "appeal of", *each("objections|objection", "to"), *words("rehearing retrial bail asylum"))),
        "rescinded": frozenset(each("visit|trip|tour", "to|of")),
        "requested": frozenset(each("receipt|receipts|voucher|vouchers|invoice|invoices|account|breakdown", "for|of")),
        "pending": words("sentencing extradition"),
    }),
    matters=MappingProxyType({
        "approved": _LOOKED_INTO | words("report reports"),
        "authorized": _LOOKED_INTO,
        "committed": _LOOKED_INTO | words("answers report explanation explanations transparency clarity"),
        "requested": _LOOKED_INTO | _TOLD,
        "proposed": _LOOKED_INTO,
        "suspended": _LOOKED_INTO | _MEETINGS | _PERSONS,
        "denied": _LOOKED_INTO | _SAID,
        "rescinded": _LOOKED_INTO | _MEETINGS,
        "pending": words("trial investigation inquiry probe audit prosecution"),
    }),
    links=("of", "into", "on", "over", "about", "against", "regarding", "concerning", "in", "for", "involving", "around", "behind", "that", "which"),
    priced=("costing", "worth", "totalling", "totaling", "for", "priced at", "valued at", "cost of", "budget of", "price of",
            *each("study|studies|survey|assessment|audit|inspection", "of")),
    carrying=words("recommends recommend recommending recommended proposes proposing seeks seeking grants granting allocates allocating authorizes authorises approves"),
    parts=MappingProxyType({
        "disbursed": words("interest deposit tranche tranches instalment instalments installment installments part portion share down-payment fee fees "
                           "commission commissions tax taxes penalty penalties dues levy surcharge duty insurance premium premiums percent cent %"),
    }),
    part_links=("of", "for", "against", "to"),
    paid_on=("on", "towards", "toward"),
    whole=words("final last remaining entire full whole every 100 hundred"),
    bought_by=MappingProxyType({"paid": ("for",)}),
    upkeep=words("repairs maintenance upkeep insurance security tickets advertising publicity advertisements cleaning parking guards "
                 "audit inspection study review consultants lawyers flights lunch dinner"),
    ending=MappingProxyType({
        **dict.fromkeys(("approved", "authorized", "obligated", "committed"), _ENDING),
        "proposed": _ENDING | words("cutting reducing trimming slashing ending"),
    }),
    ending_breaks=words("to so that with for by and until from"),
    definite=words("a an the its his her their our this that these those"),
    anew=words("another further additional extra more"),
    to_do=("to",),
    doing=MappingProxyType({
        "denied": words("comment discuss answer explain disclose reveal say name confirm apologise apologize investigate identify elaborate hear "
                        "knowing taking stealing receiving accepting hiding losing diverting misusing pocketing misspending owing having"),
        "obligated": words("pay repay return give cover find provide refund"),
        "committed": words("raise collect recover investigate explain audit disclose"),
    }),
    by_how_much=("to", "by"),
    deeds=MappingProxyType({"cleared": ("of",)}),
    deed_ends=("ing", "fraud", "theft", "bribery", "corruption", "wrongdoing", "embezzlement", "charges"),
    of_persons=words("suspended cleared"),
    person_opens=("the", "a", "an", "its", "their", "two", "three", "several"),
    who=("who", "whose"),
    held_in=MappingProxyType({"rescinded": words("account accounts safe vault atm")}),
    out_of=("from",),
)  # fmt: skip
