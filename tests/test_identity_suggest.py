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
    assert "# - {name: Sara Duval, states: [FR], aliases: [Duval]}  # same" in text
    assert "# - {name: Sara Duval, states: [FR], not: [Duval]}  # not" in text


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


def pasted(tmp_path: Path, text: str) -> Table:
    """The table that suggestions make."""
    path = tmp_path / "more.yaml"
    path.write_text(text, encoding="utf-8")
    return load_table([path], default=False)


def test_what_is_decided_is_not_asked_again(tmp_path: Path) -> None:
    text = suggest(resolve(ARTICLES, pasted(tmp_path, suggest(resolve(ARTICLES, Table())))))
    assert "Tony Rowe" not in text
    assert "Novek" not in text


def test_an_open_surname_is_settled_by_either_line(tmp_path: Path) -> None:
    lines = suggest(resolve(ARTICLES, Table())).splitlines()

    def settled(line: str) -> str:
        (entry,) = [one for one in lines if line in one]
        resolution = resolve(ARTICLES, pasted(tmp_path, "people:\n" + entry.replace("# - ", "- ", 1)))
        return ids(resolution, ARTICLES[6])[0]

    assert settled("{name: Marc Duval, states: [FR], aliases: [Duval]}") == "person:marc-duval"
    assert settled("{name: Sara Duval, states: [FR], not: [Duval]}") == "person:marc-duval"


def test_namesakes_of_two_states_are_made_one_or_two_by_a_line(tmp_path: Path) -> None:
    told = [article("a1", person("Omar Said", states=("KM",))), article("a2", person("Omar Said", states=("TD",)))]
    told.append(article("a3", person("Omar Said")))
    before = resolve(told, Table())
    assert len({node for one in told for node in ids(before, one)}) == 3
    lines = suggest(before).splitlines()
    same = [line for line in lines if line.endswith("# same")]
    table = pasted(tmp_path, "people:\n" + same[0].replace("# - ", "- ", 1).replace("[KM]", "[KM, TD]"))
    after = resolve(told, table)
    assert {node for one in told for node in ids(after, one)} == {"person:omar-said"}
