"""`briefing coverage [SOURCE]`: what of each article the site's facts use."""

from __future__ import annotations

import argparse
import sys

from generator.cli import options
from generator.cli.exits import CONTENT, MisuseError
from generator.cli.terminal import say, say_json


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "coverage",
        help="what of each article is used",
        description="For each article, and in total: how many of its amounts, percentages, counted "
        "numbers, quotations, countries, names and sentences the site's facts use, and which not.",
    )
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="one source (default: all)")
    parser.add_argument("--fail-under", type=_percent, metavar="N",
                        help="exit with 1 where amounts, percentages or quotations are used to "
                        "less than N per cent")  # fmt: skip
    options.add_question(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Show the coverage; give the exit code."""
    from generator.authoring.coverage import as_json, lines, lowest
    from generator.authoring.meant import Unknown, record_meant

    found = options.ask(given)
    site = found.site
    sources = [record.id for record in site.catalogue.of_kind("sources")]
    if given.source:
        meant = record_meant(site, given.source, ("sources",))
        if isinstance(meant, Unknown):
            raise MisuseError(str(meant))
        sources = [meant]
    if given.format == "json":
        say_json(as_json(site, sources))
    else:
        for line in lines(site, sources):
            say(line)
    if given.fail_under is not None and lowest(site, sources) < given.fail_under:
        print(
            f"briefing: {lowest(site, sources)} % is used of amounts, percentages or quotations, "
            f"less than {given.fail_under} %",
            file=sys.stderr,
        )
        return CONTENT
    return options.asked(found)


def _percent(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"`{text}` is no percentage from 0 to 100")
    return int(text)
