"""Every word of the theme goes through the catalogue, and every catalogue there is is whole.

The first is shown with a language that does not exist: its catalogue sets each message between ⟦
and ⟧. On a site whose own words are Spanish, every English word outside of these is one that the
theme printed past the catalogue.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from babel import Locale
from babel.messages.pofile import read_po

from generator.authoring.catalogues import compiled, theme_catalogues, written
from generator.authoring.documentation import catalogues
from generator.build import build, check, compile_site, read_snapshot
from generator.cli import main
from generator.making import artifacts
from generator.model.amounts import Amount, Qualifier
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from generator.model.statuses import STATUSES, Status
from generator.pages.catalogues import (
    compiled_from,
    has_words,
    primary,
    translations,
    without_words,
)
from generator.pages.locales import currency_name, direction
from generator.pages.words import Words
from generator.reading.amounts.grammar import parse_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "templates" / "locale"
SITE = ROOT / "tests" / "sites" / "cuencas"
OPTIONS = Options(today=datetime.date(2025, 4, 1))
PLACEHOLDER = re.compile(r"%\(\w+\)s")
TAG = re.compile(r"</?[a-z][^>]*>|&\w+;")


def catalogue(path: Path) -> Catalog:
    return read_po(BytesIO(path.read_bytes()), locale=Locale.parse(path.stem, sep="-"))


def template() -> Catalog:
    return read_po(BytesIO((LOCALE / "messages.pot").read_bytes()))


PRESENT = sorted(LOCALE.glob("*.po"))


# --- every catalogue ---------------------------------------------------------------------------


def test_the_catalogues_hold_the_messages_there_are_and_are_compiled() -> None:
    """`python -m generator.authoring.documentation` brings them up to date."""
    made = catalogues(ROOT)
    assert {f"templates/locale/{p.name}" for p in LOCALE.iterdir()} == set(made)
    for name, data in made.items():
        assert (ROOT / name).read_bytes() == data, name


def test_what_the_catalogues_are_made_of_holds_no_empty_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A function of the code that is called as one of the catalogue's words would give one."""
    catalogues(ROOT)
    assert capsys.readouterr().err == ""


def faults(message: Message) -> Iterator[str]:
    """Say what is wrong with a translation."""
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
    if message.fuzzy:
        yield "fuzzy"
    for string in strings:
        if not string.strip():
            yield "not translated"
            continue
        if set(PLACEHOLDER.findall(string)) != set(PLACEHOLDER.findall(ids[-1])):
            yield "other placeholders"
        if "%" in PLACEHOLDER.sub("", string.replace("%%", "")):
            yield "a percent sign that is no placeholder"
        if sorted(TAG.findall(string)) != sorted(TAG.findall(ids[-1])):
            yield "other HTML"
        if string != string.strip() or ("<" in string and "<" not in ids[-1]):
            yield "space around it, or a `<`"
        if ids[0].endswith((".", ":")) and string[-1] not in ".:।。：؟":
            yield "another end"


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.stem)
def test_a_catalogue_is_whole(path: Path) -> None:
    found = catalogue(path)
    wrong = [f"{m.id}: {fault}" for m in found if m.id for fault in faults(m)]
    assert not wrong
    assert {m.id for m in found if m.id} == {m.id for m in template() if m.id}
    plurals = {len(m.string or ()) for m in found if m.pluralizable}
    assert plurals == {found.num_plurals}


def test_spanish_is_there_and_a_faulty_catalogue_is_called_so() -> None:
    assert "es" in {path.stem for path in PRESENT}
    source = catalogue(LOCALE / "es.po")
    for change, fault in {
        "": "not translated",
        "Parte: %(total)s": "other placeholders",
        "Parte de %(amount)s <b>hoy</b>": "other HTML",
        "100 % de %(amount)s": "a percent sign that is no placeholder",
    }.items():
        message = source["This page’s share: %(amount)s"]
        message.string = change
        assert fault in list(faults(message)), change


def test_a_new_message_is_asked_for_and_one_that_is_gone_is_dropped() -> None:
    old = written(catalogue(LOCALE / "es.po"))
    made = theme_catalogues(
        {"a.html": b'{{ _("Quite another thing, never said") }}', "locale/es.po": old},
        {"words.py": b'say = translate("Figures")\n'},
    )
    found = read_po(BytesIO(made["locale/es.po"]))
    assert {m.id: m.string for m in found if m.id and not m.fuzzy} == {
        "Quite another thing, never said": "",
        "Figures": "Cifras",
    }


def test_a_compiled_catalogue_of_another_source_is_not_used() -> None:
    source = (LOCALE / "es.po").read_bytes()
    stale = compiled(source.replace(b'"Cifras"', b'"Apunte"'), "es")
    assert compiled_from(stale) != compiled_from((LOCALE / "es.mo").read_bytes())
    for theme in ({"locale/es.po": source}, {"locale/es.po": source, "locale/es.mo": stale}):
        assert translations("es-MX", theme).gettext("Figures") == "Cifras"


def test_a_site_may_change_some_words_for_a_region() -> None:
    theme = {
        "locale/es.po": (LOCALE / "es.po").read_bytes(),
        "locale/es-MX.po": b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        b'msgid "Figures"\nmsgstr "Apunte"\n',
    }
    words = translations("es-MX", theme)
    assert [words.gettext(m) for m in ("Figures", "Cite", "No such")] == [
        "Apunte",
        "Citar",
        "No such",
    ]
    assert translations("es-AR", theme).gettext("Figures") == "Cifras"
    assert has_words("es-AR", theme)
    assert has_words("en-ZA", {})
    assert not has_words("ar", theme)


# --- no word past the catalogue ------------------------------------------------------------------

PSEUDO = "es-XA"
# Told to readers beside words: codes, file names, hashes, what CLDR says, symbols.
_NO_WORDS = re.compile(
    r"⟦[^⟦⟧]*⟧|https?://\S+|[\w.-]+@[\w.-]+|\S*/\S*|\b[0-9a-f]{16,}\b|\b[A-Z]{2,4}\b|\b\S+\.(?:csv|json|bib|jsonld)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOWN = {"title", "aria-label", "alt", "placeholder", "data-found", "data-part", "data-label"}
_HIDDEN = {"script", "style", "code", "pre", "time"}


def pseudo() -> bytes:
    """Give a catalogue that sets each message in brackets, its placeholders apart."""
    found = template()
    found.locale = Locale("es")
    for message in found:
        if message.id:
            ids = [message.id] if isinstance(message.id, str) else list(message.id)
            texts = ["⟦" + PLACEHOLDER.sub(r"⟧\g<0>⟦", text) + "⟧" for text in ids]
            # So many plurals as the header will say, which is what CLDR says of Spanish by now.
            plurals = (*texts, *texts[-1:] * found.num_plurals)[: found.num_plurals]
            message.string = texts[0] if isinstance(message.id, str) else plurals
    return written(found)


def snapshot_with(language: str, locale: Mapping[str, bytes]) -> Snapshot:
    snapshot, problems = read_snapshot(SITE)
    assert problems == ()
    path = "content/site.yaml"
    settings = snapshot.files[path].replace(b"language: es", f"language: {language}".encode())
    article = "content/sources/fondo-de-cuencas.md"
    source = snapshot.files[article].replace(b"show: whole", b"show: whole\nlanguage: es")
    return Snapshot(
        files={**snapshot.files, path: settings, article: source},
        theme={**snapshot.theme, **locale},
        theme_places=snapshot.theme_places,
    )


@cache
def published(language: str, *, with_pseudo: bool = False) -> Mapping[str, bytes]:
    locale = {f"locale/{language}.po": pseudo()} if with_pseudo else {}
    site, problems = compile_site(snapshot_with(language, locale), OPTIONS)
    assert problems == ()
    made = artifacts(site, None, 1)
    assert made.problems == ()
    return made.value.new


class _Shown(HTMLParser):
    """Collects the texts a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in _HIDDEN
        named = dict(attrs)
        if tag == "meta" and (named.get("name") or named.get("property") or "").endswith(
            ("description", "title")
        ):
            self.texts.append(named.get("content") or "")
        self.texts += [value for name, value in attrs if name in _SHOWN and value]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _HIDDEN

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def shown(html: bytes) -> list[str]:
    parser = _Shown()
    parser.feed(html.decode())
    return parser.texts


@cache
def own_words() -> frozenset[str]:
    """Give the words of the site's content, of its statuses, and of CLDR's Spanish."""
    texts = [path.read_text() for path in (SITE / "seeds").iterdir()]
    for path in SITE.joinpath("content").rglob("*.*"):
        text = path.read_text()
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        texts += [*_values(yaml.safe_load(head)), body]
    found = " ".join(texts)
    cldr = [currency_name(code, "other", "es") for code in ("USD", "MXN", "EUR", "HNL")]
    cldr += Locale("es").months["format"]["wide"].values()
    cldr += ["español", *Locale("es").territories.values()]
    status = [word for words in words_of_statuses() for word in words.split()]
    return frozenset(_WORD.findall(" ".join([found, *cldr, *status])))


def words_of_statuses() -> list[str]:
    from generator.reading.languages import rules  # noqa: PLC0415  # the table is read here alone

    spanish = rules("es")
    assert spanish is not None
    return [word for words in spanish.status_words.values() for word in words]


def _values(value: object) -> Iterator[str]:
    """Give the words in front matter that readers are told; keys and fixed words are not."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("kind", "language", "seed", "show") and str(inner) not in STATUSES:
                yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, str):
        yield value


def test_no_word_of_the_theme_is_printed_past_the_catalogue() -> None:
    pages = {p: d for p, d in published(PSEUDO, with_pseudo=True).items() if p.endswith(".html")}
    assert len(pages) > 20
    missed = {
        (word, path, text.strip()[:60])
        for path, html in pages.items()
        for text in shown(html)
        for word in _WORD.findall(_NO_WORDS.sub(" ", text))
        if word not in own_words()
    }
    assert not missed, {word for word, _, _ in missed}


def test_the_test_would_see_such_a_word() -> None:
    """Without its catalogue the site is full of English words."""
    pages = published("es-XA", with_pseudo=True)
    page = pages["figures/index.html"].replace("⟦Figures shown:⟧".encode(), b"Figures shown:")
    missed = [w for t in shown(page) for w in _WORD.findall(_NO_WORDS.sub(" ", t))]
    assert "shown" in set(missed) - own_words()


def test_every_kind_of_page_and_piece_is_on_the_site() -> None:
    """What the theme can say is mostly said here; what is not has to be looked at by eye."""
    said = "".join(
        d.decode() for p, d in published(PSEUDO, with_pseudo=True).items() if p.endswith(".html")
    )
    messages = [m.id if isinstance(m.id, str) else m.id[-1] for m in template() if m.id]
    absent = [
        m for m in messages if f"⟦{PLACEHOLDER.split(m)[0]}" not in said and not m.startswith("%")
    ]
    assert len(absent) < 0.25 * len(messages), absent


def test_what_scripts_print_comes_from_the_page() -> None:
    """A script holds no word for readers: each string of letters and spaces in it is a selector."""
    for path in (ROOT / "templates" / "assets").glob("*.js"):
        code = re.sub(r"//.*", "", path.read_text())
        strings = re.findall(r'"([^"\n]*)"|`([^`]*)`', code)
        spoken = [
            s for pair in strings for s in pair if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)+[.:]?", s)
        ]
        assert not spoken, path.name


def test_feeds_and_data_speak_the_sites_language() -> None:
    pages = published(PSEUDO, with_pseudo=True)
    for path in ("feed.xml", "programs/riberas-vivas/feed.xml"):
        text = re.sub(r"<[^>]*>", " ", pages[path].decode())
        words = _WORD.findall(_NO_WORDS.sub(" ", text))
        assert not set(words) - own_words() - {"xml", "version", "encoding", "utf"}, path
    linked = re.search(rb"ld\+json\">(.*?)</script>", pages["figures/index.html"])
    assert linked
    assert json.loads(linked[1])["name"].startswith("⟦Figures of⟧"[:-1])
    view = json.loads(pages["briefings/riberas/index.json"])
    assert {f["status"]["label"] for f in view["facts"]["figures"] if f["status"]} >= {"⟦Approved⟧"}


# --- amounts and numbers -------------------------------------------------------------------------


def amount(text: str) -> Amount:
    found = parse_amount(text)
    assert isinstance(found, Amount)
    return found


THEME = {path.relative_to(ROOT / "templates").as_posix(): path.read_bytes() for path in PRESENT}
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "¥": "JPY"}


def test_a_status_that_was_recalled_is_named_like_the_built_in_one() -> None:
    words = Words("es", SYMBOLS, THEME)
    for status in STATUSES.values():
        assert words.status(Status(*status)) == words.status(status) != status.label
    assert words.status(Status("set-aside", "Approved", ("set aside",))) == "Approved"


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "over 7 million USD", "over $7 million"),
        ("en", "5 to 7 million USD", "$5 million to $7 million"),
        ("en", "5 to 7 million people", "5 to 7 million people"),
        ("en", "35 %", "35%"),
        ("en", "40 million NOK", "NOK 40 million"),
        ("en-GB", "5.2 million USD", "$5.2 million"),
        ("en-CA", "5.2 million USD", "US$5.2 million"),
        ("en-AU", "5.2 million USD", "US$5.2 million"),
        ("fr-CA", "5.2 million USD", "US$5,2 millions"),
        ("zh", "6 million JPY", "JPY 6 million"),
        ("en", "1,234,567.50 USD", "$1,234,567.50"),
        ("es", "over 7 million USD", "más de 7 millones de dólares estadounidenses"),
        ("es", "1 million EUR", "1 millón de euros"),
        ("es", "1.0 million EUR", "1,0 millón de euros"),
        ("es", "1 EUR", "1 euro"),
        ("es", "1,234,567.50 EUR", "1.234.567,50 euros"),
        ("es", "5 to 7 million EUR", "5 a 7 millones de euros"),
        ("es", "1.5 trillion MXN", "1,5 billones de pesos mexicanos"),
        ("es", "2 billion MXN", "2 mil millones de pesos mexicanos"),
        ("es", "35.50 %", "35,50\u00a0%"),
        ("es", "about 120,000 personas", "alrededor de 120.000 personas"),
        ("es-MX", "up to 5.2 million USD", "hasta USD 5.2 millones"),
        ("es-MX", "35 %", "35%"),
        ("es-AR", "5.2 million USD", "US$5,2 millones"),
        ("fr", "over 5.2 million EUR", "over €5,2 millions"),
        ("ar", "over 5.2 million USD", "over US$5.2 million"),
        ("hi", "12,345,678 INR", "INR 1,23,45,678"),
    ],
)
def test_an_amount_is_printed_as_the_language_writes_it(
    language: str, text: str, printed: str
) -> None:
    assert Words(language, SYMBOLS, THEME).amount_text(amount(text)) == printed


@pytest.mark.parametrize("language", ["en", "es", "es-MX", "fr", "hi", "ar", "de-CH"])
@pytest.mark.parametrize(
    "digits", ["999999999999999999999999", "0.00000000000000000000001", "1000.10"]
)
def test_no_digit_is_lost(language: str, digits: str) -> None:
    words = Words(language, SYMBOLS, THEME)
    for qualifier in Qualifier:
        printed = words.amount_text(amount(f"{qualifier} {digits} things"))
        plain = printed.replace(words.format["group"], "").replace(words.format["decimal"], ".")
        assert digits in plain


def test_a_number_is_grouped_as_babel_does_it() -> None:
    from babel.numbers import format_decimal  # noqa: PLC0415  # babel is this test's judge

    for language in ("en", "es", "es-MX", "fr", "hi", "de", "de-CH", "ar"):
        words = Words(language, {}, {})
        for number in (0, 7, 999, 1000, 12345, 1234567, 1234567890):
            known = format_decimal(number, locale=Locale.parse(language, sep="-"))
            printed = words.number(number)
            if words.format["group"] == "'":
                # Babel takes two apostrophes for quotation marks of the pattern, and drops them.
                printed, known = printed.replace("'", ""), known.replace("'", "")
            assert printed == known, (language, number)


def test_swiss_numbers_are_grouped_by_threes() -> None:
    for number, known in ((1234567, "1|234|567"), (12345, "12|345")):
        words = Words("de-CH", {}, {})
        assert words.number(number) == known.replace("|", words.format["group"])


# --- a language without a catalogue --------------------------------------------------------------


def test_english_words_on_a_page_in_another_language_are_said_to_be_english() -> None:
    page = published("ar")["briefings/riberas/index.html"].decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert '<span lang="en" dir="ltr">Key figures</span>' in page
    assert re.search(r'<span lang="en" dir="ltr">As of <bdi lang="ar">(?!</bdi>)', page)
    assert re.search(r'<span lang="en" dir="ltr">Note 1</span>', page)
    # What is filled in has the page's language again.
    assert re.search(r'dir="ltr">Said by: <bdi lang="ar">', page)
    # Quotations have that of their source, which is none of its own here.
    assert not re.search(
        "[\ufdd0-\ufdef]",
        "".join(
            data.decode()
            for path, data in published("ar").items()
            if path.endswith((".html", ".xml"))
        ),
    )
    assert 'aria-label="Main menu"' in page
    assert "<span" not in re.search(r"<title>(.*?)</title>", page).group(1)  # type: ignore[union-attr]  # every page has a title


def test_a_page_whose_words_are_all_translated_has_no_such_span() -> None:
    for language in ("en", "es"):
        pages = published(language)
        assert not [p for p, d in pages.items() if p.endswith(".html") and b'<span lang="en"' in d]


def test_a_quotation_has_the_language_of_its_source() -> None:
    snapshot = snapshot_with("en", {})
    path = "content/sources/fondo-de-cuencas.md"
    source = snapshot.files[path].replace(b"language: es", b"language: es-HN")
    # An English site: the same words are numbers in English, where a comma groups.
    files = {p: d for p, d in snapshot.files.items() if p.endswith((".txt", ".yaml"))}
    briefing = b"""---
title: The river fund
figures:
  - id: approved
    label: Approved
    amount: 5.2 million USD
    status: approved
    evidence: {source: fondo-de-cuencas, quote: "5,2 millones de d\xc3\xb3lares para reforestar"}
quotes:
  - id: water
    evidence: {source: fondo-de-cuencas, quote: "Sin agua limpia no hay cosecha ni escuela"}
---
It is [[#approved]]. [[#water]]
"""
    files |= {path: source, "content/briefings/river.md": briefing}
    site, problems = compile_site(
        Snapshot(files=files, theme=snapshot.theme, theme_places=snapshot.theme_places), OPTIONS
    )
    assert problems == ()
    made = artifacts(site, None, 1).value.new
    page = made["briefings/river/index.html"].decode()
    assert '<q data-fact="briefings/river#water" lang="es-HN">' in page
    assert '<p dir="auto" lang="es-HN">5,2 millones de dólares para reforestar</p>' in page
    assert ">$5.2 million<" in page
    own = made["sources/fondo-de-cuencas/index.html"].decode()
    assert "<dd>Spanish</dd>" in own  # the region says whose money it names
    assert 'lang="es-HN"' in own


@pytest.mark.parametrize(
    ("language", "told"), [("ar", True), ("fr-CA", True), ("es-MX", False), ("en-GB", False)]
)
def test_a_run_notes_that_the_theme_does_not_speak_a_language(language: str, told: bool) -> None:  # noqa: FBT001  # the expectation of a row
    theme = {"locale/es.po": b"x"}
    assert (f"`{primary(language)}`" in without_words(language, theme)) == told


def test_the_note_is_printed_and_is_no_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    settings = tmp_path / "content/site.yaml"
    settings.write_text(settings.read_text().replace("language: es", "language: pt"))
    source = tmp_path / "content/sources/fondo-de-cuencas.md"
    source.write_text(source.read_text().replace("show: whole", "show: whole\nlanguage: es"))
    assert main(["build", "--root", str(tmp_path), "--strict", "--today", "2025-04-01"]) == 0
    out, err = capsys.readouterr()
    assert "no problem" in out
    assert "note: the theme has no words in `pt`" in err
    assert "templates/locale/pt.po" in err
    page = (tmp_path / "site/briefings/riberas/index.html").read_text()
    assert "14 de fevereiro de 2025" in page


ARABIC_WORDS = """\
msgid ""
msgstr "Language: ar\\n"

#, python-format
msgid "Read these words in %(source)s"
msgstr "اقرأ هذه الكلمات في %(source)s."

#, python-format
msgid "Note %(number)s"
msgstr "ملاحظة %(number)s"
"""


def test_what_is_filled_into_words_from_right_to_left_is_set_apart(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/sites/rtl", tmp_path, dirs_exist_ok=True)
    own = tmp_path / "templates/locale/ar.po"
    own.parent.mkdir(parents=True)
    own.write_text(ARABIC_WORDS, encoding="utf-8")
    assert build(tmp_path, OPTIONS).problems == ()
    page = (tmp_path / "site/briefings/riberas/index.html").read_text("utf-8")
    assert re.search(r'>اقرأ هذه الكلمات في <bdi lang="ar">[^<]+</bdi>\.</a>', page)
    assert 'aria-label="ملاحظة 1"' in page  # no name: a number runs alike in both
    assert '<span lang="en" dir="ltr">Said by: <bdi lang="ar">' in page
    assert not re.search("[\ufdd0-\ufdd3]", page)


def test_directions_follow_the_script() -> None:
    tags = {
        "ar": "rtl",
        "he-IL": "rtl",
        "fa": "rtl",
        "az-Arab": "rtl",
        "ar-Latn": "ltr",
        "es": "ltr",
    }
    assert {tag: direction(tag) for tag in tags} == tags


def test_a_catalogue_that_cannot_be_read_is_a_problem_of_the_theme() -> None:
    site, _ = compile_site(snapshot_with("es", {"locale/es.po": b'msgid "a\nmsgstr \xff'}), OPTIONS)
    problems = artifacts(site, None, 1).problems
    assert {p.code for p in problems} == {"V101"}
    assert "catalogue cannot be read" in problems[0].message


OWN_WORDS = """\
msgid ""
msgstr "Language: es\\n"

msgid "Figures"
msgstr "Cifras de 77 millones de dólares"

#, python-format
msgid "%(num)s character"
msgid_plural "%(num)s characters"
msgstr[0] "1 carácter"
msgstr[1] ""
"unos 40 o %(num)s caracteres, el 5%%"

msgid "UN M49"
msgstr "M49 de la ONU"

msgid "Digest of the stored text (SHA-256)"
msgstr "Resumen (SHA-256)"

#, fuzzy
msgid "Sources"
msgstr "40 fuentes"
"""


def test_numbers_in_the_words_of_a_site_s_own_catalogue_need_a_source(tmp_path: Path) -> None:
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    own = tmp_path / "templates/locale/es.po"
    own.parent.mkdir(parents=True)
    own.write_text(OWN_WORDS, encoding="utf-8")
    found = check(tmp_path, OPTIONS).problems
    assert [
        (str(p.place), p.code, p.message.partition("`")[2].partition("`")[0]) for p in found
    ] == [
        ("templates/locale/es.po:5:19", "N101", "77 millones de dólares"),
        ("templates/locale/es.po:11:1", "N101", "5%"),
        ("templates/locale/es.po:11:1", "N101", "unos 40 o …"),
    ]
    own.write_text((LOCALE / "es.po").read_text(encoding="utf-8"), encoding="utf-8")
    assert check(tmp_path, OPTIONS).problems == ()


def test_a_changed_word_is_on_every_page_that_has_it_as_in_a_clean_build(tmp_path: Path) -> None:
    root, clean = tmp_path / "site-root", tmp_path / "clean"
    shutil.copytree(SITE, root)
    assert build(root, OPTIONS, output=tmp_path / "out").problems == ()
    locale = root / "templates" / "locale"
    locale.mkdir(parents=True)
    words = (LOCALE / "es.po").read_bytes().replace(b'msgstr "Cifras"', b'msgstr "Datos contados"')
    locale.joinpath("es.po").write_bytes(words)
    again = build(root, OPTIONS, output=tmp_path / "out")
    assert "figures/" in again.rendered
    assert build(root, OPTIONS, output=clean, fresh=True).problems == ()
    for path in sorted(clean.rglob("*.*")):
        assert (tmp_path / "out" / path.relative_to(clean)).read_bytes() == path.read_bytes(), path
    assert "Datos contados" in (clean / "figures" / "index.html").read_text()


def test_an_article_in_spanish_is_drafted(tmp_path: Path) -> None:
    root = tmp_path / "desk"
    (root / "content").mkdir(parents=True)
    (root / "content/site.yaml").write_text("title: Agua\nlanguage: es\n")
    article = tmp_path / "fondo.txt"
    shutil.copy(SITE / "seeds" / "fondo-de-cuencas.txt", article)
    assert main(["draft", "--root", str(root), str(article)]) == 0
    (briefing,) = (root / "content/briefings").glob("*.md")
    text = briefing.read_text()
    for amount, status in {
        "5.2 million USD": "approved",
        "2.5 million USD": "pending",
        "over 7 million USD": "authorized",
        "3,500 million MXN": "committed",
        "3 to 4 million EUR": "suspended",
    }.items():
        assert f'amount: "{amount}"\n    status: {status}' in text
    assert 'quote: "Sin agua limpia no hay cosecha ni escuela"' in text
    assert "covers: [approved, pending]" in text
    assert 'label: "Importe aprobado"' in text
    assert 'label: "Importe comprometido para la segunda fase"' in text
    assert "honduras" in text
