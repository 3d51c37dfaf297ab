"""The words of who says what, in one language: the type of the table.

In: nothing. Out: `Speech`. `speech/` reads them, where the patterns of `cues` do not.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Speech:
    """Words by which it is told who speaks, and who *he* is."""

    according: tuple[str, ...]
    """Phrases before a speaker (`according to`)."""
    genders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Pronouns, titles and nouns of people, to `f` or `m`."""
    short_titles: frozenset[str] = frozenset()
    """Titles that are written with a stop (`Prof.`)."""
    finite: frozenset[str] = frozenset()
    """Verbs that nobody's name or office holds (`has`)."""
    utterances: frozenset[str] = frozenset()
    """Nouns of what somebody says (`her answer was: “`)."""
    judging: frozenset[str] = frozenset()
    """Verbs whose object is what somebody thinks of (`thanked`)."""
    views: frozenset[str] = frozenset()
    """Nouns of what somebody thinks (`in her view`)."""
    terms: frozenset[str] = frozenset()
    """Words right before quotation marks that hold a term or a title (`the phrase`)."""
    objects: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Pronouns of people to whom something is done, to those who do it (`him`: `he`)."""
    joins_sentences: frozenset[str] = frozenset()
    """Words before a sentence that are no part of it (`But`)."""
    answering: frozenset[str] = frozenset()
    """What stands before an answer (`A.`)."""
    occasions: frozenset[str] = frozenset()
    """Where and when people speak, which is no part of who they are (`statement`)."""
    judged: frozenset[str] = frozenset()
    """Nouns that take up what somebody said (`“…”, a claim the auditor rejected`)."""
    role_endings: tuple[str, ...] = ()
    """Endings of nouns that are people (`driver`, `librarian`)."""
    bodies_that_speak: frozenset[str] = frozenset()
    """Nouns of organisations that speak and are nobody whom `he` stands for (`embassy`)."""
    addressed: frozenset[str] = frozenset()
    """Pronouns that stand for nobody named before (`you`)."""
    own_persons: frozenset[str] = frozenset()
    """Words for who speaks and theirs, in small letters (`we`)."""
    narrators: frozenset[str] = frozenset()
    """Words for who writes the article, with a capital (`We`)."""
    asks_what: tuple[str, ...] = ()
    """Words before a word of `claims` in a clause that claims nothing (`what donors promised`)."""
    adverb_ends: tuple[str, ...] = ()
    """Endings of adverbs that lead to a subject (`Separately, the ministry`)."""
    vouching: frozenset[str] = frozenset()
    """Verbs of speech whose subject vouches for what follows, without its being quoted (`said`)."""
    documents: frozenset[str] = frozenset()
    """Those of `bodies_that_speak` that somebody has written."""
    fond: frozenset[str] = frozenset()
    """Adjectives before a full name that are no part of it (`Old Nakou Iaris`)."""
    styles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """How people in an office are spoken of, to the office (`Her Honour`: `judge`)."""
    after_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What stands behind a name and says an office (`Tshabalala J`: `judge`)."""
    same_titles: tuple[frozenset[str], ...] = ()
    """Titles of people who go by another word (`Justice Farleigh`, `the judge`)."""
    presides: str = ""
    """The office of who is in the chair (`presided`)."""
    given_titles: frozenset[str] = frozenset()
    """Titles before a given name (`Doña Flor`)."""
    interviewing: frozenset[str] = frozenset()
    """Verbs of who asks, before who answers (`Ann Lee spoke to her`)."""
    interviewed_by: frozenset[str] = frozenset()
    """Verbs of who answers, before who asks (`She spoke to Ann Lee`)."""
    puts_questions: frozenset[str] = frozenset()
    """What stands behind who asks and needs no object (`put the questions`)."""
    interview_credits: frozenset[str] = frozenset()
    """What stands before who asks, in a line or a sentence of its own (`Interview by`)."""
    reporters: frozenset[str] = frozenset()
    """Offices of people who ask (`editor`)."""
    members: frozenset[str] = frozenset()
    """Nouns by which an answer in a parliament means who asked (`the honourable Member`)."""
    chairs: frozenset[str] = frozenset()
    """Words of who leads a debate there and asks nothing."""
    honours: frozenset[str] = frozenset()
    """Words before these, without a stop."""
    ago: frozenset[str] = frozenset()
    """Words behind a time, before who did something then (`Twenty years ago my father`)."""
    titled: frozenset[str] = frozenset()
    """Nouns of what is printed under a title, which stands behind them (`your report “…”`)."""
    comparisons: tuple[str, ...] = ()
    """What opens a comparison behind a noun (`trucks “the size of a fridge”`)."""
    sending: frozenset[str] = frozenset()
    """Verbs of who writes a paper (`left a note that said`)."""
    answers_came: tuple[str, ...] = ()
    """What stands behind a quotation that answers (`came the answer`)."""
    answer_came: tuple[str, ...] = ()
    """What opens a sentence before an answer (`The answer came in June: “`)."""
    own_words: tuple[str, ...] = ()
    """Phrases right before a quotation that say it is somebody's (`in its own words`)."""
    right_there: frozenset[str] = frozenset()
    """Words between who speaks and the verb that say where (`one observer here puts it`)."""
    and_that: tuple[str, ...] = ()
    """What ends the words before a quotation that an earlier verb governs (` and that `)."""
    somebody: frozenset[str] = frozenset()
    """Words for people nobody names (`Another`)."""
    nobody: frozenset[str] = frozenset()
    """Those of them who are nobody (`None of this surprised her`)."""
    common_ends: tuple[str, ...] = ()
    """Endings of nouns that are names of bodies only if they have a capital elsewhere, too."""
