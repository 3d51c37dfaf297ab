"""The story of a publish, from top to bottom.

The site is built strictly, under the lock, and what was built is what is published. Then: files for
the host are added, the target is looked at, a plan is made and shown, the caller agrees, the files
go up in an order that never leaves a page naming a missing asset, and one page is read back.
Nothing at the target changes before the caller has agreed.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from generator.build import EDITION, Result, build_locked, read_snapshot
from generator.disk.lock import acquire
from generator.disk.target import Target as Output
from generator.disk.target import refuse
from generator.model.data_classes import dataclass, replace
from generator.model.problems import Problem, did_you_mean, has_errors, settle
from generator.model.settings import PATH as SETTINGS
from generator.model.snapshot import Snapshot
from generator.publishing import manifest
from generator.publishing.changes import FACTS, told
from generator.publishing.destination import Destination, Place
from generator.publishing.destinations import destination
from generator.publishing.hosts import host_files, host_of, limits
from generator.publishing.planning import Plan, Seen, plan
from generator.publishing.refusal import PublishError
from generator.publishing.tree import Tree
from generator.reading.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model.settings import Options
    from generator.model.targets import Target

_FRONT = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a publish is asked for."""

    root: Path
    name: str
    options: Options
    output: Path | None = None
    message: str = ""
    jobs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is about to be done, for the caller to show and agree to."""

    target: Target
    plan: Plan
    seen: Seen
    warnings: tuple[Problem, ...]
    edition: str
    facts: tuple[str, ...]
    """What the edition changes of the facts at the target, in words."""
    unheard: bool
    """Whether a message was given to a target that keeps none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How a publish ended: the build, and what is worth saying.

    `done` is false where it did not get as far as uploading.
    """

    result: Result
    target: Target | None = None
    edition: str = ""
    notes: tuple[str, ...] = ()
    done: bool = False


def publish(
    wish: Wish,
    agree: Callable[[Proposal], bool],
    on_wait: Callable[[], None] = lambda: None,
) -> Published:
    """Build a site and publish it to one of its targets, if `agree` agrees to the plan.

    Raises `PublishError` where the target or a tool refuses, `Locked` where another build is at
    work, OSError where the lock cannot be made.
    """
    output = Output.of(wish.root, wish.output)
    refused = refuse(output)
    if refused:
        nothing = Snapshot(files={}, theme={}, theme_places={})
        return Published(result=Result(problems=settle(refused), snapshot=nothing))
    with acquire(output, wait=60, on_wait=on_wait):
        target = _target(wish)
        if target is None:  # the settings are at fault, and the build says where
            return Published(result=_build(wish, output, wish.options))
        place = Place(root=output.root, output=output.output, state=output.state, name=wish.name)
        to = destination(target, place)
        to.ready()
        result = _build(wish, output, _options(wish.options, target))
        if result.failed:
            return Published(result=result, target=target)
        return _publish(wish, target, to, result, agree)


def _publish(
    wish: Wish,
    target: Target,
    to: Destination,
    result: Result,
    agree: Callable[[Proposal], bool],
) -> Published:
    tree = _tree(wish, target, result)
    seen = to.look(tree)
    planned = plan(tree, seen, to.delivery)
    warnings = settle(limits(host_of(target), tree))
    proposal = Proposal(
        target=target,
        plan=planned,
        seen=seen,
        warnings=warnings,
        edition=tree.edition,
        facts=tuple(told(seen.facts, tree.get(FACTS), first=not seen.state.manifest.files)),
        unheard=bool(wish.message) and not to.takes_message,
    )
    if not agree(proposal) or planned.idle:
        return Published(result=result, target=target, edition=tree.edition, done=planned.idle)
    notes = to.apply(planned, tree, wish.message)
    found = to.read_back(_FRONT)
    if found is not None and sha256(found).hexdigest() != tree.digests[_FRONT]:
        raise PublishError(
            f"the target does not give back `{_FRONT}` as it was published; publish again, and "
            "see whether something else writes there"
        )
    return Published(
        result=result, target=target, edition=tree.edition, notes=tuple(notes), done=True
    )


def _target(wish: Wish) -> Target | None:
    """Find the target by its name; None where the settings cannot be read."""
    snapshot, _ = read_snapshot(wish.root)
    settings, problems = read_settings(snapshot.files.get(SETTINGS))
    if has_errors(settle(problems)):
        return None
    if wish.name in settings.publish:
        target = settings.publish[wish.name]
        if wish.options.drafts and not target.drafts:
            raise PublishError(
                f"drafts are not published to `{wish.name}`: a target for readers inside says "
                "`drafts: true`"
            )
        return target
    if not settings.publish:
        raise PublishError(
            f"`{SETTINGS}` names no targets: add one, such as "
            f"`publish: {{{wish.name}: {{to: git, branch: gh-pages}}}}`"
        )
    known = ", ".join(f"`{name}`" for name in settings.publish)
    hint = "".join(f"; {words}" for words in did_you_mean(wish.name, settings.publish))
    raise PublishError(f"there is no target `{wish.name}`{hint}; `{SETTINGS}` names {known}")


def _options(options: Options, target: Target) -> Options:
    """Build for this target: strictly, and for its own address and readers."""
    return replace(
        options,
        strict=True,
        drafts=target.drafts,
        base_url=options.base_url or target.base_url or None,
    )


def _build(wish: Wish, output: Output, options: Options) -> Result:
    result = build_locked(
        wish.root, output, replace(options, strict=True), fresh=True, jobs=wish.jobs
    )
    return replace(result, held=None)  # what is uploaded is read from the disk


def _tree(wish: Wish, target: Target, result: Result) -> Tree:
    """Take up what was built and add the files for the host."""
    assert result.outcome is not None
    tree = Tree(Output.of(wish.root, wish.output).output, result.outcome, "")
    tree.edition = manifest.read_manifest(tree[EDITION]).edition
    if tree.takes(manifest.RECORD):
        raise PublishError(
            f"the site has a page at `{manifest.RECORD}`, where it is written down what is "
            "published; give that page or redirect another address"
        )
    for path, data in host_files(target, tree, result.redirects, result.base_url):
        tree.add(path, data)
    return tree
