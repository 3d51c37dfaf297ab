"""Options that several commands share, and what they mean to the code below."""

from __future__ import annotations

import argparse
import datetime
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.exits import CONTENT, OK, MisuseError

if TYPE_CHECKING:
    from generator.build import Compiled
    from generator.model.settings import Options


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add `--root`."""
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR", help="the site's folder (default: here)"
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add `--output`."""
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="the built site (default: ROOT/site)"
    )


def add_edition(parser: argparse.ArgumentParser) -> None:
    """Add what decides which site is made: `--base-url`, `--drafts` and `--today`."""
    parser.add_argument("--base-url", metavar="URL", help="where the site will be published")
    parser.add_argument(
        "--drafts",
        action="store_true",
        help="include drafts and what is not yet or no longer published",
    )
    add_today(parser)


def add_today(parser: argparse.ArgumentParser) -> None:
    """Add `--today`."""
    parser.add_argument(
        "--today",
        type=_day,
        metavar="DATE",
        help="the day to build for (default: SOURCE_DATE_EPOCH, else today in UTC)",
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Add `--jobs`."""
    parser.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="processes to use (default: the processors there are)",
    )


def add_pdf(parser: argparse.ArgumentParser) -> None:
    """Add `--pdf`."""
    parser.add_argument(
        "--pdf",
        action="store_true",
        help="also make PDFs of every briefing and of the book (needs the extra `pdf`)",
    )


def add_report(parser: argparse.ArgumentParser) -> None:
    """Add how problems are judged and printed: `--strict`, `--format` and `--quiet`."""
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="how problems are printed",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def add_all(parser: argparse.ArgumentParser) -> None:
    """Add the options of a command that compiles a site and reports its problems."""
    add_root(parser)
    add_edition(parser)
    add_jobs(parser)
    add_report(parser)


def add_question(parser: argparse.ArgumentParser) -> None:
    """Add the options of a command that asks the compiled site something."""
    add_root(parser)
    add_edition(parser)
    add_answer(parser)


def add_answer(parser: argparse.ArgumentParser) -> None:
    """Add how an answer is printed."""
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how the answer is printed; json is one object a line",
    )


def ask(given: argparse.Namespace, *, needs_pages: str = "") -> Compiled:
    """Compile the site a question is about; what is wrong with it goes to standard error.

    `needs_pages` says of a question about pages why it has no answer while there are errors: no
    page is made of what is not sound.
    """
    import contextlib
    import sys

    from generator.build import compiled, read_snapshot
    from generator.cli.terminal import count, report

    found = compiled(read_snapshot(root(given)), options(given))
    if found.failed:
        plain = argparse.Namespace(format="text")
        with contextlib.redirect_stdout(sys.stderr):
            report([p for p in found.problems if p.severity == "error"], found.site.snapshot, plain)
        about = needs_pages or "the answer is about what of it could be read"
        print(
            f"briefing: this site does not build ({count(found.problems)}); {about}",
            file=sys.stderr,
        )
    return found


def asked(found: Compiled) -> int:
    """Give the exit code of a question: the site's errors are errors of content."""
    return CONTENT if found.failed else OK


def jobs(given: argparse.Namespace) -> int:
    """Give the number of processes to use."""
    if given.jobs is not None:
        return int(given.jobs)
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def options(given: argparse.Namespace) -> Options:
    """Give the build's options. Raises MisuseError where an address or the clock is no use.

    The same where PDFs are asked for and cannot be made.
    """
    from generator.model.settings import Options

    if given.base_url is not None:
        from generator.reading.addresses import allowed_address

        fault = allowed_address(given.base_url)
        if (
            fault
            or not re.match(r"https?://", given.base_url)
            or re.search(r"[?#]", given.base_url)
        ):
            raise MisuseError(f"--base-url `{given.base_url}` is not an http or https address")
    pdf = getattr(given, "pdf", False)
    if pdf:
        from generator.rendering.pdf import unavailable

        missing = unavailable()
        if missing:
            raise MisuseError(missing)
    return Options(
        today=given.today or _today(),
        drafts=given.drafts,
        base_url=given.base_url,
        strict=getattr(given, "strict", False),
        pdf=pdf,
    )


def root(given: argparse.Namespace) -> Path:
    """Give the site's folder. Raises MisuseError where there is none."""
    folder: Path = given.root
    if not folder.is_dir():
        raise MisuseError(f"there is no folder `{folder}`")
    if not (folder / "content").is_dir():
        raise MisuseError(
            f"`{folder}` is no site: it has no folder `content/`; name the site's folder with "
            "--root"
        )
    return folder


def _positive(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a number of processes from 1")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is not a day: write 2025-02-14") from None


def _today() -> datetime.date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise MisuseError(f"SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds") from None
