"""The wordings in which meetings, calls and visits are told, each with the one meeting it tells."""

from __future__ import annotations

import pytest
from told import Met, Tell, meetings

P = "Zambian Foreign Minister Esther Phiri"
E = "Norwegian Ambassador Lars Holm"
M = "Norwegian Foreign Minister Lars Holm"
BOTH = {"Esther Phiri", "Lars Holm"}
HOLM = {"Lars Holm"}
ZM_NO = {"ZM", "NO"}
ORGANIZATIONS = {
    "Shanghai Cooperation Organization": "SCO",
    "Caribbean Community": "CARICOM",
    "Commonwealth of Independent States": "CIS",
    "African Union": "AU",
    "Economic Community of West African States": "ECOWAS",
    "Southern African Development Community": "SADC",
    "Organisation of Islamic Cooperation": "OIC",
    "European Union": "EU",
}


def told(tell: Tell, text: str, **where: str) -> list[Met]:
    """The meetings of a text, without days and places."""
    return [met._replace(date="", place="") for met in meetings(tell(text, **where))]


@pytest.mark.parametrize(
    "text",
    [
        f"{M} landed in Lusaka on Monday.",
        f"{M} flew to Lusaka on Monday.",
        f"{M} flew into Lusaka late on Monday.",
        f"{M} touched down in Lusaka on Monday.",
        f"{M} has been in Lusaka since Thursday.",
        f"{M} wrapped up a two-day visit to Zambia on Friday.",
        f"{M} ended a three-day visit to Zambia on Friday.",
        f"{M} returned from Zambia on Friday.",
        f"{M} is on a three-day visit to Zambia.",
        f"{M}, who is on a visit to Zambia, praised the roads.",
        f"{M}, on a visit to Lusaka, praised the roads.",
        f"During his trip to Lusaka, {M} praised the roads.",
        f"{M} praised the roads during a visit to Zambia.",
        f"The opposition hailed a visit by {M} to Zambia.",
        f"{M} cut short his visit to Zambia.",
        f"{M} made a stop in Lusaka on his way home.",
        f"{M} is in Lusaka for talks on roads.",
        f"The trip took {M} to Zambia.",
        f"A Norwegian delegation led by {M} visited Zambia.",
        f"A delegation headed by {M} arrived in Lusaka on Monday.",
        f"{M} leads a delegation to Zambia this week.",
        f"{M} had already visited Lusaka in July.",
        f"{M} concluded his official visit to the Republic of Zambia.",
        f"{M} made his first visit to Lusaka.",
        f"{M} set off on Monday for Zambia.",
        f"{M} left Oslo for Lusaka on Monday.",
    ],
)
def test_visits_that_took_place(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit")]


@pytest.mark.parametrize(
    "text",
    [
        f"{M} was expected in Zambia on June 10.",
        f"{M} is due in Lusaka on Friday.",
        f"{M} is due to arrive in Lusaka on Friday.",
        f"The minister spoke of roads a week before a scheduled Lusaka visit by {M}.",
        f"{M} will be in Lusaka on May 20.",
        f"{M} is heading to Lusaka next week.",
        f"{M} is preparing a visit to Zambia.",
        f"{M} will leave for Zambia on Friday.",
        f"{M} accepted an invitation to visit Zambia next month.",
        f"{M} will pay a state visit to Zambia at the invitation of {P}.",
        f"At the invitation of {P}, {M} will pay an official visit to Zambia from May 20 to 22.",
        f"{M} is set to make an official visit to Zambia on May 20.",
    ],
)
def test_visits_to_come(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        f"A visit to Zambia by {M} has been put off.",
        f"A visit to Zambia that {M} had been planning has been put off.",
        f"A visit that {M} was due to make to Lusaka on Sunday has been called off.",
        f"A state visit to Zambia which {M} was to begin on Sunday has been put on hold.",
    ],
)
def test_visits_called_off(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit", "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        f"Zambia is hosting {M} this week.",
        f"{E} was summoned to the Foreign Ministry in Lusaka on Monday.",
        f"{E} was called to the Zambian Foreign Ministry on Monday.",
        f"{E} was hauled in by the Zambian Foreign Ministry on Monday.",
    ],
)
def test_summonses_and_hosts_without_a_name(tell: Tell, text: str) -> None:
    [met] = told(tell, text)
    assert (met.who, met.sides - {"Ministry of Foreign Affairs of Zambia"}) == (HOLM, ZM_NO)


@pytest.mark.parametrize(
    "text",
    [
        f"{P} welcomed {M} at State House on Monday.",
        f"{P} spent two hours with {M}.",
        f"{P} spent five hours in talks with {M}.",
        f"{P} had a frank exchange of views with {M}.",
        f"{P} had an exchange with {M} in Lusaka.",
        f"{P} shook hands with {M} in Lusaka.",
        f"{P} got together with {M} in Lusaka.",
        f"{P} met face to face with {M} in Lusaka.",
        f"{P} caught up with {M} in Lusaka.",
        f"{P} joined {M} for talks in Lusaka.",
        f"{M} joined {P} at State House for a working lunch.",
        f"{P} sat across from {M} in Lusaka.",
        f"{P} had {E} called in to the ministry on Monday.",
        f"{P} called in {E} on Monday.",
        f"{P} summoned {E} on Monday.",
        f"{E} paid a courtesy call on {P} on Monday.",
        f"{E} paid a courtesy visit to {P} on Monday.",
        f"{E} made a courtesy call on {P} on Monday.",
        f"{P} received a courtesy call from {E} on Monday.",
        f"{E} came for a courtesy call on {P}.",
        f"{E} paid a farewell visit to {P} on Monday.",
        f"{E} took leave of {P} on Monday.",
        f"{P} granted an audience to {E}.",
        f"{E} was granted an audience with {P}.",
        f"{E} was received in audience by {P}.",
        f"{E} had an audience with {P}.",
        f"{P} gave an audience to {E}.",
        f"{E} handed his letters of credence to {P}.",
        f"{P} accepted the credentials of {E}.",
        f"{P} accepted credentials from {E}.",
        f"{P} accepts letters of credence from {E}.",
        f"{E} submitted copies of his credentials to {P}.",
        f"{P} hosted {M} on Monday.",
        f"{P} played host to {M} on Monday.",
        f"{P} gave a dinner in honour of {M}.",
        f"{P} dined with {M} on Monday.",
        f"{P} had lunch with {M} on Monday.",
        f"{P} held a meeting with {M} and the sides discussed roads.",
        f"{P} took up roads with {M}.",
        f"{P} and {M} exchanged views on roads.",
        f"{P} and {M} held a joint press conference in Lusaka.",
        f"{P} told a joint press conference with {M} that roads matter.",
        f"Speaking at a joint news conference with {M}, {P} praised the roads.",
        f"{P} co-chaired the joint commission with {M}.",
        f"The joint commission was co-chaired by {P} and {M}.",
        f"{P} and {M} co-chaired the third session of the joint commission in Lusaka.",
        f"The meeting was attended by {P} and {M}.",
        f"The talks brought together {P} and {M}.",
        f"{P} and {M} were brought together by the African Union in Lusaka.",
    ],
)
def test_meetings_held(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(BOTH, ZM_NO)]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} is to receive a courtesy call from {E} on Friday.",
        f"{P} will sit down with {M} on Friday.",
        f"{P} looks forward to meeting {M} in Oslo on May 20.",
        f"{P} and {M} are to meet in Oslo on May 20.",
        f"{P} and {M} agreed to meet again in Oslo in June.",
        f"Talks between {P} and {M} are scheduled for Friday.",
    ],
)
def test_meetings_to_come(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(BOTH, ZM_NO, "in_person", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} rang {M} on Monday.",
        f"{P} has been in contact with {M} by satellite phone.",
        f"{P} was in telephone contact with {M} on Monday.",
        f"{P} held phone talks with {M} on Monday.",
        f"{P} spoke over the phone with {M}.",
        f"{P} had a telephone conversation with {M} on Monday.",
        f"{P} spoke with {M} on Monday.",
        f"In a phone call on Monday, {P} and {M} discussed roads.",
        f"{P} discussed roads with {M} by phone.",
        f"{P} received a telephone call from {M} on Monday.",
        f"{P} made a phone call to {M} on Monday.",
        f"{P} had a call with {M} on Monday.",
        f"{P} talked to {M} on the telephone.",
        f"A telephone conversation took place between {P} and {M}.",
        f"On May 14, a telephone conversation was held between {P} and {M}.",
    ],
)
def test_telephone_calls(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(BOTH, ZM_NO, "phone")]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} and {M} met virtually on Monday.",
        f"{P} held a virtual meeting with {M}.",
        f"{P} held a meeting via videoconference with {M}.",
    ],
)
def test_video_calls(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(BOTH, ZM_NO, "video")]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} cancelled a meeting with {M}.",
        f"{P} called off talks with {M}.",
        f"{P} pulled out of a meeting with {M}.",
    ],
)
def test_meetings_called_off(tell: Tell, text: str) -> None:
    assert told(tell, text) == [Met(BOTH, ZM_NO, "in_person", "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} held court with reporters.",
        f"{P} refused to meet {M}.",
        f"{P} denied that she had met {M}.",
        f"{P} has no plans to meet {M}.",
        f"{P} said she was ready to meet {M}.",
        f"{P} invited {M} to visit Zambia.",
        f"{P} did not rule out meeting {M}.",
        f"{P} failed to meet {M}.",
        f"{P} wants to meet {M}.",
        f"{P} proposed talks with {M}.",
        f"{P} could meet {M} in June.",
        f"{P} sought a meeting with {M}.",
        f"{P} asked for a meeting with {M}.",
    ],
)
def test_what_is_refused_wanted_or_proposed_is_no_meeting(tell: Tell, text: str) -> None:
    assert told(tell, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{M} will visit Zambia, Kenya and Ghana next week.", "planned"),
        (f"{M} will travel to Lusaka, Nairobi and Accra from May 20 to 24.", "planned"),
        (f"{M} visited Zambia, Kenya and Ghana.", "held"),
    ],
)
def test_a_journey_to_several_states_is_a_visit_to_each(tell: Tell, text: str, status: str) -> None:
    assert told(tell, text) == [Met(HOLM, {"NO", state}, "visit", status) for state in ("ZM", "KE", "GH")]


def test_the_legs_of_a_tour_still_to_come(tell: Tell) -> None:
    text = f"{M} arrived in Zambia on the first leg of a tour that will also take him to Kenya and Ghana."
    assert told(tell, text) == [
        Met(HOLM, ZM_NO, "visit"),
        Met(HOLM, {"NO", "KE"}, "visit", "planned"),
        Met(HOLM, {"NO", "GH"}, "visit", "planned"),
    ]


@pytest.mark.parametrize("how", ["held separate meetings with", "met separately with", "had bilateral meetings with"])
def test_counterparts_met_one_by_one(tell: Tell, how: str) -> None:
    text = f"{P} {how} {M} and Kenyan Foreign Minister Grace Achieng."
    assert told(tell, text) == [Met(BOTH, ZM_NO), Met({"Esther Phiri", "Grace Achieng"}, {"ZM", "KE"})]


@pytest.mark.parametrize(
    ("text", "who", "sides", "status"),
    [
        ("{P} took part in the SCO summit in Samarkand.", "P", {"ZM", "SCO"}, "held"),
        ("{P} attended the 44th regular meeting of CARICOM Heads of Government.", "P", {"ZM", "CARICOM"}, "held"),
        ("{P} will attend a session of the CIS Heads of State Council in Dushanbe.", "P", {"ZM", "CIS"}, "planned"),
        ("{P} and {M} attended the African Union summit together.", "PM", {"ZM", "NO", "AU"}, "held"),
        ("The ECOWAS summit was attended by {P} and {M}.", "PM", {"ZM", "NO", "ECOWAS"}, "held"),
        ("{P} will represent Zambia at the BRICS summit in Kazan.", "P", {"ZM", "BRICS"}, "planned"),
        ("SADC leaders met in Luanda on Tuesday.", "", {"SADC"}, "held"),
        ("The leaders of the G7 gathered in Hiroshima on Friday.", "", {"G7"}, "held"),
        ("The Organisation of Islamic Cooperation met in an extraordinary session in Jeddah.", "", {"OIC"}, "held"),
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


def test_a_welcome_at_the_airport_belongs_to_the_visit(tell: Tell) -> None:
    assert told(tell, f"{M} arrived in Zambia on a visit and was met at the airport by {P}.") == [
        Met(HOLM, ZM_NO, "visit")
    ]


def test_an_and_behind_a_comma_begins_a_new_subject(tell: Tell) -> None:
    text = f"{P} will hold talks with {M}, and Zambian Speaker Joseph Mwila will meet Holm on Friday."
    assert [met.who for met in told(tell, text)] == [BOTH, {"Joseph Mwila", "Lars Holm"}]


def test_talks_told_in_a_relative_clause(tell: Tell) -> None:
    text = "The talks that Zambia and Norway are to hold in June were raised as well."
    assert told(tell, text) == [Met(set(), ZM_NO, status="planned")]


def test_the_officials_of_the_two_countries_are_its_states(tell: Tell) -> None:
    text = f"{P} met {M} in Oslo on May 10. In August, the army chiefs of the two countries held talks in Lusaka."
    assert told(tell, text) == [Met(BOTH, ZM_NO), Met(set(), ZM_NO)]


def test_the_two_are_people_whatever_met_in_between(tell: Tell) -> None:
    text = (
        f"{P} met {M} in Oslo on May 10. Norway is hosting the leaders of the African Union this week. "
        "The two also met last year in Lusaka."
    )
    assert told(tell, text)[-1] == Met(BOTH, ZM_NO)


def test_an_envoy_summoned_and_named_later_was_summoned_once(tell: Tell) -> None:
    text = (
        "Zambia summoned the Norwegian ambassador on Monday. The protest concerned a film. It was shown in Oslo. "
        f"The film is about a dam. {P} called in {E} to the ministry on Monday."
    )
    assert told(tell, text) == [Met(BOTH, ZM_NO)]


def test_a_session_held_somewhere_is_told_in_passing(tell: Tell) -> None:
    text = f"{P} praised what the 45th Session of the Executive Council of the African Union, held in Accra, decided."
    assert told(tell, text) == [Met(set(), {"African Union"})]


def test_a_visit_to_the_country_is_one_to_the_hosts_state(tell: Tell) -> None:
    text = f"{P} held talks at State House with {M}, who was in the country on a working visit."
    assert told(tell, text, url="https://www.gov.zm/news") == [Met(BOTH, ZM_NO), Met(HOLM, ZM_NO, "visit")]


def test_what_an_official_told_another_in_a_city_was_told_at_a_meeting(tell: Tell) -> None:
    assert told(tell, f"{P} told {M} in Oslo on Thursday that roads matter.") == [Met(BOTH, ZM_NO)]
    assert told(tell, f"{P} told reporters in Oslo on Thursday that roads matter to {M}.") == []


def test_a_row_goes_on_behind_a_clause_about_one_of_its_members(tell: Tell) -> None:
    text = f"{P} met {M}, who is in charge of roads, and Norwegian Prime Minister Kari Berg."
    assert told(tell, text) == [Met(BOTH | {"Kari Berg"}, ZM_NO)]


def test_who_flew_to_meet_is_who_flew(tell: Tell) -> None:
    text = f"The talks follow a round in Accra, where {P} flew to meet {M}."
    assert told(tell, text) == [Met(BOTH, ZM_NO)]


def test_an_envoy_summoned_over_his_states_own_deeds(tell: Tell) -> None:
    text = f"Zambia spoke. {P} said {E} would be summoned to hear of Oslo's deeds."
    assert all(len(met.sides) > 1 for met in told(tell, text))


def test_an_organization_that_which_points_to(tell: Tell) -> None:
    text = "The Organisation of Islamic Cooperation (OIC), which met in Jeddah on Sunday, called for calm."
    assert told(tell, text) == [Met(set(), {"Organisation of Islamic Cooperation"})]


@pytest.mark.parametrize(
    "text",
    [
        "{P} called {M} a thug.",
        "{P} attacked {M}, calling him “a man without roads”.",
        "The ministry spoke of a hard time in relations with Norway.",
        "{P} supports the opening of trade negotiations with Norway.",
        "Zambia proposed a mechanism for joint consultations with Norway.",
        "{P}'s office had also sought meetings for her with {M}.",
        "Neither {P} nor {M} travelled to Accra.",
        "{P} described the presidential trip to Norway as a turning point.",
        "{P} acted in accordance with Norway's wishes.",
    ],
)
def test_what_only_sounds_like_a_meeting(tell: Tell, text: str) -> None:
    assert told(tell, text.format(P=P, M=M)) == []


def test_a_row_of_ministers_of_several_states_meets_as_one(tell: Tell) -> None:
    text = f"{P} was due to meet the foreign ministers of Norway, Kenya and Ghana in Accra."
    assert told(tell, text) == [Met({"Esther Phiri"}, {"ZM", "NO", "KE", "GH"}, status="planned")]


def test_during_her_visit_is_the_visit_of_whom_the_clause_is_about(tell: Tell) -> None:
    text = f"Kenyan Foreign Minister Grace Achieng noted {M} will discuss roads during his visit to Zambia."
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit", "planned")]


def test_the_first_visit_by_a_minister_of_that_state_is_the_named_ministers(tell: Tell) -> None:
    text = f"{M} has concluded the first visit by a Norwegian foreign minister to Zambia."
    assert told(tell, text) == [Met(HOLM, ZM_NO, "visit")]


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
    text = (
        "Meeting in Jakarta on Saturday, leaders of the Association of Southeast Asian Nations settled on five points."
    )
    assert told(tell, text) == [Met(set(), {"Association of Southeast Asian Nations"})]


def test_a_family_name_that_comes_first_and_is_a_word_too(tell: Tell) -> None:
    text = "South Korean Foreign Minister Ban Ki Moon met {P}. In May, Ban will meet {M}."
    assert told(tell, text.format(P=P, M=M))[1] == Met({"Ban Ki Moon", "Lars Holm"}, {"KR", "NO"}, status="planned")


def test_the_countrys_leader_serves_the_state_named_last(tell: Tell) -> None:
    text = f"{P} flew out of Norway on Friday after she met the country's prime minister, Kari Berg, in Bergen."
    assert told(tell, text) == [Met({"Esther Phiri", "Kari Berg"}, ZM_NO)]


def test_calls_to_the_counterparts_of_two_states_are_two(tell: Tell) -> None:
    assert told(tell, f"{P} spoke by phone with her Norwegian and Kenyan counterparts.") == [
        Met({"Esther Phiri"}, ZM_NO, "phone"),
        Met({"Esther Phiri"}, {"ZM", "KE"}, "phone"),
    ]


def test_a_tour_named_by_its_region(tell: Tell) -> None:
    text = f"{M} will leave for Zambia, and his East African tour will end in Kenya."
    assert told(tell, text) == [
        Met(HOLM, ZM_NO, "visit", "planned"),
        Met(HOLM, {"NO", "KE"}, "visit", "planned"),
    ]


def test_a_delegation_sent_is_a_visit_of_who_sends_it(tell: Tell) -> None:
    assert told(tell, "Norway will send a special envoy to Lusaka in June.") == [Met(set(), ZM_NO, "visit", "planned")]
    assert told(tell, "Norway sent a delegation to Lusaka in April.") == [Met(set(), ZM_NO, "visit")]
    assert told(tell, "Norway sent blankets to Zambia in April.") == []


def test_talks_in_a_foreign_capital_are_with_its_state(tell: Tell) -> None:
    assert told(tell, f"{M} held talks in Lusaka on Monday.") == [Met(HOLM, ZM_NO)]
    assert told(tell, f"{M} held talks in Geneva on Monday.") == []
    assert told(tell, f"{M} held talks in Oslo on Monday.") == []


def test_the_three_are_whom_the_sentence_is_about(tell: Tell) -> None:
    text = (
        f"{P}, Kenyan Foreign Minister Grace Achieng and Ghanaian Foreign Minister Kofi Mensah flew to Oslo, "
        f"and the three conferred with {M}."
    )
    assert {"Esther Phiri", "Grace Achieng", "Kofi Mensah", "Lars Holm"} in [met.who for met in told(tell, text)]


def test_verbs_in_a_row_behind_will(tell: Tell) -> None:
    text = f"{P} will attend a NATO ministerial, meet with {M}, and sign a treaty."
    assert told(tell, text) == [
        Met({"Esther Phiri"}, {"ZM", "North Atlantic Treaty Organization"}, status="planned"),
        Met(BOTH, ZM_NO, status="planned"),
    ]


def test_both_countries_are_those_the_article_is_about(tell: Tell) -> None:
    text = (
        "Zambia and Norway will open a road. It was named after a meeting of the foreign ministers of both countries."
    )
    assert told(tell, text) == [Met(set(), ZM_NO)]


def test_leaders_of_member_states_are_the_organizations(tell: Tell) -> None:
    assert told(tell, "Leaders of African Union member states met in Niamey.") == [Met(set(), {"African Union"})]
    assert told(tell, "The bloc SADC at a summit has extended the mission.") == [
        Met(set(), {"Southern African Development Community"})
    ]


def test_that_evening_ends_no_clause(tell: Tell) -> None:
    assert told(tell, f"{P} spent five hours that evening with {M} in Lusaka.") == [Met(BOTH, ZM_NO)]


KINGS = {"Kari Berg", "Grace Banda"}
K = "Norwegian Prime Minister Kari Berg"
G = "Zambian President Grace Banda"


@pytest.mark.parametrize(
    ("text", "who", "sides", "mode", "status"),
    [
        (
            f"On May 14, 2024, {P} received {E} on the occasion of the end of his mission.",
            BOTH,
            ZM_NO,
            "in_person",
            "held",
        ),
        (f"{P} today received in her office {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} received in audience {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} had a meeting today with {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"A meeting took place today between {P} and {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"On Tuesday a meeting was held between {P} and {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"Today, {P} met in Lusaka with {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"Talks between {P} and {M} began in Lusaka on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"Bilateral talks between {P} and {M} were held in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} and {M} held bilateral talks in Lusaka on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} and {M} have met in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (
            f"{P} and her Norwegian counterpart Lars Holm met on the margins of the UN General Assembly.",
            BOTH,
            ZM_NO,
            "in_person",
            "held",
        ),
        (
            f"{P} met with her Norwegian counterpart, Lars Holm, on the sidelines of the Munich Security Conference.",
            BOTH,
            ZM_NO,
            "in_person",
            "held",
        ),
        (
            f"{P} met her Norwegian counterpart Lars Holm, in Oslo on Tuesday to discuss roads.",
            BOTH,
            ZM_NO,
            "in_person",
            "held",
        ),
        (f"{P} meets {M} in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} on Tuesday held a one-on-one meeting with {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} held extensive talks with {M} on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} held wide-ranging discussions with {M} on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} held delegation-level talks with {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} had a productive discussion with {M} on roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} had fruitful talks with {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} called on {P} in Lusaka on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} calls on {P}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} visited {P} in her office on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} paid {P} a courtesy call on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} paid a visit to {P} on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{E} met {P} at the Foreign Ministry on Tuesday.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} made the remarks when {E} paid her a courtesy visit in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} made the remarks when she received {E} in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} said this during a meeting with {E} in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} stated this in Lusaka while receiving {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} stated this on Monday while playing host to {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} spoke after a meeting with {M}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} told reporters after meeting {M} that roads matter.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} said after talks with {M} that roads matter.", BOTH, ZM_NO, "in_person", "held"),
        (f"Following her meeting with {M}, {P} praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"Before the meeting with {M}, {P} praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"In a meeting with {M}, {P} praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"During talks with {M}, {P} praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"During the meeting between {P} and {M}, roads were discussed.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P}, who met {M} on Tuesday, praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} was speaking at a joint press conference with {M} in Lusaka.", BOTH, ZM_NO, "in_person", "held"),
        (f"At a joint news conference with {M}, {P} praised the roads.", BOTH, ZM_NO, "in_person", "held"),
        (f"{P} told {M} during a meeting in Lusaka that roads matter.", BOTH, ZM_NO, "in_person", "held"),
        (
            f"{P} presented her credentials to Norwegian King Harald V.",
            {"Esther Phiri", "Harald V"},
            ZM_NO,
            "in_person",
            "held",
        ),
        (f"{P} has accepted the letters of credence of {E}.", BOTH, ZM_NO, "in_person", "held"),
        (f"{K} arrived in Lusaka on Monday for a three-day state visit.", {"Kari Berg"}, ZM_NO, "visit", "held"),
        (f"{K} begins a three-day visit to Zambia on Monday.", {"Kari Berg"}, ZM_NO, "visit", "held"),
        (f"{K} is currently on an official visit to Zambia.", {"Kari Berg"}, ZM_NO, "visit", "held"),
        (f"{K} is visiting Zambia this week.", {"Kari Berg"}, ZM_NO, "visit", "held"),
        (f"Visiting {K} met {G} in Lusaka.", KINGS, ZM_NO, "in_person", "held"),
        (f"{G} met visiting {K} in Lusaka.", KINGS, ZM_NO, "in_person", "held"),
        (f"{G} hosted {K} for talks at State House.", KINGS, ZM_NO, "in_person", "held"),
        (f"{G} held a phone call on Tuesday with {K}.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} and {K} spoke by telephone on Tuesday.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} had a telephone conversation with {K}.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} received a phone call from {K}.", KINGS, ZM_NO, "phone", "held"),
        (f"{K} phoned {G} on Tuesday.", KINGS, ZM_NO, "phone", "held"),
        (f"{K} made a telephone call to {G}.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} spoke on the phone with {K}.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} on Tuesday exchanged views with {K} over the phone.", KINGS, ZM_NO, "phone", "held"),
        (f"{K} told {G} in a phone call that roads matter.", KINGS, ZM_NO, "phone", "held"),
        (f"{G} and {K} held a virtual meeting on Tuesday.", KINGS, ZM_NO, "video", "held"),
        (
            "The presidents of Zambia and Kenya, Grace Banda and John Otieno, met in Nairobi.",
            {"Grace Banda", "John Otieno"},
            {"KE", "ZM"},
            "in_person",
            "held",
        ),
        (
            "President Grace Banda of Zambia met President John Otieno of Kenya in Nairobi.",
            {"Grace Banda", "John Otieno"},
            {"KE", "ZM"},
            "in_person",
            "held",
        ),
        (
            "The foreign ministers of Zambia, Kenya and Ghana met in Nairobi on Tuesday.",
            set(),
            {"GH", "KE", "ZM"},
            "in_person",
            "held",
        ),
        ("Zambia and Norway held political consultations in Lusaka on Tuesday.", set(), ZM_NO, "in_person", "held"),
        (
            "The third round of political consultations between Zambia and Norway was held in Lusaka.",
            set(),
            ZM_NO,
            "in_person",
            "held",
        ),
        ("Zambia and Norway will hold talks in Lusaka next week.", set(), ZM_NO, "in_person", "planned"),
        ("Delegations from Zambia and Norway met in Lusaka on Tuesday.", set(), ZM_NO, "in_person", "held"),
        ("Zambian and Norwegian officials met in Lusaka on Tuesday.", set(), ZM_NO, "in_person", "held"),
        ("Zambian and Norwegian foreign ministers met in Lusaka on Tuesday.", set(), ZM_NO, "in_person", "held"),
        ("A Norwegian delegation visited Zambia last week.", set(), ZM_NO, "visit", "held"),
        ("A delegation of the Norwegian parliament arrived in Lusaka on Tuesday.", set(), ZM_NO, "visit", "held"),
        (
            f"{P} met with UN Secretary-General António Guterres in New York.",
            {"António Guterres", "Esther Phiri"},
            {"United Nations", "ZM"},
            "in_person",
            "held",
        ),
        (
            f"{P} met with a delegation from the International Monetary Fund.",
            {"Esther Phiri"},
            {"International Monetary Fund", "ZM"},
            "in_person",
            "held",
        ),
        (f"{M} plans to visit Zambia in June.", {"Lars Holm"}, ZM_NO, "visit", "planned"),
        (f"{M} is scheduled to arrive in Lusaka on Friday.", {"Lars Holm"}, ZM_NO, "visit", "planned"),
        (f"{M} will be received by {P} on Friday.", BOTH, ZM_NO, "in_person", "planned"),
        (f"{M} was scheduled to meet {P} on Friday.", BOTH, ZM_NO, "in_person", "planned"),
        (f"{P} will host {M} in Lusaka on Friday.", BOTH, ZM_NO, "in_person", "planned"),
        (f"{P} and {M} are scheduled to hold talks on Friday.", BOTH, ZM_NO, "in_person", "planned"),
        (
            "The next round of talks between Zambia and Norway will take place in Oslo in June.",
            set(),
            ZM_NO,
            "in_person",
            "planned",
        ),
        (f"A meeting between {P} and {M} is planned for Friday.", BOTH, ZM_NO, "in_person", "planned"),
        (f"A meeting between {P} and {M} has been cancelled.", BOTH, ZM_NO, "in_person", "cancelled"),
        (f"{M} has postponed his visit to Zambia.", {"Lars Holm"}, ZM_NO, "visit", "cancelled"),
        (f"{M}'s planned visit to Zambia was called off on Friday.", {"Lars Holm"}, ZM_NO, "visit", "cancelled"),
    ],
)
def test_reports_of_ministries_and_agencies(
    tell: Tell, text: str, who: set[str], sides: set[str], mode: str, status: str
) -> None:
    [met] = told(tell, text)
    assert (met.who, met.mode, met.status) == (who, mode, status)
    assert sides <= met.sides


@pytest.mark.parametrize(
    "text",
    [
        f"{P} met with executives of a mining company on Tuesday.",
        f"{P} met with Zambian Finance Minister Joseph Mwila on Tuesday.",
        f"{P} met students from Norway.",
        f"{P} met Norway's football coach.",
        f"{P} was joined by {M} at the signing ceremony in Lusaka.",
        f"{P} accused Norway of refusing talks.",
        "Norway has called for talks with Zambia.",
        f"{P} said she hoped for talks with {M}.",
        f"{P} is open to a meeting with {M}.",
        f"There will be no meeting between {P} and {M}.",
        f"No meeting between {P} and {M} took place.",
    ],
)
def test_no_meeting_of_two_sides(tell: Tell, text: str) -> None:
    assert told(tell, text) == []
