"""What the files of an index hold: of each term where it stands, of each record what results show.

In: all records, or those that changed since an earlier build. Out: the items of both kinds of
files. It makes no difference which way they came.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.model.named_tuples import NamedTuple
from generator.rendering.search.places import edited, read, thin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.rendering.search.shards import Shards

#: A word in more records than this tells little: only where it stands in a name it is kept.
COMMON: Final = 2_000


class Indexed(NamedTuple):
    """What the index holds of one record: what results show, as JSON; where each term stands."""

    shown: str
    places: str
    """As `places.written` gives them."""


class Shelves:
    """The items of an index."""

    def __init__(self, words: Shards, shown: Shards, full: Mapping[str, Callable[[], str]]) -> None:
        """Take what there was; `full` gives all places of each of the commonest terms."""
        self.words, self.shown = words, shown
        self.full: dict[str, str | Callable[[], str]] = dict(full)

    def fill(self, records: Mapping[str, Indexed]) -> None:
        """Take all records, by key."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(records):
            for term, codes in read(records[key].places):
                found[term].append(key + codes)
        places = {term: " ".join(stands) for term, stands in found.items()}
        full = {term: places[term] for term in places if _common(term, len(found[term]))}
        places.update((term, thin(all_of)) for term, all_of in full.items())
        self.full = dict(full)
        self.words.fill({t: word_piece(t, stands) for t, stands in places.items() if stands})
        self.shown.fill({key: shown_piece(key, one.shown) for key, one in records.items()})

    def change(self, key: str, before: Indexed | None, after: Indexed | None) -> None:
        """Take one record in place of what it was; None where it was not, or is no more."""
        old = dict(read(before.places)) if before else {}
        new = dict(read(after.places)) if after else {}
        for term in old.keys() | new.keys():
            if old.get(term) != new.get(term):
                self._put(term, edited(self._places(term), key, new.get(term)))
        if (before and before.shown) != (after and after.shown):
            self.shown.put(key, shown_piece(key, after.shown) if after else None)

    def _places(self, term: str) -> str:
        places = self.full.get(term)
        if places is None:
            return places_in(term, self.words.get(term))
        return places if isinstance(places, str) else places()

    def _put(self, term: str, places: str) -> None:
        self.full.pop(term, None)
        if _common(term, places.count(" ") + 1):
            self.full[term] = places
            places = thin(places)
        self.words.put(term, word_piece(term, places) if places else None)


def _common(term: str, count: int) -> bool:
    return count > COMMON and term[0] != "@"


def word_piece(term: str, places: str) -> str:
    """Give where a term stands as it is written in a file."""
    return f'{_json(term)},"{places}"'


def places_in(term: str, piece: str | None) -> str:
    """Give the places out of what `word_piece` gave."""
    return piece[len(_json(term)) + 2 : -1] if piece else ""


def term_in(piece: str) -> str:
    """Give the term out of what `word_piece` gave."""
    written = piece[: piece.rindex(',"')]
    term: str = json.loads(written) if "\\" in written else written[1:-1]
    return term


def shown_piece(key: str, shown: str) -> str:
    """Give what results show of a record as it is written in a file."""
    return f'"{key}",{shown}'


_json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
