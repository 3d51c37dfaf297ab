"""`briefing list [KIND]`: what a site has, and what of it wants attention."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import MisuseError
from generator.cli.terminal import say, say_json

if TYPE_CHECKING:
    import argparse

_KINDS = (
    "sources", "briefings", "programs", "countries", "agencies", "people", "pages",
    "figures", "statements", "quotes", "events",
)  # fmt: skip
_FILTERS = (
    ("scheduled", "only what is published on a day ahead"),
    ("expired", "only what is no longer published"),
    ("unsourced", "only what prints a number without a source, or has no fact on its page"),
    ("orphans", "only what nothing else refers to"),
    ("without-summary", "only what has no summary"),
    ("untied", "only figures of money that another record states too, untied by `same_as`"),
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "list",
        help="what there is",
        description="List the records or facts of a site, drafts included; an option narrows it.",
    )
    parser.add_argument(
        "kind", nargs="?", metavar="KIND", help=f"one of {', '.join(_KINDS)} (default: all records)"
    )
    chosen = parser.add_mutually_exclusive_group()
    parser.add_argument(
        "--drafts",
        dest="only_drafts",
        action="store_true",
        help="only drafts; beside another of these: drafts, too, as without it",
    )
    for name, about in _FILTERS:
        chosen.add_argument(f"--{name}", dest="want", action="store_const", const=name, help=about)
    options.add_root(parser)
    options.add_today(parser)
    options.add_answer(parser)
    parser.set_defaults(run=run, drafts=True, base_url=None, want="")


def run(given: argparse.Namespace) -> int:
    """List; give the exit code."""
    from generator.authoring.inventory import as_json, kind_meant, line, rows
    from generator.model.problems import did_you_mean

    kind = kind_meant(given.kind) if given.kind else None
    if given.kind and kind is None:
        hint = "; ".join(did_you_mean(given.kind, _KINDS)) or f"there are {', '.join(_KINDS)}"
        raise MisuseError(f"`{given.kind}` is no kind: {hint}")
    found = options.ask(given)
    want = given.want or ("drafts" if given.only_drafts else "")
    listed = list(rows(found.site, kind, want))
    if not listed and given.format == "text":
        print("none, drafts included", file=sys.stderr)
    width = max((len(row.id) for row in listed), default=0)
    for row in listed:
        if given.format == "json":
            say_json(as_json(row))
        else:
            say(line(row, width))
    return options.asked(found)
