"""An invented site with the words of a natural one, for measuring search: `write(folder, 1000)`.

Words come as often as in a language: the n-th commonest once where the first comes n times (Zipf's
law), out of a vocabulary that grows with the text. A page has about 300 of them; four in ten are
briefings, each with an article, two figures and a statement. The same number of pages gives the
same site. All that is said in it is invented.
"""

from __future__ import annotations

import random
import shutil
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.model.countries import COUNTRIES

if TYPE_CHECKING:
    from pathlib import Path

_SYLLABLES = [
    c + v + e for c in "bcdfghklmnprstvw" for v in "aeiou" for e in ("", "n", "r", "s", "l")
]
_STATUSES = {"approved": "approved", "pending": "set pending", "committed": "pledged"}
_SIZE = 300
SETTINGS = 'title: "The invented desk"\nbase_url: https://desk.example/\nlanguage: en\n'


class _Writer:
    """Writes one site from one seed."""

    def __init__(self, folder: Path, pages: int) -> None:
        self.chance = random.Random(pages)
        self.folder = folder
        self.words = self._vocabulary(2000 + 40 * round((pages * _SIZE) ** 0.5))
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def _vocabulary(self, count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            size = self.chance.choice((1, 2, 2, 3, 3, 4))
            found["".join(self.chance.choices(_SYLLABLES, k=size))] = None
        return list(found)

    def text(self, count: int) -> str:
        words = self.chance.choices(self.words, cum_weights=self.weights, k=count)
        cuts = range(0, count, 14)
        return " ".join(" ".join(words[at : at + 14]).capitalize() + "." for at in cuts)

    def name(self) -> str:
        rare = self.chance.choices(self.words[50:], k=3)
        return " ".join(rare).title()

    def put(self, path: str, front: str, body: str = "") -> None:
        full = self.folder / "content" / f"{path}.md"
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(f"---\n{front}---\n\n{body}\n", "utf-8")


def write(folder: Path, pages: int) -> None:
    """Write a site of about that many records into a folder, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    writer = _Writer(folder, pages)
    (folder / "content").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "content/site.yaml").write_text(SETTINGS, "utf-8")
    codes = sorted(COUNTRIES)[: max(3, min(60, pages // 10))]
    for code in codes:
        writer.put(f"countries/{code.lower()}-land", f"iso: {code}\n", writer.text(_SIZE))
    programs = max(3, pages // 10)
    for at in range(programs):
        writer.put(f"programs/program-{at}", f"name: {writer.name()}\n", writer.text(_SIZE))
    briefings = max(3, pages * 4 // 10)
    for at in range(briefings):
        _briefing(writer, at, codes, programs)
    for at in range(max(0, pages - briefings * 2 - programs - len(codes))):
        writer.put(f"people/person-{at}", f"name: {writer.name()}\n", writer.text(_SIZE // 3))


def _briefing(writer: _Writer, at: int, codes: list[str], programs: int) -> None:
    chance = writer.chance
    facts, said = [], []
    for number in range(2):
        amount = f"{chance.randint(1, 999)}.{chance.randint(1, 9)} million"
        status, word = chance.choice(list(_STATUSES.items()))
        quote = f"{writer.text(5)[:-1]}: EUR {amount} was {word} for {writer.name()}"
        said.append(quote)
        facts.append(
            f"  - id: f{number}\n    label: Money for {writer.name()}\n    amount: {amount} EUR\n"
            f"    status: {status}\n    evidence: {{source: source-{at}, quote: {quote!r}}}\n"
        )
    claim = writer.text(12)[:-1]
    (writer.folder / f"seeds/{at}.txt").write_text(f"{'. '.join(said)}. {claim}.\n", "utf-8")
    writer.put(f"sources/source-{at}", f"seed: seeds/{at}.txt\nname: {writer.name()}\n")
    writer.put(
        f"briefings/briefing-{at}",
        f"title: {writer.name()} and {writer.name()}\ndate: 2025-0{at % 9 + 1}-11\n"
        f"programs: [program-{chance.randrange(programs)}]\n"
        f"countries: [{chance.choice(codes).lower()}-land]\nfigures:\n{''.join(facts)}"
        f"statements:\n  - id: claim\n    text: {writer.text(10)!r}\n"
        f"    evidence: {{source: source-{at}, quote: {claim!r}}}\n",
        writer.text(_SIZE) + "\n\n" + writer.text(_SIZE // 2),
    )
