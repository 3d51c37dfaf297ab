"""What compiling a site keeps from one process to the next.

In: a `Memory` after a build. Out: `.briefing/memory.json` and the file beside it (`disk/shelf.py`),
and from them a memory again: what was read of each file, verified of each fact and counted in each
record, by digests of what it was made of. A result is read when it is asked for; in any doubt it is
made again. Whoever can write in `.briefing` can say what was verified,
so `publish` never asks here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from generator.checking import stated
from generator.checking.catalogue import Resolved
from generator.checking.counts import Count, Unsourced
from generator.checking.evidence import Proofs
from generator.checking.numbers import Counted
from generator.checking.passages import Passage, Proof
from generator.disk.shelf import Shelf
from generator.disk.workers import spread
from generator.model import amounts, dates, problems, prose, records
from generator.model.kept import LONG_IN_MAKING, Kept, Memory
from generator.model.lasting import Lasting
from generator.model.plain import Codec
from generator.model.problems import Checked
from generator.model.rested import Rested
from generator.model.settings import Settings
from generator.model.statuses import Status
from generator.model.text import Text
from generator.pages.owned_names import NamesIn
from generator.pages.referring import Line, Referring
from generator.reading.entries import Entry
from generator.rendering.named import Named

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.disk.target import Target
    from generator.model.snapshot import Snapshot

KIND: Final = "memory 11"
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
        Rested,
        Line,
        Referring,
        NamesIn,
        Named,
    )
)


def recall(
    target: Target,
    generator: str,
    snapshot: Snapshot,
    *,
    fresh: bool = False,
    jobs: int = 1,
    again: bool = False,
) -> Memory:
    """Give what was kept; nothing of another program, of what is in doubt, or where `fresh`.

    What is not known is made by so many processes. `again` says that this one has runs to follow.
    """
    shelf = Shelf(target.memory, KIND, generator, fresh=fresh)
    return Memory(
        settings=Kept(shelf.part("settings"), _OfSettings()),
        read=Kept(shelf.part("read"), _Read(snapshot)),
        resolved=Kept(shelf.part("resolved"), _Standing(Resolved)),
        verified=Kept(shelf.part("verified"), _Standing(Proofs), LONG_IN_MAKING),
        numbers=Kept(shelf.part("numbers"), _Standing(Counted), LONG_IN_MAKING),
        referring=Kept(shelf.part("referring"), _Standing(Referring)),
        named=Kept(shelf.part("named"), _Standing(NamesIn)),
        addresses=Kept(shelf.part("addresses"), _Whole(tuple)),
        templates=Kept(shelf.part("templates"), _Whole(Named)),
        lasting=Lasting(again=again),
        spread=partial(spread, jobs=jobs) if jobs > 1 else None,
        keep=partial(_remember, target, shelf),
    )


def _remember(target: Target, shelf: Shelf, memory: Memory) -> None:
    """Keep what a build was made of; raises OSError."""
    memory.templates.turn()
    target.prepare()
    kept = {
        "settings": memory.settings,
        "read": memory.read,
        "resolved": memory.resolved,
        "verified": memory.verified,
        "numbers": memory.numbers,
        "referring": memory.referring,
        "named": memory.named,
        "addresses": memory.addresses,
        "templates": memory.templates,
    }
    shelf.save({name: part.stored() for name, part in kept.items()})


class _Standing:
    """Reads and writes results that rest on rows."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    def read(self, _key: str, brief: Any, text: Callable[[], str]) -> Rested[Any]:
        own, rows, fields = brief
        made = _CODEC.of_parts(fields, text)
        if not (isinstance(made, self._kind) and isinstance(rows, str)):
            raise TypeError
        return Rested(own, rows, made)

    def written(self, _key: str, value: Rested[Any]) -> tuple[Any, str]:
        brief, text = _CODEC.parted(value.made)
        return [value.own, value.rows, brief], text


class _OfSettings:
    """Reads and writes what was read of the settings."""

    def read(self, _key: str, brief: Any, text: Callable[[], str]) -> Checked[Settings]:
        value = self._codec(targets=bool(brief)).read(text())
        if not (isinstance(value, Checked) and isinstance(value.value, Settings)):
            raise TypeError
        return value

    def written(self, _key: str, value: Checked[Settings]) -> tuple[Any, str]:
        targets = bool(value.value.publish)
        return targets, self._codec(targets=targets).written(value)

    @staticmethod
    def _codec(*, targets: bool) -> Codec:
        """Give what knows the classes of settings; those of targets where there is one."""
        classes = [Checked, Settings, Status, problems.Problem, problems.Severity]
        classes += [prose.Words, records.Ref]
        if targets:
            from generator.model.targets import KINDS  # noqa: PLC0415  for sites that have one

            classes += KINDS
        return Codec(classes)


class _Whole:
    """Reads and writes values of one class, each as one text."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    def read(self, _key: str, _brief: Any, text: Callable[[], str]) -> Any:
        value = _CODEC.read(text())
        if not isinstance(value, self._kind):
            raise TypeError
        return value

    def written(self, _key: str, value: Any) -> tuple[Any, str]:
        return None, _CODEC.written(value)


class _Read:
    """Reads and writes entries of records.

    A record's text is the file's, as it is read now; its fields are read when they are asked for.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._files = snapshot.files

    def read(self, key: str, brief: Any, text: Callable[[], str]) -> Checked[Entry | None]:
        path = key.rsplit(" ", 2)[0]
        own = Text(path, self._files)
        identity, unread, facts, found, fields = brief
        problems = tuple(_CODEC.value(problem, own) for problem in found)
        if identity is None:
            return Checked(None, problems)
        record = _CODEC.of_parts(fields, text, own, {"text": own}) if fields else None
        if not isinstance(record, records.Record | None):
            raise TypeError
        identity = records.RecordId(str(identity))
        return Checked(Entry(identity, path, record, frozenset(unread), tuple(facts)), problems)

    def written(self, key: str, value: Checked[Entry | None]) -> tuple[Any, str]:
        entry, found = value
        if entry is None:
            return [None, [], [], [_CODEC.plain(problem) for problem in found], None], ""
        own = entry.record.text if entry.record else Text(key.rsplit(" ", 2)[0], "")
        problems = [_CODEC.plain(problem, own) for problem in found]
        fields, text = _CODEC.parted(entry.record, own) if entry.record else (None, "")
        unread = sorted(entry.unread_facts)
        return [entry.id, unread, list(entry.facts), problems, fields], text
