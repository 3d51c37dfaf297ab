"""The targets under `publish:` in `content/site.yaml`: their keys, by the kind that `to` names.

In: the node of one target. Out: a `Target`, or problems with places. A password or a token in an
address is refused: `site.yaml` is committed and read by many.
"""

# In the tables of keys a description is one line, however long, so that they read as tables.
# ruff: noqa: E501

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from generator.model.data_classes import dataclass
from generator.model.problems import Problem, did_you_mean
from generator.model.prose import Words
from generator.model.targets import (
    HOSTS,
    CommandTarget,
    DirectoryTarget,
    GitTarget,
    RsyncTarget,
    S3Target,
    Target,
    ZipTarget,
)
from generator.reading import front_matter as tree
from generator.reading.fields import (
    Flag,
    Group,
    Key,
    ListOf,
    Matching,
    OneOf,
    Pairs,
    Plain,
    Reading,
    SitePath,
    Type,
    WebAddress,
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.text import Place


@dataclass(frozen=True, slots=True)
class Plainly(Type):
    """One line of text that no tool can take for an option, without a password in an address."""

    words: str = "text"

    def read(self, node: tree.Node, reading: Reading) -> Any:  # noqa: D102  described in Type
        scalar = reading.scalar(node, self.words)
        if not scalar:
            return None
        fault = plain_fault(scalar.value)
        if fault:
            reading.report("S104", node, f"{self.words} {fault}")
            return None
        return scalar.value


@dataclass(frozen=True, slots=True)
class CommandLine(Type):
    """A command as a list of words, or as a line that is split as a shell would."""

    words: str = "a command, as a list of words or one line"

    def read(self, node: tree.Node, reading: Reading) -> Any:  # noqa: D102  described in Type
        if isinstance(node, tree.Sequence):
            items = [reading.scalar(item, "a word of the command") for item in node.items]
            return tuple(item.value for item in items if item) if all(items) else None
        scalar = reading.scalar(node, self.words)
        if not scalar:
            return None
        try:
            return tuple(shlex.split(scalar.value))
        except ValueError:
            reading.report("S104", node, "a quotation mark in the command does not end")
            return None

    def schema(self) -> dict[str, Any]:  # noqa: D102  described in Type
        return {"type": ["string", "array"], "items": {"type": "string"}}


def plain_fault(text: str) -> str:
    """Say why a text cannot be handed to a tool as a name or an address; empty if it can."""
    if not text.strip() or text != text.strip() or re.search(r"[\x00-\x1f\x7f]", text):
        return "is one line of text without spaces around it"
    if text.startswith("-"):
        return "cannot start with a hyphen, or a tool would take it for an option"
    try:
        parts = urlsplit(text)
        secret = parts.password is not None
    except ValueError:
        return "is not an address"
    if secret or (parts.scheme in ("http", "https") and parts.username is not None):
        return (
            "holds a user name or password, which does not belong in a file: leave it to the "
            "environment or to the tool's own store"
        )
    return ""


_COMMON = (
    Key(name="host", type=OneOf("a host", HOSTS), about="Adds the files this host reads (`_headers`, `.htaccess`, ...) and warns at its limits."),
    Key(name="domain", type=Matching("a domain name such as `desk.example.org`", r"(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"), about="For `host: github`: written to `CNAME`."),
    Key(name="base_url", type=WebAddress(), about="The site's address there, where it is not the site's `base_url`."),
    Key(name="drafts", type=Flag(), about="Publishes drafts too, for readers inside."),
    Key(name="precompress", type=Flag(), about="Adds a `.gz` beside every text file that gets smaller."),
    Key(name="max_deletes", type=Whole(), about="More deletions than this are asked about first; 100 if not given."),
    Key(name="check", type=WebAddress(), about="The site's address, looked at after publishing until it shows the new edition."),
    Key(name="check_seconds", type=Whole(), about="How long to go on looking; 120 if not given."),
)  # fmt: skip

_GIT = (
    Key(name="remote", type=Plainly("a remote"), about="A remote's name, or a repository's address or path; `origin` if not given."),
    Key(name="branch", type=Plainly("a branch"), about="The branch; `gh-pages` if not given."),
    Key(name="folder", type=SitePath("a folder of the branch"), about="The folder of the branch, where it is not the top."),
    Key(name="history", type=OneOf("`keep` or `replace`", ("keep", "replace")), about="`replace` makes the branch one commit, by a push that is forced unless somebody else pushed."),
)  # fmt: skip
_DIRECTORY = (
    Key(name="path", type=Plainly("a path"), required=True, about="The folder, absolute or relative to the site's."),
    Key(name="switch", type=OneOf("`files` or `symlink`", ("files", "symlink")), about="`symlink` makes `path` a link, switched to the new generation in one step."),
    Key(name="generations", type=Whole(), about="With `symlink`: how many generations stay; 2 if not given."),
)  # fmt: skip
_RSYNC = (
    Key(name="destination", type=Plainly("a destination"), required=True, about="`user@host:path/`, `rsync://host/module/` or a folder."),
    Key(name="ssh", type=Plainly("a command"), about="The remote shell, such as `ssh -p 2222`."),
)  # fmt: skip
_S3 = (
    Key(name="bucket", type=Matching("a bucket's name", r"[A-Za-z0-9][A-Za-z0-9._-]{1,62}"), required=True, about="The bucket."),
    Key(name="prefix", type=SitePath("a prefix such as `desk`"), about="The folder in the bucket."),
    Key(name="region", type=Matching("a region", r"[a-z0-9-]+"), about="The region, where the tool's own settings do not say it."),
    Key(name="endpoint", type=WebAddress(), about="The address of a service that is not Amazon's."),
    Key(name="profile", type=Plainly("a profile"), about="The profile of the AWS tools to sign in with."),
    Key(name="cache", type=Pairs("`Cache-Control` by pattern of paths"), about="Adds to the built-in rules (assets for a year, all else asked for anew); the first pattern that fits wins."),
    Key(name="gzip", type=ListOf("patterns of paths", Plain(printed=False)), about="What is stored compressed, with `Content-Encoding: gzip`."),
    Key(name="distribution", type=Matching("a CloudFront distribution's id", r"[A-Z0-9]{6,32}"), about="The CloudFront distribution to invalidate."),
)  # fmt: skip
_COMMAND = (
    Key(name="run", type=CommandLine(), required=True, about="The command; `{site}` in it is the folder to upload, `{message}` and `{edition}` what they say."),
)  # fmt: skip
_ZIP = (
    Key(name="path", type=Plainly("a path"), required=True, about="The archive, absolute or relative to the site's folder."),
    Key(name="compress", type=Flag(), about="`false` stores the files as they are: the same bytes whatever the compressor's version."),
)  # fmt: skip


def _git(values: dict[str, Any]) -> dict[str, Any]:
    history = values.pop("history", "keep")
    return {**values, "one_commit": history == "replace"}


def _directory(values: dict[str, Any]) -> dict[str, Any]:
    switch = values.pop("switch", "files")
    return {**values, "symlink": switch == "symlink"}


def _s3(values: dict[str, Any]) -> dict[str, Any]:
    pairs = values.get("cache", ())
    patterns = values.get("gzip", ())
    return {
        **values,
        "cache": tuple((pattern.text, value.text) for pattern, value in pairs),
        "gzip": tuple(pattern.text for pattern in patterns),
    }


def _as_read(values: dict[str, Any]) -> dict[str, Any]:
    return values


def _kind(
    to: str,
    keys: tuple[Key, ...],
    kind: Callable[..., Target],
    shape: Callable[[dict[str, Any]], dict[str, Any]] = _as_read,
) -> Group:
    """Make the group of one kind of target."""

    def build(
        values: dict[str, Any], places: Mapping[str, Place], reading: Reading, _node: tree.Node
    ) -> Target | None:
        if not _sensible(to, values, places, reading):
            return None
        plain = {
            key: value.text if isinstance(value, Words) else value
            for key, value in values.items()
            if key != "to"
        }
        return kind(**shape(plain))

    first = Key(name="to", type=OneOf("a kind", (to,)), required=True, about="The kind of target.")
    return Group(
        f"a target: `{{to: {to}, ...}}`", f"a `{to}` target", (first, *keys, *_COMMON), build
    )


def _sensible(
    to: str, values: dict[str, Any], places: Mapping[str, Place], reading: Reading
) -> bool:
    """Report what concerns several keys at once, or one value and its use."""
    faults: list[tuple[str, str, str]] = []
    faults += [
        (key, "S104", f"`{key}` has no query and no fragment")
        for key in ("base_url", "check", "endpoint")
        if key in values and re.search(r"[?#]", values[key].text)
    ]
    if "branch" in values and not _is_branch(values["branch"]):
        faults.append(("branch", "S104", f"`{values['branch']}` is not a branch's name"))
    if "domain" in values and values.get("host", "github" if to == "git" else "") != "github":
        faults.append(("domain", "S109", "`domain` goes with `host: github`"))
    if "run" in values and not any("{site}" in word for word in values["run"]):
        message = "the command does not say `{site}`, the folder to upload"
        faults.append(("run", "S104", message))
    if values.get("generations") == 0:
        faults.append(("generations", "S104", "at least 1 generation stays: the one in use"))
    reading.problems += [Problem(code, places[key], message) for key, code, message in faults]
    return not faults


def _is_branch(name: str) -> bool:
    """Tell whether git takes a name for a branch (git-check-ref-format)."""
    bad = r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|^[/.]|/\.|[/.]$|\.lock(?:/|$)|^@$|^HEAD$"
    return not re.search(bad, name)


#: The kinds of target by the word that `to` takes.
TARGETS = {
    "git": _kind("git", _GIT, GitTarget, _git),
    "directory": _kind("directory", _DIRECTORY, DirectoryTarget, _directory),
    "rsync": _kind("rsync", _RSYNC, RsyncTarget),
    "s3": _kind("s3", _S3, S3Target, _s3),
    "command": _kind("command", _COMMAND, CommandTarget),
    "zip": _kind("zip", _ZIP, ZipTarget),
}


def read_target(node: tree.Node, reading: Reading, words: str) -> Any:
    """Read a target, a mapping whose `to` says which keys it has; None after reporting a fault."""
    if not isinstance(node, tree.Mapping):
        reading.report("S103", node, f"expected {words}, found {tree.describe(node)}")
        return None
    to = next((value for key, value in node.pairs if key.value == "to"), None)
    if to is None:
        hint = f"`to` is one of {', '.join(TARGETS)}"
        reading.report("S102", node, "a target needs `to`", hint)
        return None
    kind = reading.scalar(to, "the kind of target")
    if kind is None:
        return None
    if kind.value not in TARGETS:
        known = ", ".join(f"`{name}`" for name in TARGETS)
        hints = did_you_mean(kind.value, TARGETS)
        reading.report("S104", to, f"`{kind.value}` is none of {known}", *hints)
        return None
    return TARGETS[kind.value].read(node, reading)


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a target."""
    return {"anyOf": [group.schema() for group in TARGETS.values()]}
