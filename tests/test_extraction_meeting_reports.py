"""Meetings in the wordings of ministries and news agencies."""

from __future__ import annotations

import pytest
from told import Tell
from two_ministers import BOTH, ZM_NO, E, M, P, told

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
