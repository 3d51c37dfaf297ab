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

from generator.checking import stated
from generator.checking.catalogue import Resolved
from generator.checking.evidence import Passage, Proof, Proofs
from generator.checking.numbers import Count, Counted, Unsourced
from generator.disk.shelf import Shelf
from generator.disk.workers import spread
from generator.model import amounts, dates, problems, prose, records
from generator.model.kept import Kept, Memory
from generator.model.plain import Codec, to_json
from generator.model.problems import Checked
from generator.model.rested import Rested
from generator.model.text import Text
from generator.pages.referring import Line, Referring
from generator.reading.records import Entry
from generator.rendering.templates import Named

if TYPE_CHECKING:
    from generator.disk.target import Target
    from generator.model.snapshot import Snapshot

KIND: Final = "memory 6"
_READ: Final = json.JSONDecoder().raw_decode
_CODEC: Final = Codec(
    (
        Entry,
        Checked,
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
        stated.Meant,
        stated.Portion,
        stated.Speaker,
        Resolved,
        Passage,
        Proof,
        Proofs,
        Count,
        Counted,
        Unsourced,
        Line,
        Referring,
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
        resolved=Kept(shelf.part("resolved"), partial(_rested, Resolved), _rests),
        verified=Kept(shelf.part("verified"), partial(_rested, Proofs), _rests),
        numbers=Kept(shelf.part("numbers"), partial(_rested, Counted), _rests),
        referring=Kept(shelf.part("referring"), partial(_rested, Referring), _rests),
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
        "resolved": memory.resolved,
        "verified": memory.verified,
        "numbers": memory.numbers,
        "referring": memory.referring,
        "templates": memory.templates,
    }
    shelf.save({name: part.told() for name, part in kept.items()})


def _rested(kind: type, _key: str, text: str) -> Rested[Any]:
    """Read a result that rests on rows: a line of what it rests on, then the result."""
    first, _, rest = text.partition("\n")
    own, rows = _READ(first)[0]
    made = _CODEC.later(rest)
    if not isinstance(made, kind):
        raise TypeError
    return Rested(own, rows, made)


def _rests(_key: str, result: Rested[Any]) -> str:
    return f"{to_json([result.own, result.rows])}\n{_CODEC.fields(result.made)}"


def _named(_key: str, text: str) -> Any:
    value = _CODEC.read(text)
    if not isinstance(value, Named):
        raise TypeError
    return value


def _written(_key: str, value: Any) -> str:
    return _CODEC.written(value)


class _Texts:
    """Reads and writes entries of records: a line of what is known of each file, then its fields.

    A record's text is the file's, as it is read now; its fields are read when they are asked for.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._files = snapshot.files

    def entry(self, key: str, text: str) -> Checked[Entry | None]:
        path = key.rsplit(" ", 2)[0]
        own = Text(path, self._files[path])
        first, _, fields = text.partition("\n")
        identity, unread, facts, found = _CODEC.read(first, own)
        if not isinstance(unread, frozenset) or {type(facts), type(found)} != {tuple}:
            raise TypeError
        if identity is None:
            return Checked(None, found)
        record = _CODEC.later(fields, own, {"id": identity, "text": own}) if fields else None
        if not isinstance(record, records.Record | None):
            raise TypeError
        identity = records.RecordId(str(identity))
        return Checked(Entry(identity, path, record, unread, facts), found)

    def written(self, key: str, value: Checked[Entry | None]) -> str:
        entry, found = value
        if entry is None:
            return _CODEC.written((None, frozenset(), (), found))
        path = key.rsplit(" ", 2)[0]
        own = entry.record.text if entry.record else Text(path, "")
        first = _CODEC.written((entry.id, entry.unread_facts, entry.facts, found), own)
        fields = _CODEC.fields(entry.record, own) if entry.record else ""
        return f"{first}\n{fields}"
