"""`by` names whom the article says the words are from, or the build says that it does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.checking.speakers import misattributed
from generator.checking.stated import Speaker
from generator.checking.stored import StoredArticle
from generator.reading.languages import rules
from tests.stages import BRIEFING, article, record, site

if TYPE_CHECKING:
    from generator.model.problems import Problem

ARTICLES = Path(__file__).resolve().parent / "articles"

TEXT = (
    "The dam was opened on Monday. “The gates will hold for a hundred years,” said Luis Prado, the "
    "minister of works. He added: “We measured every stone of it.”\n\n"
    "Health Minister Ana Ruiz, who grew up below the dam, did not agree. “Nobody asked the people "
    "who sleep under it,” she told reporters.\n\n"
    "“The valve was never tested,” said an engineer who asked not to be named. “Luis Prado has not "
    "come here once,” said Rosa Quispe of Water Watch. The company, Hidrosur, said in a statement "
    "that “all tests were passed in the spring”.\n"
)
PEOPLE = {
    "content/people/prado.md": record("name: Luis Prado\nrole: Minister of works"),
    "content/people/ruiz.md": record("name: Ana Ruiz\naliases: [Minister Ruiz]"),
    "content/people/quispe.md": record("name: Rosa Quispe\nagency: water-watch"),
    "content/people/other-ruiz.md": record("name: Jorge Vega"),
    "content/people/engineer.md": record("name: An engineer\nanonymous: true"),
    "content/agencies/water-watch.md": record("name: Water Watch"),
    "content/agencies/hidrosur.md": record("name: Hidrosur"),
    "content/agencies/works.md": record("name: Ministry of Works\nabbreviation: MOW"),
}


def fact(by: str, quote: str, kind: str = "quotes") -> str:
    words = "\n    text: Words of ours" if kind == "statements" else ""
    return record(
        f"title: T\n{kind}:\n  - id: q{words}\n    by: {by}\n"
        f'    evidence: {{source: article, quote: "{quote}"}}'
    )


def found(by: str, quote: str, kind: str = "quotes", text: str = TEXT) -> tuple[Problem, ...]:
    return site({**article(text), **PEOPLE, BRIEFING: fact(by, quote, kind)}).problems


GATES = "The gates will hold for a hundred years"
ASKED = "Nobody asked the people who sleep under it"
CAME = "Luis Prado has not come here once"
VALVE = "The valve was never tested"
PASSED = "all tests were passed in the spring"

RIGHT = [
    ("prado", GATES),
    ("prado", "We measured every stone of it"),
    ("ruiz", ASKED),
    ("Health Minister Ana Ruiz", ASKED),
    ("the health minister", ASKED),
    ("quispe", CAME),
    ("water-watch", CAME),
    ("engineer", VALVE),
    ("an engineer at the dam", VALVE),
    ("hidrosur", PASSED),
    # The sentence names the ministry's minister; whose words they are is left to the author.
    ("works", GATES),
    # No name stands with these words: who the engineer is, the author may know.
    ("quispe", VALVE),
    # Not a quotation: the article's own words.
    ("prado", "The dam was opened on Monday"),
]
WRONG = [
    ("ruiz", GATES, "Luis Prado"),
    ("quispe", "We measured every stone of it", "Luis Prado"),
    ("prado", ASKED, "Ana Ruiz"),
    ("Minister Luis Prado", ASKED, "Ana Ruiz"),
    # He is named in what is said, not as who says it.
    ("prado", CAME, "Rosa Quispe of Water Watch"),
    ("hidrosur", CAME, "Rosa Quispe of Water Watch"),
    ("water-watch", PASSED, "Hidrosur"),
]


TALK = (
    "House of Representatives\n\n"
    "The Minister of Works (Mr. Luis Prado): The dam is paid for. Nobody lost land.\n\n"
    "It will hold.\n\n"
    "Ms. Ruiz: Will the Minister tell the House what it cost? The valve leaks.\n\n"
    "Mr. Prado: It cost less than planned.\n\n"
    "Madam Speaker: Order was kept until noon.\n\n"
    "Dr. Ana Ruiz (Gulu): That was no answer.\n"
)
FIELDS = (
    "Minister: Ana Ruiz\n\nPlace: Gulu\n\nWitness: Luis Prado\n\n"
    "Minister: A letter says the dam is old.\n"
)
TOLD = (
    "According to Ana Ruiz, the dam leaks. Luis Prado disagreed. Health Minister Ana Ruiz said the "
    "valve was old. The wall was never tested, the ministry said. Ana Ruiz and Luis Prado said the "
    "gates hold. Luis Prado denied that stones are loose. “Nobody was warned,” Minister Ana Ruiz "
    "told the paper. “The water came at night.” The lake fell. “It was cold,” said Rosa Quispe. "
    "Then the siren went. “All doors were shut,” read a note by Luis Prado. “The sirens failed,” "
    "Ana Ruiz told reporters. “That is on paper.” The mayor, Luis Prado, said: “It is untrue.”"
)


@pytest.mark.parametrize(
    ("text", "words", "right", "wrong"),
    [
        (TALK, "The dam is paid for", "prado", "ruiz"),
        (TALK, "Nobody lost land", "Luis Prado", "quispe"),
        (TALK, "It will hold", "prado", "ruiz"),
        (TALK, "The valve leaks", "ruiz", "prado"),
        (TALK, "It cost less than planned", "prado", "ruiz"),
        (TALK, "That was no answer", "ruiz", "Luis Prado"),
        (TOLD, "the dam leaks", "ruiz", "prado"),
        (TOLD, "the valve was old", "Ana Ruiz", "prado"),
        (TOLD, "Nobody was warned", "ruiz", "prado"),
        (TOLD, "The water came at night", "ruiz", "prado"),
        (TOLD, "That is on paper", "ruiz", "prado"),
        (TOLD, "It is untrue", "prado", "ruiz"),
        # Told by an office, by two, or by nobody.
        (TALK, "Order was kept until noon", "prado", ""),
        (TALK, "It will hold", "works", ""),
        (TOLD, "The wall was never tested", "prado", ""),
        (TOLD, "the gates hold", "prado", ""),
        (TOLD, "stones are loose", "prado", ""),
        (TOLD, "The lake fell", "prado", ""),
        (TOLD, "All doors were shut", "prado", ""),
        (FIELDS, "the dam is old", "prado", ""),
    ],
)
def test_reports_and_turns_are_not_put_into_another_mouth(
    text: str, words: str, right: str, wrong: str
) -> None:
    assert found(right, words, "statements", text=text) == ()
    if wrong:
        assert [p.code for p in found(wrong, words, "statements", text=text)] == ["W102"]


@pytest.mark.parametrize(("by", "quote"), RIGHT)
@pytest.mark.parametrize("kind", ["quotes", "statements"])
def test_who_says_it_may_be_named(by: str, quote: str, kind: str) -> None:
    assert found(by, quote, kind) == ()


@pytest.mark.parametrize(("by", "quote", "told"), WRONG)
@pytest.mark.parametrize("kind", ["quotes", "statements"])
def test_words_are_not_put_into_another_mouth(by: str, quote: str, told: str, kind: str) -> None:
    [problem] = found(by, quote, kind)
    assert problem.code == "W102"
    assert problem.message.endswith(f"the article says these are words of {told}")
    assert problem.place.line == 5 + (kind == "statements")


def test_whom_the_article_does_not_name_says_nothing_in_it() -> None:
    [problem] = found("other-ruiz", VALVE)
    assert problem.code == "W102"
    assert problem.message == "`by` names Jorge Vega, whom the article does not name"
    assert problem.hints[0].endswith("by another name, add that to the `aliases`")
    [problem] = found("Minister Jorge Vega", VALVE)
    assert "aliases" not in problem.hints[0]
    assert found("a senior official", VALVE) == found("a senior official", GATES) == ()


def test_what_the_hints_advise_settles_it() -> None:
    text = "“The gates will hold,” said Minister Luigi Pratt. Later he left."
    quote = "The gates will hold"
    [problem] = found("prado", quote, text=text)
    assert problem.message == "`by` names Luis Prado, whom the article does not name"
    text = f"{text} His brother Luis did not."
    [problem] = found("prado", quote, text=text)
    assert problem.hints[0].startswith("name who says it in the article, describe them without a")
    assert problem.hints[0].endswith("calls Luis Prado by another name, add that to the `aliases`")
    alias = record("name: Luis Prado\naliases: [Luigi Pratt]")
    known = {**PEOPLE, "content/people/prado.md": alias}
    assert site({**article(text), **known, BRIEFING: fact("prado", quote)}).problems == ()
    [problem] = found("hidrosur", CAME)
    assert problem.hints[0].endswith(
        "; if Rosa Quispe of Water Watch speaks for it, name a person whose `agency` it is"
    )
    of = record("name: Rosa Quispe\nagency: hidrosur")
    known = {**PEOPLE, "content/people/quispe.md": of}
    assert site({**article(TEXT), **known, BRIEFING: fact("quispe", CAME)}).problems == ()


def test_the_author_of_a_source_is_named_by_its_record() -> None:
    text = "I built the wall, and I shall mend it. The rest is for the court to say."
    files = {**article(text), **PEOPLE, BRIEFING: fact("other-ruiz", "I built the wall")}
    assert [p.code for p in site(files).problems] == ["W102"]
    files["content/sources/article.md"] = record(
        "title: A letter\nauthor: Jorge Vega\nseed: seeds/article.txt"
    )
    assert site(files).problems == ()


def test_a_name_is_known_whatever_quotes_are_folded_by() -> None:
    unseen = TEXT.replace("Luis Prado", "Lu\u00adis Pra\u00addo")
    assert found("prado", GATES, text=unseen) == ()
    [problem] = found("ruiz", GATES, text=unseen)
    assert problem.code == "W102"


def test_a_name_is_known_without_its_accents_and_in_spanish() -> None:
    text = "“Las compuertas van a resistir cien años”, dijo Luís Pradó, ministro de Obras Públicas."
    files = {
        **article(text),
        **PEOPLE,
        "content/sources/article.md": record("title: Nota\nlanguage: es\nseed: seeds/article.txt"),
    }
    quote = "Las compuertas van a resistir cien años"

    def codes(by: str) -> list[str]:
        return [p.code for p in site({**files, BRIEFING: fact(by, quote)}).problems]

    assert codes("prado") == []
    assert codes("ruiz") == ["W102"]


def labelled() -> list[tuple[str, str, str, list[str]]]:
    """Give labelled quotations of every third article: its path, the words, who says them, others.

    Others are the other speakers of the article, by name, with no word in common.
    """
    rows = []
    for path in sorted(ARTICLES.glob("*/*.json"))[::3]:
        of = json.loads(path.read_text("utf-8"))["quotations"]
        names = {one["speaker"] for one in of if one.get("speaker")}
        names = {name for name in names if all(word[0].isupper() for word in name.split())}
        for one in of:
            who = one.get("speaker", "")
            others = [n for n in sorted(names) if not {*n.split()} & {*who.split()}]
            rows.append((str(path.with_suffix(".txt")), one["words"], who, others))
    return rows


def test_labelled_quotations_are_let_pass_and_swapped_ones_are_not() -> None:
    read: dict[str, StoredArticle] = {}
    source = site(article("Nobody is named here.")).record("sources/article")
    language = rules("en")
    assert language is not None

    def refused(path: str, words: str, name: str) -> bool:
        if path not in read:
            read.clear()
            read[path] = StoredArticle(Path(path).read_text("utf-8"), language, {})
        at = read[path].text.find(words)
        span, who = (at, at + len(words)), Speaker(words=name, anonymous=True)
        return at >= 0 and misattributed(read[path], span, who, {}, source) is not None

    rows = [row for row in labelled() if row[2]]
    own = [refused(path, words, who) for path, words, who, _ in rows]
    swapped = [
        refused(path, words, name)
        for path, words, who, others in rows
        for name in others
        if all(word[0].isupper() for word in who.split())
    ]
    assert len(own) > 500
    assert sum(own) <= 0.004 * len(own)
    assert sum(swapped) >= 0.9 * len(swapped)
