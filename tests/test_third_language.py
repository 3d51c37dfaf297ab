"""A language is added by one file of rules and one catalogue, and by nothing else."""

# Cases read better in long lines.

from __future__ import annotations

import datetime
import json
import pkgutil
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import compile_site, read_snapshot
from generator.making import artifacts
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.model.statuses import STATUSES
from generator.reading import languages
from generator.reading.languages.loaded import Tables, tables_of
from generator.reading.wording import words_of
from tests.stages import BRIEFING, SEED, SOURCE, codes, figure, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.problems import Problem
    from generator.pages.site import Site

HERE = Path(__file__).resolve().parent
OPTIONS = Options(today=datetime.date(2025, 4, 1))
CATALOGUE = b"""msgid ""
msgstr ""
"Language: qaa\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Key figures"
msgstr "Fundi cifrin"

msgid "Approved"
msgstr "Jesis"

msgid "over %(amount)s"
msgstr "supra %(amount)s"

msgid "%(number)s million"
msgid_plural "%(number)s million"
msgstr[0] "%(number)s melo"
msgstr[1] "%(number)s melo"

msgid "%(number)s million %(unit)s"
msgid_plural "%(number)s million %(unit)s"
msgstr[0] "%(number)s melo %(unit)s"
msgstr[1] "%(number)s melo %(unit)s"
"""


def forget() -> None:
    languages.rules.cache_clear()
    languages._in_region.cache_clear()
    tables_of.cache_clear()


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Lay the one file where the languages are."""
    shutil.copy(HERE / "languages" / "qaa.py", tmp_path)
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    monkeypatch.setattr(languages, "LANGUAGES", languages.languages())
    forget()
    yield
    forget()


def made(quote: str, amount: str, status: str, more: str = "") -> tuple[Site, list[Problem]]:
    """Compile a site in the language with one article, of which the quote is a part."""
    packaged, _ = read_snapshot(HERE / "sites" / "cuencas")
    texts = {
        "content/site.yaml": "title: Akvi\nlanguage: qaa\n",
        SEED: f"{quote}, dis Doktor Ana Bela. Meksi es granda.",
        SOURCE: record(f"title: Akvi\nseed: {SEED}"),
        BRIEFING: record(
            f"title: Moni\nfigures:\n{figure('a', amount, status, quote)}\n{more}",
            "La moni es [[#a]].\n",
        ),
    }
    files = {path: text.encode() for path, text in texts.items()}
    theme = {**packaged.theme, "locale/qaa.po": CATALOGUE}
    site, problems = compile_site(
        Snapshot(files=files, theme=theme, theme_places=packaged.theme_places), OPTIONS
    )
    return site, list(problems)


@pytest.mark.usefixtures("spoken")
def test_its_amounts_statuses_and_negations_are_read() -> None:
    quote = "La ofisi jesis supra 5,2 melo doli"
    assert made(quote, "over 5.2 million USD", "approved")[1] == []
    assert codes(made(quote, "5.2 million USD", "approved")[1]) == ["Q104"]
    assert codes(made(quote, "over 5.2 million USD", "pending")[1]) == ["W101"]
    assert codes(made("La ofisi ne jesis 5,2 melo doli", "5.2 million USD", "approved")[1]) == [
        "W101"
    ]
    assert made("Kem da 120 homin", "120 homi", "")[1] == []
    assert (
        made("La ofisi pagis inter 3 ka 4 zem pesi meksi", "3 to 4 thousand MXN", "disbursed")[1]
        == []
    )


@pytest.mark.usefixtures("spoken")
def test_its_dates_are_read() -> None:
    events = (
        "events:\n  - id: e\n    title: Jes\n    date: 2025-02-14\n"
        '    evidence: {source: article, quote: "La ofisi jesis 5,2 melo doli ye 14 feb 2025"}'
    )
    quote = "La ofisi jesis 5,2 melo doli ye 14 feb 2025"
    assert made(quote, "5.2 million USD", "approved", events)[1] == []
    wrong = events.replace("2025-02-14", "2025-02-15")
    assert codes(made(quote, "5.2 million USD", "approved", wrong)[1]) == ["D101"]


@pytest.mark.usefixtures("spoken")
def test_its_words_are_printed_and_the_rest_is_said_to_be_english() -> None:
    site, problems = made("La ofisi jesis supra 5,2 melo doli", "over 5.2 million USD", "approved")
    assert problems == []
    pages = artifacts(site, None, 1).value.new
    page = pages["briefings/b/index.html"].decode()
    assert "Fundi cifrin" in page
    assert ">supra $5.2 melo<" in page  # babel knows no qaa: English separators
    assert '<span class="status status-approved">Jesis</span>' in page
    assert '<span lang="en" dir="ltr">Notes</span>' in page
    legend = page.partition('<details class="legend">')[2]
    assert "jesis" in legend


@pytest.mark.usefixtures("spoken")
def test_what_drafting_and_coverage_look_for_is_in_the_same_file() -> None:
    site, _ = made("La ofisi jesis supra 5,2 melo doli", "over 5.2 million USD", "approved")
    page = artifacts(site, None, 1).value.new["sources/article/index.json"].decode()
    assert '"countries"' in page
    assert tables_of("qaa").naming.titles == {"doktor"}


@pytest.mark.parametrize("tag", languages.LANGUAGES)
def test_every_language_there_is_has_words_for_every_status_and_no_table_at_odds(tag: str) -> None:
    found = languages.rules(tag)
    assert found is not None
    assert found.tag == tag
    words = [word for status in STATUSES.values() for word in words_of(status, found)]
    assert len(words) == len(set(words))
    assert found.decimal != found.group
    for phrase in (*found.magnitudes, *found.qualifiers, *found.currencies, *words):
        assert phrase == " ".join(phrase.lower().split()), phrase
    assert set(found.local_nouns) <= set(found.currencies)
    assert tables_of(tag).small.speech_verbs


@pytest.mark.parametrize("tag", languages.LANGUAGES)
def test_every_file_of_a_language_is_a_table_that_is_asked_for(tag: str) -> None:
    folder = import_module(f"{languages.__name__}.{tag}")
    names = {name for _, name, _ in pkgutil.iter_modules(folder.__path__)}
    assert names <= {"language", *Tables.__annotations__}
    for name in names:
        kind = Tables.__annotations__.get(name, "Language").partition(" | ")[0]
        assert type(languages.table(tag, name)).__name__ == kind


@pytest.mark.parametrize("tag", languages.LANGUAGES)
def test_a_language_has_or_lacks_every_table_there_is(tag: str) -> None:
    for name, kind in Tables.__annotations__.items():
        assert getattr(tables_of(tag), name) is not None or kind.endswith(" | None")


def test_no_other_table_is_asked_for() -> None:
    with pytest.raises(AttributeError):
        tables_of("en").smal  # type: ignore[attr-defined]  # noqa: B018  which is what is tested


def test_a_table_is_loaded_with_no_other() -> None:
    code = (
        "import json, sys\n"
        "from generator.reading.statuses.contrary import may_suggest\n"
        "assert may_suggest('was turned down', (0, 15), frozenset(['denied']), 'en')\n"
        "print(json.dumps([name for name in sys.modules if '.languages.en.' in name]))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert json.loads(ran.stdout) == ["generator.reading.languages.en.suggesting"]


def test_without_its_file_the_language_is_refused_by_name() -> None:
    _, problems = made("La ofisi jesis 5,2 melo doli", "5.2 million USD", "approved")
    assert codes(problems) == ["Q106"]
    assert "`qaa`" in problems[0].message
