"""Whose shillings an article means: the region its source's language is to name.

In: a stored article, the countries it names. Out: the tag of its language with a region (`en-KE`),
where the article tells for every such noun whose money it is; else the tag as it was. It tells so
by the one country of such money in the clause before the noun or in the sentence, else by the home
of the article (`homes.py`). Several of one money (CFA francs) are as good as one; of two Koreas
*won* are the South's. A noun for which nothing tells it is what the others are.

What a noun means that no one region says stands as a sign does (`other_nouns`, `signs.py`).

The check of a quote reads the noun by the same tag, which the drafted source states: nothing is
proposed that the check would not find. Deliberately absent: `dollars`, `pounds` and signs, whose
general meaning stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.authoring.homes import home, towns
from generator.checking.stored import StoredArticle
from generator.reading.context import any_of
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import around
from generator.reading.wording import clause

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.authoring.homes import Home
    from generator.pages.contents import Contents
    from generator.reading.languages import Language


# A country that gives money of its own, or of who gets it.
_OPEN = "?"
_REGION = re.compile(r"[A-Za-z]{2}|")
_LONGEST_GIFT, _MOST_ADJECTIVES = 60, 3


def region_tag(article: StoredArticle, holds: Contents, tag: str) -> str:
    """Give the tag of an article's language, with the region where its money is at home.

    A region by which nothing is read otherwise (`en-GB`) gives way to that; no other does.
    """
    language, (primary, _, region) = article.language, tag.partition("-")
    if language.region or not _REGION.fullmatch(region):
        return tag
    at_home = home(article, holds)
    found = [(near, near or other) for _, near, other in _meant(article, holds, at_home)]
    told = [near for near, _ in found if near]
    if not told or at_home.sure(told):
        told += [meant for near, meant in found if not near]
    money = {str(language.national_nouns.get(iso, iso)) for iso in told if iso}
    one = len(money) == 1 and _OPEN not in told
    return f"{primary}-{next(filter(None, told))}" if one else tag


def other_nouns(article: StoredArticle, holds: Contents, at_home: Home) -> Mapping[str, str]:
    """Give nouns of money that the region of an article leaves open, with what they mean there.

    One article may tell of Turkish lira and of Somali shillings, and its source names one region.
    """
    language = article.language
    read = language.national_nouns.get(language.region, {})
    found: dict[str, set[str]] = {}
    for noun, near, other in _meant(article, holds, at_home):
        code = language.national_nouns.get(near or other, {}).get(noun, "")
        found.setdefault(noun, set()).add(code)
    return {
        noun: next(iter(codes))
        for noun, codes in found.items()
        if noun not in read and len(codes) == 1 and "" not in codes
    }


def nouns_by_place(article: StoredArticle, holds: Contents) -> Mapping[int, str]:
    """Give the money of nouns that mean several in one article, by where each ends.

    `Norway pledged 400 million kroner; Denmark's 90 million kroner is pending`.
    """
    found: dict[int, str] = {}
    for end, noun, near, _ in _read(article, holds, home(article, holds)):
        code = article.language.national_nouns.get(near, {}).get(noun, "")
        if code:
            found[end] = code
    return found


def _meant(
    article: StoredArticle, holds: Contents, at_home: Home
) -> Iterator[tuple[str, str, str]]:
    """Give each noun of money of several countries, whose it is by its sentence and by the rest."""
    return ((noun, near, other) for _, noun, near, other in _read(article, holds, at_home))


def _read(
    article: StoredArticle, holds: Contents, at_home: Home
) -> Iterator[tuple[int, str, str, str]]:
    """Give each such noun with the place where it ends.

    Where one of many sums was paid to a firm in Nepal, which the article names in passing, all may
    be of anywhere. What a county of Norway paid a dealer in Denmark tells nothing of Denmark.
    """
    found = list(_read_alone(article, holds, at_home))
    told = [near for _, _, near, _ in found if near]
    few = 2 * len(told) < len(found)
    passing = at_home.in_passing if few and {*told} <= at_home.in_passing else frozenset()
    # In a column of corrections each is of its own country, named but once.
    elsewhere = frozenset() if _is_column(article) else at_home.in_passing
    for end, noun, near, other in found:
        aside = near in passing or (near in elsewhere and near != other)
        yield end, noun, "" if aside else near, other


def _read_alone(
    article: StoredArticle, holds: Contents, at_home: Home
) -> Iterator[tuple[int, str, str, str]]:
    """Give each such noun by what its own sentence says."""
    national = article.language.national_nouns
    written = {mention.currency for mention in holds.amounts}
    for match in _pattern(article.language).finditer(article.text):
        noun = " ".join(match["noun"].lower().split())
        if noun in article.symbols:
            continue
        homes = {iso: named[noun] for iso, named in national.items() if noun in named}
        near = (
            _usual(article, holds, noun)
            or _given(article, holds, homes, written, match.start(), at_home)
            or _near(article, holds, homes, match.span("noun"), at_home)
            or at_home.sure(homes)
        )
        other = _among(homes, at_home)
        # In Chad, beside `CHF 96,240`, `60 francs` may be of either.
        mixed = written & {*homes.values()} - {homes.get(other, "")}
        yield match.end("noun"), noun, near, "" if mixed else other


def _usual(article: StoredArticle, holds: Contents, noun: str) -> str:
    usual = article.language.usual_homes.get(noun, "")
    return usual if usual in {t.iso for t in holds.territories} else ""


def _given(
    article: StoredArticle,
    holds: Contents,
    homes: Mapping[str, str],
    written: Collection[str],
    at: int,
    at_home: Home,
) -> str:
    """Give whose grant `a Romanian offer of 90 million lei` is, in Moldova.

    Where the article nowhere writes that country's money by its name, it is open whose it is.
    """
    tables = tables_of(article.language.tag)
    for t in holds.territories:
        if t.how != "people" or t.iso not in homes or not 0 < at - t.end <= _LONGEST_GIFT:
            continue
        words = re.split(r"\s\S*\d", f"{article.text[t.end : at]} 0")[0].split()
        gift = 1 < len(words) <= _MOST_ADJECTIVES and words[-2].strip(",") in tables.counts.grants
        if gift and words[-1] in tables.small.part_links | tables.counts.granted_worth:
            own = homes[t.iso] in written or at_home.sure(homes) in ("", t.iso)
            return t.iso if own else _OPEN
    return ""


def _near(
    article: StoredArticle,
    holds: Contents,
    homes: Mapping[str, str],
    span: tuple[int, int],
    at_home: Home,
) -> str:
    """Give the country a noun is money of where its clause or its sentence tells."""
    spans, sure = list(holds.sentences), at_home.sure(homes)
    sentence = spans[around(spans, *span)[0]]
    opens = clause(article.text, *span, article.language)[0]
    for t in holds.territories:
        if t.end < opens and article.text[t.end : opens].strip() in article.language.clause_words:
            opens = t.start  # `Norway and Denmark gave 400 million kroner`
        elif t.end < opens and _owns(article, t.end, opens):
            opens = t.start  # `with Guinea-Bissau, whose assembly approved 2 billion CFA francs`
    # In Chișinău lei are Moldova's, beside `Romania gave 12 million lei` in the same sentence, too.
    paragraph = (article.text.rfind("\n", 0, span[0]) + 1, sentence[0])
    headed = _heading(article, holds, paragraph)
    # In a column each is of its own country: `of a plant in Chile. It is 90 billion pesos`
    apart = (paragraph,) if _is_column(article) else ()
    stretches = ((opens, span[0]), *(() if sure else (sentence, *apart)))
    for low, high in (stretches[0], *headed, *stretches[1:]):
        # In Nepal, what an Indian firm is paid is in rupees of Nepal.
        near = [t for t in holds.territories if low <= t.start < high]
        inside = [t.iso for t in near if not sure or t.how == "name"]
        found = [iso for iso in dict.fromkeys(inside) if iso in homes]
        if not inside:  # `Oslo has pledged 2.4 billion kroner`
            found = [iso for iso in towns(article.text, low, high) if iso in homes]
        if found and len({homes[iso] for iso in found}) == 1:
            return found[0]
    return ""


def _owns(article: StoredArticle, end: int, opens: int) -> bool:
    """Tell a clause that a relative opens right behind a name, `, whose assembly`, `, which`."""
    if article.text[end:opens].strip() != ",":
        return False
    tables = tables_of(article.language.tag)
    word = re.match(r"\w+", article.text[opens:])
    return word is not None and word[0] in tables.small.whose | tables.small.takes_up


def _is_column(article: StoredArticle) -> bool:
    """Tell a column of corrections or of news in brief by its first line."""
    title = article.text.strip().partition("\n")[0].lower()
    words = {*re.findall(r"\w+", title)}
    return bool(words & tables_of(article.language.tag).counts.columns)


def _heading(
    article: StoredArticle, holds: Contents, paragraph: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Give the first sentence of a paragraph that is a country's name, `4. Equatorial Guinea.`."""
    low, high = paragraph
    for t in holds.territories:
        opens = low <= t.start < high and not article.text[low : t.start].strip(
            " \t0123456789.)#*•-"
        )
        if opens and t.how == "name" and article.text[t.end : t.end + 2] in (". ", ": "):
            return ((t.start, t.end),)
    return ()


def _among(homes: Mapping[str, str], at_home: Home) -> str:
    """Give the country of some that the article is of; any of those that share a money."""
    told = [iso for iso in homes if at_home.weight(iso) and iso not in at_home.in_passing]
    if len({homes[iso] for iso in told}) == 1:
        return max(told, key=lambda iso: (at_home.weight(iso), iso))
    return at_home.best(told) or at_home.of_places(told)


def at_home(article: StoredArticle, tag: str) -> StoredArticle:
    """Give the article read by the rules of a tag."""
    language = rules(tag)
    if language is None or language is article.language:
        return article
    return StoredArticle(article.text, language, article.symbols)


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    """Give a pattern for a number with a noun that is money in some regions only."""
    nouns = {noun for regional in language.national_nouns.values() for noun in regional}
    sizes = any_of(language.magnitudes)
    return re.compile(
        rf"(?:\d|(?<!\w)(?i:{sizes})(?: of)?)[\s-]{{1,3}}(?P<noun>(?i:{any_of(nouns)}))(?!\w)"
    )
