"""The state-to-state view."""

import networkx as nx
import pytest
from network_samples import LENA, MIRA, OTTO, FakeResolution, article, body, met, person, said, small_world, talks

from graph.export.graphml import write_graphml
from graph.model import Extraction
from graph.network.merge import merge
from graph.network.ties import ties
from graph.network.tone import tone_of, weight_of


def tied(*articles: Extraction, **known: tuple[str, ...]) -> nx.Graph:
    named = {name.replace("_", " "): states for name, states in known.items()}
    return ties(merge(articles, FakeResolution(articles, named)))


def edges(view: nx.Graph) -> set[tuple[str, str]]:
    return {(min(pair), max(pair)) for pair in view.edges()}


CHILE_GERMANY = ("state:CL", "state:DE")


def test_nothing_ties_nobody() -> None:
    assert tied().number_of_nodes() == 0


def test_a_meeting_ties_the_states_of_those_who_met() -> None:
    view = tied(talks("a", "2024-05-18", date="2024-05-17"))
    assert dict(view.nodes(data=True)) == {
        "state:CL": {"label": "Chile", "kind": "state", "iso2": "CL", "iso3": "CHL", "weight": 1.0},
        "state:DE": {"label": "Germany", "kind": "state", "iso2": "DE", "iso3": "DEU", "weight": 1.0},
    }
    assert view.edges[CHILE_GERMANY] == {
        "weight": 1.0,
        "meetings": 1,
        "statements": 0,
        "first_seen": "2024-05-18",
        "last_seen": "2024-05-18",
        "evidence": "They met.",
    }


def test_a_meeting_told_by_many_articles_counts_once() -> None:
    view = tied(*(talks(name, "2024-05-18", date="2024-05-17") for name in "abc"))
    assert view.edges[CHILE_GERMANY]["meetings"] == 1


def test_a_planned_meeting_weighs_less_and_a_cancelled_one_nothing() -> None:
    assert tied(talks("a", status="planned")).edges[CHILE_GERMANY]["weight"] == weight_of("planned") < 1
    assert tied(talks("a", status="cancelled")).number_of_edges() == 0


@pytest.mark.parametrize("others", [("PE",), ("PE", "UY"), ("PE", "UY", "BO", "EC", "BR")])
def test_no_side_gains_more_from_a_summit_than_from_talks_of_two(others: tuple[str, ...]) -> None:
    view = tied(article("a", meetings=(met("CL", *others, date="2024"),)))
    assert view.number_of_edges() == (len(others) + 1) * len(others) // 2
    assert view.nodes["state:CL"]["weight"] == pytest.approx(1.0, abs=0.01)


def test_state_bodies_stand_for_their_state_and_international_ones_for_themselves() -> None:
    ministry = body("Ministry of Health of Peru", "government", "PE")
    union = body("Baltic Fish Union")
    firm = body("Tinned Fish Ltd", "other")
    meeting = met("org:Ministry of Health of Peru", "org:Baltic Fish Union", "org:Tinned Fish Ltd")
    view = tied(article("a", organizations=(ministry, union, firm), meetings=(meeting,)))
    assert edges(view) == {("organization:baltic-fish-union", "state:PE")}


def test_a_person_of_a_ministry_stands_for_its_state() -> None:
    ministry = body("Ministry of Health of Peru", "government", "PE")
    clerk = person("Rosa Inti", "Ministry of Health of Peru")
    one = article("a", people=(clerk, OTTO), organizations=(ministry,), meetings=(met("Rosa Inti", "Otto Brandt"),))
    assert edges(tied(one)) == {("state:DE", "state:PE")}


def test_people_of_one_state_tie_it_to_nobody() -> None:
    both = (OTTO, person("Ida Kern", "DE"))
    view = tied(article("a", people=both, meetings=(met("Otto Brandt", "Ida Kern", "DE"),)))
    assert view.number_of_nodes() == 0


def test_statements_tie_speakers_to_those_addressed() -> None:
    spoken = (said("Otto Brandt", "thank", "CL"), said("Mira Solano", "criticize", "Otto Brandt", start=99))
    view = tied(article("a", people=(MIRA, OTTO), statements=spoken))
    edge = view.edges[CHILE_GERMANY]
    assert (edge["meetings"], edge["statements"]) == (0, 2)
    assert edge["weight"] == 2 * weight_of("statement")
    assert edge["tone"] == pytest.approx(((tone_of("thank") or 0) + (tone_of("criticize") or 0)) / 2, abs=0.001)


def test_a_statement_toward_many_is_shared_among_them() -> None:
    view = tied(article("a", people=(OTTO,), statements=(said("Otto Brandt", "thank", "CL", "PE", "UY"),)))
    assert edges(view) == {CHILE_GERMANY, ("state:DE", "state:PE"), ("state:DE", "state:UY")}
    assert view.nodes["state:DE"]["weight"] == pytest.approx(weight_of("statement"), abs=0.01)


def test_those_who_speak_jointly_are_tied() -> None:
    view = tied(article("a", people=(MIRA, OTTO), statements=(said(("Mira Solano", "Otto Brandt"), "offer"),)))
    assert edges(view) == {CHILE_GERMANY}


def test_the_dates_are_those_of_the_articles() -> None:
    view = tied(
        talks("a", "2024-05-18", date="2020-01-01"),
        talks("b", "2023-02-01", date="2023-01-31"),
        talks("c", date="2022-01-01"),
    )
    edge = view.edges[CHILE_GERMANY]
    assert (edge["first_seen"], edge["last_seen"], edge["meetings"]) == ("2023-02-01", "2024-05-18", 3)


def test_the_three_newest_sentences_are_the_evidence_each_once() -> None:
    days = {"a": "2024-01-01", "b": "2024-01-02", "c": "2024-01-03", "d": "2024-01-04"}
    told = [talks(name, date=day, words=f"On {day}; they met.") for name, day in days.items()]
    again = talks("e", date="2024-02-01", words="On 2024-01-04; they met.")
    view = tied(*told, again)
    assert view.edges[CHILE_GERMANY]["evidence"] == (
        "On 2024-01-04; they met. | On 2024-01-03; they met. | On 2024-01-02; they met."
    )


def test_of_two_sides_a_person_counts_for_the_one_that_the_meeting_names() -> None:
    envoy = person("Ada Quill", "DE")
    one = article("a", people=(envoy, MIRA), meetings=(met("Ada Quill", "Mira Solano", "DE"),))
    assert edges(tied(one, Ada_Quill=("DE", "NO"))) == {CHILE_GERMANY}


def test_of_two_sides_a_person_counts_for_the_one_that_articles_of_these_days_show() -> None:
    earlier = article(
        "a", "2020-01-01", people=(person("Ada Quill", "DE"), MIRA), meetings=(met("Ada Quill", "Mira Solano"),)
    )
    later = article(
        "b", "2024-01-01", people=(person("Ada Quill", "NO"), OTTO), meetings=(met("Ada Quill", "Otto Brandt"),)
    )
    assert edges(tied(earlier, later)) == {CHILE_GERMANY, ("state:DE", "state:NO")}


def test_a_person_of_two_sides_does_not_speak_for_the_one_addressed() -> None:
    envoy = person("Ada Quill", "NO")
    one = article("a", people=(envoy,), statements=(said("Ada Quill", "thank", "DE"),))
    assert edges(tied(one, Ada_Quill=("DE", "NO"))) == {("state:DE", "state:NO")}


def test_a_graph_read_back_has_the_same_ties(tmp_path: object) -> None:
    world = small_world()
    graph = merge(world, FakeResolution(world))
    file = f"{tmp_path}/graph.graphml"
    write_graphml(graph, file)
    again = ties(nx.read_graphml(file, force_multigraph=True))
    assert list(again.edges(data=True)) == list(ties(graph).edges(data=True))
    assert again.number_of_edges() > 0


def test_an_ambassador_stands_for_the_sending_state() -> None:
    one = article("a", people=(LENA,), meetings=(met("Lena Vik", "PE"),))
    assert edges(tied(one)) == {("state:NO", "state:PE")}
