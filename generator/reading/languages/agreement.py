"""How a language whose words agree says what became of a thing: the type of the table.

In: nothing. Out: `Agreement`, which a language has where participles agree with their subject in
gender and number and a verb may stand before it, as in Spanish. All entries are lower case. A
language without one is read by the order of its words (`sequels`, `threads`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Agreement:
    """The words by which a later clause takes an amount up."""

    sums: frozenset[str]
    """Nouns that take up any money (`fondos`, `préstamo`)."""
    of_status: Mapping[str, frozenset[str]]
    """Nouns of what a status makes of it (`requested`: `solicitud`)."""
    things: frozenset[str]
    """Nouns of what money may be for, whose end may be its end (`programa`)."""
    definite: frozenset[str]
    indefinite: frozenset[str]
    genders: Mapping[str, str]
    """Determiners to `m` or `f`, and endings of participles with their numbers (`-as`: `fp`)."""
    endings: Mapping[str, str]
    """Endings of plurals that tell their gender (`-as`)."""
    feminine_money: frozenset[str]
    """Nouns of money that participles agree with in the feminine (`libras`)."""
    clitics: Mapping[str, str]
    """Pronouns before a verb, to gender and number (`los`: `mp`)."""
    beside_clitics: frozenset[str]
    """Pronouns beside them that stand for who gets it (`le`, `se`)."""
    reflexive: str
    """The pronoun that makes a passive (`se`)."""
    passive: frozenset[str]
    """Forms of `be` and of verbs of staying before a participle (`fue`, `sigue`)."""
    perfect: frozenset[str]
    """Forms of `have` before a participle."""
    before: frozenset[str]
    """Forms of `have` that say it was so before (`había`)."""
    adverbs: frozenset[str]
    """Words that may stand between a subject and its verb (`luego`)."""
    adverb_suffixes: tuple[str, ...]
    relative: frozenset[str]
    """Pronouns that open a relative clause (`que`)."""
    joins: frozenset[str]
    """Words that join clauses."""
    when: frozenset[str]
    """Words of a time, which is no subject (`en`, `meses`, `después`)."""
    links: frozenset[str]
    """Words between an amount and what it is of, or for."""
    which: frozenset[str]
    """Those of them that say behind a noun which one it is (`el préstamo para Perú`)."""
    against: frozenset[str]
    """Words before a form, in its clause, that leave open or deny that it is so."""
    conditions: frozenset[str]
    """Words of a sentence that leave all behind them open (`si`)."""
    more_forms: Mapping[str, frozenset[str]]
    """Verbs of a status with an object only (`negó`), which otherwise say another thing."""
    undoing: frozenset[str]
    """Forms that end a status which holds money back (`levantada`)."""
    held_back: frozenset[str]
    """Those statuses."""
    of_money_only: frozenset[str]
    """Statuses that nobody has himself (`cancelado`)."""
    waiting: frozenset[str]
    """Statuses that say less than that a thing was asked for."""
    turning: frozenset[str]
    """Words of a clause in which things have turned (`finalmente`)."""
