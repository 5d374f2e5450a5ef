"""Who connects whom."""

from __future__ import annotations

import pytest
from small_graph import meeting, small_graph

from graph.query import Graph, QuestionError


def test_the_chain_goes_through_people_who_met_or_spoke_together() -> None:
    chain = Graph(small_graph()).path("Sadyr Japarov", "United Nations")
    assert chain.people == (
        "person:sadyr-japarov",
        "person:donald-lu",
        "person:ann-miller",
        "person:nora-quint",
    )
    assert [row["id"] for row in chain.to_records()] == ["meeting:m1", "statement:s4", "meeting:m3"]
    assert "Sadyr Japarov — Donald Lu — Ann Miller — Nora Quint" in chain.text(120)


def test_a_shorter_chain_wins_and_the_newest_event_is_shown() -> None:
    graph = small_graph()
    for name, date in (("m8", "2025-01-05"), ("m9", "2025-01-06")):
        meeting(graph, name, ["person:sadyr-japarov", "person:nora-quint"], "a4", "They met.", date=date)
    chain = Graph(graph).path("Sadyr Japarov", "UN")
    assert [row["id"] for row in chain.to_records()] == ["meeting:m9"]


def test_a_planned_or_cancelled_meeting_connects_nobody() -> None:
    graph = small_graph()
    meeting(graph, "m8", ["person:emil-sorokin", "person:donald-lu"], "a4", "They may meet.", status="planned")
    chain = Graph(graph).path("Emil Sorokin", "Donald Lu")
    assert not chain
    assert chain.people == ()
    assert str(chain) == "No chain of people connects Emil Sorokin and Donald Lu."


def test_a_chain_to_oneself_is_refused() -> None:
    with pytest.raises(QuestionError, match="two different ones"):
        Graph(small_graph()).path("Lu", "Donald Lu")
