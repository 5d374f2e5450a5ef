"""When two articles tell of one meeting."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_samples import LENA, MIRA, OTTO, FakeResolution, article, met, person, talks

from graph.model import Extraction, Source
from graph.network.merge import merge
from graph.network.same_meeting import Told, group, is_same


def meetings(*articles: Extraction) -> list[dict[str, object]]:
    graph = merge(articles, FakeResolution(articles))
    return [data for _, data in graph.nodes(data=True) if data["kind"] == "meeting"]


SAME = {
    "one day": (talks("a", date="2024-05-17"), talks("b", date="2024-05-17")),
    "one day, told a year later": (
        talks("a", "2024-05-17", date="2024-05-17"),
        talks("b", "2025-05-17", date="2024-05-17"),
    ),
    "a month and a day of it": (talks("a", date="2024-05"), talks("b", date="2024-05-17")),
    "a year and a day of it, one place": (
        talks("a", date="2024", place="Bonn"),
        talks("b", date="2024-05-17", place="bonn"),
    ),
    "no date, but told in those days": (talks("a", "2024-05-18"), talks("b", "2024-06-01", date="2024-05-17")),
    "told a day early by the clock": (talks("a", "2024-05-16"), talks("b", date="2024-05-17")),
    "no date in either": (talks("a", "2024-05-16"), talks("b", "2024-05-19")),
    "the day of the article stands for the date": (
        talks("a", "2024-05-18", date="2024-05-18", date_from="article"),
        talks("b", "2024-05-17", date="2024-05-17", date_from="article"),
    ),
    "announced, then held": (
        talks("a", "2024-05-10", date="2024-05-17", status="planned"),
        talks("b", "2024-05-18", date="2024-05-17"),
    ),
    "a call, by phone or by video": (
        talks("a", date="2024-05-17", mode="phone"),
        talks("b", date="2024-05-17", mode="video"),
    ),
    "a month without a day, told in those days": (talks("a", "2024-05-18", date="2024-05"), talks("b", "2024-05-17")),
}

DIFFERENT = {
    "two days": (talks("a", date="2024-05-17"), talks("b", date="2024-05-18")),
    "two months": (talks("a", date="2024-05"), talks("b", date="2024-06-17")),
    "a year says too little": (talks("a", date="2024"), talks("b", date="2024-05-17")),
    "a year and two places": (talks("a", date="2024", place="Bonn"), talks("b", date="2024-05-17", place="Kiel")),
    "no date and never published": (talks("a"), talks("b")),
    "no date, told weeks later": (talks("a", "2024-06-18"), talks("b", date="2024-05-17")),
    "told before it was held": (talks("a", "2024-05-14"), talks("b", date="2024-05-17")),
    "no date and two places": (talks("a", "2024-05-16", place="Bonn"), talks("b", "2024-05-16", place="Kiel")),
    "talks and a visit": (talks("a", date="2024-05-17", mode="visit"), talks("b", date="2024-05-17")),
    "announced after it was held": (
        talks("a", "2024-05-19", date="2024-05-17", status="planned"),
        talks("b", "2024-05-18", date="2024-05-17"),
    ),
    "announced for some day": (
        talks("a", "2024-05-16", status="planned"),
        talks("b", "2024-05-18", date="2024-05-17"),
    ),
    "cancelled, says another article": (
        talks("a", date="2024-05-17", status="cancelled"),
        talks("b", date="2024-05-17", status="planned"),
    ),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_one_meeting(pair: tuple[Extraction, Extraction]) -> None:
    (data,) = meetings(*pair)
    assert data["articles"] == 2


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_two_meetings(pair: tuple[Extraction, Extraction]) -> None:
    assert len(meetings(*pair)) == 2


def test_what_was_planned_and_held_was_held() -> None:
    (data,) = meetings(*SAME["announced, then held"])
    assert data["status"] == "held"


def test_the_surest_report_dates_the_meeting_and_others_add_to_it() -> None:
    (data,) = meetings(
        talks("a", date="2024-05", place="Bonn", topics=("fish",)),
        talks("b", date="2024-05-17", topics=("trade",)),
    )
    assert (data["date"], data["place"], data["topics"]) == ("2024-05-17", "Bonn", "fish; trade")


def gathering(name: str, *who: str, sides: tuple[str, ...] = (), date: str = "2024-05-17") -> Extraction:
    served = {"Mira Solano": MIRA, "Otto Brandt": OTTO, "Lena Vik": LENA}
    people = [served.get(one) or person(one, "DE") for one in who]
    return article(name, people=people, meetings=(met(*who, *sides, date=date),))


def test_one_list_of_people_may_be_longer() -> None:
    assert len(meetings(gathering("a", "Mira Solano", "Otto Brandt"), talks("b", date="2024-05-17"))) == 1
    assert (
        len(meetings(gathering("a", "Mira Solano", "Otto Brandt", "Ida Kern", "Jo Ahl"), talks("b", date="2024-05-17")))
        == 1
    )


def test_lists_that_each_name_somebody_else_share_two_people() -> None:
    one = gathering("a", "Mira Solano", "Otto Brandt")
    assert len(meetings(one, gathering("b", "Mira Solano", "Ida Kern"))) == 2
    three = gathering("a", "Mira Solano", "Otto Brandt", "Ida Kern")
    assert len(meetings(three, gathering("b", "Mira Solano", "Otto Brandt", "Jo Ahl"))) == 1


def test_sides_that_contradict_each_other_keep_meetings_apart() -> None:
    one = gathering("a", "Mira Solano", "Otto Brandt", sides=("PE",))
    assert len(meetings(one, gathering("b", "Mira Solano", "Otto Brandt", sides=("UY",)))) == 2


def test_a_summit_that_no_article_lists_in_full() -> None:
    one = gathering("a", "Mira Solano", "Otto Brandt", sides=("PE", "UY", "BR"))
    assert len(meetings(one, gathering("b", "Mira Solano", "Otto Brandt", sides=("PE", "UY", "BO")))) == 1


def test_a_single_person_needs_the_same_counterpart() -> None:
    full = gathering("a", "Mira Solano", "Otto Brandt")
    assert len(meetings(full, gathering("b", "Mira Solano", sides=("DE",)))) == 1
    assert len(meetings(full, gathering("b", "Mira Solano", sides=("NO",)))) == 2


def test_without_people_all_sides_must_be_the_same() -> None:
    assert len(meetings(gathering("a", sides=("CL", "DE")), gathering("b", sides=("DE", "CL")))) == 1
    assert len(meetings(gathering("a", sides=("CL", "DE")), gathering("b", sides=("DE", "CL", "NO")))) == 2


def test_two_meetings_of_one_article_stay_two() -> None:
    twice = (met("Mira Solano", "Otto Brandt", date="2024-05-17"),) * 2
    assert len(meetings(article("a", people=(MIRA, OTTO), meetings=twice))) == 2


def test_a_plan_and_its_cancellation_in_one_article_are_one() -> None:
    told = (
        met("Mira Solano", "Otto Brandt", date="2024-05-17", status="planned"),
        met("Mira Solano", "Otto Brandt", date="2024-05-17", status="cancelled"),
    )
    (data,) = meetings(article("a", people=(MIRA, OTTO), meetings=told))
    assert data["status"] == "cancelled"


def test_vague_reports_tie_no_two_sure_ones_together() -> None:
    sure = talks("a", date="2024-05-17"), talks("b", date="2024-05-19")
    found = meetings(*sure, talks("c", "2024-05-18"), talks("d", date="2024-05"))
    assert [data["date"] for data in found] == ["2024-05-17", "2024-05-19"]
    assert sum(int(str(data["articles"])) for data in found) == 4


def test_a_vague_report_goes_to_the_nearest_day() -> None:
    found = meetings(talks("a", date="2024-05-17"), talks("b", date="2024-05-19"), talks("c", "2024-05-20"))
    assert {data["date"]: data["articles"] for data in found} == {"2024-05-17": 1, "2024-05-19": 2}


PEOPLE = [f"person:{letter}" for letter in "abcdef"]
SIDES = [f"state:{code}" for code in ("CL", "DE", "NO", "PE")]
REPORTS = st.lists(
    st.builds(
        lambda people, sides, date, published, status: (frozenset(people), frozenset(sides), date, published, status),
        st.lists(st.sampled_from(PEOPLE), max_size=5),
        st.lists(st.sampled_from(SIDES), max_size=4),
        st.sampled_from(["2024-05-17", "2024-05-18", "2024-05", "2024", ""]),
        st.sampled_from(["2024-05-16", "2024-05-19", "2024-05-23", ""]),
        st.sampled_from(["held", "planned", "cancelled"]),
    ),
    max_size=14,
)


@given(REPORTS)
def test_no_two_groups_agree_and_all_of_a_group_agree_with_its_surest(rows: list[tuple[Any, ...]]) -> None:
    reports = [
        Told(
            Source(f"a{number:02}", "", "", "", published, ""),
            0,
            met(date=date, status=status, place="Bonn"),
            people,
            frozenset(),
            sides,
        )
        for number, (people, sides, date, published, status) in enumerate(rows)
    ]
    groups = group(reports)
    assert sorted(told.article.id for members in groups for told in members) == [told.article.id for told in reports]
    assert all(is_same(members[0], told) for members in groups for told in members[1:])
    assert not any(is_same(one[0], other[0]) for one, other in combinations(groups, 2))
