from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lexicon.states import (
    find_state,
    form_fits,
    form_key,
    load_states,
    name_of,
    near_states,
    proper_phrases,
    state_forms,
)

ROOT = Path(__file__).resolve().parent.parent


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_is_what_the_script_writes() -> None:
    pytest.importorskip("rigour")
    written = (ROOT / "graph" / "lexicon" / "states.json").read_text(encoding="utf-8")
    assert script("states").build() == written


def test_every_united_nations_member_and_the_disputed_states_are_there() -> None:
    states = load_states()
    assert sum(state.kind == "state" for state in states.values()) == 193 + len(["VA", "PS", "XK", "TW", "CK", "NU"])
    assert {"VA", "PS", "XK", "TW"} <= states.keys()
    assert list(states) == sorted(states)


def test_codes_and_names_are_well_formed() -> None:
    for code, state in load_states().items():
        assert code == state.code
        assert re.fullmatch(r"[A-Z]{2}(?:XX)?", code)
        assert re.fullmatch(r"[A-Z]{3}", state.iso3)
        assert state.names[0] == state.name
        assert set(state.successors) <= load_states().keys()


def test_former_states_name_their_successors() -> None:
    soviet_union = load_states()["SU"]
    assert soviet_union.kind == "historical"
    assert {"RU", "UA", "KG", "LT"} <= set(soviet_union.successors)


@pytest.mark.parametrize("code", [code for code, state in load_states().items() if state.kind == "state"])
def test_every_state_has_a_demonym_and_a_seat(code: str) -> None:
    state = load_states()[code]
    assert state.demonyms
    assert state.capitals or state.code in {"VA", "SM", "SG"}


@pytest.mark.parametrize(
    ("form", "code", "kind"),
    [
        ("Kyrgyz Republic", "KG", "name"),
        ("Kyrgyz", "KG", "demonym"),
        ("Kyrgyzstanis", "KG", "people"),
        ("Dutch", "NL", "demonym"),
        ("The Hague", "NL", "capital"),
        ("Emirati", "AE", "demonym"),
        ("U.S.", "US", "name"),
        ("Republic of China", "TW", "name"),
        ("People’s Republic of China", "CN", "name"),
        ("Republic of Korea", "KR", "name"),
        ("Côte d’Ivoire", "CI", "name"),
        ("Cote d'Ivoire", "CI", "name"),
        ("Türkiye", "TR", "name"),
        ("Nur-Sultan", "KZ", "capital"),
        ("Nur Sultan", "KZ", "capital"),
        ("Akorda", "KZ", "metonym"),
        ("Nigerien", "NE", "demonym"),
        ("Nigerian", "NG", "demonym"),
        ("ni-Vanuatu", "VU", "demonym"),
        ("Downing Street", "GB", "metonym"),
    ],
)
def test_forms_name_their_state(form: str, code: str, kind: str) -> None:
    entry = state_forms()[form_key(form)]
    assert (entry.code, entry.kind) == (code, kind)
    assert form_fits(entry, form)


def test_keys_are_normal_and_codes_known() -> None:
    for key, entry in state_forms().items():
        assert key == form_key(key)
        assert {entry.code, *entry.others} <= load_states().keys()


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("US", True),
        ("us", False),
        ("Us", False),
        ("U.S.", True),
        ("u.s.", False),
        ("Turkey", True),
        ("TURKEY", True),
        ("turkey", False),
        ("china", False),
        ("polish", False),
        ("Polish", True),
        ("the Hague", True),
        ("Bosnia and Herzegovina", True),
        ("south Africa", False),
        ("Uae", False),
    ],
)
def test_capitals_decide(words: str, fits: bool) -> None:
    assert form_fits(state_forms()[form_key(words)], words) is fits


def test_doubtful_forms_say_so() -> None:
    forms = state_forms()
    assert forms["georgia"].ambiguous and forms["jordan"].ambiguous
    assert not forms["kyrgyzstan"].ambiguous
    assert (forms["congolese"].code, forms["congolese"].others) == ("CD", ("CG",))
    assert (forms["dominican"].code, forms["dominican"].others) == ("DO", ("DM",))


def test_brussels_speaks_for_the_union_as_well() -> None:
    assert load_states()["BE"].speaks_for == "European Union"


def test_a_pair_of_neighbours_is_not_taken_for_the_former_union() -> None:
    assert "serbia and montenegro" not in state_forms()
    assert find_state("Serbia and Montenegro") == "CSXX"


def test_names_that_only_hold_a_states_name_are_listed() -> None:
    assert {"south china sea", "latin america", "bank of america", "north atlantic treaty"} <= proper_phrases()
    assert not proper_phrases() & {form_key(name) for state in load_states().values() for name in state.names} - {
        "american samoa",
        "british virgin islands",
        "french guiana",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kyrgyzstan", "KG"),
        (" kyrgyz ", "KG"),
        ("kg", "KG"),
        ("KGZ", "KG"),
        ("Кыргызстан", "KG"),
        ("Bishkek", "KG"),
        ("usa", "US"),
        ("u.s", "US"),
        ("the United States", "US"),
        ("Turkiye", "TR"),
        ("turkey", "TR"),
        ("Burma", "MM"),
        ("Zaire", "ZR"),
        ("USSR", "SU"),
        ("Washington, D.C.", "US"),
        ("English", "GB"),
        ("cote d’ivoire", "CI"),
        ("SAO TOME AND PRINCIPE", "ST"),
    ],
)
def test_users_find_states_by_what_they_type(text: str, code: str) -> None:
    assert find_state(text) == code


@pytest.mark.parametrize("text", ["", " ", "Atlantis", "European Union", "QQ"])
def test_what_is_no_state_is_not_found(text: str) -> None:
    assert find_state(text) is None


def test_every_state_is_found_by_each_of_its_names() -> None:
    for code, state in load_states().items():
        assert find_state(code) == code
        assert find_state(state.iso3) == code
        assert find_state(state.name) == code


def test_misspelt_names_bring_suggestions() -> None:
    assert near_states("Kyrgystann")[0] == "Kyrgyzstan"
    assert near_states("Untied States")[0] == "United States"
    assert near_states("xxxxxxxx") == []
    assert near_states("Irak", n=2) == ["Iraq", "Iran"]


def test_codes_translate() -> None:
    assert (name_of("KR"), load_states()["KR"].iso3) == ("South Korea", "KOR")
    assert name_of("QQ") == "QQ"


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for(text: str) -> None:
    assert find_state(text) in {None, *load_states()}
    assert set(near_states(text)) <= {state.name for state in load_states().values()}
    assert form_key(form_key(text)) == form_key(text)
