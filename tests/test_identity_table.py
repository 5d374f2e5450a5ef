from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from graph.errors import TableError
from graph.identity.entries import RoleEntry
from graph.identity.table import default_table_path, load_table

GOOD = """\
    people:
      - name: Sadyr Japarov
        aliases: [Japarov, Садыр Жапаров]
        states: [KG]
        wikidata: Q4156003
        roles:
          - {title: President, of: KG, from: 2021-01-28}
          - {title: Prime Minister, of: KG, from: 2020-10, to: 2021}
      - name: Jonas Gahr Støre
        states: [NO]
      - name: Kim Jong Un
        not: [Kim Yo Jong]
    roles:
      - {title: Minister of Foreign Affairs, aliases: [Foreign Minister]}
    states:
      - {code: KG, aliases: [White House of Bishkek]}
    organizations:
      - {name: Organization of Turkic States, acronym: OTS, aliases: [Turkic Council], type: international}
    """


def write(folder: Path, text: str, name: str = "my.yaml") -> Path:
    path = folder / name
    path.write_text(dedent(text), encoding="utf-8")
    return path


def mistakes(folder: Path, *texts: str) -> list[str]:
    paths = [write(folder, text, f"{number}.yaml") for number, text in enumerate(texts)]
    with pytest.raises(TableError) as caught:
        load_table(paths, default=False)
    return [line.replace(f"{folder}/", "") for line in str(caught.value).splitlines()]


def test_a_good_table_is_read_as_written(tmp_path: Path) -> None:
    table = load_table([write(tmp_path, GOOD)], default=False)
    japarov, store, kim = table.people
    assert japarov.aliases == ("Japarov", "Садыр Жапаров")
    assert japarov.roles[0] == RoleEntry("President", "KG", "2021-01-28")
    assert japarov.roles[1] == RoleEntry("Prime Minister", "KG", "2020-10", "2021")
    assert japarov.wikidata == "Q4156003"
    assert japarov.source.endswith("my.yaml:2")
    assert store.states == ("NO",)
    assert kim.not_ == ("Kim Yo Jong",)
    assert table.ids == ("person:sadyr-japarov", "person:jonas-gahr-store", "person:kim-jong-un")
    assert table.organization_by_form["ots"].name == "Organization of Turkic States"


ONE_MISTAKE = [
    ("people:\n  - name: A B\n    alias: [A]\n", '0.yaml:3: unknown key "alias" in a person: did you mean "aliases"?'),
    ("peple: []\n", '0.yaml:1: unknown key "peple" in an alias table: did you mean "people"?'),
    ("people:\n  - name: A B\n    aliases: A\n", "0.yaml:3: aliases is not a list: write aliases: [...]"),
    ("people: {name: A B}\n", "0.yaml:1: people is not a list: begin each entry with a hyphen"),
    ("people:\n  - A B\n", "0.yaml:2: a person is written as keys and values: write name: and so on"),
    ("people:\n  - states: [KG]\n", "0.yaml:2: a person without name: add name: ..."),
    ("people:\n  - name:\n    states: [KG]\n", "0.yaml:2: name is empty: write it, or take the entry out"),
    ("people:\n  - name: A B\n    name: C D\n", '0.yaml:3: "name" stands twice in a person: keep one'),
    ("people:\n  - name: A B\n    wikidata: 12\n", '0.yaml:3: wikidata "12": write the item id, like Q9960'),
    (
        "people:\n  - name: A B\n    roles:\n      - title: King\n        from: 2021-13\n",
        '0.yaml:5: from "2021-13" is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
    ),
    (
        "people:\n  - name: A B\n    roles:\n      - {title: King, to: 30.01.2020}\n",
        '0.yaml:4: to "30.01.2020" is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
    ),
    (
        "people:\n  - name: A B\n    roles:\n      - {title: King, from: 2022, to: 2021-05}\n",
        "0.yaml:4: from 2022 lies after to 2021-05: swap or correct them",
    ),
    (
        "people:\n  - name: A B\n    states: [KG, Kirgisia]\n",
        '0.yaml:3: states: "Kirgisia" is neither a state code nor an organization of the tables: ',
    ),
    (
        "people:\n  - name: A B\n    roles:\n      - title: President\n        of: Kyrgyzstan\n",
        '0.yaml:5: of: "Kyrgyzstan" is neither a state code nor an organization of the tables: write KG',
    ),
    ("states:\n  - {code: ZQ, aliases: [Zet]}\n", '0.yaml:2: code: "ZQ" is no state code: '),
    (
        "people:\n  - name: A B\n    aliases: [Abe B]\n    not: [Abe B]\n",
        '0.yaml:4: not: "Abe B" is A B by its name or aliases: take it out of one of the two lists',
    ),
    (
        "people:\n  - name: A B\n    states: [KG]\n  - name: A B\n    states: [KG]\n",
        '0.yaml:4: the name "A B" stands twice (also at line 2): make it one entry, '
        "or give each its own states if they are two people",
    ),
    (
        "people:\n  - {name: Al Bo, aliases: [Bo], states: [KG]}\n  - {name: Cy Bo, aliases: [Bo], states: [KG, RU]}\n",
        '0.yaml:3: "Bo" of Cy Bo is also Al Bo (0.yaml:2), of KG too: leave it to one of them, or write a fuller form',
    ),
    (
        "organizations:\n  - {name: League, type: club}\n",
        '0.yaml:2: type "club" is unknown: write international, government or other',
    ),
    (
        "roles:\n  - {title: King, aliases: [Monarch]}\n  - {title: Queen, aliases: [Monarch]}\n",
        '0.yaml:3: "Monarch" of the role Queen is also King (0.yaml:2): leave it to one of them',
    ),
    ("people:\n  - name: [A\n", "0.yaml:3: not valid YAML ("),
    ("people: &a []\nroles: *a\n", "0.yaml:1: &a: anchors and aliases are not read: write the value out"),
    (
        "people: !!python/object:os.system []\n",
        "0.yaml:1: tag:yaml.org,2002:python/object:os.system: tags are not read",
    ),
    ("people: []\n---\npeople: []\n", "0.yaml:2: a second document begins: keep one document in a file"),
    ("[" * 100_000, "0.yaml:1: nested too deeply"),
]


@pytest.mark.parametrize(("text", "message"), ONE_MISTAKE)
def test_a_mistake_is_told_with_its_line_and_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    found = mistakes(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith(message)


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        "people:\n  - {name: Al Bo, states: [QQ]}\n  - {nam: Cy Do}\n",
        "roles: [\n",
        "people:\n  - {name: Ed Fo, alias: []}\n",
    )
    assert [line.split(": ")[0] for line in found] == ["0.yaml:2", "0.yaml:3", "0.yaml:3", "1.yaml:2", "2.yaml:2"]


def test_an_alias_may_belong_to_people_of_different_states(tmp_path: Path) -> None:
    text = "people:\n  - {name: Al Bo, aliases: [Bo], states: [KG]}\n  - {name: Cy Bo, aliases: [Bo], states: [RU]}\n"
    assert load_table([write(tmp_path, text)], default=False).by_form["bo"] == (0, 1)


def test_namesakes_of_different_states_are_two_people_with_two_ids(tmp_path: Path) -> None:
    text = "people:\n  - {name: Kim Min-seok, states: [KR]}\n  - {name: Kim Min Seok, states: [KP]}\n"
    table = load_table([write(tmp_path, text)], default=False)
    assert table.ids == ("person:kim-min-seok-kr", "person:kim-min-seok-kp")


def test_a_later_file_extends_a_person(tmp_path: Path) -> None:
    more = """\
        people:
          - name: Sadyr Japarov
            aliases: [Sadyr Zhaparov, Japarov]
            roles: [{title: Chairman, of: OTS, from: 2024-11}]
        """
    table = load_table([write(tmp_path, GOOD), write(tmp_path, more, "more.yaml")], default=False)
    japarov = table.people[0]
    assert len(table.people) == 3
    assert japarov.aliases == ("Japarov", "Садыр Жапаров", "Sadyr Zhaparov")
    assert [role.title for role in japarov.roles] == ["President", "Prime Minister", "Chairman"]


def test_a_file_that_cannot_be_read_is_a_mistake_like_others(tmp_path: Path) -> None:
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("people:\n  - name: Erdoğan\n".encode("iso-8859-9"))
    with pytest.raises(TableError, match=r"(?s)latin.yaml:2: not UTF-8.*gone.yaml:1: cannot be read"):
        load_table([latin, tmp_path / "gone.yaml"], default=False)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as out:
        out.truncate(20_000_001)
    with pytest.raises(TableError, match=r"huge.yaml:1: larger than 20 MB"):
        load_table([huge], default=False)


def test_empty_files_are_no_mistake(tmp_path: Path) -> None:
    assert load_table([write(tmp_path, ""), write(tmp_path, "people:\n", "b.yaml")], default=False).people == ()


@pytest.mark.parametrize(
    ("date", "held"),
    [("2020-10-09", False), ("2020-10-20", True), ("2021-06", True), ("2022-01-01", False), ("", True)],
)
def test_offices_are_held_between_their_dates(date: str, held: bool) -> None:
    assert RoleEntry("Prime Minister", "KG", "2020-10-10", "2021").active(date) is held


def test_the_default_table_has_no_mistakes() -> None:
    assert default_table_path().name == "aliases.yaml"
    assert len(load_table().people) > 500


def test_names_are_found_exactly_by_surname_and_by_likeness(tmp_path: Path) -> None:
    table = load_table([write(tmp_path, GOOD)], default=False)
    assert [(hit.id, hit.score) for hit in table.find("japarov")] == [("person:sadyr-japarov", 1.0)]
    assert table.find("Jong")[0].id == "person:kim-jong-un"
    assert table.find("the turkic council")[0].id == "organization:organization-of-turkic-states"
    assert (
        table.find("Kyrgyz")[0].id == table.find("KG")[0].id == table.find("White House of Bishkek")[0].id == "state:KG"
    )
    near = table.find("Sadir Japarof")[0]
    assert near.id == "person:sadyr-japarov"
    assert near.score < 0.9
    assert table.find("") == table.find("!?") == []
