"""What compiling a site keeps from one process to the next.

In: a `Memory` after a build. Out: `.briefing/memory.json` and the file beside it (`disk/shelf.py`),
and from them a memory again: what was read of each file, verified of each fact and counted in each
record, by digests of what it was made of. A result is read when it is asked for; in any doubt it is
made again. Whoever can write in `.briefing` can say what was verified,
so `publish` never asks here.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from generator.checking.evidence import Passage, Proof
from generator.checking.numbers import Count, Unsourced
from generator.disk.shelf import Shelf
from generator.disk.workers import spread
from generator.model import amounts, dates, problems, prose, records
from generator.model.kept import Kept, Memory
from generator.model.plain import Codec
from generator.reading.decoding import decode
from generator.reading.records import Entry
from generator.rendering.templates import Named

if TYPE_CHECKING:
    from generator.disk.target import Target
    from generator.model.snapshot import Snapshot
    from generator.model.text import Text

KIND: Final = "memory 4"
_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_CODEC: Final = Codec(
    (
        Entry,
        problems.Checked,
        problems.Problem,
        problems.Severity,
        records.Source,
        records.Briefing,
        records.Program,
        records.Country,
        records.Agency,
        records.Person,
        records.Page,
        records.Figure,
        records.Statement,
        records.Quote,
        records.Event,
        records.Ref,
        records.Evidence,
        records.Change,
        records.Share,
        dates.PartialDate,
        prose.Words,
        prose.Inline,
        prose.Prose,
        prose.Reference,
        prose.Link,
        prose.Run,
        prose.Heading,
        prose.Hole,
        amounts.Amount,
        amounts.Unit,
        amounts.UnitKind,
        amounts.Written,
        amounts.Qualifier,
        Passage,
        Proof,
        Count,
        Unsourced,
        Named,
    )
)


def recall(
    target: Target, generator: str, snapshot: Snapshot, *, fresh: bool = False, jobs: int = 1
) -> Memory:
    """Give what was kept; nothing of another program, of what is in doubt, or where `fresh`.

    What is not known is made by so many processes.
    """
    shelf, texts = Shelf(target.memory, KIND, generator, fresh=fresh), _Texts(snapshot)
    return Memory(
        read=Kept(shelf.part("read"), texts.entry, texts.written),
        verified=Kept(shelf.part("verified"), _proof, _written),
        numbers=Kept(shelf.part("numbers"), _count, _written),
        templates=Kept(shelf.part("templates"), _named, _written),
        spread=partial(spread, jobs=jobs) if jobs > 1 else None,
        keep=partial(_remember, target, shelf),
    )


def _remember(target: Target, shelf: Shelf, memory: Memory) -> None:
    """Keep what a good build was made of; raises OSError."""
    memory.templates.turn()
    target.prepare()
    kept = {
        "read": memory.read,
        "verified": memory.verified,
        "numbers": memory.numbers,
        "templates": memory.templates,
    }
    shelf.save({name: part.told() for name, part in kept.items()})


def _proof(_key: str, text: str) -> Any:
    value = _CODEC.value(json.loads(text))
    if not isinstance(value, Proof):
        raise TypeError
    return value


def _count(_key: str, text: str) -> Any:
    return _pair(_CODEC.value(json.loads(text)), Count)


def _named(_key: str, text: str) -> Any:
    value = _CODEC.value(json.loads(text))
    if not isinstance(value, Named):
        raise TypeError
    return value


def _pair(value: Any, *kinds: type) -> Any:
    """Give a result with its problems, if it is one."""
    result, found = value
    if not (isinstance(result, kinds) and isinstance(found, tuple)):
        raise TypeError
    return value


def _written(_key: str, value: Any) -> str:
    return _JSON(_CODEC.plain(value))


class _Texts:
    """Reads entries of a record: their text is the file's, as it is read now."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._files = snapshot.files

    def _text(self, key: str) -> Text | None:
        path = key.rsplit(" ", 2)[0]
        return decode(path, self._files[path]).value

    def entry(self, key: str, text: str) -> Any:
        return _pair(_CODEC.value(json.loads(text), self._text(key)), Entry, type(None))

    def written(self, key: str, value: Any) -> str:
        return _JSON(_CODEC.plain(value, self._text(key)))
