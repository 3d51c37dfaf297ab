"""`draft`: from an article, a source and a briefing with facts found and quoted, for a person.

In: the compiled site (drafts included) and an imported article. Out: the new files by path, or one
line that says why there are none. Nothing is written here.

Every drafted fact is verified before it leaves: the new files are compiled with the whole site, and
a fact about which any check has something to say is written as a comment with that reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.authoring.blocks import Blocks
from generator.authoring.credit import Credit
from generator.authoring.draft_files import DraftFiles
from generator.authoring.findings import findings
from generator.authoring.heads import head
from generator.authoring.home_money import at_home, region_tag
from generator.authoring.importing import (
    BELOW_LETTERHEAD,
    FIRST_LINE,
    Imported,
    Refused,
    with_first_line,
)
from generator.authoring.people import Cast
from generator.authoring.signs import proposed_signs, with_signs
from generator.authoring.yaml_text import Block, slug
from generator.build import compile_site
from generator.checking.stored import StoredArticle
from generator.model.data_classes import dataclass, replace
from generator.model.named_tuples import NamedTuple
from generator.pages.contents import contents
from generator.pages.words import language_name
from generator.reading.languages import LANGUAGES, rules
from generator.reading.languages.loaded import tables_of
from generator.reading.tongues import Tongue, tongue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.problems import Checked, Problem
    from generator.pages.site import Site
    from generator.reading.languages import Language


_STATED = "the file itself states it"


class Wishes(NamedTuple):
    """What a person asked for.

    A slug, skeletons of new records, a status where none is named, the tag of the language.
    """

    slug: str = ""
    with_records: bool = False
    status: str = ""
    language: str = ""


class Fact(NamedTuple):
    """One fact of a draft, and the line of the briefing where its item begins.

    `amount` and `status` are a figure's, `questions` the comments above it, which say why it is
    there and what is left to a person; `live` tells a fact from one that stands as a comment.
    """

    kind: str
    id: str
    live: bool
    line: int
    quote: str
    amount: str
    status: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The files of a draft, and what is in it: its facts, and the questions it leaves open.

    `site` is the one it was drafted for with these files in it: what the next draft of a run is
    drafted for, so that it refers to the records proposed here and counts no money again.
    """

    slug: str
    site: Site
    files: dict[str, bytes]
    facts: tuple[Fact, ...]
    kinds: tuple[str, ...]
    asked: tuple[str, ...]
    without_record: int = 0
    """How many countries, programs, agencies and people it names that have and get no record."""

    @property
    def live(self) -> dict[str, int]:
        """How many facts of each kind are written as such."""
        return {k: sum(f.live for f in self.facts if f.kind == k) for k in self.kinds}

    @property
    def open(self) -> int:
        """How many stand as comments."""
        return sum(not fact.live for fact in self.facts)

    @property
    def questions(self) -> int:
        """How many questions are left open."""
        return len(self.asked)


def drafted(site: Site, article: Imported, wishes: Wishes) -> Drafted | Refused:
    """Draft an article; `site` is compiled with its drafts."""
    known = _known(site, article)
    if known:
        return Refused(f"is already known: {known}")
    spoken = _tongue(site, article, wishes.language)
    tag, language = spoken.tag, rules(spoken.tag) if spoken.tag else None
    if language is None:
        return _unreadable(spoken, site.settings.language)
    article = _headed(article, language)
    name = _slug(site, article, wishes.slug)
    if isinstance(name, Refused):
        return name
    stored = StoredArticle(article.text, language, site.settings.symbols)
    holds = contents(stored, site)
    home = region_tag(stored, holds, tag)
    if home != tag:
        # `650 million shillings` in Kenya: the source says so, and the check reads it so.
        stored = at_home(stored, home)
        holds, language = contents(stored, site), stored.language
        told = f"the file itself states `{tag}`" if spoken.why == _STATED else spoken.why
        whose = f"`{home}`: the article tells by its countries whose money it names"
        spoken = Tongue(home, "; ".join(filter(None, (told, f"{whose}; pages print no region"))))
    signs = proposed_signs(stored, holds)
    if signs:
        # Read as the site would with these signs; figures in them are comments that say so.
        stored = with_signs(stored, signs)
        holds = contents(stored, site)
    found = findings(stored, holds, site.settings.statuses, signs, site.language)
    headline = StoredArticle(article.title, language, stored.symbols)
    credit = Credit(stored, holds, (article.title, contents(headline, site).territories))
    cast = Cast(site, credit, holds, found.head, with_records=wishes.with_records)
    blocks = Blocks(stored.text, name, wishes.status, holds, cast, credit)
    listed = blocks.all(found)
    files = DraftFiles(
        site=site,
        article=article,
        name=name,
        head=found.head,
        cast=cast,
        questions=found.questions,
        tongue=spoken,
        symbols=stored.symbols,
    )
    return _Verifying(site, files, listed).verified()


def _tongue(site: Site, article: Imported, asked: str) -> Tongue:
    """Give the language of an article, with the reason where it is not simply the site's."""
    if asked:
        return Tongue(asked, "as asked for with --language")
    stated = article.stated.get("language", "")
    found = tongue(article.text, stated or site.settings.language)
    if found.why and stated:
        return found._replace(why=f"{found.why}, though the file states `{stated}`")
    return found._replace(why=_STATED) if stated else found


def _unreadable(found: Tongue, site_language: str) -> Refused:
    """Say by name in which language an article is that there are no rules for."""
    tags = (found.tag, *found.others) if found.tag else ()
    names = " or ".join(f"{language_name(tag, 'en')} (`{tag}`)" for tag in tags)
    what = f"is in {names}" if names else f"is not in `{site_language}`: {found.why}"
    return Refused(
        f"{what}; there are rules for {', '.join(LANGUAGES)} only (if it is in one of these, say "
        "so with --language TAG)"
    )


def _headed(article: Imported, language: Language) -> Imported:
    """Take no byline and no dateline for the headline, though it stands alone in its line."""
    top = head(article.text, language, tables_of(language.tag))

    def opens(of: Imported) -> bool:
        return bool(of.title) and top.holds(article.text.find(of.title))

    if article.title_from == BELOW_LETTERHEAD and opens(article):
        article = with_first_line(article)
    if article.title_from == FIRST_LINE and opens(article):
        return replace(article, title="", title_from="")
    return article


def _known(site: Site, article: Imported) -> str:
    """Say where the site has the article already."""
    words = article.data.split()
    for path, data in site.snapshot.files.items():
        if path.startswith("seeds/") and data.split() == words:
            return f"`{path}` holds the same text; {_again(site, path)}"
        if path.startswith("content/sources/") and article.original.encode() in data:
            return f"`{path}` was made from the same file; {_again(site, path)}"
    return ""


def _again(site: Site, path: str) -> str:
    """Say how an article that the site has can be drafted anew, as with `--with-records`."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    paths = (f"seeds/{name}.txt", f"content/sources/{name}.md", f"content/briefings/{name}.md")
    there = [f"`{one}`" for one in paths if one in site.snapshot.files]
    return f"to draft it anew, delete {', '.join(there)} (what you changed there is lost)"


def _slug(site: Site, article: Imported, asked: str) -> str | Refused:
    stem = article.name.rpartition("/")[2].rpartition(".")[0]
    files = site.snapshot.files
    taken = {
        re.sub(r"\.\w+$", "", path.rpartition("/")[2])
        for path in files
        if path.startswith(("content/sources/", "content/briefings/", "seeds/"))
    }
    if not asked:
        return slug(article.title or stem, taken, fallback="article")
    if slug(asked) != asked:
        return Refused(f"cannot be drafted as `{asked}`: a slug is lower-case words joined by `-`")
    if asked in taken:
        return Refused(f"cannot be drafted as `{asked}`: the site has something of that name")
    return asked


class _Verifying:
    """Compiles a draft with its site until no check has anything to say."""

    def __init__(self, site: Site, texts: DraftFiles, blocks: dict[str, list[Block]]) -> None:
        self.site, self.texts, self.blocks = site, texts, blocks
        self.path = f"content/briefings/{texts.name}.md"

    def verified(self) -> Drafted | Refused:
        """Compile the draft with the site; facts that a check objects to become comments."""
        before = {_key(problem) for problem in self._compiled({}).problems}
        for _ in range(sum(map(len, self.blocks.values())) + 2):
            files = self._files()
            site, found = self._compiled(files)
            problems = [p for p in found if _key(p) not in before]
            if not problems:
                return self._drafted(files, site)
            if not self._set_aside(problems):
                first = problems[0]
                return Refused(f"cannot be drafted: {first.place}: {first.code} {first.message}")
        return Refused("cannot be drafted: its facts do not pass the checks")

    def _compiled(self, files: dict[str, bytes]) -> Checked[Site]:
        snapshot = replace(self.site.snapshot, files={**self.site.snapshot.files, **files})
        return compile_site(snapshot, replace(self.site.options, drafts=True))

    def _set_aside(self, problems: Iterable[Problem]) -> bool:
        """Turn the facts with problems into comments; False where a problem is of no fact."""
        places = self.texts.places(self.blocks)
        gone: set[str] = set()
        for problem in problems:
            where = places.get(problem.place.line) if problem.place.path == self.path else None
            where = where or self._named(problem)
            if where is None:
                continue
            kind, at = where
            block = self.blocks[kind][at]
            if block.live:
                self.blocks[kind][at] = block.aside(f"{problem.code} {problem.message}")
                gone.add(block.id)
        self._drop_references(gone)
        return bool(gone)

    def _named(self, problem: Problem) -> tuple[str, int] | None:
        """Find the fact a problem of another line names: a headline may say another status."""
        named = re.search(rf"briefings/{re.escape(self.texts.name)}#([\w-]+)", problem.message)
        for kind, blocks in self.blocks.items():
            for at, block in enumerate(blocks):
                if named and block.id == named[1] and block.live:
                    return kind, at
        return None

    def _drop_references(self, gone: set[str]) -> None:
        """Leave figures that are set aside out of what others cover; what they tie goes along.

        So does a total that a page would then add to the rest of its parts.
        """
        figures = self.blocks["figures"]
        while gone:
            more: set[str] = set()
            for at, block in enumerate(figures):
                if not block.refers & gone:
                    continue
                if block.again and block.live:
                    figures[at] = block.aside("the figure it is tied to is set aside")
                    more.add(block.id)
                elif block.live and any(self._added(part, block) for part in block.refers):
                    figures[at] = block.aside("not all of its parts are figures")
                    more.add(block.id)
                else:
                    figures[at] = block.without_covers()
            gone = more

    def _added(self, part: str, whole: Block) -> bool:
        """Tell whether a page adds a part and its total, of which it covers nothing any more."""
        found = next(block for block in self.blocks["figures"] if block.id == part)
        return found.live and found.said.status == whole.said.status

    def _files(self) -> dict[str, bytes]:
        texts = {
            f"content/sources/{self.texts.name}.md": self.texts.source(),
            self.path: self.texts.briefing(self.blocks),
            **self.texts.cast.files(),
        }
        files = {path: text.encode() for path, text in texts.items()}
        return {self.texts.seed: self.texts.article.data, **files}

    def _drafted(self, files: dict[str, bytes], site: Site) -> Drafted:
        lines = self.texts.lines(self.blocks)
        return Drafted(
            slug=self.texts.name,
            site=site,
            files=files,
            facts=tuple(
                Fact(kind, b.id, b.live, lines[b.id], b.said.quote, b.said.amount,
                     b.said.status, b.why)
                for kind, blocks in self.blocks.items() for b in blocks
            ),
            kinds=tuple(self.blocks),
            asked=tuple(self.texts.questions),
            without_record=self.texts.cast.without_record,
        )  # fmt: skip


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.place.path, problem.code, problem.message
