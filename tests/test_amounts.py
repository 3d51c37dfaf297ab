"""The author's grammar reads what it documents, and says in plain words what it refuses."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.amounts import (
    MAGNITUDES,
    MAX_DIGITS,
    Amount,
    Qualifier,
    Unit,
    UnitKind,
    total,
    written,
)
from generator.reading.amounts.grammar import Fault, parse_amount


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5.2 million USD", "5.2 million USD"),
        ("5.20 million USD", "5.20 million USD"),
        ("over 7 million USD", "over 7 million USD"),
        ("under 7 million USD", "under 7 million USD"),
        ("at least 120 people", "at least 120 people"),
        ("up to 5 %", "up to 5 %"),
        ("about 2 billion EUR", "about 2 billion EUR"),
        ("35%", "35 %"),
        ("35 %", "35 %"),
        ("0.5 %", "0.5 %"),
        ("120 people", "120 people"),
        ("120 ICE officers", "120 ICE officers"),
        ("400 pounds", "400 pounds"),
        ("3 percentage points", "3 percentage points"),
        ("12 municipios de Oaxaca", "12 municipios de Oaxaca"),
        ("7 women's shelters", "7 women's shelters"),
        ("7 हिंदी", "7 हिंदी"),
        ("5,200,000 USD", "5,200,000 USD"),
        ("1,50,000 INR", "150,000 INR"),
        ("3 lakh INR", "3 lakh INR"),
        ("2.5 crore INR", "2.5 crore INR"),
        ("5 to 7 million USD", "5 to 7 million USD"),
        ("5.0 to 7 million USD", "5.0 to 7 million USD"),
        ("5 million to 7 million USD", "5 to 7 million USD"),
        ("about 5 to 7 %", "about 5 to 7 %"),
        ("  5.2   million\tUSD ", "5.2 million USD"),
    ],
)
def test_an_amount_of_the_grammar_is_read_as_written(text: str, printed: str) -> None:
    amount = parse_amount(text)
    assert isinstance(amount, Amount), amount
    assert str(amount) == printed


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "no amount", ""),
        ("USD", "does not start with a number", ""),
        ("5", "no unit", ""),
        ("5 million", "no unit", ""),
        (
            "5 million USB",
            "unknown unit `USB`: expected an ISO 4217 code, `%` or a noun",
            "did you mean `USD`?",
        ),
        ("5 million usd", "unknown unit `usd`", "did you mean `USD`?"),
        ("5 milion USD", "unknown unit `milion USD`", "did you mean `million`?"),
        ("5 Million USD", "unknown unit `Million USD`", "write `5 million USD`"),
        ("5 bn USD", "unknown unit `bn USD`", "write `5 billion USD`"),
        ("5 million million USD", "two magnitudes", ""),
        ("5 million dollars", "unknown unit `dollars`", "write `5 million USD`"),
        ("5 Mexican pesos", "unknown unit `Mexican pesos`", "write `5 MXN`"),
        ("35 percent", "unknown unit `percent`", "write `35 %`"),
        ("$5 million", "`$` is not read here", "write `5 million USD`"),
        ("€5", "`€` is not read here", "write `5 EUR`"),
        ("5 €", "unknown unit `€`", "write `5 EUR`"),
        ("5.2m USD", "`5.2m` is not a number", "write `5.2 million USD`"),
        ("5e6 USD", "`5e6` is not a number", ""),
        ("1,5 million USD", "`1,5` is not a number", "write `1.5 million USD`"),
        ("1.234.567 USD", "is not a number", "write `1,234,567 USD`"),
        ("05 people", "`05` is not a number", ""),
        ("-5 USD", "a number with a sign", ""),
        ("−5 USD", "a number with a sign", ""),
        ("٣ people", "expected the digits 0 to 9", ""),
        ("abot 5 USD", "does not start with a number", "did you mean `about`?"),
        ("more than 5 USD", "does not start with a number", "write `over 5 USD`"),
        ("over about 5 USD", "does not start with a number", ""),
        ("5 over", "unknown unit `over`", "is a word of the amount itself"),
        ("5 people million", "unknown unit `people million`", "`million` is a word"),
        ("7 to 5 million USD", "does not ascend", ""),
        ("5 to 5 million USD", "does not ascend", ""),
        ("5 thousand to 7 million USD", "one magnitude for both ends", ""),
        ("5 to USD", "does not start with a number", ""),
        ("5 x2", "unknown unit `x2`", ""),
        ("5 people.", "unknown unit `people.`", ""),
        ("1" * (MAX_DIGITS + 1) + " USD", "a number of more than", ""),
        ("5 " + "x" * 300, "at most 200 are read", ""),
    ],
)
def test_what_is_no_amount_is_refused_in_plain_words(text: str, message: str, hint: str) -> None:
    fault = parse_amount(text)
    assert isinstance(fault, Fault), fault
    assert message in fault.message
    assert hint in " ".join(fault.hints)


#: What authors write who know running text, and what they are told to write.
MEANT = {
    "€46.5m": "46.5 million EUR",
    "€46.5 million": "46.5 million EUR",
    "46.5m EUR": "46.5 million EUR",
    "46.5 m EUR": "46.5 million EUR",
    "46.5 millions EUR": "46.5 million EUR",
    "46,5 million EUR": "46.5 million EUR",
    "€46,5 million": "46.5 million EUR",
    "EUR 46.5 million": "46.5 million EUR",
    "EUR46.5m": "46.5 million EUR",
    "46.5 million euros": "46.5 million EUR",
    "46.5 million Euro": "46.5 million EUR",
    "US$ 5bn": "5 billion USD",
    "5 mio CHF": "5 million CHF",
    "C$5": "5 CAD",
    "1.234,50 EUR": "1,234.50 EUR",
    "12 500 EUR": "12,500 EUR",
    "12'500 CHF": "12,500 CHF",
    "1 234 567,8 EUR": "1,234,567.8 EUR",
    "more than 68 million EUR": "over 68 million EUR",
    "less than 3 %": "under 3 %",
    "at most 3 million USD": "up to 3 million USD",
    "no fewer than 40 trucks": "at least 40 trucks",
    "roughly 12 500 people": "about 12,500 people",
    "some 40 trucks": "about 40 trucks",
    "~5 million USD": "about 5 million USD",
    "100+ people": "at least 100 people",
    "5m people": "5 million people",
    "five million USD": "5 million USD",
    "5-7 million USD": "5 to 7 million USD",
    "5–7 million USD": "5 to 7 million USD",
    "between 5 and 7 million USD": "5 to 7 million USD",
    "€5 to €7 million": "5 to 7 million EUR",
    "35 percent": "35 %",
    "more than 35 per cent": "over 35 %",
}


@pytest.mark.parametrize("text", MEANT)
def test_what_running_text_says_is_hinted_at_as_it_is_written_here(text: str) -> None:
    fault = parse_amount(text)
    assert isinstance(fault, Fault)
    assert fault.hints == (f"write `{MEANT[text]}`",)
    assert isinstance(parse_amount(MEANT[text]), Amount)


@pytest.mark.parametrize(
    "text",
    ["€46.5m (pending)", "-5 USD", "5 or 6 million USD", "$5 million €", "12.500,000 EUR",
     "1,2,3 EUR", "5 million", "not 5 USD", "5 million USD and 6 million EUR"],
)  # fmt: skip
def test_no_amount_is_hinted_at_where_it_is_open_what_is_meant(text: str) -> None:
    fault = parse_amount(text)
    assert isinstance(fault, Fault)
    assert "write" not in " ".join(fault.hints)


def test_the_sites_own_symbols_are_hinted_at() -> None:
    fault = parse_amount("kr5 million", symbols={"kr": "NOK"})
    assert isinstance(fault, Fault)
    assert fault.hints == ("write `5 million NOK`",)


UNITS = st.sampled_from(
    [
        Unit(UnitKind.MONEY, "USD"),
        Unit(UnitKind.MONEY, "MXN"),
        Unit(UnitKind.PERCENT, "%"),
        Unit(UnitKind.NOUN, "people"),
        Unit(UnitKind.NOUN, "metric tons"),
    ]
)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    magnitude = draw(st.sampled_from(["", *MAGNITUDES]))
    power = MAGNITUDES.get(magnitude, 0)

    def number(low: int, high: int) -> str:
        whole = draw(st.integers(low, high))
        part = draw(st.text("0123456789", max_size=4))
        return f"{whole}.{part}" if part else str(whole)

    first, second = number(0, 10**9), number(10**9 + 1, 10**12)
    return Amount(
        number=written(first, power),
        upper=written(second, power) if draw(st.booleans()) else None,
        unit=draw(UNITS),
        qualifier=draw(st.sampled_from(Qualifier)),
        magnitude=magnitude,
    )


@given(amounts())
def test_a_printed_amount_reads_back_as_itself(amount: Amount) -> None:
    # A range prints both ends in the same words, but each with its own precision.
    back = parse_amount(str(amount))
    assert isinstance(back, Amount), (str(amount), back)
    assert back.says_same(amount)
    assert (back.number.place, back.magnitude) == (amount.number.place, amount.magnitude)
    assert (back.upper and back.upper.place) == (amount.upper and amount.upper.place)


@given(st.text(max_size=60))
def test_no_text_breaks_the_parser(text: str) -> None:
    assert isinstance(parse_amount(text), (Amount, Fault))


@given(st.text("0123456789,.+-% tomilinUSD", max_size=40))
def test_whatever_is_read_is_not_negative_and_ascends(text: str) -> None:
    amount = parse_amount(text)
    if isinstance(amount, Amount):
        assert amount.value >= Decimal(0)
        assert amount.upper is None or amount.upper.value > amount.value


@pytest.mark.parametrize(
    ("parts", "sum_"),
    [
        (("5.2 million USD", "700 USD"), "5,200,700 USD"),
        (("5.2 million USD", "2.55 million USD"), "7.75 million USD"),
        (("5 million USD", "300 thousand USD"), "5.3 million USD"),
        (("1.2 billion USD", "750 million USD"), "1.95 billion USD"),
        (("182.5 million USD", "64 million USD", "63.5 million USD"), "310 million USD"),
        (("1.25 million USD", "0.75 million USD"), "2.00 million USD"),
        (("0 million USD", "0.0 million USD"), "0 million USD"),
        (("1.2345 million USD", "5 million USD"), "6.2345 million USD"),
        (("2 billion USD", "5 million USD", "7 USD"), "2,005,000,007 USD"),
        (("2 to 3 million USD", "1 USD"), "2,000,001 to 3,000,001 USD"),
    ],
)
def test_a_total_is_written_in_a_magnitude_that_can_be_read(
    parts: tuple[str, ...], sum_: str
) -> None:
    amounts = [amount for part in parts if isinstance(amount := parse_amount(part), Amount)]
    assert len(amounts) == len(parts)
    assert str(total(amounts)) == sum_


@pytest.mark.parametrize(
    ("parts", "sum_"),
    [
        (("5 to 7 million USD", "up to 4 million USD"), "5 to 11 million USD"),
        (("5 to 7 million USD", "under 3 million USD"), "5 to 10 million USD"),
        (("5 to 7 million USD", "over 3 million USD"), "over 8 million USD"),
        (("5 to 7 million USD", "at least 3 million USD", "up to 1 million USD"),
         "at least 8 million USD"),
        (("5 to 7 million USD", "about 3 million USD"), "about 8 to 10 million USD"),
        (("5 to 7 million USD", "3 million USD"), "8 to 10 million USD"),
        (("5 million USD", "up to 4 million USD"), "up to 9 million USD"),
        (("5 million USD", "over 4 million USD"), "over 9 million USD"),
    ],
)  # fmt: skip
def test_a_bound_beside_a_range_moves_the_end_that_it_bounds(
    parts: tuple[str, ...], sum_: str
) -> None:
    amounts = [amount for part in parts if isinstance(amount := parse_amount(part), Amount)]
    assert len(amounts) == len(parts)
    assert str(total(amounts)) == sum_


def test_a_total_reads_alike_however_its_parts_are_put_together() -> None:
    texts = ("7 million USD", "5.7 million USD", "0.3 million USD")
    one, two, three = (amount for text in texts if isinstance(amount := parse_amount(text), Amount))
    whole = total([one, two, three])
    assert str(whole) == "13 million USD"
    assert {total([total([one, two]), three]), total([one, total([two, three])])} == {whole}


@pytest.mark.parametrize(
    ("rough", "exact", "wanted"),
    [
        ("182 million USD", "182.5 million USD", True),
        ("about 13 million USD", "12.5 million USD", True),
        ("over 7 million USD", "7 million USD", True),
        ("182.5 million USD", "182 million USD", False),
        ("181 million USD", "182.5 million USD", False),
        ("182 million USD", "182 million USD", False),
        ("182 million EUR", "182.5 million USD", False),
        ("over 7 million USD", "over 7.2 million USD", False),
        ("5 to 7 million USD", "5.2 million USD", False),
    ],
)
def test_an_amount_may_be_another_said_more_roundly(
    rough: str, exact: str, *, wanted: bool
) -> None:
    one, other = parse_amount(rough), parse_amount(exact)
    assert isinstance(one, Amount)
    assert isinstance(other, Amount)
    assert one.rounds(other) == wanted
