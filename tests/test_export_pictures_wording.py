from __future__ import annotations

import datetime as dt
import itertools

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export.pictures.calendar import Axis, as_day, main_start, slot, slot_name, unit_for
from graph.export.pictures.coverage import of_graph, of_ties
from graph.export.pictures.events import Events
from graph.export.pictures.style import legible, warmth
from graph.export.pictures.wording import count, cut, day, period, short_name, wrap
from graph.network.ties import ties


@given(st.text(max_size=120), st.integers(6, 30), st.integers(1, 4))
def test_wrap_keeps_to_its_lines(text: str, width: int, lines: int) -> None:
    wrapped = wrap(text, width, lines).split("\n")
    assert len(wrapped) <= lines
    assert all(len(line) <= width for line in wrapped)


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("Peru", "Peru"),
        ("Democratic Republic of the Congo", "Democratic Republic\nof the Congo"),
        (
            "Commission of the Southern Seas and the Nearer Isles and Straits",
            "Commission of the\nSouthern Seas and\nthe Nearer Isles…",
        ),
        ("A" * 40, "A" * 19 + "…"),
    ],
)
def test_wrap_balances_lines_and_marks_what_it_leaves_out(text: str, wrapped: str) -> None:
    assert wrap(text, 20, 3) == wrapped


def test_short_name_prefers_the_acronym_and_falls_back_on_the_id() -> None:
    assert short_name("organization:x", {"acronym": "OX", "label": "Order of X"}) == "OX"
    assert short_name("state:PE", {"label": "Peru"}) == "Peru"
    assert short_name("state:PE", {"label": " "}) == "state:PE"


def test_cut_ends_at_a_word() -> None:
    assert cut("talks on the river border", 15) == "talks on the…"
    assert cut("short", 15) == "short"


@pytest.mark.parametrize(("date", "told"), [("2021-03-04", "4 Mar 2021"), ("2021-03", "Mar 2021"), ("2021", "2021")])
def test_day_is_as_exact_as_the_date(date: str, told: str) -> None:
    assert day(date) == told


def test_period_and_counts() -> None:
    assert period(["2022-05-06", "", "2021-03-04"]) == "4 Mar 2021 – 6 May 2022"
    assert period(["2021-03-04", "2021-03-04"]) == "4 Mar 2021"
    assert period([""]) == ""
    assert (count(1, "meeting"), count(1204, "meeting")) == ("1 meeting", "1,204 meetings")


def test_legible_writes_what_no_font_has_in_latin_letters() -> None:
    assert legible("Łódź  \u0007 Бишкек") == "Łódź Бишкек"
    assert legible("plain \U00013000") != "plain \U00013000"  # a hieroglyph


def test_warmth_tells_cold_from_warm_by_blue_and_red() -> None:
    def red_and_blue(color: str) -> tuple[int, int]:
        return int(color[1:3], 16), int(color[5:7], 16)

    cold, warm = red_and_blue(warmth(-0.5)), red_and_blue(warmth(0.5))
    assert cold[0] < cold[1] and warm[0] > warm[1]
    assert warmth(None) == warmth(0.0)
    assert warmth(-7) == warmth(-1)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-03-04", dt.date(2021, 3, 4)),
        ("2021-03", dt.date(2021, 3, 15)),
        ("2021", dt.date(2021, 7, 1)),
        ("soon", None),
        ("", None),
        ("2021-13-01", None),
    ],
)
def test_as_day_takes_the_middle_of_what_is_known(date: str, expected: dt.date | None) -> None:
    assert as_day(date) == expected


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_an_axis_holds_its_days_and_its_ticks(days: list[dt.date]) -> None:
    axis = Axis(days, 2.0, 12.0)
    assert all(2.0 <= axis.x(each) <= 12.0 for each in days)
    places = [tick.x for tick in axis.ticks()]
    assert places == sorted(places)
    assert all(2.0 <= place <= 12.0 for place in places)
    assert all(after - before > 0.3 for before, after in itertools.pairwise(places))


def test_a_short_time_is_told_by_days() -> None:
    axis = Axis([dt.date(2024, 12, 20), dt.date(2025, 1, 10)], 2.0, 12.0)
    names = [tick.name for tick in axis.ticks()]
    assert names[0] == "10 Dec\n2024"
    assert 5 < len(names) <= 14
    assert sum("2025" in name for name in names) == 1
    assert Axis([dt.date(2025, 1, 10)], 2.0, 12.0).ticks()[0].name == "31 Dec\n2024"


def test_main_start_drops_only_a_few_and_only_if_it_helps() -> None:
    recent = [dt.date(2023, month, 1) for month in range(1, 11)]
    old = dt.date(1990, 1, 1)
    assert main_start([old, *recent]) == recent[0]
    assert main_start(recent) == recent[0]
    assert main_start([old, old, old, *recent]) == old
    assert main_start([old, *recent[:2]]) == old


def test_main_start_looks_again_from_where_it_stopped() -> None:
    recent = [dt.date(2023, month, 1) for month in range(1, 11)] * 2
    assert main_start([dt.date(1950, 1, 1), dt.date(2014, 7, 1), *recent]) == recent[0]


def test_slots_are_months_quarters_or_years_as_the_span_demands() -> None:
    first = dt.date(2020, 1, 31)
    assert unit_for([first, dt.date(2022, 12, 1)]) == "month"
    assert unit_for([first, dt.date(2023, 1, 1)]) == "quarter"
    assert unit_for([first, dt.date(2030, 1, 1)]) == "year"
    assert slot_name(slot(dt.date(2021, 12, 31), "month"), "month") == ("Dec", "2021")
    assert slot_name(slot(dt.date(2021, 12, 31), "quarter"), "quarter") == ("Q4", "2021")
    assert slot(dt.date(2022, 1, 1), "month") - slot(dt.date(2021, 12, 31), "month") == 1


def small() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("state:PE", kind="state", label="Peru", iso2="PE", iso3="PER")
    graph.add_node("state:FJ", kind="state", label="Fiji", iso2="FJ")
    graph.add_node("organization:un", kind="organization", type="international", label="United Nations", acronym="UN")
    graph.add_node("organization:mfa", kind="organization", type="government", label="Ministry")
    for person in ("person:a", "person:b"):
        graph.add_node(person, kind="person", label=person)
    graph.add_node("article:1", kind="article", published="2023-02-01", url="https://www.paper.example/1")
    graph.add_node("meeting:1", kind="meeting", mode="phone", status="held")
    graph.add_edge("organization:mfa", "state:PE", kind="represents")
    graph.add_edge("person:a", "organization:mfa", kind="represents", articles=8)
    graph.add_edge("person:b", "state:FJ", kind="represents", articles=1)
    graph.add_edge("person:a", "meeting:1", kind="took_part", role="Minister")
    graph.add_edge("person:b", "meeting:1", kind="took_part")
    graph.add_edge("meeting:1", "article:1", kind="reported_in")
    return graph


def test_weights_are_those_of_the_ties() -> None:
    graph = small()
    assert Events(graph).weights("state:PE") == {"state:FJ": ties(graph)["state:FJ"]["state:PE"]["weight"]}


def test_people_stand_for_their_side() -> None:
    (meeting,) = Events(small()).meetings
    assert meeting.people == {"state:FJ": ("person:b",), "state:PE": ("person:a",)}


def test_a_meeting_without_a_date_has_that_of_its_first_article() -> None:
    (meeting,) = Events(small()).meetings
    assert meeting.date == "2023-02-01"
    assert meeting.titles == {"person:a": "Minister"}


@pytest.mark.parametrize("code", ["PE", "pe", "per", "Peru", "state:PE"])
def test_a_side_is_found_by_code_name_or_node(code: str) -> None:
    assert Events(small()).find(code) == "state:PE"


def test_a_side_is_not_found_by_the_name_of_a_person() -> None:
    assert Events(small()).find("person:a") is None
    assert Events(small()).find("un") == "organization:un"


def test_coverage_counts_and_names_the_sites() -> None:
    covered = of_graph(small())
    assert covered.line("2 partners") == "1 Feb 2023  ·  2 partners  ·  1 meeting in 1 article"
    assert covered.source == "Source: 1 news article from paper.example"


def test_coverage_of_ties_falls_back_on_what_the_ties_say() -> None:
    view: nx.Graph[str] = nx.Graph(meetings=4, statements=5, articles=6, source="two papers")
    view.add_edge("a", "b", meetings=9, statements=9, first_seen="2021-01-01", last_seen="2022-01-01")
    assert of_ties(view, None).counts == "4 meetings, 5 statements in 6 articles"
    assert of_ties(view, None).source == "Source: two papers"
    view.graph.clear()
    assert of_ties(view, None).counts == "9 meetings, 9 statements, counted for each tie"
