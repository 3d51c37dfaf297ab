"""How a language says that something is not so, not yet, or of another sum: the table's type.

In: nothing. Out: `Doubts`. All entries are lower case, with
straight apostrophes; a phrase is words joined by one space. `statuses/doubts.py` reads them for the
checks. A language without one doubts nothing.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Doubts:
    """The words that speak against what a clause names, in one language."""

    # That it is so
    open_before: tuple[str, ...]
    """What right before a verb leaves it open (`will`, `expected to`)."""
    named: frozenset[str] = frozenset()
    """Those of one word that are another with a capital (`may`, of `May`)."""
    fact: tuple[str, ...] = ()
    """Verbs before `to_do` of what did happen (`came`, of `came to be paid`)."""
    past: tuple[str, ...] = ()
    """Auxiliaries of what did happen, with what would leave it open (`por haber`)."""
    told_so: tuple[str, ...] = ()
    """What stands before a bare auxiliary that tells a fact all the same (`the first to be`)."""
    between: frozenset[str] = frozenset()
    """Words that may stand between it and the verb beside auxiliaries (`soon`)."""
    bare: frozenset[str] = frozenset()
    """Auxiliaries that leave it open unless another stands before them (`be`, of `that it be`)."""
    told: tuple[str, ...] = ()
    """What is bare and a fact, earlier in its sentence (`resolved that`)."""
    asked: frozenset[str] = frozenset()
    """Verbs before who is to do it and `to_do` (`urged the board to`)."""
    to_do: str = ""
    enclitics: tuple[str, ...] = ()
    """What may be written together with such a verb (`pagarse`)."""
    to_come: tuple[str, ...] = ()
    """Endings of verbs that leave it open by themselves (`-ará`)."""
    conditions: tuple[str, ...] = ()
    """What opens a condition, its subject behind it (`if`)."""
    at_once: tuple[str, ...] = ()
    """What opens one if what follows from it is open, too (`once`)."""
    open_result: frozenset[str] = frozenset()
    """Words by which it is (`would`)."""
    present: frozenset[str] = frozenset()
    """Auxiliaries between `at_once` and its verb (`has`, not `had`)."""
    until: tuple[str, ...] = ()
    """What opens a condition if its verb is of the present (`as soon as it is approved`)."""
    targets: frozenset[str] = frozenset()
    """Labels of what somebody wants (`Target: $5 million disbursed`)."""
    unreal: tuple[str, ...] = ()
    """In our own words: what before a verb says that it did not happen (`would have`)."""
    inversions: tuple[str, ...] = ()
    """First words of a condition without such a word (`had`)."""
    wished: tuple[str, ...] = ()
    """What stands before an amount that a participle is only wished of (`wants`)."""
    nearly: tuple[str, ...] = ()
    """Adverbs before a verb that did not quite happen (`almost`)."""
    cut_short: tuple[str, ...] = ()
    """Negations that an aside may cut from their verb (`did not, as first reported, approve`)."""
    nobody: tuple[str, ...] = ()
    """Subjects that do nothing, aside or not (`nobody on the board, least of all he, approved`)."""
    never: tuple[str, ...] = ()
    """What opens a sentence whose verb did not happen (`at no time`)."""
    in_part: tuple[str, ...] = ()
    """Those before or behind one that happened to a part (`partly`)."""
    back: frozenset[str] = frozenset()
    """Words right behind that undo it (`back`)."""
    undoing: tuple[str, ...] = ()
    """Participles of what is done to a decision that holds no longer (`annulled`)."""
    decisions: frozenset[str] = frozenset()
    """Nouns of such (`vote`)."""
    deciding: tuple[str, ...] = ()
    """What stands between these and what was decided (`in which`)."""
    undone: tuple[str, ...] = ()
    """Verbs before an amount by which it is given no longer (`backed out of`)."""
    against: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """By status, what before an amount speaks against it where no word names it (`owes`)."""
    against_behind: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of words right behind one (`in arrears`)."""
    asked_for: tuple[str, ...] = ()
    """The same before one of what is open behind it (`The bid for $5 million will be heard`)."""

    # That it is what is counted, and that sum: labels and notes are held against it
    missed: tuple[str, ...] = ()
    """What stands before a target that was not met (`missed its target of 300 wells`)."""
    some: frozenset[str] = frozenset()
    """Words before a count of which a part is told (`a handful of the 300 prisoners`)."""
    supposed: frozenset[str] = frozenset()
    """Verbs right before a count that there is not (`simulated 300 deaths`)."""
    not_done: frozenset[str] = frozenset()
    """Words of a label that says itself that something is not so, or not yet (`planned`)."""
    irregular: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Forms of verbs that begin otherwise than these (`dug`: `dig`), or are short."""
    notes: tuple[str, ...] = ()
    """What opens a note that corrects an article (`Erratum`)."""
    not_this: tuple[str, ...] = ()
    """What stands there before the amount that is wrong (`not`)."""
    wrongly_said: tuple[str, ...] = ()
    """What tells there, before more words, that it was said (`wrongly said`)."""
    not_so: tuple[str, ...] = ()
    """What stands right behind it (`as first reported`)."""
    is_wrong: tuple[str, ...] = ()
    """What stands later in its clause (`is wrong`)."""
    myths: tuple[str, ...] = ()
    """Labels of what is not so (`Myth:`)."""

    # That somebody says so
    falsely: frozenset[str] = frozenset()
    """Adverbs beside a verb of speech (`falsely claimed`)."""
    saying: frozenset[str] = frozenset()
    """Forms of such verbs that are nouns, too (`claim`)."""
    untrue: tuple[str, ...] = ()
    """What opens a statement that is not so, or that nobody vouches for (`it is false that`)."""
    denying: tuple[str, ...] = ()
    """What stands right before a gerund or a statement that somebody denies (`denies`)."""
    denied_doing: tuple[str, ...] = ()
    """Endings of what stands behind it at once (`-ing`)."""
    forged: frozenset[str] = frozenset()
    """Adjectives of what says so (`forged`)."""
    credits: tuple[str, ...] = ()
    """What opens behind a comma who says so (`or so`, `according to`)."""
    claims: tuple[str, ...] = ()
    """What opens a sentence on what is said (`reports`)."""
    disproved: tuple[str, ...] = ()
    """What is said of these behind the amount (`were false`)."""
    retold: tuple[str, ...] = ()
    """What opens an aside on what was said, behind it (`a claim`, of `a claim they call false`)."""
    in_truth: tuple[str, ...] = ()
    """What stands between an amount that was told and the true one (`was in truth`)."""
    gainsaid: tuple[str, ...] = ()
    """Clauses behind it that say there was none (`there were none`)."""
    checked: tuple[str, ...] = ()
    """Labels of a verdict on what an article repeats (`rating`)."""
    verdicts: tuple[str, ...] = ()
    """Verdicts that it is not so (`false`)."""
    repeats: tuple[str, ...] = ()
    """What in a sentence says that it repeats a claim (`claim`, `viral post`)."""

    # That it has come, where its clause names no status
    hoped_for: tuple[str, ...] = ()
    """What before an amount says that it has not been paid (`hoped for`)."""
    to_be_had: tuple[str, ...] = ()
    """The same behind it (`is expected`)."""
    voted_down: tuple[str, ...] = ()
    """Verbs before `by` and votes, by which nothing is given (`went down`)."""
    votes: tuple[str, ...] = ()
    """Words of such a count (`votes`)."""
    by_votes: tuple[str, ...] = ()
    """What stands before it (`by`)."""
    no_vote: tuple[str, ...] = ()
    """What says that nobody has voted (`never came to a vote`)."""
    at_last: tuple[str, ...] = ()
    """Words between a mark and such a verb (`in the end it`)."""

    # That it is that sum
    other_than: tuple[str, ...] = ()
    """What right before an amount says that it is another (`except`, `instead of`, `up from`)."""
    matters: tuple[str, ...] = ()
    """The same of what is not the money, but about it (`inquiry into`)."""
    part_of: tuple[str, ...] = ()
    """What stands between a part and its whole (`of the`)."""
    towards: tuple[str, ...] = ()
    """What joins a sum to what it is for, which costs another (`$3 million for a $5 million`)."""
    worth: tuple[str, ...] = ()
    """What joins such a thing to the amount (`a project worth`)."""
    totals: tuple[str, ...] = ()
    """What is no such thing (`a total of`)."""
    joins: frozenset[str] = frozenset()
    """Words behind which a further sum follows (`or`)."""
    yielding: tuple[str, ...] = ()
    """Verbs of what comes of a sum that is given, or is spared by it (`mobilise`)."""
    lessening: tuple[str, ...] = ()
    """Verbs by which a sum grows less, between a status word and the amount (`trimming`)."""
    raising: tuple[str, ...] = ()
    """Those by which a price grows, before `by_how_much` (`raising the fee by`)."""
    by_how_much: str = ""
    no_grants: tuple[str, ...] = ()
    """Nouns of sums that nobody is given (`fine`, `bail`)."""
    of_that: str = ""
    """What joins them to the amount (`of`)."""
    behind: tuple[str, ...] = ()
    """What right behind an amount makes a difference of it (`gap`, `too small`)."""
    corrected: tuple[str, ...] = ()
    """What opens a bracket right behind it that corrects it (`corrected`)."""
    determiners: frozenset[str] = frozenset()
    """Words that may stand before an amount (`the`)."""
    indefinite: frozenset[str] = frozenset()
    """Those of them before a sum that is only wished for (`a further`)."""
