"""What a page's markup says of its words stands in its text, and no number comes of it."""

from __future__ import annotations

import pytest

pytest.importorskip("trafilatura", reason="needs the extra [import]")

from generator.authoring.importing import Refused
from generator.authoring.importing.html import page

BEGIN = "The ministry of water has dug many wells in the north of the country this year, it said."
END = "The committee meets again in the autumn, when new papers of the governments are expected."


def text_of(body: str) -> str:
    found = page(
        f"<html lang='en'><body><article><h1>Wells</h1><p>{BEGIN}</p>{body}<p>{END}</p></article>"
    )
    assert not isinstance(found, Refused)
    return found.text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("approved $4 million<sup>1</sup> for wells", "approved $4 million for wells"),
        ("serve about 640,000<sup>2</sup> people", "serve about 640,000 people"),
        ("pledged €12<sup><a href='#n4'>4</a></sup> million", "pledged €12 million"),
        ("pledged €12<a href='#n4'><sup>4</sup></a> million", "pledged €12 million"),
        ("is 38<sup>[3]</sup> percent", "is 38[3] percent"),
        ("is 38<sup><a href='#n'>[3]</a></sup> percent", "is 38 percent"),
        ("some loans<sup>*</sup> <b>$5</b> million", "some loans* $5 million"),
        ("an area of 40 km<sup>2</sup> of fields", "an area of 40 km² of fields"),
        ("some 10<sup>6</sup> litres", "some 10⁶ litres"),
        ("on the 1<sup>st</sup> of May", "on the 1st of May"),
        ("so much CO<sub>2</sub> is left", "so much CO2 is left"),
        ("paid $13<sub>2</sub> million for wells", "paid $13₂ million for wells"),
    ],
)
def test_the_mark_of_a_note_is_no_digit(markup: str, words: str) -> None:
    assert f"It {words} in the north." in text_of(f"<p>It {markup} in the north.</p>")


def test_a_mark_that_a_note_opens_with_is_one_wherever_it_stands() -> None:
    text = text_of(
        "<p>It paid for 40 m<sup>2</sup> of roof and for loans<sup>a</sup> in the north.</p>"
        "<p><sup>a</sup> Not counting those of the year before, which were paid back.</p>"
    )
    assert "40 m² of roof and for loans in the north." in text
    assert "a Not counting those" in text


def test_what_is_struck_out_is_not_said() -> None:
    text = text_of(
        "<p>The fund approved <del>$5 million</del> <ins>$3 million</ins> for the wells.</p>"
        "<p>Kenya requested <s>$6 million</s> <strike>$7 million</strike> $2 million for roads.</p>"
        "<p>It paid <span style='text-decoration: line-through'>$8 million</span> $1 million.</p>"
    )
    assert "approved $3 million for the wells" in text
    assert "requested $2 million for roads" in " ".join(text.split())
    assert not any(
        struck in text for struck in ("$5 million", "$6 million", "$7 million", "$8 million")
    )


def test_a_term_stands_with_what_is_said_of_it() -> None:
    text = text_of(
        "<table><tr><th>Item</th><th>Kenya</th></tr><tr><td>Denied</td><td>$5 million</td></tr>"
        "</table><dl><dt>Denied:</dt><dd>$6 million for clinics</dd><div><dt>Approved</dt>"
        "<dd>$7 million for schools</dd><dd>$8 million for roads</dd></div></dl>"
    )
    assert "- Denied: $6 million for clinics\n" in text
    assert "- Approved: $7 million for schools; $8 million for roads\n" in text


def test_a_caption_stands_before_its_table_and_is_no_row() -> None:
    text = text_of(
        "<table><caption>Decisions, US$ million</caption><tr><th>Country</th><th>Requested</th>"
        "</tr><tr><td>Benin</td><td>17.5</td></tr></table>"
    )
    assert "Decisions, US$ million\n\n| Country | Requested |" in text


def test_dates_and_captions_of_pictures_are_kept() -> None:
    text = text_of(
        "<p>NIAMEY, <time datetime='2026-06-18'>18 June 2026</time> — The work goes on until <time>"
        "1 December 2026</time> and is then paid.</p><figure><img src='x.png' alt=''>"
        "<figcaption>A well that cost $18 million, officials say.</figcaption></figure>"
    )
    assert "NIAMEY, 18 June 2026 — The work goes on until 1 December 2026 and is then paid." in text
    assert "A well that cost $18 million, officials say." in text


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ('<p class="byline">By Ann Roe and Bo Hill · 9 October 2026</p>',
         "By Ann Roe and Bo Hill · 9 October 2026"),
        ('<div class="author-line">By <a href="/ann">Ann Roe</a></div>', "By Ann Roe"),
        ('<p class="timestamp">9 October 2026</p>', "9 October 2026"),
    ],
)  # fmt: skip
def test_the_byline_of_a_page_stays_in_its_text(markup: str, line: str) -> None:
    assert line in text_of(markup).splitlines()


def test_what_is_marked_so_beside_the_article_stays_out() -> None:
    assert "Bo Hill" not in text_of('<aside><p class="byline">By Bo Hill</p></aside>')


def test_the_headline_of_a_page_stands_once_in_its_text() -> None:
    assert text_of("<p>It is dry.</p>").count("Wells\n") == 1
    outside = f"<html lang='en'><body><h1>Dry wells</h1><div><p>{BEGIN}</p><p>{END}</p></div>"
    found = page(outside)
    assert not isinstance(found, Refused)
    assert found.text.startswith("Dry wells\n\n")
    assert found.text.count("Dry wells") == 1
