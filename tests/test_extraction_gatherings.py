"""Summits, sessions and ministerials of an organization, and who took part."""

from __future__ import annotations

import pytest
from told import Met, Tell
from two_ministers import BOTH, ZM_NO, M, P, told

ORGANIZATIONS = {
    "Shanghai Cooperation Organization": "SCO",
    "Caribbean Community": "CARICOM",
    "Commonwealth of Independent States": "CIS",
    "African Union": "AU",
    "Economic Community of West African States": "ECOWAS",
    "Southern African Development Community": "SADC",
    "League of Arab States": "AL",
    "European Union": "EU",
}


@pytest.mark.parametrize(
    ("text", "who", "sides", "status"),
    [
        ("{P} took part in the SCO summit in Samarkand.", "P", {"ZM", "SCO"}, "held"),
        ("{P} attended the yearly meeting of CARICOM heads of government.", "P", {"ZM", "CARICOM"}, "held"),
        ("{P} will attend a CIS summit in Minsk.", "P", {"ZM", "CIS"}, "planned"),
        ("{P} and {M} attended the African Union summit together.", "PM", {"ZM", "NO", "AU"}, "held"),
        ("The ECOWAS summit was attended by {P} and {M}.", "PM", {"ZM", "NO", "ECOWAS"}, "held"),
        ("{P} will represent Zambia at the BRICS summit in Kazan.", "P", {"ZM", "BRICS"}, "planned"),
        ("SADC leaders met in Luanda on Tuesday.", "", {"SADC"}, "held"),
        ("The leaders of the G7 gathered in Hiroshima on Friday.", "", {"G7"}, "held"),
        ("The League of Arab States convened in Tunis on Friday.", "", {"AL"}, "held"),
        ("The African Union will hold a summit in Accra on February 3.", "", {"AU"}, "planned"),
        ("EU foreign ministers will meet in Brussels on Monday.", "", {"EU"}, "planned"),
        ("At a summit in Luanda, SADC extended the mission.", "", {"SADC"}, "held"),
    ],
)
def test_a_gathering_is_one_of_its_organization(tell: Tell, text: str, who: str, sides: set[str], status: str) -> None:
    names = {"P": "Esther Phiri", "M": "Lars Holm"}
    [met] = told(tell, text.format(P=P, M=M))
    assert (met.who, met.status) == ({names[letter] for letter in who}, status)
    assert {ORGANIZATIONS.get(side, side) for side in met.sides} == sides


@pytest.mark.parametrize(
    "text",
    [
        "{P} spoke on the sidelines of the African Union summit.",
        "EU officials met their targets.",
        "The European Union met the deadline.",
        "{P} praised the outcome of the African Union summit.",
    ],
)
def test_what_only_names_a_gathering_tells_none(tell: Tell, text: str) -> None:
    assert told(tell, text.format(P=P)) == []


def test_a_session_held_somewhere_is_told_in_passing(tell: Tell) -> None:
    text = f"{P} praised what the 7th session of the Permanent Council of the OSCE, held in Vienna, decided."
    assert told(tell, text) == [Met(set(), {"Organization for Security and Cooperation in Europe"})]


def test_an_organization_that_which_points_to(tell: Tell) -> None:
    text = "The African Union (AU), which met in Cairo two weeks ago, wants calm."
    assert told(tell, text) == [Met(set(), {"African Union"})]


def test_a_row_of_ministers_of_several_states_meets_as_one(tell: Tell) -> None:
    text = f"{P} was due to meet the foreign ministers of Norway, Kenya and Ghana in Accra."
    assert told(tell, text) == [Met({"Esther Phiri"}, {"ZM", "NO", "KE", "GH"}, status="planned")]


def test_those_who_attended_the_talks_told_before(tell: Tell) -> None:
    kenyan = "Kenyan Foreign Minister Grace Achieng"
    whole = [Met(BOTH | {"Grace Achieng"}, ZM_NO | {"KE"})]
    for more in (
        f"The talks were attended by {kenyan}.",
        f"{kenyan} took part in the meeting.",
        f"{kenyan} joined the talks as an observer.",
        "Kenya was represented by its foreign minister, Grace Achieng.",
    ):
        assert told(tell, f"{P} met {M} in Lusaka on Monday. The roads are long. {more}") == whole, more
    assert told(tell, f"{P} met {M} in Lusaka in the presence of {kenyan}.") == whole


def test_a_list_of_presidents_each_behind_the_state(tell: Tell) -> None:
    text = (
        "SADC leaders held a summit in Lusaka. The summit was attended by the Presidents of Zambia, Grace Banda, "
        "Kenya, John Otieno, who chairs the group, and Ghana, Kofi Mensah."
    )
    [met] = told(tell, text)
    assert met.who == {"Grace Banda", "John Otieno", "Kofi Mensah"}
    assert met.sides == {"Southern African Development Community", "ZM", "KE", "GH"}


def test_meeting_in_a_city_leaders_decided(tell: Tell) -> None:
    text = "Meeting in Abuja on Friday, leaders of the Economic Community of West African States raised the levy."
    assert told(tell, text) == [Met(set(), {"Economic Community of West African States"})]


def test_leaders_of_member_states_are_the_organizations(tell: Tell) -> None:
    assert told(tell, "Leaders of African Union member states met in Niamey.") == [Met(set(), {"African Union"})]
    assert told(tell, "The bloc SADC at a summit has extended the mission.") == [
        Met(set(), {"Southern African Development Community"})
    ]
