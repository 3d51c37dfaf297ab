"""English: labels, bylines and pages."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.drafts import Drafts
from generator.reading.languages.tables import words

DRAFTS = Drafts(
    labels=MappingProxyType({
        "amount": "Amount", "with_status": "Amount {status}", "percent": "Share", "other": "In the article",
        "article": "Article “{name}”", "headline": "in the article's own headline",
    }),
    claims=MappingProxyType(
        {
            "condition": (
                r"(?:contingent|conditional|conditioned) (?:up)?on", r"on (?:the )?condition that",
                r"provided that", r"depends? (?:up)?on", r"subject to(?! debate| attack)",
                r"unless", r"only if", r"so long as", r"as long as", r"pre-?conditions? (?:for|to)",
            ),
            "agreement": (
                r"agreements?", r"memorand(?:um|a) of understanding", r"accords?", r"treat(?:y|ies)",
                r"agreed (?:to|on|that|upon)", r"signed (?:a|the|an) (?:deal|pact|contract)",
                r"ceasefire", r"truce",
            ),
            "commitment": (
                r"commitments? (?:from|by|of|to)", r"committed (?:itself |themselves )?to",
                r"(?:pledged|promised|vowed|undertook|undertakes|undertaken|committed) to",
                r"pledges? (?:of|to|from|by)", r"(?:pledged|promised|committed)",
            ),
        }
    ),
    bylines=("by", "from", "story by", "report by", "written by", "words by", "author:"),
    ours=words("our my"),
    no_places=words(
        "minutes meeting note notes memo memorandum report letter statement speech remarks summary update updates "
        "funding press release session committee board council court judgment ruling hearing edition issue "
        "status agenda bulletin circular newsletter monday tuesday wednesday thursday friday saturday sunday "
        "version draft record transcript question answer written budget parliament senate house annex file "
        "library parish town city village school general annual special ordinary extraordinary"
    ),
    dated=("published", "published on", "published:", "date", "date:", "posted", "posted on", "updated",
           "issued", "issued on", "first published"),
    reading_times=("min read", "min. read", "mins read", "minute read", "minutes read", "minutes to read"),
    page_counts=words("comment comments share shares view views like likes reply replies retweets reactions"),
    lenders=("Development Bank", "Export-Import Bank", "Export–Import Bank", "Exim Bank", "Eximbank", "Investment Bank",
             "Development Fund", "Development Agency", "Cooperation Agency", "Aid Agency", "Development Cooperation",
             "Agency for International Development", "Agency for International Cooperation",
             "Agency for Development Cooperation", "Embassy", "embassy", "lender", "lenders", "donor", "donors"),
    weekdays=words("monday tuesday wednesday thursday friday saturday sunday"),
    banks=("Bank", "bank"),
    the_country=("the country", "this country", "that country", "the nation", "the kingdom"),
    elsewhere=words("worldwide globally global elsewhere abroad world countries nations continent continents "
                    "Africa Asia Europe Americas America Caribbean Pacific Sahel Balkans"),
    beyond=words("like unlike than neighbouring neighboring"),
    trading=words(
        "firm firms company companies supplier suppliers contractor contractors manufacturer manufacturers maker makers dealer dealers "
        "trader traders shop mill yard shipyard factory plant consultancy consultant consultants bidder bidders builder builders "
        "workshop wholesaler wholesalers exporter exporters importer importers vendor vendors refinery printer foundry hatchery "
        "agent agents merchant merchants seller sellers distributor distributors came come comes coming bought imported shipped brought "
        "ordered trucked returned arrived"
    ),
    undertakings=words(
        "program programs programme programmes scheme schemes project projects initiative initiatives "
        "campaign campaigns operation operations"
    ),
    told_before=words("the this that"),
    wholes_of_money=words(
        "budget budgets economy gdp debt debts deficit deficits revenue revenues treasury "
        "reserves nationwide"
    ),
    beside=words("outside beside besides beyond unlike"),
    destined=words("for to towards toward"),
)  # fmt: skip
