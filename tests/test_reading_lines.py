"""Lines: wrapped and broken ones are put together, others never."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.reading.lines import lines


def texts(text: str) -> list[str]:
    return [line.text for line in lines(text)]


def test_each_line_is_a_paragraph() -> None:
    assert texts("Noor met Vell.\nVell thanked him.") == ["Noor met Vell.", "Vell thanked him."]


def test_hard_wrapped_text_is_joined_within_its_paragraphs() -> None:
    text = (
        "The ambassador of Norland to Tavia called on the speaker of the house\n"
        "on Thursday in order to discuss an exchange of delegations with her.\n"
        "The meeting took place in the old palace by the river, and was the\n"
        "first of its kind since the war.\n\n"
        "He promised to come again.\n"
    )
    first, second = texts(text)
    assert first.endswith("since the war.")
    assert second == "He promised to come again."


def test_a_line_that_a_link_broke_is_joined() -> None:
    text = "The minister conveyed the greetings of King\nHarald II\nto the people of Ruland.\nHe left."
    assert texts(text) == ["The minister conveyed the greetings of King Harald II to the people of Ruland.", "He left."]


def test_a_headline_does_not_swallow_the_byline_below_it() -> None:
    assert (
        texts("Noor and Vell agree to keep talking\nby Jane Roe of Ruland Today\n")[0]
        == "Noor and Vell agree to keep talking"
    )


def test_a_date_field_is_a_line_of_its_own() -> None:
    assert texts(" date 2021-03-05 Home | News") == ["date 2021-03-05", "Home | News"]


def test_windows_line_ends_are_no_blank_lines() -> None:
    assert [line.apart for line in lines("One.\r\nTwo.\r\n\r\nThree.")] == [True, False, True]


def test_a_stop_before_an_agency_ends_a_paragraph() -> None:
    long = "The minister said that the talks had been useful to both countries."
    assert all(
        line.stopped for tail in (" EFE", " — RNA", " (1TV NEWS)", " ABC/DEF/ghi") for line in lines(long + tail)
    )
    assert not lines("Minister arrives in Ostia for talks on fish with his colleague — RNA")[0].stopped


@given(st.text(max_size=300))
def test_lines_are_in_order_and_within_the_text(text: str) -> None:
    behind = 0
    for line in lines(text):
        assert behind <= line.start < line.end <= len(text)
        assert line.raw == line.raw.strip()
        behind = line.end
