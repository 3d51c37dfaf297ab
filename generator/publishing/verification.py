"""Whether a published site is the edition that it says it is.

In: a folder or a zip, made by anybody. Out: a problem for each file that differs (E101), lacks
(E102) or is foreign (E103), and for a publish that was not finished (E104); or `PublishError` where
there is nothing to check against, or the archive is made to do harm.

Files of version control (`.git`, `.gitignore`, ...) and the tool's own memory are no part of a
site. Nothing is reached through a link, and nothing is written.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.disk import generations, programs, scratch
from generator.disk.zips import Damaged, Hostile, Zip
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Problem, settle
from generator.model.text import Place
from generator.publishing.manifest import (
    EDITION,
    LARGEST,
    RECORD,
    Manifest,
    Record,
    Unreadable,
    read_manifest,
    read_record,
)
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_NO_PART: Final = re.compile(r"(?:^|/)\.(?:git|briefing)")
#: What a host is told by an empty file; it says nothing of the site.
_MARKERS: Final = {".nojekyll": sha256(b"").hexdigest()}
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Verdict(NamedTuple):
    """The edition found, how many files were checked, and what is wrong."""

    edition: str
    checked: int
    problems: tuple[Problem, ...]


class _Found(NamedTuple):
    """Files by path: their digests, None where one is a link or cannot be read."""

    paths: Iterable[str]
    digest: Callable[[str], str | None]
    read: Callable[[str], bytes | None]


def verify(path: str) -> Verdict:
    """Check a folder or a zip; raises `PublishError`."""
    if scratch.is_folder(path):
        return _verdict(_folder(path), path)
    with scratch.opened(scratch.real(path)) as file:
        if file is None:
            raise PublishError(f"there is no folder and no zip at `{path}`")
        try:
            return _verdict(_archive(Zip(file)), path)
        except Hostile as refused:
            raise PublishError(f"`{path}` is refused: {refused}") from None


def _folder(path: str) -> _Found:
    top = scratch.real(path)

    def read(name: str) -> bytes | None:
        if scratch.through_link(top, name):
            return None
        with scratch.opened(f"{top}/{name}") as file:
            return file.read(LARGEST + 1) if file else None

    def digest(name: str) -> str | None:
        return None if scratch.through_link(top, name) else scratch.digest(f"{top}/{name}")

    names = [name for name, _ in generations.contents(top)]
    return _Found([name for name in names if not _NO_PART.search(name)], digest, read)


def _archive(archive: Zip) -> _Found:
    """Take a zip; where all its files lie in one folder, as code hosts make them, that folder."""
    names = {path: path for path in archive.paths}
    if EDITION not in names:
        tops = {path.partition("/")[0] for path in archive.paths}
        if len(tops) == 1 and f"{next(iter(tops))}/{EDITION}" in names:
            names = {path.partition("/")[2]: path for path in archive.paths}

    def read(name: str) -> bytes | None:
        try:
            return archive.read(names[name], LARGEST) if name in names else None
        except Damaged:
            return None

    def digest(name: str) -> str | None:
        try:
            return archive.digest(names[name])
        except Damaged:
            return None

    return _Found([name for name in names if not _NO_PART.search(name)], digest, read)


def _verdict(found: _Found, path: str) -> Verdict:
    manifest, record = _manifest(found, path), _record(found)
    there = {*found.paths}
    expected = {**manifest.files, **record.kept, **record.host, **record.carried}
    problems = list(_compare(expected, there, found))
    problems += [
        _problem("E103", name, "the file is not of this edition")
        for name in sorted(there - expected.keys() - {RECORD})
        if name not in _MARKERS or _MARKERS[name] != found.digest(name)
    ]
    if record.pending is not None:
        problems.append(_problem("E104", RECORD, "a publish of this site was not finished"))
    return Verdict(manifest.edition, len(expected), settle(problems))


def _manifest(found: _Found, path: str) -> Manifest:
    data = found.read(EDITION)
    if data is None:
        raise PublishError(f"`{path}` has no `{EDITION}`, so there is nothing to check it against")
    try:
        return read_manifest(data)
    except Unreadable:
        raise PublishError(f"the `{EDITION}` of `{path}` is no manifest of a site") from None


def _record(found: _Found) -> Record:
    data = found.read(RECORD) if RECORD in found.paths else None
    try:
        return read_record(data) if data is not None else Record()
    except Unreadable:
        return Record()


def _compare(expected: dict[str, str], there: set[str], found: _Found) -> Iterator[Problem]:
    for name, digest in expected.items():
        if name not in there:
            yield _problem("E102", name, "the file is missing")
            continue
        is_now = found.digest(name)
        if is_now is None:
            yield _problem("E101", name, "the file is a link, or cannot be read as it was written")
        elif is_now != digest:
            yield _problem("E101", name, "the file differs from the edition's")


def _problem(code: str, path: str, message: str) -> Problem:
    """Make a problem; a hostile name cannot drive a terminal."""
    return Problem(code, Place(_CONTROL.sub("\ufffd", programs.legible(path))), message)
