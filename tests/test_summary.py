"""What a build tells when it is done."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import networkx as nx
import pytest
from small_graph import small_graph

from graph.build import BuildResult
from graph.identity.resolution import Possible, Unresolved
from graph.model import Evidence
from graph.network.ties import ties
from graph.query.table import as_text
from graph.reading import Skipped
from graph.summary import summary


def result(skipped: list[Skipped], unresolved: tuple[Unresolved, ...], graph: nx.MultiDiGraph[str]) -> BuildResult:
    resolution = SimpleNamespace(unresolved=unresolved)
    return BuildResult(graph, ties(graph), 4, skipped, resolution)  # type: ignore[arg-type]


def test_the_summary_counts_names_the_strongest_ties_and_lists_what_was_written() -> None:
    text = as_text(summary(result([], (), small_graph()), [Path("out/graph.graphml"), Path("out/ties.graphml")]), 100)
    assert text.startswith("4 articles read\n")
    for fact in ("people         7", "states         4", "meetings       4", "statements     5"):
        assert fact in text
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Between")) + 2
    assert lines[first].startswith("Kyrgyzstan – United States")
    assert "out/  graph.graphml, ties.graphml" in text
    assert "Skipped" not in text
    assert "Not resolved" not in text


def test_skipped_articles_are_grouped_by_reason_and_the_first_ten_named() -> None:
    skipped = [Skipped(f"p{number:02}.txt", "no text") for number in range(12)] + [Skipped("b.txt", "too large")]
    text = " ".join(as_text(summary(result(skipped, (), small_graph()), []), 200).split())
    assert "4 articles read, 13 skipped" in text
    assert "12 no text" in text
    assert "p09.txt and 2 more" in text
    assert text.index("12 no text") < text.index("1 too large")


@pytest.mark.parametrize("number", [1, 12])
def test_open_names_are_listed_with_those_they_could_mean(number: int) -> None:
    candidates = (Possible("person:a", "Ann Ek"), Possible("person:b", "Bo Ek"))
    open_ = Unresolved("Ek", ("a1",), candidates, Evidence(0, 2, "Ek"), "two fit", "person:ek", ())
    text = as_text(summary(result([], (open_,) * number, small_graph()), []), 100)
    assert "Ann Ek, Bo Ek" in text
    assert "aliases suggest" in text
    assert ("2 more are left out" in text) == (number == 12)


def test_a_graph_without_ties_has_no_table_of_ties() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("article:x", kind="article")
    assert "Strongest" not in as_text(summary(result([], (), graph), []), 80)
