"""Where something takes place: cities, states and venues named in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import grammar


class Place(NamedTuple):
    """A place.

    Attributes:
        name: As written.
        state: The state it lies in or is (alpha-2), "" if unknown.
        at: First token.
        end: Token behind it.
    """

    name: str
    state: str
    at: int
    end: int


def place_of(sent: Sent, i: int, gazetteer: Gazetteer) -> Place | None:
    """The state or city named right at token `i` (behind an optional article), or None."""
    while i < len(sent) and (sent.lows[i] in {"the", "neighbouring", "neighboring", "its", "capital"} or sent.lows[i] in grammar().adverbs):
        i += 1
    if i >= len(sent) or not sent.is_cap(i):
        return None
    hit = gazetteer.match(sent.tokens, sent.lows, i)
    if hit is not None and hit[1].kind in {"name", "capital"} and hit[1].code:
        return Place(" ".join(sent.tokens[i : i + hit[0]]).replace(" ,", ","), hit[1].code, i, i + hit[0])
    city = gazetteer.places.match(sent.lows, i)
    if city is not None:
        return Place(" ".join(sent.tokens[i : i + city[0]]), city[1], i, i + city[0])
    if hit is not None and hit[1].kind == "demonym" and i + 1 < len(sent) and sent.lows[i + 1] == "capital":
        return Place(f"{sent.tokens[i]} capital", hit[1].code, i, i + 2)
    return None


def places_in(sent: Sent, gazetteer: Gazetteer) -> list[Place]:
    """The places that a sentence puts something in: behind "in", "at", "near", "to"."""
    found = []
    for i in range(len(sent) - 1):
        if sent.lows[i] in {"in", "at", "near", "outside"}:
            place = place_of(sent, i + 1, gazetteer)
            if place is not None:
                found.append(place)
    return found


def where(sent: Sent, at: int, gazetteer: Gazetteer) -> str:
    """Where the event told at token `at` took place: the nearest place behind it, else one before it; "" if none."""
    found = places_in(sent, gazetteer)
    behind = [place for place in found if place.at > at]
    if behind and behind[0].at - at < 22:
        return behind[0].name
    before = [place for place in found if place.at < at]
    return before[-1].name if before else ""
