"""Extractions in any order become one graph with the nodes and edges of the design."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_samples import LENA, MIRA, OTTO, FakeResolution, article, body, met, person, said, small_world, talks

from graph.export.graphml import write_graphml
from graph.model import Extraction
from graph.network.merge import merge

HERE = Path(__file__).parent


def merged(articles: list[Extraction], **known: tuple[str, ...]) -> nx.MultiDiGraph:
    named = {name.replace("_", " "): states for name, states in known.items()}
    return merge(articles, FakeResolution(articles, named))


def of_kind(graph: nx.MultiDiGraph, kind: str) -> list[str]:
    return [node for node, data in graph.nodes(data=True) if data["kind"] == kind]


def targets(graph: nx.MultiDiGraph, node: str, kind: str) -> set[str]:
    return {target for _, target, key in graph.out_edges(node, keys=True) if key == kind}


def sources(graph: nx.MultiDiGraph, node: str, kind: str) -> set[str]:
    return {source for source, _, key in graph.in_edges(node, keys=True) if key == kind}


@pytest.fixture
def world() -> nx.MultiDiGraph:
    return merged(small_world())


def test_nothing_gives_an_empty_graph() -> None:
    assert merged([]).number_of_nodes() == 0


def test_every_node_says_what_it_is_and_nothing_is_empty(world: nx.MultiDiGraph) -> None:
    for _, data in world.nodes(data=True):
        assert data["kind"] and data["label"] and isinstance(data["articles"], int)
    rows = [data for _, data in world.nodes(data=True)] + [data for *_, data in world.edges(data=True)]
    assert all(type(value) in (str, int, float, bool) and value != "" for row in rows for value in row.values())


def test_edges_are_keyed_by_kind(world: nx.MultiDiGraph) -> None:
    assert all(key == data["kind"] for *_, key, data in world.edges(keys=True, data=True))


def test_a_person(world: nx.MultiDiGraph) -> None:
    data = world.nodes["person:mira-solano"]
    assert data == {
        "kind": "person",
        "label": "Mira Solano",
        "aliases": "Solano",
        "states": "CL",
        "articles": 2,
        "first_seen": "2024-03-02",
        "last_seen": "2024-03-03",
    }


def test_a_state_has_its_codes(world: nx.MultiDiGraph) -> None:
    data = world.nodes["state:CL"]
    assert (data["iso2"], data["iso3"], data["label"], data["articles"]) == ("CL", "CHL", "Chile", 2)


def test_an_organization_has_type_and_acronym(world: nx.MultiDiGraph) -> None:
    data = world.nodes["organization:baltic-fish-union"]
    assert (data["type"], data["acronym"]) == ("international", "BFU")


def test_an_office_is_held_and_is_one_of_a_state(world: nx.MultiDiGraph) -> None:
    office = "role:CL:minister-of-foreign-affairs"
    assert world.nodes[office]["title"] == "Minister of Foreign Affairs"
    assert world.nodes[office]["label"] == "Minister of Foreign Affairs of Chile"
    assert targets(world, office, "of") == {"state:CL"}
    held = world.edges["person:mira-solano", office, "holds"]
    assert (held["articles"], held["first_seen"], held["last_seen"]) == (2, "2024-03-02", "2024-03-03")


def test_people_and_state_bodies_represent_their_state(world: nx.MultiDiGraph) -> None:
    assert targets(world, "person:mira-solano", "represents") == {"state:CL"}
    assert targets(world, "organization:ministry-of-foreign-affairs-of-chile", "represents") == {"state:CL"}
    assert world.edges["person:otto-brandt", "state:DE", "represents"]["articles"] == 2


def test_what_the_table_alone_knows_is_shown_by_no_article() -> None:
    graph = merged([article("a", "2024-01-01", people=(person("Mira Solano"),))], Mira_Solano=("CL",))
    edge = graph.edges["person:mira-solano", "state:CL", "represents"]
    assert edge["articles"] == 0 and "first_seen" not in edge
    assert graph.nodes["person:mira-solano"]["states"] == "CL"


def test_a_former_office_is_held_but_not_represented() -> None:
    former = replace(person("Ada Quill", "DE", "Former President"), states=())
    graph = merged([article("a", people=(former,))])
    assert targets(graph, "person:ada-quill", "holds") == {"role:DE:former-president"}
    assert targets(graph, "person:ada-quill", "represents") == set()


def test_mentions_are_counted(world: nx.MultiDiGraph) -> None:
    assert world.edges["article:first", "person:mira-solano", "mentions"]["count"] == 3
    assert world.edges["article:first", "state:CL", "mentions"]["count"] == 2
    assert targets(world, "article:second", "mentions") >= {"organization:ministry-of-foreign-affairs-of-chile"}


def test_who_takes_part_speaks_or_is_spoken_to_is_mentioned() -> None:
    graph = merged(
        [article("a", people=(OTTO,), meetings=(met("Otto Brandt", "PE"),), statements=(said("UY", "say"),))]
    )
    assert targets(graph, "article:a", "mentions") == {"person:otto-brandt", "state:PE", "state:UY"}
    assert graph.edges["article:a", "state:UY", "mentions"]["count"] == 1


def test_what_the_resolution_does_not_confirm_is_not_represented() -> None:
    slip = article("a", people=(person("Mira Solano", "PE"), person("Rolf Quant", "PE")))
    graph = merged([slip], Mira_Solano=("CL",))
    assert targets(graph, "person:mira-solano", "represents") == {"state:CL"}
    assert targets(graph, "person:rolf-quant", "represents") == {"state:PE"}


def test_a_body_of_a_common_name_is_of_the_state_its_article_tells() -> None:
    two = [
        article(
            code,
            organizations=(body("Foreign Ministry", "government", code),),
            statements=(said("org:Foreign Ministry", "say", "NO"),),
        )
        for code in ("CL", "PE")
    ]
    graph = merged(two)
    assert sources(graph, "statement:PE:1", "made") == {"organization:foreign-ministry-pe"}
    assert targets(graph, "organization:foreign-ministry-pe", "represents") == {"state:PE"}


def test_two_names_of_one_person_in_an_article_are_counted_together() -> None:
    twice = article("a", people=(MIRA, person("Solano", count=4)))
    resolution = FakeResolution([twice])
    resolution._people["a", "Solano"] = "person:mira-solano"
    graph = merge([twice], resolution)
    assert graph.edges["article:a", "person:mira-solano", "mentions"]["count"] == 7
    assert graph.edges["person:mira-solano", "state:CL", "represents"]["articles"] == 1


def test_a_meeting(world: nx.MultiDiGraph) -> None:
    node = "meeting:2024-03-01:mira-solano+otto-brandt"
    data = world.nodes[node]
    assert data["label"] == "Mira Solano – Otto Brandt, 2024-03-01"
    assert (data["date"], data["date_from"], data["place"]) == ("2024-03-01", "text", "Bonn")
    assert (data["mode"], data["status"], data["topics"]) == ("in_person", "held", "fish; trade")
    assert (data["articles"], data["first_seen"], data["last_seen"]) == (2, "2024-03-02", "2024-03-03")
    assert sources(world, node, "took_part") == {"person:mira-solano", "person:otto-brandt", "state:DE"}
    assert world.edges["person:mira-solano", node, "took_part"]["role"] == "Foreign Minister"
    assert "role" not in world.edges["state:DE", node, "took_part"]


def test_a_meeting_told_twice_keeps_the_words_of_both(world: nx.MultiDiGraph) -> None:
    node = "meeting:2024-03-01:mira-solano+otto-brandt"
    assert targets(world, node, "reported_in") == {"article:first", "article:second"}
    edge = world.edges[node, "article:second", "reported_in"]
    assert (edge["evidence"], edge["start"], edge["end"]) == ("The two met in March.", 20, 41)
    assert world.nodes[node]["evidence"] == "They met."


def test_a_body_names_a_meeting_of_a_single_person(world: nx.MultiDiGraph) -> None:
    data = world.nodes["meeting:2024-02:lena-vik+baltic-fish-union"]
    assert data["label"] == "Lena Vik – Baltic Fish Union, 2024-02"


def test_a_meeting_without_a_date_has_none() -> None:
    graph = merged([talks("a", "2024-05-05")])
    (node,) = of_kind(graph, "meeting")
    assert node == "meeting:a:mira-solano+otto-brandt"
    assert graph.nodes[node]["label"] == "Mira Solano – Otto Brandt"
    assert "date" not in graph.nodes[node] and "date_from" not in graph.nodes[node]
    assert graph.nodes[node]["first_seen"] == "2024-05-05"


def test_meetings_of_the_same_people_on_one_day_have_ids_of_their_own() -> None:
    graph = merged([talks("a", date="2024-05-05"), talks("b", date="2024-05-05", mode="phone")])
    assert len(of_kind(graph, "meeting")) == 2


def test_a_gathering_of_many_has_a_short_name() -> None:
    people = [person(f"Ann Number{letter}", state) for letter, state in zip("abcdef", ("DE", "CL") * 3, strict=True)]
    graph = merged([article("a", people=people, meetings=(met(*(one.name for one in people), date="2024"),))])
    (node,) = of_kind(graph, "meeting")
    assert node.endswith("ann-numberd+2-more")
    assert graph.nodes[node]["label"].endswith("and 3 more, 2024")


def test_a_meeting_of_one_side_only_is_none() -> None:
    people = [person("Ann Numbera", "DE"), person("Ann Numberb", "DE")]
    graph = merged([article("a", people=people, meetings=(met("Ann Numbera", "Ann Numberb"),))])
    assert not of_kind(graph, "meeting")


def test_statements_are_numbered_as_they_follow_in_the_text(world: nx.MultiDiGraph) -> None:
    first, second = world.nodes["statement:first:1"], world.nodes["statement:first:2"]
    assert (first["act"], first["label"]) == ("offer", "Solano: offer")
    assert (second["act"], second["label"]) == ("thank", "Brandt: thank")


def test_a_statement(world: nx.MultiDiGraph) -> None:
    node = "statement:first:2"
    assert sources(world, node, "made") == {"person:otto-brandt"}
    assert targets(world, node, "toward") == {"state:CL"}
    assert targets(world, node, "at") == {"meeting:2024-03-01:mira-solano+otto-brandt"}
    assert world.edges[node, "article:first", "reported_in"]["start"] == 90
    assert (world.nodes[node]["plover"], world.nodes[node]["tone"] > 0) == ("SUPPORT", True)
    assert "date" not in world.nodes[node]


def test_nobody_speaks_toward_their_own_state(world: nx.MultiDiGraph) -> None:
    assert targets(world, "statement:first:1", "toward") == {"state:DE"}


def test_in_a_joint_statement_each_may_mean_the_other(world: nx.MultiDiGraph) -> None:
    assert targets(world, "statement:third:1", "toward") == {"state:DE", "state:NO"}


def test_two_people_of_one_state_do_not_speak_toward_it() -> None:
    both = (OTTO, person("Ida Kern", "DE"))
    joint = said(("Otto Brandt", "Ida Kern"), "say", "DE", "NO")
    graph = merged([article("a", people=both, statements=(joint,))])
    assert targets(graph, "statement:a:1", "toward") == {"state:NO"}


def test_a_ministry_does_not_speak_toward_its_state() -> None:
    ministry = body("Ministry of Health of Peru", "government", "PE")
    spoken = said("org:Ministry of Health of Peru", "say", "PE", "UY")
    graph = merged([article("a", organizations=(ministry,), statements=(spoken,))])
    assert targets(graph, "statement:a:1", "toward") == {"state:UY"}


def test_an_article(world: nx.MultiDiGraph) -> None:
    assert world.nodes["article:first"] == {
        "kind": "article",
        "label": "Talks in Bonn",
        "title": "Talks in Bonn",
        "url": "https://news.example/first",
        "published": "2024-03-02",
        "path": "first.txt",
        "language": "en",
        "articles": 1,
        "first_seen": "2024-03-02",
        "last_seen": "2024-03-02",
    }
    assert world.nodes["article:third"]["label"] == "third"


def test_lists_can_be_split_again() -> None:
    graph = merged([talks("a", topics=("fish; and ships", "trade"))])
    (node,) = of_kind(graph, "meeting")
    assert graph.nodes[node]["topics"].split("; ") == ["fish, and ships", "trade"]


def as_text(graph: nx.MultiDiGraph) -> str:
    return repr((list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))))


CROWD = [
    *small_world(),
    talks("x1", "2024-03-04", date="2024-03"),
    talks("x2", "2024-03-04"),
    talks("x3", "2024-03-01", date="2024-03-01", status="planned"),
    talks("x4", "2024-03-05", date="2024-03-04", date_from="article", place="Bonn"),
    talks("x5", "2024-03-06", place="Kiel"),
    article("x6", "2024-03-02", people=(MIRA, OTTO, LENA), meetings=(met("Mira Solano", "Otto Brandt", "Lena Vik"),)),
    article("x7", "2024-03-02", people=(MIRA, LENA), meetings=(met("Mira Solano", "Lena Vik", date="2024-03-01"),)),
]


@given(st.permutations(CROWD))
def test_the_order_of_articles_does_not_matter(articles: list[Extraction]) -> None:
    assert as_text(merged(articles)) == as_text(merged(CROWD))


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; from network_samples import FakeResolution, small_world\n"
        "from graph.network.merge import merge; from graph.network.ties import ties\n"
        "from graph.export.layout import decorate; from graph.export.graphml import write_graphml\n"
        "from graph.export.tables import write_events, write_people\n"
        "world = small_world(); g = merge(world, FakeResolution(world)); view = ties(g); decorate(g, view)\n"
        "write_graphml(g, 'g.graphml'); write_graphml(view, 't.graphml')\n"
        "write_events(g, 'e.csv'); write_people(g, 'p.csv')\n"
    )
    found = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        path = os.pathsep.join((str(HERE.parent), str(HERE)))
        subprocess.run(
            [sys.executable, "-c", script], cwd=folder, env={"PYTHONHASHSEED": seed, "PYTHONPATH": path}, check=True
        )
        found.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert len(found[0]) == 4
    assert found[0] == found[1]


def test_what_is_merged_can_be_written(tmp_path: Path, world: nx.MultiDiGraph) -> None:
    write_graphml(world, tmp_path / "graph.graphml")
    read = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(world.nodes(data=True))
