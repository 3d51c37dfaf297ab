"""A branch of a repository, by the git program and without a work tree.

The new tree is made from the branch's own: our files are replaced, all others stay. It is made in
an index of its own from objects that are streamed in, so neither the work tree nor the user's index
is touched. The push of one commit is what visitors see: all of it or nothing. A branch that moved
since it was looked at refuses the push, and nothing is forced; only `history: replace` forces, and
only over the very commit that was looked at.

Signing in is git's own affair (its credential helpers, ssh); what git says is shown without user
names and passwords.
"""

from __future__ import annotations

import hashlib
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.disk import programs, scratch
from generator.publishing.changes import FACTS, changes, summary
from generator.publishing.manifest import EDITION, RECORD, state
from generator.publishing.planning import Plan, Seen
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.disk.programs import Ran
    from generator.model.targets import GitTarget
    from generator.publishing.destination import Place
    from generator.publishing.manifest import State
    from generator.publishing.tree import Tree

_FILE: Final = "100644"
_AT_ONCE: Final = 256  # files read of the branch at once: they are held in memory
# What a hook or another git around us may have set, and would turn git to another repository.
_AROUND: Final = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH",
)  # fmt: skip
_MOVED: Final = re.compile(r"fetch first|non-fast-forward|stale info|cannot lock ref|incorrect old")
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
# Who commits where git knows nobody, as on a fresh CI machine.
_NOBODY: Final[Mapping[str, str]] = MappingProxyType(
    {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "briefing"), ("EMAIL", "briefing@localhost"))
    }
)
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


class GitDestination:
    """Publishes to a branch."""

    delivery = ""
    takes_message = True

    def __init__(self, target: GitTarget, place: Place) -> None:
        self._target = target
        self._place = place
        self._ref = f"refs/heads/{target.branch}"
        self._folder = f"{target.folder}/" if target.folder else ""
        self._home = place.root
        self._index = f"{place.state}/publish-{place.name}.index"
        self._remote = target.remote
        self._tip = ""
        self._commit = ""
        self._private = False
        self._blobs: dict[str, tuple[str, str]] = {}
        self._facts: bytes | None = None

    def ready(self) -> None:
        """See that git is there and that it knows the remote."""
        if not programs.found("git"):
            raise PublishError("git is not installed here, and this target needs it: install git")
        if self._is_remote():
            return
        if not re.search(r"[/:\\]|^\.", self._target.remote):
            raise PublishError(
                f"there is no git remote `{self._target.remote}` here: add it with "
                f"`git remote add {self._target.remote} ADDRESS`, or name the repository's address "
                "as the target's `remote`"
            )
        self._remote = scratch.absolute(self._place.root, self._target.remote)
        self._private = True
        self._home = f"{self._place.state}/publish.git"

    def _is_remote(self) -> bool:
        return self._git("remote", "get-url", "--", self._target.remote, fails=True).code == 0

    def look(self, tree: Tree) -> Seen:
        """Fetch the branch and compare its tree with the files wanted."""
        if self._private:
            scratch.make(self._place.state)
            self._git("init", "--bare", "--quiet", self._home, home=self._place.root)
        self._tip = self._remote_tip()
        if self._tip:
            self._fetch()
        self._blobs = dict(self._listed())
        edition, record = self._content(EDITION), self._content(RECORD)
        self._facts = self._content(FACTS)
        known = state(edition, record)
        hashed = _hasher(self._format())
        same = {
            path
            for path in tree
            if path in self._blobs and self._blobs[path] == (_FILE, hashed(tree[path]))
        }
        altered = self._altered(known, same)
        return Seen(
            state=known, there=frozenset(self._blobs), same=frozenset(same), altered=altered,
            record=record, facts=self._facts,
        )  # fmt: skip

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Make the commit and push it."""
        files: dict[str, bytes | None] = dict.fromkeys((*plan.new, *plan.changed))
        if plan.record is not None:
            files[RECORD] = plan.record
        removed = {*plan.removed, *({RECORD} if plan.record is None else ())} & self._blobs.keys()
        made = self._write_tree(files, tree, removed)
        if self._tip and made == self._said("rev-parse", f"{self._tip}^{{tree}}"):
            return ["the branch holds these files already: no commit"]
        self._commit = self._make_commit(made, self._words(message, tree))
        self._push()
        subject = f"{self._commit[:12]} on {self._target.branch}"
        return [f"pushed {subject}: {summary(self._facts, tree.get(FACTS))}"]

    def read_back(self, path: str) -> bytes | None:
        """Give a file of the branch as the remote now has it."""
        tip = self._remote_tip()
        if tip != self._commit:
            return None
        ran = self._git("cat-file", "blob", f"{tip}:{self._folder}{path}", fails=True)
        return ran.out if ran.code == 0 else None

    # --- looking ---------------------------------------------------------------------------

    def _remote_tip(self) -> str:
        ran = self._git("ls-remote", "--", self._remote, self._ref, fails=True)
        if ran.code:
            raise PublishError(
                f"git cannot reach `{self._shown()}`: {_last(ran)}; check the address and your "
                "access to it"
            )
        for line in ran.out.decode("utf-8", "replace").splitlines():
            found, _, name = line.partition("\t")
            if name == self._ref:
                return found
        return ""

    def _fetch(self) -> None:
        if self._git("cat-file", "-e", f"{self._tip}^{{commit}}", fails=True).code == 0:
            return
        shallow = self._private or self._said("rev-parse", "--is-shallow-repository") == "true"
        # Into no ref: a ref that a dead run left locked would be in the way.
        ran = self._git(
            "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=",
            "--no-recurse-submodules", *(["--depth=1"] if shallow else []), "--", self._remote,
            self._ref, fails=True,
        )  # fmt: skip
        if ran.code or self._git("cat-file", "-e", f"{self._tip}^{{commit}}", fails=True).code:
            raise PublishError(
                f"git cannot fetch `{self._target.branch}` from `{self._shown()}`: {_last(ran)}; "
                "publish again"
            )

    def _listed(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """List our folder of the branch: path, mode and object."""
        if not self._tip:
            return
        out = self._git("ls-tree", "-r", "-z", "--full-tree", self._tip).out
        for row in out.split(b"\0"):
            facts, tab, name = row.partition(b"\t")
            path = name.decode("utf-8", "surrogateescape")
            if tab and path.startswith(self._folder):
                mode, _, identity = facts.decode("ascii").split(" ", 2)
                yield path[len(self._folder) :], (mode, identity)

    def _content(self, path: str) -> bytes | None:
        mode, identity = self._blobs.get(path, ("", ""))
        if not mode.startswith("100"):
            return None
        return self._git("cat-file", "blob", identity).out

    def _altered(self, known: State, same: set[str]) -> frozenset[str]:
        """Find those of our files that somebody has edited on the branch since."""
        written = known.digests()
        doubtful = [path for path in written if path in self._blobs and path not in same]
        # A link or another repository stands where our file did.
        other = {path for path in doubtful if not self._blobs[path][0].startswith("100")}
        edited = {
            path for path, data in self._contents([p for p in doubtful if p not in other])
            if hashlib.sha256(data).hexdigest() not in written[path]
        }  # fmt: skip
        return frozenset(other | edited)

    def _contents(self, paths: list[str]) -> Iterator[tuple[str, bytes]]:
        """Give the content of files of the branch."""
        for start in range(0, len(paths), _AT_ONCE):
            some = paths[start : start + _AT_ONCE]
            asked = "".join(f"{self._blobs[path][1]}\n" for path in some)
            out, at = self._git("cat-file", "--batch", given=[asked.encode()]).out, 0
            for path in some:
                begin = out.index(b"\n", at) + 1
                size = int(out[at : begin - 1].rpartition(b" ")[2])
                yield path, out[begin : begin + size]
                at = begin + size + 1

    def _format(self) -> str:
        ran = self._git("rev-parse", "--show-object-format", fails=True)
        return ran.out.decode("ascii", "replace").strip() if ran.code == 0 else "sha1"

    # --- making ----------------------------------------------------------------------------

    def _write_tree(
        self, files: dict[str, bytes | None], tree: Tree, removed: Iterable[str]
    ) -> str:
        """Write the objects and the tree; give the tree's id."""
        hashed = _hasher(self._format())
        ids: dict[str, str] = {}

        def blobs() -> Iterator[bytes]:
            for path, made in files.items():
                data = tree[path] if made is None else made
                ids[path] = hashed(data)
                yield b"blob\ndata %d\n%s\n" % (len(data), data)
            yield b"done\n"

        if files:
            self._git("fast-import", "--quiet", "--done", given=blobs())
        gone = "0" * len(hashed(b""))
        with scratch.removed(self._index, f"{self._index}.lock"):
            self._git("read-tree", self._tip or "--empty", index=True)
            rows = [f"0 {gone}\t{self._folder}{path}" for path in sorted(removed)]
            rows += [f"{_FILE} {ids[path]}\t{self._folder}{path}" for path in sorted(files)]
            given = "".join(f"{row}\0" for row in rows).encode("utf-8", "surrogateescape")
            self._git(
                "update-index", "-z", "--add", "--replace", "--index-info", given=[given],
                index=True,
            )  # fmt: skip
            return self._said("write-tree", index=True)

    def _make_commit(self, tree: str, words: str) -> str:
        parents = ["-p", self._tip] if self._tip and not self._target.one_commit else []
        named = self._git("var", "GIT_COMMITTER_IDENT", fails=True).code == 0
        identity = {} if named else _NOBODY
        return self._said(
            "commit-tree", tree, *parents, "-F", "-", given=[words.encode()], more=identity
        )

    def _words(self, message: str, tree: Tree) -> str:
        """Write the commit's message: what was said, the facts that changed, the edition."""
        facts = tree.get(FACTS)
        subject = message or f"Publish edition {tree.edition}: {summary(self._facts, facts)}"
        body = "\n".join(changes(self._facts, facts))
        text = f"{subject}\n\n{body}\n\nEdition: {tree.edition}\n"
        return _EMPTY_LINES.sub("\n\n", text)

    def _push(self) -> None:
        lease = [f"--force-with-lease={self._ref}:{self._tip}"] if self._target.one_commit else []
        ran = self._git(
            "push", "--porcelain", "--no-follow-tags", "--recurse-submodules=no", *lease, "--",
            self._remote, f"{self._commit}:{self._ref}", fails=True,
        )  # fmt: skip
        if ran.code == 0:
            return
        said = ran.err + ran.out.decode("utf-8", "replace")
        if _MOVED.search(said):
            raise PublishError(
                f"`{self._target.branch}` moved while this was being published: somebody else "
                "pushed to it; publish again, and it will be built on what they pushed"
            )
        raise PublishError(
            f"`{self._shown()}` refused the push to `{self._target.branch}`: {_why(said)}; the "
            "branch is as it was"
        )

    # --- running git -----------------------------------------------------------------------

    def _said(
        self,
        *words: str,
        given: Iterable[bytes] = (),
        index: bool = False,
        more: Mapping[str, str] = _NOTHING,
    ) -> str:
        ran = self._git(*words, given=given, index=index, more=more)
        return ran.out.decode("utf-8", "replace").strip()

    def _git(
        self,
        *words: str,
        given: Iterable[bytes] = (),
        index: bool = False,
        fails: bool = False,
        home: str = "",
        more: Mapping[str, str] = _NOTHING,
    ) -> Ran:
        """Run git; unless it may fail, a failure ends the publish."""
        environment: dict[str, str | None] = dict.fromkeys(_AROUND)
        environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", **more}
        if not programs.interactive():
            environment["GIT_TERMINAL_PROMPT"] = "0"
        if index:
            environment["GIT_INDEX_FILE"] = self._index
        try:
            ran = programs.run(
                ["git", *words], folder=home or self._home, environment=environment, given=given
            )
        except (OSError, programs.Missing) as error:
            raise PublishError(f"git cannot be run: {error}") from None
        if ran.code and not fails:
            raise PublishError(f"`git {words[0]}` failed: {_last(ran)}")
        return ran

    def _shown(self) -> str:
        return programs.conceal(self._target.remote)


def _hasher(algorithm: str) -> Callable[[bytes], str]:
    """Give the function that names an object as git does (git's book, section 10.2)."""

    def named(data: bytes) -> str:
        return hashlib.new(algorithm, b"blob %d\0" % len(data) + data).hexdigest()

    return named


def _last(ran: Ran) -> str:
    return _why(ran.err)


def _why(said: str) -> str:
    """Give the lines of git's that tell something, as one line without secrets."""
    lines = [line.strip() for line in said.splitlines()]
    telling = [
        line for line in lines
        if line and not line.startswith(("To ", "Done", "hint:", "error: failed to push"))
    ]  # fmt: skip
    text = "; ".join(line.removeprefix("fatal: ").removeprefix("remote: ") for line in telling[:4])
    return programs.conceal(text).rstrip(".;") or "it gave no reason"
