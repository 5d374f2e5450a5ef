from __future__ import annotations

import pytest

from graph.lexicon.places import place_forms
from graph.lexicon.states import form_key, load_states, state_forms


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Osh", "KG"),
        ("Cholpon-Ata", "KG"),
        ("Samarkand", "UZ"),
        ("Sharm El Sheikh", "EG"),
        ("Geneva", "CH"),
        ("São Paulo", "BR"),
        ("Sao Paulo", "BR"),
        ("Cox's Bazar", "BD"),
        ("Mar-a-Lago", "US"),
        ("Oslo", None),
    ],
)
def test_places_lie_in_their_state(place: str, code: str | None) -> None:
    assert place_forms().get(form_key(place)) == code


def test_a_genitive_may_stand_apart() -> None:
    assert place_forms()["cox 's bazar"] == "BD"


def test_no_place_is_the_form_of_another_state() -> None:
    both = place_forms().keys() & state_forms().keys()
    assert {form for form in both if state_forms()[form].code != place_forms()[form]} == set()


def test_keys_are_normal_and_codes_known() -> None:
    for form, code in place_forms().items():
        assert form == form_key(form)
        assert code in load_states()


def test_the_state_of_georgia_is_left_to_the_country() -> None:
    assert "georgia" not in place_forms()
    assert state_forms()["georgia"].code == "GE"
