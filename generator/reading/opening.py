"""Words that may stand between a verb, or the beginning of a clause, and its amount.

In: nothing. Out: `OPENING`. Deliberately absent: whose amount it is.
"""

from __future__ import annotations

#: Words that may stand between a verb, or the beginning of a clause, and its amount.
OPENING = frozenset(
    [
        "a",
        "an",
        "the",
        "another",
        "further",
        "additional",
        "extra",
        "some",
        "and",
        "or",
        "but",
        "with",
        "also",
        "plus",
        "then",
        "about",
        "over",
        "under",
        "up",
        "to",
        "at",
        "least",
        "nearly",
        "almost",
        "more",
        "than",
        "less",
        "around",
        "for",
        "of",
        "worth",
        "only",
        "just",
        "roughly",
        "approximately",
        "while",
        "including",
    ]
)
