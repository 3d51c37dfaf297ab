"""English: what says whose words are quoted."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.cues import Cues
from generator.reading.languages.tables import each, phrases, words

# `would rather not be named`
_HIDES = (
    "would not",
    "will not",
    "did not want to",
    "does not want to",
    "did not wish to",
    "does not wish to",
    "declined to",
    "declines to",
    "refused to",
    "refuses to",
    "asked not to",
    "asks not to",
    "preferred not to",
    "prefers not to",
    "would prefer not to",
    "would rather not",
    "did not",
    "does not",
)

_NAMED = (
    "be named",
    "be identified",
    "be quoted by name",
    "give a name",
    "give her name",
    "give his name",
    "see her name",
    "see his name",
    "have her name printed",
    "have his name printed",
)

CUES = Cues(
    place_ends=words("county district province city town village valley state region municipality territory republic kingdom islands island peninsula delta corridor border camp farm creek"),
    allowing=("Let me", "May I", "Allow me to", "Permit me to"),
    quoting=words("quoted quotes quote quoting cited cites read reads reading"),
    obtaining=words("had got received have"),
    came_from=words("came comes arrived"),
    wrote_to=("wrote to", "written to", "put it to", "put the question to"),
    interviews=phrases("conversation with; interview with; talk with; exchange with; discussion with; questions for; questions to; questions with; "
                       "minutes with; hour with; hours with; morning with; afternoon with; evening with; Q&A with; word with"),
    interview_words=words("interview excerpts conversation"),
    gave_name=("gave her name", "gave his name", "gave their name", "gave only her name", "gave only his name", "give her name", "give his name",
               "give their name", "giving her name", "giving his name", "gives her name", "gives his name", "gives their name",
               "asked to be named", "asked to be known", "asked to be identified", "wanted to be known", "wanted to be named", "wanted to be identified",
               "identified herself", "identified himself", "identified themselves", "introduced herself", "introduced himself"),
    unnamed=frozenset(
        f"{hides} {name}"
        for hides in _HIDES
        for name in _NAMED
    ) | phrases("gave no name; gives no name; on condition of anonymity; requested anonymity; asked for anonymity; insisted on anonymity; wished to remain anonymous; "
                "withheld her name; withheld his name; asked that her name be withheld; asked that his name be withheld; asked that her name not be used; "
                "asked that his name not be used"),
    said_by=("spoken by", "said by", "made by", "written by", "uttered by", "those of", "that of", "came from", "attributed to", "attributable to"),
    relays=words("what"),
    presided=("in the chair", "presided", "presiding", "took the chair", "in the Chair", "chaired the meeting", "was in the chair"),
    presided_by=("chaired by", "chairmanship of", "presided over by", "chairpersonship of"),
    named_as=("gave only her first name,", "gave only his first name,", "gave only their first name,", "gave her first name,", "gave his first name,", "who gave only the name", "who asked to be called", "who wanted to be called", "who goes by", "who went by", "who gave the name"),
    greetings=("Dear", "To", "To:", "TO", "TO:"),
    writers=frozenset({"I"}),
    alls=words("all"),
    addresses=words("reply answer response statement speech address remarks lecture testimony"),
    authored=("from", "by", "of"),
    attributing=each("quotes|quotations|comments|the following quotes are|the following is|statement|quote|lines", "attributable to|from|by"),
    vocatives=(
        "Sir", "Madam", "Mr Speaker", "Mr. Speaker", "Madam Speaker", "Mr President", "Mr. President", "Madam President", "Mr Chairman",
        "Mr. Chairman", "Madam Chair", "Mr Deputy Speaker", "Your Honour", "Your Honor", "My Lords", "My Lord", "Honourable Members",
        "Honourable members", "Hon. Members", "Ladies and gentlemen", "Friends", "Colleagues", "Comrades", "Excellencies", "Your Excellencies",
    ),
    naming=("named", "called", "by the name of", "of the name of"),
    uses=words("used uses using chose repeated repeats coined"),
    company_words=words("resources holdings industries enterprises ventures logistics limited ltd plc inc gmbh technologies solutions textiles cement "
                        "mining pharmaceuticals properties investments"),
    with_words=("in the words of", "with the words of", "use the words of", "borrow the words of", "with the words that"),
    so_says=words("So Thus"),
)  # fmt: skip
