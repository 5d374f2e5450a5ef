"""The package as an importer sees it."""

from __future__ import annotations

import inspect
import os
import pydoc
import rlcompleter
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from small_graph import small_graph

import graph
from graph.query import Graph

ROOT = Path(__file__).resolve().parent.parent


def python(code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_importing_it_imports_nothing_heavy() -> None:
    heavy = ("networkx", "matplotlib", "trafilatura", "rapidfuzz", "yaml", "rich", "typer")
    assert python(f"import sys, graph; print([m for m in {heavy} if m in sys.modules])") == "[]"


@pytest.mark.parametrize(
    "imports",
    [
        "import graph.build; import graph",
        "import graph; import graph.build",
        "from graph.build import build_graph; import graph",
        "import importlib, graph; importlib.import_module('graph.build')",
        "import graph.cli, graph.build, graph",
        "import graph; from graph.build import build_graph; import importlib; importlib.reload(graph)",
    ],
)
def test_build_stays_the_function_however_its_module_is_imported(imports: str) -> None:
    assert python(f"{imports}; print(type(graph.build).__name__, graph.build.__module__)") == "function graph"


def test_the_module_behind_build_can_still_be_imported_from() -> None:
    assert python("import graph; from graph.build import build_graph as b; print(b.__module__)") == "graph.build"


def test_build_takes_files_and_folders_and_gives_a_graph(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text(
        "Talks in Oslo\n\n2024-03-05\n\nNorwegian Foreign Minister Lena Fjord met with Foreign Minister of Kyrgyzstan "
        "Askar Tolonov in Oslo on March 5, 2024.\n",
        encoding="utf-8",
    )
    for source in (article, tmp_path, str(tmp_path)):
        g = graph.build(source)
        assert isinstance(g, Graph)
        assert len(g.ties("Norway", "KG").meetings) == 1


def test_build_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(graph.InputError):
        graph.build(tmp_path / "nowhere")


def test_questions_go_to_the_graph_in_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").mkdir()
    nx.write_graphml(small_graph(), tmp_path / "out" / "graph.graphml")
    monkeypatch.chdir(tmp_path)
    assert len(graph.ties("KG", "US", since="2025")) == 2
    assert graph.partners("KG").partners[0].label == "United States"
    assert graph.who("Lu").profiles[0].label == "Donald Lu"
    assert len(graph.load().meetings()) == 4


def test_resolve_gives_plain_values() -> None:
    rows = graph.resolve("Norwegian Foreign Minister Lena Fjord")
    assert [(row["kind"], row["label"], row["state"]) for row in rows] == [("person", "Lena Fjord", "NO")]


def test_everything_public_explains_itself() -> None:
    for name in graph.__all__:
        assert getattr(graph, name).__doc__


def test_help_tells_what_can_be_asked() -> None:
    told = pydoc.plain(pydoc.render_doc(graph))
    assert "python -m graph build" in told
    for verb in ("ties", "partners", "who", "draw", "load", "build", "resolve"):
        assert verb in told
    for name, method in inspect.getmembers(Graph, inspect.isfunction):
        if not name.startswith("_"):
            wanted = set(inspect.signature(method).parameters) - {"self"}
            assert not wanted or "Args:" in str(method.__doc__), name
            assert all(f"{parameter}:" in str(method.__doc__) for parameter in wanted), name


def test_tab_completes_the_verbs() -> None:
    completer = rlcompleter.Completer({"g": Graph(small_graph())})
    assert completer.complete("g.part", 0) == "g.partners("
    found = {str(completer.complete("g.", place)).strip("()") for place in range(20)}
    assert {
        f"g.{verb}" for verb in ("ties", "partners", "who", "meetings", "statements", "path", "between", "draw")
    } <= found
