"""What acts and meetings say of a relation."""

from typing import get_args

import pytest

from graph.model import Act, Status
from graph.network.tone import plover_of, tone_of, weight_of

PLOVER = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
}


@pytest.mark.parametrize("act", get_args(Act))
def test_every_act_has_a_tone_and_a_type_that_plover_has(act: str) -> None:
    tone = tone_of(act)
    assert tone is not None and -1 <= tone <= 1
    assert plover_of(act=act) in (PLOVER if act != "say" else {""})


def test_acts_are_ordered_from_hostile_to_friendly() -> None:
    acts = ("threaten", "reject", "criticize", "request", "say", "offer", "thank", "support")
    tones = [tone_of(act) or 0.0 for act in acts]
    assert tones == sorted(tones)


@pytest.mark.parametrize("status", get_args(Status))
def test_a_meeting_weighs_and_is_an_event_unless_it_was_cancelled(status: str) -> None:
    assert (weight_of(status) > 0) == (plover_of(status=status) in PLOVER) == (status != "cancelled")


def test_an_unknown_act_says_nothing() -> None:
    assert tone_of("hum") is None
    assert plover_of(act="hum") == ""
