"""Amounts in running text are found whole, and say exactly what they say.

In the tables a mention is set in ⟦⟧; beside it stands the amount it says in the author's grammar,
`?` where it is a number that says no certain amount, or `=5` for a count of 5 without its noun.
"""

from __future__ import annotations

import itertools
import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.amounts import Amount, Qualifier, UnitKind
from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.reading.amounts.ends import EndReader, reader
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.mentions import Mention, dates, mentions
from generator.reading.amounts.units import _Nouns
from generator.reading.context import GAP, JOIN, any_of, plain
from generator.reading.languages import LANGUAGES, rules
from generator.reading.same import Same
from tests.pace import within

if TYPE_CHECKING:
    from collections.abc import Iterator

SYMBOLS = {**DEFAULT_SYMBOLS, **FIXED_SYMBOLS}
ENGLISH = rules("en")
assert ENGLISH is not None

MONEY = """
⟦CAD $5 million⟧ approved | 5 million CAD
got ⟦(CAD) $5 million⟧ | 5 million CAD
⟦CAD: $5 million⟧ | 5 million CAD
⟦MXN $90 million⟧ | 90 million MXN
⟦CDN $5 million⟧ | 5 million CAD
⟦Cdn. $5 million⟧ | 5 million CAD
⟦CA $5 million⟧ | 5 million CAD
⟦Canadian $5 million⟧ was paid | 5 million CAD
⟦USD $5 million⟧ | 5 million USD
⟦$5 million (CAD)⟧ was paid | 5 million CAD
⟦$5 million (Canadian)⟧ | 5 million CAD
⟦$5 million (Australian)⟧ for aid | 5 million AUD
⟦$5 million Canadian⟧ approved | 5 million CAD
⟦$5 million Canadian⟧ last year | 5 million CAD
⟦$5 million Mexican⟧ was paid | 5 million MXN
⟦$5 million Cdn.⟧ was paid | 5 million CAD
⟦$5 million CDN⟧ was paid | 5 million CAD
⟦$5 million in Canadian dollars⟧ | 5 million CAD
⟦$5 million in U.S. dollars⟧ | 5 million USD
⟦5 million dollars Canadian⟧ | 5 million CAD
⟦five million dollars Canadian⟧ | 5 million CAD
⟦£5 million Egyptian⟧ was paid | 5 million EGP
a ⟦$5 million⟧ Canadian program | 5 million USD
a ⟦$5 million⟧ Mexican-led project | 5 million USD
⟦$5 million⟧ Norwegian | 5 million USD
⟦$5 million⟧ in cash | 5 million USD
⟦$5 million⟧ in euro bonds | 5 million USD
gave New Zealand ⟦$5 million⟧ | 5 million USD
gave the Canadians ⟦$5 million⟧ | 5 million USD
Class A ⟦$5 million⟧ notes | 5 million USD
A ⟦$5 million⟧ loan | 5 million USD
the TOP ⟦$5 million⟧ | 5 million USD
⟦CAD $5 million to CAD $7 million⟧ | 5 to 7 million CAD
⟦CAD $5 million-$7 million⟧ | 5 to 7 million CAD
⟦$5 million to $7 million Canadian⟧ | 5 to 7 million CAD
⟦over CAD $5 million⟧ | over 5 million CAD
⟦$5.2 million or-more⟧ was paid | at least 5.2 million USD
⟦5.2 million USdollars⟧ were paid | 5.2 million USD
⟦5.2 million Bosnia-Herzegovina marks⟧ were paid | 5.2 million BAM
⟦$5.2 million⟧ in waivers | 5.2 million USD
⟦$5.2 million⟧¹ in waivers | 5.2 million USD
⟦$5.2 million⟧2 in waivers | 5.2 million USD
⟦USD 5 million⟧² in waivers | 5 million USD
⟦5 million dollars⟧¹ were paid | 5 million USD
⟦$5-6 million⟧² | 5 to 6 million USD
It never ⟦exceeded $5 million⟧ | ?
It cannot ⟦exceed $5 million⟧ | ?
It didn't ⟦exceed $5 million⟧ | ?
It should not be ⟦less than $5 million⟧ | ?
It has never been ⟦under $5 million⟧ | ?
It is no longer ⟦over $5 million⟧ | ?
It is not only ⟦over $5 million⟧ | over 5 million USD
They did not pay ⟦over $5 million⟧ | over 5 million USD
It was ⟦no more than $5 million⟧ | up to 5 million USD
⟦$½ million⟧ | 0.5 million USD
⟦5½ million dollars⟧ | 5.5 million USD
⟦5 ½ million dollars⟧ | 5.5 million USD
⟦５ million dollars⟧ | 5 million USD
⟦$5.2m⟧ in waivers | 5.2 million USD
⟦$5.2M⟧ in waivers | 5.2 million USD
⟦$5.2 m⟧ in waivers | 5.2 million USD
⟦$5.2mn⟧ in waivers | 5.2 million USD
⟦US$5.2m⟧ | 5.2 million USD
⟦US$ 5.2 m⟧ | 5.2 million USD
⟦US$5.2 million⟧ | 5.2 million USD
⟦$5,200,000⟧ was paid | 5,200,000 USD
⟦$5,200,000.00⟧ was paid | 5,200,000 USD
⟦5.2 million dollars⟧ | 5.2 million USD
⟦5.2 Million Dollars⟧ | 5.2 million USD
⟦5.2 million U.S. dollars⟧ | 5.2 million USD
⟦5.2 million US dollars⟧ | 5.2 million USD
⟦5.2 million Canadian dollars⟧ | 5.2 million CAD
⟦$5.2 million CAD⟧ | 5.2 million CAD
⟦$5.2 million Canadian dollars⟧ | 5.2 million CAD
⟦C$5.2 million⟧ | 5.2 million CAD
⟦CA$5.2 million⟧ | 5.2 million CAD
⟦A$3bn⟧ | 3 billion AUD
⟦AU$3bn⟧ | 3 billion AUD
⟦NZ$3bn⟧ | 3 billion NZD
⟦MX$3bn⟧ | 3 billion MXN
⟦R$3bn⟧ | 3 billion BRL
⟦€1.2bn⟧ | 1.2 billion EUR
⟦€1.2 billion⟧ | 1.2 billion EUR
⟦1.2 billion euros⟧ | 1.2 billion EUR
⟦5 €⟧ | 5 EUR
⟦5€⟧ each | 5 EUR
⟦£300,000⟧ | 300,000 GBP
⟦5 200 000 dollars⟧ | 5,200,000 USD
⟦1 200 dollars⟧ | 1,200 USD
⟦$1 020 million⟧ | 1,020 million USD
⟦970 895⟧ vials | 970,895 vials
⟦300,000 pounds sterling⟧ | 300,000 GBP
⟦300,000 British pounds⟧ | 300,000 GBP
⟦¥5 trillion⟧ | 5 trillion JPY
⟦5 trillion yen⟧ | 5 trillion JPY
⟦₹5 crore⟧ | 5 crore INR
⟦₹1,50,000⟧ | 150,000 INR
⟦₹1.5 lakh crore⟧ | 1.5 trillion INR
⟦₹5 crore 20 lakh⟧ | 5.2 crore INR
⟦NOK 40 million⟧ | 40 million NOK
⟦40 million NOK⟧ | 40 million NOK
⟦40 million Norwegian kroner⟧ | 40 million NOK
⟦USD 5,000⟧ | 5,000 USD
⟦USD5m⟧ | 5 million USD
⟦USD$5m⟧ | 5 million USD
⟦5.2m USD⟧ | 5.2 million USD
⟦5.2M EUR⟧ | 5.2 million EUR
⟦5 million Mexican pesos⟧ | 5 million MXN
⟦5 million Swiss francs⟧ | 5 million CHF
⟦5 million South Korean won⟧ | 5 million KRW
⟦$1⟧ a day | 1 USD
⟦$0.5 million⟧ | 0.5 million USD
⟦$.5 million⟧ | 0.5 million USD
⟦$120⟧ each | 120 USD
⟦$5K⟧ | 5 thousand USD
⟦$5k⟧ | 5 thousand USD
⟦$5B⟧ | 5 billion USD
⟦$1.5 trillion⟧ | 1.5 trillion USD
⟦$1.5tn⟧ | 1.5 trillion USD
a ⟦$5.2-million⟧ grant | 5.2 million USD
a ⟦5-million-dollar⟧ grant | 5 million USD
⟦$5.2\\nmillion⟧ | 5.2 million USD
⟦$5.2\\r\\nmillion⟧ | 5.2 million USD
⟦$5.2\\u00a0million⟧ | 5.2 million USD
⟦$\\u202f5.2\\u2009million⟧ | 5.2 million USD
⟦5\\u00a0200\\u00a0000\\u00a0€⟧ | 5,200,000 EUR
⟦5\\u202f200\\u202f000 dollars⟧ | 5,200,000 USD
⟦a million dollars⟧ | 1 million USD
⟦a billion-dollar⟧ program | 1 billion USD
⟦one dollar⟧ | 1 USD
⟦twenty-five dollars⟧ | 25 USD
⟦two hundred thousand dollars⟧ | 200 thousand USD
⟦half a million dollars⟧ | 0.5 million USD
⟦two and a half million dollars⟧ | 2.5 million USD
⟦two million five hundred thousand dollars⟧ | 2.5 million USD
⟦one hundred and twenty million euros⟧ | 120 million EUR
(⟦$5.2 million⟧) | 5.2 million USD
“⟦$5.2 million⟧” | 5.2 million USD
cost ⟦$5.2 million⟧. Then | 5.2 million USD
In 2025 ⟦$5 million⟧ was sent | 5 million USD
in 2025 ⟦NOK 40 million⟧ | 40 million NOK
the total—⟦$5 million⟧—was | 5 million USD
the low-⟦$5 million⟧ range | 5 million USD
⟦$5.2 million⟧ and ⟦$2.5 million⟧ | 5.2 million USD | 2.5 million USD
⟦US$5 million⟧ (⟦C$7 million⟧) | 5 million USD | 7 million CAD
⟦400 pounds⟧ | 400 GBP
"""

QUALIFIED = """
⟦sub-$5 million⟧ grants | under 5 million USD
⟦over-$5 million⟧ grants | over 5 million USD
⟦near-$5 million⟧ sum | about 5 million USD
⟦roughly-$5 million⟧ sum | about 5 million USD
Texas-⟦$5 million⟧ | 5 million USD
near ⟦$5 million⟧ of works | 5 million USD
all but ⟦15⟧ vials | =15
half of the ⟦$5 million⟧ approved | 5 million USD
half the ⟦$5 million⟧ approved | 5 million USD
a third of the ⟦$5 million⟧ grant | 5 million USD
two-thirds of a ⟦$5 million⟧ plan | 5 million USD
⟦20%⟧ of the ⟦$5 million⟧ approved | 20 % | 5 million USD
at times ⟦$5 million⟧ was paid | 5 million USD
from ⟦$5 million⟧ to ⟦nearly $7 million⟧ | 5 million USD | about 7 million USD
⟦$5 million and a half⟧ | 5.5 million USD
⟦$5 million⟧ and a half share | 5 million USD
⟦over $7 million⟧ | over 7 million USD
⟦more than $7 million⟧ | over 7 million USD
⟦above $7 million⟧ | over 7 million USD
⟦exceeding $7 million⟧ | over 7 million USD
⟦in excess of $7 million⟧ | over 7 million USD
well ⟦over $7 million⟧ | over 7 million USD
⟦>$7 million⟧ | over 7 million USD
⟦Over $7 million⟧ | over 7 million USD
⟦more\\nthan $7 million⟧ | over 7 million USD
⟦under $7 million⟧ | under 7 million USD
⟦less than $7 million⟧ | under 7 million USD
⟦below $7 million⟧ | under 7 million USD
⟦fewer than 120⟧ agents | under 120 agents
just ⟦under $7 million⟧ | under 7 million USD
⟦at least $7 million⟧ | at least 7 million USD
⟦no fewer than 120⟧ agents | at least 120 agents
⟦not less than $7 million⟧ | at least 7 million USD
⟦a minimum of $7 million⟧ | at least 7 million USD
⟦$7 million or more⟧ | at least 7 million USD
⟦120 or more⟧ agents | at least 120 agents
⟦120⟧ agents or more | at least 120 agents
⟦$7 million-plus⟧ | at least 7 million USD
⟦100+⟧ agents | at least 100 agents
⟦up to $7 million⟧ | up to 7 million USD
⟦at most $7 million⟧ | up to 7 million USD
⟦as much as $7 million⟧ | up to 7 million USD
⟦as many as 120⟧ agents | up to 120 agents
⟦no more than $7 million⟧ | up to 7 million USD
⟦not more than $7 million⟧ | up to 7 million USD
⟦a maximum of $7 million⟧ | up to 7 million USD
⟦$7 million or less⟧ | up to 7 million USD
⟦about $7 million⟧ | about 7 million USD
⟦around $7 million⟧ | about 7 million USD
⟦approximately $7 million⟧ | about 7 million USD
⟦roughly $7 million⟧ | about 7 million USD
⟦some $7 million⟧ | about 7 million USD
⟦nearly $7 million⟧ | about 7 million USD
⟦almost $7 million⟧ | about 7 million USD
⟦~$7 million⟧ | about 7 million USD
⟦$7 million or so⟧ | about 7 million USD
they lend at ⟦zero per cent⟧ | 0 %
⟦35pc⟧ of posts | 35 %
extended over ⟦790⟧ km | 790 km
⟦some 120⟧ people | about 120 people
⟦about a million dollars⟧ | about 1 million USD
⟦nearly 35 percent⟧ | about 35 %
over the years ⟦$7 million⟧ | 7 million USD
⟦$7 million⟧ over ⟦20⟧ years | 7 million USD | 20 years
⟦29⟧ trainers over ⟦14⟧ months | 29 trainers | 14 months
it lasted ⟦over 14⟧ months | over 14 months
⟦$1 billion⟧ for the program over ⟦5⟧ years in 2021 | 1 billion USD | 5 years
It will be paid over ⟦3⟧ years | 3 years
Over ⟦27⟧ years she walked | 27 years
⟦Over 27⟧ years have passed | over 27 years
⟦Over 27⟧ years of service | over 27 years
It took the Senate ⟦43⟧ minutes | 43 minutes
See Senate 43 for that |
In week 16, ⟦300⟧ cases | 300 cases
In one week ⟦120⟧ people fled | 120 people
⟦29⟧ waited ⟦over 14⟧ months | 29 waited | over 14 months
a ship in ⟦20⟧ ports ⟦over 14⟧ metres | 20 ports | over 14 metres
over the next ⟦5⟧ years | 5 years
the total, over, ⟦$7 million⟧ | 7 million USD
It was over. ⟦$7 million⟧ | 7 million USD
over\\n\\n⟦$7 million⟧ | 7 million USD
a total of ⟦$7 million⟧ | 7 million USD
an additional ⟦$7 million⟧ | 7 million USD
⟦$7 million⟧ or ⟦more than 10⟧ agents | 7 million USD | over 10 agents
"""

RANGES = """
⟦5‒7%⟧ | 5 to 7 %
⟦$5 million‒$7 million⟧ | 5 to 7 million USD
⟦between $5 million and $7 million⟧ | 5 to 7 million USD
⟦between $5 and $7 million⟧ | 5 to 7 million USD
⟦between 5 and 7 million dollars⟧ | 5 to 7 million USD
⟦$5 million to $7 million⟧ | 5 to 7 million USD
⟦$5 to $7 million⟧ | 5 to 7 million USD
⟦$5-7 million⟧ | 5 to 7 million USD
⟦$5–7 million⟧ | 5 to 7 million USD
⟦$5 million–$7 million⟧ | 5 to 7 million USD
⟦$5m-$7m⟧ | 5 to 7 million USD
⟦US$5.2m-7.3m⟧ | 5.2 to 7.3 million USD
⟦€5-7m⟧ | 5 to 7 million EUR
⟦5 to 7 million dollars⟧ | 5 to 7 million USD
⟦5 million to 7 million dollars⟧ | 5 to 7 million USD
⟦5–7 million NOK⟧ | 5 to 7 million NOK
⟦about 5 to 7 million dollars⟧ | about 5 to 7 million USD
⟦$900,000 to $1.2 million⟧ | 900,000 to 1,200,000 USD
⟦5 to 7 percent⟧ | 5 to 7 %
⟦5% to 7%⟧ | 5 to 7 %
⟦5–7%⟧ | 5 to 7 %
⟦120-150⟧ agents | 120 to 150 agents
⟦5,000-7,000⟧ agents | 5,000 to 7,000 agents
⟦two to three million⟧ people | 2 to 3 million people
ranging from ⟦$5 million to $7 million⟧ | 5 to 7 million USD
rose from ⟦$5 million⟧ to ⟦$7 million⟧ | 5 million USD | 7 million USD
rose from ⟦5⟧ to ⟦7 percent⟧ | 5 % | 7 %
raised by ⟦$2 million⟧ to ⟦$7 million⟧ | 2 million USD | 7 million USD
gave ⟦$5 million⟧ to ⟦7⟧ programs | 5 million USD | 7 programs
⟦$5 million⟧ to ⟦7 million⟧ people | 5 million USD | 7 million people
⟦5 or 6⟧ agents | ?
⟦$5 or $6 million⟧ | ?
⟦one or two million⟧ people | ?
⟦$900-1.2 million⟧ | ?
between ⟦$5 million⟧ and the rest | ?
⟦$5⟧ - 14 February 2025 | 5 USD
a ⟦5⟧-⟦3⟧ vote | =5 | =3
"""

PERCENT = """
⟦35%⟧ | 35 %
⟦35 %⟧ | 35 %
⟦35\\u00a0%⟧ | 35 %
⟦35％⟧ | 35 %
⟦35 percent⟧ | 35 %
⟦35 per cent⟧ | 35 %
⟦35-percent⟧ share | 35 %
⟦35 pct⟧ | 35 %
⟦3.5%⟧ | 3.5 %
⟦.5 percent⟧ | 0.5 %
⟦5½ percent⟧ | 5.5 %
⟦twenty-five percent⟧ | 25 %
⟦one percent⟧ | 1 %
⟦half a percent⟧ | 0.5 %
⟦100%⟧ | 100 %
⟦5 percentage points⟧ | 5 percentage points
⟦5 percentage point⟧ | 5 percentage points
a ⟦5-percentage-point⟧ rise | 5 percentage points
⟦5 pp⟧ | 5 percentage points
⟦5pp⟧ | 5 percentage points
⟦5 percent points⟧ | 5 percentage points
⟦5% points⟧ | 5 percentage points
⟦5⟧ basis points | 5 basis points
⟦12 pct points⟧ | 12 percentage points
⟦12 pct. pts⟧. higher | 12 percentage points
⟦12 %pts⟧ | 12 percentage points
⟦12% pts⟧ | 12 percentage points
⟦12 percent (points)⟧ | 12 percentage points
⟦12% [pts]⟧ | 12 percentage points
⟦12% percentage points⟧ | 12 percentage points
rose ⟦12 pct⟧. Points were lost | 12 %
⟦12 percent⟧ of points | 12 %
⟦12%⟧ pointed | 12 %
"""

COUNTS = """
⟦120⟧ people | 120 people
⟦120⟧ people | 120 persons
⟦120⟧ people | 120 person
⟦1⟧ person | 1 people
⟦120⟧ children | 120 child
⟦120⟧ policemen | 120 policeman
⟦120⟧ women | 120 woman
⟦120⟧ lives | 120 life
⟦120⟧ countries | 120 country
⟦120⟧ boxes | 120 box
⟦120⟧ federal agents | 120 agents
⟦120⟧ armed federal agents | 120 agents
⟦120⟧ well-trained anti-drug agents | 120 agents
⟦120⟧ metric tons | 120 metric ton
⟦120⟧ new very long metric tons of fentanyl | =120
⟦120⟧ of the agents | 120 agents
⟦120⟧ of the ⟦300⟧ agents | =120 | 300 agents
⟦120⟧-person team | 120 people
⟦30⟧-day pause | 30 days
⟦1,250⟧ agents | 1,250 agents
⟦1\\u00a0250⟧ agents | 1,250 agents
⟦120k⟧ users | 120 thousand users
⟦5m⟧ people | 5 million people
⟦5.2 million⟧ people | 5.2 million people
⟦two million⟧ people | 2 million people
⟦a million⟧ people | 1 million people
⟦half a million⟧ people | 0.5 million people
⟦two hundred⟧ people | 200 people
⟦two thousand five hundred⟧ people | 2,500 people
⟦50⟧kg of cocaine | 50 kg
⟦50⟧ kilograms of cocaine | 50 kg
⟦400 pounds⟧ of cocaine | 400 pounds
⟦400 pounds⟧ | 400 pounds
⟦5⟧m deep | 5 m
⟦2000⟧ people | 2,000 people
In all ⟦1950⟧ dead were found. | 1950 dead
The total: 2019 was a bad year. |
By 2019 of these villages two stood. |
By 2019 dead fish were found. |
The 2019 dead are mourned. |
Founded: 1950 |
⟦more than 2000⟧ people | over 2,000 people
They dug ⟦2000⟧ wells. | 2,000 wells
⟦About 2000⟧ wells | about 2,000 wells
⟦2000⟧ new clinics | 2,000 clinics
⟦2000⟧ MW of power | 2,000 MW
They hired ⟦2010⟧ helpers. | 2,010 helpers
⟦2,025⟧ cases | 2,025 cases
⟦٣⟧ people | 3 people
⟦３⟧ people | 3 people
⟦५⟧ people | 5 people
about a fifth: ⟦20⟧ of ⟦100⟧ | =20 | =100
⟦5⟧ more agents | 5 agents
⟦120⟧ men and women | 120 men
⟦14⟧-year-old | 14 year-old
"""

NOT_ITS_NOUN = """
At 40 degrees people stay at home | 40 people
120 men and women | 120 women
120 letters from agents | 120 agents
120 very tall armed federal agents | 120 agents
He met 120. Agents came | 120 agents
120, agents said | 120 agents
120 agents | 120 officers
120 agents | 121 agents
120 agents | over 120 agents
120 agents | 120 %
120 agents | 120 USD
35% of agents | 35 agents
$35 of agents | 35 agents
"""

UNCLEAR = """
a dozen ⟦$5 million⟧ loans | ?
a ⟦$5 million⟧ loan | 5 million USD
⟦a cap of $5 million⟧ | up to 5 million USD
⟦$5 million, give or take⟧, for roads | about 5 million USD
⟦as little as $5 million⟧ | at least 5 million USD
⟦$5 million⟧, ⟦or perhaps $6 million⟧ | ? | ?
⟦$5 million⟧ and change | ?
⟦$5 million⟧ and changes to rules | 5 million USD
From ⟦300 to 400⟧ people left | ?
⟦Close on 300⟧ people left | about 300 people
All but ⟦300⟧ people left | ?
Every ⟦120⟧ people share a tap | ?
every ⟦5⟧ years | =5
One nurse serves ⟦5,600⟧ people | ?
The clinic serves ⟦5,600⟧ people | =5600
The number fell by ⟦300⟧ people | ?
grants fell by ⟦$5 million⟧ | 5 million USD
At ⟦10⟧ residents heard shots | ?
At ⟦10⟧ schools pupils left | =10
We met residents at ⟦10⟧ schools | =10
⟦5 million euro⟧ cents | ?
⟦$5 million⟧ in Zimbabwe dollars | ?
⟦$5 million⟧ (local currency) | ?
⟦$5 million⟧ in local projects | 5 million USD
⟦5 million naira⟧ in local currency | 5 million NGN
⟦£5 million⟧ in Sierra Leone | 5 million GBP
Its one mechanic covers ⟦600⟧ km | =600
Levels rose by ⟦22⟧ cm | =22
⟦half of $5 million⟧ | ?
⟦two-thirds of $5 million⟧ | ?
⟦20%⟧ ⟦of $5 million⟧ was approved | 20 % | ?
⟦10⟧ ⟦times $5 million⟧ | =10 | ?
⟦10⟧ ⟦x $5 million⟧ | =10 | ?
ten ⟦times $5 million⟧ | ?
⟦all but $5 million⟧ | ?
⟦neither $5 million⟧ nor more | ?
⟦non-$5 million⟧ | ?
⟦$5 million to nearly $7 million⟧ | ?
⟦EUR $5 million⟧ | ?
⟦$5 million (EUR)⟧ | ?
⟦$5 million in euros⟧ | ?
⟦$5 million in pesos⟧ | ?
⟦$5 million bolivars⟧ | ?
⟦NOK £5 million⟧ | ?
got ⟦C $5 million⟧ | ?
the ⟦Canadian $5 million⟧ program | ?
⟦-$5 million⟧ | ?
⟦$-5 million⟧ | ?
⟦−$5 million⟧ | ?
⟦−5%⟧ | ?
⟦− 5%⟧ | ?
⟦-5%⟧ | ?
⟦‐5%⟧ | ?
⟦‑5%⟧ | ?
⟦‒5%⟧ | ?
⟦－5%⟧ | ?
⟦﹣5%⟧ | ?
⟦⁻5%⟧ | ?
⟦˗5%⟧ | ?
fell ⟦‑$5 million⟧ | ?
⟦$‑5 million⟧ | ?
⟦minus 5 percent⟧ | ?
⟦negative 5 percent⟧ | ?
⟦±5%⟧ | ?
⟦US$5 CAD⟧ | ?
⟦€5 million dollars⟧ | ?
⟦XY$5 million⟧ | ?
⟦5 million pesos⟧ | ?
⟦₨5 million⟧ | ?
⟦$5.2.3 million⟧ | ?
⟦5.200.000 dollars⟧ | ?
⟦12,34 dollars⟧ | ?
⟦$1,2345⟧ | ?
⟦1/2 percent⟧ | ?
⟦2/3⟧ of the budget | ?
⟦not $5 million⟧ | ?
⟦handed over $5 million⟧ | ?
⟦1 200⟧ and more | ?
⟦1,2345 million⟧ people | ?
⟦twice $5 million⟧ | ?
⟦three-quarters of 5 million⟧ people | ?
⟦added up to $5 million⟧ | ?
⟦no more than about $5 million⟧ | ?
⟦a quarter of a million⟧ people | ?
⟦$5%⟧ million | ?
"""

# Check 8, "not meant", and numbers that are names. Nothing is found in them.
# Numbers to a reader, of which nothing tells what they say.
UNREAD = """
paid ⟦1e6 dollars⟧
paid ⟦$1e6⟧ here
paid ⟦$1.5E6⟧ here
sent ⟦5e3⟧ people
paid ⟦40_000 dollars⟧
paid ⟦$40_000⟧ here
sent ⟦40_000⟧ people
paid ⟦⑤ million⟧
paid ⟦⑤ million dollars⟧
paid ⟦$⑤⟧ here
sent ⟦⑤⟧ trainers
sent ⟦5⑤⟧ trainers
paid ⟦⑤%⟧ of it
paid ⟦Ⅴ million⟧
paid ⟦$Ⅴ million⟧
paid ⟦⒌ million⟧
paid ⟦⑴ million⟧
paid ⟦❺ million⟧
paid ⟦五 million⟧
paid ⟦五百万 dollars⟧
paid ⟦௰ million⟧
paid ⟦⁵ million⟧
paid ⟦₅ million⟧
paid ⟦$⁵⟧ here
paid ⟦5² million⟧
paid ⟦$5.2² million⟧
paid ⟦10⁶ dollars⟧
paid ⟦10^6 dollars⟧
paid ⟦5⁄2 million⟧
paid ⟦$5⁄2⟧ here
paid ⟦⅓ million⟧
paid ⟦5⅓ million⟧
paid ⟦0x40 dollars⟧
paid ⟦5.2mill dollars⟧
paid ⟦$5bn2⟧ here
paid ⟦$5x⟧ more
paid ⟦$100s⟧ of thousands
"""
NOTHING = """
At age 40 people retire
Boeing 737 planes were grounded
Radio 4 listeners wrote in
Near Kilometre 40 soldiers opened fire
pupils of Year 6 classes
Chapter Ⅴ of the law
as in Book Ⅻ
the law,² which
so “it is¹ said”
it is CO₂ and H₂O
in 2024² the fund
14 February 2025¹
① Training of guards
in 1980s dollars
the 2nd million dollars
the file plan_40_000
Covid‑19
Covid‒19
mid‑2024
555‒1234
in 2025
the 2024 elections
in 2024 dollars
fiscal year 2025
FY2025 and FY25 and FY 2025
2024-25
2024–2025
2024/25
from 2020 to 2025
between 2020 and 2025
the 1990s
the '90s
the '25 budget
2019 elections were held
the 2020 grants
2020 grants
the 2019 teachers
its 2019 wells
By 2019 teachers had left
the 2019 teachers' strike
2019 teachers' strike
in 2019 wells ran dry
The year 2000 was wet.
2019 and 2020 were wet
they hired 2010 as a date
the plan killed in 2019
Grants: 2019
mid-2025
since 1848
2025's budget
14 February 2025
14th February 2025
the 14th of February 2025
14 February
February 14, 2025
February 14th
Feb. 14
Feb. 14-16
14 and 15 February
14–16 February 2025
Sept. 11, 2001
February 2025
2025-02-14
2025-02-14T10:30
14/02/2025
14.02.2025
12/04/25
10:30
10:30:15
9 a.m.
9 am
9am
9:30 p.m.
9-10 a.m.
9 to 10 a.m.
9 o'clock
2nd and 21st and 3rd and 4th
20th-century
F-16
F-16s
COVID-19
Covid-19
MS-13
M-19
G7
G20
H1N1
5G
3D
COP28
Article 5
article 5
Articles 5 and 6
Sections 4, 5 and 6
Section 301
Section 301(a)
Sec. 301
501(c)(3)
§ 1325(a)(2)
§1325
Resolution 1325
No. 5
no. 5
Nos. 5 and 6
page 12
pages 12-15
pp. 12–15
Chapter 3
Table 3
Figure 2
Phase 2
Title 42
Level 4
Room 12
Annex 2
H.R. 815
S. 1234
Executive Order 14169
Public Law 117-328
8 U.S.C. § 1325
22 U.S.C. 2291
45 C.F.R. 46
Highway 10
Flight 370
Day 1
#5
24/7
9/11
1.2.3
version 2
v.5
192.168.1.1
202-555-0199
(202) 555-0199
+1 202 555 0199
1-800-555-0199
https://example.org/2025/120/x.html
www.example.org/120
someone5@example.org
report_2025_v2
report-120.pdf
example.org/120
[1]
[12]
1. First
2) Second
(3) Third
five programs in two countries
one of the agents
a five-year plan
twenty agents
the millions of dollars
tens of thousands
several million people
percentage points
over the years
more than double
a twenty-first century program
Dollars and percent
"""


def rows(table: str) -> Iterator[tuple[str, ...]]:
    for line in table.strip().split("\n"):
        text, *said = (part.strip() for part in line.split(" | "))
        yield (re.sub(r"\\u([0-9a-f]{4})|\\([nr])", _escape, text), *said)


def _escape(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else {"n": "\n", "r": "\r"}[match[2]]


def amount(text: str) -> Amount:
    found = parse_amount(text)
    assert isinstance(found, Amount), found
    return found


def find(text: str) -> tuple[Mention, ...]:
    assert ENGLISH is not None
    return mentions(text, ENGLISH, SYMBOLS)


def says(mention: Mention, text: str) -> bool:
    assert ENGLISH is not None
    return mention.says(amount(text), ENGLISH)


FOUND = [*map(list, rows(MONEY + QUALIFIED + RANGES + PERCENT + COUNTS + UNCLEAR))]


def test_the_tables_hold_two_hundred_rows_and_more() -> None:
    assert len(FOUND) + len([*rows(NOTHING)]) + len([*rows(NOT_ITS_NOUN)]) > 300


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[0])
def test_a_mention_is_found_whole_and_says_its_amount(row: list[str]) -> None:
    marked, *said = row
    text = marked.replace("⟦", "").replace("⟧", "")
    found = find(text)
    shown = list(text)
    for mention in reversed(found):
        shown[mention.end : mention.end] = "⟧"
        shown[mention.start : mention.start] = "⟦"
    assert "".join(shown) == marked
    for mention, expected in zip(found, said, strict=True):
        check(mention, expected)


@pytest.mark.parametrize("row", [*rows(UNREAD)], ids="".join)
def test_a_number_that_no_table_reads_is_found_and_says_no_amount(row: tuple[str]) -> None:
    text = row[0].replace("⟦", "").replace("⟧", "")
    (mention,) = find(text)
    assert f"{text[: mention.start]}⟦{text[mention.start : mention.end]}⟧" in row[0]
    assert not mention.clear
    assert mention.amount is None


def test_figures_that_list_things_count_nothing() -> None:
    assert find("① training, ② aid; ③ other things (④ all of it)") == ()


def test_the_figure_of_a_note_is_no_part_of_a_measure() -> None:
    (mention,) = find("It has 5 km² of land.")
    assert not says(mention, "5 km")
    assert len(find("It has 5km² of land and helped 5,000² people.")) == 2


def check(mention: Mention, expected: str) -> None:
    if expected == "?":
        assert not mention.clear or mention.kind != "money"
        if not mention.clear:
            assert mention.amount is None
    elif expected.startswith("="):
        assert mention.kind == "count"
        assert str(mention.number.value) == expected[1:]
    else:
        assert says(mention, expected)
        if amount(expected).unit.kind is not UnitKind.NOUN:
            assert mention.amount is not None
            assert mention.amount.says_same(amount(expected))


@pytest.mark.parametrize("row", [*rows(NOT_ITS_NOUN)], ids="-".join)
def test_a_number_does_not_say_what_stands_elsewhere(row: tuple[str, str]) -> None:
    text, other = row
    assert find(text)
    assert not any(says(mention, other) for mention in find(text))


@pytest.mark.parametrize(
    "text", ["By 2020 people had returned", "It ended. After 2020 people left"]
)
def test_a_year_that_opens_a_sentence_counts_nothing(text: str) -> None:
    assert find(text) == ()
    assert [m.number.value for m in find("It was signed by 2020 people")] == [2020]


@pytest.mark.parametrize("frame", ["{}", "It was {} then.", "({}),", "A line.\n{}"])
def test_digits_that_count_nothing_are_no_mention(frame: str) -> None:
    texts = [row[0] for row in rows(NOTHING)]
    if "It" in frame:  # the item of a list stands at the start
        texts = [text for text in texts if not re.match(r"[(]?\d[.)] ", text)]
    if frame.startswith("("):
        texts = [text for text in texts if not text.startswith("(3)")]
    assert len(texts) > 100
    assert [(text, find(frame.format(text))) for text in texts if find(frame.format(text))] == []


@pytest.mark.parametrize("text", ["4.2 The excess was paid.", "Findings.\n\n4.10 Malawi's ports."])
def test_the_number_of_a_paragraph_counts_nothing(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("text", ["4.2 million people left.", "It rose to\n4.2 percent. The end."])
def test_a_number_at_the_start_of_a_line_counts(text: str) -> None:
    assert len(find(text)) == 1


def test_a_part_of_a_counted_whole_counts_the_same_things() -> None:
    part, whole = find("It was found that 3 of the 9 fire doors had been mended.")
    assert says(part, "3 fire doors")
    assert says(whole, "9 fire doors")
    assert not says(part, "9 fire doors")


# Dates (check 9)

# The money each text says, in order; a count where a number is none.
LENT = """
$5.2 million was approved, with a further 3.6 million pending. | 5.2 million USD; 3.6 million USD
5 million dollars was approved, another 2.5 million still pending. | 5 million USD; 2.5 million USD
They gave 340 million euros and promised 500 million in May. | 340 million EUR; 500 million EUR
They paid 5 million euros; a further 700,000 remains. | 5 million EUR; count
They paid 5 million euros; a further 3 million remains frozen. | 5 million EUR; 3 million EUR
Of $5 million granted, 3 million has been paid. | 5 million USD; 3 million USD
$5 million was obligated and 4 million subsequently disbursed. | 5 million USD; 4 million USD
The floods cost $5 million and affected a further 3 million in Assam. | 5 million USD; count
It spent $5 million on 3 million pending cases. | 5 million USD; count
It cost $5 million. Another 3 million pending | 5 million USD; count
It cost $5 million; 3 million were paid. | 5 million USD; count
It cost $5 million, and 30 pending | 5 million USD; count
Some 8 billion pledged by the state | count
It saved $5 million and reached 3 million in May. | 5 million USD; count
They paid 5 million euros and promised 900 million more by May. | 5 million EUR; 900 million EUR
They paid 5 million euros. The club had sought 42 million. | 5 million EUR; 42 million EUR
They paid 5 million euros by March. The club had sought 42 million. | 5 million EUR; 42 million EUR
For wells $5 million was authorised; 4 million has been paid. | 5 million USD; 4 million USD
They asked for $7 million. The state proposed 3.8 million. | 7 million USD; 3.8 million USD
They paid $5 million and promised 3 million more trees. | 5 million USD; count
They paid $5 million. It rained. The state promised 3 million. | 5 million USD; count
They paid $5 million. The club counted 3 million. | 5 million USD; count
They had 3.4 million euros; the Swiss hospital asked for 5 million. | 3.4 million EUR; count
They had 3.4 million euros; Denmark asked for 5 million. | 3.4 million EUR; count
"""


@pytest.mark.parametrize(("text", "wanted"), [*rows(LENT)])
def test_an_amount_takes_the_currency_of_the_one_before_where_a_status_says_it_is_money(
    text: str, wanted: str
) -> None:
    said = [str(m.amount) if m.amount else m.kind for m in find(text)]
    assert said == wanted.split("; ")


@pytest.mark.parametrize(
    ("text", "noun"),
    [("6 of 17 depots", "depots"), ("7 of 31 concessions seen", "concessions")],
)
def test_a_part_of_a_number_counts_the_same_things(text: str, noun: str) -> None:
    assert ENGLISH is not None
    assert all(mention.counts(noun, ENGLISH) for mention in find(text))


@pytest.mark.parametrize("text", ["3 of 5 million people", "5 of 7 percent", "2 of 10. The end"])
def test_a_part_of_another_size_counts_nothing_with_it(text: str) -> None:
    assert find(text)[0].words == ()


DATES = """
⟦14 February 2025⟧ | 2025-02-14
⟦14th of February, 2025⟧ | 2025-02-14
⟦February 14, 2025⟧ | 2025-02-14
⟦February 14 2025⟧ | 2025-02-14
⟦Feb. 14, 2025⟧ | 2025-02-14
⟦FEBRUARY 14, 2025⟧ | 2025-02-14
⟦Sept. 11, 2001⟧ | 2001-09-11
⟦14\\nFebruary\\u00a02025⟧ | 2025-02-14
⟦2025-02-14⟧ | 2025-02-14
⟦2025-02-14T10:30Z⟧ | 2025-02-14
⟦14/02/2025⟧ | 2025-02-14
⟦02/14/2025⟧ | 2025-02-14
⟦14.02.2025⟧ | 2025-02-14
⟦2025/02/14⟧ | 2025-02-14
⟦04/04/2025⟧ | 2025-04-04
⟦February 2025⟧ | 2025-02
in ⟦February of 2025⟧ | 2025-02
⟦2025-02⟧ | 2025-02
in ⟦2025⟧ | 2025
the ⟦2024⟧ elections | 2024
mid-⟦2025⟧ | 2025
⟦2011-12⟧ | 2011
⟦14–16 February 2025⟧ | 2025-02-14 | 2025-02-16
on ⟦February 14⟧ | 0000-02-14
⟦14 March⟧ and ⟦15 April 2025⟧ | 0000-03-14 | 2025-04-15
"""
NO_DATES = """
room 2025
Article 2025 says
in 2025 BC
in 2025 B.C.
on 14 February 2025 BCE
12/04/2025
14/02/25
FY2025
fiscal year 2025
2024-25
2024–2025
the 1990s
2025 people
$2025
2,025
30 February 2025 was no day
2025-02-30
may 5 agents
120 March
section 2025a
"""


@pytest.mark.parametrize("row", [*map(list, rows(DATES))], ids=lambda row: row[0])
def test_a_certain_date_is_found_to_its_precision(row: list[str]) -> None:
    assert ENGLISH is not None
    marked, *said = row
    text = marked.replace("⟦", "").replace("⟧", "")
    found = dates(text, ENGLISH)
    assert [str(date.date) for date in found] == said
    assert {text[date.start : date.end] for date in found} == set(re.findall("⟦([^⟧]*)⟧", marked))


@pytest.mark.parametrize("text", [row[0] for row in rows(NO_DATES)])
def test_what_may_be_another_date_or_none_is_no_date(text: str) -> None:
    assert ENGLISH is not None
    assert [date for date in dates(text, ENGLISH) if str(date.date) != "2025"] == []
    if "February 2025" not in text:
        assert dates(text, ENGLISH) == ()


# Properties

VOCABULARY = (
    "five million thousand hundred half a and to from between or more than over about up at least "
    "percent points dollars USD NOK US$ people of the 5 5.2 1,250 120 2025 February 14 Article "
    "not k m bn"
)
FILLER = (
    "the agency sent aid northward, however; its letter (undated) said: good. Quickly — “help” "
    "came nobody answered again because reasons"
)
ALPHABET = st.one_of(
    st.sampled_from(
        [
            *"$€£%.,:/-–—()[]'’\n\u00a0 ٣３½~<>+",
            *VOCABULARY.split(),
        ]
    ),
    st.characters(),
)
TEXTS = st.tuples(st.sampled_from(["", " "]), st.lists(ALPHABET, max_size=30)).map(
    lambda drawn: drawn[0].join(drawn[1])
)


@given(TEXTS)
def test_mentions_are_ordered_apart_and_within_any_text(text: str) -> None:
    assert ENGLISH is not None
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
    for date in dates(text, ENGLISH):
        assert 0 <= date.start < date.end <= len(text)


READERS = [
    reader(ENGLISH, symbols)
    for symbols in (SYMBOLS, {**SYMBOLS, "Rs. 2": "INR"}, {"Rs.": "INR"}, {})
]


@given(TEXTS, st.sampled_from(READERS))
def test_a_number_starts_where_looking_everywhere_finds_it(text: str, ends: EndReader) -> None:
    starts, everywhere, place = ends.starts(text), ends._start, 0
    while match := everywhere.search(text, place):
        found = starts.next(place)
        assert found is not None
        assert found.span() == match.span()
        place = match.start() + 1 if place % 2 else match.end()
    assert starts.next(place) is None


PHRASES = ["a", "ab", "a-b", "a b", "at", "the", "than", "o'clock", "-5", "“", "Ab", "ſo", "so"]


@given(st.sets(st.sampled_from(PHRASES)), TEXTS)
@settings(deadline=None)  # patterns are compiled
def test_phrases_that_begin_alike_fit_as_they_would_apart(phrases: set[str], text: str) -> None:
    apart = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    whole = " ".join([text, *apart, "A at THAN SO"])
    for case in ("", "(?i)"):
        together = re.compile(case + any_of(phrases))
        alternatives = re.compile(case + ("|".join(any_of([one]) for one in apart) or "(?!)"))
        assert [m.span() for m in together.finditer(whole)] == [
            m.span() for m in alternatives.finditer(whole)
        ]


@pytest.mark.parametrize("joint", ["", "-", "‑", "\n", "  "])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_phrases_mean_the_same_however_their_words_are_parted(tag: str, joint: str) -> None:
    """`USdollars`, `or-more`: found by a pattern, and then in no table, they ended the program."""
    language = rules(tag)
    assert language is not None
    million = "million" if tag == "en" else "millones"
    behind = (*language.currencies, *language.later_qualifiers, *language.magnitudes)
    for phrase in behind:
        parted = joint.join(phrase.split())
        texts = (f"5 {million} {phrase}", f"5 {million} {parted}")
        one, other = (
            [(m.amount, m.qualifier) for m in mentions(text, language, SYMBOLS)] for text in texts
        )
        assert one == other, parted


def test_what_was_made_of_the_same_objects_is_made_once() -> None:
    made: list[dict[str, str]] = []

    def make(symbols: dict[str, str]) -> int:
        made.append(symbols)
        return len(made)

    known = Same(make)
    one, equal = {"$": "USD"}, {"$": "USD"}
    assert (known(one), known(equal), known(one), known(equal)) == (1, 2, 1, 2)
    for number in range(100):  # whatever is let go of, none is taken for another
        assert known({"$": str(number)}) == number + 3
    assert known(one) == len(made)


NEUTRAL = st.lists(st.sampled_from(FILLER.split()), max_size=8).map(" ".join)
WORDS = {
    Qualifier.EXACT: ("",),
    Qualifier.OVER: ("over ", "more than ", "exceeding ", "above "),
    Qualifier.UNDER: ("under ", "less than ", "below ", "fewer than "),
    Qualifier.AT_LEAST: ("at least ", "no fewer than "),
    Qualifier.UP_TO: ("up to ", "at most ", "as much as "),
    Qualifier.ABOUT: ("about ", "around ", "roughly ", "some ", "nearly ", "almost "),
}
MAGNITUDES = ("", "thousand", "million", "billion", "trillion")
NUMBERS = ("5", "5.2", "7", "12", "120", "1,250", "18.75", "0.4")
FORMS = {
    "USD": ("${n}{ m}", "US${n}{ m}", "{n}{ m} dollars", "USD {n}{ m}", "{n}{ m} USD"),
    "EUR": ("€{n}{ m}", "{n}{ m} euros", "EUR {n}{ m}"),
    "NOK": ("NOK {n}{ m}", "{n}{ m} NOK", "{n}{ m} Norwegian kroner"),
    "%": ("{n} percent", "{n}%", "{n} per cent"),
}


@st.composite
def spoken(draw: st.DrawFn) -> tuple[str, tuple[Qualifier, str, str, str]]:
    """Draw an amount in English, and what it says."""
    unit = draw(st.sampled_from(sorted(FORMS)))
    qualifier = draw(st.sampled_from(Qualifier))
    number = draw(st.sampled_from(NUMBERS))
    magnitude = "" if unit == "%" else draw(st.sampled_from(MAGNITUDES))
    form = draw(st.sampled_from(FORMS[unit]))
    words = draw(st.sampled_from(WORDS[qualifier]))
    return words + rendering(form, number, magnitude), (qualifier, number, magnitude, unit)


def rendering(form: str, number: str, magnitude: str) -> str:
    return form.replace("{n}", number).replace("{ m}", f" {magnitude}" if magnitude else "")


def said_by(parts: tuple[Qualifier, str, str, str]) -> Amount:
    return amount(" ".join(filter(None, parts)))


@given(NEUTRAL, spoken(), NEUTRAL)
def test_a_spoken_amount_is_found_exactly_in_any_filler(
    head: str, drawn: tuple[str, tuple[Qualifier, str, str, str]], tail: str
) -> None:
    assert ENGLISH is not None
    words, parts = drawn
    text = f"{head} {words} {tail}".strip()
    (mention,) = find(text)
    assert text[mention.start : mention.end] == words
    assert mention.says(said_by(parts), ENGLISH)


@given(spoken(), st.data())
def test_whatever_is_changed_it_no_longer_says_the_amount(
    drawn: tuple[str, tuple[Qualifier, str, str, str]], data: st.DataObject
) -> None:
    """Change one of digit, magnitude, unit and qualifier: no mention says the old amount."""
    assert ENGLISH is not None
    qualifier, number, magnitude, unit = drawn[1]
    changes = ["digit", "unit", "qualifier", "sign", *(["magnitude"] if unit != "%" else [])]
    change = data.draw(st.sampled_from(changes))
    form = data.draw(st.sampled_from(FORMS[unit]))
    digits, size, sign, said = number, magnitude, "", qualifier
    if change == "digit":
        at = data.draw(st.sampled_from([i for i, char in enumerate(number) if char.isdigit()]))
        digit = data.draw(st.sampled_from([d for d in "123456789" if d != number[at]]))
        digits = number[:at] + digit + number[at + 1 :]
    elif change == "magnitude":
        size = data.draw(st.sampled_from([word for word in MAGNITUDES if word != magnitude]))
    elif change == "unit":
        form = FORMS[data.draw(st.sampled_from([other for other in FORMS if other != unit]))][0]
    elif change == "qualifier":
        said = data.draw(st.sampled_from([other for other in Qualifier if other != qualifier]))
    else:
        sign = data.draw(st.sampled_from(["-", "−", "minus "]))
    text = data.draw(st.sampled_from(WORDS[said])) + sign + rendering(form, digits, size)
    assert not any(mention.says(said_by(drawn[1]), ENGLISH) for mention in find(text)), text


PATHOLOGICAL = {
    "commas": "1," * 50_000,
    "points": "1." * 50_000,
    "hyphens": "1-" * 50_000,
    "colons": "1:" * 50_000,
    "slashes": "1/" * 50_000,
    "signs": "$" * 100_000,
    "codes": "USD" * 30_000,
    "qualifiers": "over " * 20_000,
    "digits": "9" * 100_000,
    "number words": "five " * 20_000,
    "compound number words": "one hundred and " * 5_000,
    "steps": "two million five hundred thousand " * 2_000,
    "amounts": "$5 million " * 5_000,
    "letters": "a" * 100_000,
    "spaces": "5" + " " * 100_000,
    "lines": "5" + "\n" * 100_000 + "million",
    "thin spaces": "1\u202f000" * 10_000,
    "dates": "14 February " * 5_000,
    "address": "http://" + "5/" * 50_000,
    "at signs": "a@" * 30_000 + "5",
    "apostrophes": "5'" * 50_000,
}


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_long_and_odd_texts_take_linear_time(name: str) -> None:
    assert ENGLISH is not None
    find("$5")
    started = time.process_time()  # what others do on the machine does not count
    find(PATHOLOGICAL[name])
    dates(PATHOLOGICAL[name], ENGLISH)
    assert within(time.process_time() - started, 2)


def test_the_sites_own_symbols_decide_what_a_bare_sign_is() -> None:
    assert ENGLISH is not None
    canadian = {**SYMBOLS, "$": "CAD", "kr": "NOK"}
    said = {
        "$5 million": "5 million CAD",
        "5 million dollars": "5 million CAD",
        "US$5 million": "5 million USD",
        "US$5 million dollars": "5 million USD",
        "5 million US dollars": "5 million USD",
        "kr 5 million": "5 million NOK",
        "5 million kr": "5 million NOK",
    }
    for text, expected in said.items():
        (mention,) = mentions(text, ENGLISH, canadian)
        assert mention.says(amount(expected), ENGLISH), text
    (unclear,) = mentions("US $5 million", ENGLISH, canadian)
    assert not unclear.clear


def test_only_languages_with_rules_have_rules() -> None:
    assert rules() is rules("") is rules("en-GB") is rules("EN_us") is ENGLISH
    assert rules("tlh") is None


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzáéíóúüñ")
def test_what_passes_for_a_letter_in_a_pattern_is_that_letter_in_a_table(letter: str) -> None:
    """Found by `(?i:...)` and then in no table, a word would end the program."""
    same = re.compile(f"(?i:{letter})")
    for code in (*range(0xD800), *range(0xE000, 0x10FFF)):
        if same.fullmatch(chr(code)):
            assert plain(chr(code)) == letter, hex(code)


@pytest.mark.parametrize(
    "text", ["five million dollars", "nineteen billion riyals", "six thousand kina", "35 percent"]
)
@pytest.mark.parametrize("letter", ["İ", "ı", "I", "ſ", "K"])
def test_odd_letters_read_as_the_plain_ones(text: str, letter: str) -> None:
    odd = text.replace(letter.casefold()[0].replace("ı", "i"), letter)
    assert [m.amount for m in find(odd)] == [m.amount for m in find(text)]


def written(noun: str) -> Iterator[str]:
    """Give texts behind a number that hold a noun, or nearly do."""
    forms = (noun, noun.upper(), noun.replace("s", "ſ"), noun.replace("k", "\u212a"), f"{noun}s")
    for form in forms:
        for sign in (" ", "-", "", "\n"):
            words = form.replace(" ", sign)
            yield from (f" {words}", f"-{words} of it", f" de {words}.", f" of {words}", words[:-1])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nouns_are_found_by_their_first_letters_as_if_all_were_tried(tag: str) -> None:
    language = rules(tag)
    assert language is not None
    links, nouns = language.unit_links, language.currencies
    optional = "".join(rf"(?:{link}{GAP})?" for link in links)
    every = re.compile(rf"{JOIN}{optional}(?P<noun>(?i:{any_of(nouns)}))(?!\w)")
    some = _Nouns(nouns, links)
    for text in itertools.chain.from_iterable(map(written, nouns)):
        one, other = some.match(text, 0), every.match(text, 0)
        assert (one and one.span("noun")) == (other and other.span("noun")), text
