"""Colours, sizes and positions."""

import math
import random
import time

import networkx as nx
import pytest
from network_samples import FakeResolution, small_world

from graph.export.layout import COLORS, SPREAD, decorate
from graph.network.merge import merge
from graph.network.ties import ties


def looks(graph: nx.Graph) -> dict[str, tuple[object, ...]]:
    return {node: tuple(data[name] for name in ("color", "size", "x", "y")) for node, data in graph.nodes(data=True)}


def decorated() -> tuple[nx.MultiDiGraph, nx.Graph]:
    articles = small_world()
    graph = merge(articles, FakeResolution(articles))
    view = ties(graph)
    decorate(graph, view)
    return graph, view


def test_every_node_has_a_look() -> None:
    graph, view = decorated()
    for node, data in (*graph.nodes(data=True), *view.nodes(data=True)):
        assert data["color"] == COLORS[data["kind"]], node
        assert f"#{data['r']:02X}{data['g']:02X}{data['b']:02X}" == data["color"]
        assert data["size"] > 0
        assert math.isfinite(data["x"]) and math.isfinite(data["y"])
        assert {type(data[name]) for name in ("size", "x", "y")} == {float}


def test_sides_lie_alike_in_both_graphs() -> None:
    graph, view = decorated()
    assert all(graph.nodes[node]["x"] == view.nodes[node]["x"] for node in view)


def test_what_belongs_to_a_side_does_not_lie_under_it() -> None:
    graph, _ = decorated()
    for person, side, data in graph.edges(data=True):
        if data["kind"] == "represents" and graph.nodes[side]["kind"] == "state":
            one, other = graph.nodes[person], graph.nodes[side]
            assert math.hypot(one["x"] - other["x"], one["y"] - other["y"]) > other["size"]


def test_no_two_nodes_lie_on_each_other() -> None:
    graph, _ = decorated()
    assert len({(data["x"], data["y"]) for _, data in graph.nodes(data=True)}) == len(graph)


def test_the_same_at_every_run() -> None:
    assert looks(decorated()[0]) == looks(decorated()[0])


def test_what_weighs_more_is_larger() -> None:
    graph, _ = decorated()
    assert graph.nodes["state:DE"]["size"] > graph.nodes["person:lena-vik"]["size"]


@pytest.mark.parametrize("articles", [0, 1])
def test_the_smallest_graphs(articles: int) -> None:
    graph = merge(small_world()[:articles], FakeResolution(small_world()))
    view = ties(graph)
    decorate(graph, view)
    assert len(looks(graph)) == len(graph)


def test_sides_without_a_tie_between_them_do_not_drift_apart() -> None:
    view: nx.Graph[str] = nx.Graph()
    for number in range(12):
        view.add_edge("hub", f"s{number:02}", weight=3.0)
    view.add_edge("far", "away", weight=1.0)
    for node in view:
        view.nodes[node].update(kind="state", weight=1.0)
    decorate(nx.MultiDiGraph(), view)
    hub = [
        math.hypot(view.nodes[n]["x"] - view.nodes["hub"]["x"], view.nodes[n]["y"] - view.nodes["hub"]["y"])
        for n in view
    ]
    assert max(hub) < 4 * sorted(hub)[len(hub) // 2]


def test_twenty_thousand_nodes_take_seconds() -> None:
    chance = random.Random(1)
    sides = [f"state:{number:03}" for number in range(900)]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    view: nx.Graph[str] = nx.Graph()
    for side in sides:
        graph.add_node(side, kind="state", articles=chance.randint(1, 50))
        view.add_node(side, kind="state", weight=chance.random())
    for _ in range(4000):
        view.add_edge(*chance.sample(sides, 2), weight=1.0)
    for number in range(19_100):
        graph.add_node(f"statement:{number}", kind="statement", articles=1)
        for side in chance.sample(sides, 2):
            graph.add_edge(side, f"statement:{number}", kind="made")
    started = time.process_time()
    decorate(graph, view)
    assert time.process_time() - started < 10
    assert max(abs(data["x"]) for _, data in view.nodes(data=True)) < 2 * SPREAD
