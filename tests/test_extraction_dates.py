"""When and where: days said in a sentence, worked out from the day of publication, and places."""

from __future__ import annotations

import pytest
from told import Tell, meetings

from graph.extraction.dates import dates_in
from graph.extraction.tokens import sentences
from graph.reading import read_text

MET = "Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm"
VISIT = "Norwegian Foreign Minister Lars Holm will visit Zambia"


def said(text: str, published: str = "2024-05-15", *, ahead: bool = False) -> list[str]:
    [sentence] = sentences(read_text(f"Some headline\n\n{text}", published=published))
    return [found.date for found in dates_in(sentence, published, tense="ahead" if ahead else "open")]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("on 3 April 2024", "2024-04-03"),
        ("on April 3, 2024", "2024-04-03"),
        ("on April 3rd", "2024-04-03"),
        ("on the 3rd of April", "2024-04-03"),
        ("on April 3-5", "2024-04-03"),
        ("on 3-5 April", "2024-04-03"),
        ("on December 29", "2023-12-29"),
        ("today", "2024-05-15"),
        ("yesterday", "2024-05-14"),
        ("on Wednesday", "2024-05-15"),
        ("on Thursday", "2024-05-09"),
        ("last Monday", "2024-05-13"),
        ("in March", "2024-03"),
        ("in March 2022", "2022-03"),
        ("last month", "2024-04"),
        ("last year", "2023"),
        ("in 2019", "2019"),
    ],
)
def test_the_day_of_a_meeting_held(tell: Tell, when: str, date: str) -> None:
    assert [met.date for met in meetings(tell(f"{MET} {when}."))] == [date]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("tomorrow", "2024-05-16"),
        ("on Friday", "2024-05-17"),
        ("next Monday", "2024-05-20"),
        ("on June 4", "2024-06-04"),
        ("in June", "2024-06"),
        ("next month", "2024-06"),
        ("next year", "2025"),
    ],
)
def test_the_day_of_a_visit_to_come(tell: Tell, when: str, date: str) -> None:
    assert [met.date for met in meetings(tell(f"{VISIT} {when}."))] == [date]


def test_a_year_turns_between_the_event_and_its_report(tell: Tell) -> None:
    assert [met.date for met in meetings(tell(f"{MET} on December 30.", published="2025-01-02"))] == ["2024-12-30"]


@pytest.mark.parametrize("when", ["on Monday", "yesterday", "on April 3"])
def test_without_a_day_of_publication_nothing_is_worked_out(tell: Tell, when: str) -> None:
    assert [met.date for met in meetings(tell(f"{MET} {when}.", published=""))] == [""]


def test_a_meeting_without_a_day_has_none(tell: Tell) -> None:
    assert [met.date for met in meetings(tell(f"{MET} in a cheerful mood."))] == [""]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The road may reach 30 villages.", []),
        ("It reopened in May.", ["2024-05"]),
        ("It reopened on May 2 and closed on May 9.", ["2024-05-02", "2024-05-09"]),
        ("The 31st of February is no day.", []),
        ("A march of 40 people passed.", []),
        ("The sun rose and they sat down.", []),
        ("The ship carried 2020 tonnes.", []),
    ],
)
def test_only_what_is_a_date_is_taken_for_one(text: str, dates: list[str]) -> None:
    assert said(text) == dates


def test_a_weekday_looks_ahead_where_the_sentence_does() -> None:
    assert said("They gather on Sunday.") == ["2024-05-12"]
    assert said("They gather on Sunday.", ahead=True) == ["2024-05-19"]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Lusaka", "Lusaka"),
        ("in Addis Ababa", "Addis Ababa"),
        ("in New York", "New York"),
        ("in Astana on the sidelines of a summit", "Astana"),
        ("on Tuesday in Oslo", "Oslo"),
    ],
)
def test_the_city_of_a_meeting(tell: Tell, where: str, place: str) -> None:
    assert [met.place for met in meetings(tell(f"{MET} {where}."))] == [place]


def test_a_meeting_without_a_place_has_none(tell: Tell) -> None:
    assert [met.place for met in meetings(tell(f"{MET} in May."))] == [""]


def test_a_call_has_no_place(tell: Tell) -> None:
    text = "Zambian Foreign Minister Esther Phiri spoke by phone with Norwegian Foreign Minister Lars Holm in Oslo."
    assert [(met.mode, met.place) for met in meetings(tell(text))] == [("phone", "")]


def test_the_place_of_a_visit_is_the_city_or_else_the_host(tell: Tell) -> None:
    minister = "Norwegian Foreign Minister Lars Holm"
    assert [met.place for met in meetings(tell(f"{minister} arrived in Lusaka."))] == ["Lusaka"]
    assert [met.place for met in meetings(tell(f"{minister} visited Zambia."))] == ["Zambia"]


def test_day_and_place_may_stand_before_the_meeting(tell: Tell) -> None:
    text = f"On 13 May, in Lusaka, {MET}."
    assert [(met.date, met.place) for met in meetings(tell(text))] == [("2024-05-13", "Lusaka")]
