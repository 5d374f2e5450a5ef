from __future__ import annotations

from pathlib import Path

from identity_cases import TABLE, article, ids, person

from graph.identity.resolver import resolve
from graph.identity.suggest import suggest
from graph.identity.table import Table, load_table

ARTICLES = [
    article("a1", person("Karel Novak", states=("CZ",))),
    article("a2", person("Karel Novek", ("Minister", "CZ"), states=("CZ",))),
    article("a3", person("Tony Rowe")),
    article("a4", person("Anthony Rowe", states=("AU",))),
    article("a5", person("Sara Duval", states=("FR",))),
    article("a6", person("Marc Duval", states=("FR",))),
    article("a7", person("Duval", states=("FR",))),
]


def test_suggestions_are_a_table_that_can_be_pasted(tmp_path: Path) -> None:
    text = suggest(resolve(ARTICLES, Table()))
    path = tmp_path / "more.yaml"
    path.write_text(text, encoding="utf-8")
    load_table([path], default=False)
    assert '# a3: "Tony Rowe spoke to reporters."' in text
    assert "Marc Duval (person:marc-duval), Sara Duval (person:sara-duval)" in text
    assert "{name: Sara Duval, states: [FR], aliases: [Duval]}" in text


def test_names_of_one_state_come_first_and_as_aliases(tmp_path: Path) -> None:
    text = suggest(resolve(ARTICLES, Table()))
    path = tmp_path / "more.yaml"
    path.write_text(text, encoding="utf-8")
    table = load_table([path], default=False)
    assert [(p.name, p.aliases, p.not_) for p in table.people] == [
        ("Karel Novak", ("Karel Novek",), ()),
        ("Anthony Rowe", (), ("Tony Rowe",)),
    ]
    resolution = resolve(ARTICLES, table)
    assert ids(resolution, ARTICLES[0]) == ids(resolution, ARTICLES[1])
    assert ids(resolution, ARTICLES[2]) != ids(resolution, ARTICLES[3])


def test_nothing_to_suggest_is_said() -> None:
    text = suggest(resolve([article("a1", person("Putin"))], TABLE))
    assert text.startswith("# Nothing to suggest")
