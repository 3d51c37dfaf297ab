"""Notes of facts and of changes are prose: their references are resolved and checked."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.authoring.why import derivation
from generator.build import compile_site
from generator.model.records import FactId, RecordId
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.pages.plan import plan
from generator.rendering.feeds import news
from tests.stages import BRIEFING, article, figure, record, site

if TYPE_CHECKING:
    from generator.pages.site import Site

DOCS = Path(__file__).resolve().parent.parent / "docs"
TODAY = Options(today=datetime.date(2025, 6, 15))
FIGURE = figure("aid", "9 million USD", "approved", "approved $9 million for aid")
CHANGE = "The *first* sum is [[#aid]], see [[wells]]."
NOTE = "As in [[wells]], [[#aid]] for *one* year."


def made() -> Site:
    """Give a site with a briefing whose change and whose figure's note refer to something."""
    front = (
        f'title: B\nchanges: [{{date: 2025-02-03, kind: correction, note: "{CHANGE}"}}]\n'
        f'figures:\n{FIGURE}\n    note: "{NOTE}"'
    )
    files = {
        **article("The board approved $9 million for aid."),
        BRIEFING: record(front),
        "content/programs/wells.md": record("name: Wells & *pumps*"),
        "content/site.yaml": "title: A site\nbase_url: https://x.example/",
    }
    data = {path: str(text).encode() for path, text in files.items()}
    compiled, problems = compile_site(Snapshot(files=data, theme={}, theme_places={}), TODAY)
    assert problems == ()
    return compiled


def test_the_references_of_a_change_are_filled_in_on_its_page_and_the_front_page() -> None:
    planned = plan(made())
    (own,), (latest,) = planned.view("briefings/b/")["changes"], planned.view("")["changes"]
    assert 'The <em>first</em> sum is <span class="noted"><data class="amount"' in own["note"]
    assert '<bdi>$9 million</bdi></data><sup class="note">' in own["note"]
    assert 'see <a href="../../programs/wells/">Wells &amp; <em>pumps</em></a>.' in own["note"]
    assert 'see <a href="programs/wells/">Wells &amp; <em>pumps</em></a>.' in latest["note"]
    assert "[[" not in own["note"] + latest["note"]


def test_the_note_of_a_fact_is_filled_in_wherever_it_is_printed() -> None:
    planned = plan(made())
    (fact,) = planned.view("briefings/b/")["facts"]["figures"]
    assert fact["note"] == (
        'As in <a href="../../programs/wells/">Wells &amp; <em>pumps</em></a>, '
        '<data class="amount" value="9000000" data-fact="briefings/b#aid">'
        "<bdi>$9 million</bdi></data> for <em>one</em> year."
    )
    (row,) = planned.view("figures/")["figures"]
    assert 'As in <a href="../programs/wells/">' in row["note"]


def test_feeds_and_derivations_give_notes_as_plain_words() -> None:
    compiled = made()
    (entry,) = news(compiled, compiled.catalogue.heads[RecordId("briefings/b")]).changes
    assert entry["summary"] == "The first sum is $9 million, see Wells & pumps."
    assert derivation(compiled, FactId("briefings/b#aid"))["note"] == (
        "As in Wells & pumps, $9 million for one year."
    )


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("It is [[#aid]].", []),
        ("It is [[#aid|$9 million]].", []),
        ("It is [[#aid|$8 million]].", ["R108"]),
        ("It is [[#nothing]].", ["R104"]),
        ("It is [[nothing]].", ["R101"]),
        ("[[#aid]] is pending.", ["W101"]),
        ("Corrected from $8 million.", ["N101"]),
        ("It is $9 million.", []),
    ],
)
@pytest.mark.parametrize("key", ["change", "note"])
def test_what_a_note_refers_to_is_checked(key: str, words: str, codes: list[str]) -> None:
    change = f'\nchanges: [{{date: 2025-02-03, note: "{words}"}}]' if key == "change" else ""
    note = f'\n    note: "{words}"' if key == "note" else ""
    files = {
        **article("The board approved $9 million for aid."),
        BRIEFING: record(f"title: B{change}\nfigures:\n{FIGURE}{note}"),
    }
    assert [problem.code for problem in site(files).problems] == codes


def documented() -> str:
    """Give the front matter that the documents show for a corrected figure."""
    section = (DOCS / "authoring.md").read_text("utf-8").split("## Correct a published figure\n")[1]
    return section.split("```yaml\n")[1].split("```\n")[0]


def corrected(front: str) -> list[str]:
    words = "In our story of 14 September we wrote that a tranche of 6.5 million Swiss francs was "
    files = {
        "seeds/article.txt": f"{words}suspended. The correct amount is 5.6 million Swiss francs.",
        "content/sources/grant-correction.md": record("title: Correction\nseed: seeds/article.txt"),
        BRIEFING: record(front),
    }
    return [f"{p.code} {' '.join(p.hints)}" for p in site(files).problems]


def test_the_documented_correction_passes_and_needs_each_of_its_parts() -> None:
    front = documented()
    assert corrected(front) == []
    without = "\n".join(x for x in front.splitlines() if not x.startswith("allow_numbers"))
    (problem,) = corrected(without)
    assert problem.startswith("N101 if this page printed it before, allow it with that reason: ")
    assert '`allow_numbers: {"6.5 million Swiss francs": what this page said before}`' in problem
    (problem,) = corrected(
        front.replace("[[#suspended]]", "[[#suspended|6.5 million Swiss francs]]")
    )
    assert problem.startswith("R108")


def test_a_number_of_a_note_that_corrects_nothing_gets_the_usual_hint() -> None:
    front = documented().replace("An earlier version of this page said", "More will come:")
    without = "\n".join(x for x in front.splitlines() if not x.startswith("allow_numbers"))
    (problem,) = corrected(without)
    assert problem.startswith("N101 refer to a figure")
