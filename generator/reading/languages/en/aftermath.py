"""English: what became of an amount."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.aftermath import Aftermath
from generator.reading.languages.tables import each, phrases, words

AFTERMATH = Aftermath(
    asking=words("requested proposed"),
    held_back=words("suspended denied rescinded pending"),
    waiting=words("pending"),
    steps=words("disbursement payment release transfer delivery signature ratification disbursements payments"),
    verdicts=words("denied approved"),
    of_money_only=words("rescinded disbursed"),
    said_of_money=words("frozen"),
    undoing=words("freed restarted released lifted ended restored reinstated unfrozen unblocked overturned resumed reversed "
                  "annulled available again moving flowing"),
    completed=words("completed finished reopened"),
    undo=words("lift lifts lifted lifting end ends ended ending release releases releasing unfreeze unfreezes restore restores restoring reinstate reinstates lift lifts lifting "
               "return returns returning unblock resume resumes"),
    undid=words("released freed unfroze unblocked reinstated restored resumed restarted reopened"),
    paying=words("pay give fund lend release grant award provide approve spend cover finance contribute transfer disburse "
                 "reimburse authorise authorize accept extend meet honour honor back support restore "
                 "reinstate refund allocate guarantee underwrite advance"),
    keeping=words("keep keeps kept keeping leave leaves left leaving hold holds held"),
    averted=words("avoided averted prevented feared threatened considered rejected opposed"),
    lasting=words("stay remain continue"),
    turning=words("but then later eventually since finally now subsequently after afterwards on in"),
    once_more=words("again anew afresh"),
    at_last=phrases("at last; in full; after all; this week; this month; last week; last month; on appeal"),
    lately=frozenset((*each("last|this", "week|month|year|spring|summer|autumn|winter"), *each("weeks|months|years", "later"))),
    ever_since=words("since"),
    times_after=words("same next following previous very day week month year morning afternoon evening night summer spring "
                      "autumn winter"),
    answers=MappingProxyType({
        "denied": (*each("turned", "us down|me down|him down|her down"), *each("their|its|his|her", "answer was no|reply was no"), "the answer was no", "the answer is no", "the reply was no", "refused", "said no", "declined", "turned down",
                   "turned it down", "turned them down", "turned the request down", "rejected the request", "refused the request",
                   "turned down the request", "declined the request", "rejected the application", "refused the application",
                   "turned down the application", "rejected it", "refused it", "declined it", "voted it down", "threw it out",
                   "rejected that", "voted that down", "turned that down", "threw that out", "rejected them", "rejected the bid", "rejected the plea"),
        "approved": ("approved it", "approved the request", "granted it", "granted the request", "said yes", "agreed to it", "agreed"),
        "rescinded": ("withdrew it", "cancelled it", "scrapped it", "revoked it", "withdrew the offer", "withdrew the pledge"),
        "suspended": ("suspended it", "froze it", "put it on hold"),
    }),
    yes_or_no=("Yes", "No", "Not yet", "Correct", "Indeed"),
    inquiring=(*each("whether|if", "the|a|any"), *each("what had become|what became|what has become", "of"), *each("what had happened|what happened|what has happened", "to")),
    outcomes=words("that this it"),
    of_verbs=words("it that them"),
    all_of_it=(*each("every", "cent|penny|dollar|euro|rupee|shilling|peso|franc"), "all of it", "it all", "the whole of it", "the lot", "the whole lot",
               *each("the full|the whole|the entire", "sum|amount|request")),
    carries=(*each("and with|along with|together with", "it|them"), "along with", "together with"),
)  # fmt: skip
