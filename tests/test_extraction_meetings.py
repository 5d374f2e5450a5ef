"""Who met whom, how, and whether it came about."""

from __future__ import annotations

import pytest
from told import Met, Tell, meetings

P = "Zambian Foreign Minister Esther Phiri"
ENVOY = "Norwegian Ambassador Lars Holm"
MINISTER = "Norwegian Foreign Minister Lars Holm"
PHIRI_HOLM = {"Esther Phiri", "Lars Holm"}
ZM_NO = {"ZM", "NO"}


@pytest.mark.parametrize(
    "text",
    [
        f"{P} met {ENVOY}.",
        f"{P} met with {ENVOY}.",
        f"{P} received {ENVOY}.",
        f"{P} hosted {ENVOY} for dinner.",
        f"{P} held talks with {ENVOY}.",
        f"{P} held a meeting with {ENVOY}.",
        f"{P} had a working lunch with {ENVOY}.",
        f"{P} hosted a dinner for {ENVOY}.",
        f"{P} received the credentials of {ENVOY}.",
        f"{P} sat down with {ENVOY}.",
        f"{P} conferred with {ENVOY} on seeds.",
        f"{P} discussed seeds with {ENVOY}.",
        f"{ENVOY} called on {P}.",
        f"{ENVOY} presented his credentials to {P}.",
        f"{ENVOY} was received by {P}.",
        f"A meeting between {P} and {ENVOY} took place.",
        f"Talks were held between {P} and {ENVOY}.",
        f"{P} and {ENVOY} met.",
        f"{P} and {ENVOY} discussed seeds.",
        f"After meeting {P}, {ENVOY} toured a farm.",
        f"At a meeting, {P} and {ENVOY} agreed on seeds.",
    ],
)
def test_every_wording_of_a_meeting_held(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO)]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        (f"{P} spoke by phone with {MINISTER}.", "phone"),
        (f"{P} held a telephone conversation with {MINISTER}.",
         "phone"),
        (f"{P} had a phone call with {MINISTER}.", "phone"),
        (f"{P} held a telephone talk with {MINISTER}.", "phone"),
        (f"{P} received a call from {MINISTER}.", "phone"),
        (f"{P} telephoned {MINISTER}.", "phone"),
        (f"A phone call between {P} and {MINISTER} took place.",
         "phone"),
        (f"{P} met with {MINISTER} via video link.", "video"),
        (f"{P} held a video conference with {MINISTER}.", "video"),
        (f"{P} held online talks with {MINISTER}.", "video"),
    ],
)  # fmt: skip
def test_calls_by_phone_and_video(tell: Tell, text: str, mode: str) -> None:
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO, mode)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{MINISTER} arrived in Zambia on an official visit.", "held"),
        (f"{MINISTER} visited Zambia.", "held"),
        (f"{MINISTER} paid a two-day visit to Zambia.", "held"),
        (f"{MINISTER} will visit Zambia.", "planned"),
        (f"{MINISTER} is expected to visit Zambia.", "planned"),
        (f"{MINISTER} cancelled his visit to Zambia.", "cancelled"),
        (f"The visit of {MINISTER} to Zambia was postponed.", "cancelled"),
    ],
)
def test_a_visit_ties_the_visitors_state_to_the_host(tell: Tell, text: str, status: str) -> None:
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.mode, met.status) == ({"Lars Holm"}, ZM_NO, "visit", status)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Esther Phiri, Zambia's foreign minister, will meet {MINISTER} in June.", "planned"),
        (f"Esther Phiri, Zambia's foreign minister, is to meet {MINISTER} in June.", "planned"),
        (f"Esther Phiri, Zambia's foreign minister, plans to meet {MINISTER}.", "planned"),
        (f"Esther Phiri, Zambia's foreign minister, is scheduled to hold talks with {MINISTER}.",
         "planned"),
        (f"Esther Phiri, Zambia's foreign minister, called off talks with {MINISTER}.", "cancelled"),
    ],
)  # fmt: skip
def test_meetings_to_come_and_called_off(tell: Tell, text: str, status: str) -> None:
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.status) == (PHIRI_HOLM, ZM_NO, status)


@pytest.mark.parametrize(
    "text",
    [
        f"{P} refused to meet {ENVOY}.",
        f"{P} declined to receive {ENVOY}.",
        f"{P} denied that she had met {ENVOY}.",
        f"{P} did not meet {ENVOY}.",
        f"{P} proposed a meeting with {ENVOY}.",
        f"{P} asked for a meeting with {ENVOY}.",
        f"{P} ruled out talks with {ENVOY}.",
        f"{P} invited {MINISTER} to visit Zambia.",
        f"{P} could meet {ENVOY} if the rains stop.",
    ],
)
def test_what_was_refused_denied_or_only_proposed_is_no_meeting(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{P} met Zambian Finance Minister Joseph Banda.",
        "Zambian President Joseph Banda met members of his cabinet.",
        f"{P} met residents of a flooded village.",
        "Norwegian exports to Zambia met expectations.",
        "Zambia received a loan for Norwegian turbines.",
        f"{P} received a medal.",
        f"{P} welcomed the decision of Norway.",
        f"{P} discussed Norway in parliament.",
        "Zambia hosted a trade fair.",
    ],
)
def test_what_is_no_meeting_of_two_states(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == []


@pytest.mark.parametrize("status", ["held", "planned"])
def test_a_summons_is_a_meeting(tell: Tell, status: str) -> None:
    verb = {"held": "summoned", "planned": "will summon"}[status]
    [met] = meetings(tell(f"The Zambian Foreign Ministry {verb} {ENVOY}."))
    assert (met.who, met.status) == ({"Lars Holm"}, status)
    assert met.sides >= ZM_NO


def test_separate_talks_with_several_are_a_meeting_each(tell: Tell) -> None:
    text = f"{P} held separate talks with {MINISTER} and Fijian Foreign Minister Josua Tuilagi."
    assert meetings(tell(text)) == [
        Met(PHIRI_HOLM, ZM_NO),
        Met({"Esther Phiri", "Josua Tuilagi"}, {"ZM", "FJ"}),
    ]


def test_three_at_one_table_are_one_meeting(tell: Tell) -> None:
    text = f"{P}, {MINISTER} and Fijian Foreign Minister Josua Tuilagi met in Geneva."
    assert meetings(tell(text)) == [Met({*PHIRI_HOLM, "Josua Tuilagi"}, {*ZM_NO, "FJ"}, place="Geneva")]


def test_a_meeting_told_in_three_sentences_is_one(tell: Tell) -> None:
    text = (
        f"{P} received {ENVOY} in Lusaka on May 14.\n\n"
        "During the meeting, the two discussed seeds.\n\n"
        "At the end of the talks, Phiri and Holm discussed fisheries.\n\n"
        "Phiri met Holm in her office."
    )
    found = tell(text)
    assert meetings(found) == [Met(PHIRI_HOLM, ZM_NO, date="2024-05-14", place="Lusaka")]
    assert found.meetings[0].evidence[0].text.startswith(f"{P} received")


def test_two_meetings_of_one_minister_are_two(tell: Tell) -> None:
    text = f"{P} met {ENVOY} in Lusaka.\n\nShe also met Cuban Ambassador Luis Prado."
    assert [met.who for met in meetings(tell(text))] == [PHIRI_HOLM, {"Esther Phiri", "Luis Prado"}]


def test_a_meeting_within_a_visit_is_an_entry_besides_the_visit(tell: Tell) -> None:
    text = f"{MINISTER} arrived in Zambia on an official visit on Monday. He held talks with {P} on Tuesday."
    assert [(met.who, met.mode, met.date) for met in meetings(tell(text))] == [
        ({"Lars Holm"}, "visit", "2024-05-13"),
        (PHIRI_HOLM, "in_person", "2024-05-14"),
    ]


def test_the_state_of_the_venue_takes_no_part(tell: Tell) -> None:
    text = f"{P} met {MINISTER} in Bern, Switzerland."
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.place) == (PHIRI_HOLM, ZM_NO, "Bern")


@pytest.mark.parametrize(
    ("text", "who", "sides"),
    [
        ("Officials from Zambia and Norway met in Geneva.", set(), ZM_NO),
        ("The foreign ministers of Zambia and Norway met in Geneva.", set(), ZM_NO),
        ("The foreign ministers of Zambia and Norway, Esther Phiri and Lars Holm, met in Geneva.", PHIRI_HOLM, ZM_NO),
        (f"{P} met with an EU delegation in Geneva.",
         {"Esther Phiri"}, {"ZM", "European Union"}),
        (f"{P} met UN Secretary-General Tomas Rivera in Geneva.",
         {"Esther Phiri", "Tomas Rivera"}, {"ZM", "United Nations"}),
        (f"{P} met her Norwegian counterpart, Lars Holm, in Geneva.", PHIRI_HOLM, ZM_NO),
        (f"{P} met her Norwegian counterpart in Geneva.", {"Esther Phiri"}, ZM_NO),
        (f"{P} met Norway's Lars Holm in Geneva.", PHIRI_HOLM, ZM_NO),
    ],
)  # fmt: skip
def test_the_sides_of_a_meeting(tell: Tell, text: str, who: set[str], sides: set[str]) -> None:
    assert meetings(tell(text)) == [Met(who, sides, place="Geneva")]


def test_participants_carry_the_title_they_appeared_with(tell: Tell) -> None:
    found = tell(f"{P} met {ENVOY}.")
    titles = {p.role for p in found.meetings[0].participants if p.ref.kind == "person"}
    assert titles == {"Foreign Minister", "Ambassador"}


def test_topics_of_a_meeting_are_told(tell: Tell) -> None:
    found = tell(f"{P} and {ENVOY} discussed trade and electricity.")
    assert {"trade", "energy"} <= set(found.meetings[0].topics)


def test_what_stood_in_the_way_of_a_meeting_is_none(tell: Tell) -> None:
    text = f"{P} postponed her trip to Norway because of talks on fish with Peru."
    assert [(one.mode, one.status) for one in meetings(tell(text))] == [("visit", "cancelled")]


def test_those_who_talked_by_phone_may_have_met_before(tell: Tell) -> None:
    text = f"{P} spoke by phone with {MINISTER}. The two had also met last month."
    found = meetings(tell(text))
    assert [(one.mode, one.date) for one in found] == [("phone", ""), ("in_person", "2024-04")]


def test_meetings_of_a_planned_visit_are_where_it_goes(tell: Tell) -> None:
    text = f"{P} will travel to Oslo on May 21, where she will meet with {MINISTER}."
    found = {one.mode: (one.status, one.date, one.place) for one in meetings(tell(text))}
    assert found == {"visit": ("planned", "2024-05-21", "Oslo"), "in_person": ("planned", "2024-05-21", "Oslo")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Rain fell in Lusaka on May 10. The same day, {P} met {ENVOY}.", "2024-05-10"),
        (f"{P}, who returned earlier in the day, met {ENVOY}.", "2024-05-15"),
    ],
)
def test_the_same_day_is_the_one_told_before_or_that_of_the_article(tell: Tell, text: str, date: str) -> None:
    assert [one.date for one in meetings(tell(text))] == [date]


@pytest.mark.parametrize(
    "text",
    [
        f"{P} received a high-level delegation led by {MINISTER}.",
        f"{P} received a Norwegian delegation headed by {MINISTER}.",
        f"A delegation headed by {P} met {MINISTER}.",
    ],
)
def test_the_leader_of_a_delegation_meets(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO)]


@pytest.mark.parametrize("venue", ["State House, Lusaka", "the Ministry of Foreign Affairs in Lusaka", "Lusaka"])
def test_the_place_is_the_city_of_the_venue(tell: Tell, venue: str) -> None:
    assert [one.place for one in meetings(tell(f"{P} met {ENVOY} at {venue}."))] == ["Lusaka"]


def test_two_who_talked_by_video_met(tell: Tell) -> None:
    text = f"{P} and {MINISTER} talked via videoconference."
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO, "video")]


def test_a_vow_to_revive_talks_is_no_meeting(tell: Tell) -> None:
    assert meetings(tell(f"{P} vowed to revive the dialogue with Norway.")) == []


def test_who_would_talk_has_not_met_yet(tell: Tell) -> None:
    text = f"The spokesman said {P} and {MINISTER} would talk in the coming days."
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO, status="planned")]
