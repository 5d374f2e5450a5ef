"""Offices: several of one person, those of and for a person, counterparts, and whom they are held for."""

from __future__ import annotations

import pytest
from told import Tell, people, serves


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "She met Esther Phiri, Deputy Prime Minister and Minister of Foreign Affairs of Zambia, on Monday.",
            {("Deputy Prime Minister", "ZM"), ("Minister of Foreign Affairs", "ZM")},
        ),
        (
            "He thanked Esther Phiri, Minister for Europe and Foreign Affairs of Zambia, and left.",
            {("Minister for Europe and Foreign Affairs", "ZM")},
        ),
        (
            "The note went to Esther Phiri, deputy chief of mission at the Zambian Embassy.",
            {("deputy chief of mission at Embassy", "ZM")},
        ),
        ("Esther Phiri, an adviser to Zambia's president, was there.", {("adviser", "ZM")}),
        ("Esther Phiri, the ruling party's chief negotiator, was there.", {("chief negotiator", "")}),
        ("The Ambassador of Zambia to the Kingdom, Esther Phiri, came.", {("Ambassador", "ZM")}),
        ("The first Zambian ambassador accredited in Lisbon, Esther Phiri, came.", {("ambassador", "ZM")}),
        ("The Minister of Health of Zambia, Her Excellency, Esther Phiri, came.", {("Minister of Health", "ZM")}),
        ("Zambian Prime Minister the Hon. Esther Phiri came.", {("Prime Minister", "ZM")}),
        ("Zambian Minister for Trade Esther Phiri came.", {("Minister for Trade", "ZM")}),
        ("Zambian Director General (Africa) Dr. Esther Phiri came.", {("Director General", "ZM")}),
        ("A Zambian vice minister, Esther Phiri, came.", {("vice minister", "ZM")}),
        ("Zambia's director general for Africa, Esther Phiri, came.", {("director general for Africa", "ZM")}),
    ],
)
def test_the_offices_of_one_person(tell: Tell, text: str, offices: set[tuple[str, str]]) -> None:
    assert {(title, of) for name, title, of in people(tell(text)) if name == "Esther Phiri"} == offices


def test_a_given_name_that_is_a_word_ends_the_title(tell: Tell) -> None:
    assert ("Mark Phiri", "Minister for Trade", "ZM") in people(tell("The Zambian Minister for Trade Mark Phiri came."))


def test_an_office_of_a_person_is_not_that_person_s(tell: Tell) -> None:
    told = people(tell("Lars Holm, spokesman for President Amos Tembo of Zambia, was blunt."))
    assert {one for one in told if one[0] == "Amos Tembo"} == {("Amos Tembo", "President", "ZM")}
    assert {title for name, title, _ in told if name == "Lars Holm"} == {"spokesman"}


def test_the_envoy_of_a_president_is_named_behind_him(tell: Tell) -> None:
    text = "Norway's foreign minister received the special envoy of President Amos Tembo of Zambia, Hon. Esther Phiri."
    told = people(tell(text))
    assert ("Esther Phiri", "special envoy", "ZM") in told
    assert ("Amos Tembo", "President", "ZM") in told


@pytest.mark.parametrize(
    ("office", "theirs"),
    [
        ("U.S. Secretary of State", "Foreign Minister"),
        ("British Foreign Secretary", "Foreign Minister"),
        ("Indian External Affairs Minister", "Foreign Minister"),
        ("Norwegian Prime Minister", "Prime Minister"),
        ("Norwegian Deputy Prime Minister and Finance Minister", "Finance Minister"),
    ],
)
def test_a_counterpart_holds_the_same_office_in_another_state(tell: Tell, office: str, theirs: str) -> None:
    told = people(tell(f"{office} Lars Holm met his Zambian counterpart Esther Phiri."))
    assert ("Esther Phiri", theirs, "ZM") in told


def test_a_counterpart_may_stand_behind_the_name(tell: Tell) -> None:
    told = people(tell("Norwegian Finance Minister Lars Holm met Esther Phiri, his Zambian counterpart, on Monday."))
    assert ("Esther Phiri", "Finance Minister", "ZM") in told


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Zambian Foreign Minister Amos Tembo and Trade Minister Esther Phiri stayed away.", "ZM"),
        ("Zambia would keep its ambassador, Esther Phiri, in Oslo.", "ZM"),
        ("Zambian Foreign Minister Amos Tembo came with his adviser, Ambassador Esther Phiri.", "ZM"),
        ("Lagos Governor Esther Phiri spoke.", "NG"),
        ("Osaka's mayor, Esther Phiri, spoke.", "JP"),
        ("Georgia congresswoman Esther Phiri spoke.", "US"),
        ("Georgia's foreign minister Esther Phiri spoke.", "GE"),
    ],
)
def test_whom_the_words_beside_an_official_speak_of(tell: Tell, text: str, state: str) -> None:
    assert serves(tell(text))["Esther Phiri"] == {state}


def test_an_envoy_does_not_serve_the_host(tell: Tell) -> None:
    text = (
        "ACCRA: A former High Commissioner to Ghana, Esther Phiri, recalled better days in Accra, the Ghanaian capital."
    )
    assert serves(tell(text))["Esther Phiri"] == set()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Esther Phiri is Prime Minister of Zambia.", ("Prime Minister", "ZM")),
        ("Esther Phiri, who serves as Zambia's foreign minister, came.", ("foreign minister", "ZM")),
        ("Esther Phiri, who is also the Zambian president, came.", ("president", "ZM")),
        ("Esther Phiri, who was foreign minister of Zambia until 2015, came.", ("foreign minister", "ZM")),
        ("The assembly elected Esther Phiri as President of Zambia.", ("President", "ZM")),
    ],
)
def test_an_office_told_by_a_verb(tell: Tell, text: str, office: tuple[str, str]) -> None:
    assert ("Esther Phiri", *office) in people(tell(text))


@pytest.mark.parametrize(
    "text", ["Esther Phiri is president of a chess club.", "Esther Phiri was as tall as the minister of health."]
)
def test_a_verb_that_gives_no_office(tell: Tell, text: str) -> None:
    assert {(title, of) for _, title, of in people(tell(text))} <= {("", "")}


def test_a_verb_that_opens_a_sentence_is_no_part_of_a_title(tell: Tell) -> None:
    told = people(tell("Said Foreign Minister Esther Phiri of Zambia: we shall see."))
    assert told == {("Esther Phiri", "Foreign Minister", "ZM")}


def test_a_plural_title_goes_on_to_those_named_by_their_state(tell: Tell) -> None:
    told = people(tell("The presidents of Zambia and Norway promised peace. Zambia's Esther Phiri shook hands."))
    assert ("Esther Phiri", "president", "ZM") in told


def test_ministers_named_behind_their_title_in_a_row(tell: Tell) -> None:
    told = people(
        tell("The states were represented by their foreign ministers, Esther Phiri, Lars Holm and Ulla Berg.")
    )
    assert {(name, title) for name, title, _ in told} == {
        (name, "foreign minister") for name in ("Esther Phiri", "Lars Holm", "Ulla Berg")
    }


def test_a_title_that_is_half_of_a_name_is_one_of_its_forms(tell: Tell) -> None:
    [person] = tell("Prime Minister Sheikh Hasina spoke.").people
    assert "Sheikh Hasina" in person.forms


@pytest.mark.parametrize("name", ["Hagia Sophia", "Boko Haram", "RIA Novosti", "Lapis Lazuli"])
def test_what_only_looks_like_a_person(tell: Tell, name: str) -> None:
    assert tell(f"They spoke about {name} for an hour.").people == ()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Esther Phiri, President of the Zambian People's Party and Prime Minister of Zambia, came.",
            ("Prime Minister", "ZM"),
        ),
        (
            "The Minister of Foreign Affairs and the National Community Abroad of Zambia, Esther Phiri, came.",
            ("Minister of Foreign Affairs and National Community Abroad", "ZM"),
        ),
        (
            "Zambia's Minister for Development and the Pacific, Esther Phiri, came.",
            ("Minister for Development and the Pacific", "ZM"),
        ),
        (
            "Esther Phiri, the Zambian Secretary for Relations with States, came.",
            ("Secretary for Relations with States", "ZM"),
        ),
        ("The spokeswoman for the Zambian Embassy, Esther Phiri, came.", ("spokeswoman for the Zambian Embassy", "ZM")),
        ("Zambia named Esther Phiri as prime minister on Monday.", ("prime minister", "ZM")),
        (
            "Zambia was represented by its permanent secretary, Esther Phiri; others came too.",
            ("permanent secretary", "ZM"),
        ),
        ("Zambian Senate Chief Whip Esther Phiri came.", ("Senate Chief Whip", "ZM")),
    ],
)
def test_long_and_rare_offices(tell: Tell, text: str, office: tuple[str, str]) -> None:
    assert ("Esther Phiri", *office) in people(tell(text))


def test_the_office_of_an_organization_may_sit_in_a_state(tell: Tell) -> None:
    told = serves(tell("He met the head of the OSCE Centre in Lusaka, Esther Phiri, on Monday."))
    assert told["Esther Phiri"] == {"Organization for Security and Cooperation in Europe"}


def test_a_spokesman_serves_whom_he_speaks_for(tell: Tell) -> None:
    text = (
        "Chile protested. Zambian President Amos Tembo left. Lars Holm, spokesman for President Amos Tembo, was blunt."
    )
    assert serves(tell(text))["Lars Holm"] == {"ZM"}


def test_father_and_son_are_two_people(tell: Tell) -> None:
    text = "King Hamad II of Bahrain left. Crown Prince Al Rashid bin Hamad II stayed."
    assert len(tell(text).people) == 2
    text = "Crown Prince Rashid bin Hamad of Bahrain came. King Hamad sent a cable."
    assert {person.name for person in tell(text).people} == {"Rashid bin Hamad", "Hamad"}


def test_an_abbreviated_given_name_begins_a_name(tell: Tell) -> None:
    assert ("Ma. Esther Phiri", "Foreign Secretary", "ZM") in people(
        tell("Zambian Foreign Secretary Ma. Esther Phiri came.")
    )


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Zambian Under Secretary for Political Affairs Victoria Phiri came.",
            "Victoria Phiri",
            "Under Secretary for Political Affairs",
        ),
        (
            "Zambian Minister of Health and Trade Sheikh Hamad Phiri came.",
            "Hamad Phiri",
            "Minister of Health and Trade",
        ),
    ],
)
def test_a_title_ends_where_the_name_begins(tell: Tell, text: str, name: str, title: str) -> None:
    assert (name, title, "ZM") in people(tell(text))


def test_an_office_that_only_one_state_words_so(tell: Tell) -> None:
    text = (
        "Zambian Minister Amos Tembo met Acting Assistant Secretary of State for African Affairs Lars Holm in Lusaka."
    )
    assert serves(tell(text))["Lars Holm"] == {"US"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Heads of state Friday met. Zambian High Commissioner, Maj. Gen. (Rtd) Esther Phiri, came.",
            {("Esther Phiri", "High Commissioner", "ZM")},
        ),
        (
            "Zambian Finance Minister Amos Tembo, the Zambian ministry's director, Esther Phiri, and Lars Holm came.",
            {("Amos Tembo", "Finance Minister", "ZM"), ("Esther Phiri", "director", "ZM"), ("Lars Holm", "", "")},
        ),
        (
            "The ambassadors of the Republic of Zambia, Esther Phiri, and of the Republic of Ghana, Ama Boateng, came.",
            {("Esther Phiri", "ambassador", "ZM"), ("Ama Boateng", "ambassador", "GH")},
        ),
        (
            "The secretary of trade talks of the Zambian Ministry of Foreign Affairs, Esther Phiri, came.",
            {("Esther Phiri", "secretary of trade talks of Zambian Ministry of Foreign Affairs", "ZM")},
        ),
        (
            "The Chancellor of the de facto Government of Zambia, Esther Phiri, came.",
            {("Esther Phiri", "Chancellor of Government", "ZM")},
        ),
        ("According to official sources Esther Phiri came.", {("Esther Phiri", "", "")}),
        ("RIO DE JANEIRO (ZNA) - Zambian Minister Esther Phiri came.", {("Esther Phiri", "Minister", "ZM")}),
    ],
)
def test_who_holds_what_in_longer_sentences(tell: Tell, text: str, told: set[tuple[str, str, str]]) -> None:
    assert people(tell(text)) == told


def test_the_members_of_a_delegation_serve_whom_its_leader_serves(tell: Tell) -> None:
    text = (
        "Lusaka is quiet. Norwegian Minister Lars Holm is leading a delegation to Zambia, including Trade Minister "
        "Esther Berg and health spokesperson Ulla Lie."
    )
    told = serves(tell(text))
    assert (told["Esther Berg"], told["Ulla Lie"]) == ({"NO"}, {"NO"})


def test_each_of_a_row_keeps_the_offices_of_their_own(tell: Tell) -> None:
    text = "Norway's Minister Lars Holm, Zambia's Deputy Premier and Foreign Minister Esther Phiri, and others came."
    assert people(tell(text)) == {
        ("Lars Holm", "Minister", "NO"),
        ("Esther Phiri", "Deputy Premier", "ZM"),
        ("Esther Phiri", "Foreign Minister", "ZM"),
    }
