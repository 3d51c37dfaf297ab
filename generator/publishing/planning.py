"""What a publish will do, before it does any of it.

In: the files to publish and what a look at the target found. Out: a `Plan`: which files are new,
changed, removed, which assets of the edition before stay for one publish more, and the order of
uploading, in which no page at the target ever names an asset that is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.disk.survey import folders_of
from generator.model.data_classes import dataclass, field
from generator.publishing.manifest import EDITION, RECORD, Record, State, is_record, write_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.publishing.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a look at a target found.

    `there` are the paths that exist, as far as they can be ours or are wanted; `same` are those of
    the wanted ones whose bytes are the wanted ones; `altered` are those of ours that are seen to
    hold something else than we wrote. `unknown`: the target cannot be looked at, and what it holds
    is told by our own memory of the last publish. `crowded`: no site of ours stands there, and
    other things do.
    """

    state: State = field(default_factory=State)
    there: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    altered: frozenset[str] = frozenset()
    record: bytes | None = None
    facts: bytes | None = None
    unknown: bool = False
    crowded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What will be done.

    `over` are files of somebody else's that would be written over; `altered`, files of ours that
    somebody has edited at the target and that would be written over or deleted; `crowded`, that the
    place holds other things and no site of ours yet.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: Mapping[str, str]
    over: tuple[str, ...]
    altered: tuple[str, ...]
    volume: int
    announcement: bytes
    record: bytes | None
    idle: bool
    crowded: bool

    def uploads(self) -> list[list[str]]:
        """Give what to upload, in stages, each to be finished before the next begins."""
        stages: dict[int, list[str]] = {}
        for path in sorted((*self.new, *self.changed)):
            stages.setdefault(rank(path), []).append(path)
        return [stages[number] for number in sorted(stages)]


def rank(path: str) -> int:
    """Order uploading: assets and copied files, pages, feeds and data, the edition's manifest."""
    path = path.removesuffix(".gz")
    name = path.rpartition("/")[2]
    if path == EDITION:
        return 3
    if path == RECORD:
        return 4
    if path.startswith("data/") or name.endswith((".xml", ".txt")) or _is_rule(path):
        return 2
    if name.endswith((".html", ".htm")) or name == "index.json":
        return 1
    return 0


def _is_rule(path: str) -> bool:
    return path in ("_headers", "_redirects", ".htaccess", "CNAME", ".nojekyll")


def plan(tree: Tree, seen: Seen, delivery: str = "") -> Plan:
    """Compare what is wanted with what is there."""
    state, wanted = seen.state, tree.digests
    ours = state.ours()
    kept = _kept(tree, seen, delivery)
    new = sorted(path for path in wanted if path not in seen.there)
    changed = sorted(path for path in wanted if path in seen.there and path not in seen.same)
    removed = sorted(
        path
        for path in ours
        if path in seen.there and path not in wanted and path not in kept and path != RECORD
    )
    record = write_record(
        tree.edition, Record(host=_besides(tree.host), kept=kept, delivery=delivery)
    )
    pending = {**ours, **wanted}
    announcement = write_record(
        tree.edition, Record(host=tree.host, kept=kept, pending=pending, delivery=delivery)
    )
    assert announcement is not None
    return Plan(
        new=tuple(new),
        changed=tuple(changed),
        removed=tuple(removed),
        kept=kept,
        over=tuple(_over(changed, tree, seen, ours)),
        altered=tuple(path for path in (*changed, *removed) if path in seen.altered),
        volume=sum(tree.sizes[path] for path in (*new, *changed)),
        announcement=announcement,
        record=record,
        idle=not (new or changed or removed) and record == seen.record and not seen.unknown,
        crowded=seen.crowded,
    )


def _over(changed: list[str], tree: Tree, seen: Seen, ours: Mapping[str, str]) -> Iterator[str]:
    """Give somebody else's files that stand where a file or a folder of the site goes."""
    yield from (path for path in changed if path not in ours and path not in tree.host)
    if seen.record is not None and not is_record(seen.record):
        yield RECORD
    folders = folders_of(tree.digests)
    for path in sorted(seen.there - ours.keys() - tree.digests.keys()):
        above = path.split("/")
        if path in folders or any(
            "/".join(above[:count]) in tree.digests for count in range(1, len(above))
        ):
            yield path


def _besides(host: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out the empty marker that says nothing of a site and needs no digest to be ours."""
    return {path: digest for path, digest in host.items() if path != ".nojekyll"}


def _kept(tree: Tree, seen: Seen, delivery: str) -> dict[str, str]:
    """Choose the assets that stay though no page names them any more.

    Publishing the same edition again lets the same assets stay; a new one lets those of the edition
    at the target stay and drops those before it.
    """
    state = seen.state
    again = (
        state.complete
        and state.manifest.edition == tree.edition
        and state.record.host == _besides(tree.host)
        and state.record.delivery == delivery
    )
    candidates = state.record.kept if again else state.assets()
    return {
        path: digest
        for path, digest in candidates.items()
        if path in seen.there and path not in tree.digests and path not in seen.altered
    }


def words(plan: Plan, seen: Seen, *, long: bool) -> list[str]:
    """Say what a plan does; `long` names every file."""
    if plan.idle:
        return ["nothing to do: the target has this edition already"]
    lines = []
    if seen.unknown:
        lines.append("this kind of target cannot be looked at: compared with the last publish")
    if not seen.state.complete:
        lines.append("the last publish was not finished; this one finishes it")
    lines.append(
        f"{len(plan.new)} new, {len(plan.changed)} changed, {len(plan.removed)} removed, "
        f"{size(plan.volume)} to upload"
        + (f"; {len(plan.kept)} assets of the edition before stay" if plan.kept else "")
    )
    lines += _lost(plan, long=long)
    for sign, paths in (("-", plan.removed), ("+", plan.new), ("*", plan.changed)):
        lines += _listed(sign, paths, long=long)
    return lines


def _lost(plan: Plan, *, long: bool) -> list[str]:
    """Say what readers, and who edited at the target, would miss."""
    lines = []
    gone = [_address(path) for path in plan.removed if path.endswith(".html")]
    if gone:
        lines.append(
            f"{_counted(len(gone), 'address disappears', 'addresses disappear')}; `redirect_from` "
            "of the record that follows keeps an old address"
        )
        lines += _listed("-", gone, long=long)
    if plan.altered:
        edited = _counted(len(plan.altered), "file was", "files were")
        lines.append(f"{edited} edited at the target; what was edited there will be lost")
        lines += _listed("!", plan.altered, long=long)
    return lines


def _address(path: str) -> str:
    """Give the address at which readers find a page."""
    return f"/{path.removesuffix('index.html')}"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _listed(sign: str, paths: Iterable[str], *, long: bool) -> list[str]:
    listed = list(paths)
    shown = listed if long else listed[:_SHOWN]
    lines = [f"  {sign} {path}" for path in shown]
    if len(listed) > len(shown):
        lines.append(f"  {sign} and {len(listed) - len(shown)} more")
    return lines


_SHOWN = 10


def size(count: int) -> str:
    """Say a number of bytes."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count} bytes"
