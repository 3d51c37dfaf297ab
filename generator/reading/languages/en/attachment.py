"""English: what takes an amount from a status word."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.attachment import Attachment
from generator.reading.languages.tables import words

ATTACHMENT = Attachment(
    stopping=words("withhold claw freeze strike block suspend halt cancel withdraw deny refuse remove pause "
                   "rescind stop cut reduce delay"),
    other_senses=MappingProxyType({
        "committed": words("troops soldiers forces fraud crime crimes murder murders suicide error errors offence offences offense "
                           "offenses perjury violations theft atrocities team staff volunteers mistakes"),
        "frozen": words("turkey turkeys chicken chickens fish meat beef prawns shrimp shrimps poultry peas vegetables food foods "
                        "pizza pizzas bread dough fruit berries tuna salmon fillets chips juice"),
        "paid": words("tribute attention visit visits homage heed respects"),
        "granted": words("forfeiture injunction injunctions permission consent leave licence license access interview interviews asylum bail parole citizenship custody amnesty divorce extension extensions exemption exemptions"),
        "cleared": words("customs rubble debris mines landmines desk name hurdle hurdles security throat way debt debts arrears backlog overdraft goods cargo"),
        **dict.fromkeys(("authorized", "authorised"), words("capital dealer dealers signatory signatories")),
        "suspended": words("sentence sentences animation ceiling"),
        "refused": words("leave permission consent access entry bail asylum"),
        "denied": words("entry bail asylum wrongdoing"),
        "sought": words("refuge shelter advice comment clarification damages-from"),
    }),
    other_particles=MappingProxyType({
        "paid": words("back off for by"), "committed": words("into"), "cleared": words("of by"), "obligated": words("to"),
        "granted": words("that"), "cancelled": words("out"), "planned": words("on"), "approved": words("of"),
    }),
    other_ends=MappingProxyType(dict.fromkeys(
        ("withdrawn", "withdrew"), words("account accounts bank banks atm safe vault machine reserves savings circulation market sale"))),
    other_aims=words(
        "match raise return recover hide avoid save guard comment answer investigate stop block close cut collect steal "
        "cost fetch yield earn bring win seek pocket launder sell say tell show explain disclose reveal name discuss reduce lower protect find trace"
    ),
    by_how_much=words("by to"),
    retained=words("refused denied granted"),
    over_it=words("over about regarding concerning"),
    reactions=words("criticism criticisms concern concerns objection objections question questions complaint complaints fear fears "
                    "call calls pressure blame responsibility scrutiny comment knowledge involvement wrongdoing attempts efforts"),
    denied_doing=MappingProxyType({"denied": words(
        "owing paying taking receiving stealing losing hiding having making accepting spending diverting pocketing misusing "
        "demanding offering promising laundering knowing that any")}),
    wanting=frozenset(("requested", "sought", "asked for")),
    wanted_for=words("for"),
    accounted=words("proof evidence receipt receipts voucher vouchers invoice invoices record records documents papers paperwork details "
                    "explanation explanations account particulars breakdown clarification clarity information confirmation certificates reasons statements "
                    "justification"),
    affairs=words("talks talk vote votes work works trading negotiations discussions debate hearing hearings meeting meetings trial "
                  "construction building search hunt inquiry investigation permission consent permit permits licence licences license licenses"),
    about=words("on in about over of for into"),
    takes_clause=words("requested proposed committed"),
    embedding=words("who whose how why where whether because although after before since"),
    doings=words(
        "taking stealing stole owing losing lost earning earned embezzling embezzled demanding pocketing "
        "pocketed laundering receiving accepting spending costing owes owed winning won hiding hid"
    ),
    contests=words("appeal appeals petition petitions objection objections protest protests complaint complaints challenge challenges lawsuit lawsuits suit suits case cases motion motions plea pleas application applications"),
    contesting=words("against"),
    back=words("back"),
    away=words("under through on to by from with against into"),
    with_recipient=words("granted grants denied denies refused refuses promised promises paid pays"),
    claiming=words("denied denies promised promises"),
    after_object=words("altogether outright again twice too a an one two three four five six seven eight nine ten several some many "
                       "last next only within anyway soon years months weeks days"),
)  # fmt: skip
