from __future__ import annotations

import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from graph.lexicon.resource import load_lines
from graph.lexicon.states import state_forms
from graph.lexicon.words import genders, given_names, words

ROOT = Path(__file__).resolve().parent.parent


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("word", ["during", "talks", "border", "guard", "full", "gold", "mining", "neighbours"])
def test_ordinary_words_are_known(word: str) -> None:
    assert word in words()


@pytest.mark.parametrize("name", ["kyrgyzstan", "blinken", "japarov", "xinhua", "us"])
def test_names_are_no_words(name: str) -> None:
    assert name not in words()


def test_words_are_plain() -> None:
    assert all(re.fullmatch(r"[a-z]{3,}", word) for word in words())


def test_the_word_list_carries_its_terms() -> None:
    head = (ROOT / "graph" / "lexicon" / "words.txt").read_text(encoding="utf-8").partition("\naardvark\n")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert "Copyright 2000-2018 by Kevin Atkinson" in head
    assert "WordNet 1.6 Copyright 1997 by Princeton University" in head
    assert "Geoff Kuenning" in head
    assert "Permission to use, copy, modify, distribute" in head


@pytest.mark.parametrize(
    "name", ["sadyr", "aigul", "shavkat", "ruslan", "mikheil", "gitanas", "kaja", "ursula", "antony"]
)
def test_given_names_of_europe_and_central_asia_are_known(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", ["mohammed", "narendra", "yoshimasa", "retno", "hakainde", "nanaia", "luiz"])
def test_given_names_of_other_parts_of_the_world_are_known(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", ["mark", "grace", "penny", "maria", "jordan"])
def test_common_names_that_are_words_or_states_are_given_names(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("word", ["monday", "may", "minister", "talks", "paris", "unesco", "van", "sheikh", "german"])
def test_days_titles_and_places_are_no_given_names(word: str) -> None:
    assert word not in given_names()


def test_given_names_are_plain() -> None:
    assert all(re.fullmatch(r"[a-z]{2,14}(?:-[a-z]{2,12})?", name) for name in given_names())


def test_words_and_states_are_given_names_only_by_hand() -> None:
    generated = {line.partition(" ")[0] for line in load_lines("given_names.txt")}
    assert not generated & words()
    assert not generated & state_forms().keys()


def test_spellings_of_slavic_names() -> None:
    spellings = script("given_names").spellings
    assert {"sergey", "sergei"} <= spellings("Сергей")
    assert {"yuriy", "yury", "yuri"} <= spellings("Юрий")
    assert {"aleksey", "alexey"} <= spellings("Алексей")
    assert spellings("Žygimantas") == {"zygimantas"}


def test_only_names_that_can_be_spelt_out_are_kept() -> None:
    usable = script("given_names").usable_names
    names = ["José Luis", "Νίκος", "محمد", "Rose", "Georgia", "X", "Айгуль", "María"]
    assert usable({name: Counter() for name in names}) == ["aygul", "jose", "luis", "nikos"]


def test_the_given_names_script_tells_womens_from_mens() -> None:
    lists = {"Aino": Counter(f=5, m=1), "Pekka": Counter(m=2), "Sascha": Counter(f=2, m=3), "Kai": Counter({"": 1})}
    assert script("given_names").usable_names(lists) == ["aino f", "kai", "pekka m", "sascha"]


def test_the_words_script_takes_plain_lower_case_entries(tmp_path: Path) -> None:
    module = script("words")
    for spelling in module.SPELLINGS:
        for size in module.SIZES:
            (tmp_path / f"{spelling}-words.{size}").write_text(f"{spelling}\nParis\nit's\nox\ncafé\n", "latin-1")
    assert module.ordinary_words(tmp_path) == ["american", "british", "english"]


def test_the_words_script_names_missing_lists(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="install the package scowl"):
        script("words").ordinary_words(tmp_path)


def test_the_words_script_keeps_the_notices_of_each_source() -> None:
    module = script("words")
    readme = "".join(f"{first} x\n  terms {n}\n\n{behind}\n" for n, (first, behind) in enumerate(module.NOTICES))
    kept = module.notices(readme).splitlines()
    assert [line for line in kept if "terms" in line] == [f"#   terms {n}" for n in range(len(module.NOTICES))]
    assert all(line.startswith("#") for line in kept)
    with pytest.raises(SystemExit, match="look up its terms"):
        module.notices("nothing of the kind")


@pytest.mark.parametrize(("name", "gender"), [("annalena", "female"), ("maria", "female"), ("sergei", "male")])
def test_the_gender_of_a_given_name_is_known(name: str, gender: str) -> None:
    assert genders()[name] == gender


@pytest.mark.parametrize("name", ["nicola", "kim", "sasha"])
def test_names_of_women_and_men_have_no_gender(name: str) -> None:
    assert name in given_names() and name not in genders()
