"""`briefing init DIR`: a new site that builds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.exits import OK, MisuseError
from generator.cli.terminal import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "init",
        help="a whole new site that builds",
        description="Make a new site in a folder: settings, folders, a page about the site, and "
        "what VS Code needs to check it. Nothing that is there is overwritten.",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the new site's folder")
    parser.add_argument("--title", default="", help="the site's title (default: the folder's name)")
    parser.add_argument("--example", action="store_true", help="start with the example site")
    parser.add_argument(
        "--language",
        metavar="TAG",
        help="the site's language, as `es` or `en-GB` (default: en); the example is in English",
    )
    parser.add_argument(
        "--host",
        choices=("github", "gitlab", "netlify", "cloudflare"),
        help="add the workflow that checks and publishes the site there",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Make the site; give the exit code."""
    from generator.authoring.beginning import beginning
    from generator.disk.additions import Taken, add
    from generator.disk.example import example_files
    from generator.publishing.workflows import REQUIREMENTS, once

    folder: Path = given.folder
    if folder.exists() and not folder.is_dir():
        raise MisuseError(f"`{folder}` is no folder")
    if (folder / "content").exists() or (folder / "seeds").exists():
        raise MisuseError(f"`{folder}` is a site already; nothing was written")
    title = given.title or _title(folder.resolve().name)
    language = _language(given)
    example = example_files() if given.example else None
    files = beginning(title, example, language)
    portable = True
    if given.host:
        portable = _add_workflow(files, given.host)
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        add(folder, files)
    except Taken as taken:
        words = f"`{folder / taken.path}` exists already; nothing was written"
        raise MisuseError(words) from None
    except OSError as error:
        if made and folder.is_dir():
            folder.rmdir()
        raise MisuseError(f"{error.filename or folder}: {error.strerror or error}") from None
    say(f"made a site in {folder}: {len(files)} files")
    if given.host:
        say(f"once, to publish there: {once(given.host)}")
    if not portable:
        say(f"and name in {folder / REQUIREMENTS} where the workflow finds the generator")
    for line in (*_around(folder), *_lacking(language)):
        say(line)
    say(f"next: briefing build --root {folder}")
    return OK


def _language(given: argparse.Namespace) -> str:
    """Give the tag that was asked for, as settings take it."""
    from generator.reading.settings import LANGUAGE_TAG

    language = str(given.language or "en")
    if not re.fullmatch(LANGUAGE_TAG, language):
        raise MisuseError(f"`{language}` is no language tag such as `en` or `en-GB`")
    if given.example and language.partition("-")[0].lower() != "en":
        raise MisuseError(f"the example is in English: leave out `--example` or `{language}`")
    return language


def _around(folder: Path) -> Iterator[str]:
    """Say where a site was made inside another, as from within its folder."""
    from generator.model.settings import PATH as SETTINGS

    outer = next((one for one in folder.resolve().parents if (one / SETTINGS).is_file()), None)
    if outer:
        yield f"note: it lies inside the site in {outer}, which does not take it up"


def _lacking(language: str) -> Iterator[str]:
    """Say what a site in a language does without: words of the theme, rules for articles."""
    from generator.disk.snapshot import packaged_theme
    from generator.pages.catalogues import FOLDER, without_words
    from generator.reading.languages import LANGUAGES, rules

    here = packaged_theme() / FOLDER
    words = without_words(language, {f"{FOLDER}{path.name}": b"" for path in here.glob("*.po")})
    if words:
        yield f"note: {words}"
    if rules(language) is None:
        yield (f"note: there are no rules for articles in `{language}`; there are for "
               f"{', '.join(LANGUAGES)}, and a source says its own with `language:`")  # fmt: skip


def _title(folder: str) -> str:
    """Make a title of a folder's name, without numbers: a title's need a source as all do."""
    words = folder.replace("-", " ").replace("_", " ").split()
    name = " ".join(word for word in words if any(c.isalpha() for c in word))
    return name[:1].upper() + name[1:] or "A briefing desk"


def _add_workflow(files: dict[str, bytes], host: str) -> bool:
    """Add a host's workflow, the target it publishes to, and how it gets the generator.

    Tells whether another machine can get the generator as this one did.
    """
    from generator.disk.installed import requirement
    from generator.publishing.workflows import REQUIREMENTS, requirements, target, workflow

    text, portable = requirement()
    files |= {path: words.encode() for path, words in workflow(host).items()}
    files[REQUIREMENTS] = requirements(text, portable=portable).encode()
    lines = files["content/site.yaml"].decode().splitlines()
    kept = [line for line in lines if not line.startswith("publish:")]  # the example has its own
    files["content/site.yaml"] = "\n".join([*kept, target(host), ""]).encode()
    files[".gitignore"] = files[".gitignore"] + b"/public/\n"
    return portable
