"""Texts by key, written in the order of keys: tens of thousands, of which a few change.

In: texts by key, and what writes some of them one after another. Out: all of them, written. They
lie in blocks, and only blocks are written anew in which a text is another one. A listing is never
changed: a new one holds the blocks of the last that stay.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import overlaid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

#: So many texts make a block; twice as many make two.
_BLOCK: Final = 128


class _Block(NamedTuple):
    """Neighbours: their keys in order, and the texts as they are written."""

    keys: list[str]
    written: bytes


class Listing:
    """Texts by key, written in blocks."""

    __slots__ = ("_block", "_blocks", "_write", "of")

    def __init__(
        self,
        write: Callable[[Mapping[str, str]], bytes],
        block: int = _BLOCK,
    ) -> None:
        """List nothing yet; `write` is given neighbours in their order, some `block` at once."""
        self.of: Mapping[str, str] = {}
        self._write, self._block = write, block
        self._blocks: list[_Block] = []

    def changed(self, put: Mapping[str, str], taken: Iterable[str]) -> Listing:
        """Give a listing with other texts in the place of those by the same keys, or without."""
        found = Listing(self._write, self._block)
        found.of = of = overlaid(self.of, put, taken)
        found._blocks = self._changed(of, chain(put, taken))
        return found

    def _changed(self, of: Mapping[str, str], touched: Iterable[str]) -> list[_Block]:
        keys = {key for key in touched if self.of.get(key) != of.get(key)}
        if not self._blocks:
            return [*self._made(sorted(of), of)]
        firsts = [block.keys[0] for block in self._blocks]
        inside: dict[int, set[str]] = {}
        for key in keys:
            inside.setdefault(max(bisect_right(firsts, key) - 1, 0), set()).add(key)
        blocks: list[_Block] = []
        for at, block in enumerate(self._blocks):
            if at in inside:
                held = sorted(key for key in inside[at].union(block.keys) if key in of)
                blocks += self._made(held, of)
            else:
                blocks.append(block)
        return blocks

    def _made(self, keys: list[str], of: Mapping[str, str]) -> Iterator[_Block]:
        size = self._block if len(keys) > 2 * self._block else 2 * self._block
        for start in range(0, len(keys), size):
            some = keys[start : start + size]
            yield _Block(some, self._write({key: of[key] for key in some}))

    def texts(self) -> Iterator[bytes]:
        """Give what is written, block by block."""
        return (block.written for block in self._blocks)
