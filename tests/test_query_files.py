"""Reading a graph back from a file."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from small_graph import small_graph

from graph.errors import InputError
from graph.query import Graph, load


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
