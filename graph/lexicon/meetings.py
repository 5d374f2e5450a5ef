"""How meetings, calls and visits are told: the words of `meetings.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.lexicon.phrases import Phrases, inflected
from graph.lexicon.resource import load_words
from graph.lexicon.structures import by_word, filled, forms
from graph.model import Mode


@dataclass(frozen=True, slots=True)
class MeetingVerb:
    """One verb that reports a meeting.

    Attributes:
        mode: in_person, phone, video or visit.
        links: How the other side is joined: "object", "optional" or "required" (behind "with"), "joint".
        to: The prepositions before the place of a visit; none where the place is the verb's object.
        passive: Whether the passive also reports it ("was received by").
        weak: Whether it reports a meeting only between officials named as such on both sides.
        person: Whether only a person can be the object.
        summons: Whether the object is an envoy called in.
        official: Whether only an official named by title or name can be its subject ("is in Bishkek").
        mutual: Whether a subject of several sides alone reports it ("the ministers met").
        hosts: Whether its subject is the host.
        addressed: Whether "to" joins the other side as "with" does ("spoke to").
        courtesy: Whether "on" or "to" joins it ("paid a courtesy call on").
        carries: Whether its object is who travels ("the trip took X to Nairobi").
        gathers: Whether its objects meet one another ("the talks brought together X and Y").
        sends: Whether its object, a delegation or an envoy, travels for its subject.
        occasion: Whether it reports a meeting only with the noun of one behind it ("joined X for talks").
    """

    mode: Mode
    links: str
    to: frozenset[str]
    passive: bool
    weak: bool
    person: bool
    summons: bool
    official: bool
    mutual: bool
    hosts: bool
    addressed: bool
    courtesy: bool
    carries: bool
    gathers: bool
    occasion: bool
    sends: bool


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How meetings are reported; the values of `nouns` and `modes` are modes, those of `topics` topics."""

    verbs: Phrases[MeetingVerb]
    hold: Phrases[str]
    relative_hold: frozenset[str]
    attending: Phrases[str]
    escorts: Phrases[str]
    nouns: Phrases[Mode]
    nouns_single: frozenset[str]
    doubtful: frozenset[str]
    before_doubtful: frozenset[str]
    calls: frozenset[str]
    gatherings: frozenset[str]
    only_gatherings: frozenset[str]
    gathered: frozenset[str]
    occurs: frozenset[str]
    presented: frozenset[str]
    granted: frozenset[str]
    meals: frozenset[str]
    mutual_nouns: frozenset[str]
    seats: frozenset[str]
    brokered: frozenset[str]
    attended: frozenset[str]
    travel: frozenset[str]
    sent: frozenset[str]
    legs: frozenset[str]
    before_with: frozenset[str]
    topical: Phrases[str]
    countries: frozenset[str]
    modes: Phrases[Mode]
    planned: Phrases[str]
    scheduled: Phrases[str]
    arranged: frozenset[str]
    arrived: frozenset[str]
    cancelled: Phrases[str]
    fallen: frozenset[str]
    reasons: Phrases[str]
    unreal: Phrases[str]
    half_real: frozenset[str]
    together: frozenset[str]
    apart: frozenset[str]
    other_times: frozenset[str]
    same_day: Phrases[str]
    no_other_time: Phrases[str]
    topics: Phrases[str]


@cache
def meeting_words() -> MeetingWords:
    """The meeting verbs and nouns of `meetings.yaml`."""
    data = load_words("meetings.yaml")
    verbs = {form: _meeting_verb(item) for item in data["verbs"] for form, _ in inflected(item["verb"])}
    nouns = by_word(data["nouns"])
    return filled(
        MeetingWords,
        data,
        verbs=Phrases(verbs),
        hold=Phrases(forms(data["hold"])),
        attending=Phrases(forms(data["attending"])),
        nouns=Phrases(nouns),
        nouns_single=frozenset(noun for noun in nouns if " " not in noun),
        modes=Phrases(by_word(data["modes"])),
        topics=Phrases(by_word(data["topics"])),
    )


def _meeting_verb(item: Mapping[str, Any]) -> MeetingVerb:
    marks = ("passive", "weak", "summons", "official", "mutual", "hosts", "addressed", "courtesy",
             "carries", "gathers", "occasion", "sends")  # fmt: skip
    return MeetingVerb(
        mode=item.get("mode", "in_person"),
        links=item.get("with", "object"),
        to=frozenset(item.get("to", ())),
        person=item.get("object") == "person",
        **{mark: mark in item for mark in marks},
    )
