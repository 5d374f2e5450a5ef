"""Every picture at every size: nothing overlaps or leaves the sheet, the same input gives the same bytes."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

import graph as graph_package
from graph.errors import InputError
from graph.export.pictures import between, draw_between, draw_state, draw_ties, draw_timeline, state, ties, timeline
from graph.export.pictures.overview import draw_overview
from graph.export.pictures.style import look
from graph.network.ties import ties as tie_view

HOME = Path(graph_package.__file__).parents[1]
LONG = (
    "Democratic Republic of the Congo",
    "São Tomé and Príncipe",
    "Saint Vincent and the Grenadines",
    "Kyrgyzstan",
    "Bosnia and Herzegovina",
    "Iran",
    "Micronesia (Federated States of)",
    "Lao People's Democratic Republic",
)
BODIES = (
    ("Organization for Security and Co-operation in Europe", "OSCE"),
    ("Interparliamentary Assembly of Member Nations of the Commonwealth of Independent States", ""),
    ("United Nations", "UN"),
)
ACTS = {"say": 0.0, "thank": 0.6, "support": 0.7, "offer": 0.4, "criticize": -0.5, "reject": -0.6, "threaten": -0.9}


def sides(size: int) -> list[tuple[str, dict[str, Any]]]:
    """States and organizations with long names, about one organization to five states."""
    found: list[tuple[str, dict[str, Any]]] = []
    for number in range(size):
        if number % 6 == 5:
            label, acronym = BODIES[number // 6 % len(BODIES)]
            data = {"kind": "organization", "type": "international", "label": label}
            found.append((f"organization:{number}", {**data, **({"acronym": acronym} if acronym else {})}))
        else:
            label = LONG[number % len(LONG)] + ("" if number < len(LONG) else f" {number}")
            found.append((f"state:{number}", {"kind": "state", "label": label, "iso2": f"S{number}"}))
    return found


def ties_graph(size: int, order: int = 0) -> nx.Graph[str]:
    """A plausible view: a few hubs, many with one or two ties; `order` shuffles how it is put together."""
    chance = random.Random(size)
    nodes = sides(size)
    names = [name for name, _ in nodes]
    pull = [1 / (rank + 1) for rank in range(size)]
    pairs = {(names[rank], chance.choices(names[:rank], pull[:rank])[0]) for rank in range(1, size)}
    while len(pairs) < min(3 * size, size * (size - 1) // 3):
        a, b = chance.choices(names, pull, k=2)
        if a != b and (b, a) not in pairs:
            pairs.add((a, b))
    edges = []
    for a, b in sorted(pairs):
        meetings, statements = int(chance.paretovariate(0.9)) % 90, int(chance.paretovariate(0.8)) % 200
        data = {"weight": 2.0 * meetings + statements + 1, "meetings": meetings, "statements": statements}
        data |= {"tone": chance.uniform(-1, 1), "first_seen": "2021-03-04", "last_seen": "2024-05-06"}
        edges.append((a, b, data))
    if order:
        random.Random(order).shuffle(nodes)
        edges = [(b, a, data) for a, b, data in random.Random(order).sample(edges, len(edges))]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return graph


def full_graph(size: int, events: int, years: tuple[int, int] = (2021, 2024), order: int = 0) -> nx.MultiDiGraph[str]:
    """A full graph in which the first state meets and addresses all others."""
    chance = random.Random(size)
    nodes = sides(size)
    names = [name for name, _ in nodes]
    edges: list[tuple[str, str, dict[str, Any]]] = []
    for number, name in enumerate(names):
        nodes.append((f"person:{number}", {"kind": "person", "label": f"Maximilian-Konstantin Ōta {number}"}))
        edges.append((f"person:{number}", name, {"kind": "represents", "articles": 1}))
    nodes.append(("article:a", {"kind": "article", "url": "https://www.press.example/a", "published": "2022-01-02"}))
    for number in range(events):
        one, other = 0, chance.randrange(1, size)
        date = f"{chance.randint(*years)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        meeting, statement = f"meeting:{number}", f"statement:{number}"
        mode = chance.choice(["in_person", "visit", "phone", "video"])
        status = chance.choice(["held", "held", "held", "planned", "cancelled"])
        nodes.append(
            (meeting, {"kind": "meeting", "date": date, "mode": mode, "status": status, "place": "Ouagadougou"})
        )
        for side in (one, other):
            edges.append((names[side], meeting, {"kind": "took_part"}))
            edges.append((f"person:{side}", meeting, {"kind": "took_part", "role": "President"}))
        act = chance.choice(sorted(ACTS))
        nodes.append((statement, {"kind": "statement", "date": date, "act": act, "tone": ACTS[act]}))
        speaker, toward = chance.sample([one, other], 2)
        edges.append((f"person:{speaker}", statement, {"kind": "made"}))
        edges.append((statement, names[toward], {"kind": "toward"}))
        edges += [(event, "article:a", {"kind": "reported_in"}) for event in (meeting, statement)]
    if order:
        random.Random(order).shuffle(nodes)
        random.Random(order).shuffle(edges)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return graph


def name_people(graph: nx.MultiDiGraph[str]) -> None:
    graph.nodes["person:0"]["label"] = "Ana Ōta"
    graph.nodes["person:1"]["label"] = "Bo Lee"


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


def faults(figure: Figure) -> list[str]:
    """Texts that overlap another one or leave the sheet, by their extents as drawn."""
    drawn = [text for text in figure.findobj(Text) if text.get_text() and text.get_visible()]
    with look():
        extents = [(text.get_text(), text.get_window_extent()) for text in drawn]
    sheet = figure.bbox
    found = [
        f"{text!r} leaves the sheet"
        for text, box in extents
        if box.x0 < sheet.x0 or box.y0 < sheet.y0 or box.x1 > sheet.x1 or box.y1 > sheet.y1
    ]
    for (text, box), (other, place) in itertools.combinations(extents, 2):
        across = min(box.x1, place.x1) - max(box.x0, place.x0)
        along = min(box.y1, place.y1) - max(box.y0, place.y0)
        if across > 0.5 and along > 0.5:
            found.append(f"{text!r} overlaps {other!r}")
    return found


@pytest.mark.parametrize("size", [2, 3, 5, 12, 30, 40, 150])
def test_ties_nothing_overlaps_or_leaves_the_sheet(size: int) -> None:
    assert faults(ties.compose(ties_graph(size))) == []


@pytest.mark.parametrize("size", [2, 5, 30, 150])
def test_state_nothing_overlaps_or_leaves_the_sheet(size: int) -> None:
    assert faults(state.compose(full_graph(size, 3 * size), "S0")) == []


@pytest.mark.parametrize(("size", "events"), [(2, 1), (5, 12), (30, 90), (150, 900)])
def test_timeline_nothing_overlaps_or_leaves_the_sheet(size: int, events: int) -> None:
    assert faults(timeline.compose(full_graph(size, events), "S0")) == []


@pytest.mark.parametrize("years", [(2023, 2023), (2022, 2024), (2018, 2024), (1950, 2024)])
def test_between_nothing_overlaps_or_leaves_the_sheet(years: tuple[int, int]) -> None:
    assert faults(between.compose(full_graph(2, 250, years), "S0", "S1")) == []


@pytest.mark.parametrize("events", [1, 4, 40])
def test_between_a_short_time_leaves_room_for_the_words(events: int) -> None:
    graph = full_graph(2, events, (2023, 2023))
    for number in range(events):
        graph.nodes[f"statement:{number}"]["date"] = "2023-04-05"
        graph.nodes[f"meeting:{number}"]["date"] = "2023-04-05"
        graph.edges[f"statement:{number}", "article:a", 0]["evidence"] = f"The {number}th time they spoke of it." * 9
    for name, label in (("state:0", LONG[0]), ("state:1", LONG[6])):
        graph.nodes[name]["label"] = label
    figure = between.compose(graph, "S0", "S1")
    assert faults(figure) == []
    assert any("th time they spoke" in text for text in texts(figure))


def test_between_a_long_time_leaves_no_room_for_words() -> None:
    assert "What the articles say" not in texts(between.compose(full_graph(2, 250, (2022, 2024)), "S0", "S1"))


def test_the_check_for_overlaps_sees_one() -> None:
    figure = Figure()
    figure.text(0.5, 0.5, "one")
    figure.text(0.5, 0.5, "other")
    figure.text(0.99, 0.9, "too far right")
    assert len(faults(figure)) == 2


def test_ties_small_graph_shows_every_name_and_tie() -> None:
    figure = ties.compose(ties_graph(5))
    for name in ("Kyrgyzstan", "São Tomé and\nPríncipe", "Democratic Republic\nof the Congo"):
        assert any(text.replace("\n", " ") == name.replace("\n", " ") for text in texts(figure))
    assert any("5 states and organizations" in text for text in texts(figure))


def test_ties_large_graph_says_how_many_of_how_many_are_shown() -> None:
    graph = ties_graph(150)
    shown = ties.choose(graph, ties.MOST_NODES)
    subtitle = f"the strongest {len(shown.ties)} of {graph.number_of_edges()} ties, {len(shown.nodes)} of 150 states"
    assert any(subtitle in text for text in texts(ties.compose(graph)))
    weakest = min(tie.weight for tie in shown.ties)
    strong = [data["weight"] for *_, data in graph.edges(data=True) if data["weight"] > weakest]
    assert len(shown.ties) >= min(len(strong), 20)


def test_ties_an_organization_is_called_by_its_acronym() -> None:
    written = texts(ties.compose(ties_graph(12)))
    assert "OSCE" in written
    assert not any("Security and Co-operation" in text for text in written)


def test_ties_counts_and_sources_come_from_the_full_graph() -> None:
    written = " ".join(texts(ties.compose(ties_graph(5), graph=full_graph(5, 7))))
    assert "7 meetings, 7 statements in 1 article" in written
    assert "Source: 1 news article from press.example" in written
    assert "4 Mar 2021 – 6 May 2024" in written


def test_ties_title_may_be_given() -> None:
    assert "Costs $5 and $6" in texts(ties.compose(ties_graph(5), title="Costs $5 and $6"))


@pytest.mark.parametrize(
    "label", ["Росія", "日本国", "المملكة", "भारत", "a" * 300, "🙂", "$x_1$", "  \n", "A\x07B\u200b"]
)
def test_ties_any_name_can_be_drawn(tmp_path: Path, recwarn: pytest.WarningsRecorder, label: str) -> None:
    graph = ties_graph(3)
    graph.nodes["state:0"]["label"] = label
    assert faults(ties.compose(graph)) == []
    draw_ties(graph, tmp_path / "ties")
    assert [str(warning.message) for warning in recwarn] == []


def test_ties_loops_and_ties_without_weight_are_left_out() -> None:
    graph = ties_graph(3)
    graph.add_edge("state:0", "state:0", weight=1e9)
    graph.add_node("state:alone", kind="state", label="Alone")
    written = texts(ties.compose(graph))
    assert "Alone" not in written
    assert any("3 states and organizations" in text for text in written)


def test_state_partners_without_a_card_are_named_below() -> None:
    written = texts(state.compose(full_graph(40, 400), "S0"))
    assert any(text.startswith("Further partners") for text in written)
    assert not any(text.startswith("Further partners") for text in texts(state.compose(full_graph(5, 20), "S0")))


def test_state_names_the_pairs_who_met_and_how_often() -> None:
    graph = full_graph(2, 0)
    for number in range(3):
        graph.add_node(f"meeting:{number}", kind="meeting", date="2023-04-05", mode="visit", status="held")
        for person in ("person:0", "person:1"):
            graph.add_edge(person, f"meeting:{number}", kind="took_part", role="Envoy")
    name_people(graph)
    written = texts(state.compose(graph, "s0"))
    assert "Ana Ōta – Bo Lee" in written
    assert "met 3×" in written
    assert "Envoy" in written


def test_timeline_names_who_met_whom_and_where() -> None:
    graph = full_graph(2, 0)
    graph.add_node("meeting:x", kind="meeting", date="2023-04", mode="phone", status="held", place="Aktau")
    for person in ("person:0", "person:1"):
        graph.add_edge(person, "meeting:x", kind="took_part")
    name_people(graph)
    written = texts(timeline.compose(graph, "S0"))
    assert "Ana Ōta – Bo Lee, Aktau" in written
    assert "by phone" in written and "by video" not in written


def test_timeline_an_event_of_long_ago_does_not_squeeze_the_others() -> None:
    graph = full_graph(3, 30)
    graph.add_node("meeting:old", kind="meeting", date="1961-02-03", mode="visit", status="held")
    graph.add_edge("state:0", "meeting:old", kind="took_part")
    graph.add_edge("state:1", "meeting:old", kind="took_part")
    written = texts(timeline.compose(graph, "S0"))
    assert any("1 earlier left out" in text for text in written)
    assert "1961" not in " ".join(written)


def test_between_has_a_row_for_each_act_of_each_side() -> None:
    graph = full_graph(2, 0)
    for number, (speaker, toward, act) in enumerate([(0, 1, "thank"), (0, 1, "thank"), (1, 0, "reject")]):
        graph.add_node(f"statement:{number}", kind="statement", date="2023-04-05", act=act, tone=ACTS[act])
        graph.add_edge(f"person:{speaker}", f"statement:{number}", kind="made")
        graph.add_edge(f"statement:{number}", f"state:{toward}", kind="toward")
    written = texts(between.compose(graph, "S0", "S1"))
    assert [written.count(act) for act in ("thank", "reject", "criticize")] == [1, 1, 0]
    assert "2" in written  # in the disc of the two thanks
    assert "Apr" in written and "2023" in written


@pytest.mark.parametrize(
    ("years", "unit"), [((2023, 2024), "month"), ((2018, 2024), "quarter"), ((1980, 2024), "year")]
)
def test_between_period_follows_the_span(years: tuple[int, int], unit: str) -> None:
    assert any(f"by {unit}" in text for text in texts(between.compose(full_graph(2, 250, years), "S0", "S1")))


DRAWN: dict[str, Callable[[int, Path], list[Path]]] = {
    "ties": lambda order, path: draw_ties(ties_graph(60, order), path),
    "state": lambda order, path: draw_state(full_graph(20, 150, order=order), "S0", path),
    "timeline": lambda order, path: draw_timeline(full_graph(20, 150, order=order), "S0", path),
    "between": lambda order, path: draw_between(full_graph(4, 150, order=order), "S0", "S1", path),
}


@pytest.mark.parametrize("picture", sorted(DRAWN))
def test_same_bytes_whatever_the_order_and_small_and_fast(tmp_path: Path, picture: str) -> None:
    first = DRAWN[picture](0, tmp_path / "a")
    started = time.process_time()
    second = DRAWN[picture](7, tmp_path / "b")
    assert time.process_time() - started < 6  # seconds of computing for the two formats
    assert [path.name for path in first] == ["a.png", "a.svg"]
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes()
        assert one.stat().st_size < 1_000_000
    assert first[0].read_bytes().startswith(b"\x89PNG")
    ElementTree.parse(first[1])


def test_same_bytes_in_another_process(tmp_path: Path) -> None:
    script = (
        "import sys, networkx as nx; from graph.export.pictures import draw_ties; graph = nx.Graph();"
        "[graph.add_edge(a, b, weight=1.0, meetings=1, statements=1, tone=0.5) for a in 'xyz' for b in 'xyz' if a < b];"
        "draw_ties(graph, sys.argv[1])"
    )
    written = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.svg"
        subprocess.run([sys.executable, "-c", script, str(path)], check=True, cwd=HOME, env={"PYTHONHASHSEED": seed})
        written.append(path.read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize(
    "draw",
    [
        lambda path: draw_ties(nx.Graph(), path),
        lambda path: draw_state(nx.MultiDiGraph(), "KG", path),
        lambda path: draw_timeline(nx.MultiDiGraph(), "KG", path),
        lambda path: draw_between(nx.MultiDiGraph(), "KG", "TR", path),
        lambda path: draw_between(full_graph(3, 5), "S0", "S0", path),
    ],
)
def test_an_empty_graph_gives_a_picture_that_says_so(tmp_path: Path, draw: Callable[[Path], list[Path]]) -> None:
    assert all(path.stat().st_size > 1000 for path in draw(tmp_path / "empty"))


def test_the_empty_picture_says_what_is_missing() -> None:
    figure = between.compose(nx.MultiDiGraph(), "KG", "TR")
    assert "Nothing to show" in texts(figure)
    assert any("KG and TR" in text for text in texts(figure))
    assert faults(figure) == []


@pytest.mark.parametrize(
    ("name", "expected"), [("p.png", ["p.png"]), ("p.svg", ["p.svg"]), ("v1.2", ["v1.2.png", "v1.2.svg"])]
)
def test_the_suffix_says_which_files_are_written(tmp_path: Path, name: str, expected: list[str]) -> None:
    assert [path.name for path in draw_ties(ties_graph(3), tmp_path / name)] == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == expected


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken.png").mkdir()
    with pytest.raises(InputError):
        draw_ties(ties_graph(3), tmp_path / "taken.png")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.png"]


def test_the_overview_shows_the_state_and_the_pair_with_the_strongest_ties(tmp_path: Path) -> None:
    graph = full_graph(5, 60)
    view = tie_view(graph)
    stems = ("ties", "partners", "timeline", "warmth")
    names = [f"{stem}.{kind}" for stem in stems for kind in ("png", "svg")]
    assert [path.name for path in draw_overview(graph, view, tmp_path)] == names
    view.remove_edges_from(list(view.edges))
    assert [path.name for path in draw_overview(graph, view, tmp_path)] == names[:2]


@pytest.mark.parametrize("module", ["graph", "graph.export", "graph.export.pictures"])
def test_matplotlib_is_imported_only_to_draw(module: str) -> None:
    script = f"import sys, {module}; sys.exit('matplotlib' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False, cwd=HOME).returncode == 0


def test_drawing_needs_neither_scipy_nor_pyplot() -> None:
    script = (
        "import sys; sys.modules['scipy'] = None; from graph.export.pictures import draw_ties, draw_state;"
        "sys.exit('matplotlib.pyplot' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, cwd=HOME).returncode == 0
