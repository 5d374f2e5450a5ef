"""events.csv and people.csv."""

import csv
from pathlib import Path

import networkx as nx
import pytest
from network_samples import MIRA, OTTO, FakeResolution, article, body, met, person, said, small_world, talks

from graph.export.tables import EVENT_COLUMNS, write_events, write_people
from graph.model import Extraction
from graph.network.merge import merge

Row = dict[str, str]


def graph_of(*articles: Extraction) -> nx.MultiDiGraph:
    return merge(articles, FakeResolution(articles))


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def events(folder: Path, *articles: Extraction) -> list[Row]:
    write_events(graph_of(*articles), folder / "events.csv")
    return table(folder / "events.csv")


def people(folder: Path, *articles: Extraction) -> list[Row]:
    write_people(graph_of(*articles), folder / "people.csv")
    return table(folder / "people.csv")


def test_a_meeting_has_a_row_for_its_two_sides(tmp_path: Path) -> None:
    (row,) = [row for row in events(tmp_path, *small_world()) if row["kind"] == "meeting" and row["source"] == "CHL"]
    assert row == {
        "date": "2024-03-01",
        "source": "CHL",
        "source_actor": "Mira Solano",
        "source_role": "Foreign Minister",
        "target": "DEU",
        "target_actor": "Otto Brandt",
        "target_role": "",
        "kind": "meeting",
        "event": "in_person",
        "plover": "CONSULT",
        "status": "held",
        "tone": "",
        "place": "Bonn",
        "text": "They met.",
        "url": "https://news.example/first",
        "article": "article:first",
        "event_id": "meeting:2024-03-01:mira-solano+otto-brandt",
    }


def test_a_statement_has_a_row_for_each_side_it_concerns(tmp_path: Path) -> None:
    spoken = said("Otto Brandt", "thank", "Mira Solano", "CL", "PE", words="Brandt thanked them.")
    rows = events(tmp_path, article("a", "2024-01-02", people=(MIRA, OTTO), statements=(spoken,)))
    found = [(row["source"], row["source_actor"], row["target"], row["target_actor"]) for row in rows]
    assert found == [("DEU", "Otto Brandt", "CHL", "Mira Solano"), ("DEU", "Otto Brandt", "PER", "")]
    assert {(row["kind"], row["event"], row["plover"], row["text"]) for row in rows} == {
        ("statement", "thank", "SUPPORT", "Brandt thanked them.")
    }
    assert {row["date"] for row in rows} == {"2024-01-02"}
    assert float(rows[0]["tone"]) > 0


def test_a_gathering_of_four_sides_has_six_rows(tmp_path: Path) -> None:
    rows = events(
        tmp_path,
        article(
            "a", meetings=(met("CL", "DE", "PE", "org:Baltic Fish Union"),), organizations=(body("Baltic Fish Union"),)
        ),
    )
    assert len({(row["source"], row["target"]) for row in rows}) == len(rows) == 6
    assert {"Baltic Fish Union", "CHL"} <= {name for row in rows for name in (row["source"], row["target"])}


def test_a_target_of_no_side_stands_by_name(tmp_path: Path) -> None:
    one = article("a", people=(OTTO, person("Ida Kern")), statements=(said("Otto Brandt", "thank", "Ida Kern"),))
    (row,) = events(tmp_path, one)
    assert (row["source"], row["target"], row["target_actor"]) == ("DEU", "", "Ida Kern")


def test_joint_speakers_have_no_row_with_their_own_side(tmp_path: Path) -> None:
    spoken = said(("Mira Solano", "Otto Brandt"), "offer", "CL", "DE")
    rows = events(tmp_path, article("a", people=(MIRA, OTTO), statements=(spoken,)))
    assert [(row["source"], row["target"]) for row in rows] == [("CHL", "DEU"), ("DEU", "CHL")]


def test_a_cancelled_meeting_is_no_event_for_plover(tmp_path: Path) -> None:
    (row,) = events(tmp_path, talks("a", status="cancelled"))
    assert (row["status"], row["plover"]) == ("cancelled", "")


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-a", "@sum", "\tx"])
def test_no_cell_is_a_formula(tmp_path: Path, text: str) -> None:
    (row,) = events(tmp_path, talks("a", words=text))
    assert row["text"] == f"'{text}"


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    one = article("a", people=(OTTO,), statements=(said("Otto Brandt", "threaten", "CL", words="-5"),))
    (row,) = events(tmp_path, one)
    assert float(row["tone"]) < 0
    assert row["text"] == "-5"


def test_text_with_quotes_commas_and_lines_comes_back(tmp_path: Path) -> None:
    words = 'He said: "no, never"\nand left'
    (row,) = events(tmp_path, talks("a", words=words))
    assert row["text"] == words


def test_lines_end_as_rfc_4180_has_it(tmp_path: Path) -> None:
    events(tmp_path)
    assert (tmp_path / "events.csv").read_bytes() == ",".join(EVENT_COLUMNS).encode() + b"\r\n"


def test_people(tmp_path: Path) -> None:
    rows = people(tmp_path, *small_world())
    assert [row["name"] for row in rows] == ["Lena Vik", "Mira Solano", "Otto Brandt"]
    assert rows[1] == {
        "name": "Mira Solano",
        "aliases": "Solano",
        "roles": "Minister of Foreign Affairs of Chile (2024-03-02 to 2024-03-03)",
        "states": "Chile",
        "first_seen": "2024-03-02",
        "last_seen": "2024-03-03",
        "meetings": "1",
        "statements": "1",
        "articles": "2",
        "person_id": "person:mira-solano",
    }
