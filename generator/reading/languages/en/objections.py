"""English: what speaks against what a clause says."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from generator.reading.languages.objections import Objections
from generator.reading.languages.tables import each, phrases, words

OBJECTIONS = Objections(
    mistakes=words("error mistake"),
    supposes=words("suppose imagine"),
    rumours=phrases("the claim; the claims; what was claimed; what is claimed; what was said; what they claimed; rumour; rumor; the rumour; the rumor; myth; the myth"),
    claim_heads=phrases("claim; claims; post; statement"),
    fact_checks=("fact check", "fact-check", "fact checked", "fact-checked", "rating", "verdict", "the facts", "misleading"),
    wanted_done=words("seek seeks sought seeking ask asked asks asking urge urged urges urging no refused declined wants want wanted petitioned "
                      "demanded demands pressed lobbied sued begged calls called"),
    clefts=words("that who which"),
    no_person=words("time times chance surprise accident secret reason way year month week day case"),
    denying=words("denied denies deny denying rejected rejects dismissed dismisses disputed disputes "
                  "refuted refutes"),
    denies_reports=words("denies denied disputes disputed"),
    reports_taken_up=("it", "this", "that", *each("the", "report|claim|story")),
    denial_leads=words("but and which"),
    reports=words("report reports claim claims allegation allegations suggestion suggestions accusation "
                  "accusations rumour rumours rumor rumors idea notion"),
    rumoured=words("reported reportedly alleged allegedly rumoured rumored supposed purported bribe bribes kickback kickbacks"),
    there=words("there"),
    hearsay=words("talk rumour rumours rumor rumors speculation gossip whispers"),
    accusing=words("accused accuses accusing suspected suspects"),
    corrections=words("correction corrections clarification clarifications erratum errata corrigendum"),
    printed=words("article articles report story item headline caption chart graphic map table editorial profile brief column "
                  "feature piece post version pages page table obituary review letter interview release newsletter bulletin dispatch despatch item "
                  "error cutline photograph sidebar timeline list notice analysis preview diary account"),
    printers=words("we it"),
    printed_verbs=words("said headlined titled entitled wrote gave reported stated referred described put implied suggested misquoted quoted claimed told had "
                        "attributed showed listed meant"),
    misstating=words("misstated misreported overstated understated misprinted wrong wrongly incorrect incorrectly inverted transposed"),
    earlier_versions=phrases("earlier version; previous version; original version; first version"),
    contrasts=words("not"),
    untrue=words("correct true untrue false incorrect wrong inaccurate clear certain invention fiction baseless unfounded "
                 "groundless nonsense invented fabricated bogus unsubstantiated"),
    true=words("correct true clear certain"),
    doubting=words("allegedly supposedly purportedly"),
    disputing=(*each(" no| any| for", "evidence that |proof that |record that "), " denied having ", " denied that ", " denied it ", " denied he ", " denied she ",
               " denied they ", *each(" not| nor|cannot| neither confirm nor", "confirm that |verify that |deny that |say that |prove that "), *each(" no", "evidence that |proof that |record that |sign that "), " not true that ", " not correct that ", " untrue that ", " false that ", " denies having ", " denies that ", " denies it "),
    disputable=words("denied"),
    none_of=words("neither none nothing"),
    gainsaid=(
        *each("It|They|He|She|We|I", "has not|have not|had not|did not|hasn't|haven't|didn't"),
        *each("It|They|That", "was not|were not|is not|are not|wasn't|weren't|isn't|aren't"),
        *each("That is|That was|This is|This was|It is|It was", "wrong|incorrect|false|untrue|not so|not true|not correct|not the case"),
        *each("That figure is|That figure was|The figure is|The figure was|That claim is|The claim is|That number is|That report is|The report was|That report was",
               "wrong|incorrect|false|untrue|not true|not correct"),
    ),
    asked_if_so=(*each("Is|Was", "that true|this true|it true|that so|this so|it so|that right|this right|that correct|this correct|that the case|this the case"),
                 *each("Is there any|Is there", "truth in that|truth in this|truth to that|truth to this|truth in it"), "True or false", "Fact or fiction",
                 *each("Can you|Could you|Do you|Will you", "confirm that|confirm this|confirm it|deny that|deny this|deny it")),
    told_to_have=words("pleased proud glad happy delighted sorry honoured relieved ashamed understood believed reported said thought known seems appears claimed found shown"),
    came=words("came comes"),
    superlatives=words("largest biggest first only smallest last latest highest most second third greatest single"),
    inversions=words("Had Should Were"),
    no_condition=phrases("at once; once again; once more; more than once; once only"),
    recorded=words("recorded booked described presented portrayed entered"),
    partially=phrases("partly; partially; half; in part; in parts; only partly; only partially"),
    wishing=words("want wants wanted need needs needed order orders ordered demand demands demanded see get"),
    confirming=(
        *each("It|That|They|He|She|We|I", "was|were|had been|has been|had|has|have|did|is|are"),
        "Yes", "Correct", "Indeed", "That is correct", "That is right", "That is so", "True",
    ),
    corrected=(*each("corrected|corrects", "himself|herself|itself|themselves"), "took that back", "took it back", "had misspoken", "misspoke"),
    held_against=words("than against"),
    opens_aside=words("but after before since while when where as at by for from in on over under with without despite following "
                      "according citing who which whom whose though although because however meanwhile too also then of during "
                      "until through among within pending awaiting against like unlike upon once so far at "
                      "alas sadly happily regrettably unfortunately fortunately mercifully"),
)  # fmt: skip
