"""Dates as pages and feeds write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reading.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Published: 06 June ,2022: 01:25 PM", "2022-06-06"),
        ("Jul 08, 2022", "2022-07-08"),
        ("June 24, 2022 - 21:40", "2022-06-24"),
        ("18:52 February 22, 2022", "2022-02-22"),
        ("Saturday 29 February 2020 14:02", "2020-02-29"),
        ("January 28. 2026. – 06:13 PM", "2026-01-28"),
        ("Thursday, September 24th, 2020", "2020-09-24"),
        ("Posted on 8th Jan 2015 05:31 pm", "2015-01-08"),
        ("21/02/2022 - 12:37", "2022-02-21"),
        ("10/18/2023 4:08:15 PM", "2023-10-18"),
        ("06.02.2022", "2022-02-06"),
        ("12.03.19", "2019-03-12"),
        ("2021-03-05T10:00:00Z", "2021-03-05"),
        ("2021/3/5", "2021-03-05"),
        ("2021年3月5日", "2021-03-05"),
        ("5 марта 2021", "2021-03-05"),
        ("le 3 août 2022", "2022-08-03"),
        ("5-Mar-2021", "2021-03-05"),
    ],
)
def test_dates_are_found(text: str, iso: str) -> None:
    assert [found.iso for found in find_dates(text)] == [iso]


@pytest.mark.parametrize("text", ["31/31/2022", "February 30, 2021", "version 1.2.3.4", "may be 5 of them", "99.99.99"])
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


def test_a_date_without_a_year_says_so() -> None:
    [found] = find_dates("4 December, Friday")
    assert (found.year, found.month, found.day, found.weekday, found.iso) == (0, 12, 4, 4, "")


def test_figures_that_read_both_ways_know_the_other_reading() -> None:
    [found] = find_dates("03/04/2021")
    assert (found.iso, found.turned().iso) == ("2021-04-03", "2021-03-04")
    assert find_dates("03/04/2021", month_first=True)[0].iso == "2021-03-04"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("Wed, 03 Aug 2022 00:20:31 +0000", "2022-08-03"),
        ("2022-08-03 10:00", "2022-08-03"),
        ("20220803", "2022-08-03"),
        ("20220803T101500", "2022-08-03"),
        (1659484800, "2022-08-03"),
        ("1659484800000", "2022-08-03"),
        ("03/08/2022", "2022-08-03"),
        ("yesterday", ""),
        ("10:30", ""),
        ("August", ""),
        ("", ""),
        (None, ""),
        (True, ""),
    ],
)
def test_feed_fields(value: object, iso: str) -> None:
    assert parse_date(value) == iso


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%a, %d %b %Y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day.isoformat()


@given(st.text(max_size=120))
def test_no_field_raises(text: str) -> None:
    iso = parse_date(text)
    assert iso == "" or date.fromisoformat(iso)
