"""A bucket of S3, or of a service that speaks its language, through boto3 (extra `[s3]`).

Every object gets its Content-Type, a Cache-Control by pattern and, where asked, is stored
compressed. What differs is told by the MD5 that the service gives as ETag; where it gives another
one (some encryption does), the file is simply uploaded again. Only files that we put there are
deleted. Folder addresses need a website endpoint or a function in front: see `docs/publishing.md`.

Signing in is boto3's affair: the environment, its own files, or the role of the machine.
"""

from __future__ import annotations

import fnmatch
import gzip
import json
import mimetypes
import zlib
from concurrent.futures import ThreadPoolExecutor
from hashlib import md5, sha256
from typing import TYPE_CHECKING, Any, Final

from generator.disk import programs, scratch
from generator.model.named_tuples import NamedTuple
from generator.publishing.changes import FACTS
from generator.publishing.hosts import ANEW, compressed
from generator.publishing.manifest import EDITION, RECORD, State, is_fingerprinted, state
from generator.publishing.planning import Plan, Seen
from generator.publishing.refusal import PublishError
from generator.rendering.headers import FOREVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from generator.model.targets import S3Target
    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree

_WORKERS: Final = 8
_AT_ONCE: Final = 1000  # the most keys of one DeleteObjects
_WIDE: Final = 50  # more changed pages than this are invalidated by one pattern
_ABSENT: Final = {"404", "NoSuchKey", "NotFound"}
_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".gz": "application/gzip",
}
_ADVICE: Final = {
    "NoSuchBucket": "there is no such bucket; make it, or correct `bucket`",
    "AccessDenied": "access is denied; the key in use needs to list, get, put and delete there",
    "403": "access is denied; the key in use needs to list, get, put and delete there",
    "InvalidAccessKeyId": "the access key is not known there",
    "SignatureDoesNotMatch": "the secret key does not fit the access key",
    "NoSuchDistribution": "there is no such distribution; correct `distribution`",
    "NoCredentialsError": (
        "nobody is signed in here; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the "
        "environment, or name a `profile`"
    ),
    "ExpiredToken": "the sign-in has expired; sign in again",
    "PermanentRedirect": "the bucket is in another region; set `region`",
    "IllegalLocationConstraintException": "the bucket is in another region; set `region`",
}


class Sent(NamedTuple):
    """An object as it is sent."""

    body: bytes
    headers: dict[str, str]


class S3Destination:
    """Publishes into a bucket."""

    def __init__(self, target: S3Target, place: Place) -> None:
        self._target = target
        self._place = place
        self._prefix = f"{target.prefix}/" if target.prefix else ""
        self._client: Any = None
        self._session: Any = None
        self._state = State()

    takes_message = False

    @property
    def delivery(self) -> str:
        """Digest the rules, so that objects are sent again when the rules change."""
        rules = json.dumps([self._target.cache, self._target.gzip, _TYPES, ANEW, FOREVER])
        return sha256(rules.encode()).hexdigest()[:16]

    def ready(self) -> None:
        """See that boto3 is there and that it makes a client."""
        try:
            import boto3  # noqa: PLC0415  an extra, imported when it publishes
            from botocore.config import Config  # noqa: PLC0415  as above
        except ImportError:
            raise PublishError(
                "publishing to a bucket needs boto3: run `pip install 'briefing-site[s3]'`"
            ) from None
        target = self._target
        try:
            self._session = boto3.Session(
                profile_name=target.profile or None, region_name=target.region or None
            )
            self._client = self._session.client(
                "s3",
                endpoint_url=target.endpoint or None,
                config=Config(retries={"max_attempts": 5, "mode": "standard"}),
            )
        except _errors() as error:
            raise self._refused(error) from None

    def look(self, tree: Tree) -> Seen:
        """List the objects and compare them with those wanted."""
        try:
            listed = {path: (tag, when) for path, tag, when in self._listed()}
            tags = {path: tag for path, (tag, _) in listed.items()}
            record = self._get(RECORD) if RECORD in tags else None
            edition = self._get(EDITION) if EDITION in tags else None
            facts = self._get(FACTS) if FACTS in tags else None
            known = self._state = state(edition, record)
            same = set()
            if known.record.delivery == self.delivery:
                same = {
                    path for path in tree if tags.get(path) == _tag(self._sent(path, tree[path]))
                }
            altered = self._altered({path: when for path, (_, when) in listed.items()}, same)
        except _errors() as error:
            raise self._refused(error) from None
        return Seen(
            state=known, there=frozenset(tags), same=frozenset(same), altered=altered,
            record=record, facts=facts, crowded=bool(tags) and not known.ours(),
        )  # fmt: skip

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Announce, upload stage by stage, delete, and say that it is done."""
        del message  # there is nowhere to put it
        try:
            self._put(RECORD, plan.announcement)
            for stage in plan.uploads():
                with ThreadPoolExecutor(_WORKERS) as pool:
                    list(pool.map(lambda path: self._put(path, tree[path]), stage))
            self._delete(plan.removed)
            # Before it counts as done: what could not be invalidated is so by the next publish.
            said = self._invalidate(plan)
            if plan.record is None:
                self._delete([RECORD])
            else:
                self._put(RECORD, plan.record)
        except _errors() as error:
            raise self._refused(error) from None
        return [f"uploaded {len(plan.new) + len(plan.changed)} objects to {self._shown()}", *said]

    def read_back(self, path: str) -> bytes | None:
        """Get an object again, unpacked."""
        try:
            return self._get(path)
        except _errors() as error:
            raise self._refused(error) from None

    # --- objects ---------------------------------------------------------------------------

    def _altered(self, whens: Mapping[str, datetime], same: set[str]) -> frozenset[str]:
        """Find those of our objects that somebody has put anew since.

        `edition.json` goes up last, so only what is younger is fetched and compared.
        """
        written = self._state.digests()
        published = whens.get(EDITION)
        if published is None or not self._state.complete:
            return frozenset()
        younger = [
            path for path, when in whens.items()
            if path in written and path not in same and when > published
        ]  # fmt: skip
        with ThreadPoolExecutor(_WORKERS) as pool:
            digests = zip(younger, pool.map(self._digest, younger), strict=True)
        return frozenset(path for path, found in digests if found not in written[path])

    def _digest(self, path: str) -> str:
        """Give the digest of an object; of nothing where it is not packed as its headers say."""
        try:
            return sha256(self._get(path) or b"").hexdigest()
        except (EOFError, gzip.BadGzipFile, zlib.error):
            return ""

    def _listed(self) -> Iterator[tuple[str, str, datetime]]:
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self._target.bucket, Prefix=self._prefix):
            for item in page.get("Contents", ()):
                path, tag = item["Key"][len(self._prefix) :], item["ETag"].strip('"')
                yield path, tag, item["LastModified"]

    def _get(self, path: str) -> bytes | None:
        from botocore.exceptions import ClientError  # noqa: PLC0415  an extra

        try:
            answer = self._client.get_object(Bucket=self._target.bucket, Key=self._prefix + path)
        except ClientError as error:
            if _code(error) in _ABSENT:
                return None
            raise
        body: bytes = answer["Body"].read()
        return gzip.decompress(body) if answer.get("ContentEncoding") == "gzip" else body

    def _put(self, path: str, data: bytes) -> None:
        sent = self._sent(path, data)
        self._client.put_object(
            Bucket=self._target.bucket, Key=self._prefix + path, Body=sent.body, **sent.headers
        )

    def _delete(self, paths: Iterable[str]) -> None:
        keys = [{"Key": self._prefix + path} for path in paths]
        for start in range(0, len(keys), _AT_ONCE):
            answer = self._client.delete_objects(
                Bucket=self._target.bucket,
                Delete={"Objects": keys[start : start + _AT_ONCE], "Quiet": True},
            )
            for fault in answer.get("Errors", ()):
                raise PublishError(
                    f"{self._shown()} does not delete `{fault.get('Key')}`: "
                    f"{fault.get('Message') or fault.get('Code')}; publish again when it may"
                )

    def _sent(self, path: str, data: bytes) -> Sent:
        """Give what is sent for a file: the bytes, compressed where asked, and the headers."""
        headers = {"ContentType": content_type(path), "CacheControl": self._cache(path)}
        if any(fnmatch.fnmatchcase(path, pattern) for pattern in self._target.gzip):
            return Sent(compressed(data), {**headers, "ContentEncoding": "gzip"})
        return Sent(data, headers)

    def _cache(self, path: str) -> str:
        for pattern, value in self._target.cache:
            if fnmatch.fnmatchcase(path, pattern):
                return value
        return FOREVER if is_fingerprinted(path) else ANEW

    # --- CloudFront ------------------------------------------------------------------------

    def _invalidate(self, plan: Plan) -> list[str]:
        """Have CloudFront forget what changed.

        That an address was not found is remembered there too, so new ones are among it. What is
        fingerprinted never changes. After a publish that was broken off, all that it announced.
        """
        touched = {*plan.new, *plan.changed, *plan.removed, *(self._state.record.pending or ())}
        changed = [path for path in touched if not is_fingerprinted(path)]
        if not self._target.distribution or not changed:
            return []
        paths = invalidation(changed, self._prefix)
        try:
            answer = self._session.client("cloudfront").create_invalidation(
                DistributionId=self._target.distribution,
                InvalidationBatch={
                    "Paths": {"Quantity": len(paths), "Items": paths},
                    "CallerReference": scratch.unique(),  # the same one again would do nothing
                },
            )
        except _errors() as error:
            raise PublishError(
                f"the files are at {self._shown()}, but CloudFront does not forget the old ones: "
                f"{_why(error)}; correct that and publish again"
            ) from None
        identity = answer["Invalidation"]["Id"]
        return [f"invalidation {identity}: {', '.join(paths[:10])}", *(
            [f"  and {len(paths) - 10} more"] if len(paths) > 10 else []
        )]  # fmt: skip

    def _shown(self) -> str:
        return f"s3://{self._target.bucket}/{self._prefix}"

    def _refused(self, error: Exception) -> PublishError:
        return PublishError(f"{self._shown()} cannot be published to: {_why(error)}")


def content_type(path: str) -> str:
    """Give the Content-Type of a file by its name."""
    ending = path[path.rfind(".") :].lower() if "." in path.rpartition("/")[2] else ""
    if path in ("_headers", "_redirects"):
        return "text/plain; charset=utf-8"
    return _TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def invalidation(changed: Iterable[str], prefix: str) -> list[str]:
    """Give the paths CloudFront is to forget: a page's folder address stands for its file too."""
    from urllib.parse import quote  # noqa: PLC0415  only where there is a distribution

    paths = []
    for path in sorted(changed):
        address = f"/{quote(prefix + path)}"
        if path == "index.html" or path.endswith("/index.html"):
            paths.append(address.removesuffix("index.html"))
        paths.append(address)
    return paths if len(paths) <= _WIDE else [f"/{quote(prefix)}*"]


def _tag(sent: Sent) -> str:
    return md5(sent.body, usedforsecurity=False).hexdigest()


def _errors() -> tuple[type[Exception], ...]:
    """Give what boto3 raises; it is imported by then."""
    import boto3.exceptions  # noqa: PLC0415  an extra
    import botocore.exceptions  # noqa: PLC0415  an extra

    return (
        botocore.exceptions.BotoCoreError,
        botocore.exceptions.ClientError,
        boto3.exceptions.Boto3Error,
    )


def _why(error: Exception) -> str:
    """Say in one line, without secrets, what the service or boto3 refuses."""
    known = _ADVICE.get(_code(error)) or _ADVICE.get(type(error).__name__)
    return known or programs.conceal(" ".join(str(error).split()))


def _code(error: Exception) -> str:
    response = getattr(error, "response", None) or {}
    return str(response.get("Error", {}).get("Code", ""))
