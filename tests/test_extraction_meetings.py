"""Who met whom, how, and whether it came about."""

from __future__ import annotations

import pytest
from told import Met, Tell, meetings

PHIRI_HOLM = {"Esther Phiri", "Lars Holm"}
ZM_NO = {"ZM", "NO"}


@pytest.mark.parametrize(
    "text",
    [
        "Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri met with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri received Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri hosted Norwegian Ambassador Lars Holm for dinner.",
        "Zambian Foreign Minister Esther Phiri held talks with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri held a meeting with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri had a working lunch with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri sat down with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri conferred with Norwegian Ambassador Lars Holm on seeds.",
        "Zambian Foreign Minister Esther Phiri discussed seeds with Norwegian Ambassador Lars Holm.",
        "Norwegian Ambassador Lars Holm called on Zambian Foreign Minister Esther Phiri.",
        "Norwegian Ambassador Lars Holm presented his credentials to Zambian Foreign Minister Esther Phiri.",
        "Norwegian Ambassador Lars Holm was received by Zambian Foreign Minister Esther Phiri.",
        "A meeting between Zambian Foreign Minister Esther Phiri and Norwegian Ambassador Lars Holm took place.",
        "Talks were held between Zambian Foreign Minister Esther Phiri and Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri and Norwegian Ambassador Lars Holm met.",
        "Zambian Foreign Minister Esther Phiri and Norwegian Ambassador Lars Holm discussed seeds.",
        "After meeting Zambian Foreign Minister Esther Phiri, Norwegian Ambassador Lars Holm toured a farm.",
    ],
)
def test_every_wording_of_a_meeting_held(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO)]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Zambian Foreign Minister Esther Phiri spoke by phone with Norwegian Foreign Minister Lars Holm.", "phone"),
        ("Zambian Foreign Minister Esther Phiri held a telephone conversation with Norwegian Foreign Minister Lars Holm.",
         "phone"),
        ("Zambian Foreign Minister Esther Phiri had a phone call with Norwegian Foreign Minister Lars Holm.", "phone"),
        ("Zambian Foreign Minister Esther Phiri received a call from Norwegian Foreign Minister Lars Holm.", "phone"),
        ("Zambian Foreign Minister Esther Phiri telephoned Norwegian Foreign Minister Lars Holm.", "phone"),
        ("A phone call between Zambian Foreign Minister Esther Phiri and Norwegian Foreign Minister Lars Holm took place.",
         "phone"),
        ("Zambian Foreign Minister Esther Phiri met with Norwegian Foreign Minister Lars Holm via video link.", "video"),
        ("Zambian Foreign Minister Esther Phiri held a video conference with Norwegian Foreign Minister Lars Holm.", "video"),
        ("Zambian Foreign Minister Esther Phiri held online talks with Norwegian Foreign Minister Lars Holm.", "video"),
    ],
)  # fmt: skip
def test_calls_by_phone_and_video(tell: Tell, text: str, mode: str) -> None:
    assert meetings(tell(text)) == [Met(PHIRI_HOLM, ZM_NO, mode)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norwegian Foreign Minister Lars Holm arrived in Zambia on an official visit.", "held"),
        ("Norwegian Foreign Minister Lars Holm visited Zambia.", "held"),
        ("Norwegian Foreign Minister Lars Holm paid a two-day visit to Zambia.", "held"),
        ("Norwegian Foreign Minister Lars Holm will visit Zambia.", "planned"),
        ("Norwegian Foreign Minister Lars Holm is expected to visit Zambia.", "planned"),
        ("Norwegian Foreign Minister Lars Holm cancelled his visit to Zambia.", "cancelled"),
        ("The visit of Norwegian Foreign Minister Lars Holm to Zambia was postponed.", "cancelled"),
    ],
)
def test_a_visit_ties_the_visitors_state_to_the_host(tell: Tell, text: str, status: str) -> None:
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.mode, met.status) == ({"Lars Holm"}, ZM_NO, "visit", status)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Esther Phiri, Zambia's foreign minister, will meet Norwegian Foreign Minister Lars Holm in June.", "planned"),
        ("Esther Phiri, Zambia's foreign minister, is to meet Norwegian Foreign Minister Lars Holm in June.", "planned"),
        ("Esther Phiri, Zambia's foreign minister, plans to meet Norwegian Foreign Minister Lars Holm.", "planned"),
        ("Esther Phiri, Zambia's foreign minister, is scheduled to hold talks with Norwegian Foreign Minister Lars Holm.",
         "planned"),
        ("Esther Phiri, Zambia's foreign minister, called off talks with Norwegian Foreign Minister Lars Holm.", "cancelled"),
    ],
)  # fmt: skip
def test_meetings_to_come_and_called_off(tell: Tell, text: str, status: str) -> None:
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.status) == (PHIRI_HOLM, ZM_NO, status)


@pytest.mark.parametrize(
    "text",
    [
        "Zambian Foreign Minister Esther Phiri refused to meet Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri declined to receive Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri denied that she had met Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri did not meet Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri proposed a meeting with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri asked for a meeting with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri ruled out talks with Norwegian Ambassador Lars Holm.",
        "Zambian Foreign Minister Esther Phiri invited Norwegian Foreign Minister Lars Holm to visit Zambia.",
        "Zambian Foreign Minister Esther Phiri could meet Norwegian Ambassador Lars Holm if the rains stop.",
    ],
)
def test_what_was_refused_denied_or_only_proposed_is_no_meeting(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zambian Foreign Minister Esther Phiri met Zambian Finance Minister Joseph Banda.",
        "Zambian President Joseph Banda met members of his cabinet.",
        "Zambian Foreign Minister Esther Phiri met residents of a flooded village.",
        "Norwegian exports to Zambia met expectations.",
        "Zambia received a loan for Norwegian turbines.",
        "Zambian Foreign Minister Esther Phiri received a medal.",
        "Zambian Foreign Minister Esther Phiri welcomed the decision of Norway.",
        "Zambian Foreign Minister Esther Phiri discussed Norway in parliament.",
        "Zambia hosted a trade fair.",
    ],
)
def test_what_is_no_meeting_of_two_states(tell: Tell, text: str) -> None:
    assert meetings(tell(text)) == []


@pytest.mark.parametrize("status", ["held", "planned"])
def test_a_summons_is_a_meeting(tell: Tell, status: str) -> None:
    verb = {"held": "summoned", "planned": "will summon"}[status]
    [met] = meetings(tell(f"The Zambian Foreign Ministry {verb} Norwegian Ambassador Lars Holm."))
    assert (met.who, met.status) == ({"Lars Holm"}, status)
    assert met.sides >= ZM_NO


def test_separate_talks_with_several_are_a_meeting_each(tell: Tell) -> None:
    text = (
        "Zambian Foreign Minister Esther Phiri held separate talks with Norwegian Foreign Minister Lars Holm "
        "and Fijian Foreign Minister Josua Tuilagi."
    )
    assert meetings(tell(text)) == [
        Met(PHIRI_HOLM, ZM_NO),
        Met({"Esther Phiri", "Josua Tuilagi"}, {"ZM", "FJ"}),
    ]


def test_three_at_one_table_are_one_meeting(tell: Tell) -> None:
    text = (
        "Zambian Foreign Minister Esther Phiri, Norwegian Foreign Minister Lars Holm and Fijian Foreign Minister "
        "Josua Tuilagi met in Geneva."
    )
    assert meetings(tell(text)) == [Met({*PHIRI_HOLM, "Josua Tuilagi"}, {*ZM_NO, "FJ"}, place="Geneva")]


def test_a_meeting_told_in_three_sentences_is_one(tell: Tell) -> None:
    text = (
        "Zambian Foreign Minister Esther Phiri received Norwegian Ambassador Lars Holm in Lusaka on May 14.\n\n"
        "During the meeting, the two discussed seeds.\n\n"
        "At the end of the talks, Phiri and Holm discussed fisheries.\n\n"
        "Phiri met Holm in her office."
    )
    found = tell(text)
    assert meetings(found) == [Met(PHIRI_HOLM, ZM_NO, date="2024-05-14", place="Lusaka")]
    assert found.meetings[0].evidence[0].text.startswith("Zambian Foreign Minister Esther Phiri received")


def test_two_meetings_of_one_minister_are_two(tell: Tell) -> None:
    text = (
        "Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm in Lusaka.\n\n"
        "She also met Cuban Ambassador Luis Prado."
    )
    assert [met.who for met in meetings(tell(text))] == [PHIRI_HOLM, {"Esther Phiri", "Luis Prado"}]


def test_a_meeting_within_a_visit_is_an_entry_besides_the_visit(tell: Tell) -> None:
    text = (
        "Norwegian Foreign Minister Lars Holm arrived in Zambia on an official visit on Monday. "
        "He held talks with Zambian Foreign Minister Esther Phiri on Tuesday."
    )
    assert [(met.who, met.mode, met.date) for met in meetings(tell(text))] == [
        ({"Lars Holm"}, "visit", "2024-05-13"),
        (PHIRI_HOLM, "in_person", "2024-05-14"),
    ]


def test_the_state_of_the_venue_takes_no_part(tell: Tell) -> None:
    text = "Zambian Foreign Minister Esther Phiri met Norwegian Foreign Minister Lars Holm in Bern, Switzerland."
    [met] = meetings(tell(text))
    assert (met.who, met.sides, met.place) == (PHIRI_HOLM, ZM_NO, "Bern")


@pytest.mark.parametrize(
    ("text", "who", "sides"),
    [
        ("Officials from Zambia and Norway met in Geneva.", set(), ZM_NO),
        ("The foreign ministers of Zambia and Norway met in Geneva.", set(), ZM_NO),
        ("The foreign ministers of Zambia and Norway, Esther Phiri and Lars Holm, met in Geneva.", PHIRI_HOLM, ZM_NO),
        ("Zambian Foreign Minister Esther Phiri met with an EU delegation in Geneva.",
         {"Esther Phiri"}, {"ZM", "European Union"}),
        ("Zambian Foreign Minister Esther Phiri met UN Secretary-General Tomas Rivera in Geneva.",
         {"Esther Phiri", "Tomas Rivera"}, {"ZM", "United Nations"}),
        ("Zambian Foreign Minister Esther Phiri met her Norwegian counterpart, Lars Holm, in Geneva.", PHIRI_HOLM, ZM_NO),
        ("Zambian Foreign Minister Esther Phiri met her Norwegian counterpart in Geneva.", {"Esther Phiri"}, ZM_NO),
        ("Zambian Foreign Minister Esther Phiri met Norway's Lars Holm in Geneva.", PHIRI_HOLM, ZM_NO),
    ],
)  # fmt: skip
def test_the_sides_of_a_meeting(tell: Tell, text: str, who: set[str], sides: set[str]) -> None:
    assert meetings(tell(text)) == [Met(who, sides, place="Geneva")]


def test_participants_carry_the_title_they_appeared_with(tell: Tell) -> None:
    found = tell("Zambian Foreign Minister Esther Phiri met Norwegian Ambassador Lars Holm.")
    titles = {p.role for p in found.meetings[0].participants if p.ref.kind == "person"}
    assert titles == {"Foreign Minister", "Ambassador"}


def test_topics_of_a_meeting_are_told(tell: Tell) -> None:
    found = tell("Zambian Foreign Minister Esther Phiri and Norwegian Ambassador Lars Holm discussed trade and electricity.")
    assert {"trade", "energy"} <= set(found.meetings[0].topics)
