"""English: who says what."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.speech import Speech
from generator.reading.languages.tables import each, phrases, words

SPEECH = Speech(
    according=("according to", "to quote", "in the words of", "as told by"),
    genders=MappingProxyType({
        **dict.fromkeys(words("she her mrs ms miss doña señora dame lady baroness madam queen princess sister mother aunt niece woman wife daughter grandmother "
                              "spokeswoman chairwoman congresswoman councilwoman businesswoman actress widow mme smt shrimati sushri"), "f"),
        **dict.fromkeys(words("he him his mr señor sir lord king prince brother father uncle nephew man husband son grandfather "
                              "spokesman congressman councilman businessman fisherman widower shri imam monk headmaster schoolmaster abbot policeman postman foreman "
                              "watchman ferryman barman chairman cameraman craftsman draughtsman fireman gentleman herdsman landlord waiter schoolboy boy"), "m"),
        **dict.fromkeys(words("nun matron headmistress abbess policewoman postwoman forewoman landlady waitress hostess schoolgirl girl bride"), "f"),
    }),
    short_titles=words("eng engr coun cllr brig cmdr comdr barr atty ald cpl supt insp fr mme mlle mr mrs ms dr prof sen rep gov gen col capt lt sgt adm hon rt shri smt st messrs"),
    finite=words("has have had was were is are be been being would will could can may might must should does did do not "
                 "went came got took gave made kept began stood sat fell spoke knew thought felt "
                 "goes comes gets takes makes gives keeps begins becomes"),
    utterances=words("proverb saying theory words answer reply response verdict message comment comments advice note explanation conclusion warning view opinion judgment judgement "
                     "assessment plea question remark remarks motto slogan letter statement summary line retort quotation quote sentence observation contribution rejoinder"),
    judging=words("thanked thanks praised praises hailed welcomed welcomes criticised criticized condemned condemns rejected rejects dismissed blamed blames denounced decried "
                  "deplored promised promises pledged urged demanded demands cited cites questioned offered predicted predicts expects wants seeks sought opposed opposes"),
    views=words("view opinion judgment judgement words assessment telling estimation"),
    terms=words("so-called phrase word words term titled entitled headline headlined title nicknamed see under song film book poem play novel column essay "
                "heading headed chapter exhibition item module label documentary series mural labelled labeled"),
    objects=MappingProxyType({"her": "she", "him": "he"}),
    joins_sentences=words("and but so then still yet also meanwhile nor or"),
    answering=words("A. A: A Answer: Answer."),
    occasions=words(
        "spring summer autumn winter statement statements interview interviews speech letter letters report email e-mail memo "
        "briefing post posts tweet message conference press court parliament committee hearing "
        "meeting forum summit rally broadcast video call radio television tv reply response return "
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday week month year morning evening "
        "afternoon night day days comments remarks filing note brief paper article release recent "
        "written televised earlier ruling judgment judgement testimony submission address"
    ),
    judged=words("claim charge statement allegation assertion view line point description phrase promise accusation figure version account "
                 "denial argument boast complaint pledge theory suggestion reading verdict criticism warning"),
    role_endings=("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "eer", "girl", "boy"),
    bodies_that_speak=words(
        "management "
        "court statement report contract agreement document constitution agency council committee commission government bank fund office department bureau union group organisation organization company tribunal panel ministry "
        "embassy consulate charity hospital firm airline insurer club parish trust museum school university church newspaper "
        "broadcaster developer contractor supplier operator manufacturer utility airport port railway lender borrower "
        "mission secretariat faculty college team party opposition union diocese cooperative "
        "resolution letter note sign poster plaque charter treaty ruling judgment judgement law memo email minutes survey study "
        "statute act code bill clause article section paragraph preamble leaflet banner notice placard sticker billboard inscription graffito caption tweet pamphlet petition crowd audience jury bench gallery "
    ),
    addressed=words("you"),
    own_persons=words("i me my mine we us our ours"),
    narrators=words("I We"),
    asks_what=("what", "whatever", "how much", "how many", "whether", "how"),
    adverb_ends=("ly",),
    vouching=words(
        "said says say stated states reported reports announced announces confirmed confirms estimated "
        "estimates disclosed discloses explained explains"
    ),
    documents=words(
        "plaque placard banner poster sign inscription leaflet pamphlet billboard sticker caption notice report audit letter note memo memorandum email minutes survey study contract agreement document treaty charter bill clause judgment judgement "
        "ruling notice resolution statute petition review"
    ),
    fond=words("old young little poor dear"),
    styles=MappingProxyType({f"{whose} {style}": office for whose in ("her", "his") for style, office in (
        ("honour", "judge"), ("honor", "judge"), ("worship", "mayor"), ("excellency", "ambassador"), ("lordship", "judge"),
        ("ladyship", "judge"), ("eminence", "cardinal"), ("grace", "archbishop"), ("majesty", "king"))}),
    after_names=MappingProxyType(dict.fromkeys(("J", "JA", "CJ", "LJ", "JSC", "JJA"), "judge")),
    same_titles=(words("chair chairman chairwoman chairperson"), words("judge justice"), words("congressman congresswoman representative rep"), words("senator sen"),
                 words("governor gov"), words("minister secretary"), words("professor prof"), words("doctor dr"), words("father fr priest"),
                 words("sister nun"), words("rev reverend pastor vicar"), words("imam sheikh cleric"), words("captain capt skipper"),
                 words("colonel col"), words("general gen"), words("lieutenant lt"), words("sergeant sgt"), words("superintendent supt"),
                 words("inspector insp"), words("councillor cllr"), words("attorney atty"), words("engineer engr eng")),
    presides="chair",
    given_titles=words("doña don sister brother father fr"),
    interviewing=phrases("spoke to; spoke with; talked to; talked with; interviewed; questioned; met; reached; sat down with; caught up with; "
                         "met with; put questions to; put the questions to; put these questions to; asked"),
    interviewed_by=phrases("spoke to; spoke with; talked to; talked with; spoke by telephone to; spoke by phone to; sat down with; "
                           "answered questions from; answered the questions of; was interviewed by; took questions from; gave this interview to"),
    puts_questions=phrases("put the questions; asked the questions; put these questions; asked these questions; conducted the interview; "
                           "conducted this interview; did the asking"),
    interview_credits=phrases("interview; interview by; interviewed by; questions; questions by; questions from; "
                              "the interviewer was; the questions were put by; the questions were asked by; the interview was conducted by"),
    reporters=words("editor reporter correspondent journalist writer columnist contributor interviewer"),
    members=words("member gentleman lady senator deputy"),
    chairs=words("speaker chair chairman chairwoman chairperson president"),
    honours=words("hon honourable honorable right rt learned gallant noble good"),
    ago=words("ago later earlier"),
    titled=words("report article editorial story leader column feature piece pamphlet leaflet booklet brochure paper study programme broadcast "
                 "podcast reportage cartoon"),
    comparisons=(
        *each("the|half the|twice the|about the", "size of|shape of|length of|height of|width of|weight of|depth of|colour of|color of|price of|age of"),
        *each("as big|as large|as long|as wide|as high|as tall|as small", "as"),
        *each("no bigger|no larger|no wider|no longer|bigger|larger|smaller|wider|taller", "than"),
    ),
    sending=words("sent send sends left leave leaves posted posts returned issued issues circulated published put pinned hung signed tabled filed "
                  "painted carved scribbled handed wrote writes texted emailed faxed tweeted dictated drafted"),
    answers_came=("came the answer", "came the reply", "was the answer", "was the reply", "was all the answer", "came back the answer"),
    answer_came=("the answer came", "the reply came", "an answer came", "a reply came", "back came the answer", "back came the reply"),
    own_words=("in her words", "in his words", "in their words", "in its words", "in her own words", "in his own words",
               "in their own words", "in its own words", "quote", "to quote her", "to quote him"),
    right_there=words("here there"),
    and_that=(" and that ", " but that "),
    somebody=words("another others somebody someone nobody everybody everyone anybody both neither none many few several most some"),
    nobody=words("nobody none neither"),
    common_ends=("s", "tion", "ment", "ness", "ity", "over", "ance", "ence", "ing", "ly", "ture", "age"),
)  # fmt: skip
