"""How well drafting finds what people find: precision and recall on labelled articles.

In: folders of articles (`NAME.txt`) with what a person found in each (`NAME.json`). Out: a table of
precision and recall by class, and each miss. `python -m generator.authoring.measuring FOLDER...`
prints it.

* An amount is right if value, unit and qualifier are; of a noun the last word counts, singular and
  plural alike. An amount said again counts once, on both sides.
* A status is right if the amount has the status a person gives it.
* A quotation is right if it is the words a person marked.
* A speaker is right if the last word of the person's name for it is in the words found; of a role
  with more behind it (`the Secretary for Health`) its head will do.

Where a label says which word gives the status (`word`), the recall of statuses is told apart for
those of a listed word, in any of its forms, and for the others.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.authoring.findings import Findings, findings
from generator.authoring.home_money import at_home, region_tag
from generator.authoring.signs import proposed_signs, with_signs
from generator.build import compile_site
from generator.checking.stored import StoredArticle
from generator.model.amounts import Amount
from generator.model.named_tuples import NamedTuple
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.model.statuses import STATUSES
from generator.pages.contents import Contents, contents
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.nouns import stems
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.authoring.claims import Quoted
    from generator.reading.languages import Language

CLASSES = ("amounts", "statuses", "countries", "quotations", "speakers")
#: What is expected of each class: precision, recall.
EXPECTED = {
    "amounts": (0.98, 0.98),
    "statuses": (0.95, 0.85),
    "countries": (0.98, 0.95),
    "quotations": (0.98, 0.95),
    "speakers": (0.95, 0.85),
}


#: Recall of statuses by the word that says them, where labels tell it.
LISTED, OTHER = "statuses by listed words", "statuses by others"
_BEHIND_ROLE = re.compile(r"\s(?:of|for|at|in|from|with|to)\s")


class Score(NamedTuple):
    """Counts of one class: found and meant, found and not meant, meant and not found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what was meant that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


_INDEFINITE = frozenset(["a", "an", "another", "one"])


class Miss(NamedTuple):
    """One fault: the article, the class, what was found or missed."""

    article: str
    kind: str
    what: str


def measure(folders: Iterable[Path]) -> tuple[dict[str, Score], list[Miss]]:
    """Measure all labelled articles of some folders."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    misses: list[Miss] = []
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            label = json.loads(path.with_suffix(".json").read_text("utf-8"))
            for kind, got, wanted in _compared(path.read_bytes().decode(), label):
                right, wrong, missed = _paired(got, wanted)
                for at, number in enumerate((len(right), len(wrong), len(missed))):
                    counts[kind][at] += number
                misses += [Miss(path.stem, kind, f"found {one}") for one in wrong]
                misses += [Miss(path.stem, kind, f"missed {one}") for one in missed]
                if kind == "statuses":
                    words = _words(label)
                    for one, at in [*((one, 0) for one in right), *((one, 2) for one in missed)]:
                        if words.get(one):
                            counts[LISTED if _is_listed(words[one]) else OTHER][at] += 1
    kinds = [*CLASSES, *(kind for kind in (LISTED, OTHER) if kind in counts)]
    return {kind: Score(*counts[kind]) for kind in kinds}, misses


def _paired(got: list[Any], wanted: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """Give what of `wanted` was found, what was found besides, and what of it was missed."""
    rest, right, wrong = list(wanted), [], []
    for one in got:
        meant = next((other for other in rest if _same(one, other)), None)
        if meant is None:
            wrong.append(one)
        else:
            rest.remove(meant)
            right.append(meant)
    return right, wrong, rest


def _same(one: Any, other: Any) -> bool:
    """Tell whether two findings are equal, but for the number of a noun."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other) or (
        isinstance(one, _Noun) and isinstance(other, _Noun) and bool(one.stems & other.stems)
    )


class _Noun(str):
    """The last word of what is counted."""

    __slots__ = ()

    @property
    def stems(self) -> frozenset[str]:
        return stems(self.lower(), _english())


def _compared(text: str, label: dict[str, Any]) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """Give for each class what was found and what a person found, in comparable form."""
    found, holds = found_in(text)
    yield (
        "amounts",
        _once(_said(f.amount) for f in found.figures),
        _once(_said(_amount(item["amount"])) for item in label["amounts"]),
    )
    yield (
        "statuses",
        _once((_said(f.amount), f.status) for f in found.figures if f.status),
        list(_words(label)),
    )
    yield "countries", sorted({t.iso for t in holds.territories if t.iso}), label["countries"]
    wanted = [(_plain(i["words"]), i["speaker"]) for i in label["quotations"]]
    got = [(_plain(q.excerpt.quote), _speaker(q, dict(wanted))) for q in found.quotes]
    yield "quotations", [words for words, _ in got], [words for words, _ in wanted]
    yield "speakers", [one for one in got if one[1]], [one for one in wanted if one[1]]


def _words(label: dict[str, Any]) -> dict[Any, str]:
    """Give the statuses of a label, each once, with the word that says it where the label does."""
    return {
        (_said(_amount(item["amount"])), item["status"]): item.get("word", "")
        for item in label["amounts"]
        if item["status"]
    }


def _is_listed(word: str) -> bool:
    """Tell a form of a listed word: `approve`, `pledges`, the `asked` of `asked for`."""
    bases = _english().status_bases
    listed = {form for status in STATUSES.values() for form in status.words}
    known = listed | {form for one in listed for form in bases.get(one, ())}
    known |= {one.split()[0] for one in known}
    return bool(stems(word.lower(), _english()) & known) or word.lower() in known


def _once(found: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(found))


def _speaker(found: Quoted, wanted: dict[str, str]) -> str:
    """Give a speaker as the person wrote it, where the found name holds its last word."""
    speaker = found.quotation.speaker
    if speaker is None:
        return ""
    name = speaker.named or speaker.words
    meant = wanted.get(_plain(found.excerpt.quote))
    if meant is None:
        return name
    if not meant and name.casefold().split()[0] in _INDEFINITE:
        return ""  # who is described without a name: some people write the description, some none
    words = re.findall(r"[\w-]+", name.casefold())
    last = re.findall(r"[\w-]+", meant.casefold())[-1:]
    return meant if set(last + _head(meant)) & set(words) else name


def _head(meant: str) -> list[str]:
    """Give the head of a role that goes on behind it: `Secretary`, of `Secretary for Health`."""
    tables, head = tables_of("en"), _BEHIND_ROLE.split(meant)[0].casefold().split()
    known = tables.naming.roles | tables.naming.titles | tables.speech.bodies_that_speak
    return head[-1:] if len(head) < len(meant.split()) and head[-1] in known else []


def found_in(text: str) -> tuple[Findings, Contents]:
    """Draft from a text as on a new site: what can be said of it, and what it holds."""
    language = _english()
    snapshot = Snapshot(files={"content/site.yaml": b"title: T"}, theme={}, theme_places={})
    site = compile_site(snapshot, Options(today=datetime.date(2025, 1, 1))).value
    article = StoredArticle(text, language, site.settings.symbols)
    holds = contents(article, site)
    article = at_home(article, region_tag(article, holds, "en"))
    holds = contents(article, site)
    signs = proposed_signs(article, holds)
    article = with_signs(article, signs)
    holds = contents(article, site)
    return findings(article, holds, site.settings.statuses, signs), holds


def _english() -> Language:
    language = rules("en")
    assert language is not None
    return language


def _amount(text: str) -> Amount:
    amount = parse_amount(text)
    assert isinstance(amount, Amount), text
    return amount


def _said(amount: Amount) -> tuple[str, ...]:
    """Give what an amount says; of a noun of several words the last counts."""
    code = amount.unit.code if amount.is_money else _Noun(amount.unit.code.split()[-1])
    upper = f"{amount.upper.value:f}" if amount.upper else ""
    return amount.qualifier.value, f"{amount.value.normalize():f}", upper, code


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,;!?")


def table(scores: dict[str, Score]) -> list[str]:
    """Write scores as a Markdown table."""
    rows = ["| class | right | wrong | missed | precision | recall |", "|" + " --- |" * 6]
    for kind, score in scores.items():
        numbers = f"{score.right} | {score.wrong} | {score.missed}"
        rows.append(f"| {kind} | {numbers} | {score.precision:.3f} | {score.recall:.3f} |")
    return rows


def line(name: str, articles: int, scores: dict[str, Score]) -> str:
    """Write the scores of one part as a row of a table: precision and recall of each class.

    The last cell holds the recall of statuses by listed words, and by others, where labels tell.
    """
    cells = [f"{scores[kind].precision:.3f} / {scores[kind].recall:.3f}" for kind in CLASSES]
    told = [f"{scores[kind].recall:.3f}" for kind in (LISTED, OTHER) if kind in scores]
    return f"| {' | '.join([f'`{name}`', str(articles), *cells, ' / '.join(told)])} |"


def main(arguments: Sequence[str]) -> int:
    """Print the scores of each folder with every miss, and at the end a row for each."""
    rows = []
    for name in arguments:
        folder = Path(name)
        scores, misses = measure([folder])
        sys.stdout.write("\n".join([name, "", *table(scores), ""]) + "\n")
        for miss in misses:
            sys.stdout.write(f"{miss.article}: {miss.kind}: {miss.what}\n")
        rows.append(line(folder.name, len(list(folder.glob("*.txt"))), scores))
    sys.stdout.write("\n".join(["", *rows, ""]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
