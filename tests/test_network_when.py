"""Dates of meetings: which agree, and how they are found."""

from hypothesis import given
from hypothesis import strategies as st

from graph.network.when import ARTICLE, DAY, MONTH, UNKNOWN, YEAR, When

DAYS = st.integers(1, 28).map(lambda day: f"2024-{1 + day % 2:02}-{day:02}")
DATES = st.one_of(DAYS, st.sampled_from(["2024", "2023", "2024-01", "2024-02", ""]))
SOURCES = st.sampled_from(["text", "article"])
WHENS = st.builds(When.of, DATES, SOURCES, st.one_of(DAYS, st.just("")))


def test_how_exactly_a_date_is_known() -> None:
    assert When.of("2024-05-17", "text", "2024-06-01") == (DAY, "2024-05-17")
    assert When.of("2024-05", "text", "2024-06-01") == (MONTH, "2024-05")
    assert When.of("2024", "text", "") == (YEAR, "2024")
    assert When.of("", "article", "2024-06-01") == (ARTICLE, "2024-06-01")
    assert When.of("2024-06-01", "article", "") == (ARTICLE, "2024-06-01")
    assert When.of("", "article", "") == (UNKNOWN, "")


def test_what_is_no_date_is_unknown() -> None:
    assert When.of("2024-02-31", "text", "").grain == UNKNOWN
    assert When.of("soon", "text", "2024-06-01") == (ARTICLE, "2024-06-01")


@given(WHENS, WHENS, DAYS, st.booleans())
def test_dates_that_agree_are_found(one: When, other: When, published: str, held: bool) -> None:
    sure, vague = sorted((one, other))
    if sure.agrees(vague, published, held=held):
        assert set(sure.stored()) & set(vague.sought())


@given(WHENS, DAYS)
def test_a_date_agrees_with_itself_unless_it_is_unknown(when: When, published: str) -> None:
    assert when.agrees(when, published, held=True) == (when.grain != UNKNOWN)
