"""The facts of a draft as items of front matter, each with the reasons for it.

In: what was found in an article, and the records the site has or gets. Out: `Block`s by kind. Money
without a status, and an amount a page would add a second time, are written as comments. What a
person has to word, the text of a statement and the title of an event, holds the article's sentence
behind `UNWRITTEN`, which no published record may hold.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.authoring.standing import Concerned, Standing
from generator.authoring.subject import Subject
from generator.authoring.yaml_text import UNCOMMENT, Block, Said, quoted, slug, verbatim
from generator.model.amounts import UnitKind
from generator.model.records import UNWRITTEN
from generator.reading.sentences import around
from generator.reading.speech.reported import Reported
from generator.reading.speech.turns import turn_at, turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.authoring.claims import Claimed, Dated, Quoted
    from generator.authoring.column_sums import Cover
    from generator.authoring.credit import Credit
    from generator.authoring.excerpts import Excerpt
    from generator.authoring.figures import Figured
    from generator.authoring.findings import Findings
    from generator.authoring.people import Cast
    from generator.authoring.ties import Tie
    from generator.pages.contents import Contents

_LONGEST_TITLE = 240
# What a briefing lists beside countries.
_NARROWED = ("programs", "agencies", "people")
# A page shows with a figure all it is tied to.
_MOST_TIED = 40
# So many parts of a total are named.
_MOST_COVERED = 8
# So many of the site's own figures of an amount are named.
_MOST_NAMED = 3
_TIED = {"part": "part of", "rounded": "rounder than", "against": "set against"}
_TAKE_UP = f"to take it up, choose a status and {UNCOMMENT}"
_NAME_SIGN = (
    "set aside: the site names no currency `{sign}`; here it is read as {code}. If so, add "
    f'`"{{sign}}": {{code}}` to `currency_symbols` in content/site.yaml and {UNCOMMENT}'
)
_OTHER_SIGN = (
    "set aside: `{sign}` is {site} on this site, and this article seems to mean {code}. If so, "
    'the checks can read it so where `currency_symbols` has `"{sign}": {code}`; if not, '
    f"write {{site}} and {UNCOMMENT}"
)


class Blocks:
    """Makes the blocks of one draft."""

    def __init__(
        self,
        text: str,
        source: str,
        status: str,
        contents: Contents,
        cast: Cast,
        credit: Credit,
    ) -> None:
        self.text, self.source, self.status = text, source, status
        self.cast, self.credit = cast, credit
        self.spans = list(contents.sentences)
        program = cast.program()
        places = [(t.start, cast.country(t.iso)) for t in contents.territories if t.iso]
        self.subject = program and Subject(
            text, credit.language, contents.sentences, places, program
        )
        self.quotations = contents.quotations
        self.reported = Reported(text, credit.language, credit.tables)
        self.turns = turns(text)
        self.ids: set[str] = set()
        self.numbers: dict[str, int] = {}

    def all(self, found: Findings) -> dict[str, list[Block]]:
        """Give the blocks of all facts, by kind."""
        return {
            "figures": _Figures(self, found).all(),
            "statements": [self._statement(claim) for claim in found.claims],
            "quotes": [self._quote(quote) for quote in found.quotes],
            "events": [self._event(date) for date in found.dates],
        }

    def id(self, wanted: str) -> str:
        """Give an id no other fact has."""
        base = slug(wanted, fallback="fact", most=40)
        made = base
        while made in self.ids:
            self.numbers[base] = self.numbers.get(base, 1) + 1
            made = f"{base}-{self.numbers[base]}"
        self.ids.add(made)
        return made

    def _statement(self, found: Claimed) -> Block:
        name = self.id(found.kind)
        lines = [
            f"id: {name}",
            f"text: {quoted(f'{UNWRITTEN} {verbatim(found.excerpt.quote)}')}",
            f"kind: {found.kind}",
        ]
        why = [f"“{found.marker}” stands in the sentence; say it in your own words, or delete it"]
        lines += self._by(found.by, why)
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self.evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines), said=Said(found.excerpt.quote))

    def _quote(self, found: Quoted) -> Block:
        speaker = found.quotation.speaker
        name = self.id("quote")
        lines, why = [f"id: {name}"], []
        if speaker:
            if any(map(str.isalpha, speaker.verb)):
                why.append(f"“{speaker.verb}” connects the words with “{speaker.words}”")
            else:
                why.append(f"“{speaker.words}” stands right beside the words")
            if speaker.named and speaker.named != speaker.words:
                why.append(f"“{speaker.words}” is taken for “{speaker.named}”")
            lines += self._by(speaker.named or speaker.words, why)
        else:
            why.append("the article does not say beside the words who says them")
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self.evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines), said=Said(found.excerpt.quote))

    def _event(self, found: Dated) -> Block:
        name = self.id(f"on-{found.date}")
        sentence = " ".join(found.sentence.split())
        words = sentence if len(sentence) <= _LONGEST_TITLE else found.excerpt.quote
        lines = [f"id: {name}", f"title: {quoted(f'{UNWRITTEN} {verbatim(words)}')}",
                 f"date: {found.date}"]  # fmt: skip
        why = [f"the article says “{found.words}”; say in your own words what happened then"]
        lines += self._scope(found.excerpt.start, found.excerpt.end)
        lines.append(self.evidence(found.excerpt))
        return Block(name, tuple(why), tuple(lines), said=Said(found.excerpt.quote))

    def _by(self, words: str, why: list[str]) -> list[str]:
        if not words:
            return []
        known = self.cast.speaker(words)
        if known:
            why.append(f"by: the record {known} has that name")
            return [f"by: {known}"]
        several = " " in words or words[0].isupper()
        return [f"by: {quoted(words if several else f'the {words}')}"]

    def said_by(self, start: int, end: int, why: list[str]) -> list[str]:
        """Write who an amount is said from, where that is a record; else name it in a comment."""
        around_it = (q.speaker for q in self.quotations if q.start <= start and end <= q.end)
        speaker = next(filter(None, around_it), None)
        if speaker is None:
            first, last = around(self.spans, start, end)
            sentence = (self.spans[first][0], self.spans[last][1])
            speaker = self.reported.of(sentence, (start, end))
            if speaker is None:
                return self._in_turn(sentence, start, why)
        words = speaker.named or speaker.words
        verb = any(map(str.isalpha, speaker.verb))
        told = f"“{speaker.verb}” connects it with" if verb else "it is told of"
        known = self.cast.speaker(words)
        if known:
            why.append(f"by: {told} “{words}”; the record {known} has that name")
            return [f"by: {known}"]
        why.append(f"by: {told} “{words}”; add `by` if they say it")
        return []

    def _in_turn(self, sentence: tuple[int, int], at: int, why: list[str]) -> list[str]:
        """Write who has the floor in a transcript where an amount stands; who asks says nothing."""
        turn = turn_at(self.turns, at)
        if turn is None or self.text[slice(*sentence)].rstrip().endswith("?"):
            return []
        for words in turn.names:
            known = self.cast.addressed(words)
            if known:
                why.append(f"by: it stands in what “{words}” says; the record {known}")
                return [f"by: {known}"]
        return []

    def _scope(self, start: int, end: int) -> list[str]:
        """Keep a fact off the pages of what its sentence does not name, but for its country."""
        credited = self.credit.of_words(start, end)
        lines = _countries(map(self.cast.country, credited.countries))
        if not lines and self.cast.listed("countries"):
            lines = ["countries: []"]
        return [*lines, *self._others(start, end, [])]

    def money_scope(self, start: int, end: int, why: list[str], *, money: bool) -> list[str]:
        """Tell the countries an amount goes to from those that give it, which are parties.

        `money` is set of money with a status.
        """
        credited = self.credit.of_amount(start, end)
        giving = [found for iso in credited.giving if (found := self.cast.country(iso))]
        slugs = [made for iso in credited.countries if (made := self.cast.country(iso))]
        lines = _countries(slugs)
        if giving:
            why.append(f"{', '.join(giving)}: said to give, so a party and no receiver")
        if not lines and self.cast.listed("countries"):
            # Without a list of its own a figure concerns all countries of the briefing.
            lines = ["countries: []"]
            told = credited.why or "those that its sentence names have no record"
            why.append(f"countries: {told}; add those whose figure it is")
        elif lines and credited.why:
            why.append(f"countries: {credited.why}")
        if giving:
            lines.append(f"parties: [{', '.join(f'countries/{one}' for one in giving)}]")
        own = () if credited.why else slugs
        told = self.subject.of(start, end, own, money=money) if self.subject else ""
        return [*lines, *self._others(start, end, why, told)]

    def _others(self, start: int, end: int, why: list[str], told: str = "") -> list[str]:
        """Narrow a fact to the programs, agencies and people that its sentence names.

        A fact without such a line concerns all that its briefing lists. `told` is why it is of the
        article's one program where its sentence names none, which is added to `why`.
        """
        first, last = around(self.spans, start, end)
        low, high = self.spans[first][0], self.spans[last][1]
        lines = []
        for scope in _NARROWED:
            listed, named = self.cast.listed(scope), self.cast.named(scope, low, high)
            if scope == "programs" and told and not named and self.subject:
                named = [self.subject.program.slug]
                why.append(f"programs: {told}; write `[]` if the sentence is of another thing")
            if named == listed:
                continue  # the briefing's own list, or none
            lines.append(f"{scope}: [{', '.join(named)}]")
        return lines

    def evidence(self, found: Excerpt) -> str:
        """Write the line of a quote."""
        prefix = f", prefix: {quoted(found.prefix)}" if found.prefix else ""
        return f"evidence: {{source: {self.source}, quote: {quoted(found.quote)}{prefix}}}"


def _countries(slugs: Iterable[str]) -> list[str]:
    once = dict.fromkeys(filter(None, slugs))
    return [f"countries: [{', '.join(once)}]"] if once else []


class _Figures:
    """The blocks of an article's figures, with what ties them to each other."""

    def __init__(self, blocks: Blocks, found: Findings) -> None:
        self.blocks, self.found = blocks, found
        self.figures = found.figures
        self.ties: Mapping[int, Tie] = found.ties
        self.covers: dict[int, Cover] = {cover.total: cover for cover in found.covers}
        self.status = [self._status(i) for i in range(len(self.figures))]
        self.names = [blocks.id(self._id(i)) for i in range(len(self.figures))]
        self.tied: dict[int, int] = {}
        self.labels = Counter(
            figure.label.words
            for i, figure in enumerate(self.figures)
            if i not in self.ties or self.ties[i].kind != "same"
        )
        self.standing = Standing(blocks.cast.site)
        self.known: set[str] = set()

    def all(self) -> list[Block]:
        """Give the blocks; what refers to money that the site may have stands aside with that."""
        made = [self._block(i, figure) for i, figure in enumerate(self.figures)]
        return [
            block.aside("so is a figure that it refers to")
            if block.live and block.refers & self.known
            else block
            for block in made
        ]

    def _status(self, i: int) -> str:
        figure = self.figures[i]
        if not figure.amount.is_money:
            return ""
        tie = self.ties.get(i)
        taken = self.figures[tie.of].status if tie and tie.kind == "same" else ""
        return figure.status or taken or self.blocks.status

    def _id(self, i: int) -> str:
        figure = self.figures[i]
        if figure.amount.is_money:
            return self.status[i] or "amount"
        return "share" if figure.amount.unit.kind is UnitKind.PERCENT else figure.amount.unit.code

    def _block(self, i: int, found: Figured) -> Block:
        name = self.names[i]
        words = " ".join(self.blocks.text[found.mention.start : found.mention.end].split())
        why = [f"the article says “{words}”"]
        lines = [
            f"id: {name}",
            f"label: {quoted(found.label.words)}",
            f"amount: {quoted(str(found.amount))}",
        ]
        if found.label.to_word or self.labels[found.label.words] > 1:
            why.append("label: word it")
        lines += self._status_lines(i, found, why)
        summed, more = self._cover_lines(i, why)
        lines += more
        live, more = self._tie(i, why)
        lines += more
        live = live and summed
        if found.as_of:
            why.append("as_of: the sentence, or the head of its column, says that it was so then")
            lines.append(f"as_of: {found.as_of}")
        if found.amount.is_money and not self.status[i]:
            why.append(_TAKE_UP)
            live = False
        if found.sign:
            site = self.blocks.cast.site.settings.symbols.get(found.sign, "")
            said_so = _OTHER_SIGN if site else _NAME_SIGN
            why.append(said_so.format(sign=found.sign, code=found.amount.unit.code, site=site))
            live = False
        start, end = found.mention.start, found.mention.end
        lines += self.blocks.said_by(start, end, why)
        scope = self.blocks.money_scope(start, end, why, money=bool(self.status[i]))
        tie = self.ties.get(i)
        if tie is None and self.status[i]:
            new, more = self._standing(i, scope, why)
            lines += more
            live = live and new
        lines += scope
        lines.append(self.blocks.evidence(found.excerpt))
        again = tie is not None and tie.kind == "same"
        said = Said(found.excerpt.quote, str(found.amount), self.status[i])
        return Block(name, tuple(why), tuple(lines), live, again, self._refers(i), said)

    def _standing(self, i: int, scope: list[str], why: list[str]) -> tuple[bool, list[str]]:
        """Tie a figure to the site's own of the same money, or tell of those that may be that.

        Gives whether a page may add it to what the site has, and its line.
        """
        amount, status = self.figures[i].amount, self.status[i]
        of = Concerned(*(self._listed(kind, scope) for kind in ("countries", "programs")))
        same = self.standing.same(amount, status, of)
        if same:
            why.append(
                f"same_as {same}: the site has a figure of this amount and status, and a total "
                "counts both once; delete this line if it is other money"
            )
            return True, [f"same_as: [{same}]"]
        rounder, said = self.standing.rounder(amount, status, of)
        if rounder and i not in self.covers:
            self.known.add(self.names[i])
            why.append(
                f"set aside: {rounder} is {said} with this status, and the one may be the other, "
                f"said more roundly: a page would add both; if it is other money, {UNCOMMENT}"
            )
            return False, []
        for other, state in self.standing.others(amount, of)[:_MOST_NAMED]:
            why.append(
                f"{other} is of the same amount and status, of another program: if it is the same "
                f"money, add `same_as: [{other}]`"
                if state == status
                else f"{other} is of the same amount, {state}: if this tells what became of it, "
                "keep one"
            )
        return True, []

    def _listed(self, kind: str, scope: list[str]) -> frozenset[str]:
        """Give the ids that a fact's line lists; without a line they are the briefing's own."""
        own = f"{kind}: ["
        line = next((one[len(own) : -1] for one in scope if one.startswith(own)), None)
        slugs = self.blocks.cast.listed(kind) if line is None else line.split(", ")
        return frozenset(f"{kind}/{one}" for one in slugs if one)

    def _refers(self, i: int) -> frozenset[str]:
        covered = self.covers[i].parts if i in self.covers else ()
        tie = self.ties.get(i)
        return frozenset(self.names[one] for one in (*covered, *([tie.of] if tie else ())))

    def _status_lines(self, i: int, found: Figured, why: list[str]) -> list[str]:
        if found.governed is None:
            return []
        why.append(f"status: {found.governed.why}")
        if found.governed.others:
            why.append(f"also named there: {', '.join(found.governed.others)}; read it")
        if self.status[i] and not found.status:
            why.append("status: taken from the same amount elsewhere, or as you asked")
        return [f"status: {self.status[i] or 'CHOOSE-ONE'}"]

    def _cover_lines(self, i: int, why: list[str]) -> tuple[bool, list[str]]:
        """Give what a total covers, and whether it may stand beside that: a page adds no total."""
        cover = self.covers.get(i)
        if cover is None:
            return True, []
        parts = [self.names[part] for part in cover.parts]
        named = ", ".join(parts) if len(parts) <= _MOST_COVERED else f"{len(parts)} figures"
        covers = f"covers: [{', '.join(parts)}]"
        if cover.aside:
            why.append(f"it may cover {named}, as {cover.why}")
            why.append(f"set aside: {cover.aside}")
            return False, [covers]
        why.append(f"proposed: covers {named}, as {cover.why}")
        figures = [part for part in cover.parts if self._figure(part)]
        if len(figures) == len(parts):
            return True, [covers]
        added = any(self.status[part] == self.status[i] for part in figures)
        if added:
            why.append("set aside: not all of its parts are figures yet, and a page would add it")
        return not added, [f"# {covers}"]

    def _figure(self, i: int) -> bool:
        """Tell what has a status and a currency that the site knows."""
        return bool(self.status[i]) and not self.figures[i].sign

    def _tie(self, i: int, why: list[str]) -> tuple[bool, list[str]]:
        """Keep a page from adding an amount twice: tie it, or write it as a comment."""
        tie = self.ties.get(i)
        if tie is None:
            return True, []
        other = self.names[tie.of]
        if tie.kind == "same":
            self.tied[tie.of] = self.tied.get(tie.of, 0) + 1
            if self.tied[tie.of] > _MOST_TIED:
                why.append(f"set aside: the same amount as {other}, tied to it often enough")
                return False, []
            why.append(f"same_as {other}: {tie.why}")
            first = self.covers.get(tie.of)
            live = self._figure(tie.of) and not (first and first.aside)
            return live, [f"same_as: [{other}]"]
        alike = self.status[i] == self.status[tie.of]
        if tie.kind == "part" and tie.of in self.covers:
            return True, []
        why.append(f"{_TIED[tie.kind]} {other}: {tie.why}")
        if not alike:
            return True, []
        why.append(
            f"set aside: a page would add both; take it up in place of {other}, not beside it"
        )
        return False, []
