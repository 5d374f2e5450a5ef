"""GEXF with the time of every event, the same bytes for the same graph, whole or not at all."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graph import small_graph

from graph.errors import InputError
from graph.export.gexf import write_gexf
from graph.export.times import Span, graph_times, merged, span_of, tie_times
from graph.network.ties import ties

GEXF = "{http://gexf.net/1.3}"


def written(graph: nx.Graph, folder: Path, *times: dict) -> bytes:
    write_gexf(graph, folder / "graph.gexf", *(times or ({}, {})))
    return (folder / "graph.gexf").read_bytes()


def found(folder: Path, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(folder / "graph.gexf").getroot().iter(f"{GEXF}{name}"))


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2024-03-05", ("2024-03-05", "2024-03-05")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("", None),
        ("soon", None),
    ],
)
def test_a_date_means_its_days(date: str, span: tuple[str, str] | None) -> None:
    assert span_of(date) == span


def test_spans_that_overlap_are_joined() -> None:
    one, two, far = Span("2024-01-01", "2024-01-31"), Span("2024-01-20", "2024-02-03"), Span("2024-02-05", "2024-02-05")
    assert merged([far, two, one]) == [("2024-01-01", "2024-02-03"), far]


def test_an_event_is_there_on_its_date_or_that_of_its_first_report() -> None:
    nodes, edges = graph_times(small_graph())
    assert nodes["meeting:m1"] == [("2024-03-05", "2024-03-05")]
    assert nodes["meeting:m2"] == [("2024-05-01", "2024-05-31")]
    assert nodes["meeting:m4"] == [("2025-02-01", "2025-02-01")]
    assert edges["person:donald-lu", "meeting:m1"] == nodes["meeting:m1"]
    assert edges["meeting:m1", "article:a2"] == [("2024-03-05", "2024-05-02")]


def test_an_actor_is_there_as_long_as_it_is_named_and_with_its_events() -> None:
    graph = small_graph()
    graph.nodes["meeting:m1"]["date"] = "2019-07-01"
    nodes, _ = graph_times(graph)
    assert nodes["person:donald-lu"] == [("2019-07-01", "2019-07-01"), ("2024-03-06", "2025-01-11")]
    graph.remove_nodes_from(["meeting:m1"])
    assert graph_times(graph)[0]["person:donald-lu"] == [("2024-03-06", "2025-01-11")]


def test_a_tie_is_there_on_the_days_of_its_events() -> None:
    graph = small_graph()
    nodes, edges = tie_times(graph)
    assert set(edges) == {(min(pair), max(pair)) for pair in ties(graph).edges}
    assert edges["state:KG", "state:TJ"] == [("2024-05-01", "2024-05-31"), ("2025-01-11", "2025-01-11")]
    assert nodes["state:TJ"] == edges["state:KG", "state:TJ"]


def test_one_time_is_written_as_attributes_several_as_spells(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(["always", "once", "twice"])
    once, again = Span("2024-01-01", "2024-01-01"), Span("2024-02-01", "2024-02-29")
    written(graph, tmp_path, {"once": [once], "twice": [once, again]}, {})
    always, first, second = found(tmp_path, "node")
    assert always.attrib == {"id": "always", "label": "always"}
    assert (first.get("start"), first.get("end")) == ("2024-01-01", "2024-01-01")
    assert [spell.attrib for spell in second.iter(f"{GEXF}spell")] == [
        {"start": "2024-01-01", "end": "2024-01-01"},
        {"start": "2024-02-01", "end": "2024-02-29"},
    ]
    assert second.get("start") is None


def test_looks_weight_and_kind_stand_in_their_own_places(tmp_path: Path) -> None:
    graph: nx.Graph[str] = nx.Graph()
    looks = {"color": "#0072B2", "r": 0, "g": 114, "b": 178, "size": 4.5, "x": -1.0, "y": 2.5}
    graph.add_node("a", label="A", kind="state", **looks)
    graph.add_edge("a", "b", weight=2, kind="tie", meetings=3)
    written(graph, tmp_path)
    viz = "{http://gexf.net/1.3/viz}"
    node = found(tmp_path, "node")[0]
    assert [node.find(f"{viz}{name}").attrib for name in ("color", "position", "size")] == [
        {"r": "0", "g": "114", "b": "178"},
        {"x": "-1.0", "y": "2.5"},
        {"value": "4.5"},
    ]
    (edge,) = found(tmp_path, "edge")
    assert (edge.get("weight"), edge.get("kind")) == ("2.0", "tie")
    declared = [(each.get("title"), each.get("type")) for each in found(tmp_path, "attribute")]
    assert declared == [("kind", "string"), ("kind", "string"), ("meetings", "integer")]


@given(st.text(st.characters()))
def test_any_text_can_be_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("n", label=text, text=text)
    graph.add_edge("n", "n", kind=text)
    written(graph, folder)
    assert len(found(folder, "node")) == 1


def test_the_order_of_nodes_and_edges_does_not_matter(tmp_path: Path) -> None:
    graph = small_graph()
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    assert written(graph, tmp_path, *graph_times(graph)) == written(turned, tmp_path, *graph_times(turned))


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="file"):
        write_gexf(small_graph(), tmp_path / "file" / "graph.gexf", {}, {})
