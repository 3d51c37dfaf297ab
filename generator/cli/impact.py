"""`briefing impact ID`: what changes if a source, a record or a fact is withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import CONTENT, OK, MisuseError
from generator.cli.terminal import say, say_json

if TYPE_CHECKING:
    import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "impact",
        help="what changes if a source, record or fact is withdrawn",
        description="List the pages, totals, feeds and data files that change if a source, a "
        "record or a fact is withdrawn, and the references that have to go first. Nothing is "
        "written.",
    )
    parser.add_argument(
        "id", metavar="ID", help="`sources/x`, `programs/x`, a slug, `briefings/x#id`"
    )
    options.add_question(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Withdraw in memory and compare; give the exit code."""
    from generator.authoring.impact import as_json, impact, lines
    from generator.authoring.meant import Unknown, thing_meant

    found = options.ask(
        given,
        needs_pages="impact compares the site with what it would be, page by page: mend the "
        "errors first",
    )
    if found.failed:
        return CONTENT
    thing = thing_meant(found.site, given.id)
    if isinstance(thing, Unknown):
        raise MisuseError(str(thing))
    answer = impact(found.site, found.problems, thing)
    if given.format == "json":
        say_json(as_json(answer))
    else:
        for line in lines(answer):
            say(line)
    return OK
