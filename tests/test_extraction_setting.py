"""Day and place over several sentences: what points back, what goes on, what stands apart, and the dateline."""

from __future__ import annotations

import pytest
from told import Tell, meetings

LEAD = "Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm in Lusaka on Monday."


def when_and_where(tell: Tell, text: str, published: str = "2024-05-15") -> list[tuple[str, str]]:
    return [(met.date, met.place) for met in meetings(tell(text, published=published))]


@pytest.mark.parametrize(
    ("then", "date"),
    [
        ("The same day, Phiri held talks with Swedish Ambassador Ulla Berg.", "2024-05-13"),
        ("Later that day Phiri received Swedish Ambassador Ulla Berg.", "2024-05-13"),
        ("That evening Phiri received Swedish Ambassador Ulla Berg.", "2024-05-13"),
        ("The next day Phiri received Swedish Ambassador Ulla Berg.", "2024-05-14"),
        ("Phiri received Swedish Ambassador Ulla Berg the following day.", "2024-05-14"),
        ("Phiri had received Swedish Ambassador Ulla Berg a day earlier.", "2024-05-12"),
        ("The day before, Phiri received Swedish Ambassador Ulla Berg.", "2024-05-12"),
        ("The previous evening Phiri had received Swedish Ambassador Ulla Berg.", "2024-05-12"),
        ("Two days later Phiri received Swedish Ambassador Ulla Berg.", "2024-05-15"),
        ("Afterwards Phiri received Swedish Ambassador Ulla Berg.", "2024-05-13"),
        ("Phiri also held talks with Swedish Ambassador Ulla Berg.", "2024-05-13"),
        ("Phiri had talks with Swedish Ambassador Ulla Berg, too.", "2024-05-13"),
        ("Phiri had met Swedish Ambassador Ulla Berg in Oslo.", ""),
        ("Phiri met Swedish Ambassador Ulla Berg in Oslo last year.", "2023"),
        ("Phiri received Swedish Ambassador Ulla Berg this morning.", "2024-05-15"),
        ("Phiri received Swedish Ambassador Ulla Berg over the weekend.", "2024-05"),
        ("Phiri received Swedish Ambassador Ulla Berg three weeks ago.", "2024-04"),
        ("Phiri received Swedish Ambassador Ulla Berg on Friday, 3 May.", "2024-05-03"),
        ("Phiri will visit Sweden from 14 to 17 June.", "2024-06-14"),
        ("Phiri will visit Sweden on June 14 and 15.", "2024-06-14"),
        ("Phiri will visit Sweden before the end of the year.", "2024"),
        ("Phiri will visit Sweden in two weeks.", "2024-05"),
        ("Phiri received Swedish Ambassador Ulla Berg after the May 3 election.", "2024-05-13"),
        ("Following Sunday's fire Phiri received Swedish Ambassador Ulla Berg.", "2024-05-13"),
    ],
)
def test_the_day_of_what_is_told_next(tell: Tell, then: str, date: str) -> None:
    assert when_and_where(tell, f"{LEAD} {then}")[1][0] == date


def test_a_month_that_is_pointed_back_to(tell: Tell) -> None:
    text = "The project began in January. Zambia's Esther Phiri met Norwegian Minister Lars Holm earlier that month."
    assert when_and_where(tell, text) == [("2024-01", "")]


def test_the_month_of_what_is_over_lies_behind(tell: Tell) -> None:
    text = "Zambian Minister Esther Phiri met Norwegian Minister Lars Holm in Oslo in February."
    assert when_and_where(tell, text, published="2024-10-04") == [("2024-02", "Oslo")]


def test_each_meeting_of_a_sentence_has_the_day_of_its_clause(tell: Tell) -> None:
    text = (
        "On May 6 Zambian Minister Esther Phiri met Norwegian Minister Lars Holm in Oslo, and held talks with "
        "Swedish Minister Ulla Berg the next day."
    )
    assert [date for date, _ in when_and_where(tell, text)] == ["2024-05-06", "2024-05-07"]


@pytest.mark.parametrize(
    ("then", "place"),
    [
        ("Phiri also held talks with Swedish Ambassador Ulla Berg.", "Lusaka"),
        ("Phiri then flew to Ndola. There she met Swedish Ambassador Ulla Berg.", "Ndola"),
        ("Phiri travelled from Oslo, where she met Swedish Minister Ulla Berg.", "Oslo"),
        ("Phiri travelled to Gothenburg, Sweden, on May 2, where Phiri met Swedish Minister Ulla Berg.", "Gothenburg"),
        ("Phiri met Swedish Minister Ulla Berg in the Swedish capital.", "Stockholm"),
        ("Phiri met Swedish Minister Ulla Berg in Sweden's capital.", "Stockholm"),
        ("Phiri met Swedish Minister Ulla Berg in the port city of Gothenburg.", "Gothenburg"),
        ("Phiri met Swedish Minister Ulla Berg at the Rosendal Palace.", "Rosendal Palace"),
        ("Phiri met Swedish Minister Ulla Berg at Harpsund House, Stockholm.", "Stockholm"),
        ("Phiri and Swedish Minister Ulla Berg discussed the war in Sudan in Stockholm.", "Stockholm"),
        ("The Norwegian ambassador in Stockholm, Eva Lie, met Swedish Minister Ulla Berg in Uppsala.", "Uppsala"),
        ("Phiri met Swedish Minister Ulla Berg in Vrtsk on May 2.", "Vrtsk"),
        ("Phiri met Swedish Minister Ulla Berg in December.", ""),
    ],
)
def test_the_place_of_what_is_told_next(tell: Tell, then: str, place: str) -> None:
    assert when_and_where(tell, f"{LEAD} {then}")[-1][1] == place


def test_the_city_of_a_visit_goes_before_its_country(tell: Tell) -> None:
    text = "Norwegian Foreign Minister Lars Holm will fly to Zambia on Friday to open a fair in Ndola."
    assert when_and_where(tell, text) == [("2024-05-17", "Ndola")]


def test_a_visit_takes_the_day_of_the_talks_at_its_place(tell: Tell) -> None:
    filler = "The harvest was good. " * 8
    text = (
        f"Zambian President Amos Tembo received Norwegian Foreign Minister Lars Holm in Lusaka on Monday. {filler}"
        "Holm is paying a working visit to Lusaka."
    )
    assert when_and_where(tell, text) == [("2024-05-13", "Lusaka")] * 2


@pytest.mark.parametrize(
    ("line", "place"),
    [("LUSAKA, May 14 (ZNA) --", "Lusaka"), ("LUSAKA:", "Lusaka"), ("OSLO -", "Oslo"), ("TOKYO -", "")],
)
def test_a_dateline_is_the_place_of_what_its_state_takes_part_in(tell: Tell, line: str, place: str) -> None:
    text = f"{line} Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm on Tuesday."
    assert when_and_where(tell, text) == [("2024-05-14", place)]


def test_here_is_the_city_of_the_dateline(tell: Tell) -> None:
    text = "GENEVA, May 14 - Zambian Minister Esther Phiri met Norwegian Minister Lars Holm here on Tuesday."
    assert when_and_where(tell, text) == [("2024-05-14", "Geneva")]


def test_an_envoy_is_summoned_in_the_host_s_capital(tell: Tell) -> None:
    text = "Norway's ambassador to Lusaka, Lars Holm, was summoned to the Zambian Foreign Ministry on Monday."
    assert when_and_where(tell, text) == [("2024-05-13", "Lusaka")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A visit of Norwegian Minister Lars Holm to Lusaka, planned for Friday, was called off.",
            [("2024-05-17", "Lusaka")],
        ),
        ("Norwegian Minister Lars Holm on Tuesday cancelled a visit to Lusaka.", [("2024-05-14", "Lusaka")]),
        ("Norwegian Minister Lars Holm will visit Zambia by the end of May.", [("2024-05", "Zambia")]),
    ],
)
def test_what_is_to_come_or_called_off(tell: Tell, text: str, told: list[tuple[str, str]]) -> None:
    assert when_and_where(tell, text) == told


def test_a_meeting_during_a_visit_of_several_days_has_their_month(tell: Tell) -> None:
    text = (
        "Norwegian Foreign Minister Lars Holm will visit Zambia from 14 to 17 June. "
        "Holm will meet Zambian President Amos Tembo."
    )
    assert when_and_where(tell, text) == [("2024-06-14", "Zambia"), ("2024-06", "Zambia")]


@pytest.mark.parametrize(
    ("beside", "place"),
    [
        ("on the margins of the Ndola Water Forum", "Ndola"),
        ("on the sidelines of the 78th session of the UN General Assembly", "New York"),
        ("on the sidelines of a summit", ""),
    ],
)
def test_beside_an_event_is_in_its_city(tell: Tell, beside: str, place: str) -> None:
    text = f"Zambian Minister Esther Phiri met Norwegian Minister Lars Holm {beside}."
    assert when_and_where(tell, text) == [("", place)]


def test_a_guest_is_welcomed_to_the_city(tell: Tell) -> None:
    text = "Zambian Minister Esther Phiri on Monday welcomed Norwegian Minister Lars Holm to Lusaka."
    assert when_and_where(tell, text) == [("2024-05-13", "Lusaka")]


def test_what_is_to_come_may_be_over_when_its_report_comes_out(tell: Tell) -> None:
    text = "Norwegian Minister Lars Holm will travel to Zambia from May 9 to 12."
    assert when_and_where(tell, text) == [("2024-05-09", "Zambia")]
    assert when_and_where(tell, text.replace("May", "January")) == [("2025-01-09", "Zambia")]


def test_a_day_named_in_a_quotation_is_not_that_of_what_follows(tell: Tell) -> None:
    text = f"{LEAD} “We will sign tomorrow,” Holm said. That evening Phiri received Swedish Ambassador Ulla Berg."
    assert when_and_where(tell, text)[-1][0] == "2024-05-13"


def test_several_days_at_one_city_place_what_is_told_of_them(tell: Tell) -> None:
    text = (
        "Zambian Foreign Minister Esther Phiri held several talks in Munich on May 11-12 and spoke there. "
        "The weather was fine. Many came. Few left. On May 12 Phiri met Swedish Minister Ulla Berg."
    )
    assert when_and_where(tell, text)[-1] == ("2024-05-12", "Munich")


def test_a_given_name_that_is_a_weekday_is_no_date(tell: Tell) -> None:
    text = "Zambian Minister Monday Phiri met Norwegian Minister Lars Holm."
    assert when_and_where(tell, text) == [("", "")]


def test_the_dateline_says_nothing_of_what_was_long_ago(tell: Tell) -> None:
    text = "LUSAKA, May 14 (ZNA) -- Norwegian Minister Lars Holm met Zambian Minister Esther Phiri in February."
    assert when_and_where(tell, text) == [("2024-02", "")]


def test_a_visit_that_had_been_called_off_lay_behind(tell: Tell) -> None:
    text = "Norwegian Minister Lars Holm had cancelled a visit to Zambia scheduled for early April."
    assert when_and_where(tell, text) == [("2024-04", "Zambia")]
