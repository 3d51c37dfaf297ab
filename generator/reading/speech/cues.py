"""The patterns of attribution that a language's tables make, each compiled when it is first used.

In: a language's tables. Out: `Cues`: patterns, and sets of words joined of several entries. What
each of them finds stands beside it; the modules of this folder say what it means.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.beginnings import Beginnings
from generator.reading.context import any_of
from generator.reading.languages.given_names import GIVEN_NAMES
from generator.reading.speech.persons import Persons

if TYPE_CHECKING:
    from generator.reading.languages.loaded import Tables

CAPITAL = "[A-ZÀ-ÞĀ-Ž]"
#: A name of two words or more.
PERSON = rf"(?:{CAPITAL}[\w’'-]*\.? ){{1,4}}(?:[a-z]{{1,3}}[-’'])?{CAPITAL}[\w’'-]+"
# What an office is of: `Minister for Energy`, `The clerk of works,`.
_FOR_OFFICE = rf"(?: (?i:of|for|to|at|in|on)(?: (?:the|and|{CAPITAL}[\w’'-]*|[a-z]+)){{1,5}}?)?"


class Cues:
    """The patterns of one language."""

    def __init__(self, tables: Tables) -> None:
        self.persons = Persons(tables)
        self._of_people(tables)
        self._of_clauses(tables)
        self._of_signs(tables)
        self._of_words(tables)

    def _of_people(self, tables: Tables) -> None:
        table, small, naming = tables.cues, tables.small, tables.naming
        offices = "|".join((any_of(naming.roles), any_of(naming.titles)))
        verbs, links = any_of(small.speech_verbs), any_of(naming.office_links)
        #: `The Secretary of Agriculture, `, `Defendant: `, `farmer `, before a name
        self.office_before = late(
            rf"(?:^|[\s(])(?P<office>(?:[\w’'-]+ ){{0,3}}?(?i:{offices}){_FOR_OFFICE})"
            rf"(?:, (?:[\w’'-]+ (?:[\w’'-]+ )?)?|: | \([^()\n]{{1,20}}\) | \((?=\Z)"
            r"| named | called | )$"
        )
        #: `, the deputy mayor,`, ` became mayor of`, `, rice farmer`, behind a name
        self.office_behind = late(
            rf"(?:, (?:\d{{1,2}}, )?| (?:is|was|became|has been|had been|serves as) )(?!wh)"
            rf"(?:(?:the|an?|its|their|our|his|her|one|then|also) )?"
            rf"(?P<office>(?:[\w’'-]+ ){{0,4}}?(?i:{offices}))(?![\w’'-])"
        )
        #: `chaired by Senator ` before a name, ` in the chair` behind it
        self.presided_by = late(rf"(?<!\w)(?:{any_of(table.presided_by)}) (?:[\w.’'-]+ ){{0,3}}$")
        self.presided = late(rf"(?: \([^()\n]{{1,20}}\))?,? (?:{any_of(table.presided)})(?!\w)")
        #: `, a plucker,` and `, 34,` behind a single name
        apposed = (
            rf"(?:{any_of(small.determiners)}) (?:[\w’'-]+ ){{0,3}}?"
            rf"(?:(?i:{offices})|[a-z]+(?:{any_of(tables.speech.role_endings)}))"
            rf"(?: (?:{links}|{any_of(small.belonging)}) [^,.;:“”\"\n]{{2,40}})?"
        )
        self.single = late(rf", (?:\d{{1,2}}|{apposed}), (?=[a-z])")
        #: ` (Treasurer)`, behind a name
        self.office_noted = late(
            rf" \((?:[^()\n]{{2,40}}, )?(?:[Tt]he )?"
            rf"(?P<office>(?:[\w’'-]+ ){{0,4}}?(?i:{offices}))\)"
        )
        #: `a retired postman, `, before a name
        self.apposed = late(
            rf"(?:^|[\s(])(?i:{any_of(small.determiners)}) "
            r"(?:[a-z][\w’'-]* ){0,3}[a-z][\w’'-]*, $"
        )
        #: ` said`, `, who`, `, 34,`, ` of Yakel was`, ` (Lima)`, behind a person's name
        self.acts = late(
            rf"(?: (?:of|from) (?:the )?{CAPITAL}\w+(?: [\w’'-]+)?)?,? "
            rf"(?:{verbs}|who|whose|has|had|is|was|\d{{1,2}},)(?!\w)|, (?:who|whose|\d\d)(?!\w)"
            rf"| \({CAPITAL}[^()\n]{{2,60}}\)"
        )
        self.said_before = late(rf"(?<!\w)(?:{verbs})(?: [a-z]+)? $")
        #: `Minister for `
        self.office_of = late(rf"(?<![\w’'-])(?i:{any_of(naming.titles)}) (?:{links}) (?:the )?$")
        other = tables.other_names
        named = (
            *other.tails,
            *other.buildings,
            *other.firms,
            *other.directions,
            *naming.firm_names,
        )
        #: Words that are in no person's name.
        self.no_person = frozenset(word.lower() for word in named).union(
            naming.agency_words, table.place_ends, table.company_words
        )
        # `of Lebanon, Pennsylvania`; not Virginia, who may be somebody
        self.no_person |= {
            state.lower() for state in other.states if state.lower() not in GIVEN_NAMES
        } - {"washington"}

    def _of_clauses(self, tables: Tables) -> None:
        table, small, speech = tables.cues, tables.small, tables.speech
        verbs = any_of(small.speech_verbs)
        links = any_of(tables.naming.office_links | small.belonging)
        #: ` of the league is called `, between an office and a name
        self.is_called = late(
            rf"(?: (?:{links}) [^,.;]{{2,60}}?)? (?:{any_of(small.being)})(?: called| named)? "
            rf"| (?:{any_of(table.naming)}) "
        )
        #: `, ` of `It takes a year, the secretary informed us`
        self.said_behind = late(
            rf"(,\s)(?=[^,.;:\n]{{2,70}} (?:{any_of(small.speech_verbs)})(?!\w))"
        )
        #: `who gave her name as Ana`
        self.goes_by = Beginnings(
            (*table.named_as, *table.gave_name),
            lambda some: (
                rf"(?:{any_of(set(table.named_as) & set(some))}"
                rf"|(?:{any_of(set(table.gave_name) & set(some))})(?: [a-z]+)? as)"
                rf" ({CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*)*)"
            ),
            before="",
        )
        #: `would not be named`, of an official who then goes by `he`
        self.unnamed = late(rf"(?<!\w)(?:{any_of(table.unnamed)})(?!\w)")
        opens = any_of(small.determiners | {"one"})
        others = any_of(small.question_words | small.opens_clause | speech.objects.keys())
        ends = any_of(small.phrase_ends)
        #: `Mr Speaker, Sir, `
        asks = any_of(small.question_words)
        self.addressing = late(rf"\s*(?:(?:{any_of(table.vocatives)}),\s+)+(?!(?:{asks})(?!\w))")
        #: `I asked `, `In Lima we were shown round by `, before whom the writer meets
        self.met = late(
            rf"\s*(?:(?i:{ends}) (?:[\w’'-]+ ){{0,4}}?)?"
            rf"(?:{any_of(speech.narrators)})(?:['’][a-z]+)? "
            rf"(?:(?!(?:{others})\b)[a-z]+ ){{1,4}}?(?=(?:{opens}) |{CAPITAL})"
        )
        somebody = any_of(small.pronouns - small.things)
        helping = any_of(small.being | small.before_verb)
        #: ` she deadpanned`, `, the mayor shrugged.`, behind a quotation
        self.anyhow = late(
            rf",?\s(?:(?P<who>{somebody}) (?:[a-z]+ly )?(?P<verb>(?!(?:{helping})\b)[a-z]+)(?!\w)"
            r"|[^,.;:“”\"\n]{2,60}? (?:[a-z]+ly )?(?P<other>[a-z]+(?:ed|s))"
            rf"(?=[.,;]|\Z| (?:{ends})\b))"
        )
        spoken = any_of(verb.capitalize() for verb in small.speech_verbs - GIVEN_NAMES.keys())
        known = any_of(name.capitalize() for name in small.speech_verbs & GIVEN_NAMES.keys())
        #: `Says ` before a name, and `Said `, which is a name, too, before a word that is none
        self.verb_first = late(
            rf"\s*(?:(?:{spoken}) (?={CAPITAL})|(?:{known}) (?={CAPITAL}\w+ {CAPITAL}\w+:))"
        )
        #: ` is how `, ` was all `, of `“…” is how Lucy Tan puts it`
        self.how = late(
            rf",?\s(?:{any_of(small.being)}) (?:{any_of(small.question_words | table.alls)}) "
        )
        opens = any_of(small.determiners)
        #: `, says ` before a name, in a sentence before a quotation
        self.said_last = late(
            rf",\s({any_of((*small.speech_verbs, *speech.according))})"
            rf" (?=(?:{opens}) [a-z]|(?:{opens}) {CAPITAL}|{CAPITAL}\w+ {CAPITAL})"
        )
        #: `?” Ana Ruiz asked`
        self.asked_before = late(
            rf"\?[”\"’»][^“”\"\n]{{0,80}}?(?<!\w)(?:{any_of(small.asking_verbs)})(?!\w)"
        )
        #: ` (Dennery North) asked`, behind a name
        self.asked_first = late(
            rf"(?: \([^()\n]{{2,60}}\))?,? (?:{any_of(small.asking_verbs)})(?!\w)"
        )
        #: ` asked `, before whom
        self.asks = late(rf"(?<=\s)(?:{any_of(small.asking_verbs)}) (?=[^“”\"\n])")
        #: ` was told`, what is then somebody else's
        self.is_told = late(rf"(?<!\w)(?:{any_of(small.being)}) (?:{verbs})(?!\w)")
        #: ` by ` of `was described by the auditor`
        self.agent = late(rf"(?: [a-z]+ly)? (?:{any_of(small.agents)}) ")
        #: `with the words of `
        self.with_words = late(rf"(?<!\w)(?i:{any_of(table.with_words)})\s+")
        self.according = late(rf"(?<!\w)(?:{any_of(speech.according)})\s+", re.IGNORECASE)
        #: Stops that end no sentence.
        self.stops = late(rf"(?i:\b(?:{any_of(speech.short_titles)}))\.|\b[A-Z]\.")

    def _of_signs(self, tables: Tables) -> None:
        table, small, speech, naming = tables.cues, tables.small, tables.speech, tables.naming
        verbs = any_of(small.speech_verbs)
        #: `Quote for use, from Minister Seo Min-jae on Tuesday: “`
        self.sent = late(
            rf"(?<!\w)(?:{any_of(small.giving)}) ({PERSON})"
            r"(?: [a-z]+ [\w ]{2,20}|, (?:who|an?|the) [^“”\"]{2,160})?:\s*$"
        )
        #: `Quotes attributable to the Minister, Pat Conroy:`
        self.attributed = late(
            rf"(?i:{any_of(table.attributing)}) (?:[^“”\"\n:]{{2,60}}[, ])?(?P<who>{PERSON}):"
        )
        #: `She was blunt about it: “`
        self.somebody = late(
            rf"((?i:{any_of(small.pronouns - small.things)})) (?:{any_of(small.being)})(?!\w)"
        )
        #: `what was said at the opening: “`, `Madam Speaker, I said last year: “`
        self.said_by_others = late(
            rf"(?<!\w)(?:{any_of(small.being | table.writers)}) (?:{verbs})(?!\w)"
        )
        #: ` what `, of `I remember what Ana Ruiz told me: “`
        self.relays = late(rf"(?<!\w)(?:{any_of(table.relays)})(?!\w)\s*")
        #: `,” I told her`
        self.mine = late(
            rf",?\s(?:{any_of(table.writers)}) (?:[a-z]+ )?(?:{verbs})(?!\w)", re.IGNORECASE
        )
        #: `As I told the committee in May, “`
        self.said_by_me = late(rf"(?<!\w)(?:{any_of(table.writers)}) (?:[a-z]+ )?(?:{verbs})(?!\w)")
        #: ` up my hand and said, `, of whom a verb before tells
        self.and_said = late(
            rf"(?: [a-z]+){{1,6}} (?:{any_of(small.joins)}) (?:{verbs})(?: [a-z]+){{0,2}}[,:]? ?"
        )
        #: `reply from `, `Budget speech by `
        self.authored = late(
            rf"(?<!\w)(?i:{any_of(table.addresses)})\s+(?:{any_of(table.authored)}) "
        )
        #: `To the Minister of Development`, `Dear Mr Boyd,`
        self.letter_to = late(
            rf"^(?:{any_of(table.greetings)}) (?P<who>[^\n,.:;“”\"]{{3,80}})"
            rf"(?:,|(?P<more>, [^\n.“”\"]{{2,80}}))?[^\S\n]*$",
            re.MULTILINE,
        )
        nouns = any_of(speech.utterances)
        #: `The words ` before a quotation, and ` was spoken by ` in a sentence behind it
        self.utterance = late(rf"(?<!\w)(?:{nouns})\s+$", re.IGNORECASE)
        #: `used the words `, before a quotation
        self.used_words = late(
            rf"(?<!\w)(?:{any_of(table.uses)}) (?:[a-z]+ )?(?:{nouns}|{any_of(speech.terms)})\s+$"
        )
        said_by = any_of(table.said_by)
        self.said_by = late(rf"(?<!\w)(?:{said_by}) ")
        self.taken_up = late(
            rf"\s*(?i:{any_of(small.pronouns)}|(?:{any_of(small.determiners)}) (?:{nouns}))"
            rf" [^.“”\"\n]{{2,80}}?(?<!\w)(?:{said_by}) "
        )
        #: `A remark was attributed to her.`, of which the sentence behind says `It was made by`
        self.of_utterance = late(rf"(?<!\w)(?i:{nouns})(?!\w)")
        those = any_of(small.determiners | small.takes_up)
        told = any_of(speech.utterances | speech.judged)
        #: `Those were the words of `, `So said `, `I quote `, in the sentence behind a quotation
        self.words_of = late(
            rf"(?:(?i:{those})(?: (?:{told}))? (?:{any_of(small.being)})"
            rf" (?:[a-z]+ ){{0,2}}?(?:{told}|those) of|(?:{any_of(table.so_says)}) (?:{verbs})"
            rf"|(?:{any_of(table.writers)}) (?:{any_of(table.quoting)}))"
            rf" (?=[a-z]{{1,5}} |{CAPITAL})"
            rf"|(?i:{those}) (?:{any_of(small.being)}) (?={PERSON},)"
        )
        #: `That is what Ana Ruiz told us`, `It was Ana Ruiz who said so`
        self.said_so = late(
            rf"(?i:{those}) (?:{any_of(small.being)}) (?:{any_of(small.question_words)} )?"
            rf"(?P<who>[^“”\"\n,.;:]{{2,60}}?) (?P<verb>{verbs})(?!\w)"
        )
        self.misattributed = late(rf"(?<!\w)(?:{any_of(small.misattributed)})(?!\w)")
        self.interviews = late(rf"(?<!\w)(?i:{any_of(table.interview_words)})(?!\w)")
        self.interview = late(
            rf"(?<!\w)(?:(?i:{any_of(table.interviews)}) (?={PERSON})"
            rf"|(?i:{any_of(table.interview_words)})(?: [a-z]+){{1,3}}: (?={PERSON}, ))({PERSON})"
        )
        behind = any_of(small.question_words | small.leading | small.phrase_ends)
        #: `asked a Treasury official whether`
        self.asked = late(
            rf"(?<!\w)(?:{any_of((*small.asking_verbs, *table.wrote_to))})"
            rf" (?P<who>[^,.;:\n]{{2,60}}?) (?:{behind})(?!\w)"
        )
        self.known = naming.roles | naming.titles | speech.bodies_that_speak

    def _of_words(self, tables: Tables) -> None:
        table, small, speech = tables.cues, tables.small, tables.speech
        nouns, own = any_of(speech.utterances), any_of(small.owned)
        owners, links = any_of(small.owners), any_of(small.phrase_ends)
        somebody = any_of(small.owners.keys() & speech.genders.keys())
        #: `In her view it has “`
        self.viewed = late(
            rf"(?i:{links}) (?P<who>(?i:{owners})) (?:{own} )?(?:{any_of(speech.views)})(?!\w)"
        )
        #: `, which in her view “`, in a sentence
        self.viewed_later = late(
            rf", (?:{any_of(small.takes_up | small.joins)}) (?:{links}) (?P<who>{somebody})"
            rf" (?:{own} )?(?:{any_of(speech.views)})$"
        )
        #: ` was her answer`, behind a quotation
        self.is_owned_answer = late(
            rf",?\s(?:{any_of(small.being)}) (?P<who>{somebody}) (?:{own} )?(?:[a-z]+ )?"
            rf"(?:{nouns})(?!\w)"
        )
        #: `Four months later I had his answer, in one line: “`
        self.had_answer = late(
            rf"(?<!\w)(?:{any_of(table.writers | small.pronouns | small.narrating)})"
            rf" (?:{any_of(table.obtaining)}) (?P<who>{somebody}) (?:{own} )?(?:[a-z]+ )?"
            rf"(?:{nouns})"
            r"(?:, [^,.:;“”\"]{2,60})?$"
        )
        #: `The judge quoted the treasurer's letter: “`
        self.of_paper = late(
            rf"(?<!\w)(?:{any_of(table.quoting)}) (?:out )?(?:from )?"
            rf"(?P<who>(?:{somebody})(?= )|[^,.:;“”\"]{{2,60}}?(?=['’]))(?:['’]s?)?"
            rf" (?:{own} )?(?:[a-z]+ )?(?:{any_of(speech.utterances | speech.documents)})"
            r"(?: [^,.:;“”\"]{2,60})?$"
        )
        #: `I quote: “`, `Let me read from it: “`
        self.reads_out = late(
            rf"(?:(?:{any_of(speech.narrators)})(?: [a-z]+)?|{any_of(table.allowing)})"
            rf" (?:{any_of(table.quoting)})(?: (?:{links}|{any_of(small.things)}|out|aloud)){{0,3}}"
        )
        papers = any_of(speech.utterances | speech.documents)
        #: ` a letter from `, in the sentence before
        self.paper_from = late(
            rf"(?<!\w)(?:{papers})(?: [a-z]+)?? (?:{any_of(small.giving)}) "
            r"(?P<who>[^,.;:“”\"\n]{2,60}?)(?=[,.:]| (?:who|which|that) )"
        )
        #: `the heritage plaque`
        self.the_paper = late(
            rf"(?<!\w)(?:{any_of(small.determiners)}) (?:[a-z]+ ){{0,2}}?"
            rf"(?:{any_of(speech.documents)})(?!\w)"
        )
        #: `, in which ` before a pronoun
        self.in_which = late(rf",? (?:(?:{links}) which|where) $")
        #: `The second is from a district manager whose name has been withheld.`
        self.letter_from = late(
            rf"\s*(?i:{any_of(small.determiners)})(?: (?:{any_of(small.ordered)}))?"
            rf"(?: (?:{any_of(speech.utterances | speech.documents)}))?"
            rf" (?:{any_of(small.being | table.came_from)})"
            rf" (?:{any_of(small.giving - small.agents)}) "
            r"(?P<who>[^,.;:“”\"]{2,60}?)(?=\.|,| (?:who|whose) )"
        )
        #: ` is Lucy Tan's answer`, behind a quotation
        self.is_answer = late(
            rf",?\s(?:{any_of(small.being)}) (?P<who>[^,.:;“”\"\n]{{2,60}}?)['’]s? (?:{own} )?"
            rf"(?:[a-z]+ )?(?:{nouns})(?!\w)"
        )
        #: `Senator Lavoie's answer got the laugh of the day: “`
        self.answered = late(
            rf"(?P<who>{owners}|[^,:;“”\"]{{2,60}}?(?=['’]))(?:['’]s?)? (?:{own} )?"
            rf"(?:[a-z]+ )?(?:{nouns})"
            r" [a-z]+(?: [^“”\":;]{1,120})?:",
            re.IGNORECASE,
        )
        #: `My father had a proverb for such men.`
        self.has_saying = late(
            rf"(?<!\w)(?:{any_of(table.obtaining)}|has) (?:{any_of(small.determiners)})"
            rf" (?:[a-z]+ )?(?:{nouns})(?!\w)"
        )
        #: `His note said: “`
        self.noted = late(
            rf"(?P<who>(?i:{somebody})) (?:{own} )?(?:[a-z]+ )?(?:{nouns})"
            rf" (?:{any_of(small.speech_verbs)})(?: [^“”\"]{{2,60}})?"
        )
        #: ` her letter says`, behind a quotation
        self.noted_behind = late(
            rf",?\s(?P<who>(?i:{somebody})) (?:{own} )?(?:[a-z]+ )?(?:{papers})"
            rf" (?:[a-z]+ ){{0,2}}?(?:{any_of(small.speech_verbs)})(?!\w)"
        )
        #: `The offer is, in the adviser's words, “`
        self.worded = late(
            rf"(?<!\w)(?i:{links}) (?P<who>[^,:;“”\"]{{2,60}}?)['’]s? (?:{own} )?(?:{nouns})$"
        )
        #: `My father's advice: “`, `Her parting words were kinder: “`, `Management response: “`
        self.advised = late(
            rf"(?P<who>{owners}|[^,:;“”\"]{{2,60}}?)(?:['’]s?)? (?:{own} )?(?:[a-z]+ )?"
            rf"(?:{nouns})"
            rf"(?:(?:, [^,.:;“”\"]{{2,80}},)? (?:{any_of(small.being)})(?: [^“”\"]{{2,120}})?)?",
            re.IGNORECASE,
        )


@lru_cache(maxsize=8)
def cues(tables: Tables) -> Cues:
    """Give the patterns of a language, made once."""
    return Cues(tables)
