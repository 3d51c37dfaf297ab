"""What `$`, dollars and pounds mean in one article, where that is other than on the site.

In: a stored article, what it holds, its home. Out: signs and nouns with ISO 4217 codes. They have a
meaning already, so it takes more to change it than to give `Rs` one: the article says so (*all
amounts are in Canadian dollars*, `(SBD)` above a table), its home is plain and twice as much speaks
for it as for the United States, or the only country of dollars in it gives the money.

English texts of countries of pesos write US dollars so, and the pesos of the country as well: in an
article that is first of such a country, or of one of dollars, and that names neither the United
States nor their dollar, `$` is a question. Deliberately absent: two meanings in one article.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.authoring.homes import CLEAR, dateline, towns
from generator.reading.context import any_of
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.recipients import roles
from generator.reading.sentences import around

if TYPE_CHECKING:
    from generator.authoring.homes import Home
    from generator.checking.stored import StoredArticle
    from generator.pages.contents import Contents
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

# Countries that write `$` for dollars of their own; those of pesos write US dollars in English.
_DOLLAR_CODES = "USD AUD CAD NZD SGD HKD BBD BSD BZD FJD GYD JMD NAD SBD TTD KYD BMD BND SRD"
_DOLLARS = {
    **{code[:2]: code for code in _DOLLAR_CODES.split()},
    **dict.fromkeys(["AG", "DM", "GD", "KN", "LC", "VC"], "XCD"),
    **dict.fromkeys(["KI", "NR", "TV"], "AUD"),
}
# Countries that write `$` for pesos of their own.
_PESOS = {code[:2]: code for code in ["MXN", "CLP", "COP", "ARS", "UYU", "CUP", "DOP"]}
# Who writes of one country for readers of many: `$` is that of the world.
_AGENCIES = re.compile(r"\((?:Reuters|AP|AFP|Xinhua|Bloomberg|dpa|EFE)\)|(?<!\w)(?:IPS|IRIN)(?!\w)")
_WIRES = re.compile(r"\((?:[A-Z]\w+ ){0,2}(?:Wire|Newswire|News Service|News Agency|Press)\)")
# What they lend and ask for is in dollars of the United States, and papers often do not say so.
_LENDERS = re.compile(
    r"(?<!\w)(?:World Bank|IMF|International Monetary Fund|United Nations|U\.?N\.?|Unicef|UNICEF|"
    r"(?:Asian|African|Inter-American|Caribbean) (?:[A-Z]\w+ ){1,2}Bank|"
    r"Green Climate Fund|Global Fund|European Union|EU|USAID|donors|Donors)(?!\w)"
)
# Their agencies write of home, and their own dollars are known abroad.
_LARGE = frozenset(["AU", "CA", "NZ", "SG", "HK"])
_US_WRITTEN = re.compile(
    r"(?<!\w)(?:US ?\$|USD(?!\w)|U\.S\. ?(?:\$|dollar)|US dollar|American dollar)"
)
# What speaks for a country has to come to where nothing speaks for another: two towns.
_ALONE = 4.0
# Where so much money of other countries is written, each donor gives its own.
_EACH_ITS_OWN = 2
# Countries of pounds that are not sterling.
_POUNDS = {"EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP"}
# Signs that mean one money on every site, whose it is, and the countries that write theirs so.
_ONE_MEANING = {
    "£": ("GB", frozenset(_POUNDS)),
    "¥": ("JP", frozenset(["CN"])),
    "C$": ("CA", frozenset(["NI"])),
}


def general_money(article: StoredArticle, holds: Contents, at_home: Home) -> dict[str, str]:
    """Give what `$`, dollars and pounds mean where that is other than what they mean in general."""
    return {
        **_dollars(article, holds, at_home),
        **_pounds(article, at_home),
        **_others(article, holds),
    }


def _others(article: StoredArticle, holds: Contents) -> dict[str, str]:
    """Leave open signs that every site reads as one money, in articles of another's countries.

    `£450 million` in Cairo, `¥480 million` in Beijing and `C$45 million` in Managua: who drafts is
    asked, since no site can give these signs another meaning.
    """
    named = {t.iso for t in holds.territories}
    opens = dateline(article.text, holds)
    return {
        sign: ""
        for sign, (usual, others) in _ONE_MEANING.items()
        if sign in article.text
        and (opens in others or (sign != "£" and others & named and usual not in named))
    }


def _pounds(article: StoredArticle, at_home: Home) -> dict[str, str]:
    """Give what `40 million pounds` are in an article that is plainly of a country of pounds.

    Where less tells of such a country, and nothing of Britain, it is a question.
    """
    nouns = {noun for noun, code in article.language.currencies.items() if code == "£"}
    if at_home.weight("GB") or nouns & {*article.symbols}:
        return {}
    iso = at_home.sure({*at_home.weights, "GB"})
    placed = at_home.best(_POUNDS) in at_home.placed
    if iso not in _POUNDS and not placed:
        return {}
    meant = _POUNDS.get(iso, "")
    return {noun: meant for noun in nouns if re.search(rf"\b{noun}\b", article.text)}


def _dollars(article: StoredArticle, holds: Contents, at_home: Home) -> dict[str, str]:
    """Give what `$` means in an article that says so, or is plainly of a country of other dollars.

    Not where what it means is written, too (`US$40 million … the $40 million`), where the United
    States give it, or where an agency writes for the world.
    """
    text = article.text
    bare = [m for m in holds.amounts
            if m.currency == "USD" and not _US_WRITTEN.search(text[m.start : m.end])]  # fmt: skip
    if article.symbols.get("$") != "USD" or not bare:
        return {}
    stated = _stated(article)
    if stated:
        return {"$": stated} if stated != "USD" else {}
    iso = _whose(bare, article, holds, at_home)
    code = _DOLLARS.get(iso, "USD")
    if (
        code == "USD"
        or at_home.weight("US") > at_home.weight(iso) / 2
        or _AGENCIES.search(text)
        or _of_the_us(bare, article, holds)
    ):
        return _said_once(bare, article, holds, at_home) or _untold(bare, article, holds, at_home)
    others = {m.currency for m in holds.amounts} & {*_DOLLARS.values()} - {"USD"}
    if code in others:
        meant = "" if _in_passing(text, holds, iso) else code
        return {"$": meant} if _takes_turns(text, holds, code) else {}
    if _US_WRITTEN.search(text):
        return {"$": code}
    # `A$90 million` in Ottawa leaves `$` to Canada.
    own = at_home.sure(at_home.weights) == iso and not at_home.weight("US")
    return _unsaid(bare, article, holds, iso) if own or not others else {}


def _untold(
    bare: list[Mention], article: StoredArticle, holds: Contents, at_home: Home
) -> dict[str, str]:
    """Ask whose `$` is in an article that is first of a country which writes its own money so.

    A town of it alone, in an article of many countries, tells nothing.
    Not where the United States or their dollar are named, an agency writes or a lender gives it,
    nor where that country's own money is written otherwise (`210 million Uruguayan pesos`).
    """
    text, spans = article.text, list(holds.sentences)
    first = max(sorted(at_home.weights), key=at_home.weight, default="")
    own = {**_DOLLARS, **_PESOS}.get(first, "USD")
    said = (spans[around(spans, m.start, m.end)[0]] for m in bare)
    if (
        own == "USD"
        or first not in at_home.placed
        or not (first in {t.iso for t in holds.territories} or at_home.weight(first) >= CLEAR)
        or own in {m.currency for m in holds.amounts}
        or at_home.weight("US")
        or _US_WRITTEN.search(text)
        or _AGENCIES.search(text)
        or _WIRES.search(text)
        or any(_LENDERS.search(text, *span) for span in said)
    ):
        return {}
    return {"$": ""}


def _said_once(
    bare: list[Mention], article: StoredArticle, holds: Contents, at_home: Home
) -> dict[str, str]:
    """Read what the first dollars are for all, where no others are named: `NZ$150,000`, `$24,000`.

    Many papers say once whose they are. Where no town or office is of that country, too, it is a
    question. Not `$22 million`, then `C$3 million` of one donor's, nor where others give in their
    own money (`EUR 3 million`, `CAD 8 million`, `NOK 60 million`, then `$48 million`).
    """
    first = min(bare, key=lambda m: m.start).start
    before = {m.currency for m in holds.amounts if m.start < first} & {*_DOLLARS.values()}
    once = [code for code in before - {"USD"} if _takes_turns(article.text, holds, code)]
    if not once or at_home.weight("US") or _AGENCIES.search(article.text):
        return {}
    others = {m.currency for m in holds.amounts if m.currency} - {"USD", *_DOLLARS.values()}
    if len(others) >= _EACH_ITS_OWN and at_home.weight(once[0][:2]) < CLEAR:
        return {}
    if _of_the_us(bare, article, holds):
        return {}
    placed = any(_DOLLARS.get(iso) == once[0] for iso in at_home.placed)
    return {"$": once[0] if placed else ""}


def _unsaid(
    bare: list[Mention], article: StoredArticle, holds: Contents, iso: str
) -> dict[str, str]:
    """Give what `$` is where nothing else says whose: a question where a lender gives it.

    So it is where a country without dollars does. Of small countries wires write in dollars of the
    United States.
    """
    text, spans = article.text, list(holds.sentences)
    if iso not in _LARGE and _WIRES.search(text):
        return {}
    said = (spans[around(spans, m.start, m.end)[0]] for m in bare)
    lent = iso not in _LARGE and (
        any(_LENDERS.search(text, *span) for span in said)
        or any({*_givers(m, article, holds, spans)} - _DOLLARS.keys() for m in bare)
    )
    return {"$": "" if lent else _DOLLARS[iso]}


def _of_the_us(bare: list[Mention], article: StoredArticle, holds: Contents) -> bool:
    """Tell that bare dollars are those of the United States: they give them, or `US$` says so."""
    text, spans = article.text, list(holds.sentences)
    written = {
        m.number.value
        for m in holds.amounts
        if m.currency == "USD" and _US_WRITTEN.search(text[m.start : m.end])
    }
    if any(mention.number.value in written for mention in bare):
        return True
    return any("US" in _givers(mention, article, holds, spans) for mention in bare)


def _whose(bare: list[Mention], article: StoredArticle, holds: Contents, at_home: Home) -> str:
    """Give the only country of dollars, which gives them, or that for which clearly most speaks."""
    named = {t.iso for t in holds.territories} & {*_DOLLARS}
    spans = list(holds.sentences)
    if len(named) == 1 and not _US_WRITTEN.search(article.text):
        one = next(iter(named))
        if any(one in _givers(mention, article, holds, spans) for mention in bare):
            return one
    written = {m.currency for m in holds.amounts} & {*_DOLLARS.values()} - {"USD"}
    at_times = {iso for iso in named if {_DOLLARS[iso]} == written}
    if len(at_times) == 1 and not _US_WRITTEN.search(article.text):
        # `New Zealand has provided $102 million`, and `NZ$22 million` elsewhere
        one = next(iter(at_times))
        if any(one in _givers(mention, article, holds, spans) for mention in bare):
            return one
    best = at_home.best(at_home.weights)
    alone = best in at_home.placed and len(at_home.weights) == 1
    return best if at_home.weight(best) >= (_ALONE if alone else CLEAR) else "US"


def _givers(
    mention: Mention, article: StoredArticle, holds: Contents, spans: list[tuple[int, int]]
) -> tuple[str, ...]:
    low, high = spans[around(spans, mention.start, mention.end)[0]]
    inside = [t for t in holds.territories if t.iso and low <= t.start < high]
    tables = tables_of(article.language.tag)
    return tuple(roles(article.text, (low, high), inside, tables).giving)


def _stated(article: StoredArticle) -> str:
    """Give the dollars an article says are meant: `All amounts are in Canadian dollars`."""
    found = set()
    for match in _statement(article.language).finditer(article.text):
        noun = match["noun"] or match["behind"]
        code = (
            article.language.currencies[" ".join(noun.lower().split())] if noun else match["code"]
        )
        if code in _DOLLARS.values():
            found.add(code)
    return found.pop() if len(found) == 1 else ""


def _takes_turns(text: str, holds: Contents, home_code: str) -> bool:
    """Tell whether an article writes `C$5 million` at times and `$5 million` at others.

    Both in one sentence are two currencies, and so are they beside a third (`US$5 million`).
    """
    if _US_WRITTEN.search(text):
        return False
    spans = list(holds.sentences)
    found = {(m.currency, around(spans, m.start, m.end)[0]) for m in holds.amounts}
    both = {at for code, at in found if code == home_code} & {
        at for code, at in found if code == "USD"
    }
    written = {code for code, _ in found} & {*_DOLLARS.values()}
    return written == {"USD", home_code} and not both


def _in_passing(text: str, holds: Contents, iso: str) -> bool:
    """Tell an article whose first dollars are bare and that names a country's own in passing.

    `In Canada … C$13.2 billion`, in one paragraph of an American podcast, and Canada nowhere else.
    """
    dollars = sorted((m.start, m.currency) for m in holds.amounts if m.currency)
    own = [start for start, code in dollars if code == _DOLLARS[iso]]
    if len(own) != 1 or own[0] == dollars[0][0]:
        return False
    low, end = text.rfind("\n", 0, own[0]) + 1, text.find("\n", own[0])
    high = end if end >= 0 else len(text)
    if sum(low <= start < high for start, code in dollars if code in {"USD", _DOLLARS[iso]}) > 1:
        return False
    elsewhere = any(t.iso == iso and not low <= t.start < high for t in holds.territories)
    return not elsewhere and iso not in towns(text, 0, low) | towns(text, high, len(text))


@lru_cache(maxsize=8)
def _statement(language: Language) -> re.Pattern[str]:
    """Give a pattern for what says which dollars are meant: a sentence, `(SBD)` above a table."""
    nouns = any_of(noun for noun, code in language.currencies.items() if code in _DOLLARS.values())
    return re.compile(
        r"(?i:\b(?:amounts|sums|figures|values|prices|dollars|costs)\b[^.\n]{0,60}?\b(?:in|are)\s+"
        rf"(?P<noun>{nouns})(?!\w))"
        rf"|\((?P<code>{any_of({*_DOLLARS.values()})})\)"
        rf"|\$\s?\d[\d.,]*(?: [a-z]+illion)?,? \(?(?i:(?P<behind>{nouns}))(?!\w)"
    )
