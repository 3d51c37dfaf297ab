"""The small words of a language, and the verbs of speech: the type of the table.

In: nothing. Out: `Small`. Readers of statuses, of speech and of names ask for them alike.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Small:
    """Words that clauses are made of, which more than one folder of `reading/` asks for."""

    speech_verbs: frozenset[str]
    """Verbs of who says something (`said`)."""
    pronouns: frozenset[str]
    """Those of who is told of (`he`, `who`)."""
    before_verb: frozenset[str]
    """Words between a subject and its verb (`has`, `also`)."""
    phrase_ends: frozenset[str]
    """Words that end the speaker behind a verb (`in`, `who`)."""
    belonging: frozenset[str] = frozenset()
    """Words between a speaker's role and where they belong (`at`, of `a nurse at the camp`)."""
    subordinate: frozenset[str] = frozenset()
    """Words that open a clause with a subject of its own (`when`)."""
    replying: frozenset[str] = frozenset()
    """Verbs of who was asked (`replied`)."""
    asking_verbs: frozenset[str] = frozenset()
    """Verbs whose object is who answers (`I asked an official`)."""
    owners: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Possessives of persons, to their pronouns (`her`: `she`)."""
    owned: frozenset[str] = frozenset()
    """Words between a possessive and its noun (`own`)."""
    leading: frozenset[str] = frozenset()
    """Words that open what leads to a subject (`In`, `where`)."""
    things: frozenset[str] = frozenset()
    """Pronouns of things, which say nothing."""
    misattributed: frozenset[str] = frozenset()
    """Words that say such a sentence is wrong (`wrongly`), beside a verb of speech."""
    agents: frozenset[str] = frozenset()
    """Words between a passive and who does it (`by`)."""
    narrating: frozenset[str] = frozenset()
    """Words for who writes the article, where they ask for money (`we asked for $5 million`)."""
    whose: frozenset[str] = frozenset()
    """Relative pronouns of who owns what follows."""
    giving: frozenset[str] = frozenset()
    """Words right before a country that gives (`from`)."""
    receiving: frozenset[str] = frozenset()
    """Words right before a country that gets or holds something (`to`, `in`)."""
    purpose: frozenset[str] = frozenset()
    """Words behind an amount that open what it is for (`for`, `towards`)."""
    purpose_ends: frozenset[str] = frozenset()
    """Words that end what an amount is for (`was`, `after`)."""
    supposing: frozenset[str] = frozenset()
    """Words before a passive that make it a mere supposition (`will`, `may`, `to`)."""
    future: frozenset[str] = frozenset()
    """Auxiliaries that make a supposition by themselves (`será`)."""
    conditions: frozenset[str] = frozenset()
    """Words that make what follows a condition (`if`)."""
    determiners: frozenset[str] = frozenset()
    """Words that open a noun phrase (`the`, `its`)."""
    indefinite: frozenset[str] = frozenset()
    """Those of them that name nothing known (`a`)."""
    takes_up: frozenset[str] = frozenset()
    """Words that take an amount or another thing up (`which`, `it`)."""
    part_links: frozenset[str] = frozenset()
    """Words between a part and its whole, or an amount and what it is held against (`of`)."""
    part_of: frozenset[str] = frozenset()
    """Words between a part and its whole alone (`of`)."""
    to_do: frozenset[str] = frozenset()
    """What makes an infinitive (`to`)."""
    gerunds: tuple[str, ...] = ()
    """Endings of verbs that are nouns (`ing`)."""
    noun_links: frozenset[str] = frozenset()
    """Words behind a noun that might be a verb (`claims of`)."""
    opens_clause: frozenset[str] = frozenset()
    """What opens a clause that is an object, right behind its verb (`that`)."""
    persons: frozenset[str] = frozenset()
    """Relative pronouns of people (`who`)."""
    relatives: frozenset[str] = frozenset()
    """Pronouns that open a clause on the noun before them and are its subject (`who`, `which`)."""
    being: frozenset[str] = frozenset()
    """Forms of the verb that makes the passive (`was`)."""
    pluperfect: frozenset[str] = frozenset()
    """Auxiliaries of what was before (`had`)."""
    question_words: frozenset[str] = frozenset()
    """Words of questions that take for granted what they ask about (`when`)."""
    joins: frozenset[str] = frozenset()
    """Words between two passives of one subject (`requested and refused`)."""
    joins_clauses: frozenset[str] = frozenset()
    """Words beside `joins` and `subordinators` before a clause with a subject (`while`)."""
    subordinators: frozenset[str] = frozenset()
    """Words that open a clause of its own, which a verb before does not govern (`because`)."""
    recipients: frozenset[str] = frozenset()
    """Pronouns between a verb and the amount it gives (`granted us`)."""
    ordered: frozenset[str] = frozenset()
    """Words for each of several that were named together (`The first`)."""
    at_first: frozenset[str] = frozenset()
    """What before a verb says that it was so and may have changed (`first promised`)."""
    plurals: frozenset[str] = frozenset()
    """Plurals that do not end in `s`."""
