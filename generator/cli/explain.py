"""`briefing explain`: what a page is made of, and why it was or was not rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import CONTENT, OK, MisuseError
from generator.cli.terminal import say, say_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from generator.authoring.explain import Explanation


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "explain",
        help="what a page is made of, and why it was or was not rendered",
        description="Say what the page or file at an address is made of, why it was rendered when "
        "it last was, and what the next build will do. Writes nothing.",
    )
    parser.add_argument("address", metavar="ADDRESS", help="programs/inl/, a file, or a whole URL")
    options.add_question(parser)
    options.add_output(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Explain one address; give the exit code."""
    from generator.authoring.explain import Unknown, explain
    from generator.disk.fingerprint import generator_digest
    from generator.disk.output import Output
    from generator.disk.target import Target
    from generator.model.report import clean

    asked = options.ask(
        given,
        needs_pages="its pages are left as they are, and explain tells what the next build makes "
        "of them: mend the errors first",
    )
    if asked.failed:
        return CONTENT
    target = Target.of(options.root(given), given.output)
    found = explain(asked.site, Output(target, generator_digest()), given.address)
    if isinstance(found, Unknown):
        hints = "".join(f"; {hint}" for hint in found.hints)
        raise MisuseError(f"the site has no page or file at `{clean(given.address)}`{hints}")
    if given.format == "json":
        say_json(_plain(found))
    else:
        say("\n".join(_lines(found)))
    return OK


def _lines(found: Explanation) -> Iterator[str]:
    yield f"{found.address or '/'} is {'a page' if found.kind == 'page' else 'a ' + found.kind}"
    yield from _rows("record", [found.record] if found.record else [])
    yield from _rows("facts", [f"{row.name} ({row.file})" for row in found.facts])
    yield from _rows("shows", [f"{row.name} ({row.file})" for row in found.records])
    yield from _rows("articles", found.seeds)
    yield from _rows("templates", found.templates)
    yield from _rows("last made", [f"because {why}" for why in found.last])
    following = [f"makes it anew, because {why}" for why in found.next]
    kept = ["leaves it as it is: nothing it is made of changed"]
    yield from _rows("next build", following or kept)


def _rows(label: str, rows: Sequence[str]) -> Iterator[str]:
    """Give lines under a label, which stands on the first only."""
    for at, row in enumerate(rows):
        yield f"  {'' if at else label:<11} {row}"


def _plain(found: Explanation) -> dict[str, object]:
    """Give the explanation as plain data for JSON."""
    plain: dict[str, object] = found._asdict()
    for key in ("records", "facts"):
        plain[key] = [row._asdict() for row in getattr(found, key)]
    return plain
