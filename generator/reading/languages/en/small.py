"""English: the small words, and the verbs of speech."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.small import Small
from generator.reading.languages.tables import words

SMALL = Small(
    speech_verbs=words(
        "said says say saying told tells tell telling stated states stating added adds adding "
        "announced announces announcing wrote writes writing written declared declares declaring "
        "explained explains explaining noted notes noting argued argues warned warns warning "
        "insisted insists emphasized emphasised emphasizes stressed stresses remarked commented "
        "replied responded asked asks answered claimed claims write argue insist warn recall complain acknowledged acknowledges admitted admits confirmed recalled recalls observes argues concedes complains concludes "
        "confirms testified recalled continued concluded concludes observed reported called calls call "
        "calling described describes tweeted posted urged urges vowed pledged promised read reads "
        "wondered shouted cried whispered joked recounted estimated advised advises alleged alleges "
        "contended submitted submits demanded demands pleaded swore testifies recalls remarks "
        "concurred agreed agrees denied denies disclosed revealed reveals proclaimed hailed praised "
        "criticised criticized condemned welcomed mused summed sums cautions predicts laughed laughs "
        "smiles sighed sighs shrugged shrugs jokes reiterated cautioned complained ruled held found predicted hoped lamented quipped joked "
        "accused accuses expressed expresses dismissed dismisses branded dubbed labelled labeled likened "
        "affirmed affirms recognized recognised recognizes recognises "
        "grumbled grumbles muttered snapped chuckled boasted exclaimed worried worries fumed murmured "
        "informed informs informing interrupted interrupts sighing saying "
        "reminded reminds retorted protested scoffed offered fretted countered interjected responds "
        "deplored lambasted rejected rejects blamed blames thanked insists vows warns wrote "
        "cites cited put puts pointed suggested suggests conceded countered asserted maintained repeated "
        "chanted chants sang yelled screamed bellowed queried questioned echoed opined opines ventured reasoned reckons reckoned attested underlined underscored slammed blasted decried "
        "denounced derided mocked ridiculed assured assures reassured clarified clarifies"
    ),
    pronouns=words("he she they it who"),
    before_verb=words(
        "has have had also later then again recently further previously once only earlier "
        "separately yesterday today repeatedly publicly simply just was is been being quoted cited as "
        "already now formally since indeed duly eventually finally ultimately hereby "
        "likes liked remains remain remained stays stay stayed used to would will must could did does not never often sometimes always still quickly bluntly flatly "
        "angrily quietly firmly plainly dryly briefly proudly ruefully cheerfully"
    ),
    phrase_ends=words(
        "in on at to during after before when while as who which that about of-course with "
        "following adding speaking from by for outside into through and but"
    ),
    belonging=words("at in from with for"),
    subordinate=words("when while after before since because until once as"),
    replying=words("replied replies answered answers responded responds retorted pleaded pleads conceded"),
    asking_verbs=words("asked ask asks"),
    owners=MappingProxyType({"her": "she", "his": "he", "their": "they", "its": "it"}),
    owned=words("own"),
    leading=words("nearby upstairs downstairs elsewhere overhead indoors outdoors afterwards afterward where whose behind beside opposite beyond beneath outside inside under across near among above below since until despite like unlike within without because although though if "
                  "of not only earlier later meanwhile however separately also once responding writing addressing answering commenting asked "
                  "pressed questioned told shown given seen left born taken put sent caught held known whether if whoever whatever"),
    things=words("it who"),
    misattributed=words("wrongly mistakenly incorrectly erroneously falsely misattributed"),
    agents=words("by"),
    narrating=words("i we"),
    whose=words("whose"),
    giving=words("from by"),
    receiving=words("to for in into across inside within throughout towards toward around on"),
    purpose=words("for to towards toward in of worth"),
    purpose_ends=words(
        "was were is are be been being has have had will would shall should may might can could must "
        "did does do after before until when while who which that whose where by on at from with "
        "as if because since said says told according under over between during and or but over "
        "through via so than remains remained comes came goes went awaits still not also only now "
        "already today yesterday last next this"
    ),
    supposing=words("will would may might can could shall should must to 'll cannot"),
    future=words("be"),
    conditions=words("if unless whether once suppose supposing imagine assuming"),
    determiners=words("my the a an this that these those its their his her our any another some total"),
    indefinite=words("a an any another some"),
    takes_up=words("which that it they who he she we what"),
    part_links=words("of against from than"),
    part_of=words("of"),
    to_do=words("to"),
    gerunds=("ing",),
    noun_links=words("of for worth totalling totaling from against in to by with and or on at"),
    opens_clause=words("that to"),
    persons=words("who whose whom"),
    relatives=words("who which that"),
    being=words("was were is are been be being remains remain remained stays stay stayed"),
    pluperfect=words("had"),
    question_words=words("what who whom whose when where why how which"),
    joins=words("and but then or"),
    joins_clauses=words("while but with whereas against versus"),
    subordinators=words("until because although though whereas unless since after before when"),
    recipients=words("us them me him her you it"),
    ordered=words("first second other"),
    at_first=words("first initially originally"),
    plurals=words("people children men women police cattle staff feet teeth lives personnel fowl sheep geese mice oxen deer poultry"),
)  # fmt: skip
