"""Readers that are not ours find in the files of a build what we put there: counts, types, times.

The folders of further builds can be named in GRAPH_FOLDERS, as PATH names folders. graphology's readers need Node.js
and npm; without them their tests are skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pandas
import pytest

from graph.build import build_graph, write_outputs
from graph.export.columns import columns
from graph.sources import sample_folder

READERS = Path(__file__).parent / "readers"
GEXF = "{http://gexf.net/1.3}"
DATES = ("date", "published", "first_seen", "last_seen")
TYPES = {"string": "string", "int": "number", "long": "number", "double": "number", "boolean": "boolean"}
LOOKS = {"color", "r", "g", "b"}
GIVEN = [Path(name) for name in os.environ.get("GRAPH_FOLDERS", "").split(os.pathsep) if name]


@pytest.fixture(scope="module", params=[None, *GIVEN], ids=lambda given: given.name if given else "sample")
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param is not None:
        return Path(request.param)
    made = tmp_path_factory.mktemp("out")
    write_outputs(build_graph([sample_folder()], workers=1), made, pictures=False)
    return made


def ours(file: Path) -> nx.Graph:
    """The graph of a file as networkx reads the GraphML of that name."""
    graph = nx.read_graphml(file.with_suffix(".graphml"))
    for *_, data in graph.edges(data=True):
        data.pop("id", None)
    return graph


def rows_of(graph: nx.Graph) -> dict[str, list[dict[str, Any]]]:
    return {
        "node": [data for _, data in graph.nodes(data=True)],
        "edge": [data for *_, data in graph.edges(data=True)],
    }


def ranges(rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[str]]:
    """The earliest and the latest value of every date there is."""
    found = {}
    for owner, all_of_them in rows.items():
        for name in DATES:
            known = [data[name] for data in all_of_them if data.get(name)]
            if known:
                found[f"{owner}.{name}"] = [min(known), max(known)]
    return found


# ---------------------------------------------------------------- igraph
@pytest.mark.parametrize("name", ["graph", "ties"])
def test_igraph_agrees(folder: Path, name: str) -> None:
    file = folder / f"{name}.graphml"
    graph, read = ours(file), igraph.Graph.Read_GraphML(str(file))
    assert (read.vcount(), read.ecount(), read.is_directed()) == (len(graph), graph.number_of_edges(), name == "graph")
    found = {
        "node": [{key: vertex[key] for key in read.vs.attributes()} for vertex in read.vs],
        "edge": [{key: edge[key] for key in read.es.attributes()} for edge in read.es],
    }
    assert ranges(found) == ranges(rows_of(graph))
    for owner, rows in rows_of(graph).items():
        for column in columns(rows).values():
            kinds = {type(row[column.name]) for row in found[owner]}
            assert kinds <= ({str} if column.type == "string" else {float, int, bool, type(None)}), column.name


# ---------------------------------------------------------------- graphology
@pytest.fixture(scope="module")
def graphology(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with graphology's packages in it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("Node.js and npm are not installed")
    place = tmp_path_factory.mktemp("node")
    shutil.copy(READERS / "package.json", place)
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=0"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=180, check=False)
    if done.returncode:
        pytest.skip(f"npm cannot install the readers: {done.stderr.strip()[-200:]}")
    return place


@pytest.mark.parametrize("file", ["graph.graphml", "ties.graphml", "graph.gexf", "ties.gexf"])
def test_graphology_agrees(folder: Path, graphology: Path, file: str) -> None:
    command = ["node", str(READERS / "read.mjs"), str((folder / file).resolve())]
    done = subprocess.run(command, cwd=graphology, capture_output=True, text=True, timeout=120, check=True)
    read = json.loads(done.stdout)
    graph = ours(folder / file)
    assert (read["nodes"], read["edges"]) == (len(graph), graph.number_of_edges())
    assert read["type"] == ("directed" if graph.is_directed() else "undirected")
    assert read["dates"] == ranges(rows_of(graph))
    for owner, rows in rows_of(graph).items():
        wanted = {
            column.name: {"types": [TYPES[column.type]], "count": sum(column.name in row for row in rows)}
            for column in columns(rows).values()
            if column.name not in LOOKS
        }
        assert {name: found for name, found in read["columns"][owner].items() if name not in LOOKS} == wanted
    assert read["columns"]["node"]["color"]["count"] == len(graph)


# ---------------------------------------------------------------- networkx
@pytest.mark.parametrize("name", ["graph", "ties"])
def test_networkx_reads_the_same_from_gexf(folder: Path, name: str) -> None:
    graph, read = ours(folder / f"{name}.gexf"), nx.read_gexf(folder / f"{name}.gexf", version="1.3")
    assert set(read) == set(graph)
    assert read.number_of_edges() == graph.number_of_edges()
    for node, data in graph.nodes(data=True):
        seen = {key: value for key, value in data.items() if key not in {*LOOKS, "label", "size", "x", "y"}}
        assert {key: read.nodes[node][key] for key in seen} == seen
        assert read.nodes[node]["label"].split() == data["label"].split()


# ---------------------------------------------------------------- times in GEXF
def spans(element: ElementTree.Element) -> list[tuple[str, str]]:
    found = [element] if element.get("start") else list(element.iter(f"{GEXF}spell"))
    return [(str(each.get("start")), str(each.get("end"))) for each in found]


def things(file: Path, name: str) -> Iterator[ElementTree.Element]:
    root = ElementTree.parse(file).getroot()
    assert root.get("version") == "1.3"
    (graph,) = root.findall(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    return root.iter(f"{GEXF}{name}")


def test_every_dated_event_has_its_day_in_gexf(folder: Path) -> None:
    graph = ours(folder / "graph.graphml")
    played = {str(node.get("id")): spans(node) for node in things(folder / "graph.gexf", "node")}
    dated = {node: data["date"] for node, data in graph.nodes(data=True) if len(data.get("date", "")) == 10}
    assert dated
    assert {node: played[node] for node in dated} == {node: [(date, date)] for node, date in dated.items()}


@pytest.mark.parametrize("file", ["graph.gexf", "ties.gexf"])
@pytest.mark.parametrize("name", ["node", "edge"])
def test_times_in_gexf_are_in_order_and_apart(folder: Path, file: str, name: str) -> None:
    timed = 0
    for thing in things(folder / file, name):
        found = spans(thing)
        timed += bool(found)
        assert all(start <= end for start, end in found)
        assert all(before[1] < after[0] for before, after in pairwise(found))
    assert timed


def test_a_tie_is_there_on_the_days_of_its_events(folder: Path) -> None:
    days = {str(edge.get("id")): spans(edge) for edge in things(folder / "ties.gexf", "edge")}
    known = [bounds for bounds in days.values() if bounds]
    events = pandas.read_csv(folder / "events.csv", dtype={"date": str})["date"].dropna()
    assert min(start for bounds in known for start, _ in bounds)[:4] >= events.min()[:4]
    assert max(end for bounds in known for _, end in bounds)[:4] <= events.max()[:4]


# ---------------------------------------------------------------- tables
def test_pandas_reads_the_tables_without_cleaning(folder: Path) -> None:
    events = pandas.read_csv(folder / "events.csv")
    graph = ours(folder / "graph.graphml")
    assert set(events["event_id"]) <= set(graph) and set(events["article"].dropna()) <= set(graph)
    assert events["tone"].dtype == float
    assert pandas.to_datetime(events["date"], format="ISO8601").notna().sum() == events["date"].notna().sum()
    people = pandas.read_csv(folder / "people.csv")
    assert set(people["person_id"]) == {node for node, data in graph.nodes(data=True) if data["kind"] == "person"}
    assert all(people[name].dtype == int for name in ("meetings", "statements", "articles"))


def _filled(rows: Iterable[dict[str, Any]]) -> set[str]:
    return {name for row in rows for name, value in row.items() if value not in ("", None)}


@pytest.mark.parametrize("name", ["graph", "ties"])
def test_no_column_is_empty(folder: Path, name: str) -> None:
    graph = ours(folder / f"{name}.graphml")
    for rows in rows_of(graph).values():
        assert _filled(rows) == set(columns(rows))
