"""Reading a graph back from a file."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graph import small_graph

from graph.errors import InputError
from graph.export.graphml import write_graphml
from graph.query import Graph, load
from graph.query.graphml import read_graphml


def test_a_graph_read_back_answers_as_the_one_written(tmp_path: Path) -> None:
    nx.write_graphml(small_graph(), tmp_path / "graph.graphml")
    for path in (tmp_path, tmp_path / "graph.graphml", str(tmp_path)):
        assert repr(load(path).ties("KG")) == repr(Graph(small_graph()).ties("KG"))


def test_a_missing_graph_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no graph at .*nowhere.*python -m graph build"):
        load(tmp_path / "nowhere.graphml")


@pytest.mark.parametrize("content", ["", "no xml", "<graphml/>", '{"json": 1}'])
def test_a_file_that_is_no_graph_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    file = tmp_path / "graph.graphml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="graphml"):
        load(file)


def test_a_graph_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "graph.graphml"
    nx.write_graphml(nx.path_graph(3, create_using=nx.MultiDiGraph), file)
    with pytest.raises(InputError, match="no graph of a build"):
        load(file)


@given(st.text(st.characters(codec="utf-8")), st.integers(-(2**40), 2**40), st.floats(allow_nan=False), st.booleans())
def test_values_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, text: str, number: int, tone: float, yes: bool
) -> None:
    file = tmp_path_factory.mktemp("values") / "graph.graphml"
    kept = "".join(char for char in text if char in "\t\n" or (char >= " " and char not in "\ufffe\uffff"))
    values = {"kind": "person", "text": f"<{kept}>", "number": number, "tone": tone, "yes": yes}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", **values)
    graph.add_edge("a", "a", key="k", **values)
    write_graphml(graph, file)
    again = read_graphml(file)
    assert dict(again.nodes(data=True)) == {"a": values}
    assert [data for *_, data in again.edges(data=True)] == [values]


@pytest.mark.parametrize(
    "inside",
    [
        '<graph edgedefault="directed"><node/></graph>',
        '<graph edgedefault="directed"><node id="a"><data key="unknown">1</data></node></graph>',
        '<key id="n" attr.name="n" attr.type="int"/><graph edgedefault="directed"><node id="a"><data key="n">x</data>'
        "</node></graph>",
        '<graph edgedefault="undirected"><node id="a"/></graph>',
    ],
)
def test_broken_graphml_is_refused_in_a_sentence(tmp_path: Path, inside: str) -> None:
    file = tmp_path / "graph.graphml"
    file.write_text(f"<graphml>{inside}</graphml>", encoding="utf-8")
    with pytest.raises(InputError, match="build it again"):
        load(file)
