"""`briefing new KIND SLUG`: a commented skeleton of a record."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import CONTENT, OK, MisuseError
from generator.cli.terminal import say

if TYPE_CHECKING:
    from generator.model.snapshot import Snapshot

_KINDS = ("source", "briefing", "program", "country", "agency", "person", "page")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "new",
        help="a commented skeleton of a record",
        description="Write a skeleton of a record with every key it can have and what each is for. "
        "What it must have is asked for on a terminal, and given by options elsewhere.",
    )
    parser.add_argument("kind", metavar="KIND", help=f"one of {', '.join(_KINDS)}")
    parser.add_argument("slug", metavar="SLUG", help="lower-case words joined by hyphens")
    for name in ("title", "name", "iso", "seed"):
        parser.add_argument(f"--{name}", help=f"the value of `{name}`")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", type=_pair,
                        help="the value of any other key; may be given several times")  # fmt: skip
    options.add_root(parser)
    options.add_today(parser)
    parser.set_defaults(run=run, drafts=True, base_url=None)


def run(given: argparse.Namespace) -> int:
    """Write the skeleton; give the exit code."""
    import hashlib

    from generator.authoring.skeletons import keys_of, kind_of, skeleton
    from generator.build import read_snapshot
    from generator.model.problems import did_you_mean
    from generator.model.records import KINDS
    from generator.reading.fields import slug_fault

    kind = kind_of(given.kind)
    if kind is None:
        hint = "; ".join(did_you_mean(given.kind, _KINDS)) or f"there are {', '.join(_KINDS)}"
        raise MisuseError(f"`{given.kind}` is no kind of record: {hint}")
    fault = slug_fault(given.slug)
    if fault:
        raise MisuseError(f"`{given.slug}` is not a slug: {fault}")
    root = options.root(given)
    values = dict(given.set)
    values |= {n: v for n in ("title", "name", "iso", "seed") if (v := getattr(given, n))}
    unknown = [name for name in values if name not in keys_of(kind)]
    if unknown:
        hint = "".join(f"; {words}" for words in did_you_mean(unknown[0], keys_of(kind)))
        one = KINDS[kind]
        raise MisuseError(
            f"{'an' if one[0] in 'aeiou' else 'a'} {one} has no key `{unknown[0]}` that takes one "
            f"value{hint}"
        )
    values = _complete(kind, values)
    snapshot = read_snapshot(root).value
    article = snapshot.files.get(values["seed"]) if kind == "sources" else None
    if article is not None:
        values.setdefault("sha256", hashlib.sha256(article).hexdigest())
    text = skeleton(kind, values)
    return _write(snapshot, f"content/{kind}/{given.slug}.md", text, given)


def _complete(kind: str, values: dict[str, str]) -> dict[str, str]:
    """Ask for what is missing where somebody is there to answer. Raises MisuseError elsewhere."""
    from generator.authoring.skeletons import about, required

    for name in required(kind):
        headed = kind == "sources" and name == "name" and "title" in values
        if name in values or headed:
            continue
        if not sys.stdin.isatty():
            or_title = " or `--title`" if kind == "sources" and name == "name" else ""
            raise MisuseError(f"`{name}` is needed: give `--{name}`{or_title}")
        answer = ""
        while not answer:
            answer = input(f"{name} ({about(kind, name)}): ").strip()
        values[name] = answer
    return values


def _write(snapshot: Snapshot, path: str, text: str, given: argparse.Namespace) -> int:
    """Check the new record with the whole site, then write it."""
    from generator.build import compile_site
    from generator.disk.additions import Taken, add
    from generator.model.data_classes import replace
    from generator.model.problems import has_errors, settle

    root = options.root(given)
    slug = path.rpartition("/")[2]
    folder = path.rpartition("/")[0]
    same = [p for p in snapshot.files if p.startswith(f"{folder}/") and p.endswith(f"/{slug}")]
    if same:
        raise MisuseError(f"`{same[0]}` exists already; nothing was written")
    files = {**snapshot.files, path: text.encode()}
    problems = compile_site(replace(snapshot, files=files), options.options(given)).problems
    own = settle(problem for problem in problems if problem.place.path == path)
    lines = text.splitlines()
    for problem in own:
        named, colon, _ = lines[problem.place.line - 1].partition(":")
        key = named.lstrip("# ") if colon else path  # what is wrong with the record as a whole
        hints = "".join(f" ({hint})" for hint in problem.hints)
        print(f"briefing: {key}: {problem.code} {problem.message}{hints}", file=sys.stderr)
    if has_errors(own):
        return CONTENT
    try:
        add(root, {path: text.encode()})
    except Taken:
        raise MisuseError(f"`{path}` exists already; nothing was written") from None
    except OSError as error:
        raise MisuseError(f"{error.filename or root}: {error.strerror or error}") from None
    say(f"wrote {path}, a draft: remove its line `draft: true` when it is ready")
    return OK


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name or not value:
        raise argparse.ArgumentTypeError(f"`{text}` is not KEY=VALUE")
    return name, value
