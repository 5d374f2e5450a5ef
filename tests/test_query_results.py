"""How answers look and what they hand on."""

from __future__ import annotations

import json
import sys

import pytest
from small_graph import small_graph

from graph.errors import InputError
from graph.query import Graph


@pytest.fixture(scope="module")
def g() -> Graph:
    return Graph(small_graph())


@pytest.mark.parametrize("width", [40, 60, 80, 100, 119, 120, 200])
def test_no_line_is_wider_than_the_screen(g: Graph, width: int) -> None:
    for result in (g.ties("KG"), g.who("Japarov"), g.path("Sadyr Japarov", "UN"), g.search("bishkek")):
        assert max(len(line) for line in result.text(width).splitlines()) <= width


@pytest.mark.parametrize("width", [90, 160])
def test_a_row_tells_date_what_who_where_and_the_sentence_with_its_source(g: Graph, width: int) -> None:
    text = " ".join(g.meetings(person="Sadyr Japarov").text(width).split())
    for part in ("2024-03-05", "meeting", "Sadyr Japarov", "President", "Bishkek", "sat down", "a1.txt +1"):
        assert part in text


def test_square_brackets_of_a_sentence_are_kept(g: Graph) -> None:
    assert "[behind closed doors]" in " ".join(g.meetings(person="Quint").text(200).split())


def test_the_newest_are_shown_and_the_rest_is_counted(g: Graph) -> None:
    text = g.ties("KG").text(100, limit=2)
    assert "2025-02-01" in text
    assert "2024-03-05" not in text
    assert "5 earlier ones are left out" in text
    assert "2024-03-05" in g.ties("KG").text(100, limit=None)


def test_nothing_found_is_said_in_words(g: Graph) -> None:
    assert str(g.ties("GE")) == "Ties of Georgia: nothing."
    assert not g.ties("GE")
    assert str(g.ties("GE").timeline()) == "Ties of Georgia by month: nothing."
    assert str(g.partners("GE")) == "Partners of Georgia: nobody."


def test_records_are_json_and_lead_back_to_the_article(g: Graph) -> None:
    rows = g.ties("KG", "US").to_records()
    assert json.loads(json.dumps(rows)) == rows
    assert rows[0]["who"] == ["Donald Lu", "Sadyr Japarov"]
    assert rows[0]["sides"] == ["Kyrgyzstan", "United States"]
    assert [(report["path"], report["start"]) for report in rows[0]["sources"]] == [("a1.txt", 0), ("a2.txt", 9)]
    assert list(g.ties("KG", "US")) == rows


def test_to_pandas_gives_a_row_for_each_event(g: Graph) -> None:
    pytest.importorskip("pandas")
    frame = g.ties("KG", "US").to_pandas()
    assert frame["id"].tolist() == [row["id"] for row in g.ties("KG", "US")]
    assert frame.loc[0, "sources"] == "a1.txt; a2.txt"


def test_without_pandas_the_way_out_is_told(g: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InputError, match="pip install pandas"):
        g.ties("KG").to_pandas()


def test_html_escapes_what_articles_say() -> None:
    graph = small_graph()
    graph.nodes["person:donald-lu"]["label"] = "<b>Lu</b>"
    graph.nodes["article:a1"]["url"] = "javascript:alert(1)"
    page = Graph(graph).ties("KG", "US")._repr_html_()
    assert "&lt;b&gt;Lu" in page
    assert "javascript" not in page
    assert "<table>" in page


def test_a_side_is_named_in_a_meeting_only_where_nobody_named_stands_for_it() -> None:
    graph = small_graph()
    graph.add_edge("state:KG", "meeting:m1", kind="took_part")
    graph.add_edge("state:TJ", "meeting:m1", kind="took_part")
    text = " ".join(Graph(graph).meetings(person="Donald Lu").text(200).split())
    assert "Donald Lu (Assistant Secretary), Sadyr Japarov (President), Tajikistan" in text
    assert "Kyrgyzstan" not in text


def test_a_sentence_that_begins_with_a_quotation_gets_no_second_mark() -> None:
    graph = small_graph()
    graph.edges["statement:s1", "article:a1", 0]["evidence"] = "“Thank you,” said Lu."
    assert "““" not in Graph(graph).statements(by="Lu").text(200)
