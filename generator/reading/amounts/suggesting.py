"""What an author meant who wrote an amount as running text does: the same in the grammar's words.

In: a text that is no amount of the grammar. Out: one that says the same in its form, such as `46.5
million EUR` for `€46.5m`; empty where it is open what is meant. It is shown as a hint, once the
grammar has read it, and never taken for what was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.amounts import Amount, Unit, UnitKind
from generator.reading.amounts.mentions import mentions
from generator.reading.languages import rules

if TYPE_CHECKING:
    from collections.abc import Mapping

# Digits as other countries write them; what could be a group of thousands is left as it is.
_SPACED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[ \u00a0\u202f'’][0-9]{3})+(?![0-9])")
_DOTTED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.])")
_DOTTED_WITH_COMMA = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+(?=,[0-9])")
_COMMA = re.compile(r"(?<![0-9.,])([0-9]+),([0-9]{1,2}|[0-9]{4,})(?![0-9.,])")


def suggested(text: str, symbols: Mapping[str, str]) -> str:
    """Give the amount a text says, as the grammar writes it; `symbols` are signs of currencies."""
    language = rules()
    assert language is not None
    plain = _with_point(text)
    found = mentions(plain, language, symbols)
    if len(found) != 1 or found[0].start or not found[0].clear:
        return ""
    (mention,) = found
    unit, amount = plain[mention.end :].strip(), mention.amount
    if amount or not unit:
        return str(amount) if amount and not unit else ""
    return str(
        Amount(
            number=mention.number,
            upper=mention.upper,
            unit=Unit(UnitKind.NOUN, unit),
            qualifier=mention.qualifier,
            magnitude=mention.magnitude,
        )
    )


def _with_point(text: str) -> str:
    """Write numbers with a decimal point and without groups."""
    text = _SPACED.sub(lambda number: re.sub(r"[^0-9]", "", number[0]), text)
    text = _DOTTED.sub(lambda number: number[0].replace(".", ""), text)
    text = _DOTTED_WITH_COMMA.sub(lambda number: number[0].replace(".", ""), text)
    return _COMMA.sub(r"\1.\2", text)
