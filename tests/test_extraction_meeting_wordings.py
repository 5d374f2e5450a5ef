"""The wordings in which meetings, calls and visits are told, each with the one meeting it tells."""

from __future__ import annotations

import pytest
from told import Met, Tell
from two_ministers import BOTH, HOLM, ZM_NO, E, M, P, told


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


def test_a_welcome_at_the_airport_belongs_to_the_visit(tell: Tell) -> None:
    assert told(tell, f"{M} arrived in Zambia on a visit and was met at the airport by {P}.") == [
        Met(HOLM, ZM_NO, "visit")
    ]


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
        "{P} rejected the calls for negotiations with Norway.",
    ],
)
def test_what_only_sounds_like_a_meeting(tell: Tell, text: str) -> None:
    assert told(tell, text.format(P=P, M=M)) == []
