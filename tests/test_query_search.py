"""Free search."""

from __future__ import annotations

import pytest
from small_graph import small_graph

from graph.query import Graph


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("bishkek", ["meeting:m1"]),
        ("PROTEST lodged", ["statement:s3"]),
        ("protest bishkek", []),
        ("water", ["meeting:m1"]),
        ("astana", ["meeting:m3", "meeting:m4", "statement:s5"]),
        ("rotest", []),
        ("...", []),
    ],
)
def test_all_words_must_begin_words_of_the_event(text: str, events: list[str]) -> None:
    assert [event.id for event in Graph(small_graph()).search(text).events] == events


def test_names_are_found_too() -> None:
    found = Graph(small_graph()).search("japar")
    assert [row["label"] for row in found.names()] == ["Akylbek Japarov", "Sadyr Japarov"]
    assert "Akylbek Japarov" in found.text(80)
