"""Periods: open ends, whole months and years, and dates that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.query.errors import QuestionError
from graph.query.period import Period


@pytest.mark.parametrize(
    ("since", "until", "first", "last"),
    [
        ("2024", "2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
        (2023, None, "2023-01-01", ""),
        (None, date(2024, 5, 6), "", "2024-05-06"),
        ("2024-3-5", None, "2024-03-05", ""),
    ],
)
def test_months_and_years_reach_from_their_first_to_their_last_day(
    since: str | int | None, until: date | str | None, first: str, last: str
) -> None:
    assert Period.of(since, until) == Period(first, last)


@pytest.mark.parametrize("text", ["2024-13", "2024-02-30", "yesterday", "", "20240305", "0000"])
def test_what_is_no_date_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(QuestionError, match=r"since: .* is no date; write YYYY"):
        Period.of(text)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(QuestionError, match="ends"):
        Period.of("2024", "2023")


def test_a_date_known_to_the_month_lies_in_every_period_that_meets_the_month() -> None:
    assert Period.of("2024-05-20").holds("2024-05")
    assert not Period.of("2024-06-01").holds("2024-05")
    assert Period.of(until="2024-05-01").holds("2024-05")
    assert Period.of("2024-07", "2024-08").holds("2024")


def test_what_has_no_date_lies_in_no_bounded_period() -> None:
    assert Period.of().holds("")
    assert not Period.of("1900").holds("")


@given(st.dates(), st.dates(), st.dates())
def test_a_day_lies_in_a_period_from_its_first_to_its_last_day(one: date, other: date, day: date) -> None:
    first, last = sorted((one, other))
    assert Period.of(first, last).holds(day.isoformat()) == (first <= day <= last)
