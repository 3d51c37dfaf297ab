"""How a site's own words tell of money without naming a status: the type of the table.

In: nothing. Out: `OwnWords`. `statuses/in_our_words.py` reads it; articles are never read by it, in
which such words may be said of anything.
"""

from __future__ import annotations

from generator.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OwnWords:
    """Words that say that money was given, or that it was not."""

    got: tuple[str, ...] = ()
    """Verbs right before money that somebody has, or was allowed (`received`, `signed off on`)."""
    gave: tuple[str, ...] = ()
    """Verbs before who gets it and the money (`awarded the club`)."""
    gave_around: tuple[tuple[str, str], ...] = ()
    """Verbs with what stands behind the money (`gave $5 million the green light`)."""
    given: tuple[str, ...] = ()
    """Participles behind the money (`was transferred`); in a label alone, first or last."""
    arrived: tuple[str, ...] = ()
    """What is said behind it without one (`landed in`)."""
    acts: tuple[str, ...] = ()
    """Nouns of what was decided or done, before a colon or a link (`clearance of`)."""
    act_links: frozenset[str] = frozenset()
    """Words between such a noun and the money (`of`)."""
    stopped: tuple[str, ...] = ()
    """Verbs right before money that nobody gets (`no to`, `owes`)."""
    was_stopped: tuple[str, ...] = ()
    """Participles of it behind the money, and in a label alone."""
    open: tuple[str, ...] = ()
    """What is said behind money that is not decided yet (`is still being considered`)."""
    waiting: frozenset[str] = frozenset()
    """Verbs behind money that waits, whatever is said of another sum before (`still waits`)."""
    earlier: frozenset[str] = frozenset()
    """Auxiliaries of what had been before (`had asked for`)."""
    leads: tuple[str, ...] = ()
    """Words before what takes a figure up in its note (`In fact`)."""
    unsure: frozenset[str] = frozenset()
    """Words before or behind such words that leave open whether it is so (`will`, `never`)."""
    provided: frozenset[str] = frozenset()
    """Words behind the money that make a condition of it (`gets $5 million if`)."""
    fillers: frozenset[str] = frozenset()
    """Words between a verb and the money, beside determiners (`grant of`)."""
    helping: frozenset[str] = frozenset()
    """Words between an auxiliary and a participle (`has since been`)."""
    other_things: frozenset[str] = frozenset()
    """Words behind the money that make it another thing (`got the $5 million request`)."""
