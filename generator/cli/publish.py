"""`briefing publish TARGET`: build strictly and put the site on a host."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.build import exit_code, say_waiting
from generator.cli.exits import LOCKED, OK, MisuseError
from generator.cli.outlets import print_no_more
from generator.cli.terminal import UnprintedError, count, report, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from generator.publishing.story import Proposal, Published, Wish


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "publish",
        help="build strictly and put the site on a host",
        description="Build strictly, show what would change at the target, and publish. The "
        "targets are named in content/site.yaml under `publish`.",
    )
    parser.add_argument("target", metavar="TARGET", help="a target that content/site.yaml names")
    parser.add_argument(
        "--dry-run", action="store_true", help="build and show the plan; publish nothing"
    )
    parser.add_argument("--yes", action="store_true", help="answer every question with yes")
    parser.add_argument(
        "--message",
        metavar="TEXT",
        default="",
        help="what to say of this edition, where the target keeps that: the message of a commit",
    )
    options.add_all(parser)
    options.add_output(parser)
    options.add_pdf(parser)
    parser.add_argument(
        "--fresh", action="store_true", help="every page is rendered anew in any case"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Publish; give the exit code."""
    from generator.disk.lock import Locked
    from generator.disk.programs import conceal
    from generator.publishing.refusal import PublishError
    from generator.publishing.story import Wish, publish

    wish = Wish(
        root=options.root(given),
        name=given.target,
        options=options.options(given),
        output=given.output,
        message=given.message,
        jobs=options.jobs(given),
    )
    try:
        done = publish(wish, lambda proposal: _agree(proposal, given), say_waiting)
        report(done.result.problems, done.result.snapshot, given)
        if done.result.failed:
            _say(given, f"not published: {count(done.result.problems)}; the target is as it was")
            return exit_code(done.result)
        return _finish(done, wish, given)
    except UnprintedError as error:  # the plan, or why there is none
        raise MisuseError(
            f"nothing was published, as nothing can be printed: {error.strerror}"
        ) from None
    except Locked:
        print(
            "briefing: another build or publish is at work there; try again when it has ended",
            file=sys.stderr,
        )
        return LOCKED
    except PublishError as error:
        raise MisuseError(conceal(str(error))) from None
    except OSError as error:
        words = f"{error.filename or wish.root}: {error.strerror or error}"
        raise MisuseError(conceal(words)) from None


def _finish(done: Published, wish: Wish, given: argparse.Namespace) -> int:
    """Say how it ended, and look whether visitors see it.

    What cannot be printed any more undoes nothing: it was published, and that is said elsewhere.
    """
    from generator.disk.programs import conceal

    told = True
    for words in _ending(done, wish):
        try:
            if told:
                _say(given, conceal(words))
        except UnprintedError as error:
            told = False
            print_no_more()
            print(
                f"briefing: published edition {done.edition} to {wish.name}, but what there is to "
                f"say of it cannot be printed: {error.strerror}",
                file=sys.stderr,
            )
    return OK


def _ending(done: Published, wish: Wish) -> Iterator[str]:
    """Give what there is to say of how it ended, each when it is so."""
    yield from done.notes
    if not done.done:
        return
    target = done.target
    if target is not None and target.check:
        from generator.publishing.looking import wait_for

        seconds = target.check_seconds
        wait_for(target.check, done.edition, seconds)
        yield f"{target.check} shows edition {done.edition}"
    if done.notes:
        yield f"published edition {done.edition} to {wish.name}"


def _agree(proposal: Proposal, given: argparse.Namespace) -> bool:
    """Show a plan and find out whether to go on; raises PublishError where nobody can say."""
    from generator.disk.programs import conceal
    from generator.publishing.planning import words
    from generator.publishing.refusal import PublishError

    for problem in proposal.warnings:
        print(f"briefing: warning: {problem.place.path}: {problem.message}", file=sys.stderr)
    lines = words(proposal.plan, proposal.seen, long=given.dry_run)
    lines += map(conceal, proposal.facts)  # what a host gave may hold anything
    if proposal.unheard:
        lines.append("--message does nothing here: this target has no place for it")
    _say(given, "\n".join([f"edition {proposal.edition} to {given.target}", *lines]))
    if given.dry_run or proposal.plan.idle:
        return False
    questions = [] if given.yes else _questions(proposal)
    if questions and not (sys.stdin and sys.stdin.isatty()):
        asked = "; ".join(questions)
        raise PublishError(f"{asked}; nothing was published: say --yes if that is meant")
    for question in questions:
        if input(f"{question}. Go on? [y/N] ").strip().lower() not in ("y", "yes"):
            raise PublishError("nothing was published")
    return True


def _questions(proposal: Proposal) -> list[str]:
    """Give what nobody should have done to a site without being asked."""
    plan, questions = proposal.plan, []
    if len(plan.removed) > proposal.target.max_deletes:
        questions.append(
            f"{len(plan.removed)} files would be deleted at the target, more than "
            f"{proposal.target.max_deletes}"
        )
    if plan.crowded:
        questions.append(
            "the target holds other files and no site of this tool's yet; the site would be put "
            "among them"
        )
    if plan.over and not proposal.target.keeps_history:
        more = f" and {len(plan.over) - 1} more" if len(plan.over) > 1 else ""
        questions.append(
            f"`{plan.over[0]}`{more} at the target was not put there by this tool and would be "
            "written over"
        )
    return questions


def _say(given: argparse.Namespace, words: str) -> None:
    if not given.quiet and given.format == "text":
        say(words)
