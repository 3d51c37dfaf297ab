"""Articles that are no articles: each is drafted soon, and with its length, not its square.

Time is the process's own. What is measured is the drafting of a text in memory at n and at 4 n
characters; the largest are as long as what was once found to hang.
"""

from __future__ import annotations

import datetime as dt
import gc
import io
import random
import time
from typing import TYPE_CHECKING

import pytest

from generator.authoring.drafting import Drafted, Wishes, drafted
from generator.authoring.importing import MOST_TEXT, TOO_MUCH, Refused, imported, pdf
from generator.authoring.importing.pdf import SetLine
from generator.build import compile_site
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from tests import pace
from tests.pace import within
from tests.test_hostile import FLOOR, GROWTH, LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 60_000  # characters of the larger text
_chance = random.Random(6)
_NUMBERS = " ".join(str(_chance.randint(1, 999_999)) for _ in range(12_000))
_SAID = (
    "alpha the a of minister said Maria Lopez Kenya approved $5 million pending Program Agency "
    "(NA) “quoted words here now five” 2024 12 May , . and to from 35% people Georgia he"
)
_WORDS = _SAID.split()


def _letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def _each(form: str) -> Callable[[int], str]:
    """Repeat a sentence whose words differ each time."""
    return lambda size: "".join(form.format(_letters(i)) for i in range(size // len(form)))


def _all(text: str) -> Callable[[int], str]:
    return lambda size: text * (size // len(text))


TEXTS: dict[str, Callable[[int], str]] = {
    "numbers": lambda size: f"Numbers: {_NUMBERS[:size]}",
    "one line": _all("The ministry approved $5 million for roads in Kenya and the aide said so. "),
    "hyphens": _all("Aa-"),
    "shouted hyphens": lambda size: f"Head\n\n{'AA-' * (size // 3)}",
    "hyphens by": lambda size: f"By {'Aa-' * (size // 3)}",
    "stops": lambda size: f"Aid to Kenya.\n\n{'.' * size}x",
    "marks": lambda size: f"Aid to Kenya.\n\n{'?!…' * (size // 3)}x",
    "capitals": _all("Aa "),
    "dollars": lambda size: f"Paid $ {_NUMBERS[:size].replace(' ', ' $')}",
    "titles": _all("President Aa Bb "),
    "straight quotes": _all('"abc def" '),
    "apostrophes": _all("'Abc. "),
    "open quotes": _all("“abc "),
    "open angles": lambda size: f"« ab{' ' * size}",
    "speech": _all("“one two three four five” said "),
    "quotations": _each("“We will go to {0} and on,” said Ann {0}.\n\n"),
    "pronouns": _each("“We will go to {0} and on,” she said.\n\n"),
    "countries": _all("Georgia and Congo met Jordan. "),
    "dates": _each("on 5 May 1998 {0} and "),
    "names": _each("Minister Ada B{0} came. "),
    "agencies": _each("National A{0} Agency came. "),
    "claims": _each("They agreed to {0}. "),
    "table": _each("Kenya {0} | €5 million approved\n"),
    "grants": _each("Grant {0} of $5 million was approved for Peru.\n\n"),
    "brackets": _all("Aa Bb (ABC) "),
    "parts": _all("$9 million including "),
    "ranges": _all("between $5 million and $6 million or "),
    "words": lambda size: " ".join(_chance.choice(_WORDS) for _ in range(size // 6)),
}


def seconds(text: str) -> float:
    files = {"content/site.yaml": b"title: A site"}
    options = Options(today=dt.date(2025, 6, 15), drafts=True)
    site = compile_site(Snapshot(files=files, theme={}, theme_places={}), options).value
    gc.collect()
    gc.disable()
    started = time.process_time()
    try:
        article = imported("a.txt", text.encode())
        found = article if isinstance(article, Refused) else drafted(
            site, article, Wishes(with_records=True)
        )  # fmt: skip
    finally:
        gc.enable()
    assert isinstance(found, Drafted), found
    return time.process_time() - started


@pytest.mark.parametrize("name", TEXTS)
def test_the_work_of_a_draft_grows_with_its_article(name: str) -> None:
    small = seconds(TEXTS[name](SIZE // 4))
    large = seconds(TEXTS[name](SIZE))
    assert within(large, LIMIT)
    assert large < GROWTH * small or within(large, GROWTH * FLOOR), (small, large)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "size"), [("numbers", 70_000), ("one line", 235_000), ("capitals", 150_000)]
)
def test_what_once_hung_is_drafted_soon(name: str, size: int) -> None:
    assert within(seconds(TEXTS[name](size)), LIMIT)


def test_what_a_draft_does_not_hold_is_told() -> None:
    text = "".join(f"Grant {_letters(i)} of ${i}.5 million was approved.\n\n" for i in range(900))
    site = compile_site(
        Snapshot(files={"content/site.yaml": b"title: A"}, theme={}, theme_places={}),
        Options(today=dt.date(2025, 6, 15), drafts=True),
    ).value
    article = imported("a.txt", text.encode())
    assert not isinstance(article, Refused)
    found = drafted(site, article, Wishes())
    assert isinstance(found, Drafted)
    assert found.live["figures"] == 300
    briefing = found.files["content/briefings/a.md"].decode()
    assert "600 further amounts stand in the article" in briefing


def test_a_limit_is_stretched_by_the_pace_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "_work", lambda: 2 * pace.REFERENCE)
    assert within(1.9, 1)
    assert not within(2.1, 1)
    monkeypatch.setattr(pace, "_work", lambda: pace.REFERENCE / 2)
    assert not within(1.1, 1)


def test_a_page_with_more_text_than_an_article_is_refused_before_it_is_gone_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    asked = []

    def extract(source: str, **_: object) -> str:
        asked.append(source)
        return "One article."

    monkeypatch.setattr(trafilatura, "extract", extract)
    page = "<html><head><script>{}</script></head><body><p>One article.</p>{}</body></html>"
    long = "The ministry approved it all. " * 100_000
    assert imported("a.html", page.format("", f"<p>{long}</p>").encode()) == TOO_MUCH
    assert not asked
    for script, menu in ((long, ""), ("", long[:MOST_TEXT])):
        found = imported("a.html", page.format(script, f"<ul><li>{menu}</li></ul>").encode())
        assert not isinstance(found, Refused)
        assert found.text == "One article.\n"


def test_a_pdf_is_read_no_further_than_an_article_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer, file, read = pypdf.PdfWriter(), io.BytesIO(), []
    for _ in range(9):
        writer.add_blank_page(100, 100)
    writer.write(file)

    def as_set(page: object) -> list[SetLine]:
        read.append(page)
        return [SetLine("x" * (MOST_TEXT // 2), 1)]

    monkeypatch.setattr(pdf, "_as_set", as_set)
    assert imported("a.pdf", file.getvalue()) == TOO_MUCH
    assert len(read) == 3


def test_a_markdown_file_that_is_too_long_to_be_read_is_called_so() -> None:
    found = imported("a.md", b"# Aid\n\nIt is paid.\n" + b"It was paid. " * 30_000)
    assert isinstance(found, Refused)
    assert "over 256 KiB of Markdown" in found.reason
