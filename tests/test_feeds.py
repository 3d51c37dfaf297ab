"""A feed holds the newest of all entries, though few records are read for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import PartialDate
from generator.model.records import RecordId
from generator.rendering.feeds import Feed, News, feed_view

dates = st.tuples(st.integers(2020, 2022), st.integers(1, 3), st.integers(0, 2)) | st.just(
    (2021, 0, 0)
)
#: Of each briefing its date and those of its changes.
briefings = st.lists(st.tuples(st.none() | dates, st.lists(dates, max_size=3)), max_size=80)


def _entry(identity: str, date: tuple[int, int, int] | None) -> dict[str, Any]:
    day = PartialDate(*date).first_day().isoformat() if date else "1970-01-01"
    return {"id": identity, "updated": f"{day}T00:00:00Z"}


@given(briefings)
def test_a_feed_holds_the_newest_of_all_entries(
    dated: list[tuple[tuple[int, int, int] | None, list[tuple[int, int, int]]]],
) -> None:
    ids = [RecordId(f"briefings/b{number:02}") for number in range(len(dated))]
    told = {
        r: SimpleNamespace(date=own, changed=of) for r, (own, of) in zip(ids, dated, strict=True)
    }
    news = {
        record: News(
            _entry(record, own),
            [_entry(f"{record}#change-{number}", date) for number, date in enumerate(of)],
        )
        for record, (own, of) in zip(ids, dated, strict=True)
    }
    site: Any = SimpleNamespace(base_url="https://x.example/")
    found = feed_view(site, Feed("", None, ids, ids), "A site", told.__getitem__, news.__getitem__)  # type: ignore[arg-type]  # what is told of a record, as far as it is asked for
    every = [entry for one in news.values() for entry in (one.own, *one.changes)]
    every.sort(key=lambda entry: entry["id"])
    every.sort(key=lambda entry: entry["updated"], reverse=True)
    assert found["entries"] == every[:50]
    assert found["updated"] == (every[0]["updated"] if every else "1970-01-01T00:00:00Z")
