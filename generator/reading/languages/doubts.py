"""How a language says that something is not so, not yet, or of another sum: the table's type.

In: nothing. Out: `Doubts`. All entries are lower case, with
straight apostrophes; a phrase is words joined by one space. `statuses/doubts.py` reads them for the
checks. A language without one doubts nothing.
"""

from __future__ import annotations

from generator.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Doubts:
    """The words that speak against what a clause names, in one language."""

    # That it is so
    open_before: tuple[str, ...]
    """What right before a verb leaves it open (`will`, `expected to`)."""
    fact: tuple[str, ...] = ()
    """Verbs before `to_do` of what did happen (`came`, of `came to be paid`)."""
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
    unreal: tuple[str, ...] = ()
    """In our own words: what before a verb says that it did not happen (`would have`)."""
    inversions: tuple[str, ...] = ()
    """First words of a condition without such a word (`had`)."""
    wished: tuple[str, ...] = ()
    """What stands before an amount that a participle is only wished of (`wants`)."""
    nearly: tuple[str, ...] = ()
    """Adverbs before a verb that did not quite happen (`almost`)."""
    never: tuple[str, ...] = ()
    """What opens a sentence whose verb did not happen (`at no time`)."""
    in_part: tuple[str, ...] = ()
    """Those before or behind one that happened to a part (`partly`)."""
    back: frozenset[str] = frozenset()
    """Words right behind that undo it (`back`)."""

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
    claims: tuple[str, ...] = ()
    """What opens a sentence on what is said (`reports`)."""
    disproved: tuple[str, ...] = ()
    """What is said of these behind the amount (`were false`)."""
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

    # That it is that sum
    other_than: tuple[str, ...] = ()
    """What right before an amount says that it is another (`except`, `instead of`, `up from`)."""
    matters: tuple[str, ...] = ()
    """The same of what is not the money, but about it (`inquiry into`)."""
    part_of: tuple[str, ...] = ()
    """What stands between a part and its whole (`of the`)."""
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
