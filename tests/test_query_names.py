"""Names as users write them, and the nodes they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graph import small_graph

from graph.errors import InputError
from graph.query.errors import AmbiguousNameError, UnknownNameError
from graph.query.names import Names

NAMES = Names(small_graph())


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("Kyrgyzstan", "state:KG"),
        ("kg", "state:KG"),
        ("KGZ", "state:KG"),
        ("Kyrgyz", "state:KG"),
        ("Bishkek", "state:KG"),
        ("the United States", "state:US"),
        ("USA", "state:US"),
        ("Washington", "state:US"),
        ("UN", "organization:united-nations"),
        ("united nations", "organization:united-nations"),
        ("Sadyr Japarov", "person:sadyr-japarov"),
        ("Садыр Жапаров", "person:sadyr-japarov"),
        ("Japarov Sadyr", "person:sadyr-japarov"),
        ("S. Japarov", "person:sadyr-japarov"),
        ("the Kyrgyz president", "person:sadyr-japarov"),
        ("President of Kyrgyzstan", "person:sadyr-japarov"),
        ("Bishkek's Prime Minister", "person:akylbek-japarov"),
        ("Kyrgyz premier", "person:akylbek-japarov"),
        ("US ambassador", "person:ann-miller"),
        ("President Sadyr Japarov", "person:sadyr-japarov"),
        ("Lu", "person:donald-lu"),
        ("Quint", "person:nora-quint"),
        ("person:nora-quint", "person:nora-quint"),
    ],
)
def test_every_usual_way_to_write_a_name_leads_to_its_node(name: str, node: str) -> None:
    assert NAMES.one(name) == node


@pytest.mark.parametrize(
    ("slip", "node"),
    [
        ("Kyrgystan", "state:KG"),
        ("Tadjikistan", "state:TJ"),
        ("United Natoins", "organization:united-nations"),
        ("Sadir Zhaparov", "person:sadyr-japarov"),
        ("Emil Sorrokin", "person:emil-sorokin"),
    ],
)
def test_a_misspelt_name_is_understood_where_it_resembles_one_alone(slip: str, node: str) -> None:
    assert NAMES.one(slip) == node


def test_a_surname_of_two_people_is_refused_with_both_and_their_offices() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        NAMES.one("Japarov")
    assert [node for node, _ in caught.value.choices] == ["person:akylbek-japarov", "person:sadyr-japarov"]
    assert "Sadyr Japarov (President, Kyrgyzstan)" in str(caught.value)
    assert "Akylbek Japarov (Prime Minister, Kyrgyzstan)" in str(caught.value)


def test_a_state_goes_before_a_person_of_that_name_but_both_are_found() -> None:
    assert NAMES.one("Georgia") == "state:GE"
    assert NAMES.some("Georgia") == ["person:georgia-brand", "state:GE"]


def test_an_unknown_name_is_refused_with_the_nearest_ones() -> None:
    with pytest.raises(UnknownNameError, match=r'"Sorokov"; did you mean Emil Sorokin\?') as caught:
        NAMES.one("Sorokov")
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, InputError)
    assert caught.value.near[0] == "Emil Sorokin"


def test_a_womans_surname_is_not_taken_for_a_mans() -> None:
    with pytest.raises(UnknownNameError, match="Emil Sorokin"):
        NAMES.one("Sorokina")


def test_a_state_that_no_article_mentions_is_told_apart_from_a_name_unknown() -> None:
    with pytest.raises(UnknownNameError, match="Bhutan is a state, but no article of this graph mentions it"):
        NAMES.one("Thimphu")


def test_only_the_kinds_wanted_are_found() -> None:
    with pytest.raises(UnknownNameError, match="No person of this graph"):
        NAMES.one("Tajikistan", ("person",))


@given(st.text(max_size=30))
def test_any_text_gives_nodes_or_a_sentence(text: str) -> None:
    try:
        found = NAMES.some(text)
    except UnknownNameError as error:
        assert str(error).endswith((".", "?"))
    else:
        assert found == sorted(found)
        assert found


def test_an_office_means_those_whom_most_articles_show_in_it() -> None:
    graph = small_graph()
    graph.add_edge("person:akylbek-japarov", "role:KG:president", kind="holds", articles=1)
    graph.edges["person:sadyr-japarov", "role:KG:president", 0]["articles"] = 3
    assert Names(graph).find("Kyrgyz president") == ["person:sadyr-japarov"]
    graph.edges["person:akylbek-japarov", "role:KG:president", 0]["articles"] = 2
    assert len(Names(graph).find("Kyrgyz president")) == 2


def test_an_office_nobody_holds_is_unknown() -> None:
    with pytest.raises(UnknownNameError):
        NAMES.one("Georgian president")
