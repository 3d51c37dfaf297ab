"""`briefing draft FILE...`: from an article, a source file and a draft briefing."""

from __future__ import annotations

import sys
from pathlib import Path
from re import fullmatch
from typing import TYPE_CHECKING

from generator.cli import options
from generator.cli.exits import CONTENT, OK, MisuseError
from generator.cli.terminal import say, say_json

if TYPE_CHECKING:
    import argparse

    from generator.authoring.drafting import Drafted, Fact, Wishes
    from generator.authoring.importing import Refused
    from generator.pages.site import Site


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "draft",
        help="from an article, a draft briefing with facts found and quoted",
        description="Store articles as seeds, and write for each a source and a draft briefing "
        "with the facts found and quoted, for a person to confirm. Nothing is ever overwritten; "
        "if one of the files cannot be drafted, nothing is written.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE",
                        help=".txt, .md, saved .html, or .pdf")  # fmt: skip
    parser.add_argument("--slug", default="", help="the slug of the source and the briefing")
    parser.add_argument("--with-records", action="store_true",
                        help="also write skeletons of the countries, programs, agencies and people "
                        "that have no record yet")  # fmt: skip
    parser.add_argument("--status", default="", metavar="STATUS",
                        help="the status to write for money the article gives none (default: such "
                        "figures stand as comments)")  # fmt: skip
    parser.add_argument("--language", default="", metavar="TAG",
                        help="the language of the articles, such as es or es-MX (default: what the "
                        "file states, or the site's, unless the text is plainly in another)"
                        )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    options.add_root(parser)
    options.add_today(parser)
    options.add_answer(parser)
    parser.set_defaults(run=run, drafts=True, base_url=None)


def run(given: argparse.Namespace) -> int:
    """Draft; give the exit code."""
    from generator.authoring.drafting import Wishes
    from generator.build import compiled, read_snapshot
    from generator.reading.languages import LANGUAGES, rules
    from generator.reading.settings import LANGUAGE_TAG

    if given.slug and len(given.files) > 1:
        raise MisuseError("--slug names one draft; give one file, or leave it out")
    root = options.root(given)
    site = compiled(read_snapshot(root), options.options(given)).site
    if given.status and given.status not in site.settings.statuses:
        known = ", ".join(site.settings.statuses)
        raise MisuseError(f"--status `{given.status}` is none of {known}")
    if given.language and not (fullmatch(LANGUAGE_TAG, given.language) and rules(given.language)):
        raise MisuseError(f"--language `{given.language}`: there are rules for "
                          f"{', '.join(LANGUAGES)}, with or without a region")  # fmt: skip
    wishes = Wishes(given.slug, given.with_records, given.status, given.language)
    drafts = _drafts(site, given.files, wishes)
    if drafts is None:
        return CONTENT
    if not given.dry_run and not _written(root, drafts):
        return CONTENT
    for draft in drafts:
        _tell(draft, given)
    return OK


def _drafts(site: Site, files: list[Path], wishes: Wishes) -> list[Drafted] | None:
    """Draft every file, each for the site with those before; None where one cannot be, told why."""
    from generator.authoring.importing import Refused
    from generator.model.report import clean

    drafts: list[Drafted] = []
    failed = False
    for path in files:
        found = _drafted(site, path, wishes)
        if isinstance(found, Refused) and found.here:
            raise MisuseError(f"`{clean(str(path))}` {found.reason}")
        if isinstance(found, Refused):
            print(f"briefing: `{clean(str(path))}` {found.reason}", file=sys.stderr)
            failed = True
            continue
        drafts.append(found)
        site = found.site
    return None if failed else drafts


def _drafted(site: Site, path: Path, wishes: Wishes) -> Drafted | Refused:
    from generator.authoring.drafting import drafted
    from generator.authoring.importing import Refused, imported

    data = _bytes(path)
    article = data if isinstance(data, Refused) else imported(path.name, data)
    return article if isinstance(article, Refused) else drafted(site, article, wishes)


def _bytes(path: Path) -> bytes | Refused:
    from generator.authoring.importing import MOST_BYTES, Refused
    from generator.disk.additions import incoming
    from generator.disk.files import TooLarge, Unusable, reason
    from generator.model.report import clean

    try:
        return incoming(path, MOST_BYTES)
    except TooLarge:
        return Refused(f"is larger than {MOST_BYTES // 1024 // 1024} MiB")
    except Unusable:
        return Refused("is no regular file")
    except FileNotFoundError:
        raise MisuseError(f"there is no file `{clean(str(path))}`") from None
    except OSError as error:
        return Refused(f"cannot be read: {reason(error)}")


def _written(root: Path, drafts: list[Drafted]) -> bool:
    from generator.disk.additions import Taken, add

    files = {path: data for draft in drafts for path, data in draft.files.items()}
    try:
        add(root, files)
    except Taken as taken:
        print(f"briefing: `{taken.path}` exists already; nothing was written", file=sys.stderr)
        return False
    except OSError as error:
        raise MisuseError(f"{error.filename or root}: {error.strerror or error}") from None
    return True


def _tell(draft: Drafted, given: argparse.Namespace) -> None:
    if given.format == "json":
        say_json({"slug": draft.slug, "files": list(draft.files), "facts": draft.live,
                  "set_aside": draft.open, "questions": draft.questions,
                  "open_questions": list(draft.asked),
                  "drafted": [_as_json(fact) for fact in draft.facts]})  # fmt: skip
        return
    counts = ", ".join(_counted(count, kind) for kind, count in draft.live.items())
    asked = _counted(draft.questions, "questions")
    unknown = ""
    if draft.unrecorded:
        names = _counted(draft.unrecorded, "names")
        unknown = f"; {names} without a record (--with-records makes skeletons)"
    say(f"drafted {draft.slug}: {counts}; {draft.open} set aside, {asked}{unknown}")
    for path in draft.files:
        say(f"  {'would write' if given.dry_run else 'wrote'} {path}")
    if not given.dry_run:
        say("read it, then: briefing check --drafts")


def _as_json(fact: Fact) -> dict[str, object]:
    """Give a fact; of what is no figure without amount and status, which it has not."""
    given = fact._asdict() | {"questions": list(fact.questions)}
    return {key: value for key, value in given.items() if value != ""}


def _counted(count: int, plural: str) -> str:
    return f"{count} {plural.removesuffix('s') if count == 1 else plural}"
