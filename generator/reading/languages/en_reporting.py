"""English: reported speech, the shapes of names, commitments and conditions.

In: nothing. Out: `REPORTING`.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.en_countries import (
    BIRDS,
    DEMONYMS,
    NAMES,
    NO_COUNTRY,
    OPEN,
    PEOPLE_TOO,
    STATES,
)
from generator.reading.languages.reporting import Reporting


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


REPORTING = Reporting(
    speech_verbs=_words(
        "said says say saying told tells telling stated states stating added adds adding "
        "announced announces announcing wrote writes writing declared declares declaring "
        "explained explains explaining noted notes noting argued argues warned warns warning "
        "insisted insists emphasized emphasised emphasizes stressed stresses remarked commented "
        "replied responded asked asks answered claimed claims acknowledged admitted confirmed "
        "confirms testified recalled continued concluded concludes observed reported called calls "
        "calling described describes tweeted posted urged urges vowed pledged promised read reads "
        "wondered shouted cried whispered joked recounted estimated advised advises alleged alleges contended "
        "submitted submits demanded demands pleaded swore testifies recalls remarks concurred agreed "
        "agrees denied denies disclosed revealed reveals proclaimed hailed praised criticised criticized "
        "condemned welcomed lamented mused summed sums cautions predicts laughed laughs smiles sighed sighs shrugged shrugs jokes "
        "reiterated cautioned complained ruled held found predicted hoped lamented quipped joked "
        "put puts pointed suggested suggests conceded countered asserted maintained repeated"
    ),
    according=("according to", "in the words of", "as told by"),
    pronouns=_words("he she they it who"),
    before_verb=_words(
        "has have had also later then again recently further previously once only earlier "
        "separately yesterday today repeatedly publicly simply just was is been being quoted cited as "
        "would will must could did does not never often sometimes always still quickly bluntly flatly "
        "angrily quietly firmly plainly dryly briefly proudly ruefully cheerfully"
    ),
    phrase_ends=_words(
        "in on at to during after before when while as who which that about of-course with "
        "following adding speaking from by for outside into through and but"
    ),
    titles=_words(
        "mr mrs ms miss dr prof professor president minister secretary ambassador senator sen rep "
        "representative gov governor mayor judge justice general gen colonel col captain capt "
        "major lt lieutenant sgt sergeant commissioner director chief chairman chairwoman chair "
        "chancellor premier king queen prince princess sheikh pope bishop archbishop imam rabbi "
        "congressman congresswoman deputy prime foreign finance interior health defence defense "
        "attorney solicitor admiral adm commander spokesman spokeswoman spokesperson economist "
        "analyst coordinator administrator envoy sir dame lord lady baroness treasurer auditor "
        "inspector officer engineer advocate lawyer executive manager vice state acting special "
        "counsel undersecretary dean rector principal superintendent ombudsman registrar"
    ),
    roles=_words(
        "official officials spokesman spokeswoman spokesperson minister ministry president "
        "secretary ambassador director officer officers judge judges justice court commissioner "
        "adviser advisor aide analyst economist researcher lawyer prosecutor resident residents "
        "farmer teacher nurse doctor engineer mayor governor senator lawmaker diplomat diplomats "
        "statement report agency council committee commission government chair chairman "
        "chairwoman coordinator manager envoy witness applicant respondent auditor bank fund "
        "office department bureau union group organisation organization company source sources "
        "expert experts activist leader worker captain chief superintendent auditor-general "
        "principal headteacher volunteer refugee migrant campaigner treasurer trader fisherman "
        "mother father woman man student scientist author authors tribunal panel registrar head deputy"
    ),
    connectors=_words("of and the for on de del la al bin ibn van von der da dos & in to"),
    not_names=_words(
        "the a an this that these those it he she they we i you in on at by for from with without "
        "as and but or if when while since after before during despite although though because "
        "however meanwhile under over about some many most all no not each both other another "
        "such our their his her its my your there here last next one two three four five six "
        "seven eight nine ten to of up once until officials funding according asked also then "
        "what who why how where which any every few more less still yet so now today yesterday "
        "earlier later recent recently monday tuesday wednesday thursday friday saturday sunday "
        "january february march april may june july august september october november december"
    ),
    program_words=_words(
        "program programme initiative fund scheme project plan facility campaign compact mechanism "
        "operation partnership grant appeal"
    ),
    agency_words=_words(
        "ministry department bureau agency office commission council authority organization "
        "organisation committee service bank court police affairs directorate secretariat union "
        "administration institute treasury parliament senate congress assembly board foundation "
        "federation association society corporation tribunal centre center programme"
    ),
    firm_names=_words(
        "Council Society Cross Foundation Institute University Church Airlines College Museum "
        "Association Hotel Restaurant Crescent"
    ),
    claims=MappingProxyType(
        {
            "condition": (
                r"(?:contingent|conditional|conditioned) (?:up)?on", r"on (?:the )?condition that",
                r"provided that", r"depends? (?:up)?on", r"subject to (?!debate|attack)",
                r"unless", r"only if", r"so long as", r"as long as", r"pre-?conditions? (?:for|to)",
            ),
            "agreement": (
                r"agreements?", r"memorand(?:um|a) of understanding", r"accords?", r"treat(?:y|ies)",
                r"agreed (?:to|on|that|upon)", r"signed (?:a|the|an) (?:deal|pact|contract)",
                r"ceasefire", r"truce",
            ),
            "commitment": (
                r"commitments? (?:from|by|of|to)", r"committed (?:itself |themselves )?to",
                r"(?:pledged|promised|vowed|undertook|undertakes|undertaken|committed) to",
                r"pledges? (?:of|to|from|by)", r"(?:pledged|promised|committed)",
            ),
        }
    ),
    totals=_words(
        "total totals totalling totaling totalled overall altogether combined sum package budget "
        "envelope in-all aggregate authorized authorised worth"
    ),
    additions=_words(
        "additional further another remaining remainder rest plus including comprising comprises "
        "comprised consists split of-which balance respectively made-up extra more other"
    ),
    as_of=("as of", "as at"),
    belonging=_words("at in from with"),
    occasions=_words(
        "statement statements interview interviews speech letter letters report email e-mail memo "
        "briefing post posts tweet message conference press court parliament committee hearing "
        "meeting forum summit rally broadcast video call radio television tv reply response return "
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday week month year morning evening "
        "afternoon night day days comments remarks filing note brief paper article release recent "
        "written televised earlier ruling judgment judgement testimony submission address"
    ),
    plurals=_words("people children men women police cattle staff feet teeth lives personnel"),
    country_names=MappingProxyType(NAMES),
    demonyms=MappingProxyType(DEMONYMS),
    open_names=MappingProxyType(OPEN),
    no_country=NO_COUNTRY,
    person_names=PEOPLE_TOO,
    states=STATES,
    birds=BIRDS,
    bodies=frozenset({
        "world food programme", "united nations development programme", "un development programme",
        "united nations environment programme", "un environment programme", "global fund",
        "international monetary fund", "green climate fund", "united nations population fund",
        "un population fund", "european investment fund", "world wide fund for nature",
        "international fund for agricultural development", "save the children fund", "opec fund",
        "united nations children's fund", "african development fund", "abu dhabi fund",
        "saudi fund for development", "kuwait fund", "world wildlife fund",
    }),
    parts=("including", "of which", "out of which", "comprising", "comprised of", "made up of",
           "consisting of", "split between", "split into", "divided between", "among them",
           "among it", "of them"),
    parts_of_before=("of that", "of this", "of these", "of those", "of it", "of which", "of the total",
                     "of the sum", "of the money", "of the amount", "out of that", "out of this",
                     "the total includes", "that includes", "this includes", "the sum includes",
                     "it includes", "the amount includes", "the package includes", "that figure includes"),
    of_the=("of the", "out of the", "of that", "of this", "of its", "of their", "of an", "of a",
            "from the"),
    anew=_words("another further additional extra second third separate other more each apiece new"),
    receiving=_words("to for in into across inside within throughout towards toward around on"),
    giving=_words("from by"),
    giving_verbs=_words(
        "pledged pledges pledging donated donates gave gives given contributed contributes lent lends "
        "promised promises granted grants offered offers sent sends provided provides committed commits "
        "awarded awards transferred transfers disbursed disburses"
    ),
    purpose=_words("for to towards toward in of worth"),
    purpose_ends=_words(
        "was were is are be been being has have had will would shall should may might can could must "
        "did does do after before until when while who which that whose where by on at from with "
        "as if because since said says told according under over between during and or but over "
        "through via so than remains remained comes came goes went awaits still not also only now "
        "already today yesterday last next this"
    ),
    labels=MappingProxyType({
        "amount": "Amount", "with_status": "Amount {status}", "percent": "Share", "other": "In the article",
    }),
    bylines=("by", "from", "story by", "report by", "written by", "words by", "author:"),
    dated=("published", "published on", "published:", "date", "date:", "posted", "posted on", "updated",
           "issued", "issued on", "first published"),
)  # fmt: skip
