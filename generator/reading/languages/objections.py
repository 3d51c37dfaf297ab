"""What speaks against what a clause says, in one language: the type of the table.

In: nothing. Out: `Objections`. `statuses/objections.py`, `denials`, `corrections` and `predicates`
read them; what the checks ask, too, is a table of its own (`doubts`).
"""

from __future__ import annotations

from generator.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Objections:
    """Words by which something is denied, supposed, only reported or corrected."""

    mistakes: frozenset[str] = frozenset()
    """Nouns that say a sentence is wrong, behind `in` or `by` (`said in error that`)."""
    supposes: frozenset[str] = frozenset()
    """Verbs that open a sentence that is only a thought (`Suppose`)."""
    rumours: frozenset[str] = frozenset()
    """Labels of a paragraph that only repeats what somebody says (`The claim:`)."""
    claim_heads: frozenset[str] = frozenset()
    """Those that do so in an article which checks what was said (`CLAIM.`)."""
    fact_checks: tuple[str, ...] = ()
    """What such an article says of itself (`fact check`)."""
    wanted_done: frozenset[str] = frozenset()
    """Words before an infinitive of what has not happened (`asked`, `no plans`, `refused`)."""
    clefts: frozenset[str] = frozenset()
    """What stands behind who it was or was not (`It was not the trust that proposed it`)."""
    no_person: frozenset[str] = frozenset()
    """Nouns behind these that are nobody (`It was not the time that`)."""
    denying: frozenset[str] = frozenset()
    """Verbs of denial (`denied`)."""
    denies_reports: frozenset[str] = frozenset()
    """Those that deny a report taken up behind them (`denies it`)."""
    reports_taken_up: tuple[str, ...] = ()
    """Words that take a report up (`denies it`, `disputes the story`)."""
    denial_leads: frozenset[str] = frozenset()
    """Words before such a verb, where it stands behind the amount (`but`, `which`)."""
    reports: frozenset[str] = frozenset()
    """What somebody says, behind them (`denied reports that`)."""
    rumoured: frozenset[str] = frozenset()
    """Words of what one may deny that there is (`a reported payment`)."""
    there: frozenset[str] = frozenset()
    """Words that open a sentence which says that there is something (`There`)."""
    hearsay: frozenset[str] = frozenset()
    """What only says that people say so (`There has been talk that`)."""
    accusing: frozenset[str] = frozenset()
    """Verbs before `of` and what somebody is said to have done (`accused it of having paid`)."""
    corrections: frozenset[str] = frozenset()
    """Words that open a column which corrects what was printed (`CORRECTIONS`)."""
    printed: frozenset[str] = frozenset()
    """Nouns of what was printed (`article`)."""
    printers: frozenset[str] = frozenset()
    """Pronouns of who printed it, or of what was (`we`)."""
    printed_verbs: frozenset[str] = frozenset()
    """Verbs before what was printed wrongly (`said`)."""
    misstating: frozenset[str] = frozenset()
    """Words of a sentence that says what was printed wrongly (`misstated the amount`)."""
    earlier_versions: frozenset[str] = frozenset()
    """What a note under an article calls what it said before (`earlier version`)."""
    contrasts: frozenset[str] = frozenset()
    """Words behind a comma and right before an amount that it is not (`, not $46 million`)."""
    untrue: frozenset[str] = frozenset()
    """Words before a clause that leave open whether it is so, or deny it (`not correct that`)."""
    true: frozenset[str] = frozenset()
    """Words that deny it behind a negation only (`not correct that`)."""
    doubting: frozenset[str] = frozenset()
    """Adverbs that leave open whether something is so (`allegedly`)."""
    disputing: tuple[str, ...] = ()
    """Words before a statement that somebody denies, between spaces (` denied having `)."""
    disputable: frozenset[str] = frozenset()
    """Statuses whose words may be said of a number (`rejected the $5 million figure`)."""
    none_of: frozenset[str] = frozenset()
    """Negations right behind a verb that say it of nothing that follows (`neither`)."""
    gainsaid: tuple[str, ...] = ()
    """Sentences which say that what somebody told before is not so (`It has not`)."""
    asked_if_so: tuple[str, ...] = ()
    """Questions whether what stands before them is so (`Is that true`)."""
    told_to_have: frozenset[str] = frozenset()
    """Participles before `to have` that tell a fact (`understood`, of `is understood to have`)."""
    came: frozenset[str] = frozenset()
    """Verbs before `to be` that tell a fact (`how $5 million came to be paid`)."""
    superlatives: frozenset[str] = frozenset()
    """Adjectives before a clause that says which of many (`the largest the board has approved`)."""
    inversions: frozenset[str] = frozenset()
    """First words of a condition without `if` (`Had`)."""
    no_condition: frozenset[str] = frozenset()
    """Phrases that hold a word of a condition and are none (`at once`)."""
    recorded: frozenset[str] = frozenset()
    """Participles before `as` and what is only said to be so (`recorded as paid`)."""
    partially: frozenset[str] = frozenset()
    """Adverbs that leave a status half said (`partly paid`)."""
    wishing: frozenset[str] = frozenset()
    """Verbs before an amount and a participle that is no fact then (`wants $5 million paid`)."""
    confirming: tuple[str, ...] = ()
    """How an answer opens that says a statement is so (`It had been.`)."""
    corrected: tuple[str, ...] = ()
    """How one takes back what one has said (`corrected himself`)."""
    held_against: frozenset[str] = frozenset()
    """Words before an amount that another thing is held against (`less than the`)."""
    opens_aside: frozenset[str] = frozenset()
    """Words that open what stands between two commas and may be left out (`after`)."""
    names_nothing: tuple[str, ...] = ()
    """What opens such an aside with the word of a status that is none (`a propuesta del`)."""
