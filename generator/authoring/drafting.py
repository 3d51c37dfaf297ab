"""`draft`: from an article, a source and a briefing with facts found and quoted, for a person.

In: the compiled site (drafts included) and an imported article. Out: the new files by path, or one
line that says why there are none. Nothing is written here.

Every drafted fact is verified before it leaves: the new files are compiled with the whole site, and
a fact about which any check has something to say is written as a comment with that reason. An
amount of money that no word of the article gives a status stands as a comment, too, since a person
has to choose one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.authoring.findings import Claimed, Cover, Dated, Figured, Findings, Quoted, findings
from generator.authoring.importing import Imported, Refused
from generator.authoring.people import Cast
from generator.authoring.yaml_text import Block, comment, quoted, slug, unmarked, verbatim
from generator.build import compile_site
from generator.checking.evidence import StoredArticle
from generator.model.amounts import UnitKind
from generator.pages.contents import Contents, contents
from generator.reading.languages import LANGUAGES, rules
from generator.reading.mentions import mentions
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.authoring.excerpts import Excerpt
    from generator.model.problems import Problem
    from generator.pages.site import Site

_LONGEST_TITLE = 240


class Wishes(NamedTuple):
    """What a person asked for: a slug, skeletons of new records, a status where none is named."""

    slug: str = ""
    with_records: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The files of a draft, and what is in it: live facts by kind, comments, questions."""

    slug: str
    files: dict[str, bytes]
    live: dict[str, int]
    open: int
    questions: int


def drafted(site: Site, article: Imported, wishes: Wishes) -> Drafted | Refused:
    """Draft an article; `site` is compiled with its drafts."""
    known = _known(site, article)
    if known:
        return Refused(f"is already known: {known}")
    tag = article.stated.get("language") or site.settings.language
    language = rules(tag)
    if language is None:
        return Refused(f"is in `{tag}`; there are rules for {', '.join(LANGUAGES)} only")
    name = _slug(site, article, wishes.slug)
    if isinstance(name, Refused):
        return name
    stored = StoredArticle(article.text, language, site.settings.symbols)
    holds = contents(stored, site)
    cast = Cast(site, stored.text, holds, with_records=wishes.with_records)
    draft = _Draft(site, article, wishes, name, holds, cast)
    draft.blocks = draft.all_blocks(findings(stored, holds, site.settings.statuses))
    return draft.verified()


def _known(site: Site, article: Imported) -> str:
    """Say where the site has the article already."""
    digest = hashlib.sha256(article.data).hexdigest()
    for path, data in site.snapshot.files.items():
        if path.startswith("seeds/") and hashlib.sha256(data).hexdigest() == digest:
            return f"`{path}` holds the same text"
        if path.startswith("content/sources/") and article.original.encode() in data:
            return f"`{path}` was made from the same file"
    return ""


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


class _Draft:
    """The files of one draft while they are made."""

    def __init__(
        self,
        site: Site,
        article: Imported,
        wishes: Wishes,
        name: str,
        holds: Contents,
        cast: Cast,
    ) -> None:
        self.site, self.article, self.wishes, self.name = site, article, wishes, name
        self.holds, self.cast = holds, cast
        self.source, self.briefing = f"content/sources/{name}.md", f"content/briefings/{name}.md"
        self.seed = f"seeds/{name}.txt"
        self.ids: set[str] = set()
        self.blocks: dict[str, list[Block]] = {}
        self.questions: tuple[str, ...] = ()
        self.labels: dict[str, str] = {}

    # --- facts -------------------------------------------------------------------------------

    def all_blocks(self, found: Findings) -> dict[str, list[Block]]:
        self.questions = found.questions
        figures = [(self._id(self._figure_id(f)), f) for f in found.figures]
        covers = {c.total: c for c in found.covers}
        return {
            "figures": [
                self._figure(name, f, covers.get(i), [n for n, _ in figures], found)
                for i, (name, f) in enumerate(figures)
            ],
            "statements": [self._statement(c) for c in found.claims],
            "quotes": [self._quote(q) for q in found.quotes],
            "events": [self._event(d) for d in found.dates],
        }

    def _id(self, wanted: str) -> str:
        made = slug(wanted, self.ids, fallback="fact", most=40)
        self.ids.add(made)
        return made

    @staticmethod
    def _figure_id(found: Figured) -> str:
        if found.amount.is_money:
            return found.status or "amount"
        return "share" if found.amount.unit.kind is UnitKind.PERCENT else found.amount.unit.code

    def _figure(
        self, name: str, found: Figured, cover: object, names: list[str], all_found: Findings
    ) -> Block:
        label = self._plain(found.label)
        self.labels[name] = label
        status = found.status or (self.wishes.status if found.amount.is_money else "")
        lines = [f"id: {name}", f"label: {quoted(label)}", f"amount: {quoted(str(found.amount))}"]
        why = [f"the article says “{self._words(found)}”"]
        live = True
        if found.governed is not None:
            why.append(f"status: {found.governed.why}")
            if found.governed.others:
                why.append(f"also named there: {', '.join(found.governed.others)}; read it")
            lines.append(f"status: {status or 'CHOOSE-ONE'}")
            live = bool(status)
        if isinstance(cover, Cover):
            parts = [names[i] for i in cover.parts]
            why.append(f"proposed: covers {', '.join(parts)}, as {cover.why}")
            whole = all(self._live(all_found.figures[i]) for i in cover.parts)
            lines.append(f"{'' if whole else '# '}covers: [{', '.join(parts)}]")
        if found.as_of:
            why.append("as_of: the sentence gives the date with “as of”")
            lines.append(f"as_of: {found.as_of}")
        if not live:
            why.append("to take it up, choose a status and remove the # of each line")
        lines += self._scope(found.mention.start, found.mention.end)
        lines.append(self._evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines), live)

    def _live(self, found: Figured) -> bool:
        return bool(not found.amount.is_money or found.status or self.wishes.status)

    def _words(self, found: Figured) -> str:
        return " ".join(self.article.text[found.mention.start : found.mention.end].split())

    def _statement(self, found: Claimed) -> Block:
        name = self._id(found.kind)
        self.labels[name] = ""
        lines = [
            f"id: {name}",
            f"text: {quoted(verbatim(found.excerpt.quote))}",
            f"kind: {found.kind}",
        ]
        why = [f"“{found.marker}” stands in the sentence; say it in your own words, or delete it"]
        lines += self._by(found.by, why)
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self._evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines))

    def _quote(self, found: Quoted) -> Block:
        speaker = found.quotation.speaker
        name = self._id("quote")
        lines, why = [f"id: {name}"], []
        if speaker:
            why.append(f"“{speaker.verb}” connects the words with “{speaker.words}”")
            if speaker.named and speaker.named != speaker.words:
                why.append(f"“{speaker.words}” is taken for “{speaker.named}”, named before")
            lines += self._by(speaker.named or speaker.words, why)
        else:
            why.append("the article does not say beside the words who says them")
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self._evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines))

    def _event(self, found: Dated) -> Block:
        name = self._id(f"on-{found.date}")
        sentence = " ".join(found.sentence.split())
        title = verbatim(sentence if len(sentence) <= _LONGEST_TITLE else found.excerpt.quote)
        lines = [f"id: {name}", f"title: {quoted(title)}", f"date: {found.date}"]
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self._evidence(found.excerpt))
        why = (f"the article says “{found.words}”; say in your own words what happened then",)
        return Block(name, why, tuple(lines))

    def _by(self, words: str, why: list[str]) -> list[str]:
        if not words:
            return []
        known = self.cast.speaker(words)
        if known:
            why.append(f"by: the record {known} has that name")
            return [f"by: {known}"]
        plain = re.sub(r"^(?:the|a|an) ", lambda m: m[0], words)
        return [f"by: {quoted(plain if ' ' in plain or plain[0].isupper() else f'the {plain}')}"]

    def _scope(self, start: int, end: int) -> list[str]:
        """Narrow a fact to the countries its sentence names, where it names any."""
        first, last = around(list(self.holds.sentences), start, end)
        low, high = self.holds.sentences[first][0], self.holds.sentences[last][1]
        slugs = [
            found
            for territory in self.holds.territories
            if low <= territory.start < high and (found := self.cast.country(territory.iso))
        ]
        return [f"countries: [{', '.join(dict.fromkeys(slugs))}]"] if slugs else []

    def _evidence(self, found: Excerpt) -> str:
        prefix = f", prefix: {quoted(found.prefix)}" if found.prefix else ""
        return f"evidence: {{source: {self.name}, quote: {quoted(found.quote)}{prefix}}}"

    def _plain(self, label: str) -> str:
        return " ".join(re.findall(r"[^\W\d_][\w’'-]*", label)) or "An amount in the article"

    # --- files -------------------------------------------------------------------------------

    def verified(self) -> Drafted | Refused:
        """Compile the draft with the site; facts that a check objects to become comments."""
        before = {(p.place.path, p.code, p.message) for p in self._compiled({})}
        for _ in range(sum(map(len, self.blocks.values())) + 2):
            files = self.files()
            problems = [
                p for p in self._compiled(files)
                if (p.place.path, p.code, p.message) not in before
            ]  # fmt: skip
            if not problems:
                return self._drafted(files)
            if not self._set_aside(problems):
                first = problems[0]
                return Refused(f"cannot be drafted: {first.place}: {first.code} {first.message}")
        return Refused("cannot be drafted: its facts do not pass the checks")

    def _compiled(self, files: dict[str, bytes]) -> tuple[Problem, ...]:
        snapshot = replace(self.site.snapshot, files={**self.site.snapshot.files, **files})
        return compile_site(snapshot, replace(self.site.options, drafts=True)).problems

    def _set_aside(self, problems: Iterable[Problem]) -> bool:
        """Turn the facts with problems into comments; False where a problem is of no fact."""
        places = self._places()
        done = False
        for problem in problems:
            where = places.get(problem.place.line) if problem.place.path == self.briefing else None
            if where is None:
                continue
            kind, at = where
            block = self.blocks[kind][at]
            if block.live:
                why = (*block.why, f"set aside: {problem.code} {problem.message}")
                self.blocks[kind][at] = block._replace(live=False, why=why)
                self._drop_reference(block.id)
                done = True
        return done

    def _drop_reference(self, name: str) -> None:
        """Leave a figure that is set aside out of what others cover."""
        for at, block in enumerate(self.blocks["figures"]):
            lines = tuple(
                f"# {line}"
                if line.startswith("covers:") and re.search(rf"\b{name}\b", line)
                else line
                for line in block.lines
            )
            self.blocks["figures"][at] = block._replace(lines=lines)

    def _places(self) -> dict[int, tuple[str, int]]:
        """Give the fact that stands in each line of the briefing."""
        found: dict[int, tuple[str, int]] = {}
        line = len(self._head()) + 1
        for kind, blocks in self.blocks.items():
            if not blocks:
                continue
            line += 1
            for at, block in enumerate(blocks):
                for _ in block.text():
                    found[line] = (kind, at)
                    line += 1
        return found

    def files(self) -> dict[str, bytes]:
        """Give all files of the draft."""
        texts = {self.source: self._source(), self.briefing: self._briefing(), **self.cast.files()}
        files = {path: text.encode() for path, text in texts.items()}
        return {self.seed: self.article.data, **files}

    def _drafted(self, files: dict[str, bytes]) -> Drafted:
        return Drafted(
            slug=self.name,
            files=files,
            live={kind: sum(b.live for b in blocks) for kind, blocks in self.blocks.items()},
            open=sum(not b.live for blocks in self.blocks.values() for b in blocks),
            questions=len(self.questions),
        )

    def _source(self) -> str:
        article = self.article
        lines = ["---", comment("drafted: confirm each line, then remove `draft`"), "draft: true"]
        if article.title:
            lines += [comment(f"the headline: {article.title_from}"),
                      f"title: {quoted(unmarked(article.title))}"]  # fmt: skip
        else:
            lines += [comment("the article has no headline that could be told; this label is ours"),
                      f"name: {quoted(unmarked(self._label()))}"]  # fmt: skip
        lines.append(f"seed: {self.seed}")
        lines.append(f'sha256: "{hashlib.sha256(article.data).hexdigest()}"')
        how = "text as extracted" if article.extracted else "stored byte for byte"
        lines.append(comment(f"made from {article.name}, sha256 {article.original}; {how}"))
        for key in ("publisher", "author", "published", "url", "language"):
            if key in article.stated:
                value = article.stated[key]
                lines += [comment("the file itself states it"), f"{key}: {quoted(value)}"]
            elif key != "language":
                lines.append(
                    comment(f"{key}: not recognised in the file; add it if the file or you know it")
                )
        lines += self._allowed(article.title or self._label())
        return "\n".join([*lines, "---", ""])

    def _label(self) -> str:
        stem = self.article.name.rpartition("/")[2].rpartition(".")[0]
        words = re.sub(r"[_\s-]+", " ", stem).strip()
        return f"Article “{words}”"

    def _allowed(self, title: str) -> list[str]:
        """Allow the numbers of a headline, which is the article's own."""
        found = mentions(title, self.site.language, self.site.settings.symbols)
        numbers = dict.fromkeys(" ".join(title[m.start : m.end].split()) for m in found)
        pairs = ", ".join(f"{quoted(n)}: in the article's own headline" for n in numbers)
        return [f"allow_numbers: {{{pairs}}}"] if pairs else []

    def _head(self) -> list[str]:
        title = self.article.title or self._label()
        lines = ["---", comment("drafted from the article: a proposal"), "draft: true",
                 f"title: {quoted(unmarked(title))}", f"sources: [{self.name}]"]  # fmt: skip
        lines += self._allowed(title)
        lines += self.cast.lists()
        if self.questions:
            lines.append(comment("questions that the article leaves open:"))
            lines += [comment(f"- {question}") for question in self.questions]
        return lines

    def _briefing(self) -> str:
        lines = self._head()
        for kind, blocks in self.blocks.items():
            if blocks:
                live = any(block.live for block in blocks)
                lines.append(f"{kind}:" if live else f"# {kind}:")
                lines += [line for block in blocks for line in block.text()]
        return "\n".join([*lines, "---", "", *self._body()])

    def _body(self) -> Iterator[str]:
        figures = [b for b in self.blocks.get("figures", ()) if b.live]
        quotes = [b for b in self.blocks.get("quotes", ()) if b.live]
        statements = [b for b in self.blocks.get("statements", ()) if b.live]
        if figures:
            yield from ("## What the article reports", "")
            yield from (f"- {self.labels[b.id]}: [[#{b.id}]]" for b in figures)
            yield ""
        if statements:
            yield from ("## What is agreed, promised or made a condition", "")
            yield from (f"- [[#{b.id}]]" for b in statements)
            yield ""
        if quotes:
            yield from ("## In the words of those quoted", "")
            for block in quotes:
                yield from (f"> [[#{block.id}]]", "")
        if not (figures or quotes or statements):
            yield from ("## What the article reports", "")
