"""Build or check, unless nothing has changed since the last build or check that ended well.

In: a site and what is asked. Out: a `Result`, or an `Idle` with what that run had to say. Nothing
that checks or renders is imported before it is known that there is something to do.
"""

# The story is imported when there is something to build, and what reads single files when there is
# something to show: without them it is said in a tenth of the time that there is nothing to do.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections import ChainMap
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from generator.disk import known, modules, snapshot, unchanged
from generator.disk.compiled import compiled
from generator.disk.fingerprint import generator_digest, given
from generator.disk.last_check import LastCheck
from generator.disk.lock import acquire
from generator.disk.stages import unseen
from generator.disk.target import Target, refuse
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn
from generator.model.problems import Problem, Severity
from generator.model.snapshot import Snapshot
from generator.model.text import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.build import Result
    from generator.disk.stages import Stage
    from generator.model.settings import Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """What the last run said of the same files; `snapshot` holds those its problems stand in."""

    problems: tuple[Problem, ...]
    snapshot: Snapshot
    pages: int


def rebuild(
    root: Path,
    options: Options,
    *,
    output: Path | None = None,
    jobs: int = 1,
    on_wait: Callable[[], None] = lambda: None,
    stage: Stage = unseen,
) -> Result | Idle:
    """Do what `build` does, at the cost of some stats if nothing has changed. Raises as it does."""
    target = Target.of(root, output)
    if refuse(target):
        from generator.build import build

        return build(root, options, output=output)
    with acquire(target, wait=60, on_wait=on_wait):
        asked = _asked(options)
        with stage("look"):
            seen = unchanged.look(target.root)
            idle = _idle(target, asked, seen, locked=True)
        if idle:
            return idle
        keep = _identify(target, seen)
        from generator.build import build_locked

        digests = known.recall(target.inputs, seen) if seen else None
        result = build_locked(root, target, options, jobs=jobs, stage=stage, known=digests)
        _remember(target, asked, seen, result)
        keep()
        return result


def recheck(root: Path, options: Options, *, jobs: int = 1) -> Result | Idle:
    """Do what `check` does, at the cost of a look if the same files were built or checked last."""
    target, asked = Target.of(root, None), _asked(options)
    seen = None if refuse(target) else unchanged.look(target.root)
    idle = _idle(target, asked, seen, locked=False)
    if idle:
        return idle
    keep = _identify(target, seen)
    read = snapshot.read(root, snapshot.packaged_theme())
    cache = compiled(target.root, generator_digest(), adds=True)
    before = LastCheck(cache, target, asked, read.value)
    said = None if read.problems else _said_before(before.recall())
    if said:
        return Idle(problems=said[0], snapshot=read.value, pages=said[1])
    from generator.build import check

    result = check(root, options, jobs=jobs, read=read)
    if not (result.failed or result.notes or read.problems):
        before.keep(_said(result))
    keep()
    return result


def _identify(target: Target, seen: unchanged.Look | None) -> Callable[[], None]:
    """Have the program's own files not read, where the user's cache knows what they come to.

    Gives what keeps the code of the modules that are loaded until then.
    """
    cache = compiled(target.root, "", adds=True) if seen else None
    if seen is None or cache is None:
        return lambda: None
    given(cache, seen.stamps, seen.taken)
    digest = generator_digest()
    modules.take(cache, digest)

    def keep() -> None:
        with suppress(OSError):
            modules.keep(cache, digest)

    return keep


def _asked(options: Options) -> str:
    return f"{options!r} {unchanged.identity()}"


def _remember(target: Target, asked: str, seen: unchanged.Look | None, result: Result) -> None:
    if seen is not None and result.outcome is not None and not result.failed:
        left = (result.outcome.trace, _said(result))
        files = result.snapshot.files
        if isinstance(files, Drawn):
            known.remember(target.inputs, seen, files.sources)
        # Last: where it is written nothing is left to do, nor to be put right.
        unchanged.remember(target, asked, seen, _held(result.snapshot), left)


def _held(snapshot: Snapshot) -> Mapping[str, bytes]:
    """Give what was read by the paths a look uses."""
    theme = {snapshot.theme_places[name]: data for name, data in snapshot.theme.items()}
    return ChainMap(theme, snapshot.files)  # type: ignore[arg-type]  # nobody writes into it


def _said(result: Result) -> Any:
    return {"pages": result.pages, "problems": [*map(_row, result.problems)]}


def _idle(target: Target, asked: str, seen: unchanged.Look | None, *, locked: bool) -> Idle | None:
    said = _said_before(unchanged.recall(target, asked, seen, locked=locked))
    if said is None:
        return None
    problems, pages = said
    return Idle(problems=problems, snapshot=_shown(target, problems), pages=pages)


def _said_before(said: Any) -> tuple[tuple[Problem, ...], int] | None:
    """Give problems and pages as `_said` wrote them; None for anything else."""
    try:
        return tuple(map(_problem, said["problems"])), int(said["pages"])
    except (TypeError, KeyError, ValueError):
        return None


def _row(problem: Problem) -> list[Any]:
    """Give what is written down of a problem."""
    code, place, severity = problem.code, problem.place, problem.severity
    return [code, [*place], problem.message, [*problem.hints], severity.value]


def _problem(row: list[Any]) -> Problem:
    """Give a problem of what `_row` wrote; raises for what is none."""
    code, where, message, hints, severity = row
    place = Place(*where)
    words = (code, place.path, message, *hints)
    if not all(isinstance(text, str) for text in words) or set(map(type, place[1:])) != {int}:
        raise TypeError
    return Problem(code, place, message, tuple(hints), Severity(severity))


def _shown(target: Target, problems: tuple[Problem, ...]) -> Snapshot:
    """Read the files whose lines are shown beside problems."""
    from generator.disk import scratch

    paths = sorted({problem.place.path for problem in problems})
    read = {path: scratch.read(scratch.located(target.root, path)) for path in paths}
    return Snapshot(
        files={p: d for p, d in read.items() if d is not None}, theme={}, theme_places={}
    )
