"""States, international organizations and the bodies that speak for a state."""

from __future__ import annotations

import pytest
from told import Tell, bodies, names, organizations, states


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Rice from Myanmar reached Sri Lanka and Papua New Guinea.", {"MM", "LK", "PG"}),
        ("Dutch, Danish and Swiss engineers inspected the dam.", {"NL", "DK", "CH"}),
        ("Filipino nurses, Emirati doctors and a Malagasy cook were aboard.", {"PH", "AE", "MG"}),
        ("The U.S., the UK and the UAE signed the note.", {"US", "GB", "AE"}),
        ("The DPRK and the DRC sent wreaths.", {"KP", "CD"}),
        ("The Republic of Korea and the Democratic People's Republic of Korea share a river.", {"KR", "KP"}),
        ("The Republic of the Congo and the Democratic Republic of the Congo share a river.", {"CG", "CD"}),
        ("Georgia and Armenia joined.", {"GE", "AM"}),
        ("Niger and Nigeria, Guinea and Guinea-Bissau joined.", {"NE", "NG", "GN", "GW"}),
        ("Türkiye, Czechia and Eswatini joined.", {"TR", "CZ", "SZ"}),
        ("Côte d'Ivoire and São Tomé and Príncipe joined.", {"CI", "ST"}),
        ("Bosnia and Herzegovina and North Macedonia joined.", {"BA", "MK"}),
        ("Kosovo, Palestine and Taiwan were discussed.", {"XK", "PS", "TW"}),
        ("The Holy See and the State of Qatar joined.", {"VA", "QA"}),
    ],
)
def test_states_go_by_names_demonyms_and_abbreviations(tell: Tell, text: str, codes: set[str]) -> None:
    assert states(tell(text)) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Tbilisi rejected the accusations from Moscow.", {"GE", "RU"}),
        ("Relations between Beijing and Canberra have thawed.", {"CN", "AU"}),
        ("The White House and the Kremlin exchanged drafts.", {"US", "RU"}),
    ],
)
def test_a_capital_that_acts_means_its_state(tell: Tell, text: str, codes: set[str]) -> None:
    assert states(tell(text)) == codes


@pytest.mark.parametrize(
    "text",
    [
        "The Kyrgyz side thanked the embassy.",
        "The Kyrgyz Republic thanked the embassy.",
        "Kyrgyz diplomats thanked the embassy.",
        "Bishkek thanked the embassy.",
    ],
)
def test_a_state_has_many_ways_to_be_spoken_of(tell: Tell, text: str) -> None:
    assert states(tell(text)) == {"KG"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Ministry of Foreign Affairs of Cuba thanked Laos.", ("Ministry of Foreign Affairs of Cuba", "CU")),
        ("The Cuban Foreign Ministry thanked Laos.", ("Ministry of Foreign Affairs of Cuba", "CU")),
        ("Cuba's Ministry of Foreign Affairs thanked Laos.", ("Ministry of Foreign Affairs of Cuba", "CU")),
        ("The Embassy of Cuba thanked Laos.", ("Embassy of Cuba", "CU")),
        ("The Cuban Embassy in Vientiane thanked Laos.", ("Embassy of Cuba", "CU")),
    ],
)
def test_a_ministry_or_embassy_is_one_body_whatever_the_wording(tell: Tell, text: str, body: tuple[str, str]) -> None:
    found = tell(text)
    assert bodies(found) == {body}
    assert states(found) == {"CU", "LA"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Malta joined the United Nations.", {"United Nations"}),
        ("Malta paid its dues to the UN and to NATO.", {"United Nations", "North Atlantic Treaty Organization"}),
        ("The EU sent observers with the African Union.", {"European Union", "African Union"}),
        ("ASEAN and the Pacific Islands Forum sent observers.",
         {"Association of Southeast Asian Nations", "Pacific Islands Forum"}),
        ("The OSCE sent observers.", {"Organization for Security and Cooperation in Europe"}),
        ("The Organization of Turkic States (OTS) sent observers.", {"Organization of Turkic States"}),
        ("Mercosur and CARICOM sent observers.", {"Southern Common Market", "Caribbean Community"}),
        ("ECOWAS sent observers.", {"Economic Community of West African States"}),
    ],
)  # fmt: skip
def test_international_organizations_go_by_name_and_acronym(tell: Tell, text: str, wanted: set[str]) -> None:
    assert organizations(tell(text)) == wanted


def test_organizations_are_no_states(tell: Tell) -> None:
    assert states(tell("The EU and the UN sent observers.")) == set()


@pytest.mark.parametrize(
    ("text", "codes", "who"),
    [
        ("Irish Foreign Minister Jordan Walsh thanked Peru.", {"IE", "PE"}, {"Jordan Walsh"}),
        ("Canadian Trade Minister Chad Moreau thanked Peru.", {"CA", "PE"}, {"Chad Moreau"}),
        ("British Ambassador Georgia Price thanked Peru.", {"GB", "PE"}, {"Georgia Price"}),
        ("Jordan thanked Chad.", {"JO", "TD"}, set()),
    ],
)
def test_given_names_that_are_names_of_states(tell: Tell, text: str, codes: set[str], who: set[str]) -> None:
    found = tell(text)
    assert states(found) == codes
    assert names(found) == who


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Nobody told us that the road to Peru was closed, so help us.", {"PE"}),
        ("China Daily carried an advertisement of Peru.", {"PE"}),
        ("Bank of America lent money to Peru.", {"PE"}),
        ("Peru sells turkey meat and fine china.", {"PE"}),
        ("The polish on the table came from Peru.", {"PE"}),
    ],
)
def test_words_that_only_look_like_states(tell: Tell, text: str, codes: set[str]) -> None:
    assert states(tell(text)) == codes


def test_mentions_of_a_state_are_counted_with_their_forms(tell: Tell) -> None:
    [state] = tell("Kenya buys tea machines. Kenyan buyers paid in cash. Kenya is pleased.").states
    assert (state.code, state.count) == ("KE", 3)
    assert state.forms == ("Kenya", "Kenyan")


def test_the_headline_is_not_read(tell: Tell) -> None:
    found = tell("Nothing of note happened in the valley on that day.")
    assert (states(found), names(found)) == (set(), set())


@pytest.mark.parametrize("name", ["Nato", "NATO"])
def test_an_acronym_written_like_a_name(tell: Tell, name: str) -> None:
    assert organizations(tell(f"Norway thanked {name} on Monday.")) == {"North Atlantic Treaty Organization"}


def test_a_part_of_an_organization_speaks_for_the_whole(tell: Tell) -> None:
    told = organizations(tell("Norway thanked the UN Security Council on Monday."))
    assert told == {"United Nations Security Council", "United Nations"}
