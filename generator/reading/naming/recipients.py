"""Which of the countries in a sentence money goes to, and which give it.

In: a text, a span of it, the countries named there, the language's tables. Out: `Roles`. A country
right behind `to`, `for` or `in` gets; one behind `from`, before a verb of giving, or whose people
the giving body is of (`the Norwegian government`) gives. Where nobody is said to get, all who do
not give are concerned; where that is nobody, no country is.

Of a sentence with several amounts, `roles_of` tells those of one: who gives another in a clause of
its own is no party (`Norway pledged $5 million, and Mali promised $2 million of its own`), and each
of `$5 million for Kenya and $2 million for Chad` goes to one of them; who stands right behind one
of a clause of its own (`, and a request of $2 million for Chad was denied`) is of that alone.
Who approves money that another gets is a party, too (`Germany approved $5 million for clinics in
Chad`).

Deliberately absent: grammar. A sentence that says it otherwise is for a person to read.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.naming.territories import Territory

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LISTED = re.compile(r"(?:,|\s|&|and|or|the|[yeou](?!\w)|el|la|los|las)*")
_AMOUNT_NEXT = re.compile(r"\s+(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} \d|\d)")
# `Norway, a donor of old, pledged $5 million`; `Norway, which pledged $5 million`.
_ASIDE = re.compile(r"^,(?=\s(?:which|who|that)\b)|^,\s[^,.;:\n]{1,60},")
_CLAUSE_END = re.compile(r"[.;:!?,()—–]\s")
# What an amount is told, and what opens the clause of the next: ` is pending, and a request for `
_OWN_CLAUSE = re.compile(r"\s[^,;:.]*\w[^,;:.]*[,;]\s(?P<noun>[^,;:.]+)\Z")
# Between an amount and whose it is (`from the`), and of the words that open a clause.
_LINK = 2
_NEAR = 180
# So many countries before one tell its role.
_MOST_BEFORE = 8
# A verb of giving is the country's where no more words stand between.
_TO_VERB = 8
_CLAUSE_OPENS = re.compile(r"[,;:—–]\s|(?<![\w’'-])[^\W\d_]+")
_GIVES, _GETS, _LIKE_THE_LAST = "gives", "gets", "like the last"


class Roles(NamedTuple):
    """ISO codes of the countries concerned and of those that give, in the order named."""

    concerned: tuple[str, ...]
    giving: tuple[str, ...]


def roles(text: str, span: tuple[int, int], named: Sequence[Territory], tables: Tables) -> Roles:
    """Tell the countries of a sentence apart; those with no code are left out."""
    return _roles(_told(text, span, named, tables))


def roles_of(
    text: str,
    span: tuple[int, int],
    named: Sequence[Territory],
    tables: Tables,
    amounts: Sequence[tuple[int, int]],
    own: int,
) -> Roles:
    """Tell the countries of one of a sentence's amounts: `own` is its place among them."""
    told = [
        (t, role)
        for t, role in _told(text, span, named, tables)
        if not _of_another(text, t, amounts, own, tables)
    ]
    mine = [
        (t, role)
        for t, role in told
        if role != _GIVES or _gives_this(text, t, amounts, own, told, tables)
    ]
    return _roles(_each_its_own(text, _donors(text, mine, span, tables), amounts, own, tables))


def _donors(
    text: str, told: list[tuple[Territory, str]], span: tuple[int, int], tables: Tables
) -> list[tuple[Territory, str]]:
    """Tell who approves for another as who gives: `Germany approved $5 million for Chad`.

    One may approve money for oneself, so this takes somebody else who gets it.
    """
    getting = {t.iso for t, role in told if role == _GETS}
    verbs = tables.naming.giving_verbs | tables.naming.approving
    return [
        (t, _GIVES)
        if not role and getting - {t.iso} and _gives(text[t.end : span[1]], tables, verbs)
        else (t, role)
        for t, role in told
    ]


def _roles(told: Sequence[tuple[Territory, str]]) -> Roles:
    coded = [(t.iso, role) for t, role in told if t.iso]
    getting = [iso for iso, role in coded if role == _GETS]
    giving = [iso for iso, role in coded if role == _GIVES and iso not in getting]
    neutral = [iso for iso, role in coded if not role and iso not in giving]
    return Roles(tuple(dict.fromkeys(getting or [*neutral])), tuple(dict.fromkeys(giving)))


def _told(
    text: str, span: tuple[int, int], named: Sequence[Territory], tables: Tables
) -> list[tuple[Territory, str]]:
    """Give each country with its role, empty where the words tell none."""
    found: list[str] = []
    for at, territory in enumerate(named):
        following = named[at + 1].start if at + 1 < len(named) else span[1]
        role = _role(text, (span[0], following), territory, tables)
        if role == _LIKE_THE_LAST:
            first = max(0, at - _MOST_BEFORE)
            role = _like(text, list(zip(named[first:at], found[first:], strict=True)), tables)
        if found and not role and _listed(text, named[at - 1], territory):
            role = found[-1]  # `to Kenya, Uganda and Chad`
        found.append(role)
    for at in reversed(range(len(named) - 1)):
        between = text[named[at].end : named[at + 1].start]
        if not found[at] and found[at + 1] == _GIVES and _LISTED.fullmatch(between):
            found[at] = _GIVES  # `Norway, Sweden and Denmark pledged`
    return list(zip(named, found, strict=True))


def _listed(text: str, one: Territory, then: Territory) -> bool:
    """Tell `Kenya, Uganda` from `in Kenya, the Swiss embassy said`."""
    alike = (one.how == "people") == (then.how == "people")
    return alike and _LISTED.fullmatch(text[one.end : then.start]) is not None


def _like(text: str, before: Sequence[tuple[Territory, str]], tables: Tables) -> str:
    """Tell the role of a country with an amount and no verb: `and Sweden $3 million`."""
    for territory, role in before:
        head = _WORD.findall(text[max(0, territory.start - 20) : territory.start])
        if role == _GETS and head and head[-1].lower() in tables.naming.giving_verbs:
            return _GETS  # `gave Kenya $5 million and Chad $2 million`
    roles_before = {role for _, role in before}
    return _GIVES if not before or _GIVES in roles_before else ""


def _gives_this(
    text: str,
    giver: Territory,
    amounts: Sequence[tuple[int, int]],
    own: int,
    told: Sequence[tuple[Territory, str]],
    tables: Tables,
) -> bool:
    """Tell whether who gives something in a sentence gives this of its amounts."""
    before = [end for _, end in amounts if end <= giver.start]
    between = text[before[-1] : giver.start] if before else ""
    words = [word.lower() for word in _WORD.findall(between)]
    if before and (
        between.isspace()
        or {*words[-2:]} & tables.small.giving
        or {*words[:1]} & tables.small.takes_up
    ):
        # `the $5 million Norway pledged`, `$5 million from Norway`, `$5 million, which Norway gave`
        return len(before) == own + 1
    start = amounts[own][0]
    others = [end for _, end in amounts[:own] if end >= giver.end]
    if giver.end > start or not others:
        return giver.end <= start
    more = any(
        role == _GIVES and others[0] < t.start < start and not _attached(text, t, tables)
        for t, role in told
    )
    return not more and not _another_gives(text[others[-1] : start], tables)


def _attached(text: str, giver: Territory, tables: Tables) -> bool:
    head = _WORD.findall(text[max(0, giver.start - 20) : giver.start])
    return bool({word.lower() for word in head[-2:]} & tables.small.giving)


def _another_gives(between: str, tables: Tables) -> bool:
    """Tell whether a subject of its own stands between one amount and the next.

    `and Sweden`, `, while the bank promised`; not `and a further`, `and later promised`.
    """
    small = tables.small
    opening = small.joins | small.subordinators | small.joins_clauses
    clauses = [
        match.start()
        for match in _CLAUSE_OPENS.finditer(between)
        if not match[0][0].isalpha() or match[0].lower() in opening
    ]
    raw = _WORD.findall(between[clauses[-1] :]) if clauses else []
    words = [word.lower() for word in raw]
    while words and words[0] in opening:
        del raw[0], words[0]
    if not raw or not (raw[0][0].isupper() or words[0] in small.determiners):
        return False
    return any(word[0].isupper() for word in raw) or bool({*words} & tables.naming.giving_verbs)


def _of_another(
    text: str, named: Territory, amounts: Sequence[tuple[int, int]], own: int, tables: Tables
) -> bool:
    """Tell a country right behind a later amount that a clause of its own tells of.

    `Another $5 million is pending, and a request of $2 million for Chad was denied`.
    """
    before = [at for at, (_, end) in enumerate(amounts) if end <= named.start]
    if not before or before[-1] <= own:
        return False
    start, end = amounts[before[-1]]
    link = text[end : named.start].split()
    if not link or len(link) > _LINK or any(not word.isalpha() for word in link):
        return False
    told = _OWN_CLAUSE.match(text[amounts[before[-1] - 1][1] : start])
    words = told["noun"].lower().split() if told else []
    joins = tables.small.joins | tables.small.joins_clauses
    if words[:1] and words[0] in joins:
        del words[0]
    return len(words) > _LINK and words[0] in tables.small.determiners


def _each_its_own(
    text: str,
    told: list[tuple[Territory, str]],
    amounts: Sequence[tuple[int, int]],
    own: int,
    tables: Tables,
) -> list[tuple[Territory, str]]:
    """Leave each amount its own countries where each of them has some.

    A country is of the amount that shares its clause: the one before it (`$5 million for Kenya and
    $2 million for Chad`), or the next (`Kenya got $5 million and Chad $2 million`). Where one
    amount has none (`Kenya asked for $5 million and got $2 million`) they are those of all, but not
    of two behind which others stand (`$9 million: $5 million for Kenya and $4 million for Chad`).
    """
    spots: dict[int, int] = {}
    last = None
    for t, role in told:
        if role == _GIVES:
            continue
        listed = last is not None and _LISTED.fullmatch(text[last.end : t.start])
        spots[t.start] = (
            spots[last.start] if last and listed else _nearest(text, t, role, amounts, tables)
        )
        last = t
    parted = all(_parts(text[one[1] : then[0]], tables) for one, then in pairwise(amounts))
    whole = not parted or {*spots.values()} != {*range(len(amounts))}
    if whole and own not in _getting(told, spots, amounts):
        return told
    return [(t, role) for t, role in told if spots.get(t.start, own) == own]


def _getting(
    told: Sequence[tuple[Territory, str]],
    spots: Mapping[int, int],
    amounts: Sequence[tuple[int, int]],
) -> Mapping[int, frozenset[str]]:
    """Give who gets each of the amounts behind which that stands, where these are several."""
    found: dict[int, frozenset[str]] = {}
    for t, role in told:
        at = spots.get(t.start, 0)
        if role == _GETS and amounts[at][1] <= t.start:
            found[at] = found.get(at, frozenset()) | {t.iso}
    return found if len({*found.values()}) > 1 else {}


def _nearest(
    text: str, named: Territory, role: str, amounts: Sequence[tuple[int, int]], tables: Tables
) -> int:
    """Give the place, among the amounts, of that whose clause a country stands in."""
    count = sum(start < named.start for start, _ in amounts)
    if count in (0, len(amounts)):
        return max(0, count - 1)
    apart = [
        _parts(text[low:high], tables)
        for low, high in (
            (amounts[count - 1][1], named.start),
            (named.end, amounts[count][0]),
        )
    ]
    if apart[0] != apart[1]:
        return count - 1 + apart[0]
    between = text[amounts[count - 1][1] : named.start]
    behind = (
        role == _GETS
        and not {w.lower() for w in _WORD.findall(between)} & tables.naming.giving_verbs
    )
    return count - 1 if behind and not apart[0] else count


def _parts(between: str, tables: Tables) -> bool:
    """Tell whether a clause ends between an amount and a country."""
    opening = tables.small.joins | tables.small.subordinators | tables.small.joins_clauses
    return any(
        not match[0][0].isalpha() or match[0].lower() in opening
        for match in _CLAUSE_OPENS.finditer(between)
    )


def _role(text: str, span: tuple[int, int], territory: Territory, tables: Tables) -> str:
    naming = tables.naming
    head = _WORD.findall(text[max(span[0], territory.start - 60) : territory.start])
    while head and head[-1].lower() in ("the", "northern", "southern", "eastern", "western"):
        head.pop()
    last = head[-1].lower() if head else ""
    asking = naming.requests | naming.taken_by
    tail = text[territory.end : span[1]]
    if territory.how == "people":
        return _GIVES if _gives(tail, tables, naming.giving_verbs) else ""
    if last in tables.small.giving and len(head) > 1 and head[-2].lower() in asking:
        return _GETS  # `a request from Kenya`, `requested by Kenya`
    if last in tables.small.receiving or last in naming.giving_verbs:
        return _GETS  # `to Peru`, `granted Peru $2 million`
    if last in tables.small.giving or _gives(tail, tables, naming.giving_verbs):
        return _GIVES
    return _LIKE_THE_LAST if _AMOUNT_NEXT.match(tail) else ""


def _gives(tail: str, tables: Tables, verbs: frozenset[str]) -> bool:
    """Tell whether one of some verbs of giving follows before the clause ends."""
    small = tables.small
    near = _ASIDE.sub(" ", tail[:_NEAR], count=1)
    near = _CLAUSE_END.split(near, maxsplit=1)[0]
    raw = _WORD.findall(near)
    words = [word.lower() for word in raw]
    for at, word in enumerate(words[: _TO_VERB + 1]):
        if word in small.subordinators:
            return False  # `Kenya lost its harvest after donors pledged $5 million`
        if word in small.joins and at + 1 < len(raw):
            subject = raw[at + 1][0].isupper() or words[at + 1] in small.determiners
            if subject:
                return False  # `Kenya lost its harvest and the EU pledged $5 million`
        if word in verbs:
            # `was granted` gets: the passive turns it round.
            return not set(words[max(0, at - 2) : at]) & {"was", "were", "been", "be", "is", "are"}
        if word in small.receiving:
            return False
    return False
