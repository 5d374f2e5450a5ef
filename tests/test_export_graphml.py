"""GraphML that others can read, the same bytes for the same graph, whole or not at all."""

import math
import random
from pathlib import Path

import igraph
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_samples import FakeResolution, small_world

from graph.errors import InputError
from graph.export.graphml import write_graphml
from graph.export.layout import decorate
from graph.network.merge import merge
from graph.network.ties import ties


@pytest.fixture
def world() -> nx.MultiDiGraph:
    articles = small_world()
    graph = merge(articles, FakeResolution(articles))
    decorate(graph, ties(graph))
    return graph


def written(graph: nx.Graph, folder: Path) -> bytes:
    write_graphml(graph, folder / "graph.graphml")
    return (folder / "graph.graphml").read_bytes()


def read(folder: Path) -> nx.MultiDiGraph:
    return nx.read_graphml(folder / "graph.graphml", force_multigraph=True)


def test_networkx_reads_back_what_was_written(world: nx.MultiDiGraph, tmp_path: Path) -> None:
    written(world, tmp_path)
    again = read(tmp_path)
    assert again.is_directed()
    assert dict(again.nodes(data=True)) == dict(world.nodes(data=True))

    def rows(graph: nx.MultiDiGraph) -> list[tuple[object, ...]]:
        found = []
        for source, target, data in graph.edges(data=True):
            plain = {name: value for name, value in data.items() if name != "id"}
            found.append((source, target, sorted(plain.items(), key=lambda item: item[0])))
        return sorted(found, key=repr)

    assert rows(again) == rows(world)


def test_igraph_reads_as_many_nodes_and_edges(world: nx.MultiDiGraph, tmp_path: Path) -> None:
    written(world, tmp_path)
    again = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert (again.vcount(), again.ecount()) == (world.number_of_nodes(), world.number_of_edges())
    assert set(again.vs["id"]) == set(world)
    assert again.is_directed()


def test_an_undirected_graph_stays_one(world: nx.MultiDiGraph, tmp_path: Path) -> None:
    view = ties(world)
    written(view, tmp_path)
    again = nx.read_graphml(tmp_path / "graph.graphml")
    assert not again.is_directed()
    assert {frozenset(edge) for edge in again.edges()} == {frozenset(edge) for edge in view.edges()}
    loaded = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert (loaded.vcount(), loaded.ecount(), loaded.is_directed()) == (len(view), view.number_of_edges(), False)


def test_values_keep_their_types(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    values = {"t": "5", "i": 5, "long": 2**40, "f": 0.1, "b": False, "nothing": None, "inf": math.inf}
    graph.add_node("a", **values)
    text = written(graph, tmp_path).decode()
    assert read(tmp_path).nodes["a"] == {name: value for name, value in values.items() if value is not None}
    assert 'attr.name="long" attr.type="long"' in text
    assert "nothing" not in text


def test_values_of_several_types_are_written_as_one_that_holds_them_all(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", number=1, mixed=True)
    graph.add_node("b", number=1.5, mixed="x")
    written(graph, tmp_path)
    nodes = read(tmp_path).nodes
    assert (nodes["a"]["number"], nodes["b"]["number"]) == (1.0, 1.5)
    assert (nodes["a"]["mixed"], nodes["b"]["mixed"]) == ("true", "x")


def test_a_value_of_another_type_is_refused_and_leaves_the_old_file(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a")
    before = written(graph, tmp_path)
    graph.add_node("b", bad=["x"])
    with pytest.raises(TypeError, match="bad"):
        written(graph, tmp_path)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [before]


@given(st.text(st.characters()))
def test_any_text_can_be_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node(f"n{text}", text=text)
    graph.add_edge(f"n{text}", f"n{text}", key="k", text=text)
    written(graph, folder)
    ((node, data),) = read(folder).nodes(data=True)
    expected = "".join(char for char in text if _allowed(char))
    assert node == f"n{expected}"
    assert data.get("text") == expected or (not expected.strip() and not (data.get("text") or "").strip())


def _allowed(char: str) -> bool:
    code = ord(char)
    return code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


def test_the_order_of_nodes_edges_and_attributes_does_not_matter(world: nx.MultiDiGraph, tmp_path: Path) -> None:
    before = written(world, tmp_path)
    chance = random.Random(3)
    nodes, edges = list(world.nodes(data=True)), list(world.edges(keys=True, data=True))
    chance.shuffle(nodes)
    chance.shuffle(edges)
    shuffled: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in nodes:
        shuffled.add_node(node, **dict(reversed(list(data.items()))))
    for source, target, key, data in edges:
        shuffled.add_edge(source, target, key=key, **data)
    assert written(shuffled, tmp_path) == before


def test_a_folder_that_cannot_be_written_to_is_named(world: nx.MultiDiGraph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="file"):
        write_graphml(world, tmp_path / "file" / "graph.graphml")
