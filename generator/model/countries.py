"""The countries a briefing may name: ISO 3166-1 codes with their UN M49 region.

In: nothing; the table stands below, and importing this module reads no file. Out: ``COUNTRIES``,
a read-only mapping from alpha-2 code to :class:`Country`, in alphabetical order of the codes.

What this module deliberately does not do: it holds no country names (they come from CLDR, in the
language of the site), no historic codes (ISO 3166-3), no subdivisions (ISO 3166-2), and it neither
normalises nor corrects a code: ``"mx"`` and ``"UK"`` are not keys.

Sources: ISO 3166-1 for the 249 officially assigned codes; "Standard country or area codes for
statistical use" of the United Nations Statistics Division (M49) for regions. Assignment to a
region there is for statistical convenience and implies nothing about any political affiliation.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["COUNTRIES", "Country"]


class Country(NamedTuple):
    """One ISO 3166-1 entry and where M49 puts it.

    ``numeric`` is a string of three digits, because its leading zeros are significant.
    ``region`` is Africa, Americas, Asia, Europe or Oceania (or Antarctica, for itself alone).
    ``subregion`` is the finest grouping of M49: the intermediate region where there is one
    ("Central America" and "Western Africa", not "Latin America and the Caribbean" and
    "Sub-Saharan Africa"), else the sub-region. It is empty for Antarctica only.
    """

    alpha2: str
    alpha3: str
    numeric: str
    region: str
    subregion: str

    @property
    def m49(self) -> str:
        """The M49 grouping that tells a reader most, never empty: "Central America" for Mexico."""
        return self.subregion or self.region


# A heading "region: subregion", then its countries as "alpha-2 alpha-3 numeric". What may surprise:
# - Antarctica: M49 lists it directly under World, beside the five regions and without a sub-region.
# - Taiwan is in ISO 3166-1 but not in M49. It stands with its neighbours, as in CLDR.
# - Guernsey and Jersey: older editions of M49 had an intermediate region "Channel Islands".
# - Cyprus is in Western Asia, Iran in Southern Asia, Mexico in Central America, Bermuda and
#   Greenland in Northern America, Bouvet Island in South America, the French Southern Territories
#   in Eastern Africa, Heard Island with Australia. All as M49 has it.
_TABLE: Final = """
Africa: Eastern Africa
  BI BDI 108  DJ DJI 262  ER ERI 232  ET ETH 231  IO IOT 086  KE KEN 404  KM COM 174
  MG MDG 450  MU MUS 480  MW MWI 454  MZ MOZ 508  RE REU 638  RW RWA 646  SC SYC 690
  SO SOM 706  SS SSD 728  TF ATF 260  TZ TZA 834  UG UGA 800  YT MYT 175  ZM ZMB 894
  ZW ZWE 716
Africa: Middle Africa
  AO AGO 024  CD COD 180  CF CAF 140  CG COG 178  CM CMR 120  GA GAB 266  GQ GNQ 226
  ST STP 678  TD TCD 148
Africa: Northern Africa
  DZ DZA 012  EG EGY 818  EH ESH 732  LY LBY 434  MA MAR 504  SD SDN 729  TN TUN 788
Africa: Southern Africa
  BW BWA 072  LS LSO 426  NA NAM 516  SZ SWZ 748  ZA ZAF 710
Africa: Western Africa
  BF BFA 854  BJ BEN 204  CI CIV 384  CV CPV 132  GH GHA 288  GM GMB 270  GN GIN 324
  GW GNB 624  LR LBR 430  ML MLI 466  MR MRT 478  NE NER 562  NG NGA 566  SH SHN 654
  SL SLE 694  SN SEN 686  TG TGO 768
Americas: Caribbean
  AG ATG 028  AI AIA 660  AW ABW 533  BB BRB 052  BL BLM 652  BQ BES 535  BS BHS 044
  CU CUB 192  CW CUW 531  DM DMA 212  DO DOM 214  GD GRD 308  GP GLP 312  HT HTI 332
  JM JAM 388  KN KNA 659  KY CYM 136  LC LCA 662  MF MAF 663  MQ MTQ 474  MS MSR 500
  PR PRI 630  SX SXM 534  TC TCA 796  TT TTO 780  VC VCT 670  VG VGB 092  VI VIR 850
Americas: Central America
  BZ BLZ 084  CR CRI 188  GT GTM 320  HN HND 340  MX MEX 484  NI NIC 558  PA PAN 591
  SV SLV 222
Americas: Northern America
  BM BMU 060  CA CAN 124  GL GRL 304  PM SPM 666  US USA 840
Americas: South America
  AR ARG 032  BO BOL 068  BR BRA 076  BV BVT 074  CL CHL 152  CO COL 170  EC ECU 218
  FK FLK 238  GF GUF 254  GS SGS 239  GY GUY 328  PE PER 604  PY PRY 600  SR SUR 740
  UY URY 858  VE VEN 862
Asia: Central Asia
  KG KGZ 417  KZ KAZ 398  TJ TJK 762  TM TKM 795  UZ UZB 860
Asia: Eastern Asia
  CN CHN 156  HK HKG 344  JP JPN 392  KP PRK 408  KR KOR 410  MN MNG 496  MO MAC 446
  TW TWN 158
Asia: South-eastern Asia
  BN BRN 096  ID IDN 360  KH KHM 116  LA LAO 418  MM MMR 104  MY MYS 458  PH PHL 608
  SG SGP 702  TH THA 764  TL TLS 626  VN VNM 704
Asia: Southern Asia
  AF AFG 004  BD BGD 050  BT BTN 064  IN IND 356  IR IRN 364  LK LKA 144  MV MDV 462
  NP NPL 524  PK PAK 586
Asia: Western Asia
  AE ARE 784  AM ARM 051  AZ AZE 031  BH BHR 048  CY CYP 196  GE GEO 268  IL ISR 376
  IQ IRQ 368  JO JOR 400  KW KWT 414  LB LBN 422  OM OMN 512  PS PSE 275  QA QAT 634
  SA SAU 682  SY SYR 760  TR TUR 792  YE YEM 887
Europe: Eastern Europe
  BG BGR 100  BY BLR 112  CZ CZE 203  HU HUN 348  MD MDA 498  PL POL 616  RO ROU 642
  RU RUS 643  SK SVK 703  UA UKR 804
Europe: Northern Europe
  AX ALA 248  DK DNK 208  EE EST 233  FI FIN 246  FO FRO 234  GB GBR 826  GG GGY 831
  IE IRL 372  IM IMN 833  IS ISL 352  JE JEY 832  LT LTU 440  LV LVA 428  NO NOR 578
  SE SWE 752  SJ SJM 744
Europe: Southern Europe
  AD AND 020  AL ALB 008  BA BIH 070  ES ESP 724  GI GIB 292  GR GRC 300  HR HRV 191
  IT ITA 380  ME MNE 499  MK MKD 807  MT MLT 470  PT PRT 620  RS SRB 688  SI SVN 705
  SM SMR 674  VA VAT 336
Europe: Western Europe
  AT AUT 040  BE BEL 056  CH CHE 756  DE DEU 276  FR FRA 250  LI LIE 438  LU LUX 442
  MC MCO 492  NL NLD 528
Oceania: Australia and New Zealand
  AU AUS 036  CC CCK 166  CX CXR 162  HM HMD 334  NF NFK 574  NZ NZL 554
Oceania: Melanesia
  FJ FJI 242  NC NCL 540  PG PNG 598  SB SLB 090  VU VUT 548
Oceania: Micronesia
  FM FSM 583  GU GUM 316  KI KIR 296  MH MHL 584  MP MNP 580  NR NRU 520  PW PLW 585
  UM UMI 581
Oceania: Polynesia
  AS ASM 016  CK COK 184  NU NIU 570  PF PYF 258  PN PCN 612  TK TKL 772  TO TON 776
  TV TUV 798  WF WLF 876  WS WSM 882
Antarctica:
  AQ ATA 010
"""

# Kosovo is not in ISO 3166-1, and accepted all the same. XK is from the range ISO leaves to users;
# the European Union, the IMF and CLDR use it. So are XKX (World Bank) and 983 (CLDR). The list of
# M49 does not have it either; it stands with its neighbours, as in CLDR.
_KOSOVO: Final = Country("XK", "XKX", "983", "Europe", "Southern Europe")


def _parse(table: str) -> Iterator[Country]:
    """Yield the countries of a table in the layout of ``_TABLE``, in its order."""
    region = subregion = ""
    for line in table.splitlines():
        heading, colon, rest = line.partition(":")
        if colon:
            region, subregion = heading, rest.strip()
            continue
        codes = iter(line.split())
        for alpha2, alpha3, numeric in zip(codes, codes, codes, strict=True):
            yield Country(alpha2, alpha3, numeric, region, subregion)


COUNTRIES: Final[Mapping[str, Country]] = MappingProxyType(
    {country.alpha2: country for country in sorted((*_parse(_TABLE), _KOSOVO))}
)
