"""The graph of a period."""

from __future__ import annotations

from small_graph import small_graph

from graph.query import Graph


def test_a_period_has_its_events_their_articles_and_those_named() -> None:
    part = Graph(small_graph()).between("2025", "2025").nx
    assert {node for node in part if node.startswith(("meeting:", "statement:"))} == {
        "meeting:m3",
        "meeting:m4",
        "statement:s3",
        "statement:s5",
    }
    assert {node for node in part if node.startswith("article:")} == {"article:a3", "article:a4"}
    assert "person:nora-quint" in part
    assert "person:sadyr-japarov" not in part


def test_whom_its_people_stand_for_belongs_to_it_though_no_article_names_it() -> None:
    part = Graph(small_graph()).between("2025-01-11", "2025-01-11").nx
    assert part.has_edge("organization:embassy-of-tajikistan-in-kyrgyzstan", "state:TJ")


def test_articles_and_days_are_counted_anew_and_the_whole_graph_stays_as_it_is() -> None:
    whole = Graph(small_graph())
    part = whole.between("2025").nx
    assert part.nodes["person:ann-miller"]["articles"] == 1
    assert part.nodes["person:ann-miller"]["first_seen"] == "2025-02-01"
    assert whole.nx.nodes["person:ann-miller"]["first_seen"] == "2024-03-06"


def test_an_open_period_is_the_whole_graph() -> None:
    whole = Graph(small_graph())
    assert set(whole.between().nx) == set(whole.nx)
    assert len(whole.between(until="2024-03-05").meetings()) == 1
