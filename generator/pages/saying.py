"""Which numbers of an article a passage says an amount by.

In: an article, a passage of it, an amount. Out: the numbers in the passage that equal the amount,
in order.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.checking.passages import Passage
    from generator.checking.stored import StoredArticle
    from generator.model.amounts import Amount
    from generator.reading.amounts.mentions import Mention


def saying(stored: StoredArticle, passage: Passage, amount: Amount) -> list[Mention]:
    """Give the numbers."""
    mentions = stored.mentions
    first = bisect_left(mentions, stored.legible.at(passage.start), key=attrgetter("start"))
    found = []
    for mention in mentions[first:]:
        start, end = stored.legible.of(mention.start, mention.end)
        if start >= passage.end:
            break
        if start >= passage.start and end <= passage.end and mention.says(amount, stored.language):
            found.append(mention)
    return found
