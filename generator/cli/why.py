"""`briefing why FACT`: a fact's whole derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import MisuseError
from generator.cli.terminal import say, say_json

if TYPE_CHECKING:
    import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "why",
        help="a figure's whole derivation",
        description="Show what a fact rests on: its amount and the interval it stands for, the "
        "formula with its inputs, the quotes with their offsets, the digests of the sources.",
    )
    parser.add_argument(
        "fact", metavar="FACT", help="`briefings/x#id`, `x#id`, or `id` where one record has it"
    )
    options.add_question(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Show the derivation; give the exit code."""
    from generator.authoring.meant import Unknown, fact_meant
    from generator.authoring.why import derivation, lines

    found = options.ask(given)
    fact = fact_meant(found.site, given.fact)
    if isinstance(fact, Unknown):
        raise MisuseError(str(fact))
    answer = derivation(found.site, fact)
    if given.format == "json":
        say_json(answer)
    else:
        for line in lines(answer, found.site.words.format):
            say(line)
    return options.asked(found)
