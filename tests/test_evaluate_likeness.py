"""When an evaluation takes two ways to write something for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evaluate.bodies import Bodies
from graph.evaluate.case import pair_up
from graph.evaluate.likeness import same_name, same_organization, same_side, same_title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lena Fjord", "lena  fjord", True),
        ("Léna Fjord", "Lena Maria Fjord", True),
        ("Yelena Fyord", "Elena Fjord", False),
        ("Askar Tolonov", "Askar Tolonow", True),
        ("Fjord", "Lena Fjord", False),
        ("", "", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) == same_name(other, one) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the United Nations", "United Nations", True),
        ("OTS", "Organization of Turkic States", True),
        ("Nordic Council", "Council of Europe", False),
    ],
)
def test_same_organization(one: str, other: str, same: bool) -> None:
    assert same_organization(one, other) == same_organization(other, one) == same


def test_a_code_equals_only_itself() -> None:
    assert same_side("KG", "KG")
    assert not same_side("KG", "Kyrgyz Group")


def test_same_title() -> None:
    assert same_title("Foreign Minister", "Minister of Foreign Affairs")
    assert same_title("Deputy Minister of Justice", "Minister of Justice")
    assert not same_title("Ambassador", "President")


def test_bodies_lead_to_their_states_by_label_tail_or_head() -> None:
    bodies = Bodies({"norway": "NO", "norwegian": "NO", "The Palace": "SE"})
    assert bodies.state_of("The Palace") == "SE"
    assert bodies.state_of("Ministry of Defence of the Norway") == "NO"
    assert bodies.state_of("Norwegian Coast Guard") == "NO"
    assert bodies.state_of("Coast Guard") == ""
    assert bodies.of("the palace") == ""


def test_bodies_of_one_state_are_one_if_of_one_sort_or_the_state_itself() -> None:
    bodies = Bodies({"norway": "NO", "Norwegian Foreign Ministry": "NO"})
    assert bodies.same("Ministry of Foreign Affairs of Norway", "Norwegian Foreign Ministry")
    assert bodies.same("NO", "Embassy of Norway")
    assert not bodies.same("Embassy of Norway", "Norwegian Foreign Ministry")
    assert not bodies.same("SE", "Embassy of Norway")


@given(st.lists(st.floats(0, 1), min_size=12, max_size=12))
def test_pairs_are_one_to_one_and_alike_enough(likeness: list[float]) -> None:
    pairs = pair_up(range(3), range(4), lambda i, j: likeness[i * 4 + j], 0.5)
    assert len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})
    assert all(likeness[i * 4 + j] >= 0.5 for i, j in pairs)
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    assert all(likeness[i * 4 + j] < 0.5 for i in range(3) for j in range(4) if i not in left and j not in right)
