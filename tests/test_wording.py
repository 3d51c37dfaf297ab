"""A clause ends where the contract says, and names the statuses that stand in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.statuses import STATUSES, Status
from generator.reading.languages import rules
from generator.reading.wording import Named, clause, named_statuses
from tests.pace import within

ENGLISH = rules("en")
assert ENGLISH is not None


def marked(text: str) -> tuple[str, tuple[int, int]]:
    """Take the amount's brackets ⟦⟧ out of a text."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To date, ⟦$5.2 million⟧ was approved. The rest", "$5.2 million was approved"),
        ("denied; ⟦$5⟧ approved: more", "$5 approved"),
        ("denied — ⟦$5⟧ approved — more", "$5 approved"),
        ("denied—⟦$5⟧ approved—more", "$5 approved"),
        ("denied – ⟦$5⟧ approved – more", "$5 approved"),
        ("denied - ⟦$5⟧ approved - more", "$5 approved"),
        ("denied -- ⟦$5⟧ approved", "$5 approved"),
        ("denied and ⟦$5⟧ approved and more", "$5 approved"),
        ("denied But ⟦$5⟧ approved while more", "$5 approved"),
        ("denied with ⟦$5⟧ approved with more", "$5 approved"),
        ("Denied! ⟦$5⟧ approved? Yes", "$5 approved"),
        ("denied\n\n⟦$5⟧ approved\r\n\r\nmore", "$5 approved"),
        ("denied (⟦$5⟧ approved) more", "$5 approved"),
        ("approved\n⟦$5⟧ for\nborders", "approved\n$5 for\nborders"),
        ("approved ⟦between $5 million and $7 million⟧ now", None),
        ("approved ⟦$5⟧ for U.S.–Mexico anti-drug work", None),
        ("the U.S. Agency approved ⟦$5⟧ under No. 5", None),
        ("Dr. J. Smith approved ⟦$5⟧ at 10:30 a.m. in Washington", None),
        ("of 1,000 or 5.2 or 2024–25 approved ⟦$5⟧", None),
        ("withdrawn, without android ⟦$5⟧ butter", "without android $5 butter"),
        ("made in the U.S. The board approved ⟦$5⟧", "The board approved $5"),
        ("as of 2024, ⟦$5⟧", "$5"),
        ("it was denied.Then ⟦$5⟧ came", "Then $5 came"),
        ("⟦$5⟧", "$5"),
    ],
)
def test_a_clause_ends_at_its_marks_and_words(text: str, expected: str | None) -> None:
    assert ENGLISH is not None
    plain, span = marked(text)
    first, last = clause(plain, *span, ENGLISH)
    assert plain[first:last] == (plain if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "named", "negated"),
    [
        ("⟦$5.2 million⟧ in waivers have been approved for Mexico, with more", "approved", ""),
        ("with an additional ⟦$2.5 million⟧ pending resubmission", "pending", ""),
        ("has authorized ⟦over $7 million⟧ in waivers", "authorized", ""),
        ("has AUTHORISED ⟦$7 million⟧", "authorized", ""),
        ("asked\nfor ⟦$7 million⟧", "requested", ""),
        ("paid out ⟦$7 million⟧", "disbursed", ""),
        ("approved the pending ⟦$7 million⟧", "approved pending", ""),
        ("announced, allocated, received ⟦$7 million⟧ spent", "", ""),
        ("to approve ⟦$7 million⟧", "", ""),
        ("did not approve ⟦$7 million⟧", "", "approved"),
        ("didn’t approve ⟦$7 million⟧", "", "approved"),
        ("⟦$7 million⟧ was not approved", "", "approved"),
        ("⟦$7 million⟧ has not yet been approved", "", "approved"),
        ("⟦$7 million⟧ has yet to be approved", "", "approved"),
        ("⟦$7 million⟧ was never formally approved", "", "approved"),
        ("⟦$7 million⟧ went out without being approved", "", "approved"),
        ("⟦$7 million⟧ is no longer suspended", "", "suspended"),
        ("⟦$7 million⟧ was not approved or paid", "", "approved disbursed"),
        ("⟦$7 million⟧ was not only approved", "approved", ""),
        ("⟦$7 million⟧ was not approved but pending", "", "approved"),
        ("None of the ⟦$7 million⟧ has been approved", "", "approved"),
        ("no more than ⟦$7 million⟧ was approved", "approved", ""),
        ("failed to approve ⟦$7 million⟧", "", "approved"),
        ("refused to approve ⟦$7 million⟧", "denied", "approved"),
        ("refused ⟦$7 million⟧", "denied", ""),
        ("the un-approved ⟦$7 million⟧", "", ""),
        ("the pre-approved ⟦$7 million⟧", "", ""),
        ("the newly-approved ⟦$7 million⟧", "approved", ""),
        ("the never-approved ⟦$7 million⟧", "", "approved"),
        ("the unauthorized ⟦$7 million⟧", "", ""),
        ("an unpaid ⟦$7 million⟧ repayment", "", ""),
        ("It was not so. They approved ⟦$7 million⟧", "approved", ""),
        ("It was not, they approved ⟦$7 million⟧", "approved", ""),
    ],
)
def test_a_clause_names_statuses_unless_negated(text: str, named: str, negated: str) -> None:
    assert ENGLISH is not None
    plain, span = marked(text)
    expected = Named(frozenset(named.split()), frozenset(negated.split()))
    assert named_statuses(plain, span, STATUSES, ENGLISH) == expected


def test_a_sites_own_statuses_are_named_by_their_words() -> None:
    assert ENGLISH is not None
    statuses = {"earmarked": Status("earmarked", "Earmarked", ("earmarked", "set aside"))}
    text, span = marked("approved, ⟦$7 million⟧ set  aside")
    assert named_statuses(text, span, statuses, ENGLISH).named == {"earmarked"}
    text, span = marked("⟦$7 million⟧ not set aside")
    assert named_statuses(text, span, statuses, ENGLISH).negated == {"earmarked"}


TEXTS = st.lists(
    st.sampled_from([*".,;:!?-–—()\n ", "and ", "not ", "approved ", "U.S. ", "5.2 ", "10:30 "])
    | st.characters(),
    max_size=30,
).map("".join)


@given(TEXTS, st.integers(0, 60), st.integers(0, 20))
def test_a_clause_holds_its_span_in_any_text(text: str, start: int, length: int) -> None:
    assert ENGLISH is not None
    start = min(start, len(text))
    end = min(start + length, len(text))
    first, last = clause(text, start, end, ENGLISH)
    assert 0 <= first <= start <= end <= last <= len(text)
    found = named_statuses(text, (start, end), STATUSES, ENGLISH)
    assert found.named | found.negated <= set(STATUSES)


@pytest.mark.parametrize("part", ["a", ".", "U.S. ", "not ", "approved ", "and", " - ", "\n", "1,"])
def test_a_long_text_takes_linear_time(part: str) -> None:
    assert ENGLISH is not None
    text = part * (100_000 // len(part))
    started = time.process_time()
    named_statuses(text, (len(text) // 2, len(text) // 2), STATUSES, ENGLISH)
    assert within(time.process_time() - started, 1)
