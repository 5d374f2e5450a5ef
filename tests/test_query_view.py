"""What a graph answers: ties, partners, profiles, meetings, statements."""

from __future__ import annotations

import random
from pathlib import Path

import networkx as nx
import pytest
from small_graph import edge, small_graph, statement

from graph.network.ties import ties as tie_view
from graph.query import AmbiguousNameError, Graph, QuestionError, UnknownNameError
from graph.query.results import Result


def ids(result: Result) -> list[str]:
    return [row["id"].partition(":")[2] for row in result.to_records()]


@pytest.fixture(scope="module")
def g() -> Graph:
    return Graph(small_graph())


def test_ties_of_two_states_are_their_meetings_and_what_each_said_toward_the_other(g: Graph) -> None:
    found = g.ties("Kyrgyzstan", "USA")
    assert ids(found) == ["m1", "s1", "s2", "m4", "s5"]
    assert ids(found.meetings) == ["m1", "m4"]
    assert ids(found.statements) == ["s1", "s2", "s5"]
    assert ids(g.ties("American", "KG")) == ids(found)


def test_an_embassy_ties_the_state_that_sent_it(g: Graph) -> None:
    assert "s3" in ids(g.ties("TJ", "KG"))


def test_ties_of_one_state_leave_out_what_concerns_nobody_else(g: Graph) -> None:
    assert ids(g.ties("US")) == ["m1", "s1", "s2", "m3", "m4", "s5"]


def test_ties_of_a_person_are_those_with_the_person_in_them(g: Graph) -> None:
    assert ids(g.ties("Sadyr Japarov")) == ["m1", "s2"]
    assert ids(g.ties("Sadyr Japarov", "Donald Lu")) == ["m1"]
    assert ids(g.ties("Donald Lu", "KG")) == ["m1", "s1"]


def test_ties_can_be_cut_to_a_period(g: Graph) -> None:
    assert ids(g.ties("KG", "US", since="2025")) == ["m4", "s5"]
    assert ids(g.ties("KG", "US", until="2024-03-05")) == ["m1"]


def test_a_person_who_changed_sides_counts_for_the_one_the_event_names() -> None:
    graph = small_graph()
    edge(graph, "person:ann-miller", "state:GE", "represents")
    graph.add_edge("meeting:m3", "article:a4", kind="reported_in")
    edge(graph, "state:US", "meeting:m3", "took_part")
    found = Graph(graph).ties("UN")
    assert "Georgia" not in found.meetings.to_records()[0]["sides"]


@pytest.mark.parametrize("b", ["USA", "us", "United States"])
def test_ties_of_something_with_itself_are_refused(g: Graph, b: str) -> None:
    with pytest.raises(QuestionError, match="both United States"):
        g.ties("US", b)


def test_an_ambiguous_name_is_refused_where_one_is_needed_and_shown_where_not(g: Graph) -> None:
    with pytest.raises(AmbiguousNameError):
        g.ties("Japarov", "US")
    with pytest.raises(AmbiguousNameError):
        g.path("Japarov", "Donald Lu")
    assert [profile.label for profile in g.who("Japarov").profiles] == ["Akylbek Japarov", "Sadyr Japarov"]


def test_the_timeline_counts_by_period(g: Graph) -> None:
    rows = g.ties("KG", "US").timeline("quarter").to_records()
    assert [(row["period"], row["meetings"], row["statements"], row["tone"]) for row in rows] == [
        ("2024-Q1", 1, 2, 0.5),
        ("2025-Q1", 1, 1, 0.3),
    ]
    assert rows[0]["acts"] == {"invite": 1, "thank": 1}
    assert [row["period"] for row in g.ties("TJ").timeline("month").to_records()] == ["2024-05", "2025-01"]


def test_an_unknown_step_of_a_timeline_is_refused(g: Graph) -> None:
    with pytest.raises(QuestionError, match="week"):
        g.ties("KG").timeline("week")  # type: ignore[arg-type]


def test_partners_agree_with_the_state_to_state_view(g: Graph) -> None:
    view = tie_view(g.nx)
    for state in ("KG", "US", "TJ", "UN"):
        rows = g.partners(state).to_records()
        node = "organization:united-nations" if state == "UN" else f"state:{state}"
        assert {row["node"] for row in rows} == set(view.adj[node])
        for row in rows:
            data = view.edges[node, row["node"]]
            assert (row["weight"], row["meetings"], row["statements"], row["tone"]) == (
                data["weight"],
                data["meetings"],
                data["statements"],
                data.get("tone"),
            )


def test_partners_come_with_the_strongest_tie_first_and_can_be_cut_to_a_period(g: Graph) -> None:
    assert [row["label"] for row in g.partners("KG").to_records()] == ["United States", "Tajikistan"]
    late = g.partners("KG", since="2025").to_records()
    assert [(row["label"], row["statements"]) for row in late] == [("Tajikistan", 1), ("United States", 1)]
    assert g.partners("Georgia").to_records() == []
    assert g.partners("UN", until="2024").to_records() == []


def test_the_trend_compares_the_newer_half_with_the_older() -> None:
    graph = small_graph()
    for number, (article, tone) in enumerate([("a1", -0.5), ("a1", -0.4), ("a4", 0.6), ("a4", 0.8)]):
        statement(graph, f"t{number}", ["state:GE"], ["state:TJ"], "say", "Words.", article, tone=tone)
    g = Graph(graph)
    assert g.partners("GE").to_records()[0]["trend"] == "warming"
    assert [row["trend"] for row in g.partners("UN").to_records()] == [""]


def test_partners_need_a_state_or_organization(g: Graph) -> None:
    with pytest.raises(UnknownNameError, match="No state or organization"):
        g.partners("Donald Lu")


def test_a_profile_tells_names_roles_and_events(g: Graph) -> None:
    (row,) = g.who("Sadyr Japarov").to_records()
    assert row["aliases"] == ["Japarov", "Sadyr Zhaparov"]
    assert row["roles"] == [
        {"title": "President", "of": "Kyrgyzstan", "holder": "", "first_seen": "2024-03-06", "last_seen": ""}
    ]
    assert row["represents"] == ["Kyrgyzstan"]
    assert [event["id"] for event in row["meetings"]] == ["meeting:m1"]
    assert [event["id"] for event in row["statements"]] == ["statement:s2"]
    assert row["deals_with"] == [{"label": "United States", "events": 2}]


def test_the_profile_of_a_state_lists_who_holds_its_offices(g: Graph) -> None:
    text = g.who("KG").text(100)
    assert "Sadyr Japarov, President (2024-03-06)" in text
    assert "Akylbek Japarov, Prime Minister" in text


def test_meetings_can_be_asked_by_state_person_status_mode_and_time(g: Graph) -> None:
    assert ids(g.meetings()) == ["m1", "m2", "m3", "m4"]
    assert ids(g.meetings(state="KG")) == ["m1", "m2", "m4"]
    assert ids(g.meetings(person="Quint")) == ["m3"]
    assert ids(g.meetings(status="cancelled")) == ["m4"]
    assert ids(g.meetings(mode="phone")) == ["m2"]
    assert ids(g.meetings(state="US", since="2024", until="2024")) == ["m1"]
    assert ids(g.meetings(since="2024-05-15", until="2024-05-20")) == ["m2"]


def test_statements_can_be_asked_by_speaker_target_act_and_time(g: Graph) -> None:
    assert ids(g.statements(by="US")) == ["s1", "s4", "s5"]
    assert ids(g.statements(by="Donald Lu", toward="KG")) == ["s1"]
    assert ids(g.statements(by="TJ")) == ["s3"]
    assert ids(g.statements(toward="KG")) == ["s1", "s3"]
    assert ids(g.statements(act="invite")) == ["s2"]
    assert ids(g.statements(since="2025-02")) == ["s5"]


@pytest.mark.parametrize("filters", [{"status": "off"}, {"mode": "letter"}])
def test_a_filter_that_cannot_be_is_refused_with_those_that_can(g: Graph, filters: dict[str, str]) -> None:
    with pytest.raises(QuestionError, match=r"is none of \w+, \w+"):
        g.meetings(**filters)  # type: ignore[arg-type]


def test_an_act_that_cannot_be_is_refused(g: Graph) -> None:
    with pytest.raises(QuestionError, match=r"shout.*criticize"):
        g.statements(act="shout")


def test_answers_do_not_depend_on_the_order_of_the_graph(g: Graph) -> None:
    shuffled = nx.MultiDiGraph()
    nodes, edges = list(g.nx.nodes(data=True)), list(g.nx.edges(data=True))
    random.Random(3).shuffle(nodes)
    random.Random(4).shuffle(edges)
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from(edges)
    other = Graph(shuffled)
    for ask in (
        lambda graph: graph.ties("KG"),
        lambda graph: graph.partners("KG"),
        lambda graph: graph.who("Japarov"),
        lambda graph: graph.path("Sadyr Japarov", "UN"),
        lambda graph: graph.search("bishkek"),
        lambda graph: graph.between("2025"),
    ):
        assert repr(ask(other)) == repr(ask(g))


def test_a_graph_shows_what_is_in_it(g: Graph) -> None:
    assert "meetings       4" in repr(g)
    assert "2024-03-05 to 2025-02-01" in repr(g)


def test_a_person_tells_which_names_were_joined_and_how_to_undo_it() -> None:
    graph = small_graph()
    graph.nodes["person:sadyr-japarov"]["joined"] = (
        "Sadyr Zhaparov (2 articles: names alike); Japarov (a1: held that office then)"
    )
    (profile,) = Graph(graph).who("Sadyr Japarov").profiles
    assert profile.record()["joined"] == [
        "Sadyr Zhaparov (2 articles: names alike)", "Japarov (a1: held that office then)",
    ]  # fmt: skip
    shown = dict(profile.fields().rows)["joined"].splitlines()
    assert shown[:2] == profile.record()["joined"]
    assert shown[2].endswith('{name: "Sadyr Japarov", not: ["Sadyr Zhaparov"]}')


def test_who_of_a_period_has_its_meetings_and_statements_only(g: Graph) -> None:
    (whole,), (later,) = g.who("Lu").to_records(), g.who("Lu", since="2025").to_records()
    assert [row["id"] for row in whole["meetings"]] == ["meeting:m1"]
    assert later["meetings"] == []
    assert later["label"] == "Donald Lu"
    assert "Meetings until 2024-12-31 (1 meeting)" in g.who("Lu", until="2024").text()


def test_pictures_are_drawn_of_what_is_asked_for(g: Graph, tmp_path: Path) -> None:
    names = [path.name for path in g.draw(tmp_path, state="Kyrgyz", between=("KG", "UN"), since="2024")]
    assert names == [
        f"{stem}.{kind}" for stem in ("partners-KG", "timeline-KG", "warmth-KG-UN") for kind in ("png", "svg")
    ]
    assert [path.name for path in g.draw(tmp_path)] == ["ties.png", "ties.svg"]
    with pytest.raises(QuestionError, match="both Kyrgyzstan"):
        g.draw(tmp_path, between=("KG", "Bishkek"))
    with pytest.raises(UnknownNameError):
        g.draw(tmp_path, state="Japarov")
