"""An article that is read by the rules of a language it is plainly not in: the cause is named."""

from __future__ import annotations

import pytest

from tests.stages import BRIEFING, SEED, SOURCE, Files, record, site

ENGLISH = (
    "The ministry said on Tuesday that it had paid $40 million to the farmers who had lost their "
    "harvest on 2 March 2025, and that the rest of it would follow by the end of the year."
)
SPANISH = (
    "El ministerio dijo el martes que había pagado 40 millones de dólares a los campesinos que "
    "perdieron su cosecha el 2 de marzo de 2025, y que el resto llegará antes del fin de año."
)
FRENCH = (
    "Le ministère a déclaré mardi que les 40 millions de dollars ont été versés aux paysans qui "
    "ont perdu leur récolte, et que le reste sera payé avant la fin de l'année par les services."
)
WRITE = f"write `language: en` in {SOURCE}"


def _made(article: str, quote: str, *, site_says: str = "en", source_says: str = "") -> Files:
    stated = f"\nlanguage: {source_says}" if source_says else ""
    return {
        "content/site.yaml": f"title: A site\nlanguage: {site_says}",
        SEED: article,
        SOURCE: record(f"title: T\nseed: {SEED}{stated}"),
        BRIEFING: record(
            "title: T\nfigures:\n  - {id: paid, label: Paid, amount: 40 million USD, "
            f'status: disbursed, evidence: {{source: article, quote: "{quote}"}}}}\n'
            "events:\n  - {id: loss, title: Loss, date: 2025-03-02, "
            f'evidence: {{source: article, quote: "{quote}"}}}}\n'
        ),
    }


@pytest.mark.parametrize("stated", ["", "es"])
def test_a_hint_names_the_language_an_article_plainly_is_in(stated: str) -> None:
    found = site(_made(ENGLISH, ENGLISH, site_says="es", source_says=stated)).evidence
    assert {problem.code for problem in found} == {"Q104", "D101"}
    for problem in found:
        assert len(problem.hints) == 1
        assert "seems to be in `en` (“the”" in problem.hints[0]
        assert f"is read by the rules of `es`: {WRITE}" in problem.hints[0]


def test_what_is_hinted_mends_it() -> None:
    assert site(_made(ENGLISH, ENGLISH, site_says="es", source_says="en")).evidence == ()
    assert site(_made(SPANISH, SPANISH, site_says="en", source_says="es")).evidence == ()


def test_an_article_in_the_language_it_is_read_by_gets_the_hints_of_its_words() -> None:
    found = site(_made(ENGLISH.replace("2 March", "3 March"), ENGLISH[:100])).evidence
    hints = [hint for problem in found for hint in problem.hints]
    assert hints
    assert not any("language" in hint for hint in hints)


def test_a_language_without_rules_is_named_as_such() -> None:
    found = site(_made(FRENCH, FRENCH)).evidence
    assert all("in `fr`" in p.hints[0] for p in found)
    assert all(p.hints[0].endswith("for which there are no rules") for p in found)


DUTCH = (
    "De minister zei dinsdag dat het kabinet €500 had uitgetrokken voor de boeren die op 2 "
    "maart hun oogst hadden verloren, en dat de rest van het geld voor het einde van het jaar komt."
)


def _figure(article: str, quote: str, amount: str, source_says: str = "") -> Files:
    files = _made(article, quote, source_says=source_says)
    evidence = f'{{source: article, quote: "{quote}"}}'
    figure = f"{{id: paid, label: Paid, amount: {amount}, status: approved, evidence: {evidence}}}"
    return {**files, BRIEFING: record(f"title: T\nfigures:\n  - {figure}\n")}


def test_no_amount_of_an_article_plainly_in_another_language_is_read_by_the_site_s() -> None:
    found = site(_figure(DUTCH, "het kabinet €500 had", "500 EUR")).evidence
    assert [problem.code for problem in found] == ["Q106"]
    assert "in another language than `en`" in found[0].message
    assert "in `nl`" in found[0].hints[0]


def test_a_source_that_states_its_language_is_believed() -> None:
    files = _figure(DUTCH, "het kabinet €500 had", "500 EUR", source_says="en")
    assert site(files).evidence == ()


def test_words_alone_may_be_quoted_of_an_article_in_any_language() -> None:
    files = _made(DUTCH, "De minister zei dinsdag")
    files[BRIEFING] = record(
        "title: T\nstatements:\n  - {id: said, text: It was said, evidence: "
        '{source: article, quote: "De minister zei dinsdag"}}\n'
    )
    assert site(files).evidence == ()


@pytest.mark.parametrize(
    ("site_says", "source_says", "whose"),
    [("fr", "", "that of content/site.yaml"), ("en", "fr", "the source's own")],
)
def test_a_refused_language_is_told_with_where_it_comes_from(
    site_says: str, source_says: str, whose: str
) -> None:
    found = site(_made(ENGLISH, ENGLISH, site_says=site_says, source_says=source_says)).evidence
    assert [problem.code for problem in found] == ["Q106"]
    assert f"the language `fr`, {whose}; there are for en, es" in found[0].message
    assert found[0].hints[0].endswith(f": {WRITE}")
    french = site(_made(FRENCH, FRENCH, site_says=site_says, source_says=source_says)).evidence
    assert french[0].hints == ()
