"""From articles to files: the bundled sample, and input that cannot be used."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import graph
from graph.build import BuildResult, build_graph, write_outputs

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path(graph.__file__).parent / "sample"
TEXT = (
    "Norwegian Foreign Minister Lena Fjord met Ghanaian Foreign Minister Ama Boateng in Accra on March 5, 2024. "
    "Fjord thanked Ghana for the cocoa."
)


@pytest.fixture(scope="module")
def built() -> BuildResult:
    return build_graph([SAMPLE], workers=1)


def reports(made: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The edges from meetings and statements to the articles that report them."""
    return ((node, to, data) for node, to, data in made.edges(data=True) if data["kind"] == "reported_in")


# ---------------------------------------------------------------- the sample
def test_all_files_of_a_build_are_written(built: BuildResult, tmp_path: Path) -> None:
    written = write_outputs(built, tmp_path / "new" / "out", pictures=False)
    names = {"graph.graphml", "ties.graphml", "graph.gexf", "ties.gexf"}
    names |= {"events.csv", "people.csv", "suggestions.yaml"}
    assert {path.name for path in written} == names
    assert {path.name for path in (tmp_path / "new" / "out").iterdir()} == names
    assert all(path.stat().st_size for path in written)
    again = nx.read_graphml(tmp_path / "new" / "out" / "graph.graphml", force_multigraph=True)
    assert set(again) == set(built.graph)
    assert again.number_of_edges() == built.graph.number_of_edges()


def test_the_whole_sample_is_read(built: BuildResult) -> None:
    rows = sum(bool(line.strip()) for file in SAMPLE.glob("*.jsonl") for line in file.read_text("utf-8").splitlines())
    wanted = rows + len([*SAMPLE.glob("*.txt"), *SAMPLE.glob("*.html")])
    assert (built.articles, built.skipped) == (wanted, [])


def test_the_order_of_sources_leaves_every_byte_as_it_is(tmp_path: Path) -> None:
    files = sorted(SAMPLE.iterdir())
    for name, sources in (("a", files), ("b", files[::-1])):
        write_outputs(build_graph(sources, workers=1), tmp_path / name, pictures=False)
    for file in ("graph.graphml", "ties.graphml", "graph.gexf", "ties.gexf", "events.csv", "people.csv"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_every_meeting_and_statement_is_reported_somewhere(built: BuildResult) -> None:
    events = {node for node, data in built.graph.nodes(data=True) if data["kind"] in ("meeting", "statement")}
    assert len(events) > 50
    assert {node for node, _, _ in reports(built.graph)} == events


def test_evidence_is_what_stands_in_the_file(built: BuildResult) -> None:
    checked = 0
    for _, article, data in reports(built.graph):
        path = SAMPLE / str(built.graph.nodes[article]["path"])
        if path.suffix == ".txt":
            words = path.read_bytes().decode("utf-8")[data["start"] : data["end"]]
            assert re.sub(r"\s+", " ", words).strip() == data["evidence"]
            checked += 1
    assert checked > 40


def test_one_meeting_in_two_papers_is_one_node(tmp_path: Path) -> None:
    """However the papers spell the names, and whoever they name first."""
    papers = {
        "kz": "Kazakh President Kassym-Jomart Tokayev met Kyrgyz President Sadyr Japarov in Almaty on Thursday.",
        "kg": "Sadyr Zhaparov, the president of Kyrgyzstan, met Kazakh leader Qasym-Jomart Toqaev in Almaty today.",
    }
    for name, text in papers.items():
        (tmp_path / f"{name}.txt").write_text(f"Talks in Almaty\n\n12 June 2025\n\n{text}\n", encoding="utf-8")
    made = build_graph([tmp_path], workers=1).graph
    [meeting] = [node for node, data in made.nodes(data=True) if data["kind"] == "meeting"]
    assert {article for _, article, _ in reports(made)} == {"article:kz", "article:kg"}
    wanted = {"date": "2025-06-12", "place": "Almaty", "status": "held", "mode": "in_person"}
    assert {key: made.nodes[meeting][key] for key in wanted} == wanted
    took_part = {node for node, _, data in made.in_edges(meeting, data=True) if data["kind"] == "took_part"}
    assert took_part >= {"person:sadyr-japarov", "person:kassym-jomart-tokayev"}


def test_the_sports_story_ties_nobody(built: BuildResult) -> None:
    assert "article:kg-wrestling-sport" in built.graph
    assert "article:kg-wrestling-sport" not in {article for _, article, _ in reports(built.graph)}


# ---------------------------------------------------------------- input that cannot be used
def run(*arguments: str, cwd: Path) -> tuple[int, str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "300", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "graph", "build", "--no-pictures", "--workers", "1", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with sources good and bad, and with what an earlier build wrote."""
    files: dict[str, bytes] = {
        "good/one.txt": f"Talks in Accra\n\n2024-03-05\n\n{TEXT}\n".encode(),
        "pictures/map.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "pictures/flag.jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
        "latin.txt": b"Talks in Accra\n\nThe \xff\x80 rain \xc3\x28 stopped. " + TEXT.encode() + b"\n",
        "headlines.csv": b"id,headline,day\n1,Talks,2024-03-05\n",
        "menu.html": b"<html><head><title>Index</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
        "nothing.txt": b"",
        "syntax.yaml": b"people:\n  - name: [Lena\n  Fjord\n",
        "unknown.yaml": b"people:\n  - name: Lena Fjord\n    nickname: Lenny\n",
        "twice.yaml": b"people:\n  - {name: Lena Fjord, aliases: [The Elder], states: [NO]}\n"
        b"  - {name: Leif Fjord, aliases: [The Elder], states: [NO]}\n",
        "out/graph.graphml": b"what an earlier build wrote",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "empty").mkdir()
    row = {"id": "one", "title": "Talks", "published": "2024-03-05", "text": TEXT}
    lines = [json.dumps(row), '{"id": "two", "text": "Norw', json.dumps({**row, "id": "three"})]
    (tmp_path / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], ["nowhere does not exist"]),
        (["good", "nowhere"], ["nowhere does not exist"]),
        (["empty"], ["empty", "Put .txt"]),
        (["pictures"], ["pictures", ".jpg, .png"]),
        (["headlines.csv"], ["headlines.csv", "no column with the text", "headline"]),
        (["menu.html"], ["menu.html", "no article"]),
        (["nothing.txt"], ["nothing.txt", "empty"]),
        (["good", "--aliases", "syntax.yaml"], ["syntax.yaml:", "not valid YAML"]),
        (["good", "--aliases", "unknown.yaml"], ["unknown.yaml:3", "nickname"]),
        (["good", "--aliases", "twice.yaml"], ["twice.yaml:3", "The Elder", "Lena Fjord", "Leif Fjord"]),
        (["good", "--aliases", "nowhere.yaml"], ["nowhere.yaml"]),
        (["good", "--since", "soon"], ["--since soon", "no date"]),
        (["good", "--since", "2030"], ["2030"]),
    ],
)
def test_unusable_input_is_told_in_a_sentence(place: Path, arguments: list[str], words: list[str]) -> None:
    status, out, err = run(*arguments, cwd=place)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert all(word in err for word in words), err
    assert (place / "out" / "graph.graphml").read_bytes() == b"what an earlier build wrote"
    assert [path.name for path in (place / "out").iterdir()] == ["graph.graphml"]


def test_invalid_utf8_is_no_hindrance(place: Path) -> None:
    status, out, err = run("latin.txt", cwd=place)
    assert status == 0
    assert "1 article read\n" in out
    assert "Traceback" not in err
    assert "person:lena-fjord" in nx.read_graphml(place / "out" / "graph.graphml")


def test_a_broken_line_is_skipped_and_named_and_the_others_are_read(place: Path) -> None:
    status, out, err = run("feed.jsonl", cwd=place)
    assert status == 0
    assert "2 articles read, 1 skipped\n" in out
    assert "Line 2 of feed.jsonl is not valid JSON" in out
    assert "Traceback" not in err
    made = nx.read_graphml(place / "out" / "graph.graphml")
    assert {node for node in made if node.startswith("article:")} == {"article:one", "article:three"}


def test_a_bad_article_among_good_ones_is_skipped_and_named(place: Path) -> None:
    status, out, _ = run("good", "menu.html", "headlines.csv", cwd=place)
    assert status == 0
    assert "1 article read, 2 skipped\n" in out
    assert "menu.html" in out
    assert "headlines.csv" in out
