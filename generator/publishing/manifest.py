"""What a target says of itself: its `edition.json`, and `published.json` beside it.

`edition.json` lists the files of the site that was built. `published.json` lists what stands at the
target besides: the host's files and the assets kept of the edition before; while a publish is under
way it announces every file that may be written or deleted, so that the next publish, from whatever
machine, knows which files are ours after a death at any moment. Where there is nothing besides, it
is not there.

In: the bytes found at a target, made by anybody. Out: a `State`, empty for anything in doubt: what
is not known to be ours is neither deleted nor silently written over.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Final

from generator.disk.trace import is_digest, is_path
from generator.model.data_classes import dataclass, field

EDITION: Final = "edition.json"
RECORD: Final = "published.json"
LARGEST: Final = 64 * 1024 * 1024
_EDITION: Final = re.compile(r"[0-9A-Za-z._-]{1,64}")
_KEYS: Final = frozenset({"edition", "host", "kept", "carried", "pending", "delivery"})
# `name.FINGERPRINT.css`, as the theme's assets are published.
_FINGERPRINTED: Final = re.compile(r"assets/(?:.+/)?[^/]+\.[0-9a-f]{8,}\.[A-Za-z0-9]+(?:\.gz)?")

Digests = Mapping[str, str]
_NONE: Final[Digests] = MappingProxyType({})


class Unreadable(Exception):  # noqa: N818  (a state of the file, not a fault of ours)
    """The bytes are no manifest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """An edition: its id and the sha-256 of each file, `edition.json` included."""

    edition: str = ""
    files: Digests = field(default_factory=lambda: _NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What stands at a target besides the edition's files.

    `host`: files for the host. `kept`: assets of the edition before. `carried`: somebody's files
    taken over into a new generation. `pending`: where a publish was not finished, every file it was
    about to touch. `delivery`: a digest of how files are delivered, where the host is told.
    """

    host: Digests = field(default_factory=lambda: _NONE)
    kept: Digests = field(default_factory=lambda: _NONE)
    carried: Digests = field(default_factory=lambda: _NONE)
    pending: Digests | None = None
    delivery: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A target as its own files tell it."""

    manifest: Manifest = field(default_factory=Manifest)
    record: Record = field(default_factory=Record)

    @property
    def complete(self) -> bool:
        """Tell whether the last publish came to its end."""
        return self.record.pending is None

    def ours(self) -> dict[str, str]:
        """Give every file that we have put there, with its digest."""
        found = dict(self.record.pending or {})
        found |= {**self.record.kept, **self.record.host, **self.manifest.files}
        return found

    def digests(self) -> dict[str, frozenset[str]]:
        """Give every file that we have put there, with all digests it may have."""
        found: dict[str, frozenset[str]] = {}
        record = self.record
        for part in (record.pending or {}, record.kept, record.host, self.manifest.files):
            for path, digest in part.items():
                found[path] = found.get(path, frozenset()) | {digest}
        return found

    def assets(self) -> dict[str, str]:
        """Give the fingerprinted assets that pages now at the target may name.

        After a publish that was not finished, pages of either edition may be there.
        """
        named = {**self.manifest.files, **self.record.host}
        if not self.complete:
            named = self.ours()
        return {path: digest for path, digest in named.items() if is_fingerprinted(path)}


def is_fingerprinted(path: str) -> bool:
    """Tell whether a path's name holds the fingerprint of its bytes, as assets do."""
    return _FINGERPRINTED.fullmatch(path) is not None


def read_manifest(data: bytes) -> Manifest:
    """Read an `edition.json`; raises `Unreadable`."""
    value = _object(data)
    files = _digests(value.get("files"))
    edition = value.get("edition")
    if files is None or not isinstance(edition, str) or not _EDITION.fullmatch(edition):
        raise Unreadable
    own = hashlib.sha256(data).hexdigest()
    return Manifest(edition=edition, files=MappingProxyType({**files, EDITION: own}))


def read_record(data: bytes) -> Record:
    """Read a `published.json`; raises `Unreadable`."""
    value = _object(data)
    if not isinstance(value.get("edition"), str) or value.keys() - _KEYS:
        raise Unreadable
    parts = {name: _digests(value.get(name, {})) for name in ("host", "kept", "carried")}
    pending = _digests(value["pending"]) if "pending" in value else None
    delivery = value.get("delivery", "")
    if (
        any(part is None for part in parts.values())
        or ("pending" in value and pending is None)
        or not isinstance(delivery, str)
    ):
        raise Unreadable
    return Record(**parts, pending=pending, delivery=delivery)  # type: ignore[arg-type]  # no None


def is_record(data: bytes) -> bool:
    """Tell whether a file is a `published.json` of ours, and not somebody's of that name."""
    try:
        read_record(data)
    except Unreadable:
        return False
    return True


def state(edition: bytes | None, record: bytes | None) -> State:
    """Give the state that the two files tell; what cannot be read tells nothing."""
    manifest, besides = Manifest(), Record()
    with suppress(Unreadable):
        manifest = read_manifest(edition) if edition is not None else manifest
    with suppress(Unreadable):
        besides = read_record(record) if record is not None else besides
    return State(manifest=manifest, record=besides)


def write_record(edition: str, record: Record) -> bytes | None:
    """Give the bytes of `published.json`, or None where there is nothing to say."""
    parts: dict[str, Any] = {
        name: dict(sorted(part.items()))
        for name, part in (
            ("host", record.host),
            ("kept", record.kept),
            ("carried", record.carried),
        )
        if part
    }
    if record.delivery:
        parts["delivery"] = record.delivery
    if record.pending is not None:
        parts["pending"] = dict(sorted(record.pending.items()))
    if not parts:
        return None
    text = json.dumps({"edition": edition, **parts}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _object(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise Unreadable
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(value, dict):
        raise Unreadable
    return value


def _digests(value: object) -> Digests | None:
    """Give paths with digests, or None if anything in it is neither."""
    if not isinstance(value, dict):
        return None
    if not all(is_path(path) and is_digest(digest) for path, digest in value.items()):
        return None
    return MappingProxyType(value)
