"""The figures of one article with the sentences they stand in.

In: the text, what it holds, the language's tables, the figures found. Out: for each figure the
number of its sentence, which figures are money, and the words that make a part of a whole. What
finds totals (`totals.py`) and ties (`ties.py`) asks the same of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.reading.context import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.authoring.figures import Figured
    from generator.pages.contents import Contents
    from generator.reading.languages.loaded import Tables


class Placed:
    """Figures by number, in the order they stand."""

    def __init__(
        self, text: str, contents: Contents, tables: Tables, figures: Sequence[Figured]
    ) -> None:
        self.text, self.contents, self.tables, self.figures = text, contents, tables, figures
        self.starts = [start for start, _ in contents.sentences]
        self.sentence = [bisect_right(self.starts, f.mention.start) - 1 for f in figures]
        self.money = [i for i, f in enumerate(figures) if f.amount.is_money]
        self.parts = re.compile(rf"(?<!\w)(?i:{any_of(tables.sums.parts)})(?!\w)")
        self.opening = re.compile(rf"\W*(?i:{any_of(tables.sums.parts_of_before)})(?!\w)")
