"""Towns that tell of which country an article is, where it writes no country's name.

In: a text. Out: the countries of the towns in it, and that of its dateline (`KISUMU —`, `New
Delhi:`). It serves to tell whose shillings, rupees or `Rs` an article means, so it knows towns of
countries that share such a word or sign; a town makes no country one that an article names.
Deliberately absent: towns of several countries (Hyderabad, Moroni, Georgetown).
"""

from __future__ import annotations

import re

from generator.reading.context import any_of

_TOWNS = """
KE Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Garissa|Lodwar|Malindi|Nyeri|Kakamega
UG Kampala|Entebbe|Gulu|Mbarara|Jinja|Arua|Mbale|Moroto
TZ Dar es Salaam|Dodoma|Arusha|Mwanza|Zanzibar|Mbeya
SO Mogadishu|Baidoa|Kismayo|Garowe
IN New Delhi|Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Bangalore|Lucknow|Patna|Jaipur|Ranchi
PK Islamabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Multan|Faisalabad
LK Colombo|Kandy|Jaffna|Galle
NP Kathmandu|Pokhara|Biratnagar
MU Port Louis
ZM Lusaka|Ndola|Kitwe
MW Lilongwe|Blantyre|Mzuzu
PG Port Moresby|Mount Hagen
MM Naypyidaw|Yangon|Mandalay
SE Stockholm|Gothenburg
NO Oslo|Trondheim
DK Copenhagen|Aarhus
IS Reykjavik
""".strip()
_HOMES = {town: line[:2] for line in _TOWNS.split("\n") for town in line[3:].split("|")}
_KNOWN = {**_HOMES, **{town.upper(): iso for town, iso in _HOMES.items()}}
_TOWN = re.compile(rf"(?<!\w)(?:{any_of(_KNOWN)})(?!\w)")
_DATELINE = re.compile(
    rf"(?:\A|\n)[^\S\n]*(?P<town>{any_of(_KNOWN)})"
    r"(?:, \w+)?(?:, \d{1,2} \w+(?: \d{4})?\.|:| ?[–—]| - )"
)


def dateline(text: str) -> str:
    """Give the country of the town in a text's first dateline; nothing where it has none."""
    found = _DATELINE.search(text)
    return _KNOWN[" ".join(found["town"].split())] if found else ""


def homes_of_towns(text: str) -> frozenset[str]:
    """Give the countries of the towns that a text names."""
    return frozenset(_KNOWN[" ".join(found[0].split())] for found in _TOWN.finditer(text))
