"""Only patterns whose fixed words stand in a text are tried, and none that would match is passed over."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.reading.anyof import AnyOf, needed_by
from graph.reading.tables import table

PATTERNS = [*table("noise")["phrases"], *table("noise")["captions"]]


@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.sampled_from(PATTERNS).flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern))))
def test_what_matches_holds_what_is_needed(pair: tuple[str, str]) -> None:
    pattern, text = pair
    assert any(part in text for part in needed_by(pattern)), needed_by(pattern)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("all rights reserved", ("all rights reserved",)),
        (r"(?:our|the) tea ?pots? here", (" here",)),
        (r"(?:our|the) teapot\d{0,3}", (" teapot",)),
        (r"coffees{2,4} (?:x|y)", ("coffee",)),
        (r"(?:red|green) (?:tea|milk)", ("red", "green")),
        (r"tea|coffee", ("",)),
        (r"(?:red|green)?\s\w+", ("",)),
    ],
)
def test_what_is_needed(pattern: str, needed: tuple[str, ...]) -> None:
    assert needed_by(pattern) == needed


def test_patterns_are_found_as_they_would_be_alone() -> None:
    some = AnyOf([r"green tea\b", r"(?:black|white) (?:coffee|milk)", r"^\d+$"])
    texts = ["some green tea", "green teapot", "black milk", "42", "42 x", ""]
    assert [some.found_in(text) for text in texts] == [True, False, True, True, False, False]
    assert [some.among("\n".join(texts)).found_in(text) for text in texts] == [some.found_in(text) for text in texts]
    assert not some.among("nothing of these").found_in("black coffee")
