"""The texts of a draft's source and briefing.

In: an imported article, the blocks of its facts, the cast and the head of the article. Out: the
text of `content/sources/SLUG.md` and of `content/briefings/SLUG.md`. Nothing stands there that
the article or its file does not say; what was not recognised is named in a comment.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from generator.authoring.signs import SIGNS
from generator.authoring.yaml_text import UNCOMMENT, Block, comment, quoted, unmarked
from generator.model.data_classes import dataclass
from generator.reading.amounts.mentions import mentions
from generator.reading.context import any_of
from generator.reading.languages import LANGUAGES, rules
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.authoring.heads import Head
    from generator.authoring.importing import Imported
    from generator.authoring.people import Cast
    from generator.pages.site import Site
    from generator.reading.tongues import Tongue

_LETTERS_BEFORE = re.compile(r"[^\W\d_]*$")
# No sign of a currency is longer.
_LONGEST_SIGN = 6
_SIGN_BEFORE = re.compile(rf"(?<![^\W_])(?:{any_of(SIGNS)})\s?$")
_SIGN_BEHIND = re.compile(rf"\s?(?:{any_of(SIGNS)})(?![^\W_])")

_YOURS = (
    f"what stands as comments can be taken up: {UNCOMMENT}",
    "labels of figures are made of the article's words; word those of which it says so",
    "the page shows every fact below: write behind the last line what they mean",
)
_NONE_NAMED = (
    "`programs: []`, `agencies: []` and `people: []` in a fact: its sentence names none of those "
    "above; add those that it concerns"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFiles:
    """Writes the two files of one draft."""

    site: Site
    article: Imported
    name: str
    head: Head
    cast: Cast
    questions: tuple[str, ...]
    tongue: Tongue
    """The source's language, stated where there is a reason to."""
    symbols: Mapping[str, str]
    """The signs by which the article was read."""

    @property
    def seed(self) -> str:
        """Where the article is stored."""
        return f"seeds/{self.name}.txt"

    def source(self) -> str:
        """Write the source."""
        article = self.article
        lines = ["---", comment("drafted: confirm each line, then remove `draft`"), "draft: true"]
        if article.title:
            lines += [comment(f"the headline: {article.title_from}"),
                      f"title: {quoted(unmarked(article.title))}"]  # fmt: skip
        else:
            lines += [comment("no headline was recognised; this label is ours"),
                      f"name: {quoted(unmarked(self._label()))}"]  # fmt: skip
        lines.append(f"seed: {self.seed}")
        lines.append(f'sha256: "{hashlib.sha256(article.data).hexdigest()}"')
        how = "text as extracted" if article.extracted else "stored byte for byte"
        lines.append(comment(f"made from {article.name}, sha256 {article.original}; {how}"))
        for key in ("publisher", "author", "published", "url", "language"):
            lines += self._stated(key)
        lines += self._allowed(article.title or self._label())
        return "\n".join([*lines, "---", ""])

    def _stated(self, key: str) -> list[str]:
        """Write what the file or the head of the article states of itself."""
        if key == "language":
            if not self.tongue.why:
                return []
            return [comment(self.tongue.why), f"language: {quoted(self.tongue.tag)}"]
        if key == "author" and self.head.author:
            lines = [comment("a line of its own names the author")]
            if self.article.stated.get(key, self.head.author) != self.head.author:
                lines.append(comment(f"the file itself states “{self.article.stated[key]}”"))
            return [*lines, f"author: {quoted(self.head.author)}"]
        if key in self.article.stated:
            return [
                comment("the file itself states it"),
                f"{key}: {quoted(self.article.stated[key])}",
            ]
        if key == "published" and self.head.date:
            words = f"the head of the article says “{self.head.words}”"
            return [comment(words), f"published: {self.head.date}"]
        return [comment(f"{key}: not recognised in the file; add it if the file or you know it")]

    def _label(self) -> str:
        stem = self.article.name.rpartition("/")[2].rpartition(".")[0]
        words = re.sub(r"[_\s-]+", " ", stem).strip()
        return self._word("article").format(name=words)

    def _word(self, key: str) -> str:
        """Give a heading in the site's language, or in English where its table has none."""
        return (
            tables_of(self.site.language.tag).drafts.labels.get(key)
            or tables_of("en").drafts.labels[key]
        )

    def _allowed(self, title: str) -> list[str]:
        """Allow the numbers of a headline, which is the article's own.

        A number is allowed with all that any reading takes for a part of it (`Rs 240 crore`, `45
        millones de pesos`), so that it stays allowed once the site names the sign or has another
        language.
        """
        spans = sorted(
            _with_sign(title, found.start, found.end)
            for symbols in (self.site.settings.symbols, self.symbols)
            for language in filter(None, (self.site.language, *map(rules, LANGUAGES)))
            for found in mentions(title, language, symbols)
        )
        whole: list[tuple[int, int]] = []
        for start, end in spans:
            if whole and start < whole[-1][1]:
                whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
            else:
                whole.append((start, end))
        numbers = dict.fromkeys(" ".join(title[start:end].split()) for start, end in whole)
        pairs = ", ".join(f"{quoted(n)}: {self._word('headline')}" for n in numbers)
        return [f"allow_numbers: {{{pairs}}}"] if pairs else []

    def top(self) -> list[str]:
        """Write the briefing's lines before its facts."""
        title = self.article.title or self._label()
        lines = ["---", comment("drafted from the article: a proposal"), "draft: true",
                 f"title: {quoted(unmarked(title))}", *self._date(),
                 f"sources: [{self.name}]"]  # fmt: skip
        lines += self._allowed(title)
        lines += self.cast.lists()
        lines += map(comment, _YOURS)
        if any(map(self.cast.listed, ("programs", "agencies", "people"))):
            lines.append(comment(_NONE_NAMED))
        if self.questions:
            lines.append(comment("questions that the article leaves open:"))
            lines += [comment(f"- {question}") for question in self.questions]
        return lines

    def _date(self) -> list[str]:
        """Propose the article's date for that of the briefing."""
        date = self.article.stated.get("published") or str(self.head.date or "")
        if not date:
            return []
        words = (
            "the article's date; remove `# ` if it is the briefing's, too: the page has none else"
        )
        return [comment(words), comment(f"date: {date}")]

    def briefing(self, blocks: Mapping[str, list[Block]]) -> str:
        """Write the briefing."""
        lines = self.top()
        for kind, listed in blocks.items():
            if listed:
                lines.append(f"{kind}:")
                lines += [line for block in listed for line in block.text()]
        return "\n".join([*lines, "---", ""])

    def lines(self, blocks: Mapping[str, list[Block]]) -> dict[str, int]:
        """Give the line of the briefing in which the item of each fact begins, by its id."""
        first: dict[tuple[str, int], int] = {}
        for line, place in self.places(blocks).items():
            first.setdefault(place, line)
        return {
            blocks[kind][at].id: line + len(blocks[kind][at].why)
            for (kind, at), line in first.items()
        }

    def places(self, blocks: Mapping[str, list[Block]]) -> dict[int, tuple[str, int]]:
        """Give the fact that stands in each line of the briefing."""
        found: dict[int, tuple[str, int]] = {}
        line = len(self.top()) + 1
        for kind, listed in blocks.items():
            if not listed:
                continue
            line += 1
            for at, block in enumerate(listed):
                for _ in block.text():
                    found[line] = (kind, at)
                    line += 1
        return found


def _with_sign(title: str, start: int, end: int) -> tuple[int, int]:
    """Give an amount's place with the letters and the sign beside it (`N2.4bn`, `Rs 240`)."""
    head = title[max(0, start - _LONGEST_SIGN) : start]
    sign = _SIGN_BEFORE.search(head) or _LETTERS_BEFORE.search(head)
    behind = _SIGN_BEHIND.match(title, end)
    return start - len(sign[0] if sign else ""), behind.end() if behind else end
