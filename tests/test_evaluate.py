"""A graph against annotations: a tiny example with figures worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from small_graph import edge, meeting, role, statement

from graph.errors import InputError
from graph.evaluate import evaluate, report
from graph.query.table import as_text

GOLD: dict[str, Any] = {
    "id": "a1",
    "title": "Visitors from the north",
    "published": "2024-03-06",
    "people": [
        {"name": "Askar Tolonov", "roles": [{"title": "Foreign Minister", "of": "KG"}]},
        {"name": "Lena Fjord", "roles": [{"title": "Ambassador", "of": "NO"}]},
        {"name": "Per Holm", "roles": []},
    ],
    "states": ["KG", "NO"],
    "organizations": ["United Nations"],
    "meetings": [
        {
            "participants": ["Askar Tolonov", "Lena Fjord"],
            "states": ["KG", "NO"],
            "mode": "in_person",
            "status": "held",
            "date": "2024-03-05",
            "place": "Bishkek",
            "anchor": "Askar Tolonov received the envoy Lena Fjord in",
        },
        {
            "participants": [],
            "states": ["NO", "United Nations"],
            "mode": "visit",
            "status": "planned",
            "date": None,
            "place": None,
            "anchor": "A Norwegian delegation will go to the United",
        },
    ],
    "statements": [
        {
            "speaker": ["Lena Fjord"],
            "act": "thank",
            "toward": ["KG"],
            "anchor": "Lena Fjord thanked the hosts for their patience",
        },
        {
            "speaker": ["Ministry of Foreign Affairs of Norway"],
            "act": "offer",
            "toward": [],
            "anchor": "Oslo is ready to help with two more",
        },
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a1.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return folder


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A graph that has two of three people, one with a wrong title, and one that is not there."""
    graph = nx.MultiDiGraph()
    title = "Visitors from the north"
    graph.add_node("article:a1", kind="article", title=title, label=title, published="2024-03-06", path="x/a1.txt")
    for code, name in (("KG", "Kyrgyzstan"), ("NO", "Norway"), ("SE", "Sweden")):
        graph.add_node(f"state:{code}", kind="state", label=name, iso2=code)
        if code != "SE":
            edge(graph, "article:a1", f"state:{code}", "mentions", count=1)
    graph.nodes["state:NO"]["aliases"] = "Norwegian"
    for slug, label in (("tolonov", "A. Tolonov"), ("fjord", "Lena Fjord"), ("ghost", "Gustav Ghost")):
        graph.add_node(f"person:{slug}", kind="person", label=label)
        edge(graph, "article:a1", f"person:{slug}", "mentions", count=1)
    graph.nodes["person:tolonov"]["aliases"] = "Askar Tolonov; Tolonov"
    edge(graph, "person:fjord", "state:NO", "represents")
    role(graph, "KG:mfa", "Minister of Foreign Affairs", "state:KG", "person:tolonov")
    role(graph, "NO:clerk", "Clerk", "state:NO", "person:fjord")
    body = "organization:norwegian-foreign-ministry"
    graph.add_node(body, kind="organization", label="Norwegian Foreign Ministry", type="government")
    edge(graph, body, "state:NO", "represents")
    meeting(
        graph,
        "m1",
        ["person:tolonov", "person:fjord", "person:ghost"],
        "a1",
        "Askar Tolonov received the envoy Lena Fjord in his office.",
        date="2024-03-05",
        place="the city of Bishkek",
        mode="phone",
    )
    said = "Lena Fjord thanked the hosts for their patience and left."
    statement(graph, "s1", ["person:fjord"], ["person:tolonov"], "say", said, "a1")
    statement(graph, "s2", [body], ["state:SE"], "offer", "Oslo is ready to help with two more bridges.", "a1")
    statement(graph, "s3", ["state:SE"], [], "say", "Visitors from the north", "a1")
    statement(graph, "s4", ["state:SE"], [], "say", "Nobody said this.", "a1")
    file = tmp_path / "graph.graphml"
    nx.write_graphml(graph, file)
    return file


def rounded(figures: dict[str, Any]) -> tuple[float, ...]:
    return tuple(round(value, 3) for value in figures.values())


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        # precision, recall, f1, n
        ("people", (2 / 3, 2 / 3, 2 / 3, 3)),
        ("states", (2 / 3, 1.0, 0.8, 2)),
        ("organizations", (0.0, 0.0, 0.0, 1)),
        ("meetings", (1.0, 0.5, 2 / 3, 2)),
        ("participants", (2 / 3, 1.0, 0.8, 2)),
        ("statements", (2 / 3, 1.0, 0.8, 2)),
        # wanted: KG-NO (meeting and thanks), NO-UN; found: KG-NO, NO-SE
        ("ties", (0.5, 0.5, 0.5, 2)),
        # right, n
        ("affiliation", (1.0, 2)),
        ("title", (0.5, 2)),
        ("meeting status", (1.0, 1)),
        ("meeting mode", (0.0, 1)),
        ("meeting date", (1.0, 1)),
        ("meeting place", (1.0, 1)),
        ("statement act", (0.5, 2)),
        ("statement toward", (1.0, 1)),
    ],
)
def test_figures_are_those_worked_out_by_hand(built: Path, gold: Path, name: str, figures: tuple[float, ...]) -> None:
    assert rounded(evaluate(built, gold).figures()[name]) == tuple(round(value, 3) for value in figures)


def test_every_difference_is_listed(built: Path, gold: Path) -> None:
    found = {(item.what, item.detail.partition(" | ")[0]) for item in evaluate(built, gold).differences}
    assert {
        ("person missed", "Per Holm"),
        ("person wrong", "Gustav Ghost"),
        ("state wrong", "SE"),
        ("organization missed", "United Nations"),
        ("meeting missed", "planned visit ['NO', 'United Nations']"),
        ("meeting mode", "in_person not phone"),
        ("statement act", "thank not say"),
        ("statement wrong", "['SE'] say"),
    } <= found
    assert ("title", "Lena Fjord: ['Ambassador'] not ['Clerk']") in found


def test_an_article_that_the_graph_lacks_counts_as_missed(built: Path, gold: Path) -> None:
    (gold / "a2.json").write_text(json.dumps({**GOLD, "id": "a2"}), encoding="utf-8")
    scores = evaluate(built, gold)
    assert scores.missing == ["a2"]
    assert scores.figures()["people"]["recall"] == pytest.approx(2 / 6)
    assert scores.figures()["people"]["precision"] == pytest.approx(2 / 3)
    assert "1 annotated articles are not in the graph: a2" in as_text(report(scores), 80)


def test_the_report_has_each_figure_and_lists_differences_where_wanted(built: Path, gold: Path) -> None:
    scores = evaluate(built, gold)
    text = as_text(report(scores), 80)
    assert "participants       0.667   1.000  0.800       2" in text
    assert "Gustav Ghost" not in text
    assert "a1: person wrong: Gustav Ghost" in as_text(report(scores, errors=True), 80)


@pytest.mark.parametrize("content", ["[]", "{", '{"people": []}', '{"people": 3}'])
def test_an_annotation_that_cannot_be_used_is_named(built: Path, gold: Path, content: str) -> None:
    (gold / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.json is no annotation"):
        evaluate(built, gold)


def test_a_folder_without_annotations_is_refused(built: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no annotated articles"):
        evaluate(built, tmp_path / "nowhere")
