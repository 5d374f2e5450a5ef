"""The commands: what they print, where, and with which exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from small_graph import small_graph

ROOT = Path(__file__).resolve().parent.parent


def start(*arguments: str, cwd: Path, stdin: int | None = None) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "graph", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=cwd, env=environment, stdin=stdin, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
    )


def run(*arguments: str, cwd: Path, stdin: str | None = None) -> tuple[int, str, str]:
    process = start(*arguments, cwd=cwd, stdin=subprocess.PIPE)
    out, err = process.communicate(stdin or "", timeout=120)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a built graph in out/."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "out").mkdir()
    nx.write_graphml(small_graph(), folder / "out" / "graph.graphml")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with three articles, one of which cannot be read."""
    folder = tmp_path / "articles"
    folder.mkdir()
    text = (
        "Foreign minister visits Oslo\n\n2024-03-05\n\n"
        "Norwegian Foreign Minister Lena Fjord met with Foreign Minister of Kyrgyzstan Askar Tolonov in Oslo on "
        "March 5, 2024. Fjord thanked Kyrgyzstan for its help.\n"
    )
    (folder / "one.txt").write_text(text, encoding="utf-8")
    (folder / "two.txt").write_text(text.replace("Oslo", "Bergen").replace("March 5", "March 4"), encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def one_sentence(text: str) -> bool:
    return "Traceback" not in text and text.endswith(".\n") and text.count("\n") == 1


def test_without_arguments_help_is_shown(tmp_path: Path) -> None:
    status, out, err = run(cwd=tmp_path)
    assert (status, err) == (0, "")
    for command in ("build", "ties", "partners", "show", "render", "resolve", "aliases", "repl", "evaluate"):
        assert f"\n  {command} " in out


@pytest.mark.parametrize(
    "command",
    [
        ["build"],
        ["ties"],
        ["partners"],
        ["show"],
        ["render"],
        ["resolve"],
        ["repl"],
        ["evaluate"],
        ["aliases", "check"],
        ["aliases", "suggest"],
    ],
)
def test_every_command_explains_itself_with_an_example(tmp_path: Path, command: list[str]) -> None:
    status, out, _ = run(*command, "--help", cwd=tmp_path)
    assert status == 0
    assert f"  python -m graph {' '.join(command)}" in out or f"| python -m graph {command[0]}" in out


def test_help_starts_quickly_because_nothing_heavy_is_imported(tmp_path: Path) -> None:
    code = "import sys, graph.cli; print([m for m in ('networkx', 'matplotlib', 'trafilatura') if m in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    out = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["ties"],
        ["ties", "KG", "--limit", "x"],
        ["build", "--workers", "0"],
        ["ties", "KG", "--timeline", "x"],
    ],
)
def test_wrong_usage_is_status_2(place: Path, arguments: list[str]) -> None:
    status, out, err = run(*arguments, cwd=place)
    assert (status, out) == (2, "")
    assert "Usage: python -m graph" in err


def test_ties_prints_a_table(place: Path) -> None:
    status, out, err = run("ties", "Kyrgyz", "Washington", cwd=place)
    assert (status, err) == (0, "")
    assert out.startswith("Ties between Kyrgyzstan and United States (2 meetings, 3 statements)")
    assert "Lu thanked his hosts." in out


def test_json_is_one_object_a_line(place: Path) -> None:
    for arguments in (
        ["ties", "KG", "US"],
        ["partners", "KG"],
        ["show", "Japarov"],
        ["ties", "KG", "--timeline", "year"],
    ):
        status, out, _ = run(*arguments, "--json", cwd=place)
        assert status == 0
        assert len([json.loads(line) for line in out.splitlines()]) >= 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ties", "Sorokov"], "did you mean Emil Sorokin?"),
        (["ties", "Japarov", "US"], "may be Akylbek Japarov"),
        (["partners", "KG", "--since", "soon"], "no date"),
        (["show", "KG", "--graph", "elsewhere.graphml"], "no graph at elsewhere.graphml"),
        (["evaluate", "nowhere"], "no annotated articles"),
        (["aliases", "suggest", "--out", "elsewhere"], "build a graph first"),
        (["build", "nowhere"], "nowhere"),
    ],
)
def test_input_that_cannot_be_used_is_status_1_and_a_sentence(place: Path, arguments: list[str], words: str) -> None:
    status, out, err = run(*arguments, cwd=place)
    assert (status, out) == (1, "")
    assert words in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_show_tells_of_everyone_with_the_name(place: Path) -> None:
    status, out, _ = run("show", "Japarov", cwd=place)
    assert status == 0
    assert "Akylbek Japarov" in out
    assert "President, Kyrgyzstan" in out


def test_resolve_prints_what_a_text_names(tmp_path: Path) -> None:
    status, out, _ = run("resolve", "Norwegian Foreign Minister Lena Fjord", "--json", cwd=tmp_path)
    assert status == 0
    (row,) = [json.loads(line) for line in out.splitlines()]
    assert {"text", "kind", "id", "label", "state", "role"} <= set(row)
    assert (row["kind"], row["state"]) == ("person", "NO")
    status, out, _ = run("resolve", "nobody at all", cwd=tmp_path)
    assert (status, out) == (0, "The text names nobody, no role, state or organization.\n")


def test_statements_piped_into_the_repl_are_run(place: Path) -> None:
    status, out, err = run(
        "repl", cwd=place, stdin='g.who("Akylbek")\nfor i in range(2):\n    print(i)\n\nlen(g.ties("KG"))\n'
    )
    assert (status, err) == (0, "")
    assert "Prime Minister" in out
    assert out.endswith("0\n1\n7\n")


def test_a_mistake_in_a_piped_statement_is_told_and_gives_status_1(place: Path) -> None:
    status, out, err = run("repl", cwd=place, stdin='g.who("Sorokov")\nprint("on")\n')
    assert (status, out) == (1, "on\n")
    assert one_sentence(err.replace("?", "."))


def test_a_reader_that_goes_away_is_no_error(place: Path) -> None:
    process = start("repl", cwd=place, stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    process.stdin.write('print("x" * 100000)\n' * 20)
    process.stdin.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == ""
    process.stderr.close()


def test_render_draws_what_is_asked_for(place: Path, tmp_path: Path) -> None:
    asked = ["--state", "Kyrgyz", "--between", "KG", "usa", "--since", "2024", "--out", str(tmp_path / "report")]
    status, out, err = run("render", *asked, cwd=place)
    assert (status, err) == (0, "")
    stems = {"partners-KG", "timeline-KG", "warmth-KG-US"}
    assert {path.name for path in (tmp_path / "report").iterdir()} == {
        f"{stem}.{kind}" for stem in stems for kind in ("png", "svg")
    }
    assert all(stem in out for stem in stems)


def test_render_without_a_state_draws_the_ties(place: Path, tmp_path: Path) -> None:
    assert run("render", "--out", str(tmp_path), cwd=place)[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {"ties.png", "ties.svg"}


def test_render_of_nobody_is_refused(place: Path, tmp_path: Path) -> None:
    status, out, err = run("render", "--state", "Atlantis", "--out", str(tmp_path), cwd=place)
    assert (status, out) == (1, "")
    assert one_sentence(err) or "did you mean" in err
    status, _, err = run("render", "--between", "KG", "Bishkek", "--out", str(tmp_path), cwd=place)
    assert status == 1
    assert one_sentence(err)
    assert not list(tmp_path.iterdir())


def test_build_writes_the_graph_and_sums_up(articles: Path, tmp_path: Path) -> None:
    status, out, err = run("build", "articles", "--no-pictures", cwd=tmp_path)
    assert status == 0
    assert "2 articles read, 1 skipped" in out
    assert "empty.txt" in out
    assert "Kyrgyzstan – Norway" in out
    assert "graph.graphml" in out
    assert "read 2 of" in err or "read 3 of" in err
    status, out, _ = run("ties", "Norway", "KG", cwd=tmp_path)
    assert "Lena Fjord" in out
    status, out, _ = run("aliases", "suggest", cwd=tmp_path)
    assert status == 0
    assert "people:" in out


def test_without_source_articles_are_read_and_that_is_told(articles: Path, tmp_path: Path) -> None:
    status, _, err = run("build", "--no-pictures", cwd=tmp_path)
    assert status == 0
    assert "No SOURCE given: reading ./articles." in err


def test_without_source_and_articles_the_sample_is_read(tmp_path: Path) -> None:
    status, out, err = run("build", "--no-pictures", cwd=tmp_path)
    assert status == 0
    assert "No SOURCE given: reading the bundled sample." in err
    assert "articles read" in out


def test_a_mistake_in_an_alias_table_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("people:\n  - name: Lena Fjord\n    alias: [Fjord]\n", encoding="utf-8")
    status, out, err = run("aliases", "check", "mine.yaml", cwd=tmp_path)
    assert (status, out) == (1, "")
    assert "mine.yaml:3" in err
    (tmp_path / "mine.yaml").write_text("people:\n  - name: Lena Fjord\n", encoding="utf-8")
    assert run("aliases", "check", "mine.yaml", cwd=tmp_path) == (0, "mine.yaml: no mistakes.\n", "")


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as a terminal does")
def test_ctrl_c_stops_a_build_and_leaves_the_old_output(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "graph.graphml").write_text("old", encoding="utf-8")
    row = {"title": "T", "text": "Norway and Chad signed a note. " * 20, "published": "2024-01-01"}
    with (tmp_path / "feed.jsonl").open("w", encoding="utf-8") as feed:
        for number in range(2000):
            feed.write(json.dumps({"id": f"r{number}", **row}) + "\n")
    process = start("build", "feed.jsonl", "--workers", "1", "--no-pictures", cwd=tmp_path)
    assert process.stderr is not None
    assert process.stderr.readline() == "read 200 of 2000 articles\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "Stopped; what an earlier build wrote is as it was."
    assert "Traceback" not in err
    assert (out / "graph.graphml").read_text(encoding="utf-8") == "old"


def test_resolve_tells_who_held_an_office_at_a_date(tmp_path: Path) -> None:
    asked = ("resolve", "the Kyrgyz foreign minister", "--json", "--date")
    status, out, _ = run(*asked, "2023-03", cwd=tmp_path)
    (row,) = map(json.loads, out.splitlines())
    assert (status, row["id"], row["role"]) == (0, "person:jeenbek-kulubaev", "Minister of Foreign Affairs")
    status, _, err = run(*asked, "spring", cwd=tmp_path)
    assert status == 1
    assert '"spring" is no date' in err
    assert one_sentence(err)
